import assert from "node:assert/strict";
import { buildLab as build, cell, errorOf, page } from "../../small-lab.ts";

Deno.test("a cell cannot report the cells of another notebook, nor its own twice", async () => {
  const report = `globalThis[Symbol.for("grandeur-nature.cell")]`;
  const error = errorOf(
    await build({
      notebooks: {
        bad: cell(
          `const tell = ${report};\nfor (const at of ["begin", "x", {}, { notebook: "good", cell: "first", line: 1 }]) tell(at);\nthrow new Error("here");`,
        ),
        good: cell("export const m = 2;"),
      },
    }),
  );
  assert.deepEqual(
    [error.code, error.file, error.cell],
    ["cell-error", "notebooks/bad.nb.ts", "culprit"],
  );
});
Deno.test("what a notebook prints is passed on marked, plain and bounded", async () => {
  const { log, summary } = await build({
    notebooks: {
      loud: cell(
        `console.log("\\u001b[2J\\u001b]0;title\\u0007red\\u0007\\u0000 \\u202eend");\nfor (let i = 0; i < 2000; i++) console.log("x".repeat(1000));`,
      ),
    },
    prose: { "index.fr.md": page },
  });
  assert.notEqual(summary, null);
  assert.match(log, /^│ .*red {1,2}?end$|^│ /m);
  // deno-lint-ignore no-control-regex
  assert.doesNotMatch(log, /[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
  assert.ok(log.length < 100_000, String(log.length));
  assert.match(log, /more characters are not shown/);
});

Deno.test("an error message of ten megabytes is told in one line", async () => {
  const { what } = errorOf(
    await build({ notebooks: { bad: cell(`throw new Error("é\\n".repeat(5e6));`) } }),
  );
  assert.ok(what.fr.length < 1000 && what.en.length < 1000, String(what.fr.length));
});

Deno.test("what is thrown may be anything", async () => {
  for (
    const thrown of [
      "null",
      "undefined",
      "Symbol('x')",
      "{ toString() { throw 1; } }",
      "Object.assign(new Error('x'), { stack: 5, name: {} })",
      "() => {}",
    ]
  ) {
    const { code, file } = errorOf(await build({ notebooks: { bad: cell(`throw ${thrown};`) } }));
    assert.deepEqual([code, file], ["cell-error", "notebooks/bad.nb.ts"], thrown);
  }
});
