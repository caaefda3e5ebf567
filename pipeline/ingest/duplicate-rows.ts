/** A row that repeats an earlier one: indexes of both. */
export interface Repetition {
  readonly row: number;
  readonly first: number;
}

/**
 * Rows whose cells are all those of an earlier row. Rows are told apart by a few characters of each
 * cell; only those that agree in these are hashed whole, and only those that agree in that compared.
 */
export function findDuplicateRows(rows: readonly (readonly string[])[]): Repetition[] {
  const sketches = new Map<number, number>();
  const hashes = new Map<number, number>();
  const found: Repetition[] = [];
  for (let i = 0; i < rows.length; i++) {
    const sketch = sketchRow(rows[i]!);
    const alike = sketches.get(sketch);
    if (alike === undefined) {
      sketches.set(sketch, i);
      continue;
    }
    // The first of those alike was not hashed when it came.
    if (alike >= 0) {
      hashes.set(hashRow(rows[alike]!), alike);
      sketches.set(sketch, -1);
    }
    const hash = hashRow(rows[i]!);
    const first = hashes.get(hash);
    if (first === undefined) hashes.set(hash, i);
    else if (sameCells(rows[first]!, rows[i]!)) found.push({ row: i, first });
  }
  return found;
}

/** Length, first, middle and last character of each cell, mixed to 32 bits. */
function sketchRow(cells: readonly string[]): number {
  let sketch = 0x811c9dc5;
  for (const cell of cells) {
    const { length } = cell;
    sketch = Math.imul(sketch ^ length, 0x01000193);
    if (length === 0) continue;
    sketch = Math.imul(sketch ^ cell.charCodeAt(length - 1), 0x01000193);
    sketch = Math.imul(sketch ^ cell.charCodeAt(length >> 1), 0x85ebca6b);
    sketch = Math.imul(sketch ^ cell.charCodeAt(0), 0x01000193);
  }
  return sketch;
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
