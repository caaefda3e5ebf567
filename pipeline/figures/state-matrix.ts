import { labelRoom } from "./labelled-rows.ts";
import * as Plot from "@observablehq/plot";
import { maxOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { fitText, textWidth, widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** How a cell is drawn: told apart by shape, so that it reads without colour. */
export type StateMark = "disc" | "ring" | "dash" | "cross";

/** A row of the matrix. */
export interface StateRow {
  readonly label: string;
  /** A row that holds the rows below it: set in bold, the others a step in. */
  readonly isHead?: boolean;
  /** The marks of the row, in the order of the columns. */
  readonly marks: readonly StateMark[];
}

/** A column of the matrix. */
export interface StateColumn {
  readonly label: string;
  /** Columns of one group stand side by side under its name; "" for none. */
  readonly group: string;
}

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly mark: StateMark;
}

/** Draw a matrix of states, rows by columns, column names upright under the names of their groups. */
export function stateMatrixPlot(
  frame: Frame,
  rows: readonly StateRow[],
  columns: readonly StateColumn[],
): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const rowHeight = narrow ? 38 : 22;
  const left = labelRoom(frame, rows.map(({ label }) => label), { share: 0.36, pad: 26 });
  const columnWidth = (width - left) / Math.max(1, columns.length);
  const groupHeads = groupsOf(columns, columnWidth, narrow);
  const groupLines = Math.max(0, maxOf(groupHeads.map(({ lines }) => lines)));
  const names = widestText(columns.map(({ label }) => label), 12) + 8;
  const head = names + groupLines * 15 + (groupLines > 0 ? 12 : 0) + (narrow ? 12 : 0);
  const shift = narrow ? 9 : 0;
  const key = (index: number) => String(index);
  const cells: Cell[] = rows.flatMap(({ marks }, r) =>
    marks.map((mark, c) => ({ row: key(r), column: key(c), mark }))
  );
  const of = (mark: StateMark) => cells.filter((cell) => cell.mark === mark);
  const dots = { x: "column", y: "row", r: narrow ? 4.5 : 5.5, strokeWidth: 1.6, dy: shift };
  // The paper behind a glyph keeps the line of the row from running through it.
  const glyph = {
    x: "column",
    y: "row",
    dy: shift,
    fill: ink("soft"),
    stroke: ink("paper"),
    strokeWidth: 7,
    fontSize: 13,
  };
  return frame.plot({
    height: head + rows.length * rowHeight + 6,
    marginTop: head,
    marginBottom: 4,
    marginLeft: left,
    marginRight: 0,
    x: { type: "band", domain: columns.map((_, c) => key(c)), axis: null, padding: 0 },
    y: { type: "band", domain: rows.map((_, r) => key(r)), axis: null, padding: 0 },
    marks: [
      Plot.ruleY(rows.map((_, r) => key(r)), {
        y: (row: string) => row,
        stroke: ink("rule"),
        dy: shift,
      }),
      ...(["start", "end"] as const).map((anchor) =>
        Plot.text(groupHeads.filter((head) => head.anchor === anchor), {
          x: anchor === "start" ? "column" : "last",
          text: "text",
          frameAnchor: "top",
          textAnchor: anchor,
          lineAnchor: "top",
          dx: anchor === "start" ? -columnWidth / 2 + 3 : columnWidth / 2,
          dy: -head + 2,
          fontWeight: 600,
          fontSize: 12,
          fill: ink("ink"),
        })
      ),
      Plot.ruleX(groupHeads.slice(1), {
        x: "column",
        dx: -columnWidth / 2,
        stroke: ink("soft"),
        strokeDasharray: "2 3",
      }),
      Plot.text(columns.map(({ label }, c) => ({ label, c: key(c) })), {
        x: "c",
        text: "label",
        frameAnchor: "top",
        textAnchor: "start",
        rotate: -90,
        dy: narrow ? -14 : -4,
        fontSize: 12,
        fill: ink("soft"),
      }),
      ...rowLabels(frame, rows, left),
      Plot.dot(of("disc"), { ...dots, fill: ink("accent"), stroke: ink("accent") }),
      Plot.dot(of("ring"), { ...dots, fill: ink("paper"), stroke: ink("accent") }),
      Plot.text(of("dash"), { ...glyph, text: () => "–" }),
      Plot.text(of("cross"), { ...glyph, text: () => "×" }),
    ],
  });
}

function rowLabels(frame: Frame, rows: readonly StateRow[], left: number) {
  const { narrow, width } = frame;
  const labelled = rows.map(({ label, isHead = false }, r) => ({ label, isHead, r: String(r) }));
  return [true, false].map((head) =>
    Plot.text(labelled.filter(({ isHead }) => isHead === head), {
      y: "r",
      text: ({ label }: { label: string }) => fitText(label, narrow ? width - 12 : left - 18),
      frameAnchor: "left",
      textAnchor: "start",
      dx: (narrow ? 0 : -left) + (head ? 0 : 12),
      dy: narrow ? -9 : 0,
      fontWeight: head ? 650 : 400,
      fill: ink("ink"),
      stroke: narrow ? ink("paper") : "none",
      strokeWidth: 4,
    })
  );
}

/** Bold letters of 12 pixels take the room of plain ones of this size. */
const bold = 14.5;

/** The name of a group over its columns. */
interface GroupHead {
  readonly column: string;
  readonly last: string;
  readonly text: string;
  readonly lines: number;
  /** Where the text begins at the first column, or ends at the last one. */
  readonly anchor: "start" | "end";
}

/**
 * The names of the groups: broken to the width of each, or, on phones, whole and on three lines in
 * turn, so that neighbours do not meet.
 */
function groupsOf(
  columns: readonly StateColumn[],
  columnWidth: number,
  narrow: boolean,
): GroupHead[] {
  const heads: GroupHead[] = [];
  columns.forEach(({ group }, c) => {
    if (group === "" || columns[c - 1]?.group === group) return;
    const size = columns.filter((other) => other.group === group).length;
    const room = size * columnWidth;
    const overflows = textWidth(group, bold) > (columns.length - c) * columnWidth;
    const text = narrow
      ? "\n".repeat(heads.length % 3) + fitText(group, 3 * room, bold)
      : breakWords(group, room - 6);
    heads.push({
      column: String(c),
      last: String(c + size - 1),
      text,
      lines: text.split("\n").length,
      anchor: narrow && overflows ? "end" : "start",
    });
  });
  return heads;
}

function breakWords(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => fitText(line, width, bold)).join("\n");
}
