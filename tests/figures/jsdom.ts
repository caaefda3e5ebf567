import { JSDOM } from "jsdom";
import { serialise } from "../../pipeline/figures/dom/mod.ts";

const { window } = new JSDOM("<!doctype html>");

// jsdom has no canvas, and Plot's colour legends draw on one: give it one that paints nothing. The
// picture is left out of the comparison; dom/canvas_test.ts reads its pixels.
Object.assign(window.HTMLCanvasElement.prototype, {
  getContext: () => ({
    fillRect: () => {},
    putImageData: () => {},
    createImageData: (width: number, height: number) => ({
      data: new Uint8ClampedArray(width * height * 4),
    }),
  }),
  toDataURL: () => "data:image/png;base64,",
});

/** A document of jsdom: what our own is held against. */
export const jsdomDocument: Document = window.document;

/**
 * A figure drawn in our own document, as lines: serialised, read again by jsdom's parser, outlined.
 */
export function ourOutline(figure: SVGElement | HTMLElement): string[] {
  // More digits than a number has, so that nothing is rounded: that is tested apart.
  const text = serialise(figure, { digits: 60 });
  const template = window.document.createElement("template");
  template.innerHTML = text.replaceAll("plot-fade", "fade");
  const parsed = template.content.firstElementChild;
  if (!parsed) throw new TypeError("the figure was written as nothing");
  return outline(parsed);
}

/** A figure of jsdom as lines, one for each element and text, without what we write differently on purpose. */
export function outline(root: Element): string[] {
  const lines: string[] = [];
  const walk = (node: Node, indent: string) => {
    if (node.nodeType === window.Node.TEXT_NODE) {
      lines.push(`${indent}${JSON.stringify(node.nodeValue)}`);
      return;
    }
    const element = node as SVGElement;
    const attributes = Array.from(element.attributes)
      .filter(({ name }) => !["style", "font-variant", "role"].includes(name))
      .map(({ localName, value }) => ` ${localName}=${JSON.stringify(value)}`)
      .map((text) => text.replace(/(data:image\/png;base64,)[^"]*/, "$1"));
    const variant = element.getAttribute("font-variant");
    if (variant) element.style.setProperty("font-variant", variant);
    const style = Array.from(element.style, (name) => {
      return `${name}: ${element.style.getPropertyValue(name)}`;
    }).sort();
    lines.push(`${indent}${element.tagName}${attributes.join("")} {${style.join("; ")}}`);
    for (const child of element.childNodes) walk(child, `${indent}  `);
  };
  walk(root, "");
  return renumber(lines.join("\n")).split("\n");
}

/** Ids of Plot's counter, by rank of first appearance in the text. */
function renumber(text: string): string {
  const ranks = new Map<string, number>();
  return text.replace(/plot-(clip|marker|pattern)-(\d+)/g, (id, kind: string) => {
    if (!ranks.has(id)) ranks.set(id, ranks.size + 1);
    return `${kind}-${ranks.get(id)}`;
  });
}
