import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { evaluate, scoreOf } from "../../pipeline/analysis/framework/evaluate.ts";
import type { Field } from "../../pipeline/dataset/schema.ts";
import { schemas, type TableName, tableNames } from "../../pipeline/dataset/tables/mod.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { readFolder } from "../../pipeline/dataset/folder.ts";

const root = join(import.meta.dirname ?? ".", "..", "..");
const folder = join(root, "data", "demo");
const demo = openDataset(readFolder(folder));
const { tables } = demo;

const measuresOf = (project: string) =>
  tables.measures.rows.filter(({ project_id }) => project_id === project);

Deno.test("the demo dataset opens with no error and says that it is fictional", () => {
  assert.deepEqual(
    demo.problems.filter(({ severity }) => severity === "error"),
    [],
  );
  assert.equal(demo.fictional, true);
});

Deno.test("the descriptor lists every table file of the folder", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".csv"))
    .sort();
  const listed = tableNames.map((name) => tables[name].file).filter((file) => file !== null).sort();
  assert.deepEqual(listed, files);
});

Deno.test("the dataset has the size that the issue asks for", () => {
  const count = (name: TableName) => tables[name].rows.length;
  assert.equal(count("projects"), 20);
  assert.equal(
    tables.indicators.rows.filter(({ kind }) => kind === "indicator").length,
    44,
  );
  assert.equal(
    new Set(tables.weights.rows.map(({ stakeholder }) => stakeholder)).size,
    4,
  );
  assert.equal(
    new Set(tables.organisations.rows.map(({ helix }) => helix)).size,
    4,
  );
  assert.equal(count("domains"), 7);
  assert.equal(count("bodies"), 4);
  assert.ok(count("activities") >= 60);
  assert.ok(count("proposals") >= 70);
  const perProject = Map.groupBy(
    tables.hypotheses.rows,
    ({ project_id }) => project_id,
  );
  assert.equal(perProject.size, 20);
  for (const rows of perProject.values()) {
    assert.ok(rows.length === 2 || rows.length === 3);
  }
});

Deno.test("every project has every indicator, and about 15 % of the cells are empty", () => {
  const cells = Map.groupBy(
    tables.measures.rows,
    ({ project_id, indicator_id }) => `${project_id} ${indicator_id}`,
  );
  assert.equal(cells.size, 20 * 44);
  const empty = [...cells.values()].filter((rows) => rows.every(({ value }) => value === null));
  assert.ok(
    empty.length >= 0.12 * cells.size && empty.length <= 0.18 * cells.size,
  );
  const statuses = new Set(tables.measures.rows.map(({ status }) => status));
  assert.equal(statuses.size, 7);
});

Deno.test("a measure lies within its interval, and one without a value has a reason", () => {
  for (
    const { value, low, high, status, note_fr, note_en, ...row } of tables
      .measures.rows
  ) {
    const name = `${row.project_id} ${row.indicator_id}`;
    if (value === null) {
      assert.ok(/^(not-measured|not-applicable|refused)$/.test(status), name);
      assert.ok(note_fr !== null && note_en !== null, name);
    } else {
      assert.ok(
        low !== null && high !== null && low <= value && value <= high,
        name,
      );
    }
  }
});

Deno.test("siblings’ weights sum to one, in the framework and in each stakeholder’s sheet", () => {
  const close = (rows: readonly { weight: number | null }[], name: string) => {
    const total = rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
    // Weights have two decimals and groups at most ten members: rounding in binary stays below 1e-9.
    assert.ok(Math.abs(total - 1) < 1e-9, `${name}: ${total}`);
  };
  const parents = new Map(
    tables.indicators.rows.map((
      { indicator_id, parent_id },
    ) => [indicator_id, parent_id]),
  );
  const children = tables.indicators.rows.filter(({ parent_id }) => parent_id !== null);
  for (
    const [parent, rows] of Map.groupBy(children, ({ parent_id }) => parent_id)
  ) {
    close(rows, String(parent));
  }
  const sheets = Map.groupBy(
    tables.weights.rows,
    ({ stakeholder, indicator_id }) => `${stakeholder} ${parents.get(indicator_id)}`,
  );
  assert.equal(sheets.size, 4 * 11);
  for (const [name, rows] of sheets) close(rows, name);
});

