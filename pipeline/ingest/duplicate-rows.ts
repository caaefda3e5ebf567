/** A row that repeats an earlier one: indexes of both. */
export interface Repetition {
  readonly row: number;
  readonly first: number;
}

/** Rows whose cells are all those of an earlier row. Rows are compared only when their hashes agree. */
export function findDuplicateRows(rows: readonly (readonly string[])[]): Repetition[] {
  const firsts = new Map<number, number>();
  const found: Repetition[] = [];
  for (let i = 0; i < rows.length; i++) {
    const hash = hashRow(rows[i]!);
    const first = firsts.get(hash);
    if (first === undefined) firsts.set(hash, i);
    else if (sameCells(rows[first]!, rows[i]!)) found.push({ row: i, first });
  }
  return found;
}

/** Two 32-bit FNV-1a hashes of a row (Fowler, Noll, Vo), joined to 52 bits. */
function hashRow(cells: readonly string[]): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (const cell of cells) {
    for (let i = 0; i < cell.length; i++) {
      const code = cell.charCodeAt(i);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x85ebca6b) ^ (high >>> 13);
    }
    low = Math.imul(low ^ 0x1f, 0x01000193);
    high = Math.imul(high ^ 0x1f, 0x85ebca6b);
  }
  return (high >>> 12) * 0x1_0000_0000 + (low >>> 0);
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cell, i) => cell === b[i]);
}
