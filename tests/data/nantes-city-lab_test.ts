import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { labelOf } from "../../pipeline/dataset/dataset.ts";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { schemas, type TableName, tableNames } from "../../pipeline/dataset/tables/mod.ts";

const folder = fileURLToPath(
  new URL("../../data/nantes-city-lab/", import.meta.url),
);
const shared = fileURLToPath(
  new URL("../../../shared/data/nantes-city-lab/", import.meta.url),
);
const sharedPresent = existsSync(shared);
const dataset = openDataset(readFolder(folder));
const { tables } = dataset;

function recordOf(name: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(
    readFileSync(`${shared}${name}.csv`, "utf8"),
    {
      header: true,
      skipEmptyLines: true,
    },
  ).data;
}

/** The cells of a row by column name, whatever the table. */
function cellsOf(name: TableName): Record<string, unknown>[] {
  return tables[name].rows.map((row) => ({ ...row }));
}

Deno.test("the Nantes City Lab dataset opens with no error", () => {
  const errors = dataset.problems.filter(({ severity }) => severity === "error");
  assert.deepEqual(
    errors.map(({ file, line, what }) => ({ file, line, what })),
    [],
  );
});

Deno.test("every table has the number of rows that its README states", () => {
  const counts = Object.fromEntries(
    tableNames.filter((name) => tables[name].file !== null)
      .map((name) => [name, tables[name].rows.length]),
  );
  assert.deepEqual(counts, {
    projects: 18,
    organisations: 102,
    partnerships: 110,
    indicators: 104,
    measures: 96,
    activities: 23,
    bodies: 8,
    members: 28,
    territory: 96,
    programme: 35,
    sources: 154,
    labels: 170,
    related_projects: 9,
    related_partnerships: 33,
    related_measures: 34,
    related_activities: 7,
  });
});

Deno.test("the descriptor lists every table file, with its licence and date", () => {
  assert.equal(dataset.version, "2026.11");
  assert.equal(dataset.date, "2026-11-23");
  assert.equal(dataset.licence, "Licence Ouverte 2.0");
  assert.equal(dataset.fictional, false);
  const csv = [...Deno.readDirSync(folder)].map(({ name }) => name)
    .filter((name) => name.endsWith(".csv")).toSorted();
  const declared = tableNames.flatMap((name) => tables[name].file ?? [])
    .toSorted();
  assert.deepEqual(declared, csv);
});

Deno.test("no neighbouring experiment stands in the main tables, nor the reverse", () => {
  const projects = new Set(tables.projects.rows.map((row) => row.project_id));
  const related = new Set(
    tables.related_projects.rows.map((row) => row.project_id),
  );
  assert.deepEqual([...related].filter((id) => projects.has(id)), []);
  for (const name of ["partnerships", "measures", "activities"] as const) {
    const main: readonly { project_id: string }[] = tables[name].rows;
    const apart: readonly { project_id: string }[] = tables[`related_${name}`].rows;
    assert.deepEqual(main.filter((row) => !projects.has(row.project_id)), []);
    assert.deepEqual(apart.filter((row) => !related.has(row.project_id)), []);
  }
});

Deno.test("only what sources call measured or counted is measured", () => {
  const measured = (name: "measures" | "related_measures") =>
    [
      ...new Set(
        tables[name].rows.filter((row) => row.status === "measured")
          .map((row) => `${row.project_id} ${row.indicator_id}`),
      ),
    ].toSorted();
  assert.deepEqual(measured("measures"), [
    "corolle years-before-dismantling",
    "navette-autonome average-speed",
    "navette-autonome peak-speed",
    "navette-autonome people-tested",
    "navette-autonome survey-respondents",
    "navette-autonome trips",
    "r4bike tyres-inflated-per-day",
    "yhnova wall-printing-time",
  ]);
  assert.deepEqual(measured("related_measures"), [
    "navette-fluviale-chantrerie boardings-per-day",
    "navibus-jules-verne-2 crossings-per-day",
    "navibus-jules-verne-2 passengers-per-year",
    "uritrottoir urine-collected",
  ]);
});

Deno.test("what was planned, targeted or expected is a forecast", () => {
  const forecasts = [
    "yhnova co2-reduction",
    "yhnova embodied-energy-reduction",
    "symbiose dhw-share",
    "symbiose heating-share",
    "symbiose captured-energy",
    "capteurs-air-ile-de-nantes micro-sensors",
    "corolle shade-area",
    "corolle planned-duration",
    "coasis planned-duration",
    "nuage-qualite-air planned-duration",
    "navette-autonome budget",
    "radar-coureurs planned-observation",
  ];
  for (const key of forecasts) {
    const rows = tables.measures.rows.filter((row) =>
      `${row.project_id} ${row.indicator_id}` === key
    );
    assert.ok(rows.length > 0, key);
    assert.deepEqual(
      [...new Set(rows.map((row) => row.status))],
      ["forecast"],
      key,
    );
  }
  const boardings = tables.related_measures.rows
    .filter((row) => row.indicator_id === "boardings-per-day")
    .map((row) => [row.value, row.status]);
  assert.deepEqual(boardings, [[66, "measured"], [160, "forecast"]]);
});

