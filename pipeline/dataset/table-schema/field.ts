/** A field of a foreign Table Schema (version 1 or 2), as far as it is honoured. */
export interface ForeignField {
  readonly name: string;
  readonly type: string;
  readonly format: string;
  readonly description: string;
  readonly required: boolean;
  readonly unique: boolean;
  readonly enum: readonly unknown[] | null;
  readonly pattern: string | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly minimum: unknown;
  readonly maximum: unknown;
  readonly exclusiveMinimum: unknown;
  readonly exclusiveMaximum: unknown;
  readonly decimalChar: string;
  readonly groupChar: string;
  readonly bareNumber: boolean;
  readonly trueValues: readonly string[];
  readonly falseValues: readonly string[];
  readonly missingValues: ReadonlySet<string>;
  readonly delimiter: string;
}

/** Columns of a table whose values must stand in another, or in the same. */
export interface ForeignReference {
  readonly fields: readonly string[];
  /** The resource referred to; empty for the table itself. */
  readonly resource: string;
  readonly target: readonly string[];
}

/** A foreign Table Schema. */
export interface ForeignSchema {
  readonly fields: readonly ForeignField[];
  readonly primaryKey: readonly string[];
  readonly uniqueKeys: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignReference[];
  /** How columns must match fields; null when the schema does not say. */
  readonly fieldsMatch: string | null;
  /** Checks beyond the standard that Validata knows, by name and parameters. */
  readonly customChecks: readonly { readonly name: string; readonly params: Json }[];
}

/** An object of a JSON text. */
export type Json = Readonly<Record<string, unknown>>;

/** The object a JSON value is, or an empty one. */
export function objectOf(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value as Json : {};
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** Read a Table Schema from its JSON; what it leaves out has the standard's default. */
export function readSchema(json: Json): ForeignSchema {
  const missing = missingValues(json.missingValues) ?? new Set([""]);
  const fields = Array.isArray(json.fields) ? json.fields : [];
  const checks = Array.isArray(json.custom_checks) ? json.custom_checks : [];
  return {
    fields: fields.map((field) => readField(objectOf(field), missing))
      .filter(({ name }) => name !== ""),
    primaryKey: strings(json.primaryKey),
    uniqueKeys: Array.isArray(json.uniqueKeys) ? json.uniqueKeys.map(strings) : [],
    foreignKeys: readReferences(json.foreignKeys),
    fieldsMatch: strings(json.fieldsMatch)[0] ?? null,
    customChecks: checks.map((check) => ({
      name: String(objectOf(check).name ?? ""),
      params: objectOf(objectOf(check).params),
    })),
  };
}

function readReferences(list: unknown): ForeignReference[] {
  if (!Array.isArray(list)) return [];
  return list.map((entry) => {
    const { fields, reference } = objectOf(entry);
    const { resource, fields: target } = objectOf(reference);
    return {
      fields: strings(fields),
      resource: typeof resource === "string" && resource !== "self" ? resource : "",
      target: strings(target),
    };
  });
}

function missingValues(value: unknown): Set<string> | null {
  if (!Array.isArray(value)) return null;
  return new Set(
    value.map((item) => typeof item === "string" ? item : String(objectOf(item).value ?? "")),
  );
}

function readField(json: Json, missing: ReadonlySet<string>): ForeignField {
  const rules = objectOf(json.constraints);
  const text = (value: unknown, otherwise: string) => typeof value === "string" ? value : otherwise;
  const count = (value: unknown) => typeof value === "number" ? value : null;
  const yes = strings(json.trueValues);
  const no = strings(json.falseValues);
  return {
    name: text(json.name, ""),
    type: text(json.type, "string"),
    format: text(json.format, "default"),
    description: text(json.description, ""),
    required: rules.required === true,
    unique: rules.unique === true,
    enum: Array.isArray(rules.enum) ? rules.enum : categories(json.categories),
    pattern: typeof rules.pattern === "string" ? rules.pattern : null,
    minLength: count(rules.minLength),
    maxLength: count(rules.maxLength),
    minimum: rules.minimum,
    maximum: rules.maximum,
    exclusiveMinimum: rules.exclusiveMinimum,
    exclusiveMaximum: rules.exclusiveMaximum,
    decimalChar: text(json.decimalChar, "."),
    groupChar: text(json.groupChar, ""),
    bareNumber: json.bareNumber !== false,
    trueValues: yes.length > 0 ? yes : ["true", "True", "TRUE", "1"],
    falseValues: no.length > 0 ? no : ["false", "False", "FALSE", "0"],
    missingValues: missingValues(json.missingValues) ?? missing,
    delimiter: text(json.delimiter, ","),
  };
}

function categories(value: unknown): readonly unknown[] | null {
  if (!Array.isArray(value)) return null;
  return value.map((item) => typeof item === "object" ? objectOf(item).value : item);
}
