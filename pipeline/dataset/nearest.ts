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

/** Edits that turn one text into another: insertions, deletions, replacements, swaps of neighbours. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
