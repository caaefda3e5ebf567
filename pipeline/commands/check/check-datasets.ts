import { join } from "node:path";
import { type Change, changeWords, listChanges } from "../../analysis/quality/changes.ts";
import { drift, type TableDrift } from "../../analysis/quality/drift.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { readFolder } from "../../dataset/folder.ts";
import { openAnyDataset } from "../../dataset/open-dataset.ts";
import {
  proposeRepairs,
  readRepairs,
  type Repair,
  repairsCsv,
  repairsFile,
} from "../../dataset/repairs/repairs.ts";
import { parseBoolean } from "../../ingest/cells/boolean-cell.ts";
import { readTable } from "../../ingest/read-table.ts";
import type { Language } from "../../language/bilingual.ts";
import { checkKeeping } from "../../privacy/keeping.ts";
import { checkWritten } from "../../privacy/check-written.ts";
import { found } from "../../problem/found.ts";
import { formatProblem, hasError, type Problem } from "../../problem/problem.ts";
import type { Io } from "../command.ts";
import { Refusal } from "../../problem/refusal.ts";
import { terminalText } from "../../problem/terminal-text.ts";
import { commitFiles } from "../files/commit-files.ts";
import { machineFiles } from "../files/file-system.ts";
import { lockFolder } from "../files/lock.ts";
import { readRegular } from "../files/read-regular.ts";
import { houseDatasets } from "../house-datasets.ts";
import { againstSeveral } from "../options/dataset-options.ts";
import { readTextTable } from "../import/text-table.ts";
import { disclosureText } from "./check-disclosure.ts";
import { absent } from "./check-file.ts";
import { checkTranslations } from "./check-translations.ts";
import { problemJson, verdict } from "./file-report.ts";

/** What `check` on datasets may be told. */
export interface CheckDatasetsOptions {
  /** Folders; the datasets of the repository that are present when left out. */
  readonly data?: readonly string[] | undefined;
  readonly json: boolean;
  readonly language: Language;
  /** Write the repairs proposed to `repairs.csv` of each dataset. */
  readonly repair: boolean;
  /** Folder of the previous delivery. */
  readonly against?: string | undefined;
  /** List what the dataset's own pages and notebooks say in one language only. */
  readonly translations: boolean;
  /** Tell what members of the bodies could infer from the pages for readers. */
  readonly disclosure: boolean;
}

/** Check datasets: 0 when no error stands, else 1. */
export async function checkDatasets(options: CheckDatasetsOptions, io: Io): Promise<number> {
  const paths = options.data ?? houseDatasets();
  const several = againstSeveral({ against: options.against, data: paths });
  if (several !== null) throw new Refusal(several);
  const earlier = options.against === undefined ? null : await open(options.against);
  const results: DatasetReport[] = [];
  for (const path of paths) results.push(await report(path, options, earlier, io));
  if (earlier && "problem" in earlier) results.push({ ...nothing, problems: [earlier.problem] });
  if (options.json) {
    io.out(`${JSON.stringify(results.map(reportJson), null, 2)}\n`);
  } else {
    for (const [i, result] of results.entries()) {
      io.out(reportText(result, options.language));
      const path = paths[i];
      if (!options.disclosure || path === undefined || result.dataset === null) continue;
      const forReaders = await openAnyDataset(readFolder(path), { audience: "readers" });
      io.out(disclosureText(path, forReaders, options.language));
    }
  }
  return results.some(({ problems }) => hasError(problems)) ? 1 : 0;
}

interface DatasetReport {
  readonly name: string;
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
  readonly repairs: number | null;
  readonly changes: readonly TableDrift[] | null;
}

const nothing: DatasetReport = {
  name: "",
  dataset: null,
  problems: [],
  repairs: null,
  changes: null,
};

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

async function open(path: string): Promise<Dataset | { problem: Problem }> {
  if (!exists(path)) return { problem: absent(path) };
  return await openAnyDataset(readFolder(path), { anchors: true });
}

