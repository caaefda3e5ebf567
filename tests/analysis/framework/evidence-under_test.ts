import assert from "node:assert/strict";
import { evaluate } from "../../../pipeline/analysis/framework/evaluate.ts";
import { evidenceUnder, isWeak } from "../../../pipeline/analysis/framework/evidence-under.ts";
import { datasetOf, projectsOf } from "./dataset-of.ts";

const evaluation = evaluate(datasetOf({
  projects: projectsOf(["a", "b"]),
  indicators: `indicator_id,parent_id,kind,direction,normalisation,low,high,gated,min_evidence
    idx,,index,,,,,,
    x,idx,indicator,1,goalposts,0,10,,
    y,idx,indicator,1,goalposts,0,10,yes,3
    note,idx,indicator,0,,,,,
  `,
  measures: `project_id,indicator_id,value,status,evidence
    a,x,5,measured,2
    a,y,5,measured,2
    a,note,1,measured,0
    b,x,5,declared,1
    b,y,,refused,
  `,
}));
const index = evaluation.framework.positions.get("idx")!;

Deno.test("known, strong, gated and missing cells are counted; context is not", () => {
  // y of a is known with level 2, under the gate of 3.
  const a = evidenceUnder(evaluation, index, [0]);
  assert.deepEqual([a.known, a.strong, a.gated, a.total], [2, 2, 1, 2]);
  const b = evidenceUnder(evaluation, index, [1]);
  assert.deepEqual([b.known, b.strong, b.gated, b.total], [1, 0, 0, 2]);
  assert.deepEqual([...b.gaps], [["refused", 1]]);
  const both = evidenceUnder(evaluation, index, [0, 1]);
  assert.deepEqual([both.known, both.total], [3, 4]);
});

Deno.test("weak: a value kept out, or most levels under 2; nothing known is not weak but unknown", () => {
  const base = { gaps: new Map(), total: 4 };
  assert.equal(isWeak({ ...base, known: 3, strong: 3, gated: 1 }), true);
  assert.equal(isWeak({ ...base, known: 3, strong: 1, gated: 0 }), true);
  assert.equal(isWeak({ ...base, known: 2, strong: 1, gated: 0 }), false);
  assert.equal(isWeak({ ...base, known: 0, strong: 0, gated: 0 }), false);
});
