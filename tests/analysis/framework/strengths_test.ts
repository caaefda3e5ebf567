import assert from "node:assert/strict";
import { categoryLabel } from "../../../pipeline/analysis/framework/decision.ts";
import { evaluate } from "../../../pipeline/analysis/framework/evaluate.ts";
import { otherScores, strengthsOf } from "../../../pipeline/analysis/framework/strengths.ts";
import { datasetOf, measuresOf, projectsOf } from "./dataset-of.ts";

const criteria = ["c1", "c2", "c3", "c4"];
const evaluation = evaluate(datasetOf({
  projects: projectsOf(["a", "b", "c"]),
  indicators: `indicator_id,parent_id,kind,normalisation,low,high
    idx,,index,,,
    dim,idx,dimension,,,
    ${
    criteria.map((id) => `${id},dim,criterion,,,\n${id}x,${id},indicator,goalposts,0,10`).join("\n")
  }
  `,
  measures: measuresOf(criteria.map((id) => `${id}x`), {
    a: [9, 1, null, 5],
    b: [2, null, 4, 5],
    c: [7, 8, 9, 5],
  }),
}));
const ids = (project: number) => {
  const { strong, weak, unknown } = strengthsOf(evaluation, project);
  return [strong, weak, unknown].map((list) => list.map(({ node }) => node.id));
};

Deno.test("criteria over the high threshold are strong, under the middle one weak, unmeasured unknown", () => {
  assert.deepEqual(ids(0), [["c1"], ["c2"], ["c3"]]);
});

Deno.test("strengths stand from the highest, weaknesses from the lowest, and only so many are named", () => {
  assert.deepEqual(ids(2)[0], ["c3", "c2", "c1"]);
  assert.deepEqual(ids(1)[1], ["c1", "c3"]);
  assert.equal(strengthsOf(evaluation, 2, 2).strong.length, 2);
});

Deno.test("the scores of others are sorted, without the project's own and without unknown ones", () => {
  const place = evaluation.framework.positions.get("c2")!;
  const others = otherScores(evaluation);
  assert.deepEqual(others(place, 0), [0.8]);
  assert.deepEqual(others(place, 1), [0.1, 0.8]);
  assert.deepEqual(others(evaluation.framework.positions.get("c4")!, 2), [0.5, 0.5]);
});

Deno.test("a category that is not declared is called by its id", () => {
  assert.deepEqual(categoryLabel("prolonger"), { fr: "prolonger", en: "extend" });
  assert.deepEqual(categoryLabel("autre"), { fr: "autre", en: "autre" });
});