Deno.test("evidence follows the rule: 0 declared or forecast, 1 estimated or measured once", () => {
  for (
    const row of [...tables.measures.rows, ...tables.related_measures.rows]
  ) {
    const expected = row.status === "measured" || row.status === "estimated" ? 1 : 0;
    assert.equal(
      row.evidence,
      expected,
      `${row.project_id} ${row.indicator_id}`,
    );
    assert.ok(row.value !== null || (row.low !== null && row.high !== null));
  }
});

Deno.test("sources that disagree stay several rows", () => {
  const values = (project: string, indicator: string) =>
    tables.measures.rows
      .filter((row) => row.project_id === project && row.indicator_id === indicator)
      .map((row) => row.value ?? [row.low, row.high]);
  assert.deepEqual(values("symbiose", "greenhouse-area"), [400, 350]);
  assert.deepEqual(values("symbiose", "dwellings"), [24, 25]);
  assert.deepEqual(values("symbiose", "dhw-share"), [[70, 90], 80]);
  assert.deepEqual(values("symbiose", "captured-energy"), [[200, 250]]);
  assert.deepEqual(values("yhnova", "construction-duration"), [6, 7]);
  assert.deepEqual(values("yhnova", "wall-printing-time"), [54, 54]);
  assert.deepEqual(values("yhnova", "announced-construction-time"), [3]);
  assert.deepEqual(values("lamp-at-nantes", "cabinets"), [1960, 2000]);
  assert.deepEqual(values("corolle", "structure-cost"), [12500, 13650]);
  assert.deepEqual(values("capteurs-air-ile-de-nantes", "micro-sensors"), [
    14,
    7,
  ]);
  assert.deepEqual(values("radar-coureurs", "trigger-speed"), [4, 8]);
  assert.deepEqual(values("r4bike", "new-locations"), [6, 7]);
});

Deno.test("overlapping projects and an end that is only planned are marked", () => {
  const parts = tables.projects.rows.filter((row) => row.part_of !== null);
  assert.deepEqual(parts.map((row) => [row.project_id, row.part_of]), [
    ["eclairage-quai-doumergue", "quartier-demonstrateur"],
    ["nuage-qualite-air", "quartier-demonstrateur"],
    ["capteurs-air-ile-de-nantes", "quartier-demonstrateur"],
  ]);
  const planned = tables.projects.rows.filter((row) => row.end_planned === "yes");
  assert.deepEqual(planned.map((row) => row.project_id), ["corolle"]);
  for (
    const row of [...tables.projects.rows, ...tables.related_projects.rows]
  ) {
    assert.ok(
      row.short_name !== null && row.short_name.length <= 32,
      row.project_id,
    );
  }
});

Deno.test("every row of facts has a source", () => {
  const sourced = tableNames.filter((name) =>
    tables[name].file !== null &&
    ("source_id" in schemas[name].fields ||
      "source_ids" in schemas[name].fields) &&
    name !== "sources"
  );
  assert.equal(sourced.length, 12);
  for (const name of sourced) {
    for (const row of cellsOf(name)) {
      const source = row.source_id ?? row.source_ids;
      const present = Array.isArray(source) ? source.length > 0 : typeof source === "string";
      assert.ok(present, `${name}, line ${row.line}`);
    }
  }
});

Deno.test("every code of a labelled column has words in both languages, and no label is idle", () => {
  const used = new Set<string>();
  for (const name of tableNames) {
    for (const [column, field] of Object.entries(schemas[name].fields)) {
      if (field.labelled !== true) continue;
      for (const row of cellsOf(name)) {
        const code = row[column];
        if (typeof code === "string") used.add(`${column} ${code}`);
      }
    }
  }
  const labelled = tables.labels.rows.map((row) => {
    assert.ok(
      row.label_fr !== null && row.label_en !== null,
      `${row.column} ${row.code}`,
    );
    return `${row.column} ${row.code}`;
  });
  assert.deepEqual(labelled.toSorted(), [...used].toSorted());
  assert.deepEqual(labelOf(dataset, "unit", "km-per-h"), {
    fr: "km/h",
    en: "km/h",
  });
});

Deno.test("every note, label and summary stands in both languages", () => {
  for (const name of tableNames) {
    const columns = Object.keys(schemas[name].fields).filter((column) => column.endsWith("_fr"));
    for (const row of cellsOf(name)) {
      for (const column of columns) {
        const english = column.replace(/_fr$/, "_en");
        assert.equal(
          row[column] === null,
          row[english] === null,
          `${name}:${row.line} ${column}`,
        );
      }
    }
  }
});

