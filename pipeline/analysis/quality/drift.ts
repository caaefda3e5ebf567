import type { Dataset, Table } from "../../dataset/dataset.ts";
import { schemas, type TableName, tableNames } from "../../dataset/tables/mod.ts";

/** A cell that differs between two deliveries. */
export interface AlteredCell {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A row that is in both deliveries and is not the same. */
export interface AlteredRow {
  readonly key: string;
  /** Line in the newer delivery. */
  readonly line: number;
  readonly cells: readonly AlteredCell[];
}

/** Codes of a column that appeared or vanished. */
export interface CategoryDrift {
  readonly column: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A column (or an indicator) whose values all moved by about a power of ten. */
export interface UnitDrift {
  readonly column: string;
  /** The indicator concerned; null when the whole column is. */
  readonly indicator: string | null;
  /** Median of the ratios newer / older. */
  readonly ratio: number;
}

/** What changed in a table between two deliveries. */
export interface TableDrift {
  readonly table: string;
  /** Whether the table is new, gone, or in both deliveries. */
  readonly presence: "added" | "removed" | "both";
  readonly columnsAdded: readonly string[];
  readonly columnsRemoved: readonly string[];
  readonly rowsAdded: readonly string[];
  readonly rowsRemoved: readonly string[];
  readonly rowsAltered: readonly AlteredRow[];
  readonly categories: readonly CategoryDrift[];
  readonly units: readonly UnitDrift[];
}

/** Distinct values above which a column of codes is no set of categories. */
const mostCategories = 60;

/**
 * Say what changed from one delivery of a dataset to the next, table by table: columns, rows (by
 * their key, else by their whole content), categories, units. Tables without change are left out.
 */
export function drift(before: Dataset, after: Dataset): TableDrift[] {
  return tableNames.flatMap((name) => {
    const [older, newer] = [before.tables[name], after.tables[name]];
    if (older.file === null && newer.file === null) return [];
    const found = tableDrift(name, before, after);
    const changed = found.presence !== "both" ||
      [
        found.columnsAdded,
        found.columnsRemoved,
        found.rowsAdded,
        found.rowsRemoved,
        found.rowsAltered,
        found.categories,
        found.units,
      ].some((list) => list.length > 0);
    return changed ? [found] : [];
  });
}

function tableDrift(name: TableName, before: Dataset, after: Dataset): TableDrift {
  const [older, newer] = [before.tables[name], after.tables[name]];
  const [had, has] = [columnsOf(before, name), columnsOf(after, name)];
  const [was, is] = [rowsByKey(older), rowsByKey(newer)];
  const both = older.file !== null && newer.file !== null;
  // A column that came or went is one change, not one a row.
  const common = new Set(has).intersection(new Set(had));
  return {
    table: name,
    presence: both ? "both" : older.file === null ? "added" : "removed",
    columnsAdded: has.filter((column) => !had.includes(column)),
    columnsRemoved: had.filter((column) => !has.includes(column)),
    rowsAdded: [...is.keys()].filter((key) => !was.has(key)),
    rowsRemoved: [...was.keys()].filter((key) => !is.has(key)),
    rowsAltered: alteredRows(common, was, is),
    categories: both ? categoryDrift(name, common, older, newer) : [],
    units: both ? unitDrift(name, was, is) : [],
  };
}

function columnsOf(dataset: Dataset, name: TableName): string[] {
  const reading = dataset.readings.find(({ table }) => table === name);
  return reading?.columns.map(({ name }) => name) ?? [];
}

type Cells = Readonly<Record<string, unknown>>;

/** Columns that name a row where the schema declares no key. */
const looseKeys: Partial<Record<TableName, readonly string[]>> = {
  measures: ["project_id", "indicator_id", "period", "source_id"],
  related_measures: ["project_id", "indicator_id", "period", "source_id"],
  programme: ["indicator", "year", "source_id"],
  members: ["body_id", "organisation_id"],
};

/** Rows by key; a key that occurs again gets a number, so that no row is lost. */
function rowsByKey({ name, rows }: Table): Map<string, Cells> {
  const { key, fields } = schemas[name];
  const columns = key.length > 0 ? key : looseKeys[name] ?? Object.keys(fields);
  const found = new Map<string, Cells>();
  for (const row of rows) {
    const cells = row as unknown as Cells;
    const id = columns.map((column) => cells[column] ?? "").join(" · ");
    let distinct = id;
    for (let n = 2; found.has(distinct); n++) distinct = `${id} (${n})`;
    found.set(distinct, cells);
  }
  return found;
}

function alteredRows(
  columns: ReadonlySet<string>,
  was: ReadonlyMap<string, Cells>,
  is: ReadonlyMap<string, Cells>,
): AlteredRow[] {
  return [...is].flatMap(([key, after]) => {
    const before = was.get(key);
    if (!before) return [];
    const cells = [...columns].filter((column) => !same(before[column], after[column]))
      .map((column) => ({ column, before: before[column], after: after[column] }));
    return cells.length === 0 ? [] : [{ key, line: Number(after.line), cells }];
  });
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.join("\n") === b.join("\n"));
}

function categoryDrift(
  name: TableName,
  common: ReadonlySet<string>,
  older: Table,
  newer: Table,
): CategoryDrift[] {
  return Object.entries(schemas[name].fields).flatMap(([column, field]) => {
    if (
      !common.has(column) || field.type !== "code" || field.unique ||
      !(field.values || field.labelled)
    ) return [];
    const [was, is] = [codesOf(older, column), codesOf(newer, column)];
    if (was.size > mostCategories || is.size > mostCategories) return [];
    const added = [...is.difference(was)].sort();
    const removed = [...was.difference(is)].sort();
    return added.length + removed.length === 0 ? [] : [{ column, added, removed }];
  });
}

function codesOf({ rows }: Table, column: string): Set<string> {
  return new Set(rows.flatMap((row) => {
    const value = (row as unknown as Cells)[column];
    return typeof value === "string" ? [value] : [];
  }));
}

/** Columns, or indicators within `value`, whose common rows moved by 10^2.5 or more, one way. */
function unitDrift(
  name: TableName,
  was: ReadonlyMap<string, Cells>,
  is: ReadonlyMap<string, Cells>,
): UnitDrift[] {
  const ratios = new Map<string, { column: string; indicator: string | null; values: number[] }>();
  const columns = Object.entries(schemas[name].fields)
    .filter(([, { type }]) => type === "number" || type === "integer").map(([column]) => column);
  for (const [key, after] of is) {
    const before = was.get(key);
    if (!before) continue;
    for (const column of columns) {
      const [old, now] = [before[column], after[column]];
      if (typeof old !== "number" || typeof now !== "number" || old === 0 || now === 0) continue;
      const indicator = typeof after.indicator_id === "string" ? after.indicator_id : null;
      const id = JSON.stringify([column, indicator]);
      const entry = ratios.get(id) ?? { column, indicator, values: [] };
      ratios.set(id, entry);
      entry.values.push(now / old);
    }
  }
  return [...ratios.values()].flatMap(({ column, indicator, values }) => {
    const sorted = values.toSorted((a, b) => a - b);
    const ratio = sorted[Math.floor((sorted.length - 1) / 2)] ?? 1;
    const moved = ratio > 0 && Math.abs(Math.log10(ratio)) >= 2.5;
    return moved ? [{ column, indicator, ratio }] : [];
  });
}
