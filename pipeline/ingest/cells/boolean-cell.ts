const words: ReadonlyMap<string, boolean> = new Map([
  ["oui", true],
  ["yes", true],
  ["vrai", true],
  ["true", true],
  ["non", false],
  ["no", false],
  ["faux", false],
  ["false", false],
]);

/** Read yes or no in words, in French or English; undefined for anything else (0 and 1 are numbers). */
export function parseBoolean(cell: string): boolean | undefined {
  return words.get(cell) ?? words.get(cell.trim().toLowerCase());
}
