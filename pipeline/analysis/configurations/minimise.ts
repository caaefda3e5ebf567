/** A product of conditions: those in `care` are named, present where `value` has the bit. */
export interface Term {
  readonly care: number;
  readonly value: number;
}

/** Whether a term covers a configuration. */
export function covers({ care, value }: Term, code: number): boolean {
  return (code & care) === value;
}

/**
 * The prime implicants of a set of configurations (Quine, 1952; McCluskey, 1956): the shortest
 * products that cover only configurations of the set. Ordered by fewest conditions, then by code.
 */
export function primeImplicants(codes: readonly number[], conditions: number): Term[] {
  const full = 2 ** conditions - 1;
  const primes: Term[] = [];
  let level = new Map(codes.map((code) => [`${full},${code}`, { care: full, value: code }]));
  while (level.size > 0) {
    const next = new Map<string, Term>();
    const merged = new Set<string>();
    for (const [key, { care, value }] of level) {
      for (let bit = 1; bit <= full; bit <<= 1) {
        if ((care & bit) === 0) continue;
        const twin = `${care},${value ^ bit}`;
        if (!level.has(twin)) continue;
        merged.add(key);
        const wider = { care: care & ~bit, value: value & ~bit };
        next.set(`${wider.care},${wider.value}`, wider);
      }
    }
    for (const [key, term] of level) if (!merged.has(key)) primes.push(term);
    level = next;
  }
  return primes.sort((a, b) => bits(a.care) - bits(b.care) || b.care - a.care || b.value - a.value);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
}

/**
 * All models with the fewest terms that cover every positive configuration, each a list of places
 * in `terms`. Tied models are all kept: choosing one would hide that the cases do not decide.
 */
export function minimalCovers(terms: readonly Term[], positives: readonly number[]): number[][] {
  if (positives.length === 0) return [];
  const options = positives.map((code) =>
    terms.flatMap((term, i) => covers(term, code) ? [i] : [])
  );
  for (let size = 1; size <= terms.length; size++) {
    const found = new Map<string, number[]>();
    search(options, [], size, found);
    if (found.size > 0) return [...found.values()].sort(byPlaces);
  }
  return [];
}

function byPlaces(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

function search(
  options: readonly (readonly number[])[],
  chosen: readonly number[],
  left: number,
  found: Map<string, number[]>,
): void {
  const open = options.filter((choices) => !choices.some((i) => chosen.includes(i)));
  if (open.length === 0) {
    const model = chosen.toSorted((a, b) => a - b);
    found.set(model.join(), model);
    return;
  }
  if (left === 0) return;
  // The configuration with the fewest ways to be covered is settled first.
  const tightest = open.reduce((a, b) => b.length < a.length ? b : a);
  for (const choice of tightest) search(options, [...chosen, choice], left - 1, found);
}
