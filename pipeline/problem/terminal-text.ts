/**
 * Signs that a terminal obeys or that turn the direction of a line: controls, separators of lines,
 * marks and overrides of direction.
 */
const unprintable =
  // deno-lint-ignore no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

/**
 * A text of the user's as one line that a terminal can show: every run of signs that it would obey
 * becomes one space, and what is beyond a number of code units is cut.
 */
export function terminalText(text: string, most: number): string {
  // Cut first: the rest is never looked at, however long.
  const start = text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
  return `${start.replace(unprintable, " ")}${text.length > most ? "…" : ""}`;
}
