import Papa from "papaparse";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Dialect } from "./dialect.ts";
import { firstLooseQuote, type PlainQuotes, plainQuotes } from "./loose-quotes.ts";

/** The cells of a delimited text, and the 1-based line on which each record starts. */
export interface Records {
  readonly cells: readonly string[][];
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
}

/** Cut a text into cells with papaparse, the one parser of delimited text in the house. */
export function parseDelimited(text: string, dialect: Dialect, file: string | null): Records {
  const problems: Problem[] = [];
  let { newline } = dialect;
  if (dialect.mixedNewlines) {
    text = text.replace(/\r\n?/g, "\n");
    newline = "\n";
    problems.push(found("line-breaks", { file }));
  }
  const { data, errors } = cut(text, { ...dialect, newline }, file, problems);
  const cells = dialect.sepLine ? data.slice(1) : data;
  const skipped = dialect.sepLine ? 1 : 0;
  const lines = startLines(cells, skipped + 1, text.includes('"'));
  for (const { type, code, row } of errors) {
    if (type !== "Quotes") continue;
    const at = (row ?? 0) - skipped;
    const line = lines[at] ?? null;
    const cell = cells[at]?.find((value) => value.includes('"'))?.slice(0, 200) ?? null;
    const quote = code === "MissingQuotes" ? "source-error/open-quote" : "source-error/loose-quote";
    problems.push(found(quote, { file, line, cell }));
  }
  return { cells, lines, problems };
}

type Cut = Pick<Papa.ParseResult<string[]>, "data" | "errors">;

/** Characters after the first loose quote that tell whether loose quotes are the rule. */
const sampleLength = 1 << 16;

/**
 * Cut a text; where quotes stand after spaces or are escaped by backslashes, cut it as if they were
 * written plainly, when around the first of them that leaves no more quotes out of place and no
 * more ragged rows.
 */
function cut(
  text: string,
  { delimiter, newline }: Pick<Dialect, "delimiter" | "newline">,
  file: string | null,
  problems: Problem[],
): Cut {
  const parse = (part: string): Cut => Papa.parse<string[]>(part, { delimiter, newline });
  const first = firstLooseQuote(text, delimiter);
  if (first === null) return parse(text);
  const start = text.lastIndexOf("\n", first) + 1;
  const end = text.indexOf("\n", start + sampleLength) + 1;
  const sample = text.slice(start, end === 0 ? undefined : end);
  const plain = plainQuotes(sample, delimiter);
  if (plain.padded === null && plain.escaped === null) return parse(text);
  const [strict, loose] = [parse(sample), parse(plain.text)];
  if (misplaced(loose) > misplaced(strict) || widths(loose) > widths(strict)) return parse(text);
  return cutPlain(plainQuotes(text, delimiter), parse, file, problems);
}

function cutPlain(
  plain: PlainQuotes,
  parse: (text: string) => Cut,
  file: string | null,
  problems: Problem[],
): Cut {
  if (plain.padded !== null) problems.push(found("whitespace", { file, line: plain.padded }));
  if (plain.escaped !== null) problems.push(found("escaped-quote", { file, line: plain.escaped }));
  return parse(plain.text);
}

function misplaced({ errors }: Cut): number {
  return errors.filter(({ type }) => type === "Quotes").length;
}

/** How many widths rows have; blank lines aside. */
function widths({ data }: Cut): number {
  return new Set(data.flatMap((row) => row.length === 1 && row[0] === "" ? [] : [row.length])).size;
}

function startLines(cells: readonly string[][], first: number, quoted: boolean): number[] {
  const lines = new Array<number>(cells.length);
  let line = first;
  for (let i = 0; i < cells.length; i++) {
    lines[i] = line++;
    if (!quoted) continue;
    for (const cell of cells[i]!) line += breaksIn(cell);
  }
  return lines;
}

function breaksIn(cell: string): number {
  let breaks = 0;
  for (let i = cell.indexOf("\n"); i >= 0; i = cell.indexOf("\n", i + 1)) breaks++;
  return breaks;
}
