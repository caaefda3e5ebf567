import Papa from "papaparse";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import type { Dataset } from "../../pipeline/dataset/dataset.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { schemas, type TableName } from "../../pipeline/dataset/tables/mod.ts";
import { pathOf } from "../privacy/paths.ts";

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const statuses = [
  "measured",
  "estimated",
  "declared",
  "forecast",
  "not-measured",
  "not-applicable",
  "refused",
];

/** What of a lab is taken away. */
export interface Gaps {
  readonly seed: number;
  /** Share of the cells of columns that are not required. */
  readonly cells: number;
  /** Tables of which only the header is left. */
  readonly empty?: readonly TableName[];
  /** Columns that are not there, as `table.column`. */
  readonly columns?: readonly string[];
}

/** Tables whose cells hang together by their own rules: with gaps they would be errors, not gaps. */
const whole: ReadonlySet<string> = new Set([
  "codes",
  "codings",
  "interviews",
  "labels",
  "questions",
  "summaries",
]);

/** The demo with gaps at random, and measures of every status: the same for the same seed. */
export function labWithGaps({ seed, cells, empty = [], columns = [] }: Gaps): Dataset {
  const next = random(seed);
  const { files, ...rest } = readFolder(pathOf("data/demo"));
  const changed = [...files].map(([path, bytes]) => {
    const name = path.replace(/\.csv$/, "") as TableName;
    if (!path.endsWith(".csv") || !Object.hasOwn(schemas, name)) return [path, bytes] as const;
    const [head = [], ...rows] = Papa.parse<string[]>(
      new TextDecoder().decode(bytes).trim(),
    ).data;
    const fields = schemas[name].fields as Readonly<Record<string, { required?: boolean }>>;
    const kept = head.map((column, i) => [column, i] as const)
      .filter(([column]) => !columns.includes(`${name}.${column}`));
    const body = (empty.includes(name) ? [] : rows).map((row) => {
      const status = name === "measures" && next() < 0.3
        ? statuses[Math.floor(next() * statuses.length)]!
        : null;
      const isAbsent = status !== null && statuses.indexOf(status) > 3;
      return kept.map(([column, i]) => {
        if (status !== null && column === "status") return status;
        if (isAbsent && ["value", "low", "high"].includes(column)) return "";
        const isOptional = fields[column]?.required !== true && !whole.has(name);
        return isOptional && next() < cells ? "" : row[i]!;
      });
    });
    const csv = Papa.unparse([kept.map(([column]) => column), ...body], { newline: "\n" });
    return [path, new TextEncoder().encode(`${csv}\n`)] as const;
  });
  return openDataset({ ...rest, files: new Map(changed) }, { audience: "readers" });
}
