import assert from "node:assert/strict";
import { idSlug, isId } from "../../../pipeline/dataset/identifiers/identifier.ts";
import { proposeRepairs, repairsCsv } from "../../../pipeline/dataset/repairs/repairs.ts";
import type { Problem } from "../../../pipeline/problem/problem.ts";
import { hostileIds } from "../../language/hostile-ids.ts";
import { hostileLab } from "../../report/hostile-lab.ts";
import { kinds, made } from "../made-dataset.ts";

const errors = (problems: readonly Problem[]) =>
  problems.filter(({ severity }) => severity === "error");

/** The files with every proposal of their check accepted. */
function accepted(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { problems, unshown = [] } = made(files);
  const repairs = proposeRepairs([...problems, ...unshown], []);
  return {
    ...files,
    "repairs.csv": repairsCsv(repairs.map((repair) => ({ ...repair, accepted: true }))),
  };
}

Deno.test("isId(): letters, digits and hyphens, a letter or digit first, 64 at most", () => {
  for (
    const id of [
      "a",
      "A1",
      "0",
      "p-1",
      "a--b",
      "a-",
      "21440109300015",
      "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "a".repeat(64),
    ]
  ) assert.ok(isId(id), id);
  for (const id of ["", "-a", "a_b", "a b", "é", "a.b", "a/b", "a\n", "a;b", "a".repeat(65)]) {
    assert.ok(!isId(id), JSON.stringify(id));
  }
});

Deno.test("idSlug() is empty or an identifier, and an identifier of its own slug", () => {
  for (const id of hostileIds(2000, 2)) {
    const slug = idSlug(id);
    assert.ok(slug === "" || isId(slug), JSON.stringify(id));
    assert.equal(idSlug(slug), slug);
  }
});

Deno.test("a key that is no identifier is an error with its slug, and so is what refers to it", () => {
  const { problems } = made({
    "projects.csv": "project_id,name,part_of\nCœur d’été,A,\np-2,B,Cœur d’été\n",
    "measures.csv": "project_id,indicator_id,status\nCœur d’été,i-1,measured\n",
  });
  assert.deepEqual(
    errors(problems).map((
      { file, line, column, cell, repair },
    ) => [file, line, column, cell, repair]),
    [
      ["measures.csv", 2, "project_id", "Cœur d’été", "coeur-d-ete"],
      ["projects.csv", 2, "project_id", "Cœur d’été", "coeur-d-ete"],
      ["projects.csv", 3, "part_of", "Cœur d’été", "coeur-d-ete"],
    ],
  );
});

Deno.test("a list of references is one cell with one repair", () => {
  const { problems } = made({
    "projects.csv": "project_id,name,source_ids\np-1,A,s 1;s-2; é3\n",
    "sources.csv": "source_id,title\ns 1,A\ns-2,B\né3,C\n",
  });
  const list = problems.find(({ column }) => column === "source_ids");
  assert.equal(list?.cell, "s 1;s-2; é3");
  assert.equal(list?.repair, "s-1;s-2;e3");
});

Deno.test("two identifiers that would become one have no proposal, and each names the other", () => {
  const { problems } = made({
    "projects.csv": "project_id,name\na b,A\na_b,B\nc d,C\nc-d,D\n😀,E\n",
    "measures.csv": "project_id,indicator_id,status\na b,i-1,measured\n",
  });
  // What differs by underscores only is told, and stops nothing.
  const found = problems.filter(({ code }) => code === "constraint-error");
  assert.deepEqual(found.map(({ severity }) => severity), [
    "error",
    "error",
    "error",
    "error",
    "info",
  ]);
  assert.deepEqual(found.map(({ repair }) => repair), found.map(() => null));
  const mend = (line: number) =>
    found.find((one) => one.file === "projects.csv" && one.line === line)?.mend.en ?? "";
  assert.match(mend(2), /“a-b” would also mean “a_b”/);
  assert.match(mend(3), /“a-b” would also mean “a b”/);
  assert.match(mend(4), /“c-d” already names another/);
  assert.match(mend(6), /letter or a digit/);
  assert.equal(found.length, 5);
});

Deno.test("é as one sign or as two is one identifier: both references get the key's slug", () => {
  const files = {
    "projects.csv": "project_id,name\ncafe\u0301,A\np-2,B\n",
    "measures.csv": "project_id,indicator_id,status\ncafé,i-1,measured\ncafe\u0301,i-2,measured\n",
  };
  assert.deepEqual(errors(made(files).problems).map(({ repair }) => repair), Array(3).fill("cafe"));
  assert.deepEqual(errors(made(accepted(files)).problems), []);
});

