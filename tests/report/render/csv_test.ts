import assert from "node:assert/strict";
import type { Traced } from "../../../pipeline/analysis/traced.ts";
import type { Cell, Column } from "../../../pipeline/notebook/outputs/output.ts";
import { csvLink, toCsv } from "../../../pipeline/report/render/csv.ts";
import { readTable } from "../../../pipeline/ingest/read-table.ts";

const traced = (value: number | null, low = value, high = value): Traced => ({
  value,
  low,
  high,
  unit: "h",
  trace: { rule: { fr: "", en: "" }, rows: [] },
});

/** A table of one column, a row for each cell. */
function one(cells: readonly Cell[], more: Partial<Column<Cell>> = {}) {
  return {
    rows: cells,
    columns: [{ title: { fr: "Nom", en: "Name" }, value: (cell: Cell) => cell, ...more }],
  };
}

Deno.test("the header is the title in the language of the page, or the name given", () => {
  assert.equal(toCsv(one([]), "fr"), "Nom\n");
  assert.equal(toCsv(one([], { name: "months" }), "fr"), "months\n");
});

Deno.test("every kind of cell as text: numbers with a point, lists joined, links by their text", () => {
  const cells: Cell[] = [
    "a",
    1234.5,
    null,
    { fr: "un", en: "one" },
    traced(3.25),
    traced(null),
    { text: "Page", href: "page.html" },
    { text: { fr: "Lien", en: "Link" }, address: "https://testville.example" },
    { mark: "full", text: { fr: "mesuré", en: "measured" } },
    ["x", { fr: "deux", en: "two" }],
  ];
  assert.deepEqual(toCsv(one(cells), "fr").split("\n"), [
    "Nom",
    "a",
    "1234.5",
    "",
    "un",
    "3.25",
    "",
    "Page",
    "Lien",
    "mesuré",
    "x; deux",
    "",
  ]);
});

Deno.test("an interval takes three columns, so that nothing is parsed out of words", () => {
  const table = one([traced(null, 3, 4), traced(5), traced(null), 7]);
  assert.equal(toCsv(table, "en"), "Name,Name (low),Name (high)\n,3,4\n5,5,5\n,,\n7,,\n");
});

Deno.test("commas, quotes and line breaks are quoted", () => {
  assert.equal(toCsv(one(['a,"b"', "c\nd"]), "en"), 'Name\n"a,""b"""\n"c\nd"\n');
});

Deno.test("a cell that a spreadsheet would run is told to be text, a negative number is not", () => {
  const cells = ["=1+1", "@SUM(A1)", "+33 2", "-cmd", "\t=1", "-5", "-.5", "a=b"];
  assert.deepEqual(toCsv(one(cells), "en").split("\n").slice(1, -1), [
    "'=1+1",
    "'@SUM(A1)",
    "'+33 2",
    "'-cmd",
    "'\t=1",
    "-5",
    "-.5",
    "a=b",
  ]);
});

Deno.test("what is written is read back by our own reader", () => {
  const cells = ["é, « b »", 'quoted "x"', "line\nbreak", "plain"];
  const bytes = new TextEncoder().encode(toCsv(one(cells), "en"));
  const { tables } = readTable(bytes, "a.csv");
  assert.deepEqual(tables[0]?.rows.map(([cell]) => cell), cells);
});

Deno.test("the link carries the file itself", () => {
  const { text } = csvLink(one(["é"]), "fr", "portfolio-list");
  const match =
    /^<a download="portfolio-list\.csv" href="data:text\/csv;charset=utf-8;base64,([^"]+)">Télécharger le CSV<\/a>$/
      .exec(text);
  assert.ok(match);
  const bytes = Uint8Array.fromBase64(match[1]!);
  assert.equal(new TextDecoder().decode(bytes), "Nom\né\n");
});
