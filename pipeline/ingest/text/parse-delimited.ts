import Papa from "papaparse";
import { type Problem, problem } from "../../problem/problem.ts";
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
    problems.push(mixedNewlines(file));
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
    problems.push(quoteProblem(file, line, cell, code === "MissingQuotes"));
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
  if (plain.padded !== null) problems.push(looseQuotes(file, plain.padded, "padded"));
  if (plain.escaped !== null) problems.push(looseQuotes(file, plain.escaped, "escaped"));
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

function mixedNewlines(file: string | null): Problem {
  return problem({
    code: "line-breaks",
    severity: "warning",
    file,
    what: {
      fr: "Les lignes ne finissent pas toutes de la même façon.",
      en: "Lines do not all end in the same way.",
    },
    why: {
      fr: "Le fichier vient sans doute de deux logiciels ; chaque fin de ligne a été comprise.",
      en: "The file probably comes from two programs; every line ending was understood.",
    },
    mend: { fr: "Enregistrez-le d’un seul logiciel.", en: "Save it from one program." },
  });
}

function looseQuotes(
  file: string | null,
  line: number,
  kind: "padded" | "escaped",
): Problem {
  return problem({
    code: kind === "padded" ? "whitespace" : "escaped-quote",
    severity: "warning",
    file,
    line,
    what: kind === "padded"
      ? {
        fr: "Des espaces séparent les guillemets des séparateurs.",
        en: "Spaces stand between quotes and delimiters.",
      }
      : {
        fr: "Des guillemets sont protégés par une barre oblique inverse.",
        en: "Quotes are escaped by a backslash.",
      },
    why: {
      fr: "La norme du CSV (RFC 4180) ne le permet pas ; les cellules ont été comprises.",
      en: "The CSV standard (RFC 4180) does not allow it; the cells were understood.",
    },
    mend: kind === "padded"
      ? { fr: "Retirez ces espaces.", en: "Remove these spaces." }
      : { fr: "Doublez les guillemets.", en: "Double the quotes." },
  });
}

function quoteProblem(
  file: string | null,
  line: number | null,
  cell: string | null,
  unclosed: boolean,
): Problem {
  return problem({
    code: "source-error",
    severity: "error",
    file,
    line,
    cell,
    what: unclosed
      ? { fr: "Un guillemet n’est pas fermé.", en: "A quote is not closed." }
      : { fr: "Un guillemet est mal placé.", en: "A quote is out of place." },
    why: {
      fr: "Les cellules qui suivent peuvent être avalées par celle-ci.",
      en: "The cells that follow may be swallowed by this one.",
    },
    mend: { fr: "Fermez ou doublez le guillemet.", en: "Close or double the quote." },
  });
}
