import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { check } from "../../../pipeline/commands/check.ts";
import { type Outcome, outcomes } from "./case-outcomes.ts";
import { ownOutcomes } from "./own-outcomes.ts";
import { typedRows } from "./typed-rows.ts";

const own = new URL("../../cases/", import.meta.url);
const cases = new URL("../../../../shared/cases/", import.meta.url);
const ignore = !isPresent();

for (const { rows, ...outcome } of ownOutcomes) {
  const { file, schema } = outcome;
  Deno.test(`check: ${named(outcome)}, with the typed rows that a reader sees in it`, async () => {
    const args = schema === undefined ? [] : ["--schema", path(schema, own)];
    const { code, report } = await checked([path(file, own), "--rows", ...args]);
    assertOutcome(code, report, outcome);
    assert.deepEqual(report.rows, rows);
  });
}

Deno.test("every file of our own cases has its outcome", () => {
  const files = [...Deno.readDirSync(own)].map(({ name }) => name).filter((name) =>
    name.endsWith(".csv")
  );
  assert.deepEqual(new Set(ownOutcomes.map(({ file }) => file)), new Set(files));
});

for (const outcome of outcomes) {
  const { file, schema } = outcome;
  Deno.test({
    name: `check: ${named(outcome)} (needs ../shared)`,
    ignore,
    async fn() {
      const args = schema === undefined ? [] : ["--schema", path(schema)];
      const { code, report } = await checked([path(file), ...args]);
      assertOutcome(code, report, outcome);
    },
  });
}

for (const [file, rows] of Object.entries(typedRows)) {
  Deno.test({
    name: `check: ${file} gives the typed rows that a reader sees in it (needs ../shared)`,
    ignore,
    async fn() {
      const { report } = await checked([path(file), "--rows"]);
      assert.deepEqual(report.rows, rows);
    },
  });
}

Deno.test({
  name: "check: csv-spectrum gives the rows it expects, typed (needs ../shared)",
  ignore,
  async fn() {
    for (const { name } of Deno.readDirSync(new URL("csv-spectrum/", cases))) {
      if (!name.endsWith(".csv")) continue;
      const expected = JSON.parse(
        Deno.readTextFileSync(new URL(`csv-spectrum/${name.replace(".csv", ".json")}`, cases)),
      ) as Record<string, string>[] | Record<string, string>;
      const { report } = await checked([path(`csv-spectrum/${name}`), "--rows"]);
      const rows = (report.rows ?? []).map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, `${value ?? ""}`]))
      );
      // The expected telephone of this file is not the one in its data, upstream.
      const wanted = name.startsWith("location")
        ? [{ ...expected, "Contact Phone Number": "2095257564" }]
        : expected;
      assert.deepEqual(rows, wanted, name);
    }
  },
});

function named({ file, schema }: Outcome): string {
  return schema === undefined ? file : `${file} by ${schema}`;
}

function assertOutcome(code: number, report: Report, { exit, read, columns, problems }: Outcome) {
  assert.equal(code, exit);
  assert.deepEqual(
    [report.encoding, report.delimiter, report.headerLine, report.rowCount],
    [...read],
  );
  const names = report.columns.map(({ name, type }) => `${name}: ${type}`);
  assert.deepEqual(typeof columns === "number" ? names.length : names, columns);
  assert.deepEqual(kinds(report.problems), [...problems]);
}

/** Kinds of problems, each with its lines: `error type-error: 3, 7`. */
function kinds(problems: Report["problems"]): string[] {
  const groups = Map.groupBy(problems, ({ severity, code }) => `${severity} ${code}`);
  return [...groups].map(([kind, group]) => {
    const lines = [...new Set(group.flatMap(({ line }) => line ?? []))].sort((a, b) => a - b);
    return lines.length === 0 ? kind : `${kind}: ${lines.join(", ")}`;
  }).sort();
}

interface Report {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headerLine: number | null;
  readonly rowCount: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly line: number | null;
  }[];
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
}

async function checked(args: readonly string[]): Promise<{ code: number; report: Report }> {
  let text = "";
  const io = { out: (more: string) => void (text += more), err: () => {} };
  const code = await check.run([...args, "--format", "json"], io);
  return { code, report: JSON.parse(text) };
}

function path(file: string, folder: URL = cases): string {
  return fileURLToPath(new URL(file, folder));
}

function isPresent(): boolean {
  try {
    return Deno.statSync(cases).isDirectory;
  } catch {
    return false;
  }
}
