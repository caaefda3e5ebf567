import { parsePartialDate } from "../../language/dates.ts";

/** The directives of C and Python that Table Schema formats use, as the digits they stand for. */
const directives: Readonly<Record<string, string>> = {
  Y: "(?<Y>\\d{4})",
  y: "(?<y>\\d{2})",
  m: "(?<m>\\d{1,2})",
  d: "(?<d>\\d{1,2})",
  H: "(?<H>\\d{1,2})",
  M: "(?<M>\\d{2})",
  S: "(?<S>\\d{2})",
  f: "(?<f>\\d{1,6})",
  z: "(?<z>Z|[+-]\\d{2}:?\\d{2})",
};

const compiled = new Map<string, RegExp | null>();

function compile(format: string): RegExp | null {
  let pattern = compiled.get(format);
  if (pattern === undefined) {
    const seen = new Set<string>();
    const source = format.replace(/^fmt:/, "")
      .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
      .replace(/%(.)/g, (_, letter: string) => {
        const part = Object.hasOwn(directives, letter) && !seen.has(letter)
          ? directives[letter]
          : undefined;
        seen.add(letter);
        return part ?? (letter === "%" ? "%" : ".+?");
      });
    pattern = new RegExp(`^${source}$`);
    compiled.set(format, pattern);
  }
  return pattern;
}

/** Read a date or time by a `strptime` format (`%d/%m/%Y`); ISO text, or undefined. */
export function readByPattern(
  cell: string,
  format: string,
  kind: "date" | "time" | "datetime",
): string | undefined {
  const groups = compile(format)?.exec(cell)?.groups;
  if (!groups) return undefined;
  const two = (text: string | undefined, otherwise: string) => (text ?? otherwise).padStart(2, "0");
  const year = groups.Y ?? (groups.y === undefined ? "1900" : century(groups.y));
  const date = `${year}-${two(groups.m, "1")}-${two(groups.d, "1")}`;
  const [hour, minute, second] = [two(groups.H, "0"), two(groups.M, "0"), two(groups.S, "0")];
  if (!parsePartialDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) {
    return undefined;
  }
  const time = `${hour}:${minute}:${second}`;
  return kind === "date" ? date : kind === "time" ? time : `${date}T${time}${groups.z ?? ""}`;
}

/** POSIX: 69 to 99 are of the twentieth century. */
function century(year: string): string {
  return `${Number(year) < 69 ? "20" : "19"}${year}`;
}
