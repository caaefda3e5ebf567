import assert from "node:assert/strict";
import { cast } from "../../../pipeline/dataset/table-schema/cast.ts";
import { checkTable } from "../../../pipeline/dataset/table-schema/check-table.ts";
import { readSchema } from "../../../pipeline/dataset/table-schema/field.ts";
import { safePatterns } from "../../../pipeline/dataset/table-schema/patterns.ts";
import { readTable } from "../../../pipeline/ingest/read-table.ts";

function castAs(field: Record<string, unknown>, cell: string): unknown {
  return cast(
    cell,
    readSchema({ fields: [{ name: "x", ...field }] }).fields[0]!,
  );
}

Deno.test("cast: types of Table Schema, strictly", () => {
  assert.equal(castAs({ type: "number" }, "1.5e3"), 1500);
  assert.equal(castAs({ type: "number" }, "1,5"), undefined);
  assert.equal(
    castAs({ type: "number", decimalChar: ",", groupChar: " " }, "1 234,5"),
    1234.5,
  );
  assert.equal(castAs({ type: "number", decimalChar: "," }, "1.5"), undefined);
  assert.equal(castAs({ type: "number", bareNumber: false }, "95%"), 95);
  assert.equal(castAs({ type: "number" }, "INF"), Infinity);
  assert.equal(castAs({ type: "integer" }, "1.0"), undefined);
  assert.equal(castAs({ type: "boolean" }, "TRUE"), true);
  assert.equal(castAs({ type: "boolean", trueValues: ["oui"] }, "oui"), true);
  assert.equal(castAs({ type: "boolean" }, "oui"), undefined);
  assert.equal(castAs({ type: "date" }, "2024-02-29"), "2024-02-29");
  assert.equal(castAs({ type: "date" }, "2023-02-29"), undefined);
  assert.equal(
    castAs({ type: "date", format: "%d/%m/%Y" }, "31/12/2024"),
    "2024-12-31",
  );
  assert.equal(
    castAs({ type: "date", format: "%d/%m/%Y" }, "2024-12-31"),
    undefined,
  );
  assert.equal(
    castAs({ type: "datetime" }, "2024-01-01T10:00:00Z"),
    "2024-01-01T10:00:00Z",
  );
  assert.equal(castAs({ type: "time" }, "24:00:00"), undefined);
  assert.equal(castAs({ type: "yearmonth" }, "2024-13"), undefined);
  assert.equal(castAs({ type: "year" }, "2024"), 2024);
  assert.equal(castAs({ type: "duration" }, "P1Y2M"), "P1Y2M");
  assert.equal(castAs({ type: "duration" }, "P"), undefined);
  assert.deepEqual(castAs({ type: "geopoint" }, "-1.55, 47.2"), [-1.55, 47.2]);
  assert.equal(castAs({ type: "geopoint" }, "200, 47"), undefined);
  assert.deepEqual(castAs({ type: "array" }, '["a"]'), ["a"]);
  assert.equal(castAs({ type: "object" }, "[]"), undefined);
  assert.deepEqual(castAs({ type: "list", delimiter: ";" }, "a;b"), ["a", "b"]);
  assert.equal(castAs({ type: "string", format: "email" }, "a@b"), undefined);
  assert.equal(
    castAs({ type: "string", format: "uri" }, "https://a.fr/x"),
    "https://a.fr/x",
  );
});

async function check(
  text: string,
  json: Record<string, unknown>,
): Promise<string[]> {
  const table = readTable(new TextEncoder().encode(text), "x.csv").tables[0]!;
  const schema = readSchema(json);
  const { patterns, problems } = await safePatterns(schema, "schema.json");
  const checked = checkTable(table, schema, { patterns, keys: () => null });
  return [...problems, ...checked.problems].map((
    { severity, code, line, repair },
  ) => `${severity} ${code} ${line}${repair === null ? "" : ` → ${repair}`}`);
}

Deno.test("checkTable: constraints, missing values and repairs", async () => {
  const fields = [
    {
      name: "a",
      type: "number",
      constraints: { required: true, minimum: 1, maximum: "10" },
    },
    { name: "b", constraints: { enum: ["oui", "non"], minLength: 2 } },
    { name: "c", type: "date", constraints: { minimum: "2024-01-01" } },
    { name: "d", constraints: { pattern: "^\\d{5}$" } },
  ];
  const text =
    'a,b,c,d\n1,oui,2024-05-01,44000\n-,non,2023-12-31,4400\n"12,5",nom,05/12/2024,\n11,non,,\n';
  assert.deepEqual(await check(text, { fields, missingValues: ["", "-"] }), [
    "error constraint-error 3",
    "error constraint-error 3",
    "error constraint-error 3",
    "error type-error 4 → 12.5",
    "error constraint-error 4 → non",
    "error type-error 4 → 2024-12-05",
    "error constraint-error 5",
  ]);
});

Deno.test("checkTable: keys, within the table too", async () => {
  const json = {
    fields: [{ name: "id" }, { name: "parent" }, {
      name: "n",
      constraints: { unique: true },
    }],
    primaryKey: "id",
    foreignKeys: [{
      fields: "parent",
      reference: { resource: "", fields: "id" },
    }],
  };
  const text = "id,parent,n\na,,1\nb,a,2\nb,c,2\n,a,\n";
  assert.deepEqual(await check(text, json), [
    "error unique-error 4",
    "error primary-key 4",
    "error constraint-error 5",
    "error foreign-key 4",
  ]);
});

Deno.test("checkTable: labels; absent columns are told, or refused where the schema is strict", async () => {
  const fields = [{ name: "nomLieu", constraints: { required: true } }, {
    name: "insee",
  }];
  assert.deepEqual(await check("NOM_lieu,autre\nA,B\n", { fields }), [
    "error incorrect-label 1 → nomLieu",
    "warning extra-label 1",
    "info missing-label 1",
  ]);
  assert.deepEqual(
    await check("nomLieu\nA\n", { fields, fieldsMatch: ["exact"] }),
    [
      "error missing-label 1",
    ],
  );
  assert.deepEqual(await check("x\nA\n", { fields }), [
    "warning extra-label 1",
    "error missing-label 1",
    "info missing-label 1",
  ]);
});

Deno.test("checkTable: a pattern that takes exponential time elsewhere is answered; a bad one is told", async () => {
  const withPattern = (pattern: string) => ({
    fields: [{ name: "a", constraints: { pattern } }],
  });
  assert.deepEqual(
    await check(`a\n${"a".repeat(40)}!\naa\n`, withPattern("^(a+)+$")),
    [
      "error constraint-error 2",
    ],
  );
  assert.deepEqual(await check("a\nx\n", withPattern("(")), [
    "error schema-error null",
  ]);
  assert.deepEqual(await check("a\nx\n", withPattern("(?!b)(a+)+")), [
    "error schema-error null",
  ]);
});
