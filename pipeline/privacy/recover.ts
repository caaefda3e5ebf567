/** A count that was told: of these people, so many. */
export interface ToldCount {
  readonly people: readonly string[];
  readonly count: number;
}

/** From how many people on a set may be known. */
export interface RecoverRules {
  /** A smaller set whose count can be computed is a leak. */
  readonly least: number;
  /** A count of all or none may be told of a set as large as this; it then tells of each of them. */
  readonly unanimity: number;
}

/** A set of people of whom what was told gives the count back. */
export interface Recovered {
  readonly people: readonly string[];
  readonly count: number;
}

interface Constraint {
  readonly set: bigint;
  readonly size: number;
  readonly count: number;
}

/** Differences looked at: far above what a lab tells of one theme. */
const mostConstraints = 2000;

/**
 * What counts of one thing, told at any time, give back of few people together: by subtracting one
 * from another, and by narrowing each part to what all counts leave it (interval propagation, as in
 * the audit of suppressed tables: Fischetti and Salazar, 2001). Empty where no set smaller than
 * `least`, and none of the protected sets, has its count determined.
 *
 * @param told Counts of the same thing over sets of people.
 * @param guarded Sets whose count must not come out whatever their size: the people of a small body.
 */
export function recovered(
  told: readonly ToldCount[],
  guarded: readonly (readonly string[])[],
  { least, unanimity }: RecoverRules,
): Recovered[] {
  const people = [...new Set(told.flatMap((one) => one.people))].sort();
  const bit = new Map(people.map((person, i) => [person, 1n << BigInt(i)]));
  const setOf = (list: readonly string[]) =>
    list.reduce((set, person) => set | (bit.get(person) ?? 0n), 0n);
  const constraints = closure(
    told.map((one): Constraint => ({
      set: setOf(one.people),
      size: new Set(one.people).size,
      count: one.count,
    })),
  );
  const namesOf = (set: bigint) => people.filter((person) => (set & bit.get(person)!) !== 0n);
  const found = new Map<bigint, Recovered>();
  const tell = (set: bigint, count: number) => {
    if (!found.has(set)) found.set(set, { people: namesOf(set), count });
  };
  for (const { set, size, count } of constraints) {
    if (size > 0 && size < least) tell(set, count);
  }
  // What is told of all or none of many is told of each of them by rule, and is no finding here.
  const informative = constraints.filter(({ size, count }) =>
    !((count === 0 || count === size) && size >= unanimity)
  );
  const atoms = atomsOf(informative, people.length);
  const bounds = propagate(informative, atoms);
  for (const [set, { low, high, size }] of bounds) {
    if (low === high && size < least) tell(set, low);
  }
  for (const list of guarded) {
    const set = setOf(list);
    if (set === 0n || namesOf(set).length < new Set(list).size) continue;
    const exact = constraints.find((one) => one.set === set);
    const inside = [...bounds].filter(([atom]) => (atom & set) !== 0n);
    const isWhole = inside.every(([atom]) => (atom & ~set) === 0n);
    const low = inside.reduce((sum, [, { low }]) => sum + low, 0);
    const high = inside.reduce((sum, [, { high }]) => sum + high, 0);
    if (exact !== undefined) tell(set, exact.count);
    else if (isWhole && inside.length > 0 && low === high) tell(set, low);
  }
  const key = ({ people: list }: Recovered) => list.join("\n");
  return [...found.values()].sort((a, b) => key(a) < key(b) ? -1 : 1);
}

/** The counts with all that subtracting a part from its whole gives. */
function closure(told: readonly Constraint[]): readonly Constraint[] {
  const known = new Map<bigint, Constraint>();
  const queue = [...told];
  while (queue.length > 0 && known.size < mostConstraints) {
    const next = queue.pop()!;
    if (next.set === 0n || known.has(next.set)) continue;
    for (const other of known.values()) {
      const [part, whole] = next.size < other.size ? [next, other] : [other, next];
      if ((part.set & ~whole.set) !== 0n) continue;
      const difference = {
        set: whole.set & ~part.set,
        size: whole.size - part.size,
        count: whole.count - part.count,
      };
      // Counts of different years may contradict each other: such a difference tells nothing.
      if (difference.count >= 0 && difference.count <= difference.size) queue.push(difference);
    }
    known.set(next.set, next);
  }
  return [...known.values()];
}

/** The finest parts that the sets cut the people into. */
function atomsOf(constraints: readonly Constraint[], people: number): bigint[] {
  let atoms = people === 0 ? [] : [(1n << BigInt(people)) - 1n];
  for (const { set } of constraints) {
    atoms = atoms.flatMap((atom) => [atom & set, atom & ~set].filter((part) => part !== 0n));
  }
  return atoms;
}

interface Bounds {
  low: number;
  high: number;
  readonly size: number;
}

/** Narrow each part to what the counts leave it, until nothing moves. */
function propagate(
  constraints: readonly Constraint[],
  atoms: readonly bigint[],
): ReadonlyMap<bigint, Bounds> {
  const bounds = new Map<bigint, Bounds>(atoms.map((atom) => {
    const size = bits(atom);
    return [atom, { low: 0, high: size, size }];
  }));
  const members = constraints.map(({ set, count }) => ({
    count,
    parts: [...bounds].filter(([atom]) => (atom & set) !== 0n).map(([, bound]) => bound),
  }));
  for (let moved = true; moved;) {
    moved = false;
    for (const { count, parts } of members) {
      const low = parts.reduce((sum, part) => sum + part.low, 0);
      const high = parts.reduce((sum, part) => sum + part.high, 0);
      for (const part of parts) {
        const least = Math.max(part.low, count - (high - part.high));
        const most = Math.min(part.high, count - (low - part.low));
        if (least > most || (least === part.low && most === part.high)) continue;
        [part.low, part.high] = [least, most];
        moved = true;
      }
    }
  }
  return bounds;
}

function bits(set: bigint): number {
  let count = 0;
  for (let rest = set; rest > 0n; rest &= rest - 1n) count++;
  return count;
}