async function report(
  path: string,
  { repair, translations }: CheckDatasetsOptions,
  earlier: Awaited<ReturnType<typeof open>> | null,
  io: Io,
): Promise<DatasetReport> {
  const dataset = await open(path);
  if ("problem" in dataset) return { ...nothing, name: path, problems: [dataset.problem] };
  const repairs = repair ? await writeRepairs(path, dataset) : null;
  const changes = earlier && !("problem" in earlier) ? drift(earlier, dataset) : null;
  const problems = [
    ...dataset.problems,
    ...checkWritten(dataset),
    ...checkKeeping(path, dataset),
  ];
  // Notebooks run on data that hold.
  if (translations && !hasError(problems)) {
    for (const found of await checkTranslations(path, io)) problems.push(found);
  }
  return { name: dataset.name, dataset, problems, repairs, changes };
}

/** Add what is proposed to `repairs.csv`, keeping the decisions in it; the number undecided. */
async function writeRepairs(path: string, { problems, unshown = [] }: Dataset): Promise<number> {
  const lock = lockFolder(path);
  try {
    const file = join(path, repairsFile);
    const before = readRegular(file);
    const decided = before === null ? [] : decisionsIn(before);
    const repairs = proposeRepairs([...problems, ...unshown], decided);
    const change = { path: repairsFile, content: repairsCsv(repairs), before };
    if (repairs.length > 0) await commitFiles(path, [change], machineFiles);
    return repairs.filter(({ accepted }) => accepted === null).length;
  } finally {
    lock.release();
  }
}

/** The repairs of the file; one that says more than repairs (a column of notes) is refused. */
function decisionsIn(bytes: Uint8Array): Repair[] {
  const { header, rows } = readTextTable(bytes, repairsFile);
  const table = readTable(bytes, repairsFile).tables[0];
  const decided = table ? readRepairs(table) : [];
  const known = new Set(repairsCsv([]).trim().split(","));
  const cells = new Set(decided.map(({ file, line, column }) => `${file}\n${line}\n${column}`));
  const unread = rows.some(({ accepted = "" }) =>
    accepted.trim() !== "" && parseBoolean(accepted) === undefined
  );
  if (unread || cells.size !== rows.length || header.some((name) => !known.has(name))) {
    throw new Refusal(ownNotes());
  }
  return decided;
}

function ownNotes(): Problem {
  return found("repairs-notes", { file: repairsFile });
}

function reportJson({ name, dataset, problems, repairs, changes }: DatasetReport) {
  return {
    dataset: name,
    tables: dataset?.readings.map(({ table, file, format, encoding, delimiter, rowCount }) => ({
      table,
      file,
      format,
      encoding,
      delimiter,
      rowCount,
    })) ?? [],
    problems: problems.map((found) => ({ file: found.file, ...problemJson(found) })),
    repairs: { ...dataset?.repairs, ...(repairs === null ? {} : { proposed: repairs }) },
    ...(changes === null ? {} : { changes }),
  };
}

function reportText(result: DatasetReport, language: Language): string {
  const { dataset, problems, repairs, changes } = result;
  const name = terminalText(result.name, 1000);
  const fr = language === "fr";
  const rows = dataset?.readings.reduce((sum, { rowCount }) => sum + rowCount, 0) ?? 0;
  const lines = [
    fr
      ? `${name} : ${dataset?.readings.length ?? 0} tables, ${rows} lignes`
      : `${name}: ${dataset?.readings.length ?? 0} tables, ${rows} rows`,
    ...problems.map((found) => formatProblem(found, language)),
    ...listChanges(changes ?? []).map((change) => changeText(change, language)),
  ];
  const { applied = 0, refused = 0 } = dataset?.repairs ?? {};
  if (applied + refused > 0) {
    lines.push(
      fr
        ? `Réparations : ${applied} appliquées, ${refused} refusées.`
        : `Repairs: ${applied} applied, ${refused} refused.`,
    );
  }
  if (repairs !== null) {
    lines.push(
      fr
        ? `${repairsFile} : ${repairs} à décider (colonne accepted : oui ou non).`
        : `${repairsFile}: ${repairs} to decide on (column accepted: oui or non).`,
    );
  }
  return `${[...lines, verdict(problems, language)].join("\n")}\n`;
}

function changeText({ table, kind, items }: Change, language: Language): string {
  const list = items.length === 0 ? "" : ` (${items.length}): ${items.slice(0, 8).join("; ")}`;
  const text = `  ${table}, ${changeWords[kind][language]}${list}${items.length > 8 ? "…" : ""}`;
  return terminalText(text, 1000);
}
