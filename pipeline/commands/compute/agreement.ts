import { type Agreement, agreementTable } from "../../analysis/interviews/agreement/agreement.ts";
import { type Metric, metrics } from "../../analysis/interviews/agreement/krippendorff.ts";
import { type Ratings, ratingsOf } from "../../analysis/interviews/agreement/ratings.ts";
import {
  type WeightMatrix,
  type WeightName,
  weightNames,
  weightsFromMatrix,
} from "../../analysis/interviews/agreement/weights.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { problem } from "../../problem/problem.ts";
import { type Computation, type ComputeContext, ComputeFailure } from "./computation.ts";

/** `compute agreement`: every coefficient on a table of unit, rater, value. */
const agreement: Computation = {
  summary: {
    fr: "Accord entre codeurs, tous coefficients, avec intervalles",
    en: "Agreement between coders, every coefficient, with intervals",
  },
  options: {
    ratings: {
      type: "string",
      summary: {
        fr: "CSV unit,rater,value ; cellule vide = non codé",
        en: "CSV unit,rater,value; an empty cell is missing",
      },
    },
    scale: {
      type: "string",
      summary: { fr: "nominal, ordinal, interval, ratio", en: "nominal, ordinal, interval, ratio" },
    },
    weights: {
      type: "string",
      summary: {
        fr: "linear, quadratic, ordinal, radical, ratio, ou un CSV carré",
        en: "linear, quadratic, ordinal, radical, ratio, or a square CSV",
      },
    },
    categories: {
      type: "string",
      summary: { fr: "le domaine, dans l’ordre : a,b,c", en: "the domain, in order: a,b,c" },
    },
    draws: {
      type: "string",
      summary: { fr: "tirages du bootstrap (1000)", en: "bootstrap draws (1000)" },
    },
    seed: { type: "string", summary: { fr: "graine (1)", en: "seed (1)" } },
  },
  run(context) {
    const declared = context.option("categories");
    const categories = declared?.split(/[,;]/).map((name) => name.trim()).filter((n) => n !== "");
    const ratings = readRatings(context, categories);
    const rows = agreementTable(ratings, {
      scale: scaleOf(context),
      weights: weightsOf(context, ratings),
      ordered: categories === undefined ? undefined : true,
      draws: context.number("draws", 1000),
      seed: context.number("seed", 1),
    });
    return { rows: rows.map(printed) };
  },
};

export default agreement;

function printed(row: Agreement): Record<string, unknown> {
  const { coefficient, value, low, high, unitCount, raterCount, weights, reason } = row;
  const numbers = { coefficient, value, low, high, n_units: unitCount, n_raters: raterCount };
  return { ...numbers, weights, reason: reason?.en ?? null };
}

function readRatings(context: ComputeContext, categories: readonly string[] | undefined): Ratings {
  const path = context.option("ratings");
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

function scaleOf(context: ComputeContext): Metric | undefined {
  const given = context.option("scale");
  if (given === undefined) return undefined;
  const found = metrics.find((metric) => metric === given);
  if (found) return found;
  throw refused(
    { fr: `Échelle inconnue : ${given}.`, en: `Unknown scale: ${given}.` },
    { fr: `Choisissez parmi ${metrics.join(", ")}.`, en: `Choose among ${metrics.join(", ")}.` },
  );
}

function weightsOf(
  context: ComputeContext,
  ratings: Ratings,
): WeightName | WeightMatrix | undefined {
  const given = context.option("weights");
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
    problem({ code: "usage-error", severity: "error", what, why: { fr: "", en: "" }, mend }),
  ]);
}
