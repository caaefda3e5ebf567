import assert from "node:assert/strict";
import { sourceLinks } from "../../pipeline/notebook/source-links.ts";
import { statusMark } from "../../pipeline/notebook/outputs/status-mark.ts";
import { tinyDataset } from "../analysis/portfolio/datasets.ts";

Deno.test("sourceLinks() names a source by its publisher, and by its id where it is not known", () => {
  const dataset = tinyDataset();
  const row = dataset.tables.sources.rows.find(({ publisher }) => publisher !== null);
  assert.ok(row);
  assert.deepEqual(sourceLinks(dataset, [row.source_id, "nowhere"]), [
    { text: row.publisher, href: `sources.html#${row.source_id}` },
    "nowhere",
  ]);
  assert.deepEqual(sourceLinks(dataset, []), []);
});

Deno.test("statusMark() is full for what was measured and for nothing else", () => {
  assert.equal(statusMark("measured").mark, "full");
  for (const status of ["estimated", "declared", "forecast", "refused"] as const) {
    assert.notEqual(statusMark(status).mark, "full", status);
  }
});
