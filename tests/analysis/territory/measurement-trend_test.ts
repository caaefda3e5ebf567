import assert from "node:assert/strict";
import { levelText } from "../../../pipeline/analysis/territory/evidence-standards.ts";
import {
  halvesOf,
  measurementOf,
  measurementTrend,
  metOf,
} from "../../../pipeline/analysis/territory/measurement-trend.ts";
import type { Criterion } from "../../../pipeline/analysis/territory/living-lab.ts";
import { datasetOf } from "../participation/tables.ts";

const dataset = datasetOf({
  projects: "project_id,name,label_year,site,start,status,part_of\n" +
    "a,A,2019,quai,2019-03,completed,\nb,B,2019,,,planned,\nc,C,2020,gare,2020-01,running,\n" +
    "d,D,,,2020-05,running,\nwhole,W,2019,,,running,\ne,E,,,,,whole\n",
  organisations: "organisation_id,name,helix\no1,O,public\no2,P,private\no3,Q,public\n",
  partnerships:
    "project_id,organisation_id,role\na,o1,lead\na,o2,partner\nb,o1,lead\nb,o3,partner\n",
  activities: "activity_id,project_id,phase,modality,delivered_level\n" +
    "x1,a,design,atelier,collaborate\nx2,a,evaluation,enquete,consult\nx3,a,idea,balade,inform\n" +
    "x4,b,design,atelier,consult\n",
  indicators: "indicator_id,kind,logic\nkwh,indicator,outcome\nvisits,indicator,output\n",
  measures: "project_id,indicator_id,value,status,evidence\n" +
    "a,kwh,5,measured,3\nb,visits,9,measured,\nc,kwh,7,forecast,\n",
  hypotheses: "hypothesis_id,project_id,indicator_id,baseline\nh1,a,kwh,8\nh2,c,kwh,\n",
  practices: "project_id,criterion,met\nb,hypothesis,no\nc,comparison,no\nc,active-users,partly\n" +
    "b,replication,unknown\nd,real-life,no\n",
});
const measurements = measurementOf(dataset);
const met = (id: string, criterion: Criterion) =>
  measurements.find(({ project }) => project.project_id === id)?.criteria
    .find((one) => one.criterion === criterion);

Deno.test("criteria follow from the tables, and the tables' silence is unknown", () => {
  assert.equal(met("a", "multi-actor")?.met, "yes");
  assert.equal(met("b", "multi-actor")?.met, "unknown");
  assert.equal(met("a", "active-users")?.met, "yes");
  assert.equal(met("b", "active-users")?.met, "unknown");
  assert.equal(met("a", "co-creation")?.met, "yes");
  assert.equal(met("a", "multi-method")?.met, "yes");
  assert.equal(met("a", "real-life")?.met, "yes");
  assert.equal(met("b", "real-life")?.met, "unknown");
  assert.equal(met("a", "baseline")?.met, "yes");
  assert.equal(met("c", "baseline")?.met, "unknown");
  assert.equal(met("a", "measured-outcome")?.met, "yes");
  assert.equal(met("b", "measured-outcome")?.met, "unknown");
  assert.equal(met("c", "measured-outcome")?.met, "unknown");
  assert.equal(met("a", "comparison")?.met, "yes");
  assert.equal(met("a", "replication")?.met, "unknown");
});

Deno.test("what is recorded wins over what is derived", () => {
  assert.deepEqual([met("b", "hypothesis")?.met, met("b", "hypothesis")?.origin], [
    "no",
    "recorded",
  ]);
  assert.equal(met("d", "real-life")?.met, "no");
  assert.equal(met("c", "active-users")?.met, "partly");
  assert.equal(met("b", "replication")?.origin, "recorded");
  assert.deepEqual(met("a", "hypothesis")?.rows, [{ table: "hypotheses", line: 2 }]);
});

Deno.test("Nesta and Maryland levels are intervals: unknown is not no", () => {
  const levels = new Map(measurements.map((row) => [row.project.project_id, row]));
  assert.deepEqual(levels.get("a")?.nesta, { low: 3, high: 4 });
  assert.deepEqual(levels.get("a")?.maryland, { low: 3, high: 3 });
  assert.deepEqual(levels.get("b")?.nesta, { low: 0, high: 0 });
  assert.deepEqual(levels.get("c")?.nesta, { low: 1, high: 2 });
  assert.deepEqual(levels.get("c")?.maryland, { low: 0, high: 2 });
});

Deno.test("counts by year, with those that might be and those without a year", () => {
  const trend = measurementTrend(measurements, { of: ["hypothesis"] });
  assert.deepEqual(
    trend.map(({ year, projects, yes, no, unknown }) => [
      year,
      projects,
      yes.value,
      yes.high,
      no,
      unknown,
    ]),
    [[2019, 2, 1, 1, 1, 0], [2020, 2, 1, 2, 0, 1], [null, 1, 0, 1, 0, 1]],
  );
  const sums = measurementTrend(measurements, { of: ["hypothesis"], cumulative: true });
  assert.deepEqual(sums.map(({ projects }) => projects), [2, 4, 1]);
  assert.deepEqual(sums[1]?.yes.trace.rows.filter(({ table }) => table === "hypotheses").length, 2);
});

Deno.test("a project that only groups others is not counted beside them", () => {
  assert.ok(!measurements.some(({ project }) => project.project_id === "whole"));
});

Deno.test("a criterion is met as it was judged, and unknown where it was not", () => {
  const [first] = measurements;
  assert.equal(metOf(first!, "comparison"), "yes");
  assert.equal(metOf({ ...first!, criteria: [] }, "comparison"), "unknown");
});

Deno.test("the halves cut the dated projects between years, whatever their order", () => {
  const inYears = (...years: (number | null)[]) => {
    const { middle, early, late } = halvesOf(years.map((year) => ({ ...measurements[0]!, year })));
    return [middle, early.map(({ year }) => year), late.map(({ year }) => year)];
  };
  assert.deepEqual(inYears(2021, null, 2019, 2020), [2020, [2019, 2020], [2021]]);
  assert.deepEqual(inYears(2019, 2019, 2019, 2020), [2019, [2019, 2019, 2019], [2020]]);
  assert.deepEqual(inYears(2020), [2020, [2020], []]);
  assert.deepEqual(inYears(null), [null, [], []]);
  assert.deepEqual(inYears(), [null, [], []]);
});

Deno.test("a level is written with what is possible, where that is more than what is sure", () => {
  assert.deepEqual([levelText({ low: 2, high: 2 }), levelText({ low: 0, high: 4 })], ["2", "0–4"]);
});
