import assert from "node:assert/strict";
import { orElse, percent } from "../../../pipeline/language/say.ts";
import { dateCell, wholeColumns } from "../../../pipeline/notebook/outputs/column.ts";

const rows = [{ name: "a", n: null }, { name: "b", n: 2 }];

Deno.test("short columns have both titles, and numbers stand right unless said otherwise", () => {
  const columns = wholeColumns<{ name: string; n: number | null }>([
    ["Nom", "Name", ({ name }) => name],
    ["Nombre", "Number", ({ n }) => n, { digits: 1 }],
    ["Rang", "Rank", ({ n }) => n, { align: "left" }],
    { title: { fr: "Entier", en: "Whole" }, value: ({ n }) => n },
  ], rows);
  assert.deepEqual(columns.map(({ title }) => title.en), ["Name", "Number", "Rank", "Whole"]);
  assert.deepEqual(columns.map(({ align }) => align), [undefined, "right", "left", undefined]);
  assert.equal(columns[1]!.digits, 1);
  assert.equal(columns[1]!.value(rows[1]!), 2);
});

Deno.test("a date cell is as precise as the date, and empty without one", () => {
  assert.deepEqual(dateCell("2018-06"), { fr: "juin\u00a02018", en: "June\u00a02018" });
  assert.equal(dateCell(null), null);
});

Deno.test("a short column takes a text as title, and prints what has a way to be printed", () => {
  const [column, words] = wholeColumns<{ share: number }>([
    [{ fr: "Part", en: "Share" }, ({ share }) => percent(share)],
    [{ fr: "Sort", en: "Fate" }, () => orElse(null, { fr: "inconnu", en: "unknown" })],
  ], [{ share: 0.5 }]);
  assert.equal(column!.title.fr, "Part");
  assert.equal(column!.align, "right");
  assert.deepEqual(column!.value({ share: 0.5 }), { fr: "50\u00a0%", en: "50%" });
  assert.deepEqual(words!.value({ share: 0.5 }), { fr: "inconnu", en: "unknown" });
});
