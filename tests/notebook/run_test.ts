import assert from "node:assert/strict";
import { join } from "node:path";
import { notebookProblem } from "../../pipeline/notebook/notebook-problem.ts";
import { neededTables, runNotebooks } from "../../pipeline/notebook/run.ts";
import type { OnCell } from "../../pipeline/notebook/sandbox/loader.ts";
import { parseCells } from "../../pipeline/notebook/percent.ts";
import { tinyDataset } from "../analysis/portfolio/datasets.ts";

/** Run notebooks written for a test, from a folder of its own. */
async function run(files: Readonly<Record<string, string>>, onCell?: OnCell) {
  const folder = Deno.makeTempDirSync({ prefix: "notebooks-" });
  try {
    for (const [name, text] of Object.entries(files)) {
      Deno.writeTextFileSync(join(folder, name), text);
    }
    return await runNotebooks(folder, tinyDataset(), onCell === undefined ? {} : { onCell });
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("exports that are outputs are kept by name, in the order of the names of the files", async () => {
  const { notebooks, problems } = await run({
    "b.nb.ts": `// %% id=x\nexport const words = { kind: "sentence", parts: [] };\n`,
    "a.nb.ts": `// %% id=x\nexport const n = 5;\n`,
    "other.ts": `throw new Error("not a notebook");\n`,
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(notebooks.map(({ name, file, outputs }) => [name, file, [...outputs.keys()]]), [
    ["a", "notebooks/a.nb.ts", []],
    ["b", "notebooks/b.nb.ts", ["words"]],
  ]);
});

for (const [name, end] of [["LF", "\n"], ["CRLF", "\r\n"]] as const) {
  Deno.test(`each cell is told before it runs, at the line of its mark (${name})`, async () => {
    const told: string[] = [];
    await run({
      [`cells-${name}.nb.ts`]: [
        "interface Gone { readonly type: string }",
        "// %% [markdown] id=intro",
        "// # Title",
        "",
        "// %% id=first",
        "export const a = 1;",
        "// %% id=second",
        "export const b = 2;",
        "",
      ].join(end),
    }, ({ notebook, cell, line }) => told.push(`${notebook} ${cell} ${line}`));
    assert.deepEqual(told, [
      `cells-${name} start 1`,
      `cells-${name} intro 2`,
      `cells-${name} first 5`,
      `cells-${name} second 7`,
    ]);
  });
}

Deno.test("what a cell throws is a problem with notebook, line and cell; the others still run", async () => {
  const { notebooks, problems } = await run({
    "bad.nb.ts":
      `// %% id=fine\nexport const a = 1;\n\n// %% id=broken\nthrow new Error("no such table");\n`,
    "good.nb.ts": `// %% id=x\nexport const words = { kind: "sentence", parts: [] };\n`,
  });
  assert.deepEqual(
    problems.map(({ code, severity, file, line, cell }) => [code, severity, file, line, cell]),
    [["cell-error", "error", "notebooks/bad.nb.ts", 5, "broken"]],
  );
  assert.match(problems[0]!.what.en, /no such table/);
  assert.deepEqual(notebooks.map(({ outputs }) => outputs.size), [0, 1]);
});

Deno.test("a notebook whose tables are absent is not run, and says which", async () => {
  const { notebooks, problems } = await run({
    "needy.nb.ts":
      `// %% id=x {"needs":["measures","interviews"]}\nthrow new Error("must not run");\n`,
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(notebooks[0]?.missing, ["interviews"]);
  assert.equal(notebooks[0]?.outputs.size, 0);
});

Deno.test("needed tables are named once, and only tables of the data model", () => {
  const { cells } = parseCells(
    '// %% id=a {"needs":["measures","nonsense",3]}\n// %% id=b {"needs":["measures","codes"]}\n// %% id=c {"needs":"codings"}\n',
    "a.nb.ts",
  );
  assert.deepEqual(neededTables(cells), ["measures", "codes"]);
});

Deno.test("an access that is refused is told apart from a mistake", () => {
  const error = new Deno.errors.NotCapable(
    'Requires read access to "/etc/passwd", run again with the --allow-read flag',
  );
  const found = notebookProblem(error, "a.nb.ts", []);
  assert.equal(found.code, "cell-forbidden");
  assert.match(found.what.en, /Requires read access to "\/etc\/passwd"\.$/);
  assert.equal(notebookProblem("a text was thrown", "a.nb.ts", []).code, "cell-error");
});
