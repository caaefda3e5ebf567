import assert from "node:assert/strict";
import { isProblem } from "../../pipeline/problem/is-problem.ts";
import { Random } from "../../pipeline/analysis/random/random.ts";
import {
  formatProblem,
  hasError,
  place,
  type Problem,
  problem,
  type ProblemParts,
  sortProblems,
} from "../../pipeline/problem/problem.ts";

function made(parts: Partial<ProblemParts> = {}): Problem {
  return problem({
    code: "type-error",
    severity: "warning",
    what: { fr: "Quoi.", en: "What." },
    why: { fr: "Pourquoi.", en: "Why." },
    mend: { fr: "Comment.", en: "How." },
    ...parts,
  });
}

Deno.test("what is not said about the place is null", () => {
  const { file, line, column, cell, repair } = made();
  assert.deepEqual([file, line, column, cell, repair], [null, null, null, null, null]);
});

Deno.test("only an error stops a build", () => {
  assert.equal(hasError([]), false);
  assert.equal(hasError([made(), made({ severity: "info" })]), false);
  assert.equal(hasError([made(), made({ severity: "error" })]), true);
});

Deno.test("problems are sorted by severity, file, line, then column", () => {
  const order = [
    made({ severity: "error", file: "z.csv", line: 9 }),
    made(),
    made({ file: "a.csv" }),
    made({ file: "a.csv", line: 2, column: "name" }),
    made({ file: "a.csv", line: 2, column: "site" }),
    made({ file: "a.csv", line: 10 }),
    made({ file: "b.csv", line: 1 }),
    made({ severity: "info" }),
  ];
  assert.deepEqual(sortProblems(order.toReversed()), order);
});

Deno.test("the order is total: no shuffle of the problems changes it (property)", () => {
  const random = new Random(3);
  const some = <T>(...values: T[]): T => values[random.below(values.length)]!;
  const problems = Array.from({ length: 60 }, () =>
    made({
      severity: some("error", "warning"),
      file: some(null, "", "a.csv"),
      line: some(null, 0, 2),
      column: some(null, "", "name"),
      cell: some(null, "", "x", "y"),
      repair: some(null, "z"),
      mend: some({ fr: "a", en: "a" }, { fr: "b", en: "b" }),
    }));
  const sorted = sortProblems(problems);
  for (let n = 0; n < 50; n++) {
    assert.deepEqual(sortProblems(random.shuffle([...problems])), sorted);
  }
});

Deno.test("sorting leaves the list that it is given alone", () => {
  const list = [made({ severity: "info" }), made({ severity: "error" })];
  sortProblems(list);
  assert.deepEqual(list.map(({ severity }) => severity), ["info", "error"]);
});

Deno.test("a place is file:line, column, as far as it is known", () => {
  assert.equal(place(made()), "");
  assert.equal(place(made({ file: "a.csv" })), "a.csv");
  assert.equal(place(made({ file: "a.csv", line: 3 })), "a.csv:3");
  assert.equal(place(made({ file: "a.csv", line: 3, column: "name" })), "a.csv:3, name");
  assert.equal(place(made({ column: "name" })), "name");
});

Deno.test("a problem is printed in the language asked for, without its empty lines", () => {
  const found = made({ severity: "error", file: "a.csv", line: 3, column: "name" });
  assert.equal(
    formatProblem(found, "fr"),
    "Erreur [type-error] a.csv:3, name\n  Quoi.\n  Pourquoi.\n  → Comment.",
  );
  assert.equal(formatProblem(made(), "en"), "Warning [type-error]\n  What.\n  Why.\n  → How.");
  const short = made({ severity: "info", why: { fr: "", en: "" }, mend: { fr: "", en: "" } });
  assert.equal(formatProblem(short, "en"), "Note [type-error]\n  What.");
});

Deno.test("texts of a problem are cut, and a repair that long is left out", () => {
  const long = "x".repeat(1_000_000);
  const found = problem({
    code: "type-error",
    severity: "error",
    file: long,
    column: long,
    cell: long,
    repair: long,
    what: { fr: long, en: long },
    why: { fr: long, en: "" },
    mend: { fr: "", en: long },
  });
  assert.ok(isProblem(found));
  assert.equal(found.cell?.length, 20_000);
  assert.equal(found.repair, null);
});
