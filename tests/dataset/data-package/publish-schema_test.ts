import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { publishSchema } from "../../../pipeline/dataset/data-package/publish-schema.ts";
import { checkTable } from "../../../pipeline/dataset/table-schema/check-table.ts";
import { readSchema } from "../../../pipeline/dataset/table-schema/field.ts";
import { schemas, tableNames } from "../../../pipeline/dataset/tables/mod.ts";
import { tableCsv } from "../../../pipeline/dataset/data-package/write-table.ts";
import { readTable } from "../../../pipeline/ingest/read-table.ts";
import { dataPackageZip } from "../../../pipeline/commands/export/data-package.ts";
import { dataPackageFaults, tableSchemaFaults } from "./data-package-profile.ts";
import { made } from "../made-dataset.ts";

Deno.test("publishSchema: types, constraints and keys of every table are of the standard", () => {
  const types = new Set(["string", "integer", "number", "boolean"]);
  for (const name of tableNames) {
    const schema = publishSchema(schemas[name]);
    const fields = schema.fields as { name: string; type: string; constraints?: { enum?: [] } }[];
    assert.ok(fields.length > 0, name);
    for (const field of fields) {
      assert.ok(types.has(field.type), `${name}.${field.name}`);
      const values = field.constraints?.enum;
      if (values) assert.equal(new Set(values).size, values.length, `${name}.${field.name}`);
    }
    const names = new Set(fields.map(({ name }) => name));
    for (const key of (schema.primaryKey ?? []) as string[]) assert.ok(names.has(key), name);
    for (const key of (schema.foreignKeys ?? []) as { fields: string[] }[]) {
      for (const column of key.fields) assert.ok(names.has(column), `${name}.${column}`);
    }
  }
});

Deno.test("publishSchema: every table is valid against the profile of Table Schema 2.0", () => {
  for (const name of tableNames) {
    assert.deepEqual(tableSchemaFaults(publishSchema(schemas[name])), [], name);
  }
  // The check itself says no: to a type that is not of the standard, to a key without a reference.
  assert.ok(tableSchemaFaults({ fields: [{ name: "a", type: "text" }] }).length > 0);
  const keyed = { fields: [{ name: "a", type: "string" }], foreignKeys: [{ fields: ["a"] }] };
  assert.ok(tableSchemaFaults(keyed).length > 0);
});

Deno.test("export: the descriptor is valid against the profile of Data Package 2.0", () => {
  const descriptor = {
    title: "Essai",
    created: "2026-11-23",
    licenses: [{ title: "Licence Ouverte 2.0 (Étalab)" }],
    resources: [{ name: "projects", path: "projects.csv" }],
  };
  const dataset = made({
    "projects.csv": "project_id,name\np-1,A\n",
    "datapackage.json": JSON.stringify(descriptor),
  });
  const files = unzipSync(dataPackageZip(dataset));
  const json = (path: string) => JSON.parse(strFromU8(files[path]!));
  assert.deepEqual(dataPackageFaults(json("datapackage.json")), []);
  assert.equal(json("datapackage.json").created, "2026-11-23T00:00:00Z");
  assert.deepEqual(tableSchemaFaults(json("schemas/projects.json")), []);
  assert.ok(dataPackageFaults({ resources: [{ name: "a", path: "../a.csv" }] }).length > 0);
});

Deno.test("tableCsv: what is written reads back equal, and holds by the published schema", () => {
  const dataset = made({
    "projects.csv": "project_id;name;start;commune;lat\n" +
      'p-1;"Atelier ""été""";31/12/2023;Nantes|Rezé;47,2\np-2;Verger,\u00a0rue;2024;;\n',
  });
  const text = tableCsv(dataset.tables.projects);
  const again = made({ "projects.csv": text });
  assert.deepEqual(again.tables.projects.rows, dataset.tables.projects.rows);
  assert.deepEqual(again.problems, []);
  const table = readTable(new TextEncoder().encode(text), "projects.csv").tables[0]!;
  const schema = readSchema(publishSchema(schemas.projects));
  assert.deepEqual(
    checkTable(table, schema, { patterns: new Map(), keys: () => null }).problems,
    [],
  );
});
