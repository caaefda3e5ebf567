import assert from "node:assert/strict";
import { limits } from "../../pipeline/ingest/limits.ts";
import { readTable } from "../../pipeline/ingest/read-table.ts";

function read(text: string, file = "x.csv") {
  const { tables, problems } = readTable(new TextEncoder().encode(text), file);
  return { table: tables[0], codes: problems.map(({ code, line }) => `${code}:${line}`), problems };
}

Deno.test("readTable: titles, blank lines, totals and notes are told and left out", () => {
  const { table, codes } = read(
    "Bilan 2024;;\n;;\ncode;projet;budget\n1;A;10,5\n;;\n2;B;3\nTotal;2;13,5\n(*) provisoire;;\n",
  );
  assert.equal(table?.headerLine, 3);
  assert.deepEqual(table?.rows, [["1", "A", "10,5"], ["2", "B", "3"]]);
  assert.deepEqual(table?.lines, [4, 6]);
  assert.deepEqual(codes, ["title-row:1", "blank-row:5", "total-row:7", "footer-row:8"]);
});

Deno.test("readTable: an organisation called Total is no total", () => {
  const { table, codes } = read("id,name,type\ntotal,Total,private\nnantes,Nantes,public\n");
  assert.equal(table?.rows.length, 2);
  assert.deepEqual(codes, []);
});

Deno.test("readTable: a sep= line names the delimiter and is no row", () => {
  const { table } = read("sep=|\na|b\n1|2\n");
  assert.deepEqual([table?.delimiter, table?.headerLine], ["|", 2]);
  assert.deepEqual([table?.rows, table?.lines], [[["1", "2"]], [3]]);
});

Deno.test("readTable: the delimiter is the one that the rows agree on", () => {
  assert.equal(read("nom;prix\nA, B;1,5\nC;2,5\nD, E, F;3,5\n").table?.delimiter, ";");
  assert.equal(read("a\tb\n1,2\t3\n4,5\t6\n").table?.delimiter, "\t");
  assert.equal(read("note\nrien; vraiment\ntout\n").table?.delimiter, ",");
  assert.equal(read("note\nseul\n", "x.tsv").table?.delimiter, "\t");
});

Deno.test("readTable: ragged rows are errors with their line, also after cells on two lines", () => {
  const { codes } = read('a,b\n"x\ny",1\n2\n3,4,5\n');
  assert.deepEqual(codes, ["missing-cell:4", "extra-cell:5"]);
});

Deno.test("readTable: trailing delimiters and empty columns are told, not kept", () => {
  const { table, codes } = read("a,b,,\n1,2,,\n3,4,,\n");
  assert.deepEqual(table?.header, ["a", "b"]);
  assert.deepEqual(table?.rows, [["1", "2"], ["3", "4"]]);
  assert.deepEqual(codes, ["trailing-delimiter:1"]);
});

Deno.test("readTable: reserved, repeated and nameless columns", () => {
  const { table, problems } = read("__proto__,nom,Nom,nom,,id\n1,2,3,4,5,6\n");
  assert.deepEqual(table?.names, [null, "nom", "Nom", "nom_2", "field5", "id"]);
  assert.deepEqual(
    problems.map(({ severity, code }) => `${severity} ${code}`),
    [
      "error incorrect-label",
      "warning duplicate-label",
      "error duplicate-label",
      "error blank-label",
    ],
  );
});

Deno.test("readTable: line endings of two systems in one file", () => {
  const { table, codes } = read("a,b\r\n1,2\n3,4\r\n");
  assert.deepEqual(table?.rows, [["1", "2"], ["3", "4"]]);
  assert.deepEqual(codes, ["line-breaks:null"]);
  const excel = read('a,b\r\n"x\ny",2\r\n3,4\r\n');
  assert.deepEqual(excel.table?.rows, [["x\ny", "2"], ["3", "4"]]);
  assert.deepEqual(excel.codes, []);
});

Deno.test("readTable: a quote that is never closed is an error at its line", () => {
  const { problems } = read('a,b\n1,2\n3,"x\n4,5\n');
  const [found] = problems;
  assert.deepEqual([found?.code, found?.severity, found?.line], ["source-error", "error", 3]);
});

Deno.test("readTable: limits give one problem and no table", () => {
  const wide = Array.from({ length: limits.columns + 1 }, (_, i) => `c${i}`).join(",");
  assert.deepEqual(read(`${wide}\n1\n`).codes, ["table-dimensions:null"]);
  assert.deepEqual(read(`a\n${"x".repeat(limits.cellLength + 1)}\n`).codes, [
    "table-dimensions:null",
  ]);
  for (
    const text of [
      `a,b\n${"x,".repeat(limits.lineLength / 2 + 1)}`,
      `a,b\n${`${",".repeat(999)}\n`.repeat(limits.cells / 1000 + 1)}`,
      `a\n${"1\n".repeat(limits.lines)}`,
    ]
  ) assert.deepEqual(read(text).codes, ["table-dimensions:null"]);
  assert.deepEqual(read("").codes, ["source-error:null"]);
  assert.deepEqual(read("PK\x03\x04xx").codes, ["format-error:null"]);
});

Deno.test("readTable: a problem on every row is told 200 times, then counted", () => {
  const { problems } = read(`a,b\n${"1\n".repeat(500)}`);
  const missing = problems.filter(({ code }) => code === "missing-cell");
  assert.equal(missing.length, limits.problemsPerCode + 1);
  assert.match(missing.at(-1)?.what.en ?? "", /^300 more/);
});

Deno.test("readTable: totals with units and group spaces are totals too", () => {
  const text = "Projet;Budget\nA;1 200 €\nB;350 k€\nTOTAL GÉNÉRAL;351 200 €\n";
  const { tables, problems } = readTable(new TextEncoder().encode(text), "t.csv");
  assert.equal(tables[0]?.rows.length, 2);
  assert.deepEqual(problems.map(({ code, line }) => [code, line]), [["total-row", 4]]);
});

Deno.test("readTable: signs tell columns apart, case and accents do not", () => {
  const codes = (header: string) =>
    readTable(new TextEncoder().encode(`${header}\n1;2\n`), "t.csv").problems.map((p) => p.code);
  assert.deepEqual(codes("Part (%);Part (€)"), []);
  assert.deepEqual(codes("Début;DEBUT"), ["duplicate-label"]);
});
