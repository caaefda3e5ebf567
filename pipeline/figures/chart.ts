import type { PlotOptions, ScaleOptions } from "@observablehq/plot";
import type { Bilingual, Language } from "../language/bilingual.ts";
import { formatDate } from "../language/dates.ts";
import type { Frame } from "./frame.ts";
import { fitText, widestText } from "./text-width.ts";
import { colours, fontSize, ink, series } from "./theme.ts";

/** A column of the data of a chart. */
export interface ChartColumn {
  readonly title: Bilingual;
  /** The words for a code of the column; null where it has none. */
  words(code: string, language: Language): string | null;
}

/** What is read of a mark: Plot types none of it. */
interface Mark {
  ariaLabel?: string;
  fill?: unknown;
  stroke?: unknown;
  readonly data?: unknown;
  readonly sort?: unknown;
  readonly channels?: Readonly<
    Record<string, { readonly value?: unknown; readonly scale?: unknown }>
  >;
}

/** The values that one scale shows, and the column they come from. */
interface Shown {
  readonly column: ChartColumn | null;
  readonly values: readonly unknown[];
  readonly isSorted: boolean;
}

/** From little to much of what a colour counts: readable on light and on dark pages. */
const shades = ["#a9cfd8", colours.accent.light];
const scales = ["x", "y", "fx", "fy", "color"] as const;
type ScaleName = (typeof scales)[number];

/**
 * Draw a chart of Plot with what its author did not say: axes named by the columns, numbers and dates
 * as the page prints them, codes in words, categories in the order of the data, margins that fit the
 * labels, marks and series in the colours of the house.
 */
export function drawChart(
  frame: Frame,
  options: PlotOptions,
  columns: ReadonlyMap<string, ChartColumn>,
): SVGElement | HTMLElement {
  const marks = [options.marks ?? []].flat(3).filter((mark) => mark !== null) as Mark[];
  for (const mark of marks) inkMark(mark);
  const shown = new Map(scales.map((name) => [name, shownOn(name, marks, columns)]));
  const completed = Object.fromEntries(scales.flatMap((name) => {
    const own = options[name];
    const found = shown.get(name) ?? null;
    return found === null ? own === undefined ? [] : [[name, own]] : [[name, {
      ...defaultsOf(name, found, frame),
      ...own,
    }]];
  }));
  const y = shown.get("y");
  const drawn = frame.plot({
    ...margins(frame, shown, completed),
    ...y && isOrdinal(y) && shown.get("fy") === null
      ? { height: 48 + new Set(y.values).size * rowHeight }
      : {},
    ...options,
    ...completed,
    marks: options.marks ?? [],
  });
  enlargeLegends(drawn);
  return drawn;
}

/** Pixels for a row of a chart whose rows are categories. */
const rowHeight = 28;

/** Plot's legends have type of their own, too small to read. */
function enlargeLegends(drawn: SVGElement | HTMLElement): void {
  if (drawn.tagName.toLowerCase() !== "figure") return;
  for (const part of drawn.childNodes) {
    const element = part as Partial<Element>;
    if (element.tagName === undefined || element === drawn.lastChild) continue;
    element.setAttribute?.(
      "style",
      `${element.getAttribute?.("style") ?? ""}font-size:${fontSize}px`,
    );
  }
}

function isOrdinal({ values }: Shown): boolean {
  return values.some((value) => typeof value === "string");
}

/** Bars, areas and cells in the accent; lines and dots drawn with it. Text and rules stay in ink. */
function inkMark(mark: Mark): void {
  if (/^(bar|rect|area|cell|waffle)/.test(mark.ariaLabel ?? "")) {
    if (
      mark.fill === "currentColor" || (mark.fill === undefined && mark.channels?.fill === undefined)
    ) {
      mark.fill = ink("accent");
    }
  } else if (/^(line|dot|link|arrow|vector)/.test(mark.ariaLabel ?? "")) {
    if (mark.stroke === "currentColor") mark.stroke = ink("accent");
    if (mark.fill === "currentColor") mark.fill = ink("accent");
  }
}

/** What the marks put on a scale: the first column of the data that they name, and its values. */
function shownOn(
  name: ScaleName,
  marks: readonly Mark[],
  columns: ReadonlyMap<string, ChartColumn>,
): Shown | null {
  const values: unknown[] = [];
  let column: ChartColumn | null = null;
  let isSorted = false;
  for (const mark of marks) {
    for (const channel of Object.values(mark.channels ?? {})) {
      if (channel.scale !== name && !(channel.scale === "auto" && name === "color")) continue;
      const key = columnOf(channel.value);
      if (key === null || !Array.isArray(mark.data)) continue;
      column ??= columns.get(key) ?? columns.get(key.replace(/_(low|high)$/, "")) ?? null;
      isSorted ||= mark.sort !== undefined && mark.sort !== null;
      for (const row of mark.data as Record<string, unknown>[]) values.push(row[key]);
    }
  }
  return values.length === 0 ? null : { column, values, isSorted };
}

/** The column that a channel reads, also through a transform of Plot, which keeps its name. */
function columnOf(channel: unknown): string | null {
  if (typeof channel === "string") return channel;
  const label = typeof channel === "object" && channel !== null
    ? Reflect.get(channel, "label")
    : null;
  return typeof label === "string" ? label : null;
}

function defaultsOf(
  name: ScaleName,
  shown: Shown,
  frame: Frame,
): ScaleOptions & { legend?: boolean } {
  const { column, values, isSorted } = shown;
  const format = tickFormat(column, frame);
  return {
    // The categories at the left speak for themselves.
    ...name === "y" && isOrdinal(shown)
      ? { label: null }
      : column === null
      ? {}
      : { label: frame.say(column.title) },
    tickFormat: name === "y" && isOrdinal(shown)
      ? (value: unknown) => fitText(format(value), leftOf(frame) - 10)
      : format,
    ...isOrdinal(shown) && !isSorted ? { domain: [...new Set(values)] as string[] } : {},
    ...name !== "color"
      ? {}
      : isOrdinal(shown)
      ? { range: series, legend: true }
      : { range: shades },
  };
}

/** A value of an axis or a legend as the page prints it. */
function tickFormat(column: ChartColumn | null, frame: Frame): (value: unknown) => string {
  return (value) => {
    if (typeof value === "number") return frame.number(value);
    if (value instanceof Date) return formatDate(value.toISOString().slice(0, 10), frame.language);
    const text = String(value ?? "");
    const words = column?.words(text, frame.language) ?? text;
    return frame.say({ fr: words, en: words });
  };
}

/** Room for the labels of categories at the left: what they need, and not half of the chart. */
function leftOf(frame: Frame): number {
  return Math.round(frame.width * (frame.narrow ? 0.4 : 0.36));
}

function margins(
  frame: Frame,
  shown: ReadonlyMap<string, Shown | null>,
  completed: Readonly<Record<string, ScaleOptions>>,
): Pick<PlotOptions, "marginLeft" | "marginBottom" | "marginTop"> {
  const y = shown.get("y");
  const format = completed.y?.tickFormat;
  const labels = y === null || y === undefined || typeof format !== "function"
    ? []
    : [...new Set(y.values)].map((value, i) => String(format(value, i)));
  return {
    marginTop: y && isOrdinal(y) ? 8 : 28,
    marginBottom: 40,
    marginLeft: Math.max(30, Math.min(leftOf(frame), widestText(labels) + 14)),
  };
}
