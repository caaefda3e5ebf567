import type { Frame } from "./frame.ts";
import { Sheet } from "./sheet.ts";
import { labelRoom, sheetLabel } from "./labelled-rows.ts";
import { fitText, widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A score from 0 to 1 with what is not known of it. */
export interface ScoreCell {
  /** Null where nothing that counts was measured: the interval then says what is possible. */
  readonly score: number | null;
  /** Null where it does not apply at all. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether it rests on weak evidence: drawn hatched. */
  readonly weak: boolean;
}

/** How a matrix of scores is drawn. */
export interface ScoreCellsOptions {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly ScoreCell[] }[];
}

/** Tints from the lowest fifth of the scale to the highest; words on them stay readable. */
const tints = [0.03, 0.1, 0.18, 0.27, 0.38];

/**
 * Draw scores as tinted cells, with the number, and under it a bar that says what is certain (full,
 * from 0 to the low end), what is possible (pale, to the high end) and what is out of reach.
 */
export function scoreCells(
  frame: Frame,
  { columns, rows }: ScoreCellsOptions,
): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const sheet = new Sheet(frame);
  const left = labelRoom(frame, rows.map((row) => row.label), { share: 0.28, pad: 12 });
  const columnWidth = (width - left) / Math.max(1, columns.length);
  const head = Math.min(230, widestText(columns, 12) + 12);
  const rowHeight = narrow ? 46 : 32;
  columns.forEach((column, c) => {
    sheet.upright(left + (c + 0.5) * columnWidth, head - 5, fitText(column, head - 8, 12), {
      "font-size": 12,
    });
  });
  const placed: PlacedCell[] = [];
  rows.forEach(({ label, cells }, r) => {
    const top = head + r * rowHeight + (narrow ? 18 : 0);
    sheetLabel(sheet, label, { left, gap: 10, middle: top + 15, above: top - 9 });
    cells.forEach((cell, c) => {
      placed.push({ cell, x: left + c * columnWidth + 1, y: top + 1, width: columnWidth - 3 });
    });
  });
  // Tints first, so that no mark lies under one.
  for (const place of placed) tintCell(sheet, place);
  for (const place of placed) drawCell(sheet, place);
  return sheet.finish(head + rows.length * rowHeight + 2);
}

interface PlacedCell {
  readonly cell: ScoreCell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const heightOf = ({ narrow }: Frame) => narrow ? 23 : 29;

function tintCell(sheet: Sheet, { cell: { score }, x, y, width }: PlacedCell): void {
  if (score === null) return;
  const tint = tints[Math.min(4, Math.max(0, Math.floor(score * 5)))] ?? 0;
  const height = heightOf(sheet.frame);
  sheet.bar(x, y + height / 2, width, height, { stroke: ink("accent"), "stroke-opacity": tint });
}

function drawCell(sheet: Sheet, { cell, x, y, width }: PlacedCell): void {
  const { frame } = sheet;
  const height = heightOf(frame);
  const { score, low, high, weak } = cell;
  const middle = { "text-anchor": "middle", "font-size": 12 };
  if (low === null || high === null) {
    sheet.text(x + width / 2, y + height / 2, "–", { ...middle, fill: ink("soft") });
    return;
  }
  if (weak) sheet.hatch(x, y, width, height - 7);
  const track = { x: x + 2, y: y + height - 4, width: width - 4 };
  const at = (value: number) => Math.min(1, Math.max(0, value)) * track.width;
  sheet.bar(track.x + at(high), track.y, track.width - at(high), 4, { stroke: ink("rule") });
  sheet.bar(track.x, track.y, at(low), 4, { stroke: ink("accent") });
  sheet.bar(track.x + at(low), track.y, at(high) - at(low), 4, {
    stroke: ink("accent"),
    "stroke-opacity": 0.4,
  });
  const halo = { stroke: ink("paper"), "stroke-width": 4, "paint-order": "stroke" };
  if (score === null) {
    sheet.text(x + width / 2, y + (height - 6) / 2 + 1, "?", {
      ...middle,
      fill: ink("soft"),
      ...weak ? halo : {},
    });
  } else if (!frame.narrow) {
    sheet.text(x + width / 2, y + 12, frame.number(score, { digits: 2, fixed: true }), {
      ...middle,
      ...weak ? halo : {},
    });
  }
}
