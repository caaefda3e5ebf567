import { type Bilingual, inBoth, type Language, same } from "../../../language/bilingual.ts";
import { formatNumber } from "../../../language/numbers.ts";
import { isPlural } from "../../../language/plural.ts";
import type { ColumnFacts, Core } from "../core.ts";
import { tablesOf } from "../lineage.ts";

/** Words for what is computed; the columns' titles stand for {0} and {1}. */
const operations = {
  count: { fr: "Nombre", en: "Number" },
  distinct: { fr: "Nombre de valeurs différentes de {0}", en: "Number of distinct values of {0}" },
  sum: { fr: "Somme de {0}", en: "Sum of {0}" },
  mean: { fr: "Moyenne de {0}", en: "Mean of {0}" },
  median: { fr: "Médiane de {0}", en: "Median of {0}" },
  quantile: { fr: "Quantile de {0}", en: "Quantile of {0}" },
  min: { fr: "Plus petite valeur de {0}", en: "Smallest value of {0}" },
  max: { fr: "Plus grande valeur de {0}", en: "Largest value of {0}" },
  share: { fr: "Part des lignes retenues", en: "Share of the rows that qualify" },
  ratio: {
    fr: "Somme de {0} rapportée à la somme de {1}",
    en: "Sum of {0} over the sum of {1}",
  },
} as const satisfies Record<string, Bilingual>;

/** What an aggregate computes. */
export type Operation = keyof typeof operations;

/** The title of a column, from its schema; its name where it is made by a notebook. */
export function titleOf({ facts }: Core, name: string): Bilingual {
  return facts.get(name)?.title ?? same(name);
}

/** A sentence for a rule: "Moyenne de « Valeur » sur 12 lignes de measures, où « Thème » vaut …". */
export function ruleOf(
  core: Core,
  operation: Operation,
  columns: readonly string[],
  { n, key }: { readonly n: number; readonly key: Readonly<Record<string, unknown>> },
): Bilingual {
  return inBoth((language) => {
    const what = columns.reduce(
      (text, name, i) => text.replace(`{${i}}`, () => quote(titleOf(core, name), language)),
      operations[operation][language],
    );
    const rows = operation === "count"
      ? `${what} ${language === "fr" ? "de lignes de" : "of rows of"}`
      : `${what} ${rowsWord(n, language)}`;
    return `${rows} ${tableWords(core, language)}${where(core, key, language)}.`;
  });
}

function rowsWord(n: number, language: Language): string {
  const number = formatNumber(n, language);
  return language === "fr"
    ? `sur ${number} ${isPlural(n, "fr") ? "lignes" : "ligne"} de`
    : `over ${number} ${isPlural(n, "en") ? "rows" : "row"} of`;
}

function tableWords(core: Core, language: Language): string {
  const names: string[] = tablesOf(core);
  const last = names.pop() ?? (language === "fr" ? "la table" : "the table");
  const and = language === "fr" ? "et" : "and";
  return names.length === 0 ? last : `${names.join(", ")} ${and} ${last}`;
}

function where(
  core: Core,
  key: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  const parts = Object.entries(key).map(([name, cell]) => {
    const title = quote(titleOf(core, name), language);
    if (cell === null) return `${title} ${language === "fr" ? "est vide" : "is empty"}`;
    const word = cellWord(core.facts.get(name), cell, language);
    return `${title} ${language === "fr" ? "vaut" : "is"} ${word}`;
  });
  if (parts.length === 0) return "";
  const and = language === "fr" ? " et " : " and ";
  return `, ${language === "fr" ? "où" : "where"} ${parts.join(and)}`;
}

function cellWord(facts: ColumnFacts | undefined, cell: unknown, language: Language): string {
  // A number that is a key is a year or a code: it is not grouped by thousands.
  if (typeof cell !== "string") return String(cell);
  return quote(facts?.word?.(cell) ?? same(cell), language);
}

function quote(words: Bilingual, language: Language): string {
  return language === "fr" ? `« ${words.fr} »` : `“${words.en}”`;
}

/** Why a row was not used: its cell is empty, and another column may say why. */
export function missingReason(
  core: Core,
  columns: readonly string[],
  why: { readonly name: string; readonly cell: unknown } | null,
): Bilingual {
  const reason = why === null || typeof why.cell !== "string"
    ? null
    : core.facts.get(why.name)?.word?.(why.cell) ?? same(why.cell);
  return inBoth((language) => {
    const titles = columns.map((name) => quote(titleOf(core, name), language));
    const missing = language === "fr"
      ? `sans valeur de ${titles.join(" ou de ")}`
      : `no value of ${titles.join(" or of ")}`;
    if (reason === null) return missing;
    return language === "fr" ? `${missing} : ${reason.fr}` : `${missing}: ${reason.en}`;
  });
}

/** Why a row was not used: the condition could not be told for it. */
export const unknownCondition: Bilingual = {
  fr: "la condition ne se vérifie pas, faute de valeur",
  en: "the condition cannot be checked, for want of a value",
};
