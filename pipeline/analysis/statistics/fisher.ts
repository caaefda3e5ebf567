import { maxOf } from "../extremes.ts";
import { type Alternative, refusedTest, type TestResult } from "./exact-test.ts";
import { invert, logFactorial } from "./special-functions.ts";

/** Most steps that an exact test of a larger table takes before it gives up. */
const mostSteps = 50_000_000;

/**
 * Fisher's exact test of a contingency table of counts.
 *
 * For 2 × 2: the two-sided p adds the tables no more probable than the one observed; the estimate
 * is the conditional maximum-likelihood odds ratio with its exact 95 % interval (Fisher, 1935; as
 * in R). For larger tables: the same rule over all tables with these margins (Freeman & Halton,
 * 1951), two-sided only.
 */
export function fisherTest(
  table: readonly (readonly number[])[],
  { alternative = "two-sided", level = 0.95 }: {
    readonly alternative?: Alternative;
    readonly level?: number;
  } = {},
): TestResult {
  const name = "Fisher’s exact test";
  const rows = table.map((row) => row.reduce((sum, x) => sum + x, 0));
  const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0));
  const n = rows.reduce((sum, x) => sum + x, 0);
  const filled = (margins: readonly number[]) => margins.filter((x) => x > 0).length;
  if (filled(rows) < 2 || filled(columns) < 2) {
    return refusedTest(name, n, alternative, "no-variation");
  }
  if (rows.length === 2 && columns.length === 2) return twoByTwo(name, table, alternative, level);
  const p = freemanHalton(table, rows, columns, n);
  if (p === null) return refusedTest(name, n, "two-sided", "too-many-arrangements");
  return { ...refusedTest(name, n, "two-sided", "no-variation"), p, refused: null };
}

/** Relative slack under which two probabilities count as equal, as in R. */
const slack = 1 + 1e-7;

function twoByTwo(
  test: string,
  table: readonly (readonly number[])[],
  alternative: Alternative,
  level: number,
): TestResult {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = table;
  const [m, k, n] = [a + c, a + b, a + b + c + d];
  const least = Math.max(0, k - (n - m));
  const most = Math.min(k, m);
  const support = Array.from({ length: most - least + 1 }, (_, i) => least + i);
  const logs = support.map((x) =>
    -logFactorial(x) - logFactorial(m - x) - logFactorial(k - x) - logFactorial(n - m - k + x)
  );
  const top = maxOf(logs);
  const central = normal(logs.map((log) => Math.exp(log - top)));
  const at = (odds: number) =>
    odds === 0
      ? support.map((x) => x === least ? 1 : 0)
      : normal(reweighted(logs, support, Math.log(odds)));
  const sum = (density: readonly number[], keep: (x: number) => boolean) =>
    density.reduce((total, p, i) => keep(support[i]!) ? total + p : total, 0);
  const own = central[a - least]!;
  const p = alternative === "greater"
    ? sum(central, (x) => x >= a)
    : alternative === "less"
    ? sum(central, (x) => x <= a)
    : central.reduce((total, q) => q <= own * slack ? total + q : total, 0);
  const tail = alternative === "two-sided" ? (1 - level) / 2 : 1 - level;
  return {
    ...refusedTest(test, n, alternative, "no-variation"),
    refused: null,
    p: Math.min(1, p),
    level,
    estimate: a === least
      ? 0
      : a === most
      ? Infinity
      : oddsWhere((odds) => at(odds).reduce((mean, q, i) => mean + q * support[i]!, 0), a),
    low: alternative === "less" || a === least
      ? 0
      : oddsWhere((odds) => sum(at(odds), (x) => x >= a), tail),
    high: alternative === "greater" || a === most
      ? Infinity
      : oddsWhere((odds) => -sum(at(odds), (x) => x <= a), -tail),
  };
}

function reweighted(
  logs: readonly number[],
  support: readonly number[],
  logOdds: number,
): number[] {
  const shifted = logs.map((log, i) => log + support[i]! * logOdds);
  const top = maxOf(shifted);
  return shifted.map((log) => Math.exp(log - top));
}

