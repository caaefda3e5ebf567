import * as Plot from "@observablehq/plot";
import assert from "node:assert/strict";
import { createDocument } from "../../../pipeline/figures/dom/mod.ts";
import { jsdomDocument, ourOutline, outline } from "../jsdom.ts";
import { plots } from "./plots.ts";

for (const [name, options] of Object.entries(plots)) {
  Deno.test(`drawn as in jsdom: ${name}`, () => {
    const theirs = Plot.plot({ ...options(), document: jsdomDocument });
    const ours = Plot.plot({ ...options(), document: createDocument() });
    assert.deepEqual(ourOutline(ours), outline(theirs));
  });
}
