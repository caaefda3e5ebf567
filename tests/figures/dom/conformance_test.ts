import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import assert from "node:assert/strict";
import { createDocument, serialise } from "../../../pipeline/figures/dom/mod.ts";
import { type PlotOptions, plots } from "./plots.ts";

const { window } = new JSDOM("<!doctype html>");

// jsdom has no canvas, and Plot's colour legends draw on one: give it one that paints nothing. The
// picture is left out of the comparison here; canvas_test.ts reads its pixels.
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

/** A figure as lines, one for each element and text, without what we write differently on purpose. */
function outline(root: Element): string[] {
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

function draw(options: PlotOptions, document: Document) {
  return Plot.plot({ ...options, document });
}

for (const [name, options] of Object.entries(plots)) {
  Deno.test(`drawn as in jsdom: ${name}`, () => {
    const theirs = draw(options(), window.document);
    // More digits than a number has, so that nothing is rounded: that is tested apart.
    const ours = serialise(draw(options(), createDocument()), { digits: 60 });
    const template = window.document.createElement("template");
    template.innerHTML = ours.replaceAll("plot-fade", "fade");
    const parsed = template.content.firstElementChild;
    assert.ok(parsed);
    assert.deepEqual(outline(parsed), outline(theirs));
  });
}
