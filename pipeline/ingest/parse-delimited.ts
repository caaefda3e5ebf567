import Papa from "papaparse";
import { type Problem, problem } from "../problem/problem.ts";
import type { Dialect } from "./dialect.ts";

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
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: dialect.delimiter, newline });
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
