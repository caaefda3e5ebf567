import type { Dataset } from "../dataset/dataset.ts";
import type { TableName } from "../dataset/tables/mod.ts";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import { unquotableOf } from "./gate/lab-detectors.ts";
import { findSeats } from "./gate/seats.ts";
import { readable } from "./gate/words.ts";

/** What the team writes of people: the columns that may take up their words or point at them. */
const written: readonly (readonly [TableName, readonly string[]])[] = [
  ["findings", ["text_fr", "text_en", "reason_fr", "reason_en"]],
  ["conclusions", ["text_fr", "text_en"]],
  ["recommendations", ["text_fr", "text_en"]],
  ["evidence", ["note_fr", "note_en"]],
  ["summaries", ["text_fr", "text_en"]],
  ["codings", ["memo"]],
];

/** Tables that pages for readers print: there, words that point at one seat stop the build. */
const printed: ReadonlySet<TableName> = new Set<TableName>([
  "findings",
  "conclusions",
  "recommendations",
  "evidence",
]);

/** Longest words shown of an overlap, in signs. */
const longestShown = 60;

/**
 * Findings, reasons, summaries and memos that take up words of people who may not be quoted, three in
 * a row and more; and those printed for readers that point at one seat.
 */
export function checkWritten(dataset: Dataset): Problem[] {
  if (dataset.tables.interviews.rows.length === 0) return [];
  const overlap = unquotableOf(dataset);
  const silent = new Set(
    dataset.tables.interviews.rows.filter(({ consent, status }) =>
      status !== "done" || !consent.some((scope) => scope.startsWith("quote"))
    ).map(({ interview_id }) => interview_id),
  );
  return written.flatMap(([name, columns]) => {
    const { file, rows } = dataset.tables[name];
    return rows.flatMap((row): Problem[] => {
      const cells = row as unknown as Readonly<Record<string, unknown>>;
      // What is written of a silent interview itself never leaves the team.
      if (typeof cells.interview_id === "string" && silent.has(cells.interview_id)) return [];
      return columns.flatMap((column): Problem[] => {
        const text = cells[column];
        if (typeof text !== "string") return [];
        const looked = readable(text, "finding");
        const at = { file: file ?? `${name}.csv`, line: row.line, column };
        const shown = (start: number, end: number) => text.slice(start, end).slice(0, longestShown);
        return [
          ...overlap(looked).slice(0, 1).map(({ start, end }) =>
            found("written-overlap", { ...at, cell: shown(start, end) })
          ),
          ...printed.has(name)
            ? findSeats(looked).slice(0, 1).map(({ start, end }) =>
              found("written-seat", { ...at, cell: shown(start, end) })
            )
            : [],
        ];
      });
    });
  });
}
