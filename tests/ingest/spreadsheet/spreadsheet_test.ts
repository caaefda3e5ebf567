import assert from "node:assert/strict";
import { type WriteSheet, writeXlsx } from "hucre";
import { openAnyDataset } from "../../../pipeline/dataset/open-dataset.ts";
import { readSpreadsheet } from "../../../pipeline/ingest/spreadsheet/spreadsheet.ts";

/** Read a workbook made of these sheets. */
async function read(...sheets: WriteSheet[]) {
  const { tables, problems } = await readSpreadsheet(await writeXlsx({ sheets }), "t.xlsx");
  return { tables, codes: problems.map(({ code, line }) => `${code} ${line}`) };
}

const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  startRow,
  startCol,
  endRow,
  endCol,
});

Deno.test("readSpreadsheet: a title merged over two rows is a title, not a header", async () => {
  const { tables, codes } = await read({
    name: "Feuil1",
    rows: [["Liste des projets"], [], ["Nom", "Coût", "Début"], ["A", 12, "2024-01-02"]],
    merges: [merge(0, 0, 1, 2)],
  });
  assert.deepEqual(tables[0]?.header, ["Nom", "Coût", "Début"]);
  assert.deepEqual(tables[0]?.rows, [["A", "12", "2024-01-02"]]);
  assert.deepEqual(codes, ["title-row 1"]);
});

Deno.test("readSpreadsheet: headings merged across name the columns under them", async () => {
  const { tables } = await read({
    name: "Feuil1",
    rows: [["Projet", "Coût"], [null, "prévu", "réel"], ["A", 10, 12], ["B", 20, 18]],
    merges: [merge(0, 1, 0, 2)],
  });
  assert.deepEqual(tables[0]?.header, ["Projet", "Coût prévu", "Coût réel"]);
  assert.deepEqual(tables[0]?.lines, [3, 4]);
});

Deno.test("readSpreadsheet: cells merged among the rows are told, and read once", async () => {
  const { tables, codes } = await read({
    name: "Feuil1",
    rows: [["Thème", "Projet"], ["Eau", "A"], [null, "B"]],
    merges: [merge(1, 0, 2, 0)],
  });
  assert.deepEqual(tables[0]?.rows, [["Eau", "A"], ["", "B"]]);
  assert.deepEqual(codes, ["merged-cells 2"]);
});

Deno.test("readSpreadsheet: of several sheets, each problem names its own", async () => {
  const sheet = (name: string): WriteSheet => ({ name, rows: [["a", "a"], ["1", "2"]] });
  const bytes = await writeXlsx({ sheets: [sheet("un"), sheet("deux")] });
  const { tables, problems } = await readSpreadsheet(bytes, "t.xlsx");
  assert.deepEqual(tables.map(({ file }) => file), ["t.xlsx#un", "t.xlsx#deux"]);
  assert.deepEqual(problems.map(({ file }) => file), ["t.xlsx#un", "t.xlsx#deux"]);
});

Deno.test("a repair of one sheet leaves the others of the workbook alone", async () => {
  const header = ["project_id", "name", "status"];
  const sheets: WriteSheet[] = [
    { name: "projects", rows: [header, ["p-1", "A", "complted"]] },
    { name: "related_projects", rows: [header, ["p-2", "B", "complted"]] },
  ];
  const repairs = "file,line,column,old,new,reason,accepted\n" +
    "data.xlsx#projects,2,status,complted,completed,,oui\n";
  const dataset = await openAnyDataset({
    name: "test",
    problems: [],
    files: new Map([
      ["data.xlsx", await writeXlsx({ sheets })],
      ["repairs.csv", new TextEncoder().encode(repairs)],
    ]),
  });
  assert.equal(dataset.tables.projects.rows[0]?.status, "completed");
  assert.deepEqual(dataset.repairs, { applied: 1, refused: 0, undecided: 0 });
  assert.deepEqual(
    dataset.problems.map(({ code, file }) => `${code} ${file}`),
    ["constraint-error data.xlsx#related_projects"],
  );
});
