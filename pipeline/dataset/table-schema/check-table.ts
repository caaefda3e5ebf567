import { parseDate } from "../../ingest/cells/date-cell.ts";
import { foldLabel } from "../../ingest/label.ts";
import { parseNumber } from "../../ingest/cells/number-cell.ts";
import { ProblemList } from "../../ingest/problem-list.ts";
import { found } from "../../problem/found.ts";
import type { RawTable } from "../../ingest/shape/raw-table.ts";
import type { Problem, Severity } from "../../problem/problem.ts";
import { nearest } from "../nearest.ts";
import { cast } from "./cast.ts";
import { type ConstraintCheck, constraintCheck } from "./constraints.ts";
import { customCheck } from "./custom-checks.ts";
import type { ForeignField, ForeignReference, ForeignSchema } from "./field.ts";
import type { PatternTest } from "./patterns.ts";
import { extraLabel, incorrectLabel, missingLabel, typeProblem } from "./schema-problems.ts";

/** What checking against a foreign schema may need beside the schema. */
export interface SchemaContext {
  /** Patterns that were found safe, by their text. */
  readonly patterns: ReadonlyMap<string, PatternTest>;
  /** Keys of other resources, as joined by {@linkcode keyOf}; null when a resource is not there. */
  keys(reference: ForeignReference): ReadonlySet<string> | null;
}

/** A table read by a foreign schema. */
export interface SchemaTable {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly problems: readonly Problem[];
  rows(): readonly Readonly<Record<string, unknown>>[];
}

interface Column {
  readonly index: number;
  readonly name: string;
  readonly field: ForeignField | null;
  readonly check: ConstraintCheck;
}

/** Check a table against a foreign Table Schema, strictly, and type its cells. */
export function checkTable(
  table: RawTable,
  schema: ForeignSchema,
  context: SchemaContext,
): SchemaTable {
  const problems = new ProblemList();
  const columns = matchColumns(table, schema, context, problems);
  const values = table.rows.map((cells, i) => checkRow(table, cells, i, columns, problems));
  const place = (name: string) => columns.find(({ field }) => field?.name === name)?.index;
  for (const { field } of columns) {
    if (field?.unique) checkKey(table, [field.name], place, "unique-error", problems);
  }
  if (schema.primaryKey.length > 0) {
    checkKey(table, schema.primaryKey, place, "primary-key", problems);
  }
  for (const key of schema.uniqueKeys) checkKey(table, key, place, "unique-error", problems);
  for (const key of schema.foreignKeys) checkReference(table, key, place, context, problems);
  for (const { name, params } of schema.customChecks) {
    runCustomCheck(table, name, params, place, problems);
  }
  return {
    columns: columns.map(({ name, field }) => ({ name, type: field?.type ?? "any" })),
    problems: problems.all(),
    rows: () => values,
  };
}

/** A key of several cells as one text. */
export function keyOf(cells: readonly string[]): string {
  return cells.length === 1 ? cells[0] ?? "" : JSON.stringify(cells);
}

function matchColumns(
  table: RawTable,
  schema: ForeignSchema,
  { patterns }: SchemaContext,
  problems: ProblemList,
): Column[] {
  const at = { file: table.file, line: table.headerLine };
  const byName = new Map(schema.fields.map((field) => [field.name, field]));
  const squeeze = (text: string) => foldLabel(text).replaceAll(" ", "");
  const byFold = new Map(schema.fields.map((field) => [squeeze(field.name), field]));
  const found = new Set(table.header.filter((label) => byName.has(label)));
  const extra: Severity = isStrict(schema, "extra") ? "error" : "warning";
  const columns: Column[] = [];
  table.names.forEach((name, index) => {
    if (name === null) return;
    const label = table.header[index] ?? name;
    let field = byName.get(name) ?? null;
    if (field === null && label !== "") {
      const close = byFold.get(squeeze(label)) ?? null;
      if (close !== null && !found.has(close.name)) {
        field = close;
        found.add(close.name);
        problems.add(incorrectLabel({ ...at, column: label }, close.name));
      } else if (name === label) {
        const free = [...byName.keys()].filter((candidate) => !found.has(candidate));
        problems.add(extraLabel({ ...at, column: label }, extra, nearest(label, free)));
      }
    }
    const pattern = field?.pattern == null ? null : patterns.get(field.pattern) ?? null;
    const check: ConstraintCheck = field ? constraintCheck(field, pattern) : () => [];
    columns.push({ index, name: field?.name ?? name, field, check });
  });
  reportMissing(schema, found, at, problems);
  return columns;
}

function isStrict({ fieldsMatch }: ForeignSchema, side: "extra" | "missing"): boolean {
  if (fieldsMatch === null || fieldsMatch === "partial") return false;
  return fieldsMatch === "exact" || fieldsMatch === "equal" ||
    fieldsMatch === (side === "missing" ? "subset" : "superset");
}

/**
 * As Validata, an absent column is told, not refused: national schemas grow, and their own valid
 * examples lack newer columns. It is an error where the schema says how fields must match, where
 * the column is part of the primary key, and where most required columns are absent.
 */
