import * as Plot from "@observablehq/plot";
import { maxOf, minOf } from "../analysis/extremes.ts";
import type { Bilingual } from "../language/bilingual.ts";
import type { Frame } from "./frame.ts";
import { textWidth } from "./text-width.ts";
import { ink } from "./theme.ts";

/** A span of time with a name. */
export interface TimelineSpan {
  readonly name: string;
  /** A word after the name: the theme. */
  readonly tag: string;
  readonly start: number;
  /** Null when no end is known: the bar fades. */
  readonly end: number | null;
  readonly planned: boolean;
}

const words = {
  observed: { fr: "fin connue", en: "known end" },
  planned: { fr: "prévue", en: "planned" },
  unknown: { fr: "non publiée", en: "not published" },
} as const satisfies Record<string, Bilingual>;

const year = (ms: number) => new Date(ms).getUTCFullYear();

/** Draw spans as bars, in the order given; names stand beside their bars, above them on phones. */
export function timeline(frame: Frame, spans: readonly TimelineSpan[]): SVGElement | HTMLElement {
  const { narrow, width } = frame;
  const first = minOf(spans.map((span) => year(span.start)));
  // A bar without an end fades over the better part of a year.
  const fading = 300 * 24 * 3600 * 1000;
  const last = maxOf(spans.map((span) => year((span.end ?? span.start + fading) - 1)));
  const domain: [number, number] = [Date.UTC(first, 0), Date.UTC(last + 1, 0)];
  const fadeMs = (domain[1] - domain[0]) * 0.09;
  const rowHeight = narrow ? 40 : 25;
  const marginTop = 54;
  const x = (ms: number) => 6 + (ms - domain[0]) / (domain[1] - domain[0]) * (width - 12);
  const rows = spans.map((span, i) => {
    const end = span.end ?? span.start + fadeMs;
    const whole = span.tag === "" ? span.name : `${span.name} · ${span.tag}`;
    // On a phone a long name stands without its tag, which the table has.
    const label = narrow && textWidth(whole) > width - 12 ? span.name : whole;
    const fits = x(end) + 10 + textWidth(label) < width;
    return { ...span, i: String(i), stop: end, label, side: fits ? "right" : "left" };
  });
  const step = narrow && last - first > 6 ? 2 : 1;
  const ticks = Array.from(
    { length: Math.floor((last + 1 - first) / step) + 1 },
    (_, i) => Date.UTC(first + i * step, 0),
  );
  const bar = {
    x1: "start",
    x2: "stop",
    y: "i",
    insetTop: narrow ? 20 : 6,
    insetBottom: narrow ? 7 : 6,
  };
  const label = (side: string) =>
    Plot.text(rows.filter((row) => narrow ? side === "right" : row.side === side), {
      x: narrow
        ? (row) =>
          Math.min(row.start, domain[0] + (domain[1] - domain[0]) * labelRoom(row.label, width))
        : side === "right"
        ? "stop"
        : "start",
      y: "i",
      text: "label",
      textAnchor: narrow || side === "right" ? "start" : "end",
      dx: narrow ? 0 : side === "right" ? 8 : -10,
      dy: narrow ? -8 : 0,
      fill: ink("ink"),
    });
  return frame.plot({
    height: marginTop + rows.length * rowHeight + 8,
    marginTop,
    marginLeft: 6,
    marginRight: 6,
    marginBottom: 8,
    x: { type: "utc", domain, axis: null },
    y: { type: "band", domain: rows.map((row) => row.i), axis: null, padding: 0 },
    marks: [
      fadeGradient,
      Plot.ruleX(ticks, { stroke: ink("rule") }),
      Plot.text(ticks.filter((tick) => tick < domain[1]), {
        x: (tick: number) => tick,
        text: (tick: number) => String(year(tick)),
        frameAnchor: "top",
        textAnchor: "start",
        dx: 3,
        dy: -16,
        fill: ink("soft"),
      }),
      ...key(frame, rows),
      Plot.barX(rows.filter((row) => row.end !== null && !row.planned), {
        ...bar,
        fill: ink("accent"),
      }),
      Plot.barX(rows.filter((row) => row.end !== null && row.planned), {
        ...bar,
        fill: ink("paper"),
        stroke: ink("accent"),
        strokeWidth: 1.6,
      }),
      Plot.barX(rows.filter((row) => row.end === null), { ...bar, fill: "url(#fade)" }),
      Plot.ruleX(rows.filter((row) => row.end === null), {
        x: "start",
        y: "i",
        stroke: ink("accent"),
        strokeWidth: 2.5,
        insetTop: bar.insetTop,
        insetBottom: bar.insetBottom,
      }),
      label("right"),
      ...narrow ? [] : [label("left")],
    ],
  });
}

/** The share of the width after which a label would run out of the sheet. */
function labelRoom(label: string, width: number): number {
  return Math.max(0, 1 - (textWidth(label) + 14) / width);
}

/** What the three kinds of bars mean, drawn once above the years; only the kinds that occur. */
function key(frame: Frame, rows: readonly TimelineSpan[]): Plot.Markish[] {
  const kinds = [
    { name: "observed", shown: rows.some((row) => row.end !== null && !row.planned) },
    { name: "planned", shown: rows.some((row) => row.end !== null && row.planned) },
    { name: "unknown", shown: rows.some((row) => row.end === null) },
  ] as const;
  let at = 0;
  return kinds.filter(({ shown }) => shown).flatMap(({ name }) => {
    const text = frame.say(words[name]);
    const dx = at;
    at += 24 + textWidth(text, 12) + 6;
    const fill = name === "observed"
      ? ink("accent")
      : name === "planned"
      ? ink("paper")
      : "url(#fade)";
    return [
      (_i: unknown, _s: unknown, _v: unknown, _d: unknown, context: Plot.Context) => {
        const swatch = context.document.createElementNS("http://www.w3.org/2000/svg", "rect");
        const attributes = { x: 6 + dx, y: 5, width: 18, height: 10, fill };
        for (const [key, value] of Object.entries(attributes)) {
          swatch.setAttribute(key, String(value));
        }
        if (name === "planned") {
          swatch.setAttribute("stroke", ink("accent"));
          swatch.setAttribute("stroke-width", "1.6");
        }
        return swatch;
      },
      Plot.text([text], {
        frameAnchor: "top-left",
        textAnchor: "start",
        dx: dx + 23,
        dy: -50,
        fontSize: 12,
        fill: ink("soft"),
      }),
    ];
  });
}

/** The fading fill of a bar whose end is not known. */
const fadeGradient: Plot.Markish = (_index, _scales, _values, _dimensions, context) => {
  const namespace = "http://www.w3.org/2000/svg";
  const gradient = context.document.createElementNS(namespace, "linearGradient");
  gradient.setAttribute("id", "fade");
  for (const [offset, opacity] of [[0, 0.75], [1, 0.04]]) {
    const stop = context.document.createElementNS(namespace, "stop");
    stop.setAttribute("offset", String(offset));
    stop.setAttribute("stop-color", ink("accent"));
    stop.setAttribute("stop-opacity", String(opacity));
    gradient.appendChild(stop);
  }
  const defs = context.document.createElementNS(namespace, "defs");
  defs.appendChild(gradient);
  return defs;
};
