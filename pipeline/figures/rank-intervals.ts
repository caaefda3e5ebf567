import type { Frame } from "./frame.ts";
import { Sheet, wrapText } from "./sheet.ts";
import { fitText, textWidth, widestText } from "./text-width.ts";
import { ink } from "./theme.ts";

/** The ranks that something may have. */
export interface RankSpan {
  readonly label: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** The group it is in; groups follow one another. */
  readonly group: string;
}

/** How rank intervals are drawn. */
export interface RankIntervalsOptions {
  readonly spans: readonly RankSpan[];
  /** Words beside a group: its name, and below it what holds in it. */
  readonly groups: readonly {
    readonly group: string;
    readonly name: string;
    readonly words: string;
  }[];
  /** Words above the scale of ranks. */
  readonly axis: string;
  /**
   * The last rank of the scale.
   * @default how many spans there are
   */
  readonly ranks?: number;
}

const colours = [ink("c1"), ink("c5"), ink("c2"), ink("c4"), ink("c3")];
const bands = { wide: 27, narrow: 40 };

/** Draw ranks as bars with their medians, group after group; the best rank is on the left. */
export function rankIntervals(
  frame: Frame,
  { spans, groups, axis, ranks = spans.length }: RankIntervalsOptions,
): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const sheet = new Sheet(frame);
  const rowHeight = narrow ? bands.narrow : bands.wide;
  const left = narrow
    ? 10
    : Math.min(width * 0.32, widestText(spans.map(({ label }) => label)) + 22);
  const aside = narrow ? 10 : 150;
  const most = Math.max(2, ranks);
  const x = (rank: number) => left + (rank - 1) / (most - 1) * (width - left - aside);
  const head = 46;
  sheet.text(left, 9, axis, { fill: ink("soft"), "font-size": 12 });
  const height = head + drawRows(sheet, spans, groups, { head, rowHeight, left, x, most });
  for (const tick of ticksOf(most, narrow)) {
    sheet.text(x(tick), 32, String(tick), { "text-anchor": "middle", fill: ink("soft") });
  }
  return sheet.finish(height);
}

interface Layout {
  readonly head: number;
  readonly rowHeight: number;
  readonly left: number;
  readonly x: (rank: number) => number;
  readonly most: number;
}

/** Draw the groups one below the other; returns their height. */
function drawRows(
  sheet: Sheet,
  spans: readonly RankSpan[],
  groups: RankIntervalsOptions["groups"],
  { head, rowHeight, left, x, most }: Layout,
): number {
  const { narrow, width } = sheet.frame;
  let y = head;
  for (const tick of ticksOf(most, narrow)) {
    sheet.line(x(tick), head - 4, x(tick), head + 4, { stroke: ink("rule") });
  }
  groups.forEach(({ group, name, words }, g) => {
    const own = spans.filter((span) => span.group === group);
    const colour = colours[g % colours.length]!;
    const room = narrow ? width : 132;
    const lines = [name, ...wrapText(words, room, (text) => textWidth(text, 12))];
    if (g > 0) {
      sheet.line(0, y + 3, width, y + 3, { stroke: ink("rule") });
      y += 8;
    }
    lines.forEach((line, i) => {
      const place = narrow ? { x: 0, y: y + 9 + i * 15 } : { x: width - 134, y: y + 13 + i * 15 };
      const weight = i === 0 ? { "font-weight": 650 } : {};
      sheet.text(place.x, place.y, line, { fill: colour, "font-size": 12, ...weight });
    });
    const top = y + (narrow ? lines.length * 15 + 2 : 0);
    own.forEach((span, i) => {
      drawSpan(sheet, span, colour, { left, x, y: top + i * rowHeight });
    });
    y = Math.max(top + own.length * rowHeight, y + lines.length * 15 + 4);
  });
  return y - head + 4;
}

function drawSpan(
  sheet: Sheet,
  { label, low, median, high }: RankSpan,
  colour: string,
  { left, x, y }: Pick<Layout, "left" | "x"> & { readonly y: number },
): void {
  const { narrow, width } = sheet.frame;
  const middle = y + (narrow ? 27 : 13);
  if (narrow) sheet.text(left - 6, y + 10, fitText(label, width - left));
  else sheet.text(left - 14, middle, fitText(label, left - 16), { "text-anchor": "end" });
  sheet.line(x(low), middle, x(high), middle, {
    stroke: colour,
    "stroke-width": 9,
    "stroke-opacity": 0.35,
    "stroke-linecap": "round",
  });
  sheet.dot(x(median), middle, 4.5, { fill: colour });
}

/** Ranks to name on the scale: the first, the last and some between. */
function ticksOf(most: number, narrow: boolean): number[] {
  const step = Math.max(1, Math.ceil((most - 1) / (narrow ? 4 : 6)));
  const ticks = Array.from({ length: Math.ceil(most / step) }, (_, i) => 1 + i * step)
    .filter((tick) => tick <= most - step / 2);
  return [...ticks, most];
}
