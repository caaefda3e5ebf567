import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { idSlug, isId } from "../identifiers/identifier.ts";
import { nearest } from "../nearest.ts";
import type { ForeignKey } from "../schema.ts";
import { schemas, type TableName, tableNames } from "../tables/mod.ts";
import { cellsOf, type TypedTable, type TypedTables } from "../columns/typed-table.ts";

/** Check that every code that refers to another table stands in it, where that table is present. */
export function checkForeignKeys(tables: TypedTables): Problem[] {
  return tableNames.flatMap((name) => {
    const table = tables[name];
    if (table.file === null) return [];
    return schemas[name].foreignKeys.flatMap((key) => {
      const parent = tables[key.table as TableName];
      return parent.file === null ? [] : checkKey(table, parent, key);
    });
  });
}

function checkKey(table: TypedTable, parent: TypedTable, { columns, target }: ForeignKey) {
  const [column, wanted] = [columns[0], target[0]];
  if (column === undefined || wanted === undefined) return [];
  const known = new Set(cellList(parent, wanted));
  // What is no identifier is reported by its form, and its repair makes the two meet.
  let slugs: ReadonlySet<unknown> | undefined;
  const problems: Problem[] = [];
  cellList(table, column).forEach((cell, row) => {
    for (const code of Array.isArray(cell) ? cell : [cell]) {
      if (code === null || known.has(code)) continue;
      slugs ??= new Set([...known].map(slugOf));
      if (slugs.has(slugOf(code))) continue;
      const at = { file: table.file, line: table.lines[row] ?? 0, column };
      problems.push(unknownCode(at, String(code), parent.name, [...known]));
    }
  });
  return problems;
}

function cellList(table: TypedTable, column: string): unknown[] {
  const read = cellsOf(table, column);
  return Array.from(table.lines, (_, row) => read(row));
}

function slugOf(id: unknown): unknown {
  return typeof id !== "string" || isId(id) || idSlug(id) === "" ? id : idSlug(id);
}

function unknownCode(
  at: { readonly file: string | null; readonly line: number; readonly column: string },
  code: string,
  table: string,
  known: readonly unknown[],
): Problem {
  const close = nearest(
    code,
    known.filter((value): value is string => typeof value === "string" && isId(value)),
  );
  return found("foreign-key", { ...at, cell: code, repair: close }, { table });
}