Deno.test("a reference that is written as the repaired key will be is no error of its own", () => {
  const { problems } = made({
    "projects.csv": "project_id,name\nA b,A\n",
    "measures.csv": "project_id,indicator_id,status\na-b,i-1,measured\n",
  });
  assert.deepEqual(kinds(errors(problems)), ["error constraint-error 2 project_id"]);
});

Deno.test("a column found by a synonym is repaired under its own header", () => {
  const files = { "projects.csv": "Id projet,name\n2021/03,A\n" };
  assert.equal(errors(made(files).problems)[0]?.column, "Id projet");
  const dataset = made(accepted(files));
  assert.equal(dataset.tables.projects.rows[0]?.project_id, "2021-03");
  assert.equal(dataset.tables.projects.rows[0]?.foreign_id, "2021/03");
});

Deno.test("an accepted repair of a key keeps what the source wrote, unless it is kept already", () => {
  const files = {
    "projects.csv": "project_id,name,foreign_id\na b,A,\nc d,B,registre 7\n",
    "measures.csv": "project_id,indicator_id,status\na b,i-1,measured\n",
  };
  const dataset = made(accepted(files));
  assert.deepEqual(errors(dataset.problems), []);
  assert.deepEqual(
    dataset.tables.projects.rows.map(({ project_id, foreign_id }) => [project_id, foreign_id]),
    [["a-b", "a b"], ["c-d", "registre 7"]],
  );
  assert.equal(dataset.tables.measures.rows[0]?.project_id, "a-b");
});

Deno.test("a column that only a repair made is not told as read from the file", () => {
  const dataset = made(accepted({ "projects.csv": "project_id,name\na b,A\n" }));
  assert.equal(dataset.tables.projects.rows[0]?.foreign_id, "a b");
  assert.deepEqual(dataset.readings[0]?.columns.map(({ name }) => name), ["project_id", "name"]);
});

Deno.test("codes are no identifiers: units, themes and nomenclatures keep their signs", () => {
  const { problems } = made({
    "projects.csv": "project_id,name,theme\np-1,A,énergie & climat\n",
    "territory.csv": "territory,year,activity_code,employment\nNantes,2020,A88:01,12\n",
  });
  assert.deepEqual(errors(problems), []);
});

Deno.test("1,000 ids: each outside the form is refused with file, line and repair or reason", () => {
  const ids = hostileIds(1000, 3).map((id) => id.replace(/[\n\r]/g, "")).filter((id) =>
    id.trim() === id && id !== ""
  );
  const files = hostileLab(ids);
  const { problems, unshown = [] } = made(files);
  const projects = [...problems, ...unshown].filter(({ code }) => code === "constraint-error")
    .filter(({ file, column, line }) =>
      file === "projects.csv" && column === "project_id" && line !== null
    );
  const wrong = ids.filter((id) => !isId(id));
  assert.ok(wrong.length > 300);
  assert.equal(new Set(projects.map(({ line }) => line)).size, projects.length);
  assert.equal(projects.length, wrong.length);
  for (const { repair, mend } of projects) {
    assert.ok(
      repair === null ? /would also mean|already names|gives a letter/.test(mend.en) : isId(repair),
    );
  }
});

Deno.test("1,000 ids: accepted repairs leave only what had no proposal, and every reference holds", () => {
  // A file with null characters or half a surrogate is refused whole, and a list ends at a ";".
  const before = hostileIds(1400, 4).map((id) => id.trim())
    .filter((id) => id !== "" && id.isWellFormed() && !id.includes("\u0000") && !id.includes(";"))
    .slice(0, 1000);
  assert.equal(before.length, 1000);
  const wrong = made(hostileLab(before));
  const hopeless = new Set(
    [...wrong.problems, ...wrong.unshown ?? []]
      .filter(({ code, severity, repair }) =>
        repair === null && (severity === "error" || code === "constraint-error")
      ).map(({ cell }) => cell),
  );
  const files = hostileLab(before.filter((id) => !hopeless.has(id)));
  assert.deepEqual(
    errors(made(accepted(files)).problems).map(({ cell, line }) => [line, cell]),
    [],
  );
  const dataset = made(accepted(files));
  assert.ok((dataset.repairs?.applied ?? 0) > 1000);
  assert.equal(dataset.repairs?.refused, 0);
});
