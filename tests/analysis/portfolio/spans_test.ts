import assert from "node:assert/strict";
import { projectSpans, spanOf } from "../../../pipeline/analysis/portfolio/spans.ts";
import { madeDataset, tinyDataset } from "./datasets.ts";

/** Days as months of 365.25 / 12 days, the definition that the trace prints. */
const months = (days: number) => days / (365.25 / 12);

/** Sums of days divided by one constant: a few rounding errors of 1e-15. */
function close(found: number | null, wanted: number) {
  assert.ok(found !== null && Math.abs(found - wanted) < 1e-9, `${found} is not ${wanted}`);
}

Deno.test("partial dates leave an interval of months", () => {
  const [bench, bus, ...more] = projectSpans(tinyDataset());
  assert.equal(more.length, 0, "no start: no span; a container: no span");
  assert.equal(bench?.project.project_id, "solar-bench");
  // March 2019 to 15 December 2019: from 1 April to the morning of the 15th (30 + 31 + 30 + 31 +
  // 31 + 30 + 31 + 30 + 14 days) to 1 March to the evening of the 15th (31 days and 1 more).
  close(bench.months.low, months(258));
  close(bench.months.high, months(290));
  close(bench.months.value, months(274));
  assert.equal(bench.endKind, "observed");
  assert.equal(bench.themeLabel.fr, "énergie");
  // 1 June 2021 to March 2022: 2 June to 1 March is 272 days, 1 June to 1 April is 304.
  close(bus!.months.low, months(272));
  close(bus!.months.high, months(304));
  assert.equal(bus?.endKind, "planned");
  assert.deepEqual(bus?.months.trace.rows, [{ table: "projects", line: 4 }]);
});

const table = madeDataset({
  projects: `project_id,name,status,start,end,end_planned
year,Y,completed,2019,2020,no
same,S,completed,2019-05-01,2019-05-01,no
open,O,running,2018,,
lost,L,completed,2018,,
none,N,completed,,2020,
`,
});
const spans = new Map(
  table.tables.projects.rows.map((row) => [row.project_id, spanOf(table, row)]),
);

Deno.test("years only: from nothing to two years", () => {
  close(spans.get("year")!.months.low, 0);
  // 2019 and the leap year 2020: 365 + 366 days.
  close(spans.get("year")!.months.high, months(731));
});

Deno.test("a day is at most one day long, and never less than nothing", () => {
  close(spans.get("same")!.months.low, 0);
  close(spans.get("same")!.months.high, months(1));
});

Deno.test("without an end there is no length, and the kind says what is known", () => {
  assert.equal(spans.get("open")?.endKind, "running");
  assert.equal(spans.get("lost")?.endKind, "unknown");
  assert.equal(spans.get("open")?.end, null);
  const { value, low, high } = spans.get("open")!.months;
  assert.deepEqual([value, low, high], [null, null, null]);
});

Deno.test("without a start there is no span", () => {
  assert.equal(spans.get("none"), null);
});

Deno.test("spans come in order of start, then of identifier", () => {
  assert.deepEqual(projectSpans(table).map(({ project }) => project.project_id), [
    "lost",
    "open",
    "year",
    "same",
  ]);
});
