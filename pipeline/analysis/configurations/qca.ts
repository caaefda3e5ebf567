import { setFit } from "./set-fit.ts";
import { covers, minimalCovers, primeImplicants, type Term } from "./minimise.ts";
import { membership, type QcaData, type TruthTable } from "./truth-table.ts";

/** A term of a solution with its parameters of fit. */
export interface SolutionTerm {
  /** `DEV*~URB`: `*` and, `~` not; `1` for the term that asks for nothing. */
  readonly term: string;
  readonly incl: number | null;
  readonly PRI: number | null;
  readonly cov: number | null;
  /** Coverage that no other term of the model has; null for a model of one term. */
  readonly covUnique: number | null;
  readonly RoN: number | null;
  /** Cases with a membership above 0.5. */
  readonly cases: readonly string[];
}

/** A model: a minimal sum of terms sufficient for the outcome. */
export interface SolutionModel {
  readonly terms: readonly SolutionTerm[];
  readonly incl: number | null;
  readonly PRI: number | null;
  readonly cov: number | null;
}

/** The three solutions; each lists all its tied models. */
export interface Solutions {
  /** No configuration without cases is used. */
  readonly conservative: readonly SolutionModel[];
  /** Any configuration without cases may be used, plausible or not. */
  readonly parsimonious: readonly SolutionModel[];
  /** Only those that the directional expectations allow. */
  readonly intermediate: readonly SolutionModel[];
}

/** What theory expects of a condition: that its presence, its absence, or either helps. */
export type Expectation = "presence" | "absence" | "either";

/**
 * Minimise a truth table (Ragin, 1987, 2008; Quine–McCluskey).
 *
 * The intermediate solution starts from each conservative term and each parsimonious term that
 * contains it, and drops the literals that contradict the expectations and that the parsimonious
 * term does not ask for; configurations without cases under the result are the easy
 * counterfactuals, and the minimisation is made again with these alone (Ragin & Sonnett, 2005).
 *
 * @param expectations by condition; a condition not named is expected to help by its presence
 */
export function solve(
  table: TruthTable,
  expectations: Readonly<Record<string, Expectation>> = {},
): Solutions {
  const k = table.data.conditions.length;
  const positives = table.rows.filter(({ out }) => out === 1).map(({ code }) => code);
  const remainders = table.rows.filter(({ out }) => out === null).map(({ code }) => code);
  const conservative = models(positives, [], k);
  const parsimonious = models(positives, remainders, k);
  const seen = new Map<string, readonly Term[]>();
  for (const narrow of conservative) {
    for (const wide of parsimonious) {
      const eased = easedTerms(narrow, wide, table.data.conditions, expectations);
      const easy = remainders.filter((code) => eased.some((term) => covers(term, code)));
      for (const model of models(positives, easy, k)) {
        seen.set(model.map(({ care, value }) => `${care}.${value}`).join(), model);
      }
    }
  }
  const fit = (model: readonly Term[]) => fitModel(model, table.data);
  return {
    conservative: conservative.map(fit),
    parsimonious: parsimonious.map(fit),
    intermediate: [...seen.values()].map(fit),
  };
}

function models(positives: readonly number[], free: readonly number[], k: number): Term[][] {
  const terms = primeImplicants([...positives, ...free], k)
    .filter((term) => positives.some((code) => covers(term, code)));
  return minimalCovers(terms, positives).map((model) => model.map((i) => terms[i]!));
}

function easedTerms(
  narrow: readonly Term[],
  wide: readonly Term[],
  conditions: readonly string[],
  expectations: Readonly<Record<string, Expectation>>,
): Term[] {
  return narrow.flatMap((term) =>
    wide.filter((other) =>
      (term.care & other.care) === other.care && (term.value & other.care) === other.value
    ).map((other) => {
      let { care, value } = term;
      conditions.forEach((name, i) => {
        const bit = 1 << (conditions.length - 1 - i);
        if ((care & bit) === 0 || (other.care & bit) !== 0) return;
        const expected = expectations[name] ?? "presence";
        const present = (value & bit) !== 0;
        if (expected === "either" || (expected === "presence") === present) return;
        care &= ~bit;
        value &= ~bit;
      });
      return { care, value };
    })
  );
}

function fitModel(model: readonly Term[], data: QcaData): SolutionModel {
  const k = data.conditions.length;
  const memberships = model.map(({ care, value }) =>
    data.memberships.map((row) => membership(row, care, value, k))
  );
  const union = (without = -1) =>
    data.cases.map((_, i) =>
      memberships.reduce((most, own, t) => t === without ? most : Math.max(most, own[i]!), 0)
    );
  const whole = setFit(union(), data.outcome);
  return {
    terms: model.map((term, t) => {
      const others = setFit(union(t), data.outcome).cov;
      return {
        term: termName(term, data.conditions),
        ...setFit(memberships[t]!, data.outcome),
        covUnique: model.length === 1 || whole.cov === null || others === null
          ? null
          : whole.cov - others,
        cases: data.cases.filter((_, i) => memberships[t]![i]! > 0.5),
      };
    }),
    incl: whole.incl,
    PRI: whole.PRI,
    cov: whole.cov,
  };
}

/** A term in the notation of the field: `DEV*~URB`. */
function termName({ care, value }: Term, conditions: readonly string[]): string {
  const literals = conditions.flatMap((name, i) => {
    const bit = 1 << (conditions.length - 1 - i);
    if ((care & bit) === 0) return [];
    return [(value & bit) === 0 ? `~${name}` : name];
  });
  return literals.length === 0 ? "1" : literals.join("*");
}

/** How often solutions stay the same when the calibration moves: the honest side of thresholds. */
export interface CalibrationSensitivity {
  readonly variants: number;
  /** Each set of models met, as one text a model, with how many variants gave it; most first. */
  readonly outcomes: readonly { readonly models: readonly string[]; readonly count: number }[];
}

/** Solve variants of the data (other anchors) and count which parsimonious models come out. */
export function calibrationSensitivity(
  variants: readonly TruthTable[],
  solution: keyof Solutions = "parsimonious",
): CalibrationSensitivity {
  const counts = new Map<string, { models: string[]; count: number }>();
  for (const table of variants) {
    const found = solve(table)[solution].map(({ terms }) =>
      terms.map(({ term }) => term).join(" + ")
    );
    const key = JSON.stringify(found);
    const entry = counts.get(key) ?? { models: found, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  return {
    variants: variants.length,
    outcomes: [...counts.values()].sort((a, b) => b.count - a.count),
  };
}
