import assert from "node:assert/strict";
import {
  linesByTable,
  PageTraces,
  shortenLines,
} from "../../../pipeline/report/render/page-traces.ts";
import type { Trace } from "../../../pipeline/analysis/traced.ts";

const rule = { fr: "Règle.", en: "Rule." };
const trace = (...lines: number[]): Trace => ({
  rule,
  rows: lines.map((line) => ({ table: "projects", line })),
});

const all = (trace: Trace) => ({ formula: trace.formula, rows: trace.rows, withheld: false });

Deno.test("runs of lines are shortened", () => {
  const short = (...lines: number[]) => shortenLines(lines).text;
  assert.equal(short(), "");
  assert.equal(short(2), "2");
  assert.equal(short(2, 3), "2–3");
  assert.equal(short(2, 3, 4, 7, 9, 10), "2–4, 7, 9–10");
  assert.equal(short(2, 2, 3), "2–3");
});

Deno.test("of very many runs the first are printed, and the other lines are counted", () => {
  const whole = Array.from({ length: 400 }, (_, i) => 2 * i + 2);
  assert.equal(shortenLines(whole).more, 0);
  const { text, more } = shortenLines([...whole, 801, 803, 804, 900]);
  assert.ok(text.endsWith(", 798, 800–801"));
  assert.equal(more, 3);
  const run = Array.from({ length: 100_000 }, (_, i) => i + 2);
  assert.deepEqual(shortenLines(run), { text: "2–100001", more: 0 });
});

Deno.test("a number printed twice with one trace is carried once", () => {
  const traces = new PageTraces(all);
  const one = trace(2);
  assert.equal(traces.add("3", one, null), "t1");
  assert.equal(traces.add("3", one, null), "t1");
  assert.equal(traces.add("3 of 7", one, null), "t2", "shown otherwise, it is another entry");
  assert.equal(traces.add("3", trace(2), null), "t3", "another trace is another number");
  assert.deepEqual(traces.list.map(({ id, shown }) => [id, shown]), [
    ["t1", "3"],
    ["t2", "3 of 7"],
    ["t3", "3"],
  ]);
});

Deno.test("the rows used on the page: each line once, tables and lines in order", () => {
  const traces = new PageTraces(all);
  traces.add("1", trace(9, 2), null);
  traces.add(
    "2",
    { rule, rows: [{ table: "measures", line: 4 }, { table: "projects", line: 2 }] },
    null,
  );
  assert.deepEqual([...traces.rowsUsed()], [["measures", [4]], ["projects", [2, 9]]]);
  assert.deepEqual([...new PageTraces(all).rowsUsed()], []);
});

Deno.test("lines by table are put in order, each once, and do not change the trace", () => {
  const { rows } = trace(10, 9, 2, 9);
  assert.deepEqual([...linesByTable(rows)], [["projects", [2, 9, 10]]]);
  assert.deepEqual(rows.map(({ line }) => line), [10, 9, 2, 9]);
});

Deno.test("rows of numbers in texts are printed before those of cells, be they more", () => {
  const lines = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
  const traces = new PageTraces(all);
  for (let cell = 0; cell < 30; cell++) {
    traces.add(`c${cell}`, trace(...lines(1000 + 10 * cell, 10)), null, false);
  }
  traces.add("title", trace(...lines(2, 300)), null);
  const used = new Set(traces.rowsUsed().get("projects"));
  assert.equal(used.size, 300);
  assert.ok(lines(2, 300).every((line) => used.has(line)));
});

Deno.test("a number of a cell that stands in a text too is one of the texts", () => {
  const traces = new PageTraces(all);
  const own = trace(...Array.from({ length: 250 }, (_, i) => i + 2));
  traces.add("250", own, null, false);
  assert.equal(traces.rowsUsed().size, 0, "more rows than a page prints for cells");
  traces.add("250", own, null);
  assert.equal(traces.rowsUsed().get("projects")?.length, 250);
});
