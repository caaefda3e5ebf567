import type { Random } from "../random/random.ts";

/**
 * Draws how many of `n` persons fall into each group, given the shares of the groups: binomial draws
 * of one group after the other among those left (conditional method, Davis, 1993).
 */
export class Multinomial {
  readonly #n: number;
  /** Probability of each group among those not yet placed, with its logarithms. */
  readonly #rest: readonly { readonly p: number; readonly log: number; readonly logNot: number }[];
  readonly #logFactorials: Float64Array;

  /** @param shares ≥ 0, summing to 1 */
  constructor(n: number, shares: ArrayLike<number>) {
    this.#n = n;
    let left = 1;
    this.#rest = Array.from(shares, (share) => {
      const p = left <= 0 ? 0 : Math.min(1, share / left);
      left -= share;
      return { p, log: Math.log(p), logNot: Math.log1p(-p) };
    });
    this.#logFactorials = new Float64Array(n + 1);
    for (let i = 2; i <= n; i++) {
      this.#logFactorials[i] = this.#logFactorials[i - 1]! + Math.log(i);
    }
  }

  /** Draw once into `counts`, one number a group. */
  draw(random: Random, counts: Float64Array): void {
    let left = this.#n;
    const last = this.#rest.length - 1;
    for (let group = 0; group < last; group++) {
      const count = this.#binomial(random, left, group);
      counts[group] = count;
      left -= count;
    }
    counts[last] = left;
  }

  /** Inversion that starts at the mode and walks outwards (Kemp, 1986): about √n steps. */
  #binomial(random: Random, n: number, group: number): number {
    const { p, log, logNot } = this.#rest[group]!;
    if (n === 0 || p <= 0) return 0;
    if (p >= 1) return n;
    const logs = this.#logFactorials;
    const mode = Math.min(n, Math.floor((n + 1) * p));
    const atMode = Math.exp(
      logs[n]! - logs[mode]! - logs[n - mode]! + mode * log + (n - mode) * logNot,
    );
    const odds = p / (1 - p);
    let u = random.uniform() - atMode;
    let [low, high, down, up] = [mode, mode, atMode, atMode];
    while (u >= 0 && (low > 0 || high < n)) {
      if (low > 0) {
        down *= low / ((n - low + 1) * odds);
        low--;
        if ((u -= down) < 0) return low;
      }
      if (high < n) {
        up *= (n - high) * odds / (high + 1);
        high++;
        if ((u -= up) < 0) return high;
      }
    }
    // What rounding leaves of u after all outcomes belongs to none of them: take the likeliest.
    return mode;
  }
}