Deno.test("an indicator has one unit and one stage, and each is used", () => {
  const used = new Set(
    [...tables.measures.rows, ...tables.related_measures.rows].map((row) => row.indicator_id),
  );
  for (const row of tables.indicators.rows) {
    assert.equal(row.kind, "indicator");
    assert.ok(
      row.unit !== null && row.logic !== null && row.direction !== null,
    );
    assert.ok(used.has(row.indicator_id), row.indicator_id);
  }
  const stage = new Map(
    tables.indicators.rows.map((row) => [row.indicator_id, row.logic]),
  );
  assert.equal(stage.get("skatepark-men-share"), "context");
  assert.equal(stage.get("survey-respondents"), "activity");
  assert.equal(stage.get("tyres-inflated-per-day"), "outcome");
});

Deno.test("figures of the world are context, never figures of the programme", () => {
  for (const row of tables.programme.rows) {
    assert.ok(
      (row.value === null) !== (row.value_date === null),
      row.indicator,
    );
    if (
      row.indicator.startsWith("context-") || row.indicator === "icapital-prize"
    ) {
      assert.equal(row.scope, "context", row.indicator);
    }
  }
  const undated = tables.programme.rows.filter((row) => row.year === null);
  assert.deepEqual(undated.map((row) => row.value), [24, 40]);
});

Deno.test("every organisation has a helix", () => {
  const counts = Object.groupBy(
    tables.organisations.rows,
    (row) => row.helix ?? "none",
  );
  assert.deepEqual(
    Object.fromEntries(
      Object.entries(counts).map(([helix, rows]) => [helix, rows.length]),
    ),
    { public: 19, research: 12, private: 57, civil: 14 },
  );
});

Deno.test("Eurostat: the five departments add up to the region, and the sections to the total", () => {
  const departments = [
    "Loire-Atlantique",
    "Maine-et-Loire",
    "Mayenne",
    "Sarthe",
    "Vendée",
  ];
  const rows = tables.territory.rows.filter((row) => row.activity_code.startsWith("A10:"));
  const employment = (territory: string, code: string) =>
    rows.find((row) => row.territory === territory && row.activity_code === code)?.employment ??
      NaN;
  const codes = [...new Set(rows.map((row) => row.activity_code))];
  assert.equal(codes.length, 11);
  for (const code of codes) {
    const sum = departments.reduce(
      (total, name) => total + employment(name, code),
      0,
    );
    assert.equal(sum, employment("Pays de la Loire", code), code);
  }
  for (const territory of ["France", "Pays de la Loire", ...departments]) {
    const sum = codes.filter((code) => code !== "A10:TOTAL")
      .reduce((total, code) => total + employment(territory, code), 0);
    assert.equal(sum, employment(territory, "A10:TOTAL"), territory);
  }
});

Deno.test({
  name: "no fact of the record was lost or altered (needs ../shared)",
  ignore: !sharedPresent,
  fn() {
    const pairs = [["measures", "outcomes"], [
      "related_measures",
      "related_outcomes",
    ]] as const;
    for (const [table, file] of pairs) {
      for (const fact of recordOf(file)) {
        const years = fact.indicator === "experiment-duration";
        const value = Number(fact.value) * (years ? 12 : 1);
        const kept = tables[table].rows.some((row) =>
          row.project_id === fact.project_id &&
          row.source_id === fact.source_id &&
          [row.value, row.low, row.high].includes(value)
        );
        assert.ok(
          kept,
          `${file}: ${fact.project_id} ${fact.indicator} ${fact.value}`,
        );
      }
    }
    for (const fact of recordOf("territory")) {
      const kept = tables.territory.rows.find((row) =>
        row.territory === fact.territory &&
        row.activity_code === fact.activity_code &&
        String(row.year) === fact.year && row.source_id === fact.source_id
      );
      assert.equal(kept?.employment, Number(fact.employment));
    }
    const plain = [
      ["partnerships", "partnerships", [
        "project_id",
        "organisation_id",
        "role",
      ]],
      ["related_partnerships", "related_partnerships", [
        "project_id",
        "organisation_id",
        "role",
      ]],
      ["projects", "projects", [
        "project_id",
        "theme",
        "status",
        "start",
        "end",
      ]],
      ["related_projects", "related_projects", [
        "project_id",
        "theme",
        "status",
        "start",
        "end",
      ]],
      ["organisations", "organisations", ["organisation_id", "type"]],
      ["sources", "sources", ["source_id", "date", "address", "accessed"]],
    ] as const;
    for (const [table, file, columns] of plain) {
      const key = (row: Record<string, unknown>) =>
        columns.map((column) => String(row[column] ?? "")).join("|");
      assert.deepEqual(cellsOf(table).map(key), recordOf(file).map(key), table);
    }
    assert.deepEqual(
      tables.programme.rows.map((row) => row.value_date ?? String(row.value)),
      recordOf("programme").map((row) => row.value),
    );
  },
});