Deno.test("effects on environment and society wait for evidence, context is never scored", () => {
  for (
    const row of tables.indicators.rows.filter(({ kind }) => kind === "indicator")
  ) {
    const effect = /^[EF]/.test(row.indicator_id);
    assert.equal(row.gated, effect ? "yes" : "no", row.indicator_id);
    assert.equal(row.min_evidence, effect ? 2 : null, row.indicator_id);
    assert.ok(
      row.label_fr && row.label_en && row.definition_fr && row.definition_en,
    );
    if (row.normalisation === "goalposts") {
      assert.ok(
        row.low !== null && row.high !== null && row.low < row.high,
        row.indicator_id,
      );
    }
  }
  const context = tables.indicators.rows.filter(({ direction }) => direction === "0");
  assert.deepEqual(context.map(({ indicator_id }) => indicator_id).sort(), [
    "B4",
    "H3",
    "J2",
    "J3",
  ]);
});

Deno.test("every participation date lies within its project, replies come after proposals", () => {
  const projects = new Map(
    tables.projects.rows.map((row) => [row.project_id, row]),
  );
  const activities = new Map(
    tables.activities.rows.map((row) => [row.activity_id, row]),
  );
  for (
    const { project_id, start, end, status, end_planned } of projects.values()
  ) {
    assert.ok(start !== null && end !== null && start < end, project_id);
    assert.equal(end_planned === "yes", status === "running", project_id);
  }
  for (
    const { activity_id, project_id, date, participants, returning } of activities.values()
  ) {
    const project = projects.get(project_id);
    assert.ok(project?.start && project.end && date, activity_id);
    assert.ok(
      project.start <= date && date <= project.end && date <= demo.date,
      activity_id,
    );
    assert.ok((returning ?? 0) <= (participants ?? 0), activity_id);
  }
  for (
    const { proposal_id, activity_id, made_on, replied_on, ...row } of tables
      .proposals.rows
  ) {
    assert.equal(made_on, activities.get(activity_id)?.date, proposal_id);
    if (replied_on !== null) {
      assert.ok(made_on !== null && made_on <= replied_on, proposal_id);
    }
    const changed = row.decision === "accepted" || row.decision === "adapted";
    assert.equal(row.design_change_fr !== null, changed, proposal_id);
    assert.equal(row.design_change_en !== null, changed, proposal_id);
    assert.equal(row.reply_fr !== null, replied_on !== null, proposal_id);
  }
});

Deno.test("attendance adds up to the participants, and population shares to one", () => {
  const participants = new Map(
    tables.activities.rows.map((
      { activity_id, participants },
    ) => [activity_id, participants]),
  );
  const groups = Map.groupBy(
    tables.attendance.rows,
    ({ activity_id, attribute }) => `${activity_id} ${attribute}`,
  );
  for (const [name, rows] of groups) {
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    assert.equal(total, participants.get(rows[0]?.activity_id ?? ""), name);
  }
  for (
    const [attribute, rows] of Map.groupBy(
      tables.population.rows,
      (row) => row.attribute,
    )
  ) {
    const total = rows.reduce((sum, { share }) => sum + share, 0);
    assert.ok(Math.abs(total - 1) < 1e-9, attribute);
  }
});

Deno.test("the stories hold: a constant, a dimension never measured, attendance without influence", () => {
  const alignment = tables.measures.rows.filter(({ indicator_id }) => indicator_id === "A1");
  assert.deepEqual(
    new Set(alignment.map(({ value }) => value)),
    new Set([100]),
  );
  const environment = measuresOf("bois-refuge").filter(({ indicator_id }) =>
    indicator_id.startsWith("E")
  );
  assert.equal(environment.length, 5);
  assert.ok(environment.every(({ status }) => status === "not-measured"));
  const values = (indicator: string) =>
    new Map(
      tables.measures.rows.filter(({ indicator_id, status }) =>
        indicator_id === indicator && status === "measured"
      ).map(({ project_id, value }) => [project_id, value ?? 0]),
    );
  const hours = [...values("C3")].sort(([, a], [, b]) => b - a).map((
    [project],
  ) => project);
  assert.ok(hours.indexOf("place-mobile") < 3);
  assert.equal(values("C6").get("place-mobile"), 0);
});

