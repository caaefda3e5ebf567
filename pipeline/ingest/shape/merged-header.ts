import type { MergeRange } from "hucre";

/** Rows from the first of a header that may belong to it. */
const mostHeaderRows = 10;

/**
 * Join a header that stands on several rows into its last row, in place: labels from top to bottom
 * ("Cost, from baseline"). Such a header shows by merged cells: some go down over its rows, or some
 * go across and the row below has cells under them and nowhere else. The last row joined, or null
 * when the header is one row. A title over the whole table is no header.
 */
export function joinMergedHeader(
  cells: string[][],
  merges: readonly MergeRange[],
): number | null {
  const first = cells.findIndex((row) => row.filter((cell) => cell.trim() !== "").length > 1);
  if (first < 0) return null;
  const last = lastHeaderRow(cells, merges, first);
  const bottom = cells[last];
  if (last === first || last === cells.length - 1 || bottom === undefined) return null;
  const own = merges.filter(({ startRow }) => startRow >= first && startRow <= last);
  for (const { startRow, startCol, endCol } of own) {
    const line = cells[startRow];
    if (!line) continue;
    for (let column = startCol + 1; column <= endCol; column++) line[column] = line[startCol] ?? "";
  }
  const rows = cells.slice(first, last + 1);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const labels = Array.from({ length: width }, (_, column) => {
    const parts = rows.map((row) => row[column] ?? "").filter((text) => text !== "");
    return [...new Set(parts)].join(" ");
  });
  for (const row of rows) row.fill("");
  labels.forEach((label, column) => bottom[column] = label);
  return last;
}

function lastHeaderRow(
  cells: readonly (readonly string[])[],
  merges: readonly MergeRange[],
  first: number,
): number {
  const top = merges.filter(({ startRow }) => startRow === first);
  const down = top.reduce((lowest, { endRow }) => Math.max(lowest, endRow), first);
  if (down > first) return down < first + mostHeaderRows ? down : first;
  const across = top.filter(({ startCol, endCol }) => endCol > startCol);
  const below = cells[first + 1] ?? [];
  const isUnder = (column: number) =>
    across.some(({ startCol, endCol }) => column >= startCol && column <= endCol);
  const filled = below.flatMap((cell, column) => cell.trim() === "" ? [] : [column]);
  return across.length > 0 && filled.length > 0 && filled.every(isUnder) ? first + 1 : first;
}
