import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import { makeFrame, widths } from "../../pipeline/figures/frame.ts";
import { createDocument, serialise } from "../../pipeline/figures/dom/mod.ts";

Deno.test("a frame knows its language, its width and whether it is for a phone", () => {
  assert.equal(makeFrame("fr", widths.narrow).narrow, true);
  assert.equal(makeFrame("fr", widths.wide).narrow, false);
  const frame = makeFrame("fr", 500);
  assert.equal(frame.say({ fr: "L'essai ?", en: "Trial?" }), "L’essai\u202f?");
  assert.equal(frame.number(1234.5), "1\u202f234,5");
  assert.equal(frame.interval(1, 2.25, { digits: 1 }), "1 à 2,3");
  assert.equal(makeFrame("en", 500).interval(1, 2), "1 to 2");
});

Deno.test("a plot takes the width of the frame and the type of the house", () => {
  const svg = serialise(
    makeFrame("en", 300).plot({ marks: [Plot.dot([{ x: 1, y: 2 }], { x: "x", y: "y" })] }),
  );
  assert.match(svg, /width="300"/);
  assert.match(svg, /font-size: 13px/);
  assert.match(svg, /font-family: var\(--sans\)/);
});

Deno.test("each plot is drawn in a document of its own, or in the one asked for", () => {
  const documents: Document[] = [];
  const frame = makeFrame("en", 300, () => {
    const made = createDocument();
    documents.push(made);
    return made;
  });
  const drawn = [frame.plot({ height: 10 }), frame.plot({ height: 10 })];
  assert.deepEqual(drawn.map((svg) => documents.indexOf(svg.ownerDocument)), [0, 1]);
});
