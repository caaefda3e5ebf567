import { foldLabel, isReservedLabel } from "../../ingest/label.ts";
import { ProblemList } from "../../ingest/problem-list.ts";
import type { RawTable } from "../../ingest/shape/raw-table.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Staged } from "../../problem/staged.ts";
import { nearest } from "../nearest.ts";
import type { TableSchema } from "../schema.ts";

/**
 * The field that each column of a file is, null for one that is not read: by name, else by a declared synonym or title; case, accents, spaces,
 * signs and invisible characters do not count. A match by synonym is told; two columns for one
 * field, and an absent required column, are errors.
 */
export function matchHeader(
  raw: RawTable,
  schema: TableSchema,
): Staged<readonly (string | null)[]> {
  const fields = fieldsByLabel(schema);
  const problems = new ProblemList();
  const taken = new Map<string, string>();
  const columns = raw.header.map((header) => {
    const at = { file: raw.file, line: raw.headerLine, column: header };
    const folded = foldLabel(header);
    if (isReservedLabel(header) || folded === "") return null;
    const name = fields.get(folded);
    if (name === undefined) {
      problems.add(extraLabel(at, schema));
      return null;
    }
    const other = taken.get(name);
    if (other !== undefined) {
      problems.add(twoColumns(at, other, name));
      return null;
    }
    taken.set(name, header);
    if (folded !== foldLabel(name)) problems.add(synonymMatch(at, name));
    return name;
  });
  for (const [name, field] of Object.entries(schema.fields)) {
    if (field.required && !taken.has(name)) problems.add(missingLabel(raw, name, schema.name));
  }
  return { value: columns, problems: problems.all() };
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
