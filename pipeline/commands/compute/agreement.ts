import { type Agreement, agreementTable } from "../../analysis/interviews/agreement/agreement.ts";
import { fleissByCategory, lightKappa } from "../../analysis/interviews/agreement/cohen.ts";
import { metrics } from "../../analysis/interviews/agreement/krippendorff.ts";
import { type Ratings, ratingsOf } from "../../analysis/interviews/agreement/ratings.ts";
import {
  type WeightMatrix,
  type WeightName,
  weightNames,
  weightsFromMatrix,
} from "../../analysis/interviews/agreement/weights.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { found } from "../../problem/found.ts";
import type { Values } from "../options/option.ts";
import { choice, file, flag, list, text } from "../options/option-kinds.ts";
import {
  type Computation,
  computationOf,
  type ComputeContext,
  ComputeFailure,
} from "./computation.ts";
import { draws, seed } from "./random-options.ts";

const options = {
  ratings: file({
    fr: "Table unit, rater, value ; cellule vide = non codé",
    en: "Table unit, rater, value; an empty cell is missing",
  }, { otherwise: { fr: "le fichier de --input", en: "the file of --input" } }),
  scale: choice({ fr: "Échelle des valeurs", en: "Scale of the values" }, metrics),
  weights: text({
    fr: "Poids des désaccords : linear, quadratic, ordinal, radical, ratio, ou une table carrée",
    en: "Weights of disagreements: linear, quadratic, ordinal, radical, ratio, or a square table",
  }, { takes: { fr: "NOM|FICHIER", en: "NAME|FILE" }, otherwise: { fr: "aucun", en: "none" } }),
  categories: list(
    text({
      fr: "Le domaine des valeurs, dans l’ordre",
      en: "The domain of the values, in order",
    }),
    { otherwise: { fr: "les valeurs présentes", en: "the values present" } },
    /[,;]/,
  ),
  "by-category": flag({
    fr: "κ de Fleiss de chaque valeur contre toutes les autres",
    en: "Fleiss’ κ of each value against all others",
  }),
  draws: draws(1000, 0),
  seed,
} as const;

type Asked = Values<typeof options>;

/** `compute agreement`: every coefficient on a table of unit, rater, value. */
const agreement: Computation = computationOf({
  summary: {
    fr: "Accord entre codeurs, tous coefficients, avec intervalles",
    en: "Agreement between coders, every coefficient, with intervals",
  },
  options,
  example: "--ratings ratings.csv --scale ordinal",
  run(context, asked) {
    const { categories, scale, draws, seed } = asked;
    const ratings = readRatings(context, asked);
    if (asked["by-category"]) {
      const rows = [...fleissByCategory(ratings)];
      return { rows: rows.map(([category, value]) => ({ category, fleiss_kappa: value })) };
    }
    const rows = agreementTable(ratings, {
      scale,
      weights: weightsOf(context, asked, ratings),
      ordered: categories === undefined ? undefined : true,
      draws,
      seed,
    });
    return { rows: [...rows.map(printed), ...ofPairs(ratings)] };
  },
});

export default agreement;

/** Light's κ (1971), the mean of Cohen's over the pairs of raters, where there are several. */
function ofPairs(ratings: Ratings): Record<string, unknown>[] {
  const { unitCount, raterCount } = ratings;
  if (raterCount < 3) return [];
  const value = lightKappa(ratings);
  const counts = { n_units: unitCount, n_raters: raterCount };
  const empty = { low: null, high: null, weights: null, reason: null };
  return [{ coefficient: "light_kappa", value, ...empty, ...counts }];
}

function printed(row: Agreement): Record<string, unknown> {
  const { coefficient, value, low, high, unitCount, raterCount, weights, reason } = row;
  const numbers = { coefficient, value, low, high, n_units: unitCount, n_raters: raterCount };
  return { ...numbers, weights, reason: reason?.en ?? null };
}

