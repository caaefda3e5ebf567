import { parseByEither } from "../cells/number-cell.ts";

const totalWords =
  /^(grand[- ]|sous[- ])?tota(l|ux)(\s+(g[ée]n[ée]ral|ht|ttc|hors taxes?))?\s*:?$/i;
const noteStart =
  /^(\(?[*†¹²³]|\(\d\)|source|note|nb\b|n\.b\.|champ\b|lecture\b|légende|données |extrai|édité|mis à jour)/i;

/** Rows under a header that are totals, notes or comments, by index. */
export function findFooters(
  cells: readonly (readonly string[])[],
  start: number,
  end: number,
  width: number,
): Map<number, "total" | "note" | "comment"> {
  const kinds = new Map<number, "total" | "note" | "comment">();
  if (width < 2) return kinds;
  for (let i = start + 1; i < end; i++) {
    const row = cells[i]!;
    const first = row[0] !== "" ? row[0] ?? "" : row[1] ?? "";
    const initial = first.charCodeAt(0) | 32;
    if (
      (initial === 116 || initial === 115 || initial === 103) && totalWords.test(first.trim()) &&
      row.some(isAmount)
    ) {
      kinds.set(i, "total");
    } else if (initial === 35 && filledCount(row) === 1 && row[0] !== "") kinds.set(i, "comment");
  }
  for (let i = end - 1; i > start; i--) {
    const row = cells[i]!;
    const filled = filledCount(row);
    if (filled === 0 || kinds.has(i)) continue;
    const text = (row[0] ?? "").trim();
    const apart = filledCount(cells[i - 1]!) === 0 || kinds.get(i - 1) === "total";
    if (filled > 1 || text === "" || !(noteStart.test(text) || (apart && width > 2))) break;
    if (row.length > 1 && width === 2 && !noteStart.test(text)) break;
    kinds.set(i, "note");
  }
  return kinds;
}

function isAmount(cell: string): boolean {
  return /\d/.test(cell) && parseByEither(cell) !== null;
}

/** How many cells of a row hold something. */
export function filledCount(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) if (cell !== "" && cell.trim() !== "") count++;
  return count;
}
