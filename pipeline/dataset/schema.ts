import type { Bilingual } from "../language/bilingual.ts";

/**
 * The type of a column; `id` names a row or refers to one, `code` is a word of a nomenclature,
 * `list` is `;`-separated, `date` is ISO 8601 and may be partial.
 */
export type FieldType = "text" | "id" | "code" | "integer" | "number" | "date" | "boolean" | "list";

/** What a column holds: the one home of its name, type, rules and words. */
export interface Field<T = unknown, Required extends boolean = boolean> {
  readonly type: FieldType;
  readonly required: Required;
  readonly title: Bilingual;
  /** More than the title says: meaning, unit, range. */
  readonly description?: Bilingual;
  readonly unique?: boolean;
  /** The values allowed, each with the words shown for it. */
  readonly values?: Readonly<Record<string, Bilingual>>;
  /** Whether the words for its codes come from the dataset's `labels` table. */
  readonly labelled?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** A regular expression the whole cell must match. */
  readonly pattern?: string;
  readonly maxLength?: number;
  /** Other headers that mean this column, compared without case, accents, spaces or signs. */
  readonly synonyms?: readonly string[];
  /** Never present: carries the type of the value. */
  readonly valueType?: T;
}

/** The columns of a table by name. */
export type Fields = Readonly<Record<string, Field>>;

/** The type of a cell once read: an empty optional cell is null, an empty list is []. */
export type CellOf<F> = F extends Field<infer T, infer R>
  ? T extends readonly string[] ? T : R extends true ? T : T | null
  : never;

/** A row of a table, and the line of the file it was read from. */
export type RowOf<F extends Fields> =
  & { readonly [K in keyof F]: CellOf<F[K]> }
  & { readonly line: number };

/** A column (or columns) whose values must stand in another table. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly target: readonly string[];
}

/** The schema of a table: the only source of row types, checks, Table Schema and data dictionary. */
export interface TableSchema<F extends Fields = Fields> {
  readonly name: string;
  readonly title: Bilingual;
  /** What a row is. */
  readonly row: Bilingual;
  readonly fields: F;
  /** Columns whose values together name one row; empty when a row has no name. */
  readonly key: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Numbers whose interval stands in other columns, and the column that says why one is missing. */
  readonly intervals?: Readonly<
    Record<string, { readonly low: string; readonly high: string; readonly why?: string }>
  >;
  /** The columns that say which row this is, shown where a number is opened. */
  readonly summary: readonly string[];
}

type Options = Partial<
  Pick<
    Field,
    | "description"
    | "unique"
    | "labelled"
    | "minimum"
    | "maximum"
    | "pattern"
    | "maxLength"
    | "synonyms"
  >
>;

function maker<T>(type: FieldType) {
  function make(title: Bilingual, options: Options & { required: true }): Field<T, true>;
  function make(title: Bilingual, options?: Options): Field<T, false>;
  function make(title: Bilingual, options: Options & { required?: true } = {}): Field<T, boolean> {
    return { type, title, ...options, required: options.required ?? false };
  }
  return make;
}

/** A column of free text. */
export const text = maker<string>("text");
/** A column of identifiers of the form {@linkcode isId} knows; leading zeros are kept. */
export const id = maker<string>("id");
/** A column of codes or of words shown through labels, in any writing; leading zeros are kept. */
export const code = maker<string>("code");
/** A column of whole numbers. */
export const integer = maker<number>("integer");
/** A column of numbers. */
export const number = maker<number>("number");
/** A column of ISO 8601 dates, whole or partial. */
export const date = maker<string>("date");
/** A column of yes and no. */
export const boolean = maker<boolean>("boolean");
/** A column of `;`-separated codes. */
export const list = maker<readonly string[]>("list");

/** A column with a closed set of codes, each with its words. */
export function choice<const V extends Readonly<Record<string, Bilingual>>>(
  title: Bilingual,
  values: V,
  options: Options & { required: true },
): Field<keyof V & string, true>;
export function choice<const V extends Readonly<Record<string, Bilingual>>>(
  title: Bilingual,
  values: V,
  options?: Options,
): Field<keyof V & string, false>;
export function choice<const V extends Readonly<Record<string, Bilingual>>>(
  title: Bilingual,
  values: V,
  options: Options & { required?: true } = {},
): Field<keyof V & string, boolean> {
  return { type: "code", title, values, ...options, required: options.required ?? false };
}

/** A column of `;`-separated codes of a closed set, each with its words. */
export function choices<const V extends Readonly<Record<string, Bilingual>>>(
  title: Bilingual,
  values: V,
  options: Options = {},
): Field<readonly (keyof V & string)[], false> {
  return { type: "list", title, values, ...options, required: false };
}

/** The pair of columns of a text in both languages: `name_fr`, `name_en`. */
export function bilingual<const N extends string>(
  name: N,
  title: Bilingual,
  options: Options = {},
): { readonly [K in `${N}_fr` | `${N}_en`]: Field<string, false> } {
  const column = (language: Bilingual) =>
    text({ fr: `${title.fr} (${language.fr})`, en: `${title.en} (${language.en})` }, options);
  return {
    [`${name}_fr`]: column({ fr: "français", en: "French" }),
    [`${name}_en`]: column({ fr: "anglais", en: "English" }),
  } as { readonly [K in `${N}_fr` | `${N}_en`]: Field<string, false> };
}

/** Declare a table; foreign keys, key and summary may be left out. */
export function table<const N extends string, const F extends Fields>(
  schema:
    & { readonly name: N; readonly title: Bilingual; readonly row: Bilingual; readonly fields: F }
    & Partial<Pick<TableSchema, "key" | "foreignKeys" | "intervals" | "summary">>,
): TableSchema<F> & { readonly name: N } {
  const columns = Object.keys(schema.fields);
  return { key: [], foreignKeys: [], summary: columns.slice(0, 3), ...schema };
}

/** The column of a table whose key may come from elsewhere: the key as that source wrote it. */
export const foreignId = {
  foreign_id: text({ fr: "Identifiant d’origine", en: "Original identifier" }, {
    description: {
      fr: "L’identifiant tel que la source l’écrit ; une réparation de la clé l’y garde.",
      en: "The identifier as the source writes it; a repair of the key keeps it here.",
    },
  }),
};

/** A foreign key of one column. */
export function reference(column: string, table: string, target: string = column): ForeignKey {
  return { columns: [column], table, target: [target] };
}