function reportMissing(
  schema: ForeignSchema,
  found: ReadonlySet<string>,
  at: { file: string; line: number },
  problems: ProblemList,
): void {
  const required = schema.fields.filter((field) => field.required);
  const present = required.filter(({ name }) => found.has(name)).length;
  const otherTable = present * 2 < required.length;
  for (const { name, required } of schema.fields) {
    if (found.has(name)) continue;
    const isError = isStrict(schema, "missing") || schema.primaryKey.includes(name) ||
      (required && otherTable);
    const severity: Severity = isError ? "error" : required ? "warning" : "info";
    problems.add(missingLabel({ ...at, column: name }, severity));
  }
}

function checkRow(
  table: RawTable,
  cells: readonly string[],
  row: number,
  columns: readonly Column[],
  problems: ProblemList,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { index, name, field, check } of columns) {
    const cell = cells[index] ?? "";
    const blank = field ? field.missingValues.has(cell) : cell === "";
    values[name] = null;
    if (field === null) {
      if (!blank) values[name] = cell;
      continue;
    }
    const at = { file: table.file, line: table.lines[row] ?? 0, column: name, cell };
    if (blank) {
      if (field.required) problems.add(found("constraint-error/required", at));
      continue;
    }
    const value = cast(cell, field);
    if (value === undefined) {
      problems.add(typeProblem(at, field.type, field.format, repairOf(cell, field)));
    } else {
      values[name] = value;
      for (const one of check(value, at)) problems.add(one);
    }
  }
  return values;
}

/** What the cell probably means, written as the schema wants it. */
function repairOf(cell: string, field: ForeignField): string | null {
  let repair: string | null = null;
  if (field.type === "number" || field.type === "integer") {
    const value = (parseNumber(cell, ",") ?? parseNumber(cell, "."))?.value;
    if (value !== undefined) repair = String(value).replace(".", field.decimalChar);
  } else if (field.type === "date" && field.format === "default") {
    const [first, second] = [parseDate(cell, "day-first"), parseDate(cell, "month-first")];
    const date = first === null || first === "impossible" ? second : first;
    if (date !== null && date !== "impossible") repair = date.iso.slice(0, 10);
  } else if (field.type === "boolean") {
    if (/^(oui|yes|vrai|o)$/i.test(cell)) repair = field.trueValues[0] ?? null;
    else if (/^(non|no|faux|n)$/i.test(cell)) repair = field.falseValues[0] ?? null;
  }
  return repair !== null && cast(repair, field) !== undefined ? repair : null;
}

function checkKey(
  table: RawTable,
  names: readonly string[],
  place: (name: string) => number | undefined,
  code: "unique-error" | "primary-key",
  problems: ProblemList,
): void {
  const indexes = names.map(place).filter((index) => index !== undefined);
  if (indexes.length < names.length) return;
  const seen = new Map<string, number>();
  table.rows.forEach((cells, i) => {
    const key = indexes.map((index) => cells[index] ?? "");
    const line = table.lines[i] ?? 0;
    const cell = key.join(", ");
    const at = { file: table.file, line, column: names.join(", "), cell };
    if (key.every((part) => part === "")) {
      if (code === "primary-key") problems.add(found("constraint-error/required", at));
      return;
    }
    const first = seen.get(keyOf(key));
    if (first === undefined) {
      seen.set(keyOf(key), line);
      return;
    }
    problems.add(found(`${code}/schema`, at, { first: String(first) }));
  });
}

function checkReference(
  table: RawTable,
  reference: ForeignReference,
  place: (name: string) => number | undefined,
  context: SchemaContext,
  problems: ProblemList,
): void {
  const indexes = reference.fields.map(place).filter((index) => index !== undefined);
  if (indexes.length < reference.fields.length) return;
  const known = reference.resource === ""
    ? selfKeys(table, reference, place)
    : context.keys(reference);
  if (known === null) return;
  table.rows.forEach((cells, i) => {
    const key = indexes.map((index) => cells[index] ?? "");
    if (key.every((part) => part === "") || known.has(keyOf(key))) return;
    const column = reference.fields.join(", ");
    const at = { file: table.file, line: table.lines[i] ?? 0, column, cell: key.join(", ") };
    const name = reference.resource === "" ? table.name : reference.resource;
    const repair = key.length === 1 ? nearest(at.cell, known) : null;
    problems.add(found("foreign-key/schema", { ...at, repair }, { table: name }));
  });
}

function selfKeys(
  table: RawTable,
  { target }: ForeignReference,
  place: (name: string) => number | undefined,
): ReadonlySet<string> | null {
  const indexes = target.map(place).filter((index) => index !== undefined);
  if (indexes.length < target.length) return null;
  return new Set(table.rows.map((cells) => keyOf(indexes.map((index) => cells[index] ?? ""))));
}

function runCustomCheck(
  table: RawTable,
  name: string,
  params: Readonly<Record<string, unknown>>,
  place: (name: string) => number | undefined,
  problems: ProblemList,
): void {
  const rule = customCheck(name, params);
  const indexes = rule?.columns.map(place).filter((index) => index !== undefined) ?? [];
  if (rule === null || indexes.length < rule.columns.length) return;
  table.rows.forEach((row, i) => {
    const cells = indexes.map((index) => row[index] ?? "");
    const broken = rule.check(cells, (column) => ({
      file: table.file,
      line: table.lines[i] ?? 0,
      column: rule.columns[column] ?? "",
      cell: cells[column] ?? "",
    }));
    for (const one of broken) problems.add(one);
  });
}
