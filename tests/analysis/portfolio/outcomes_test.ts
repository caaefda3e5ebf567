import assert from "node:assert/strict";
import {
  intervalOf,
  type Outcome,
  publishedOutcomes,
} from "../../../pipeline/analysis/portfolio/outcomes.ts";
import { madeDataset, tinyDataset } from "./datasets.ts";

const outcomes = publishedOutcomes(tinyDataset());
const of = (project: string, indicator: string, status: Outcome["status"]) =>
  outcomes.find((outcome) =>
    outcome.projectId === project && outcome.indicator.indicator_id === indicator &&
    outcome.status === status
  )!;
const range = ({ published: { value, low, high } }: Outcome) => [value, low, high];

/** Outcomes of one project and one indicator, from rows `period,value,low,high,status`. */
function made(...rows: string[]): Outcome[] {
  return publishedOutcomes(madeDataset({
    projects: "project_id,name\na,A\n",
    indicators: "indicator_id,kind,label_fr,unit\ni,indicator,I,h\n",
    measures: `project_id,indicator_id,period,value,low,high,status\n${
      rows.map((row) => `a,i,${row}`).join("\n")
    }\n`,
  }));
}

Deno.test("twelve rows give ten values: each is counted once, however many sources tell it", () => {
  assert.equal(outcomes.length, 10);
});

Deno.test("sources that disagree give an interval and no value", () => {
  const energy = of("solar-bench", "energy-made", "measured");
  assert.deepEqual(range(energy), [null, 1200, 1500]);
  assert.equal(energy.disagreement, true);
  assert.equal(energy.published.unit, "kwh");
  assert.deepEqual(energy.sourceIds, ["report-solar", "press-sun"]);
  assert.deepEqual(energy.published.trace.rows.map(({ line }) => line), [2, 3]);
});

Deno.test("a forecast is never merged with what was measured", () => {
  const forecast = of("solar-bench", "energy-made", "forecast");
  assert.deepEqual(range(forecast), [2000, 2000, 2000]);
  assert.deepEqual(forecast.measures.map(({ line }) => line), [4]);
});

Deno.test("a value inside a published range is no disagreement, and a row without period joins", () => {
  const riders = of("night-bus", "riders", "estimated");
  assert.deepEqual(range(riders), [null, 300, 500]);
  assert.equal(riders.disagreement, false);
  assert.equal(riders.period, "2021");
  assert.deepEqual(riders.measures.map(({ line }) => line), [6, 7]);
  assert.deepEqual(riders.notes, [{ fr: "Estimé par le porteur.", en: "Estimated by the lead." }]);
});

Deno.test("a refused value is kept, without a number; zero is a number", () => {
  assert.deepEqual(range(of("shared-kitchen", "satisfied", "refused")), [null, null, null]);
  assert.deepEqual(range(of("shared-kitchen", "meals", "declared")), [0, 0, 0]);
});

Deno.test("neighbouring experiments are read apart", () => {
  const related = publishedOutcomes(tinyDataset(), "related_measures");
  assert.deepEqual(related.map(({ projectId }) => projectId), ["river-taxi"]);
  assert.equal(related[0]?.published.trace.rows[0]?.table, "related_measures");
});

Deno.test("two periods are two values, and a row without period then stands alone", () => {
  const found = made("2019,5,,,measured", "2020,7,,,measured", ",9,,,measured");
  assert.deepEqual(found.map(({ period, published }) => [period, published.value]), [
    ["2019", 5],
    ["2020", 7],
    [null, 9],
  ]);
  assert.ok(found.every(({ disagreement }) => !disagreement));
});

Deno.test("three sources disagree when no number suits all, though each pair meets or not", () => {
  const apart = made("2019,,1,3,measured", "2019,,2,5,measured", "2019,,4,6,measured");
  assert.deepEqual(apart.map(range), [[null, 1, 6]]);
  assert.equal(apart[0]?.disagreement, true);
  const meeting = made("2019,,1,3,measured", "2019,,3,5,measured");
  assert.equal(meeting[0]?.disagreement, false, "3 suits both");
});

Deno.test("the interval of a row takes the value for the end that is missing", () => {
  assert.deepEqual(intervalOf({ value: 5, low: null, high: 8 }), { low: 5, high: 8 });
  assert.deepEqual(intervalOf({ value: null, low: 2, high: 8 }), { low: 2, high: 8 });
  assert.deepEqual(intervalOf({ value: 5, low: null, high: null }), { low: 5, high: 5 });
  assert.equal(intervalOf({ value: null, low: 2, high: null }), null);
});
