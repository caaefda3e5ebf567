import assert from "node:assert/strict";
import { attributionOf, namedGroups } from "../../../pipeline/analysis/interviews/attribution.ts";
import { corpusOf } from "../../../pipeline/analysis/interviews/corpus.ts";
import { code, coding, interview, source } from "./small-corpus.ts";

const corpus = corpusOf(source({
  interviews: [
    interview(1, { body_id: "comite", role: "elu" }),
    interview(2, { body_id: "comite", role: "elu" }),
    // One person seen twice is one voice.
    interview(3, { body_id: "comite", role: "elu", person_id: "p2" }),
    interview(4, { body_id: "conseil", role: "usager" }),
    interview(5, { body_id: "conseil", role: "usager" }),
    interview(6, { body_id: "conseil", role: "usager" }),
    interview(7, { body_id: "conseil", role: "usager", status: "withdrawn" }),
  ],
  codes: [code("a")],
  codings: [coding(1, "a", "trop longs")],
}));

Deno.test("a group is named from three people on, counted as people", () => {
  assert.deepEqual([...namedGroups(corpus, "body")], [["conseil", 3]]);
  assert.deepEqual([...namedGroups(corpus, "body", { smallest: 2 })], [["comite", 2], [
    "conseil",
    3,
  ]]);
  assert.deepEqual([...namedGroups(corpus, "role")], [["usager", 3]]);
});

Deno.test("words are given to their interview, and to its body only where that is large enough", () => {
  assert.deepEqual(attributionOf(corpus, 0), { interviewId: "e1", bodyId: null });
  assert.deepEqual(attributionOf(corpus, 3), { interviewId: "e4", bodyId: "conseil" });
});