Deno.test("one project leads beyond doubt, two trail, and two cannot be told apart", () => {
  const evaluation = evaluate(demo);
  assert.deepEqual(evaluation.problems, []);
  const index = evaluation.framework.nodes.find(({ id }) => id === "valmere");
  assert.ok(index);
  const ranked = evaluation.projects.map((project, p) => {
    const { score, low, high } = scoreOf(evaluation, index.position, p);
    assert.ok(score !== null && low !== null && high !== null, project);
    return { project, score, low, high };
  }).sort((a, b) => b.score - a.score);
  const [first, ...others] = ranked;
  assert.ok(first);
  assert.equal(first.project, "ilot-frais");
  assert.ok(others.every(({ high }) => high < first.low));
  assert.deepEqual(ranked.slice(-2).map(({ project }) => project), [
    "place-mobile",
    "flex-parking",
  ]);
  const at = new Map(ranked.map((row) => [row.project, row]));
  const [compost, table] = [at.get("compost-gare"), at.get("table-commune")];
  assert.ok(compost && table);
  // The gap must vanish beside the doubt: under a hundredth of the width of either interval.
  const width = Math.min(compost.high - compost.low, table.high - table.low);
  assert.ok(Math.abs(compost.score - table.score) < width / 100);
});

Deno.test("some pairs of sources contradict each other", () => {
  const cells = Map.groupBy(
    tables.measures.rows,
    ({ project_id, indicator_id }) => `${project_id} ${indicator_id}`,
  );
  const doubled = [...cells.values()].filter((rows) => rows.length > 1);
  assert.equal(doubled.length, 6);
  for (const rows of doubled) {
    assert.equal(
      new Set(rows.map(({ source_id }) => source_id)).size,
      rows.length,
    );
  }
});

Deno.test("every code of a labelled column has words in French and in English", () => {
  const words = new Map(
    tables.labels.rows.map((row) => [`${row.column} ${row.code}`, row]),
  );
  for (const name of tableNames) {
    for (
      const [column, field] of Object.entries(
        schemas[name].fields as Record<string, Field>,
      )
    ) {
      if (!field.labelled) continue;
      for (
        const row of tables[name].rows as readonly Record<string, unknown>[]
      ) {
        const code = row[column];
        if (code === null || code === undefined) continue;
        const label = words.get(`${column} ${code}`);
        assert.ok(
          label?.label_fr && label.label_en,
          `${name}: ${column} ${code}`,
        );
      }
    }
  }
});

Deno.test("a text in one language has its counterpart in the other", () => {
  for (const name of tableNames) {
    for (
      const column of Object.keys(schemas[name].fields).filter((c) => c.endsWith("_fr"))
    ) {
      const other = column.replace(/_fr$/, "_en");
      for (
        const row of tables[name]
          .rows as readonly (Record<string, unknown> & { line: number })[]
      ) {
        assert.equal(
          row[column] === null,
          row[other] === null,
          `${name} ${row.line} ${column}`,
        );
      }
    }
  }
});

const real = join(root, "data", "nantes-city-lab", "organisations.csv");

Deno.test({
  name: "no organisation of the demo has the name of a real one (needs data/nantes-city-lab)",
  ignore: !existsSync(real),
  fn() {
    const fold = (name: string) =>
      name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(
        /[^a-z0-9]+/g,
        " ",
      )
        .trim();
    const known = openDataset(
      readFolder(join(root, "data", "nantes-city-lab")),
    );
    const names = new Set(
      known.tables.organisations.rows.map(({ name }) => fold(name)),
    );
    assert.ok(names.size > 50);
    const shared = tables.organisations.rows.map(({ name }) => fold(name))
      .filter((name) => names.has(name));
    assert.deepEqual(shared, []);
    const texts = [...readFolder(folder).files].filter(([path]) => path.endsWith(".csv")).map((
      [, bytes],
    ) => new TextDecoder().decode(bytes));
    assert.ok(
      texts.every((text) => !/\b(Nantes|Nantais|Loire|Samoa|Semitan|Erdre)/.test(text)),
    );
  },
});
