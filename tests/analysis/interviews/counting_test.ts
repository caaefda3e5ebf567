import { wilson } from "../../../pipeline/analysis/statistics/wilson.ts";
import assert from "node:assert/strict";
import { coOccurrences } from "../../../pipeline/analysis/interviews/co-occurrence.ts";
import { corpusOf } from "../../../pipeline/analysis/interviews/corpus.ts";
import {
  prevalenceByGroup,
  prevalenceOf,
} from "../../../pipeline/analysis/interviews/prevalence.ts";
import { quoteOf } from "../../../pipeline/analysis/interviews/quotes.ts";
import { wordShares } from "../../../pipeline/analysis/interviews/share-of-words.ts";
import { stateMatrix } from "../../../pipeline/analysis/interviews/states.ts";
import { valenceOf } from "../../../pipeline/analysis/interviews/valence.ts";
import { code, coding, interview, question, source } from "./small-corpus.ts";

const codes = [code("theme"), code("delai", "theme"), code("autre"), code("tardif", null, "2025")];
const corpus = corpusOf(source({
  interviews: [
    interview(1),
    interview(2),
    interview(3, { guide: "other" }),
    interview(4, { status: "withdrawn" }),
    interview(5, { status: "refused", transcript: null }),
    interview(6),
  ],
  codes: [...codes.slice(0, 3).map((row) => ({ ...row, since: "2024" })), ...codes.slice(3)],
  questions: [question("theme"), question("tardif")],
  codings: [
    coding(1, "delai", "trop longs", { valence: "-1" }),
    coding(1, "delai", "trop longs", { valence: "-1", coder: "b" }),
    coding(1, "autre", "longs, on attend", { valence: "1" }),
    coding(2, "autre", "le reste va bien", { valence: "1" }),
    coding(3, "delai", "trop longs", { valence: "1" }),
    coding(4, "delai", "trop longs", { valence: "-1" }),
    // The interviewer speaks of the theme: no evidence.
    coding(2, "delai", "et les délais ?"),
  ],
}));
const matrix = stateMatrix(corpus);
const index = (id: string) => corpus.codebook.index.get(id) ?? -1;

Deno.test("the four states come from guide and codings, through the codebook’s tree", () => {
  const states = corpus.voices.map(({ personId }, v) => [
    personId,
    matrix.state(v, index("theme")),
    matrix.state(v, index("autre")),
    matrix.state(v, index("tardif")),
  ]);
  assert.deepEqual(states, [
    ["p1", "said", "said", "not-coded"],
    ["p2", "silent", "said", "not-coded"],
    ["p3", "said", "not-asked", "not-coded"],
    ["p6", "not-coded", "not-coded", "not-coded"],
  ]);
});

Deno.test("prevalence counts people who were asked; an unasked mention stands beside", () => {
  const found = prevalenceOf(matrix, index("delai"));
  assert.equal(found.expressed.value, 1);
  assert.equal(found.asked, 2);
  assert.equal(found.spontaneous, 1);
  assert.equal(found.silent, 1);
  assert.equal(found.notCoded, 1);
  assert.equal(found.expressed.trace.rows.length, 2);
});

Deno.test("a withdrawn interview and the interviewer’s words are left out, and said so", () => {
  assert.ok(corpus.passages.every(({ row }) => row.interview_id !== "e4"));
  assert.deepEqual(corpus.leftOut.map(({ why, count }) => [why.en, count]), [
    ["interview refused", 1],
    ["interview withdrawn", 1],
    ["interview refused, withdrawn or unknown", 1],
    ["words of the interviewer", 1],
  ]);
});

Deno.test("prevalence by body keeps each body’s own denominator", () => {
  const groups = prevalenceByGroup(matrix, index("theme"), "body");
  assert.deepEqual(groups.map(({ group, expressed, asked }) => [group, expressed.value, asked]), [
    ["comite", 1, 1],
    ["conseil", 0, 1],
  ]);
});

Deno.test("Wilson’s interval for 5 of 10 is .237 to .763 (Wilson, 1927; Newcombe, 1998)", () => {
  const interval = wilson(5, 10);
  // Published to three places.
  assert.ok(Math.abs((interval?.low ?? 0) - 0.2366) < 5e-5);
  assert.ok(Math.abs((interval?.high ?? 0) - 0.7634) < 5e-5);
  assert.equal(wilson(0, 0), null);
});

Deno.test("valence is per person, however often they say it", () => {
  const found = valenceOf(matrix, index("delai"));
  assert.deepEqual([found.positive, found.negative], [1, 1]);
  assert.equal(found.balance.value, 0);
  assert.equal(found.polarisation, 1);
  assert.equal(valenceOf(matrix, index("tardif")).balance.value, null);
});

Deno.test("co-occurrence counts overlaps, turns and interviews apart", () => {
  const pair = coOccurrences(corpus).find(({ a, b }) =>
    a === index("delai") && b === index("autre")
  );
  assert.deepEqual(pair, {
    a: index("delai"),
    b: index("autre"),
    sameSegment: 0,
    overlap: 1,
    turns: 1,
    interviews: 1,
    voices: 1,
    // Turns with "delai": e1, e3; with "autre": e1, e2; both: e1.
    coefficient: 1 / 3,
  });
});

Deno.test("the share of words counts the interviewee’s words once", () => {
  const [first] = wordShares(matrix, index("delai"));
  // "trop longs, on attend." and "le reste va bien.": eight words, two of them coded.
  assert.deepEqual([first?.spoken, first?.coded, first?.share], [8, 2, 0.25]);
});

Deno.test("a quote is the stored text, with the interviewer cut out", () => {
  const held = corpus.interviews[0];
  const start = held?.text?.indexOf("on attend") ?? 0;
  const end = (held?.text?.indexOf("le reste va") ?? 0) + "le reste va".length;
  const quote = quoteOf(corpus, { interview: 0, start, end });
  assert.equal(quote?.text, "on attend. […] le reste va");
  assert.equal(quoteOf(corpus, { interview: 0, start: 0, end: 9999 }), null);
});
