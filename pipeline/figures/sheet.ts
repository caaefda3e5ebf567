import type { Frame } from "./frame.ts";
import { fontSize, ink } from "./theme.ts";

/** How a path or a text is painted: SVG presentation attributes. */
export type Paint = Readonly<Record<string, string | number>>;

/** A text at a point. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

interface Layer {
  readonly tag: "path" | "text";
  readonly paint: Paint;
  readonly d: string[];
  readonly texts: PlacedText[];
  readonly upright: boolean;
}

const namespace = "http://www.w3.org/2000/svg";

/**
 * A drawing in pixels, for figures with hundreds of small marks: all marks of one paint are one
 * path, and all texts of one paint one group, which takes a tenth of the bytes of as many elements.
 * Paints lie over one another in the order in which each was first used, texts over all of them.
 */
export class Sheet {
  readonly #layers = new Map<string, Layer>();

  constructor(readonly frame: Frame) {}

  /** Add path data. */
  path(d: string, paint: Paint): this {
    this.#layer("path", paint, false).d.push(d);
    return this;
  }

  /** Add a rectangle. */
  rect(x: number, y: number, width: number, height: number, paint: Paint): this {
    return width <= 0 ? this : this.path(box(x, y, width, height), paint);
  }

  /** Add a bar along a horizontal line: fewer bytes than a rectangle. */
  bar(x: number, y: number, width: number, thickness: number, paint: Paint): this {
    return width <= 0 ? this : this.path(`M${round(x)},${round(y)}h${round(width)}`, {
      fill: "none",
      "stroke-width": thickness,
      ...paint,
    });
  }

  /** Add a rectangle covered with slanted lines. */
  hatch(x: number, y: number, width: number, height: number): this {
    const lines: string[] = [];
    for (let from = 6 - height; from < width; from += 6) {
      const [start, end] = [Math.max(0, from), Math.min(width, from + height)];
      lines.push(
        `M${round(x + start)},${round(y + height - (start - from))}L${round(x + end)},${
          round(y + height - (end - from))
        }`,
      );
    }
    return this.path(lines.join(""), { fill: "none", stroke: ink("soft") });
  }

  /** Add a horizontal or slanted line. */
  line(x1: number, y1: number, x2: number, y2: number, paint: Paint): this {
    return this.path(`M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}`, {
      fill: "none",
      ...paint,
    });
  }

  /** Add a dot of a radius. */
  dot(x: number, y: number, radius: number, paint: Paint): this {
    const r = round(radius);
    return this.path(
      `M${round(x - radius)},${round(y)}a${r},${r} 0 1,0 ${round(2 * radius)},0a${r},${r} 0 1,0 ${
        round(-2 * radius)
      },0`,
      paint,
    );
  }

  /** Add a text, its middle at y. */
  text(x: number, y: number, text: string, paint: Paint = {}): this {
    const own = { fill: ink("ink"), "text-anchor": "start", ...paint };
    this.#layer("text", own, false).texts.push({ x, y, text });
    return this;
  }

  /** Add a text that runs upwards from a point. */
  upright(x: number, y: number, text: string, paint: Paint = {}): this {
    const own = { fill: ink("ink"), "text-anchor": "start", ...paint };
    this.#layer("text", own, true).texts.push({ x, y, text });
    return this;
  }

  /** The drawing, of a height. */
  finish(height: number): SVGElement | HTMLElement {
    return this.frame.plot({
      height: Math.ceil(height),
      margin: 0,
      x: { type: "identity", axis: null },
      y: { type: "identity", axis: null },
      marks: [(_index, _scales, _values, _dimensions, context) => this.#group(context.document)],
    });
  }

  #layer(tag: Layer["tag"], paint: Paint, upright: boolean): Layer {
    const key = JSON.stringify([tag, upright, paint]);
    const known = this.#layers.get(key);
    if (known) return known;
    const layer: Layer = { tag, paint, upright, d: [], texts: [] };
    this.#layers.set(key, layer);
    return layer;
  }

  #group(document: Document): SVGElement {
    const group = make(document, "g", { "font-size": fontSize });
    const layers = [...this.#layers.values()].sort((a, b) =>
      a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0
    );
    for (const { tag, paint, d, texts, upright } of layers) {
      if (tag === "path") {
        group.append(make(document, "path", { d: d.join(""), ...paint }));
        continue;
      }
      const words = make(document, "g", paint);
      for (const { x, y, text } of texts) {
        // A third of the height of the letters puts their middle at y.
        const drop = Number(paint["font-size"] ?? fontSize) / 3;
        const at = upright
          ? { transform: `translate(${round(x + drop)},${round(y)}) rotate(-90)` }
          : { x: round(x), y: round(y + drop) };
        const element = make(document, "text", at);
        element.textContent = text;
        words.append(element);
      }
      group.append(words);
    }
    return group;
  }
}

function make(document: Document, tag: string, attributes: Paint): SVGElement {
  const element = document.createElementNS(namespace, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** Path data of a rectangle. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A text in lines that fit a width by its words. */
export function wrapText(
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
