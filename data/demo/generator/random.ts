/** The seed of every draw of the demo dataset. */
export const seed = 20_261_123;

/** A stream of draws that depends on the seed and a name only, never on the order of calls. */
export interface Stream {
  /** A number in [0, 1). */
  next(): number;
  /** A number in [low, high). */
  between(low: number, high: number): number;
  /** How many of `n` draws fall in each share; shares need not sum to one. */
  multinomial(n: number, shares: readonly number[]): number[];
}

/** Open the stream of a name: FNV-1a for the state, mulberry32 (Ettinger, 2017) for the draws. */
export function stream(name: string): Stream {
  let state = 2_166_136_261 ^ seed;
  for (const unit of new TextEncoder().encode(name)) {
    state = Math.imul(state ^ unit, 16_777_619);
  }
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const multinomial = (n: number, shares: readonly number[]) => {
    const total = shares.reduce((sum, share) => sum + share, 0);
    const counts = shares.map(() => 0);
    for (let i = 0; i < n; i++) {
      let left = next() * total;
      let chosen = shares.findIndex((share) => (left -= share) < 0);
      if (chosen < 0) chosen = shares.length - 1;
      counts[chosen] = (counts[chosen] ?? 0) + 1;
    }
    return counts;
  };
  return { next, between: (low, high) => low + (high - low) * next(), multinomial };
}

/** Round to a number of significant decimals, so that the same bytes come out everywhere. */
export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
