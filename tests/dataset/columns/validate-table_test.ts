import assert from "node:assert/strict";
import { kinds, made } from "../made-dataset.ts";

Deno.test("validate: French writing is read as the convention", () => {
  const { tables, problems } = made({
    "projects.csv":
      "Identifiant du projet;Nom du projet;Début;Fin;Statut;Année de labellisation\n" +
      "p-1;Atelier;31/12/2023;mars 2024;Terminé;2023\n" +
      "p-2;Verger;01/02/2024;2025;running;2024\n",
  });
  const [first, second] = tables.projects.rows;
  assert.deepEqual([first?.start, first?.end, first?.status], [
    "2023-12-31",
    "2024-03",
    "completed",
  ]);
  assert.deepEqual([second?.start, second?.end], ["2024-02-01", "2025"]);
  assert.equal(problems.some(({ severity }) => severity === "error"), false);
});

Deno.test("validate: an ambiguous column is a question, and the descriptor can answer it", () => {
  const projects = "project_id;name;start\np-1;A;03/04/2024\np-2;B;05/06/2024\n";
  const asked = made({ "projects.csv": projects });
  assert.equal(asked.tables.projects.rows[0]?.start, null);
  assert.deepEqual(kinds(asked.problems), ["error ambiguous-date 2 start"]);
  const answered = made({
    "projects.csv": projects,
    "datapackage.json": '{"name":"made","dateOrder":"day-first"}',
  });
  assert.equal(answered.tables.projects.rows[0]?.start, "2024-04-03");
  assert.deepEqual(answered.problems, []);
});

Deno.test("validate: cells that cannot be read are null, each with its place", () => {
  const { tables, problems } = made({
    "projects.csv": "project_id,name,status,start,lat\n" +
      "p-1,A,complted,2024-02-30,abc\np-1,,running,45292,47.2\n",
  });
  assert.deepEqual(kinds(problems), [
    "error type-error 2 lat",
    "error type-error 2 start",
    "error constraint-error 2 status",
    "error constraint-error 3 name",
    "error unique-error 3 project_id",
    "warning excel-serial 3 start",
  ]);
  assert.equal(problems.find(({ column }) => column === "status")?.repair, "completed");
  assert.deepEqual([tables.projects.rows[0]?.start, tables.projects.rows[0]?.lat], [null, null]);
  assert.equal(tables.projects.rows[1]?.start, "2024-01-01");
});

Deno.test("validate: an identifier that a spreadsheet rounded is an error", () => {
  const { problems } = made({
    "projects.csv": 'project_id,name\n"1,23457E+13",A\n',
  });
  assert.equal(problems[0]?.code, "truncated-value");
  assert.equal(problems[0]?.severity, "error");
});

Deno.test("headers: synonyms are told, two columns for one field are an error with both named", () => {
  const { problems } = made({
    "projects.csv": "project_id,Intitulé du projet,nom\np-1,A,B\n",
  });
  const two = problems.find(({ code }) => code === "duplicate-label");
  assert.match(two?.what.fr ?? "", /« Intitulé du projet » et « nom » désignent toutes deux name/);
  assert.ok(
    problems.some(({ code, column }) => code === "label-match" && column === "Intitulé du projet"),
  );
});

Deno.test("headers: an absent required column is an error, an unknown one a warning", () => {
  const { problems } = made({ "projects.csv": "project_id,statut2\np-1,x\n" });
  assert.deepEqual(kinds(problems), [
    "error missing-label 1 name",
    "warning extra-label 1 statut2",
  ]);
});

Deno.test("rows: ends before starts, values outside their interval", () => {
  const { problems } = made({
    "projects.csv": "project_id,name,start,end\np-1,A,2024-06,2024-05-31\np-2,B,2024-06,2024\n",
    "indicators.csv": "indicator_id,kind\ni-1,indicator\n",
    "measures.csv": "project_id,indicator_id,value,low,high,status\np-1,i-1,5,6,7,measured\n",
  });
  assert.deepEqual(kinds(problems), [
    "error row-constraint 2 value",
    "error row-constraint 2 end",
  ]);
});

Deno.test("tables: unknown codes come with the nearest, activities outside their project are told", () => {
  const { problems } = made({
    "projects.csv": "project_id,name,start,end\nverger,Verger,2020,2021\n",
    "activities.csv": "activity_id,project_id,date\na-1,vergr,2020\na-2,verger,2023-01\n",
  });
  assert.deepEqual(kinds(problems), [
    "error foreign-key 2 project_id",
    "warning row-constraint 3 date",
  ]);
  assert.equal(problems[0]?.repair, "verger");
});

Deno.test("suspicions: a value a thousand times the others, with its repair; thresholds settle it", () => {
  const files = {
    "projects.csv": "project_id,name\np-1,A\np-2,B\np-3,C\np-4,D\np-5,E\n",
    "indicators.csv": "indicator_id,kind\ni-1,indicator\n",
    "measures.csv": "project_id,indicator_id,value,status\n" +
      "p-1,i-1,20,measured\np-2,i-1,35,measured\np-3,i-1,28000,measured\np-4,i-1,31,measured\n",
  };
  const { problems } = made(files);
  assert.deepEqual(kinds(problems), ["warning deviated-value 4 value"]);
  assert.equal(problems[0]?.repair, "28");
  const strict = '{"name":"made","checks":{"deviated-value":"error"}}';
  assert.equal(made({ ...files, "datapackage.json": strict }).problems[0]?.severity, "error");
  const off = '{"name":"made","checks":{"deviated-value":"off"}}';
  assert.deepEqual(made({ ...files, "datapackage.json": off }).problems, []);
  const allowed = '{"name":"made","checks":{"deviated-value":{"severity":"error","above":1}}}';
  assert.equal(made({ ...files, "datapackage.json": allowed }).problems[0]?.severity, "warning");
});

Deno.test("suspicions: rows entered twice, and columns that never vary", () => {
  const rows = Array.from({ length: 10 }, (_, i) => `p-${i},Projet ${i % 9},2024,2025,running\n`);
  const { problems } = made({
    "projects.csv": `project_id,name,start,end,status\n${rows.join("")}`,
  });
  assert.deepEqual(kinds(problems), [
    "warning duplicate-row 11 null",
    "info constant-column null status",
  ]);
});
