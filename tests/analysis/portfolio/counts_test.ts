import assert from "node:assert/strict";
import {
  countProjects,
  crossProjects,
  projectLabel,
} from "../../../pipeline/analysis/portfolio/counts.ts";
import { madeDataset, tinyDataset } from "./datasets.ts";

const lines = (rows: readonly { line: number }[]) => rows.map(({ line }) => line);

Deno.test("projects are counted by a column, the container left out and said to be", () => {
  const rows = countProjects(tinyDataset(), "theme");
  assert.deepEqual(
    rows.map(({ code, label, count }) => [code, label.fr, count.value, lines(count.trace.rows)]),
    [["", "non renseigné", 1, [5]], ["energy", "énergie", 1, [3]], ["mobility", "mobilité", 1, [
      4,
    ]]],
  );
  assert.deepEqual(rows[0]?.count.trace.leftOut?.map(({ count, rows }) => [count, lines(rows!)]), [
    [1, [2]],
  ]);
});

Deno.test("the most frequent value comes first, years come in order", () => {
  const dataset = madeDataset({
    projects:
      "project_id,name,theme,label_year\na,A,water,2021\nb,B,air,2019\nc,C,water,2020\nd,D,water,2019\n",
  });
  assert.deepEqual(
    countProjects(dataset, "theme").map(({ code, count }) => [code, count.value]),
    [["water", 3], ["air", 1]],
  );
  assert.deepEqual(
    countProjects(dataset, "label_year").map(({ code, count }) => [code, count.value]),
    [["2019", 2], ["2020", 1], ["2021", 1]],
  );
});

Deno.test("an empty cell is counted apart, and its rule says that the cell is empty", () => {
  const [none] = countProjects(tinyDataset(), "theme");
  assert.equal(none?.count.trace.rule.fr, "Nombre de projets dont la colonne theme est vide.");
  assert.equal(none?.count.trace.rule.en, "Number of projects whose column theme is empty.");
});

Deno.test("a status has the words of the schema, another code those of the labels or itself", () => {
  const dataset = tinyDataset();
  assert.equal(projectLabel(dataset, "status", "running").fr, "en cours");
  assert.equal(projectLabel(dataset, "status", "toString").fr, "toString");
  assert.equal(projectLabel(dataset, "call", "second-wave").en, "second wave");
  assert.equal(projectLabel(dataset, "theme", "unheard-of").fr, "unheard-of");
  assert.equal(projectLabel(dataset, "theme", "").en, "not stated");
});

Deno.test("two columns at once: the pairs that occur, in code order", () => {
  const cells = crossProjects(tinyDataset(), "theme", "status");
  assert.deepEqual(
    cells.map(({ row, column, count }) => [row, column, count.value, lines(count.trace.rows)]),
    [
      ["", "unknown", 1, [5]],
      ["energy", "completed", 1, [3]],
      ["mobility", "running", 1, [4]],
    ],
  );
  assert.equal(
    cells[0]?.count.trace.rule.en,
    "Number of projects with theme empty and status “unknown”.",
  );
});

Deno.test("no project, no row", () => {
  assert.deepEqual(countProjects(madeDataset(), "theme"), []);
  assert.deepEqual(crossProjects(madeDataset(), "theme", "status"), []);
});
