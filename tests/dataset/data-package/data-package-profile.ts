/**
 * What the profiles of Data Package 2.0 (datapackage.org/profiles/2.0/datapackage.json and
 * tableschema.json, frictionlessdata/datapackage, MIT) demand of the parts that we publish, written
 * as JSON Schema: required properties, types, forms of paths and names, shapes of constraints and
 * keys. Types of fields that we never publish are left out, so that one would be refused.
 *
 * @module
 */
import { Ajv } from "ajv";

const texts = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { type: "string" }]));

const path = {
  type: "string",
  pattern: String
    .raw`^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$`,
};

const listOf = (items: unknown) => ({ type: "array", minItems: 1, uniqueItems: true, items });

function field(type: string, constraints: Readonly<Record<string, unknown>>) {
  return {
    type: "object",
    required: ["name", "type"],
    properties: {
      ...texts("name", "title", "description", "rdfType"),
      type: { enum: [type] },
      format: { enum: ["default", ...type === "string" ? ["email", "uri", "uuid", "binary"] : []] },
      missingValues: { type: "array", items: { type: "string" } },
      constraints: {
        type: "object",
        properties: {
          required: { type: "boolean" },
          unique: { type: "boolean" },
          ...constraints,
        },
      },
    },
  };
}

function numeric(type: "number" | "integer") {
  const value = { oneOf: [{ type: "string" }, { type }] };
  const values = { oneOf: [listOf({ type: "string" }), listOf({ type })] };
  return field(type, { minimum: value, maximum: value, enum: values });
}

const columns = { oneOf: [listOf({ type: "string" }), { type: "string" }] };

const tableSchema = {
  type: "object",
  required: ["fields"],
  properties: {
    ...texts("$schema", "name", "title", "description", "version"),
    fields: {
      type: "array",
      minItems: 1,
      items: {
        oneOf: [
          field("string", {
            pattern: { type: "string" },
            minLength: { type: "integer" },
            maxLength: { type: "integer" },
            enum: listOf({ type: "string" }),
          }),
          numeric("number"),
          numeric("integer"),
          field("boolean", { enum: listOf({ type: "boolean" }) }),
        ],
      },
    },
    primaryKey: columns,
    foreignKeys: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["fields", "reference"],
        properties: {
          fields: columns,
          reference: {
            type: "object",
            required: ["fields"],
            properties: { resource: { type: "string" }, fields: columns },
          },
        },
      },
    },
    missingValues: { type: "array", items: { type: "string" } },
  },
};

const resource = {
  type: "object",
  oneOf: [{ required: ["name", "data"] }, { required: ["name", "path"] }],
  properties: {
    ...texts("name", "type", "title", "description", "format", "encoding"),
    path: { oneOf: [path, { type: "array", minItems: 1, items: path }] },
    mediatype: { type: "string", pattern: "^(.+)/(.+)$" },
    schema: { oneOf: [path, tableSchema] },
    dialect: { type: ["string", "object"] },
  },
};

const dataPackage = {
  type: "object",
  required: ["resources"],
  properties: {
    ...texts("$schema", "name", "id", "title", "description", "version"),
    // RFC 3339, section 5.6.
    created: {
      type: "string",
      pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$`,
    },
    licenses: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        anyOf: [{ required: ["name"] }, { required: ["path"] }],
        properties: {
          name: { type: "string", pattern: "^([-a-zA-Z0-9._])+$" },
          path,
          title: { type: "string" },
        },
      },
    },
    resources: { type: "array", minItems: 1, items: resource },
  },
};

const ajv = new Ajv({ allErrors: true, strict: false });

function faults(schema: object): (value: unknown) => string[] {
  const validate = ajv.compile(schema);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What the profile of a Table Schema says against one. */
export const tableSchemaFaults: (value: unknown) => string[] = faults(tableSchema);
/** What the profile of a Data Package says against a descriptor. */
export const dataPackageFaults: (value: unknown) => string[] = faults(dataPackage);
