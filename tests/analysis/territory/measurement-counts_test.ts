import assert from "node:assert/strict";
import {
  countToPublish,
  countUnknown,
  countWithoutHypothesis,
  surely,
} from "../../../pipeline/analysis/territory/measurement-counts.ts";
import {
  measurementOf,
  measurementTotals,
} from "../../../pipeline/analysis/territory/measurement-trend.ts";
import { datasetOf } from "../participation/tables.ts";

const measurements = measurementOf(datasetOf({
  projects: "project_id,name\na,A\nb,B\nc,C\nd,D\n",
  practices: "project_id,criterion,met\na,hypothesis,yes\na,measured-outcome,yes\n" +
    "b,hypothesis,partly\nb,measured-outcome,yes\nc,hypothesis,no\nc,measured-outcome,yes\n",
}));

Deno.test("a measured outcome without a whole hypothesis is counted, be it partly known or not", () => {
  const { value, trace } = countWithoutHypothesis(measurements);
  assert.equal(value, 2);
  assert.deepEqual(trace.rows.map(({ line }) => line), [3, 4]);
});

Deno.test("what only has to be published is neither what is met in part nor what was not done", () => {
  assert.deepEqual(countToPublish(measurements).trace.rows.map(({ line }) => line), [2, 5]);
});

Deno.test("unknown judgements are counted out of a judgement of each criterion for each project", () => {
  const { unknown, judgements } = countUnknown(measurementTotals(measurements));
  assert.deepEqual([unknown.value, judgements.value], [34, 40]);
});

Deno.test("what is sure has no interval", () => {
  const [hypothesis] = measurementTotals(measurements, ["hypothesis"]);
  assert.deepEqual([hypothesis!.yes.low, hypothesis!.yes.high], [1, 3]);
  const { value, low, high } = surely(hypothesis!);
  assert.deepEqual([value, low, high], [1, 1, 1]);
});
