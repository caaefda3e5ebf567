import { ProblemList } from "../../ingest/problem-list.ts";
import type { RawTable } from "../../ingest/shape/raw-table.ts";
import type { Problem } from "../../problem/problem.ts";
import { isRounded } from "../columns/field-reader.ts";
import { type NoSlug, wrongId } from "./id-problems.ts";
import { idSlug, isId } from "./identifier.ts";
import type { Field, TableSchema } from "../schema.ts";
import { schemas, type TableName } from "../tables/mod.ts";

/** A table as text, and the column of the schema that each of its columns is. */
export interface MatchedTable {
  readonly name: TableName;
  readonly raw: RawTable;
  readonly columns: readonly (string | null)[];
}

/** What {@linkcode checkIds} found. */
export interface CheckedIds {
  readonly problems: readonly Problem[];
  /** Problems past the number that is shown of one file: repairs are proposed for them too. */
  readonly unshown: readonly Problem[];
}

/**
 * Check the form of every identifier and of what refers to one. An identifier and all references to
 * it are proposed the same slug, so that accepting the proposals keeps what belongs together; where
 * two identifiers of a column would become one, none is proposed.
 */
export function checkIds(tables: readonly MatchedTable[]): CheckedIds {
  const columns = tables.flatMap(idColumns);
  const names = namesByTarget(columns);
  const problems: Problem[] = [];
  const unshown: Problem[] = [];
  for (const [, ofFile] of Map.groupBy(columns, ({ raw }) => raw.file)) {
    const list = new ProblemList();
    for (const column of ofFile) {
      for (const { text, line } of cellsOf(column)) {
        const found = cellProblem(column, text, line, names.get(column.target) ?? new Map());
        if (found === null) continue;
        if (list.wants(found.code)) list.add(found);
        else unshown.push(found);
      }
    }
    for (const found of list.all()) problems.push(found);
  }
  return { problems, unshown };
}

interface IdColumn {
  readonly raw: RawTable;
  readonly index: number;
  readonly isList: boolean;
  /** The column whose identifiers these are: `projects.project_id`. */
  readonly target: string;
  /** Whether this column is that one. */
  readonly isTarget: boolean;
}

function idColumns({ name, raw, columns }: MatchedTable): IdColumn[] {
  const schema: TableSchema = schemas[name];
  return columns.flatMap((column, index) => {
    const field: Field | undefined = column === null ? undefined : schema.fields[column];
    const key = schema.foreignKeys.find(({ columns }) => columns[0] === column);
    if (column === null || field === undefined) return [];
    if (field.type !== "id" && key === undefined) return [];
    const own = `${name}.${column}`;
    const target = key === undefined ? own : `${key.table}.${key.target[0]}`;
    return [{ raw, index, isList: field.type === "list", target, isTarget: target === own }];
  });
}

function* cellsOf({ raw, index }: IdColumn): Generator<{ text: string; line: number }> {
  for (const [i, row] of raw.rows.entries()) {
    const text = (row[index] ?? "").trim();
    // A rounded code is told by its column's reader, and no slug brings its digits back.
    if (text !== "" && !isRounded(text)) yield { text, line: raw.lines[i] ?? 0 };
  }
}

function itemsOf({ isList }: IdColumn, text: string): string[] {
  return isList ? text.split(";").map((item) => item.trim()).filter((item) => item !== "") : [text];
}

/** By slug, the identifiers that have it or would get it. */
type Names = ReadonlyMap<string, readonly string[]>;

/**
 * The identifiers of each target column. Where its table is absent they are known from what refers
 * to them alone; there, two ways to encode one text (é as one sign or two) are one identifier.
 */
function namesByTarget(columns: readonly IdColumn[]): ReadonlyMap<string, Names> {
  const targets = Map.groupBy(columns, ({ target }) => target);
  return new Map([...targets].map(([target, all]) => {
    const own = all.filter(({ isTarget }) => isTarget);
    const ids = new Set<string>();
    for (const column of own.length > 0 ? own : all) {
      for (const { text } of cellsOf(column)) {
        for (const id of itemsOf(column, text)) ids.add(own.length > 0 ? id : id.normalize("NFC"));
      }
    }
    return [target, Map.groupBy(ids, (id) => isId(id) ? id : idSlug(id))];
  }));
}

function cellProblem(
  column: IdColumn,
  text: string,
  line: number,
  names: Names,
): Problem | null {
  const items = itemsOf(column, text);
  const wrong = items.filter((item) => !isId(item));
  if (wrong.length === 0) return null;
  const header = column.raw.header[column.index] ?? "";
  const at = { file: column.raw.file, line, column: header, cell: text };
  for (const item of wrong) {
    const none = reasonForNone(item, names);
    if (none !== null) return wrongId(at, item, null, none);
  }
  const repair = items.map((item) => isId(item) ? item : idSlug(item)).join(";");
  return wrongId(at, wrong.join(" ; "), repair);
}

function reasonForNone(item: string, names: Names): NoSlug | null {
  const slug = idSlug(item);
  if (slug === "") return { kind: "empty" };
  const holders = names.get(slug) ?? [];
  if (holders.length < 2) return null;
  return { kind: "taken", slug, other: holders.find((holder) => holder !== item) ?? slug };
}
