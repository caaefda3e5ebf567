import assert from "node:assert/strict";
import { findDuplicateRows } from "../../../pipeline/ingest/shape/duplicate-rows.ts";

Deno.test("findDuplicateRows: repetitions name the first of their kind", () => {
  const rows = [["a", "1"], ["b", "2"], ["a", "1"], ["b", "3"], ["a", "1"]];
  assert.deepEqual(findDuplicateRows(rows), [{ row: 2, first: 0 }, { row: 4, first: 0 }]);
});

Deno.test("findDuplicateRows: rows that agree in length and outer letters are told apart", () => {
  // Length, first, middle and last character are the same in all: only the whole cell tells.
  const rows = Array.from({ length: 2000 }, (_, i) => [`a${String(i).padStart(9, "0")}-z`]);
  rows.push(["a000000007-z"], ["a000001999-z"]);
  assert.deepEqual(findDuplicateRows(rows), [{ row: 2000, first: 7 }, { row: 2001, first: 1999 }]);
});

Deno.test("findDuplicateRows: a cell cut in two is not the cell", () => {
  assert.deepEqual(findDuplicateRows([["ab", "c"], ["a", "bc"], ["abc", ""]]), []);
  assert.deepEqual(findDuplicateRows([]), []);
});
