import type { Bilingual } from "../../language/bilingual.ts";

/** Columns of the register of establishments that are read (Insee, "StockEtablissement"). */
export const columns = {
  state: "etatAdministratifEtablissement",
  activity: "activitePrincipaleEtablissement",
  nomenclature: "nomenclatureActivitePrincipaleEtablissement",
  commune: "codeCommuneEtablissement",
  band: "trancheEffectifsEtablissement",
  year: "anneeEffectifsEtablissement",
} as const;

/** Columns without which nothing can be aggregated. */
export const requiredColumns: readonly string[] = [
  columns.state,
  columns.activity,
  columns.commune,
];

/** State of an establishment that is open. */
export const openState = "A";
/** The nomenclature whose divisions are aggregated. */
export const knownNomenclature = "NAFRev2";

/** Employees of an establishment by size band. */
export interface Band {
  readonly low: number;
  /** Null: the band is open. */
  readonly high: number | null;
}

/**
 * Size bands of `trancheEffectifsEtablissement` (Insee, Sirene, "Description des variables").
 * `NN` and an empty cell say that no employee is declared.
 */
export const bands: Readonly<Record<string, Band>> = {
  "": { low: 0, high: 0 },
  NN: { low: 0, high: 0 },
  "00": { low: 0, high: 0 },
  "01": { low: 1, high: 2 },
  "02": { low: 3, high: 5 },
  "03": { low: 6, high: 9 },
  "11": { low: 10, high: 19 },
  "12": { low: 20, high: 49 },
  "21": { low: 50, high: 99 },
  "22": { low: 100, high: 199 },
  "31": { low: 200, high: 249 },
  "32": { low: 250, high: 499 },
  "41": { low: 500, high: 999 },
  "42": { low: 1000, high: 1999 },
  "51": { low: 2000, high: 4999 },
  "52": { low: 5000, high: 9999 },
  "53": { low: 10_000, high: null },
};

/** The rule by which a band becomes a number, for readers. */
export const bandRule: Bilingual = {
  fr:
    "Chaque établissement compte pour le milieu de sa tranche d’effectif ; la tranche ouverte (10 000 et plus), pour sa borne basse ; sans tranche, pour 0.",
  en:
    "Each establishment counts as the middle of its size band; the open band (10,000 and more) as its lower bound; without a band, as 0.",
};

/** The middle of a band; the lower bound of an open one. */
export function middle({ low, high }: Band): number {
  return high === null ? low : (low + high) / 2;
}

/** Establishments of one place, division and band. */
export interface Group {
  readonly place: string;
  readonly division: string;
  readonly band: string;
  readonly establishments: number;
  /** Sum of the numeric employment column, when one is named; else 0. */
  readonly employment: number;
}

/** What an aggregation gives, whichever reader made it. */
export interface Aggregation {
  readonly groups: readonly Group[];
  readonly rowCount: number;
  /** Establishments that are closed. */
  readonly closed: number;
  /** Open ones coded in another nomenclature. */
  readonly otherNomenclature: number;
  /** Latest year of the size bands; null when the file does not say. */
  readonly year: number | null;
  /** The columns of the file. */
  readonly columns: readonly string[];
}

/** What to aggregate. */
export interface AggregationOptions {
  /** Places: the municipality itself, or its department. */
  readonly place: "commune" | "departement";
  /** Numeric column with employment; null to use the size bands. */
  readonly employment: string | null;
}

/** The department of a municipality code: three characters overseas, two elsewhere. */
export function departmentOf(commune: string): string {
  return commune.slice(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
}
