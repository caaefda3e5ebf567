import type { RawTable } from "../../ingest/shape/raw-table.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Staged } from "../../problem/staged.ts";
import type { Descriptor } from "../data-package/descriptor.ts";
import type { Reading } from "../dataset.ts";
import { checkIds, type MatchedTable } from "../identifiers/check-ids.ts";
import { matchHeader } from "./match-header.ts";
import type { ResourceTable } from "./read-resources.ts";
import { applyRepairs, type Repair } from "../repairs/repairs.ts";
import type { Fields, TableSchema } from "../schema.ts";
import { schemas, type TableName, tableNames } from "../tables/mod.ts";
import { absentTable, filledCells, type TypedTable, type TypedTables } from "./typed-table.ts";
import { validateTable } from "./validate-table.ts";

/** The tables of a dataset in typed columns, and how they were read. */
export interface TypedResources {
  readonly tables: TypedTables;
  readonly readings: readonly Reading[];
  /** How many accepted repairs were applied, and how many no longer fit. */
  readonly applied: number;
  readonly refused: number;
  /** Problems past the number shown of one kind and file, for which repairs are proposed too. */
  readonly unshown: readonly Problem[];
}

/** Shape → columns: repair, match and type each table, then check the form of all identifiers. */
export function typeTables(
  resources: readonly ResourceTable[],
  repairs: readonly Repair[],
  { dayOrder }: Pick<Descriptor, "dayOrder">,
): Staged<TypedResources> {
  const typed = resources.map(({ name, raw }) => typeTable(name, raw, repairs, dayOrder));
  const last = new Map(typed.map((each) => [each.value.table.name, each.value]));
  const ids = checkIds([...last.values()].map(({ matched }) => matched));
  const tables = Object.fromEntries(
    tableNames.map((name) => [name, last.get(name)?.table ?? absentTable(name)]),
  ) as Record<TableName, TypedTable>;
  return {
    value: {
      tables,
      readings: typed.map(({ value }) => value.reading),
      applied: typed.reduce((sum, { value }) => sum + value.applied, 0),
      refused: typed.reduce((sum, { value }) => sum + value.refused, 0),
      unshown: ids.unshown,
    },
    problems: [...typed.flatMap(({ problems }) => problems), ...ids.problems],
  };
}

interface TypedResource {
  readonly table: TypedTable;
  readonly matched: MatchedTable;
  readonly reading: Reading;
  readonly applied: number;
  readonly refused: number;
}

function typeTable(
  name: TableName,
  raw: RawTable,
  repairs: readonly Repair[],
  dayOrder: Descriptor["dayOrder"],
): Staged<TypedResource> {
  const schema: TableSchema<Fields> & { readonly name: TableName } = schemas[name];
  const repaired = applyRepairs(raw, repairs, schema);
  const { table, applied, refused } = repaired.value;
  const columns = matchHeader(table, schema);
  const typed = validateTable(table, schema, columns.value, { dayOrder });
  return {
    value: {
      table: typed.value,
      matched: { name, raw: table, columns: columns.value },
      reading: reading(raw, columns.value, typed.value),
      applied: applied.length,
      refused: refused.length,
    },
    problems: [repaired, columns, typed].flatMap(({ problems }) => problems),
  };
}

function reading(
  raw: RawTable,
  matched: readonly (string | null)[],
  { name: table, lines, columns }: TypedTable,
): Reading {
  return {
    file: raw.file,
    table,
    format: raw.format,
    encoding: raw.encoding,
    delimiter: raw.delimiter,
    rowCount: lines.length,
    columns: matched.flatMap((name, i) =>
      // A column added by a repair is not in the file.
      name === null || i >= raw.header.length ? [] : [{
        name,
        header: raw.header[i] ?? name,
        filled: filledCells(columns.get(name) ?? []),
      }]
    ),
  };
}
