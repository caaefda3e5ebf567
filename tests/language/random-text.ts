import type { Random } from "../../pipeline/analysis/random/random.ts";

/** A text of 0 to `longest` signs drawn from a list, for properties that must hold for any text. */
export function randomText(random: Random, signs: readonly string[], longest: number): string {
  const length = random.below(longest + 1);
  return Array.from({ length }, () => signs[random.below(signs.length)]).join("");
}
