import type { Frame } from "./frame.ts";
import { Sheet } from "./sheet.ts";
import { labelRoom, sheetLabel } from "./labelled-rows.ts";
import { widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A value from 0 to 1 with its interval, before the values of others. */
export interface ProfileRow {
  readonly label: string;
  /** Null where nothing that counts was measured. */
  readonly value: number | null;
  /** Null where it does not apply. */
  readonly low: number | null;
  readonly high: number | null;
  /** The values of all others, in any order. */
  readonly others: readonly number[];
  /** What stands at the right: the value in words. */
  readonly text: string;
}

/** Draw a profile: each value as a dot on its interval, over fine ticks for the others. */
export function profileBars(frame: Frame, rows: readonly ProfileRow[]): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const sheet = new Sheet(frame);
  const left = labelRoom(frame, rows.map(({ label }) => label), { share: 0.36, pad: 16, edge: 2 });
  const aside = widestText(rows.map(({ text }) => text)) + 14;
  const rowHeight = narrow ? 44 : 30;
  const x = (value: number) => left + Math.min(1, Math.max(0, value)) * (width - left - aside);
  rows.forEach(({ label, value, low, high, others, text }, r) => {
    const top = r * rowHeight;
    const middle = top + (narrow ? 29 : rowHeight / 2);
    sheetLabel(sheet, label, { left, gap: 12, middle, above: top + 10 });
    sheet.line(x(0), middle, x(1), middle, { stroke: ink("rule") });
    for (const other of others) {
      sheet.line(x(other), middle - 8, x(other), middle + 8, {
        stroke: ink("soft"),
        "stroke-opacity": 0.55,
      });
    }
    if (low !== null && high !== null && high > low) {
      sheet.line(x(low), middle, x(high), middle, {
        stroke: ink("accent"),
        "stroke-width": 8,
        "stroke-opacity": 0.38,
        ...value === null ? { "stroke-dasharray": "3 3" } : {},
      });
    }
    if (value !== null) sheet.dot(x(value), middle, 5, { fill: ink("accent") });
    sheet.text(width - aside + 10, middle, text);
  });
  return sheet.finish(rows.length * rowHeight + 2);
}
