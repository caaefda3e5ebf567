import type { Traced } from "../../analysis/traced.ts";
import { labelOf } from "../../dataset/dataset.ts";
import { type Field, type Fields } from "../../dataset/schema.ts";
import { schemas, type TableName } from "../../dataset/tables/mod.ts";
import { BilingualError } from "../../language/bilingual-error.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { isTraced } from "./cell-text.ts";
import { dateCell } from "./column.ts";
import { datasetInUse } from "../current.ts";
import { bothOf, type Words } from "../one-language.ts";
import type { Cell, Column } from "./output.ts";
import { projectLink } from "../project-link.ts";
import { sourceLinks } from "../source-links.ts";

/** A row of data: cells by the name of their column; computed ones are {@linkcode Traced}. */
export type DataRow = Readonly<Record<string, Cell | boolean | readonly string[]>>;

/** The name of a column of any table of the data model. */
export type FieldName = { [N in TableName]: keyof (typeof schemas)[N]["fields"] }[TableName];

/** How a column of data is shown, where the schema does not say it or says otherwise. */
export interface ColumnWords extends Partial<Pick<Column<never>, "align" | "wide" | "digits">> {
  readonly title: Words;
}

/** Columns by name: their words, more about them, or `false` to leave one out. */
type Choice = Words | ColumnWords | false;

/** The columns of `R` that no schema has words for. */
type Unworded<R> = string extends keyof R ? never : Exclude<keyof R & string, FieldName | "line">;

/** How data become columns. */
export type ColumnsOf<R> =
  & {
    /** The table that the columns come from, where several tables name a column otherwise. */
    readonly of?: TableName;
  }
  & ([Unworded<R>] extends [never] ? { readonly columns?: { readonly [K in keyof R]?: Choice } } : {
    /** Words for the columns that no table of the data model has, and for others if wanted. */
    readonly columns:
      & { readonly [K in Unworded<R>]: Choice }
      & { readonly [K in keyof R]?: Choice };
  });

/** {@linkcode ColumnsOf} when the columns are known by name only at run time. */
export interface AnyColumns {
  readonly of?: TableName;
  readonly columns?: Readonly<Record<string, Choice | undefined>>;
}

/**
 * The columns of rows, in the order of the keys of the first: words from the schema, codes in words,
 * dates as dates, projects and sources as links, numbers at the right.
 *
 * @throws {BilingualError} for a column that has no words, or different ones in several tables
 */
export function columnsOf(
  rows: readonly DataRow[],
  { of, columns = {} }: AnyColumns,
): Column<DataRow>[] {
  // The line of the file that a row was read from is no column of it.
  const names = Object.keys(rows[0] ?? columns).filter((name) => name !== "line" || columns.line);
  const unknown = Object.keys(columns).filter((name) => !names.includes(name));
  if (unknown.length > 0) refuseUnknown(unknown, names);
  return names.flatMap((name) => {
    const choice = columns[name];
    return choice === false ? [] : [columnOf(name, rows, choice, of)];
  });
}

function columnOf(
  name: string,
  rows: readonly DataRow[],
  choice: Words | ColumnWords | undefined,
  of: TableName | undefined,
): Column<DataRow> {
  const more = typeof choice === "object" && "title" in choice ? choice : null;
  const title = more?.title ?? (choice as Words | undefined);
  const field = fieldOf(name, of, title === undefined);
  const { title: _, ...look } = more ?? { title: "" };
  const numeric = rows.some((row) => isNumeric(row[name])) &&
    rows.every((row) => row[name] === null || isNumeric(row[name]));
  return {
    title: title === undefined ? field!.title : bothOf(title),
    value: (row) => cellOf(name, row[name] ?? null, field),
    name,
    ...numeric && !isYear(name) ? { align: "right" as const } : {},
    ...look,
  };
}

function isNumeric(cell: unknown): cell is number | Traced {
  return typeof cell === "number" || isTraced(cell);
}

/** Years are numbers that are never grouped, and stand like words. */
function isYear(name: string): boolean {
  return /(^|_)year$/.test(name);
}

/** A cell of data as a reader wants it. */
function cellOf(name: string, cell: DataRow[string], field: Field | null): Cell {
  if (typeof cell === "boolean") return cell ? yes : no;
  if (typeof cell === "number") return isYear(name) ? String(cell) : cell;
  if (Array.isArray(cell)) {
    return name === "source_ids"
      ? sourceLinks(datasetInUse(), cell as readonly string[])
      : cell.map((part) => cellOf(name, part as Cell, field));
  }
  if (typeof cell !== "string") return cell as Cell;
  if (name === "project_id") return projectLink(datasetInUse(), cell);
  if (name === "source_id") return sourceLinks(datasetInUse(), [cell]);
  if (field?.values?.[cell] !== undefined) return field.values[cell];
  if (field?.labelled === true) return labelOf(datasetInUse(), name, cell);
  return field?.type === "date" ? dateCell(cell) : cell;
}

const yes: Bilingual = { fr: "oui", en: "yes" };
const no: Bilingual = { fr: "non", en: "no" };

/** The field that a column is, in a table or wherever its words are the same. */
function fieldOf(name: string, of: TableName | undefined, needsWords: boolean): Field | null {
  const own = of === undefined ? undefined : fieldsOf(of)[name];
  if (own !== undefined) return own;
  const tables = (Object.keys(schemas) as TableName[]).filter((table) =>
    Object.hasOwn(fieldsOf(table), name)
  );
  const found = tables.map((table) => fieldsOf(table)[name]!);
  const titles = new Set(found.map(({ title }) => `${title.fr}\n${title.en}`));
  if (titles.size > 1 && needsWords) refuseAmbiguous(name, tables);
  if (titles.size === 0 && needsWords) refuseUnworded(name);
  return titles.size === 1 ? found[0]! : null;
}

function fieldsOf(table: TableName): Fields {
  return schemas[table].fields;
}

function refuseUnworded(name: string): never {
  throw new BilingualError({
    fr:
      `La colonne « ${name} » n’a pas de mots : aucune table du modèle ne la décrit. Donnez-les : columns: { ${name}: say("…", "…") }.`,
    en:
      `The column “${name}” has no words: no table of the model describes it. Give them: columns: { ${name}: say("…", "…") }.`,
  });
}

function refuseAmbiguous(name: string, tables: readonly string[]): never {
  const list = tables.join(", ");
  throw new BilingualError({
    fr:
      `La colonne « ${name} » a d’autres mots dans chaque table (${list}). Dites laquelle : of: "${
        tables[0]
      }", ou donnez ses mots dans columns.`,
    en: `The column “${name}” has other words in each table (${list}). Say which: of: "${
      tables[0]
    }", or give its words in columns.`,
  });
}

function refuseUnknown(unknown: readonly string[], names: readonly string[]): never {
  throw new BilingualError({
    fr: `Les données n’ont pas de colonne « ${unknown[0]} » ; elles ont : ${names.join(", ")}.`,
    en: `The data have no column “${unknown[0]}”; they have: ${names.join(", ")}.`,
  });
}
