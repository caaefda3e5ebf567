import assert from "node:assert/strict";
import { programmePoints } from "../../../pipeline/analysis/portfolio/programme.ts";
import { madeDataset, tinyDataset } from "./datasets.ts";

Deno.test("figures of the programme by indicator and year; sources that differ give an interval", () => {
  assert.deepEqual(
    programmePoints(tinyDataset()).map(({ indicator, scope, year, value, approximate, date }) => [
      indicator,
      scope,
      year,
      [value.value, value.low, value.high],
      approximate,
      date,
    ]),
    [
      ["labelled", "programme", 2018, [2, 2, 2], false, null],
      ["labelled", "programme", 2021, [null, 3, 4], true, null],
      ["launch", "programme", null, [null, null, null], false, "2018-03"],
      ["prize", "context", 2020, [1200.5, 1200.5, 1200.5], false, null],
    ],
  );
});

Deno.test("a figure carries its label, sources, notes and rows", () => {
  const point = programmePoints(tinyDataset())[1]!;
  assert.deepEqual(point.label, { fr: "Projets labellisés", en: "Projects labelled" });
  assert.deepEqual(point.sourceIds, ["report-solar", "press-sun"]);
  assert.deepEqual(point.notes, [{ fr: "« Environ quatre »", en: "“About four”" }]);
  assert.deepEqual(point.value.trace.rows.map(({ table, line }) => [table, line]), [
    ["programme", 3],
    ["programme", 4],
  ]);
});

Deno.test("without a label the code stands for it", () => {
  const [point] = programmePoints(madeDataset({
    programme: "indicator,scope,value\nvisits,context,5\n",
  }));
  assert.deepEqual(point?.label, { fr: "visits", en: "visits" });
});
