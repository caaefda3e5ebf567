import assert from "node:assert/strict";
import { ComputeFailure } from "../../../pipeline/commands/compute/computation.ts";
import test from "../../../pipeline/commands/compute/test.ts";
import truthTable from "../../../pipeline/commands/compute/truth-table.ts";
import { computed } from "./context-of.ts";

const cases = `case,A,B,Y
  p,1,1,1
  q,1,0,1
  r,0,1,0
  s,0,1,1`;

function solve(options: Record<string, string | boolean>) {
  const result = computed(truthTable, { input: cases, options });
  assert.ok("json" in result);
  return result.json as {
    rows: Record<string, unknown>[];
    solutions: Record<string, { terms: Record<string, unknown>[]; incl: number; cov: number }[]>;
  };
}

Deno.test("truth-table: the rows and the three solutions of the contract", () => {
  const { rows, solutions } = solve({ conditions: "A,B", outcome: "Y" });
  assert.deepEqual(rows, [
    { A: 0, B: 1, out: 0, n: 2, incl: 0.5, PRI: 0.5, cases: "r,s", deviant: "s" },
    { A: 1, B: 0, out: 1, n: 1, incl: 1, PRI: 1, cases: "q", deviant: "" },
    { A: 1, B: 1, out: 1, n: 1, incl: 1, PRI: 1, cases: "p", deviant: "" },
  ]);
  assert.deepEqual(Object.keys(solutions), ["conservative", "parsimonious", "intermediate"]);
  const [model] = solutions.conservative!;
  const { term, incl, PRI, cov, covUnique } = model!.terms[0]!;
  assert.deepEqual([term, incl, PRI, cov, covUnique], ["A", 1, 1, 2 / 3, null]);
  assert.deepEqual([model!.incl, model!.cov], [1, 2 / 3]);
});

Deno.test("truth-table: a lower consistency, the negated outcome, and refusals", () => {
  const loose = solve({ conditions: "A,B", outcome: "Y", consistency: "0.5" });
  assert.deepEqual(loose.rows.map(({ out }) => out), [1, 1, 1]);
  const negated = solve({ conditions: "A,B", outcome: "Y", negate: true, consistency: "0.5" });
  assert.deepEqual(negated.rows.map(({ out }) => out), [1, 0, 0]);
  for (
    const options of [
      { conditions: "A,C", outcome: "Y" },
      { conditions: "", outcome: "Y" },
      { conditions: "A,B", outcome: "Z" },
      { conditions: "A,case", outcome: "Y" },
      { conditions: "A,B", outcome: "Y", expect: "A=sometimes" },
    ]
  ) {
    assert.throws(() => solve(options), ComputeFailure, JSON.stringify(options));
  }
});

function run(input: string, options: Record<string, string | boolean>) {
  const result = computed(test, { input, options });
  assert.ok("rows" in result);
  return result.rows[0]!;
}

const near = (a: unknown, b: number) => assert.ok(Math.abs(Number(a) - b) < 1e-12, `${a} ${b}`);

Deno.test("test: Fisher from a table of counts, with a label column, and from codes", () => {
  const tea = 17 / 35;
  near(run("x,y\n3,1\n1,3", { name: "fisher" }).p, tea);
  near(run("guess,milk,tea\nmilk,3,1\ntea,1,3", { name: "fisher" }).p, tea);
  const codes = ["m,m", "m,m", "m,m", "m,t", "t,m", "t,t", "t,t", "t,t"].join("\n");
  near(run(`poured,guessed\n${codes}`, { name: "fisher" }).p, tea);
  near(run("x,y\n3,1\n1,3", { name: "fisher", alternative: "greater" }).p, 17 / 70);
  // An open interval has no end in JSON.
  assert.equal(run("x,y\n3,1\n1,3", { name: "fisher", alternative: "greater" }).high, null);
});

Deno.test("test: two columns, groups with values, and pairs", () => {
  near(run("x,y\n1,4\n2,5\n3,6", { name: "wilcoxon" }).p, 0.1);
  near(run("x,y\n1,3\n2,4\n,5", { name: "wilcoxon" }).p, 0.2);
  near(run("group,value\na,1\na,2\na,3\nb,4\nb,5\nb,6", { name: "permutation" }).p, 0.1);
  near(run("group,value\n0,1\n0,2\n0,3\n1,4\n1,5\n1,6", { name: "rank-sum" }).p, 0.1);
  near(run("case,x,y\np,4,1\nq,7,2\nr,9,3", { name: "wilcoxon", paired: true }).p, 0.25);
  near(run("x,y\n1,1\n2,2\n3,3\n4,4", { name: "kendall" }).p, 2 / 24);
  near(run("x,y\n1,1\n2,2\n3,3\n4,4", { name: "spearman", alternative: "greater" }).p, 1 / 24);
  assert.equal(run("x,y\n1,4\n2,5\n3,6", { name: "wilcoxon" }).cliffs_delta, -1);
});

Deno.test("test: an unknown name and columns without numbers are problems", () => {
  assert.throws(() => run("x,y\n1,2", { name: "t-test" }), ComputeFailure);
  assert.throws(() => run("x,y\na,b\nc,d\ne,f", { name: "wilcoxon" }), ComputeFailure);
  assert.throws(() => run("x,y\n1,2", { name: "fisher", alternative: "both" }), ComputeFailure);
});
