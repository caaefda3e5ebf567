// The typings of Plot and d3 speak of the browser's Document and Element: they come from here.
/// <reference lib="dom" />
import { FigureDocument } from "./document.ts";

export { serialise, type SerialiseOptions } from "./serialise.ts";

/**
 * A document to pass to Plot: `Plot.plot({ document: createDocument(), … })`. It has what d3 and
 * Plot call to draw, and no parser, layout or events; it loads in a few milliseconds, and a test
 * holds its figures against those of jsdom.
 *
 * @throws {TypeError} where a global `window` or `it` would change what Plot draws.
 */
export function createDocument(): Document {
  if ("window" in globalThis || "it" in globalThis) {
    throw new TypeError("a global `window` or `it` would move every stroke by half a pixel");
  }
  // The one cast: a Document has hundreds of members, of which Plot calls the few that are here.
  return new FigureDocument() as unknown as Document;
}
