import { editDistance } from "../ingest/edit-distance.ts";

/**
 * The name nearest to a text, for "did you mean": smallest Damerau–Levenshtein distance (optimal
 * string alignment), at most a third of the longer of the two; null when nothing is that near.
 * Ties go to the first name.
 */
export function nearest(text: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Infinity;
  const folded = text.toLowerCase();
  for (const name of names) {
    const limit = Math.floor(Math.max(text.length, name.length) / 3);
    if (Math.abs(text.length - name.length) > limit) continue;
    const distance = editDistance(folded, name.toLowerCase());
    if (distance <= limit && distance < least) [best, least] = [name, distance];
  }
  return best;
}
