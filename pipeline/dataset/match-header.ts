import { foldLabel, isReservedLabel } from "../ingest/label.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import { nearest } from "./nearest.ts";
import type { TableSchema } from "./schema.ts";

/** The field each column of a file was matched to (null: not read), and what that showed. */
export interface HeaderMatch {
  readonly columns: readonly (string | null)[];
  readonly problems: readonly Problem[];
}

/**
 * Match headers to fields: by name, else by a declared synonym or title; case, accents, spaces,
 * signs and invisible characters do not count. A match by synonym is told; two columns for one
 * field, and an absent required column, are errors.
 */
export function matchHeader(raw: RawTable, schema: TableSchema): HeaderMatch {
  const fields = fieldsByLabel(schema);
  const problems: Problem[] = [];
  const taken = new Map<string, string>();
  const columns = raw.header.map((header) => {
    const at = { file: raw.file, line: raw.headerLine, column: header };
    const folded = foldLabel(header);
    if (isReservedLabel(header) || folded === "") return null;
    const name = fields.get(folded);
    if (name === undefined) {
      problems.push(extraLabel(at, schema));
      return null;
    }
    const other = taken.get(name);
    if (other !== undefined) {
      problems.push(twoColumns(at, other, name));
      return null;
    }
    taken.set(name, header);
    if (folded !== foldLabel(name)) problems.push(synonymMatch(at, name));
    return name;
  });
  for (const [name, field] of Object.entries(schema.fields)) {
    if (field.required && !taken.has(name)) problems.push(missingLabel(raw, name, schema.name));
  }
  return { columns, problems };
}

const indexes = new WeakMap<TableSchema, ReadonlyMap<string, string>>();

function fieldsByLabel(schema: TableSchema): ReadonlyMap<string, string> {
  let index = indexes.get(schema);
  if (index === undefined) {
    const labels = new Map<string, string>();
    for (const [name, field] of Object.entries(schema.fields)) {
      for (const label of [...field.synonyms ?? [], field.title.fr, field.title.en]) {
        if (!labels.has(foldLabel(label))) labels.set(foldLabel(label), name);
      }
    }
    for (const name of Object.keys(schema.fields)) labels.set(foldLabel(name), name);
    indexes.set(schema, index = labels);
  }
  return index;
}

interface At {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

function extraLabel(at: At, schema: TableSchema): Problem {
  const close = nearest(at.column, Object.keys(schema.fields));
  return found("extra-label", { ...at, repair: close }, { name: schema.name });
}

function twoColumns(at: At, other: string, name: string): Problem {
  return found("duplicate-label/same-meaning", at, { other, name });
}

function synonymMatch(at: At, name: string): Problem {
  return found("label-match", at, { name });
}

function missingLabel(raw: RawTable, name: string, table: string): Problem {
  return found("missing-label", { file: raw.file, line: raw.headerLine, column: name }, { table });
}
