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
  const sketches = new SketchIndex(rows.length);
  const hashes = new Map<number, number>();
  const found: Repetition[] = [];
  for (let i = 0; i < rows.length; i++) {
    const alike = sketches.add(sketchRow(rows[i]!), i);
    if (alike === null) continue;
    // The first of those alike was not hashed when it came.
    hashes.set(hashRow(rows[alike]!), alike);
    const hash = hashRow(rows[i]!);
    const first = hashes.get(hash);
    if (first === undefined) hashes.set(hash, i);
    else if (sameCells(rows[first]!, rows[i]!)) found.push({ row: i, first });
  }
  return found;
}

/** The first row of each sketch, in flat memory: a map of a million entries costs ten times more. */
class SketchIndex {
  readonly #sketches: Int32Array;
  /** Row of each slot, plus one; 0 where the slot is free. */
  readonly #slots: Int32Array;

  constructor(rows: number) {
    this.#sketches = new Int32Array(rows);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * rows + 2)));
  }

  /** Keep a row under its sketch; the first row that has the same sketch, or null. */
  add(sketch: number, row: number): number | null {
    const mask = this.#slots.length - 1;
    // The high bits take part too: the last factor leaves the low ones alike in like rows.
    for (let at = (sketch ^ (sketch >>> 15)) & mask;; at = (at + 1) & mask) {
      const held = this.#slots[at]! - 1;
      if (held < 0) {
        this.#sketches[row] = sketch;
        this.#slots[at] = row + 1;
        return null;
      }
      if (this.#sketches[held] === sketch) return held;
    }
  }
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
  return sketch | 0;
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
