import assert from "node:assert/strict";
import {
  checkClaim,
  claimContext,
  claimForms,
} from "../../../pipeline/analysis/comparison/claims.ts";
import { dominanceGraph, dominances } from "../../../pipeline/analysis/comparison/dominance.ts";
import { leaveOneIndicatorOut } from "../../../pipeline/analysis/comparison/leave-one-out.ts";
import {
  correlationP,
  lintFramework,
  lintUses,
} from "../../../pipeline/analysis/comparison/method-lint.ts";
import { robustness } from "../../../pipeline/analysis/comparison/robustness.ts";
import { robustSentences, wordSentence } from "../../../pipeline/analysis/comparison/sentences.ts";
import { evaluate } from "../../../pipeline/analysis/framework/evaluate.ts";
import { datasetOf, measuresOf, projectsOf } from "../framework/dataset-of.ts";

const data = datasetOf({
  projects: projectsOf(["a", "b", "c", "d"]),
  indicators: `indicator_id,parent_id,kind,normalisation,low,high
    idx,,index,,,
    x,idx,indicator,goalposts,0,10
    y,idx,indicator,goalposts,0,10
  `,
  // a above all; b and c trade places with the weights; d below all.
  measures: measuresOf(["x", "y"], { a: [9, 9], b: [6, 4], c: [4, 6], d: [1, 1] }),
  hypotheses: "hypothesis_id,project_id,indicator_id,comparator,target\nh1,a,x,at-least,5\n",
});
const options = {
  draws: 2000,
  space: { normalisations: ["declared"], aggregations: ["declared"], weights: ["simplex"] },
} as const;
const result = robustness(data, options);
const context = claimContext(data, options);

Deno.test("tiers, pairs and their graph say what can be told apart", () => {
  assert.deepEqual(result.tiers, [0, 1, 1, 2]);
  assert.equal(dominances(result).length, 5);
  assert.deepEqual(dominanceGraph(result).map(({ above, below }) => above + below), [
    "ab",
    "ac",
    "bd",
    "cd",
  ]);
});

Deno.test("only what holds is said, in both languages", () => {
  const sentences = robustSentences(result);
  const words = sentences.map((sentence) => wordSentence(sentence));
  assert.match(words[0]!.fr, /^a vient en tête dans 100\u00a0% des 2\u202f000 tirages\.$/);
  assert.equal(words[0]!.en, "a comes first in 100% of 2,000 draws.");
  assert.ok(sentences.some(({ kind, subjects }) => kind === "level" && subjects.join() === "b,c"));
  assert.ok(
    !sentences.some(({ kind, subjects, others }) =>
      kind === "above" && [...subjects, ...others].sort().join() === "b,c"
    ),
  );
  assert.ok(words.every(({ fr, en }) => fr.length > 0 && en.endsWith(".")));
});

Deno.test("a claim holds when the declared space says so, with its share", () => {
  const check = (claim: string) => checkClaim(claim, context);
  assert.deepEqual([check("score:a > score:b").holds, check("score:a > score:b").share], [true, 1]);
  const open = check("score:b > score:c");
  assert.equal(open.holds, false);
  assert.ok(open.share! > 0.4 && open.share! < 0.6);
  assert.equal(check("score:d < score:c").holds, true);
  assert.equal(check("score:a >= 0.9").holds, true);
  assert.equal(check("score:a > 0.95").holds, false);
  assert.equal(check("rank:a = 1").holds, true);
  assert.equal(check("rank:b <= 3").holds, true);
  assert.equal(check("rank:d >= 4").holds, true);
  assert.equal(check("tier:B includes b, c").holds, true);
  assert.equal(check("tier:A excludes b,c,d").holds, true);
  assert.equal(check("tier:A includes a, b").holds, false);
  assert.equal(check("score:b@x > score:c@x").holds, true);
  // Nobody said how the measure is known: evidence is missing, so nothing is confirmed.
  assert.equal(check("hypothesis:h1 is inconclusive").holds, true);
  assert.equal(check("category:a is generaliser").holds, true);
});

Deno.test("a claim that cannot be read, or names what is not there, is a problem", () => {
  for (
    const claim of ["a is better", "score:a > score:z", "score:a@x > score:b@y", "score:a@zz > 1"]
      .concat("hypothesis:h9 is confirmed", "category:z is arreter")
  ) {
    const { holds, problems } = checkClaim(claim, context);
    assert.equal(holds, false, claim);
    assert.equal(problems[0]!.severity, "error", claim);
  }
  assert.ok(claimForms.length >= 6);
});

Deno.test("leaving an indicator out moves ranks", () => {
  const [withoutX] = leaveOneIndicatorOut(data);
  assert.deepEqual([withoutX!.without, withoutX!.shifts.length], ["x", 4]);
  // Without x, c is above b; with it they are tied at rank 2.
  assert.deepEqual(withoutX!.shifts[1], { project: "b", before: 2, after: 3 });
});

Deno.test("the lint refuses what the method rules refuse", () => {
  const refused = lintUses([
    { kind: "percentage", n: 19 },
    { kind: "mean", n: 7, scale: "ordinal" },
    { kind: "test", exact: false, family: "f" },
    { kind: "weights", from: "pca" },
    { kind: "correlation", n: 20, r: 0.44 },
    { kind: "alpha", n: 20, items: 8 },
    { kind: "statistic", distinct: 1 },
    { kind: "ranking", withIntervals: false },
    { kind: "complexity", connected: false },
    { kind: "qca", cases: 20, conditions: 6 },
  ]);
  assert.equal(refused.length, 10);
  assert.ok(refused.every(({ severity }) => severity === "error"));
  const allowed = lintUses([
    { kind: "percentage", n: 20 },
    { kind: "mean", n: 8, scale: "ordinal" },
    { kind: "test", exact: true, family: "f" },
    { kind: "weights", from: "declared" },
    { kind: "correlation", n: 20, r: 0.45 },
    { kind: "alpha", n: 30, items: 10 },
    { kind: "statistic", distinct: 2 },
    { kind: "ranking", withIntervals: true },
    { kind: "complexity", connected: true },
    { kind: "qca", cases: 20, conditions: 5 },
  ]);
  assert.deepEqual(allowed, []);
  const [exploratory] = lintUses([{ kind: "test", exact: true, family: null }]);
  assert.equal(exploratory!.severity, "warning");
});

Deno.test("a correlation of 0.444 on 20 cases is at the edge of 5 %", () => {
  // Critical value of Pearson's r, n = 20, two-sided: 0.4438.
  assert.ok(correlationP(0.4438, 20) > 0.0499 && correlationP(0.4438, 20) < 0.0501);
  assert.equal(correlationP(1, 2), 1);
});

Deno.test("a scale taken from the sample is said", () => {
  const evaluation = evaluate(datasetOf({
    projects: projectsOf(["a", "b"]),
    indicators: "indicator_id,kind,normalisation\nx,indicator,minmax\n",
    measures: measuresOf(["x"], { a: [1], b: [2] }),
  }));
  assert.deepEqual(lintFramework(evaluation).map(({ severity, line }) => [severity, line]), [[
    "warning",
    2,
  ]]);
});
