import { foldLabel, isReservedLabel } from "../../ingest/label.ts";
import { ProblemList } from "../../ingest/problem-list.ts";
import type { RawTable } from "../../ingest/shape/raw-table.ts";
import { type Problem, problem } from "../../problem/problem.ts";
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
  return problem({
    code: "extra-label",
    severity: "warning",
    ...at,
    what: {
      fr: `La colonne « ${at.column} » n’est pas connue de la table ${schema.name}.`,
      en: `The column “${at.column}” is not known to the table ${schema.name}.`,
    },
    why: { fr: "Elle n’est pas lue.", en: "It is not read." },
    mend: close === null
      ? {
        fr: "Retirez-la, ou laissez-la : elle est ignorée.",
        en: "Remove it, or leave it: it is ignored.",
      }
      : { fr: `Vouliez-vous dire ${close} ?`, en: `Did you mean ${close}?` },
    repair: close,
  });
}

function twoColumns(at: At, other: string, name: string): Problem {
  return problem({
    code: "duplicate-label",
    severity: "error",
    ...at,
    what: {
      fr: `Les colonnes « ${other} » et « ${at.column} » désignent toutes deux ${name}.`,
      en: `The columns “${other}” and “${at.column}” both mean ${name}.`,
    },
    why: { fr: "Une seule peut être lue.", en: "Only one can be read." },
    mend: {
      fr: "Supprimez ou renommez l’une des deux.",
      en: "Remove or rename one of the two.",
    },
  });
}

function synonymMatch(at: At, name: string): Problem {
  return problem({
    code: "label-match",
    severity: "info",
    ...at,
    what: {
      fr: `La colonne « ${at.column} » est lue comme ${name}.`,
      en: `The column “${at.column}” is read as ${name}.`,
    },
    why: { fr: "C’est un synonyme déclaré.", en: "It is a declared synonym." },
    mend: {
      fr: "Rien à faire si c’est bien le sens de la colonne.",
      en: "Nothing to do if that is what the column means.",
    },
  });
}

function missingLabel(raw: RawTable, name: string, table: string): Problem {
  return problem({
    code: "missing-label",
    severity: "error",
    file: raw.file,
    line: raw.headerLine,
    column: name,
    what: {
      fr: `La colonne obligatoire ${name} manque.`,
      en: `The required column ${name} is missing.`,
    },
    why: {
      fr: `La table ${table} ne peut pas être lue sans elle.`,
      en: `The table ${table} cannot be read without it.`,
    },
    mend: {
      fr: `Ajoutez la colonne, ou nommez ${name} celle qui la contient.`,
      en: `Add the column, or give the name ${name} to the one that holds it.`,
    },
  });
}
