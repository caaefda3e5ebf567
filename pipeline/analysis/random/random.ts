/** Spread a seed over 32-bit words: golden-ratio steps through the finaliser of MurmurHash3. */
function seedWords(seed: number, stream: number): Int32Array {
  const words = new Int32Array(4);
  // Two rounds mix seed and stream, so that (1, 2) and (2, 1) start far apart.
  let state = mix(seed | 0) ^ mix(Math.imul(stream | 0, 0x9e3779b1) ^ 0x5bd1e995);
  for (let i = 0; i < 4; i++) {
    state = (state + 0x9e3779b9) | 0;
    words[i] = mix(state);
  }
  if (words.every((word) => word === 0)) words[0] = 1;
  return words;
}

function mix(value: number): number {
  let z = value | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}

const unit = 2 ** -32;

/**
 * The one source of randomness of the house: xoshiro128** (Blackman & Vigna, 2018, "Scrambled
 * linear pseudorandom number generators"), 128 bits of state, period 2^128 − 1.
 *
 * Only 32-bit integer operations: the same seed gives the same numbers on every machine. A uniform
 * number has 32 random bits and lies in [0, 1).
 */
export class Random {
  readonly #state: Int32Array;

  /**
   * @param seed any integer; only its lowest 32 bits count
   * @param stream tells apart sequences that must not share numbers under one seed
   */
  constructor(seed: number, stream = 0) {
    this.#state = seedWords(seed, stream);
  }

  /** A generator that starts from four words of state, for the published test vectors. */
  static fromState(words: readonly [number, number, number, number]): Random {
    const random = new Random(0);
    random.#state.set(words);
    return random;
  }

  /** The next 32 random bits, as an unsigned integer. */
  next(): number {
    const s = this.#state;
    const s1 = s[1]!;
    const five = Math.imul(s1, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    s[2]! ^= s[0]!;
    s[3]! ^= s1;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= s1 << 9;
    s[3] = (s[3]! << 11) | (s[3]! >>> 21);
    return result;
  }

  /** A uniform number in [0, 1). */
  uniform(): number {
    return this.next() * unit;
  }

  /** A uniform integer in 0 … count − 1, without bias (rejection of the incomplete last block). */
  below(count: number): number {
    const limit = 2 ** 32 - (2 ** 32 % count);
    let bits = this.next();
    while (bits >= limit) bits = this.next();
    return bits % count;
  }

  /** Fill the first `count` places of an array with uniform numbers in [0, 1). */
  fill(target: Float64Array, count = target.length): void {
    const s = this.#state;
    let s0 = s[0]!, s1 = s[1]!, s2 = s[2]!, s3 = s[3]!;
    for (let i = 0; i < count; i++) {
      const five = Math.imul(s1, 5);
      target[i] = (Math.imul((five << 7) | (five >>> 25), 9) >>> 0) * unit;
      const shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
    }
    s[0] = s0;
    s[1] = s1;
    s[2] = s2;
    s[3] = s3;
  }

  /** Put the items of an array in random order, in place (Fisher–Yates). */
  shuffle<T>(items: T[]): T[] {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [items[i], items[j]] = [items[j]!, items[i]!];
    }
    return items;
  }
}
