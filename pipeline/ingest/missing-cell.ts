/** Words that people write for "no value", whatever the type of the column. */
const words = new Set([
  "na",
  "n/a",
  "#n/a",
  "nd",
  "n.d.",
  "nc",
  "n.c.",
  "n.r.",
  "nan",
  "null",
  "none",
  "néant",
  "non renseigné",
  "non communiqué",
  "inconnu",
  "-",
  "–",
  "—",
  "?",
  ".",
]);

/** Whether a cell is a word for a missing value; it counts as one only among numbers or dates. */
export function isMissingWord(cell: string): boolean {
  return cell.length < 16 && words.has(cell.trim().toLowerCase());
}
