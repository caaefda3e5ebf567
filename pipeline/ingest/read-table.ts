import Papa from "papaparse";
import { type Problem, problem } from "../problem/problem.ts";
import { decode } from "./decode.ts";
import type { ReadResult } from "./raw-table.ts";

/** Read a delimited text file: encoding, delimiter and header are found, not assumed. */
export function readTable(bytes: Uint8Array, file: string): ReadResult {
  const { text, encoding } = decode(bytes);
  const problems: Problem[] = [];
  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: [",", ";", "\t"] });
  for (const error of parsed.errors) {
    if (error.code === "UndetectableDelimiter") continue;
    problems.push(problem({
      code: "source-error",
      severity: "error",
      file,
      line: error.row === undefined ? null : error.row + 1,
      what: { fr: "Guillemets mal fermés.", en: "Quotes are not closed." },
      why: {
        fr: "Les cellules qui suivent sont avalées par celle-ci.",
        en: "The cells that follow are swallowed by this one.",
      },
      mend: { fr: "Fermez ou doublez le guillemet.", en: "Close or double the quote." },
    }));
  }
  const header = parsed.data[0] ?? [];
  const lines: number[] = [];
  const rows: string[][] = [];
  let line = 1;
  parsed.data.forEach((cells, i) => {
    const start = line;
    line += 1 + cells.reduce((n, cell) => n + cell.split("\n").length - 1, 0);
    if (i === 0 || cells.every((cell) => cell.trim() === "")) return;
    lines.push(start);
    rows.push(header.map((_, column) => cells[column] ?? ""));
    if (cells.length > header.length && cells.slice(header.length).some((c) => c !== "")) {
      problems.push(problem({
        code: "extra-cell",
        severity: "error",
        file,
        line: start,
        cell: cells[header.length] ?? null,
        what: {
          fr: `La ligne a ${cells.length} cellules pour ${header.length} colonnes.`,
          en: `The line has ${cells.length} cells for ${header.length} columns.`,
        },
        why: {
          fr: "Une cellule sans colonne serait perdue.",
          en: "A cell without a column would be lost.",
        },
        mend: {
          fr: "Entourez de guillemets le texte qui contient le séparateur.",
          en: "Put quotes around the text that contains the delimiter.",
        },
      }));
    }
  });
  return {
    tables: [{
      name: file.replace(/^.*\//, "").replace(/\.[^.]*$/, ""),
      file,
      sheet: null,
      format: file.endsWith(".tsv") ? "tsv" : "csv",
      encoding,
      delimiter: parsed.meta.delimiter,
      headerLine: 1,
      header,
      lines,
      rows,
    }],
    problems,
  };
}
