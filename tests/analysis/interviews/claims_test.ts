import assert from "node:assert/strict";
import { parseClaim } from "../../../pipeline/analysis/interviews/claim-grammar.ts";
import { checkClaim, leaveOneOut } from "../../../pipeline/analysis/interviews/claims.ts";
import { corpusOf } from "../../../pipeline/analysis/interviews/corpus.ts";
import { code, coding, interview, question, source } from "./small-corpus.ts";

const negative = { valence: "-1" } as const;
const corpus = corpusOf(source({
  interviews: [1, 2, 3, 4].map((n) => interview(n)),
  codes: [code("delai"), code("reste")],
  questions: [question("delai"), question("reste")],
  codings: [
    coding(1, "delai", "trop longs", negative),
    coding(2, "delai", "trop longs", negative),
    coding(2, "reste", "le reste va bien", { coder: "b" }),
    coding(3, "delai", "trop longs", { valence: "1" }),
    coding(4, "reste", "le reste va bien", { valence: "1" }),
  ],
}));

Deno.test("claims count people, with filters, and name their rows", () => {
  const check = (text: string) => {
    const { holds, value, of } = checkClaim(corpus, text);
    return [holds, value, of];
  };
  assert.deepEqual(check("expressed(delai) >= 3"), [true, 3, 4]);
  assert.deepEqual(check("negative(delai) ≥ 3"), [false, 2, 4]);
  assert.deepEqual(check("expressed(delai, body=conseil) = 1"), [true, 1, 2]);
  assert.deepEqual(check("negative(delai) > positive(delai) and silent(delai) = 1"), [true, 2, 4]);
  assert.deepEqual(check("share(delai) > 0.7"), [true, 0.75, 4]);
  assert.deepEqual(check("bodies(reste) = 1"), [true, 1, null]);
  assert.equal(checkClaim(corpus, "expressed(delai) >= 3").rows.length, 3);
});

Deno.test("what cannot be computed has no truth value, and a reason", () => {
  const unknown = checkClaim(corpus, "expressed(rien) >= 1");
  assert.equal(unknown.holds, null);
  assert.match(unknown.error?.en ?? "", /not in the codebook/);
  assert.match(checkClaim(corpus, "plupart(delai)").error?.fr ?? "", /ne se lit pas/);
  assert.equal(checkClaim(corpus, "balance(reste, body=comite) > 0").holds, null);
});

Deno.test("a measure or a filter that does not exist is refused", () => {
  assert.notEqual(parseClaim("toString(delai) > 1").error, null);
  assert.notEqual(parseClaim("expressed(delai, town=x) > 1").error, null);
  assert.equal(parseClaim("expressed( delai , role = elu ) >= 1,5").error, null);
});

Deno.test("leaving one voice out finds those that the claim rests on", () => {
  const { flips, checked } = leaveOneOut(corpus, "negative(delai) >= 2");
  assert.equal(checked.holds, true);
  assert.equal(checked.margin, 0);
  assert.deepEqual(flips.map(({ kind, id, value }) => [kind, id, value]), [
    ["person", "p1", 1],
    ["person", "p2", 1],
    ["body", "comite", 1],
    ["body", "conseil", 1],
    // Only p2 was read by two coders: without a, p2 no longer says it.
    ["coder", "a", 1],
  ]);
});

Deno.test("a false claim flips to true when a dissenting voice is left out", () => {
  const { flips } = leaveOneOut(corpus, "positive(delai) = 0");
  assert.deepEqual(flips.map(({ id }) => id), ["p3", "comite"]);
});
