/** Something that can be taken, at a cost, for its weight. */
export interface CoverItem {
  readonly weight: number;
  /** Zero or more. */
  readonly cost: number;
  /** Whether it has to be taken. */
  readonly required: boolean;
}

export interface CoverOptions {
  /** Most partial choices kept at a time, which bounds time and memory. @default 4096 */
  readonly mostChoices?: number;
}

/** Items that together weigh enough. */
export interface Cover {
  /** Places of the items taken, from the first. */
  readonly taken: readonly number[];
  /** Whether no cheaper choice exists; false where so many had to be kept that some were dropped. */
  readonly cheapest: boolean;
}

/** A choice among the first items: what it weighs with the start, what it costs, which they are. */
interface Choice {
  readonly weight: number;
  readonly cost: number;
  /** A bit an item. Among equal costs the lowest wins: the one that takes the earliest items. */
  readonly mask: bigint;
}

const tiny = 1e-12;

/**
 * The cheapest items that bring a weight up to what is needed, with every required one among them:
 * the minimum knapsack problem. Solved by its dynamic programme over undominated choices
 * (Nemhauser & Ullmann, 1969), cut by the bound of the continuous relaxation (Dantzig, 1957), so
 * that sixty items take milliseconds where the number of subsets would be 2^60. The number of
 * choices kept is bounded; see {@linkcode Cover.cheapest}.
 *
 * @param start weight that is there already
 * @returns null when all items together do not weigh enough
 */
export function cheapestCover(
  items: readonly CoverItem[],
  start: number,
  needed: number,
  { mostChoices = 4096 }: CoverOptions = {},
): Cover | null {
  const enough = (weight: number) => weight >= needed - 1e-9;
  let choices: Choice[] = [{ weight: start, cost: 0, mask: 0n }];
  let best = greedyCover(items, start, needed);
  if (best === null) return null;
  let cheapest = true;
  items.forEach((item, i) => {
    const bit = 1n << BigInt(i);
    const rest = relaxation(items.slice(i + 1), needed);
    const limit = best!.cost;
    const grown = choices.flatMap((choice) => {
      const taken = {
        weight: choice.weight + item.weight,
        cost: choice.cost + item.cost,
        mask: choice.mask | bit,
      };
      if (item.required) return [taken];
      return enough(choice.weight) ? [choice] : [choice, taken];
    }).filter(({ weight, cost }) => cost + rest(weight) <= limit + tiny);
    choices = undominated(grown);
    if (choices.length > mostChoices) {
      choices = choices.sort((a, b) => a.cost + rest(a.weight) - b.cost - rest(b.weight))
        .slice(0, mostChoices);
      cheapest = false;
    }
  });
  for (const choice of choices) {
    if (enough(choice.weight) && isBefore(choice, best)) best = choice;
  }
  const { mask } = best;
  const taken = items.flatMap((_, i) => (mask >> BigInt(i)) & 1n ? [i] : []);
  return { taken, cheapest };
}

function isBefore(a: Choice, b: Choice): boolean {
  return a.cost < b.cost - tiny || (a.cost <= b.cost + tiny && a.mask < b.mask);
}

/** A cover that is good enough to bound the search: the most weight for the cost first. */
function greedyCover(items: readonly CoverItem[], start: number, needed: number): Choice | null {
  const order = items.map((_, i) => i).sort((a, b) =>
    Number(items[b]!.required) - Number(items[a]!.required) ||
    items[a]!.cost * items[b]!.weight - items[b]!.cost * items[a]!.weight || a - b
  );
  const taken = new Set<number>();
  let weight = start;
  for (const i of order) {
    if (!items[i]!.required && weight >= needed - 1e-9) break;
    taken.add(i);
    weight += items[i]!.weight;
  }
  if (weight < needed - 1e-9) return null;
  // Summed in the order of the items, as every choice is, so that equal choices cost the same.
  const places = items.map((_, i) => i).filter((i) => taken.has(i));
  return {
    weight,
    cost: places.reduce((sum, i) => sum + items[i]!.cost, 0),
    mask: places.reduce((mask, i) => mask | (1n << BigInt(i)), 0n),
  };
}

/** The least that items can cost to reach what is needed from a weight, if they could be split. */
function relaxation(items: readonly CoverItem[], needed: number): (weight: number) => number {
  const required = items.filter((item) => item.required);
  const base = required.reduce((sum, { cost }) => sum + cost, 0);
  const brought = required.reduce((sum, { weight }) => sum + weight, 0);
  const order = items.filter((item) => !item.required && item.weight > 0)
    .sort((a, b) => a.cost * b.weight - b.cost * a.weight);
  return (weight) => {
    let missing = needed - 1e-9 - weight - brought;
    let cost = base;
    for (const item of order) {
      if (missing <= 0) return cost;
      cost += item.cost * Math.min(1, missing / item.weight);
      missing -= item.weight;
    }
    return missing > 1e-9 ? Infinity : cost;
  };
}

/** Without the choices that another matches in weight for less, or for as much with earlier items. */
function undominated(choices: readonly Choice[]): Choice[] {
  const sorted = choices.toSorted((a, b) => a.cost - b.cost || (a.mask < b.mask ? -1 : 1));
  const kept: Choice[] = [];
  /** Of the kept ones that are cheaper by more than a hair, how many, and the most weight. */
  let [cheaper, most] = [0, -Infinity];
  for (const choice of sorted) {
    while (cheaper < kept.length && kept[cheaper]!.cost < choice.cost - tiny) {
      most = Math.max(most, kept[cheaper++]!.weight);
    }
    if (most >= choice.weight - tiny) continue;
    let beaten = false;
    for (let k = cheaper; k < kept.length && !beaten; k++) {
      beaten = kept[k]!.weight >= choice.weight - tiny && kept[k]!.mask < choice.mask;
    }
    if (!beaten) kept.push(choice);
  }
  return kept;
}
