import { maxOf, minOf } from "../analysis/extremes.ts";
import type { Frame } from "./frame.ts";
import { Sheet } from "./sheet.ts";
import { ink } from "./theme.ts";

/** How two readings of the same values are drawn. */
export interface AgreementDotsOptions {
  readonly points: readonly { readonly x: number; readonly y: number; readonly agrees: boolean }[];
  /** Words for the axis across, and for the axis up. */
  readonly across: string;
  readonly up: string;
}

/** Draw pairs of values: those that agree lie on the diagonal, the others stand out as crosses. */
export function agreementDots(
  frame: Frame,
  { points, across, up }: AgreementDotsOptions,
): SVGElement | HTMLElement {
  const sheet = new Sheet(frame);
  const size = frame.narrow ? frame.width - 50 : 380;
  const [left, top] = [44, 26];
  const values = points.flatMap(({ x, y }) => [x, y]);
  const low = Math.floor(Math.min(minOf(values), 1) * 10) / 10;
  const high = Math.max(Math.ceil(Math.max(maxOf(values), 0) * 10) / 10, low + 0.1);
  const at = (value: number) => (value - low) / (high - low) * size;
  sheet.text(0, 8, up, { fill: ink("soft") });
  sheet.text(left, top + size + 40, across, { fill: ink("soft") });
  const step = high - low > 0.5 ? 0.2 : 0.1;
  for (let value = Math.ceil(low / step - 1e-9) * step; value <= high + 1e-9; value += step) {
    const words = frame.number(value, { digits: 2 });
    const soft = { fill: ink("soft"), "font-size": 12 };
    sheet.text(left + at(value), top + size + 16, words, { ...soft, "text-anchor": "middle" });
    sheet.text(left - 8, top + size - at(value), words, { ...soft, "text-anchor": "end" });
    sheet.line(left, top + size - at(value), left + size, top + size - at(value), {
      stroke: ink("rule"),
    });
  }
  sheet.line(left, top + size, left + size, top, { stroke: ink("soft") });
  for (const { x, y, agrees } of points) {
    const [px, py] = [left + at(x), top + size - at(y)];
    if (agrees) {
      sheet.dot(px, py, 3.5, { fill: ink("accent"), "fill-opacity": 0.55 });
      continue;
    }
    const paint = { stroke: ink("warn"), "stroke-width": 2 };
    sheet.line(px - 5, py - 5, px + 5, py + 5, paint).line(px - 5, py + 5, px + 5, py - 5, paint);
  }
  return sheet.finish(top + size + 52);
}
