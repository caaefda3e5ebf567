import type { Frame } from "./frame.ts";
import { Sheet } from "./sheet.ts";
import { labelRoom, sheetLabel } from "./labelled-rows.ts";
import { widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** How a matrix of shares is drawn. */
export interface ShareCellsOptions {
  readonly rows: readonly { readonly label: string; readonly shares: readonly number[] }[];
  /** The names of the columns, written where there is room. */
  readonly columns: readonly string[];
  /** Words above the columns. */
  readonly axis: string;
}

/** Classes of a share: the largest square is for the whole. */
const classes = [0.01, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75];

/** Draw shares as squares that grow with them; a share under one hundredth is left out. */
export function shareCells(
  frame: Frame,
  { rows, columns, axis }: ShareCellsOptions,
): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const sheet = new Sheet(frame);
  const left = labelRoom(frame, rows.map(({ label }) => label), { share: 0.3, pad: 14 });
  const columnWidth = (width - left) / Math.max(1, columns.length);
  const most = Math.min(columnWidth - 1, narrow ? 16 : 21);
  const rowHeight = narrow ? 38 : 25;
  const head = 40;
  sheet.text(left, 8, axis, { fill: ink("soft"), "font-size": 12 });
  const step = Math.max(1, Math.ceil(widestText(columns, 12) * 1.4 / columnWidth));
  columns.forEach((column, c) => {
    if (c % step !== 0 && c !== columns.length - 1) return;
    if (c !== columns.length - 1 && columns.length - 1 - c < step) return;
    sheet.text(left + (c + 0.5) * columnWidth, 27, column, {
      "text-anchor": "middle",
      fill: ink("soft"),
      "font-size": 12,
    });
  });
  rows.forEach(({ label, shares }, r) => {
    const top = head + r * rowHeight;
    const middle = top + (narrow ? 27 : rowHeight / 2);
    sheetLabel(sheet, label, { left, gap: 10, middle, above: top + 9 });
    sheet.line(left, middle, width, middle, { stroke: ink("rule") });
    shares.forEach((share, c) => {
      const level = classes.findLastIndex((least) => share >= least);
      if (level < 0) return;
      const side = most * Math.sqrt((level + 1) / classes.length);
      const x = left + (c + 0.5) * columnWidth - side / 2;
      sheet.rect(x, middle - side / 2, side, side, { fill: ink("accent") });
    });
  });
  return sheet.finish(head + rows.length * rowHeight + 4);
}
