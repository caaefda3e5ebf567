/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** What is asked of the text in charts. */
export interface ChartTextLimits {
  /**
   * Least size on the screen, in CSS pixels.
   * @default 12
   */
  readonly size?: number;
  /**
   * Least contrast with what is behind it (WCAG 2.2, 1.4.3).
   * @default 4.5
   */
  readonly contrast?: number;
}

/**
 * Texts in the charts of a page that are too small, too faint or run into one another; axe does
 * not look into SVG.
 *
 * Behind a text is its own halo, or the rectangles and circles under its middle, or the page. Where
 * a shape of another form is there, its outline would have to be computed: such texts are left out
 * of the contrast check.
 */
export async function poorChartText(
  page: Page,
  { size = 12, contrast = 4.5 }: ChartTextLimits = {},
): Promise<string[]> {
  // The functions below run in the page: they go there as text, and know nothing but each other.
  const functions = [
    toColour,
    over,
    luminance,
    ratio,
    sheet,
    ground,
    fillOf,
    shownSize,
    shapesOf,
    overlaps,
    inspect,
  ];
  const found: unknown = await page.evaluate(
    `(() => { ${functions.join("\n")}; return inspect(${size}, ${contrast}); })()`,
  );
  return found as string[];
}

/** Red, green, blue of 0–255 and opacity of 0–1, which is not a number where it is not known. */
type Colour = readonly [red: number, green: number, blue: number, opacity: number];

interface Shape {
  readonly element: SVGElement;
  readonly fill: Colour;
  readonly box: DOMRect;
}

function toColour(css: string): Colour {
  if (css.startsWith("url(")) return [0, 0, 0, Number.NaN];
  // Most colours come as one of these two; a canvas reads the others, in its own slow time.
  const plain = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(css);
  if (plain) {
    const [, red, green, blue, opacity = 1] = plain;
    return [Number(red), Number(green), Number(blue), Number(opacity)];
  }
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!canvas) throw new Error("no canvas to read colours with");
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, opacity = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, opacity / 255];
}

/** One colour laid over another. */
function over([r, g, b, opacity]: Colour, [R, G, B]: Colour): Colour {
  const mix = (top: number, below: number) => top * opacity + below * (1 - opacity);
  return [mix(r, R), mix(g, G), mix(b, B), 1];
}

/** Relative luminance (WCAG 2.2). */
function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio (WCAG 2.2). */
function ratio(a: Colour, b: Colour): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** The colour of the page behind an element. */
function ground(element: Element): Colour {
  const layers: Colour[] = [];
  for (let above: Element | null = element; above; above = above.parentElement) {
    layers.push(toColour(getComputedStyle(above).backgroundColor));
  }
  return layers.reduceRight((below, layer) => over(layer, below), sheet());
}

/** The colour of the browser's own sheet under the page, which changes with the colour scheme. */
function sheet(): Colour {
  const probe = document.createElement("div");
  probe.style.backgroundColor = "Canvas";
  document.documentElement.append(probe);
  const colour = toColour(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return colour;
}

/** The colour that an element is filled with; null where it is not. */
function fillOf(element: Element): Colour | null {
  const { fill, fillOpacity, visibility } = getComputedStyle(element);
  if (fill === "none" || visibility === "hidden") return null;
  let opacity = Number(fillOpacity);
  for (let above: Element | null = element; above; above = above.parentElement) {
    opacity *= Number(getComputedStyle(above).opacity);
  }
  const [red, green, blue, own] = toColour(fill);
  return own * opacity === 0 ? null : [red, green, blue, own * opacity];
}

/** The size of a text in CSS pixels of the screen, after the chart was fitted to its column. */
function shownSize(text: Element, svg: SVGSVGElement): number {
  const drawn = svg.viewBox.baseVal?.width;
  const scale = drawn ? svg.getBoundingClientRect().width / drawn : 1;
  return parseFloat(getComputedStyle(text).fontSize) * scale;
}

function shapesOf(svg: SVGSVGElement): Shape[] {
  const shapes: Shape[] = [];
  const drawn = "rect, circle, ellipse, path, polygon";
  for (const element of svg.querySelectorAll<SVGElement>(drawn)) {
    if (element.closest("clipPath, pattern, marker, defs")) continue;
    const fill = fillOf(element);
    if (fill) shapes.push({ element, fill, box: element.getBoundingClientRect() });
  }
  return shapes;
}

/** Pairs of upright texts of about one line that stand over or less than 2 px from each other. */
function overlaps(svg: SVGSVGElement): string[] {
  const texts = [...svg.querySelectorAll("text")]
    .filter((text) => !text.closest("[transform*=rotate]") && text.textContent?.trim())
    .map((text) => ({ words: text.textContent?.trim(), box: text.getBoundingClientRect() }));
  return texts.flatMap(({ words, box }, index) =>
    texts.slice(index + 1).filter(({ box: other }) => {
      const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      return wide > -2 && high > Math.min(box.height, other.height) / 3;
    }).map((other) => `"${words}" and "${other.words}" run together`)
  );
}

function inspect(size: number, contrast: number): string[] {
  const found = new Set<string>();
  for (const svg of document.querySelectorAll("svg")) {
    if (svg.getBoundingClientRect().width === 0) continue;
    for (const text of overlaps(svg)) found.add(text);
    const shapes = shapesOf(svg);
    const page = ground(svg);
    for (const text of svg.querySelectorAll("text")) {
      const words = text.textContent?.trim().slice(0, 40);
      const fill = fillOf(text);
      const { left, right, top, bottom } = text.getBoundingClientRect();
      if (!words || !fill || left === right) continue;
      const shown = shownSize(text, svg);
      if (shown < size - 0.05) found.add(`"${words}" is ${shown.toFixed(1)} px`);
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const under = shapes.filter(({ element, box }) =>
        box.left <= x && x <= box.right && box.top <= y && y <= box.bottom &&
        (element.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      );
      const { stroke } = getComputedStyle(text);
      const layers = stroke === "none" ? under.map(({ fill }) => fill) : [toColour(stroke)];
      const known = stroke !== "none" ||
        under.every(({ element }) => /^(rect|circle|ellipse)$/.test(element.tagName));
      if (!known) continue;
      const back = layers.reduce((below, layer) => over(layer, below), page);
      const seen = ratio(over(fill, back), back);
      if (seen < contrast) found.add(`"${words}" has a contrast of ${seen.toFixed(2)}`);
    }
  }
  return [...found];
}
