import * as Plot from "@observablehq/plot";
import { textWidth } from "./text-width.ts";
import { fontSize, ink } from "./theme.ts";

/** A square that says a state by how much of it is filled, so that it reads without colour. */
export type FillMark = "full" | "half" | "hollow" | "dotted";

/** How each mark is painted: attributes of its path. */
export const fillPaint = {
  full: { fill: ink("accent"), stroke: ink("accent"), "stroke-width": 1.5 },
  half: { fill: ink("accent"), "fill-opacity": 0.35, stroke: ink("accent"), "stroke-width": 1.5 },
  hollow: { fill: ink("paper"), stroke: ink("accent"), "stroke-width": 1.5 },
  dotted: {
    fill: ink("paper"),
    stroke: ink("soft"),
    "stroke-width": 1.2,
    "stroke-dasharray": "2 2",
  },
} as const;

/** The marks from full to dotted. */
const fillMarks = Object.keys(fillPaint) as readonly FillMark[];

/** A rectangle of the drawing, in pixels. */
export interface Rectangle {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** A rectangle with its mark. */
export interface Box extends Rectangle {
  readonly mark: FillMark;
}

/**
 * Marks that draw boxes at their pixels, for plots whose scales are identities. All boxes of a state
 * are one path: a page holds hundreds of them, in two widths.
 */
export function drawBoxes(boxes: readonly Box[]): Plot.Markish[] {
  return fillMarks.flatMap((mark) => {
    const own = boxes.filter((box) => box.mark === mark);
    return own.length === 0 ? [] : [drawPath(own, fillPaint[mark])];
  });
}

/** Draw rectangles as one path with these attributes. */
export function drawPath(
  rectangles: readonly Rectangle[],
  paint: Readonly<Record<string, string | number>>,
): Plot.Markish {
  return (_index, _scales, _values, _dimensions, context) => {
    const path = context.document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", rectangles.map(outline).join(""));
    for (const [name, value] of Object.entries(paint)) path.setAttribute(name, String(value));
    return path;
  };
}

function outline({ x1, x2, y1, y2 }: Rectangle): string {
  const [left, top, across, down] = [x1, y1, x2 - x1, y2 - y1].map((at) =>
    Math.round(at * 10) / 10
  );
  return `M${left} ${top}h${across}v${down}h${-(across ?? 0)}z`;
}

/** What a mark means. */
export interface KeyItem {
  readonly mark: FillMark;
  readonly label: string;
}

const square = 11;
const lineHeight = 20;

/** A key above a drawing with identity scales: its marks and how much room they take. */
export function drawKey(
  items: readonly KeyItem[],
  width: number,
): { readonly marks: readonly Plot.Markish[]; readonly height: number } {
  const boxes: Box[] = [];
  const words: { x: number; y: number; label: string }[] = [];
  let [x, line] = [1, 0];
  for (const { mark, label } of items) {
    const room = square + 6 + textWidth(label, fontSize) + 14;
    if (x > 1 && x + room > width) [x, line] = [1, line + 1];
    const y = line * lineHeight + 3;
    boxes.push({ mark, x1: x, x2: x + square, y1: y, y2: y + square });
    words.push({ x: x + square + 6, y: y + square / 2, label });
    x += room;
  }
  const marks = [
    ...drawBoxes(boxes),
    Plot.text(words, { x: "x", y: "y", text: "label", textAnchor: "start", fill: ink("soft") }),
  ];
  return items.length === 0
    ? { marks: [], height: 0 }
    : { marks, height: (line + 1) * lineHeight + 6 };
}

/** Options of a plot that is laid out in pixels: what is given is where it stands. */
export const inPixels = {
  margin: 0,
  x: { type: "identity", axis: null },
  y: { type: "identity", axis: null },
} as const;
