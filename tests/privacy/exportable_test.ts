import assert from "node:assert/strict";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { exportable } from "../../pipeline/privacy/exportable.ts";
import { demo } from "./demo-gate.ts";
import { pathOf } from "./paths.ts";

const all = openDataset(readFolder(pathOf("data/demo")));

Deno.test("for readers no row of a person, no summary and no reference to a passage is left", () => {
  const { tables } = exportable(demo, "readers");
  assert.ok(demo.tables.codings.rows.length > 0 && demo.tables.summaries.rows.length > 0);
  for (const name of ["interviews", "codings", "summaries"] as const) {
    assert.deepEqual(tables[name].rows, [], name);
  }
  assert.ok(tables.evidence.rows.every(({ coding_id }) => coding_id === null));
  assert.ok(tables.proposals.rows.every(({ coding_ids }) => coding_ids.length === 0));
});

Deno.test("for readers coders go by number, and as many of them stay", () => {
  const coders = (rows: readonly { coder: string | null }[]) =>
    new Set(rows.flatMap(({ coder }) => coder ?? []));
  const before = coders(demo.tables.assessments.rows);
  const after = coders(exportable(demo, "readers").tables.assessments.rows);
  assert.ok(before.size > 0);
  assert.equal(after.size, before.size);
  for (const name of after) assert.match(name, /^coder-\d+$/);
});

Deno.test("for researchers rows of who agreed stay, and words only of those who may be quoted", () => {
  const { tables } = exportable(all, "researchers");
  const consent = new Map(
    all.tables.interviews.rows.map((row) => [row.interview_id, row]),
  );
  const kept = tables.interviews.rows.map(({ interview_id }) => interview_id);
  assert.ok(kept.length > 0 && kept.length < all.tables.interviews.rows.length);
  let counted = 0;
  for (const coding of tables.codings.rows) {
    assert.ok(kept.includes(coding.interview_id));
    const scopes = String(consent.get(coding.interview_id)!.consent);
    if (/quote/.test(scopes)) continue;
    counted++;
    assert.deepEqual([coding.exact, coding.prefix, coding.suffix, coding.memo], [
      null,
      null,
      null,
      null,
    ]);
  }
  assert.ok(counted > 0);
});
