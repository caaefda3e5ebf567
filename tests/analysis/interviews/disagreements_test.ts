import assert from "node:assert/strict";
import {
  agreementByCode,
  setAgreement,
} from "../../../pipeline/analysis/interviews/coder-pairs.ts";
import { corpusOf } from "../../../pipeline/analysis/interviews/corpus.ts";
import { disagreements } from "../../../pipeline/analysis/interviews/disagreements.ts";
import { code, coding, interview, source } from "./small-corpus.ts";

const b = { coder: "b" } as const;
const corpus = corpusOf(source({
  interviews: [interview(1), interview(2), interview(3)],
  codes: [code("delai"), code("attente"), code("reste")],
  codings: [
    coding(1, "delai", "trop longs"),
    coding(1, "delai", "trop longs, on attend", b),
    coding(1, "reste", "le reste va bien"),
    coding(1, "reste", "le reste va bien", b),
    coding(2, "delai", "trop longs"),
    coding(2, "attente", "longs, on attend", b),
    coding(2, "reste", "va bien"),
    // Only one coder read the third interview: it says nothing about agreement.
    coding(3, "delai", "trop longs"),
  ],
}));

Deno.test("disagreements are boundaries, misses and confusions, with a rule to write", () => {
  const found = new Map(disagreements(corpus).map((row) => [row.codeId, row]));
  const counts = (id: string) => {
    const row = found.get(id);
    return [row?.agreed, row?.boundary, row?.missed, row?.confusedWith];
  };
  assert.deepEqual(counts("delai"), [0, 1, 0, [{ code: 1, count: 1 }]]);
  assert.deepEqual(counts("attente"), [0, 0, 0, [{ code: 0, count: 1 }]]);
  assert.deepEqual(counts("reste"), [1, 0, 1, []]);
  assert.match(found.get("delai")?.proposedRule?.en ?? "", /tells “delai” from “attente”/);
  assert.match(found.get("reste")?.proposedRule?.en ?? "", /when “reste” applies/);
});

Deno.test("agreement is measured on the interviewee’s turns that two coders read", () => {
  const reste = agreementByCode(corpus, "turn", { draws: 0 }).find(({ codeId }) =>
    codeId === "reste"
  );
  const alpha = reste?.coefficients.find(({ coefficient }) => coefficient === "krippendorff_alpha");
  // Four turns: 00, 11, 00, 10. α = 1 − 7 × 2 / (2 × 3 × 5) = 8/15.
  assert.equal(alpha?.unitCount, 4);
  assert.ok(Math.abs((alpha?.value ?? 0) - 8 / 15) < 1e-12);
  assert.equal(reste?.prevalence, 3 / 8);
  assert.equal(setAgreement(corpus, undefined, { draws: 0 }).turns, 4);
});
