import assert from "node:assert/strict";
import Papa from "papaparse";
import { inspectTable } from "../../pipeline/ingest/inspect-table.ts";
import { readAnyTable, readTable } from "../../pipeline/ingest/read-table.ts";
import { Generator } from "./generator.ts";

const encoder = new TextEncoder();

Deno.test("property: 6,000 tables written by the convention read back cell for cell", () => {
  const random = new Generator(20261123);
  for (let i = 0; i < 6000; i++) {
    const width = 2 + random.below(6);
    const header = Array.from({ length: width }, (_, column) => `column_${column}`);
    const rows = Array.from({ length: random.below(8) }, (_, row) => [
      `row-${row}`,
      // The second cell is always filled: a row of one cell may be a note under a table.
      `x${random.text(4)}`,
      ...Array.from({ length: width - 2 }, () => random.text(5)),
    ]);
    const text = `${Papa.unparse([header, ...rows], { newline: "\n" })}\n`;
    const { tables, problems } = readTable(encoder.encode(text), "made.csv");
    const table = tables[0];
    assert.deepEqual(table?.header, header, text);
    assert.deepEqual(table.rows, rows, text);
    assert.equal(problems.some(({ severity }) => severity === "error"), false, text);
  }
});

Deno.test("property: 6,000 inputs of any bytes give tables or problems, never an exception", () => {
  const random = new Generator(7);
  for (let i = 0; i < 6000; i++) {
    const bytes = i % 3 === 0
      ? random.bytes(random.below(200))
      : damaged(encoder.encode(random.text(60)), random);
    const file = random.pick(["x.csv", "x.tsv", "x.txt"]);
    const { tables, problems } = readTable(bytes, file);
    assert.ok(tables.length + problems.length > 0);
    for (const table of tables) {
      const { columns, rows } = inspectTable(table).value;
      const names = columns.map(({ name }) => name);
      assert.equal(new Set(names).size, names.length);
      assert.equal([...rows()].length, table.rows.length);
      for (const row of table.rows) assert.equal(row.length, table.header.length);
      for (const line of table.lines) assert.ok(line > table.headerLine);
    }
  }
});

Deno.test("property: 200 damaged workbooks give tables or problems, never an exception", async () => {
  const { writeXlsx } = await import("hucre");
  const random = new Generator(11);
  const rows = [["a", "b"], ["x", 1], ["y", 2.5], ["z", null]];
  const whole = new Uint8Array(await writeXlsx({ sheets: [{ name: "t", rows }] }));
  assert.equal((await readAnyTable(whole, "x.xlsx")).tables[0]?.rows.length, 3);
  for (let i = 0; i < 200; i++) {
    const { tables, problems } = await readAnyTable(damaged(whole, random), "x.xlsx");
    assert.ok(tables.length + problems.length > 0);
  }
});

/** Bytes with some of them changed, or cut short. */
function damaged(bytes: Uint8Array, random: Generator): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let n = random.below(6); n > 0 && copy.length > 0; n--) {
    copy[random.below(copy.length)] = random.below(256);
  }
  return random.below(3) === 0 ? copy.subarray(0, random.below(copy.length + 1)) : copy;
}
