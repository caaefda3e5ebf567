import { idPattern, longestId } from "../identifiers/identifier.ts";
import type { Field, TableSchema } from "../schema.ts";

/** A Table Schema (Data Package 2.0) as JSON. */
export type PublishedSchema = Readonly<Record<string, unknown>>;

/** Partial ISO dates are no `date` of Table Schema: they are published as text of this form. */
const partialDate = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";

const types: Readonly<Record<Field["type"], string>> = {
  text: "string",
  id: "string",
  code: "string",
  integer: "integer",
  number: "number",
  date: "string",
  boolean: "boolean",
  // The type `list` is in the text of version 2.0 and not in its JSON Schema: a text is in both.
  list: "string",
};

/**
 * Publish a table's schema as a Table Schema, valid against the Data Package 2.0 profile. English
 * words go beside the French ones, in properties that the standard leaves free (`title_en`).
 */
export function publishSchema(schema: TableSchema): PublishedSchema {
  const foreignKeys = schema.foreignKeys
    // The standard has no key from the items of a list.
    .filter(({ columns }) => columns.every((column) => schema.fields[column]?.type !== "list"))
    .map(({ columns, table, target }) => ({
      fields: [...columns],
      reference: { resource: table === schema.name ? "" : table, fields: [...target] },
    }));
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    name: schema.name,
    title: schema.title.fr,
    title_en: schema.title.en,
    description: sentence(schema.row.fr, "Une ligne est"),
    description_en: sentence(schema.row.en, "A row is"),
    fields: Object.entries(schema.fields).map(([name, field]) =>
      publishField(name, field, schema.foreignKeys.some(({ columns }) => columns.includes(name)))
    ),
    missingValues: [""],
    ...(schema.key.length > 0 ? { primaryKey: [...schema.key] } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function sentence(row: string, start: string): string {
  return `${start} ${row}.`;
}

/** `isReference`: whether the column refers to rows of a table. */
function publishField(name: string, field: Field, isReference: boolean): PublishedSchema {
  const constraints = constraintsOf(field, isReference);
  return {
    name,
    type: types[field.type],
    ...(field.type === "list" ? { itemSeparator: ";" } : {}),
    title: field.title.fr,
    title_en: field.title.en,
    ...(field.description
      ? { description: field.description.fr, description_en: field.description.en }
      : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function constraintsOf(field: Field, isReference: boolean): PublishedSchema {
  const { required, unique, minimum, maximum, values } = field;
  const maxLength = field.type === "id" ? longestId : field.maxLength;
  const pattern = field.type === "date"
    ? partialDate
    : field.type === "id"
    ? idPattern
    : isReference
    ? `${idPattern}( *; *${idPattern})*`
    : values !== undefined && field.type === "list"
    ? listPattern(Object.keys(values))
    : field.pattern;
  return {
    ...(required ? { required } : {}),
    ...(unique ? { unique } : {}),
    ...(values && field.type !== "list" ? { enum: Object.keys(values) } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
}

/** A list of codes of a closed set: the standard has no list of allowed values for items. */
function listPattern(codes: readonly string[]): string {
  const one = `(${codes.join("|")})`;
  return `${one}( *; *${one})*`;
}
