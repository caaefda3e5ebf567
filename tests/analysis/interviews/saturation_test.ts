import assert from "node:assert/strict";
import { corpusOf } from "../../../pipeline/analysis/interviews/corpus.ts";
import { saturation } from "../../../pipeline/analysis/interviews/saturation.ts";
import { code, coding, interview, source } from "./small-corpus.ts";

/** Which codes each interview holds, in order of date. */
const heard = ["ab", "bc", "cd", "d", "d", "ae", "a", "a", "fg", "a"];
const corpus = corpusOf(source({
  // The file’s order is not the order of dates.
  interviews: heard.map((_, i) => interview(i + 1)).reverse(),
  codes: [..."abcdefg"].map((id) => code(id, id > "e" ? "e" : null)),
  codings: heard.flatMap((ids, i) => [...ids].map((id) => coding(i + 1, id, "trop longs"))),
}));

Deno.test("the curve follows dates, and the ratio is over the base (Guest, Namey & Chen, 2020)", () => {
  const found = saturation(corpus, { base: 4, run: 2, threshold: 0.05 });
  assert.equal(found.baseCodes, 4);
  assert.deepEqual(found.points.map(({ interviewId }) => interviewId), [
    ...heard.map((_, i) => `e${i + 1}`),
  ]);
  assert.deepEqual(found.points.map(({ newCodes }) => newCodes), [2, 1, 1, 0, 0, 1, 0, 0, 2, 0]);
  assert.deepEqual(found.points.map(({ ratio }) => ratio), [
    null,
    null,
    null,
    0.25,
    0.25,
    0,
    0.5,
    0.5,
    null,
    null,
  ]);
});

Deno.test("a first crossing that is undone later is said to be", () => {
  const found = saturation(corpus);
  assert.deepEqual(found.firstCrossing, { position: 6, written: "6+2" });
  assert.equal(found.risesAgainTo, 0.5);
});

Deno.test("at a higher level of the codebook fewer codes are new", () => {
  const found = saturation(corpus, { level: 1 });
  assert.deepEqual(found.points.map(({ newCodes }) => newCodes), [2, 1, 1, 0, 0, 1, 0, 0, 0, 0]);
  assert.equal(found.risesAgainTo, null);
});

Deno.test("permutations depend on the seed alone", () => {
  const one = saturation(corpus, { permutations: 50, seed: 7 }).permuted;
  assert.deepEqual(one, saturation(corpus, { permutations: 50, seed: 7 }).permuted);
  assert.ok(new Set(one).size > 1, "the order matters in this corpus");
});

Deno.test("the band holds nine random orders of ten, and nothing where no order has a ratio", () => {
  // Two codes in all: base 1 and run 1 leave ratios 0 or 1 in every order.
  const two = corpusOf(source({
    interviews: [1, 2, 3].map((n) => interview(n)),
    codes: [code("a"), code("b")],
    codings: [coding(1, "a", "trop longs"), coding(2, "b", "trop longs"), coding(3, "a", "on")],
  }));
  const { permutedBand } = saturation(two, { base: 1, run: 1, permutations: 200 });
  assert.deepEqual(permutedBand, [
    { position: 1, low: 0, high: 1 },
    { position: 2, low: 0, high: 1 },
  ]);
  assert.deepEqual(saturation(two, { base: 1, run: 1 }).permutedBand, []);
});