function normal(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

/** The odds ratio at which an increasing function reaches a value: odds = u / (1 − u). */
function oddsWhere(f: (odds: number) => number, value: number): number {
  const u = invert((x) => f(x / (1 - x)), value);
  return u / (1 - u);
}

/**
 * The p of a larger table over a network whose nodes are the row sums still to be filled (Mehta &
 * Patel, 1983). A path so far is settled as soon as even the most probable way to go on stays under
 * the limit, or even the least probable one stays above it; the mass of all ways on is closed.
 */
function freemanHalton(
  table: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
  n: number,
): number | null {
  const constant = logProduct([...rows, ...columns]) - logFactorial(n);
  const limit = -logProduct(table.flat()) + Math.log(slack);
  const ends = new Ends(columns);
  let p = 0;
  let visited = 0;
  let stage = new Map([[rows.join(), new Map([[0, 1]])]]);
  for (let column = 0; column < columns.length && visited <= mostSteps; column++) {
    const next: typeof stage = new Map();
    for (const [key, pasts] of stage) {
      const left = key.split(",").map(Number);
      eachSplit(left, columns[column]!, (cells) => {
        const own = -logProduct(cells);
        const rest = left.map((x, i) => x - cells[i]!).sort((x, y) => x - y);
        const { longest, shortest, mass } = ends.from(column + 1, rest);
        const found = next.get(rest.join()) ?? new Map<number, number>();
        for (const [past, count] of pasts) {
          visited++;
          const log = past + own;
          if (log + longest <= limit) p += count * Math.exp(constant + log + mass);
          else if (log + shortest <= limit) {
            // Log-probabilities equal to rounding are pooled, which keeps their number small.
            const pooled = Math.round(log * 1e11) / 1e11;
            found.set(pooled, (found.get(pooled) ?? 0) + count);
          }
        }
        if (found.size > 0) next.set(rest.join(), found);
      });
    }
    stage = next;
  }
  return visited > mostSteps ? null : Math.min(1, p);
}

function logProduct(counts: readonly number[]): number {
  return counts.reduce((sum, x) => sum + logFactorial(x), 0);
}

/** The ways to fill the last columns: log of their largest, their smallest and their summed terms. */
class Ends {
  readonly #columns: readonly number[];
  readonly #known = new Map<string, { longest: number; shortest: number; mass: number }>();

  constructor(columns: readonly number[]) {
    this.#columns = columns;
  }

  from(
    column: number,
    left: readonly number[],
  ): { readonly longest: number; readonly shortest: number; readonly mass: number } {
    const key = `${column}:${left.join()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const total = left.reduce((sum, x) => sum + x, 0);
    const mass = logFactorial(total) - logProduct(left) - logProduct(this.#columns.slice(column));
    let [longest, shortest] = [-Infinity, Infinity];
    if (column >= this.#columns.length - 1) longest = shortest = -logProduct(left);
    else {
      eachSplit(left, this.#columns[column]!, (cells) => {
        const rest = left.map((x, i) => x - cells[i]!).sort((x, y) => x - y);
        const beyond = this.from(column + 1, rest);
        const own = -logProduct(cells);
        longest = Math.max(longest, own + beyond.longest);
        shortest = Math.min(shortest, own + beyond.shortest);
      });
    }
    const found = { longest, shortest, mass };
    this.#known.set(key, found);
    return found;
  }
}

/** Visit every way to take a sum from the places of `left`. */
function eachSplit(
  left: readonly number[],
  sum: number,
  use: (cells: readonly number[]) => void,
): void {
  const cells = left.map(() => 0);
  const after = left.map((_, i) => left.slice(i + 1).reduce((total, x) => total + x, 0));
  const visit = (row: number, rest: number) => {
    if (row === left.length - 1) {
      cells[row] = rest;
      if (rest <= left[row]!) use(cells);
      return;
    }
    const most = Math.min(left[row]!, rest);
    for (let x = Math.max(0, rest - after[row]!); x <= most; x++) {
      cells[row] = x;
      visit(row + 1, rest - x);
    }
  };
  visit(0, sum);
}
