import assert from "node:assert/strict";
import type { RowRef, Trace } from "../../../pipeline/analysis/traced.ts";
import { countedAs } from "../../../pipeline/analysis/traced.ts";
import { captionOf } from "../../../pipeline/notebook/outputs/caption.ts";
import type { Column } from "../../../pipeline/notebook/outputs/output.ts";

const rule = { fr: "Règle.", en: "Rule." };
const ref = (table: RowRef["table"], ...lines: number[]) => lines.map((line) => ({ table, line }));
const cell = (rows: readonly RowRef[], leftOut: NonNullable<Trace["leftOut"]> = []) =>
  countedAs(1, rows, rule, leftOut);
const columns: Column<ReturnType<typeof cell>>[] = [{ title: rule, value: (traced) => traced }];

Deno.test("rows behind several cells count once, by table", () => {
  const rows = [
    cell([...ref("projects", 2, 3), ...ref("measures", 9)]),
    cell([...ref("projects", 3, 4)]),
  ];
  assert.deepEqual(captionOf(rows, columns, undefined), {
    fr: "n = 3 (projects), 1 (measures). Sources : tables projects et measures.",
    en: "n = 3 (projects), 1 (measures). Sources: tables projects and measures.",
  });
});

Deno.test("what was left out is told by reason: listed rows once each, counts once each", () => {
  const why = { fr: "refusé", en: "refused" };
  const shared = { why: { fr: "sans date", en: "undated" }, count: 4 };
  const rows = [
    cell(ref("projects", 2), [{ why, count: 2, rows: ref("projects", 7, 8) }, shared]),
    cell(ref("projects", 3), [{ why, count: 2, rows: ref("projects", 8, 9) }, shared]),
    cell(ref("projects", 4), [{ why: { fr: "vide", en: "empty" }, count: 0 }]),
  ];
  assert.equal(
    captionOf(rows, columns, undefined).en,
    "n = 3; left out: 3 (refused), 4 (undated). Source: table projects.",
  );
});

Deno.test("data without traces are counted themselves, and name the table they are of", () => {
  assert.equal(captionOf([1, 2], [], "bodies").fr, "n = 2. Source : table bodies.");
  assert.equal(captionOf([1, 2], [], undefined).fr, "n = 2.");
});
