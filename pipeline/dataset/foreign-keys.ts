import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import type { Dataset } from "./dataset.ts";
import { idSlug, isId } from "./identifier.ts";
import { nearest } from "./nearest.ts";
import { schemas, type TableName, tableNames } from "./tables/mod.ts";

/** Check that every code that refers to another table stands in it, where that table is present. */
export function checkForeignKeys(tables: Dataset["tables"]): Problem[] {
  const problems: Problem[] = [];
  for (const name of tableNames) {
    const table = tables[name];
    if (table.file === null) continue;
    for (const { columns, table: other, target } of schemas[name].foreignKeys) {
      const column = columns[0];
      const wanted = target[0];
      const parent = tables[other as TableName];
      if (column === undefined || wanted === undefined || parent.file === null) continue;
      const known = new Set(
        parent.rows.map((row) => (row as unknown as Record<string, unknown>)[wanted]),
      );
      // What is no identifier is reported by its form, and its repair makes the two meet.
      const slugs = new Set([...known].map(slugOf));
      for (const row of table.rows) {
        const cell = (row as unknown as Record<string, unknown>)[column];
        for (const code of Array.isArray(cell) ? cell : [cell]) {
          if (code === null || code === undefined || known.has(code)) continue;
          if (slugs.has(slugOf(code))) continue;
          problems.push(
            unknownCode(table.file, row.line, column, String(code), other, [...known]),
          );
        }
      }
    }
  }
  return problems;
}

function slugOf(id: unknown): unknown {
  return typeof id !== "string" || isId(id) || idSlug(id) === "" ? id : idSlug(id);
}

function unknownCode(
  file: string,
  line: number,
  column: string,
  code: string,
  table: string,
  known: readonly unknown[],
): Problem {
  const close = nearest(
    code,
    known.filter((value): value is string => typeof value === "string" && isId(value)),
  );
  return found("foreign-key", { file, line, column, cell: code, repair: close }, { table });
}
