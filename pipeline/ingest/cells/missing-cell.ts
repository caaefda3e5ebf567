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

/** Codes of their first letters, and of a space: most cells are told apart by one comparison. */
const initials = new Set([...words, " ", "\t", "\u00a0"].map((word) => word.charCodeAt(0) | 32));

/** Whether a cell is a word for a missing value; it counts as one only among numbers or dates. */
export function isMissingWord(cell: string): boolean {
  if (cell.length > 15 || !initials.has(cell.charCodeAt(0) | 32)) return false;
  return words.has(cell.trim().toLowerCase());
}