function readRatings(
  context: ComputeContext,
  { ratings: path, categories }: Asked,
): Ratings {
  const { header, rows } = path === undefined ? context.input() : context.read(path);
  const fold = header.map((name) => name.trim().toLowerCase());
  const column = (names: readonly string[]) => fold.findIndex((name) => names.includes(name));
  const unit = column(["unit", "unité", "unite", "subject", "item"]);
  const rater = column(["rater", "coder", "codeur", "juge"]);
  const value = column(["value", "valeur", "rating", "code"]);
  if (unit < 0 || rater < 0 || value < 0) {
    throw refused(
      {
        fr: "Le fichier n’a pas les colonnes unit, rater, value.",
        en: "The file does not have the columns unit, rater, value.",
      },
      { fr: "Nommez ainsi ses trois colonnes.", en: "Name its three columns so." },
    );
  }
  const units = new Map<string, Map<string, string>>();
  const raters = new Set<string>();
  for (const cells of rows) {
    const [u = "", r = "", v = ""] = [unit, rater, value].map((at) => (cells[at] ?? "").trim());
    const own = units.get(u) ?? new Map<string, string>();
    units.set(u, own);
    if (v === "") continue;
    if (own.has(r)) throw twice(u, r);
    if (categories && !categories.includes(v)) throw outside(v, categories);
    raters.add(r);
    own.set(r, v);
  }
  const table = [...units.values()].map((own) => [...raters].map((r) => own.get(r) ?? null));
  return ratingsOf(table, categories ? { categories } : {});
}

function weightsOf(
  context: ComputeContext,
  { weights: given }: Asked,
  ratings: Ratings,
): WeightName | WeightMatrix | undefined {
  if (given === undefined || given === "none" || given === "unweighted") return undefined;
  const named = weightNames.find((name) => name === given);
  if (named) return named;
  const { header, rows } = context.read(given);
  const matrix = weightsFromMatrix(matrixOf([[...header], ...rows], ratings.categories));
  if (matrix && matrix.length === ratings.categories.length ** 2) return matrix;
  throw refused(
    {
      fr: `Les poids ne forment pas un carré de ${ratings.categories.length} catégories.`,
      en: `The weights are no square of ${ratings.categories.length} categories.`,
    },
    {
      fr: "Donnez une ligne et une colonne par catégorie, dans l’ordre de --categories, avec une " +
        "diagonale de 0 (désaccords) ou de 1 (accords).",
      en: "Give one row and one column per category, in the order of --categories, with a " +
        "diagonal of 0 (disagreement) or 1 (agreement).",
    },
  );
}

/** A square of numbers, with or without names at its top and left; names set the order. */
function matrixOf(
  cells: readonly (readonly string[])[],
  categories: readonly string[],
): number[][] {
  const number = (cell: string | undefined) =>
    (cell ?? "").trim() === "" ? NaN : Number((cell ?? "").replace(",", "."));
  const q = categories.length;
  const isLabelled = cells.length === q + 1;
  if (!isLabelled) return cells.map((row) => row.map(number));
  const hasSide = (cells[0]?.length ?? 0) === q + 1;
  const names = (cells[0] ?? []).slice(hasSide ? 1 : 0).map((name) => name.trim());
  const at = categories.map((name) => names.indexOf(name));
  const order = at.includes(-1) ? categories.map((_, k) => k) : at;
  return order.map((i) => order.map((j) => number(cells[i + 1]?.[j + (hasSide ? 1 : 0)])));
}

function twice(unit: string, rater: string): ComputeFailure {
  return refused(
    {
      fr: `${rater} a codé deux fois l’unité ${unit}.`,
      en: `${rater} rated the unit ${unit} twice.`,
    },
    { fr: "Gardez une seule des deux lignes.", en: "Keep one of the two lines." },
  );
}

function outside(value: string, categories: readonly string[]): ComputeFailure {
  return refused(
    {
      fr: `« ${value} » n’est pas dans le domaine déclaré.`,
      en: `“${value}” is not in the declared domain.`,
    },
    {
      fr: `Domaine : ${categories.join(", ")}.`,
      en: `Domain: ${categories.join(", ")}.`,
    },
  );
}

function refused(what: Bilingual, mend: Bilingual): ComputeFailure {
  return new ComputeFailure([
    found("usage-error/refused", {}, { what, mend }),
  ]);
}
