import { type Dataset, labelOf } from "../dataset.ts";
import { freeze } from "../keep.ts";
import type { Field, Fields, TableSchema } from "../schema.ts";
import { schemas, type TableName, tableNames } from "../tables/mod.ts";
import type { ColumnFacts } from "./core.ts";
import { tableFromRows } from "./make-table.ts";
import { tableOfRead } from "./read-table.ts";
import type { Table } from "./table.ts";
import type { TableRow } from "./types.ts";

/** The tables of a dataset by name; an absent one has its columns and no row. */
export type DatasetTables = { readonly [N in TableName]: Table<TableRow<N>> };

const made = new WeakMap<object, Map<TableName, unknown>>();

/** A frozen dataset with its tables, each made when it is first asked for, then kept. */
export function withTables(dataset: Omit<Dataset, TableName>): Dataset {
  // Not enumerable: a copy of the dataset with other rows must not take the tables of these.
  const properties = tableNames.map((name) => [name, {
    get(this: Dataset) {
      return tableOf(this, name);
    },
  }]);
  return freeze(Object.defineProperties({ ...dataset }, Object.fromEntries(properties)) as Dataset);
}

function tableOf<N extends TableName>(dataset: Dataset, name: N): Table<TableRow<N>> {
  let tables = made.get(dataset);
  if (!tables) made.set(dataset, tables = new Map());
  let table = tables.get(name);
  if (!table) {
    const { fields, intervals = {} } = schemas[name] as TableSchema<Fields>;
    const columns = Object.entries(fields);
    const facts = new Map(columns.map(([column, field]): [string, ColumnFacts] => [column, {
      ...factsOf(dataset, column, field),
      ...intervals[column] === undefined ? {} : { bounds: intervals[column] },
    }]));
    table = tableOfRead(dataset.tables[name], facts) ?? tableFromRows(
      name,
      dataset.tables[name].rows,
      columns.map(([name, { type }]) => ({
        name,
        isNumeric: type === "number" || type === "integer",
      })),
      facts,
    );
    tables.set(name, table);
  }
  return table as Table<TableRow<N>>;
}

function factsOf(
  dataset: Dataset,
  column: string,
  { title, values, labelled }: Field,
): ColumnFacts {
  if (values) {
    return {
      title,
      word: (code) => Object.hasOwn(values, code) ? values[code]! : { fr: code, en: code },
    };
  }
  return labelled ? { title, word: (code) => labelOf(dataset, column, code) } : { title };
}
