import assert from "node:assert/strict";
import { releaseOf } from "../../pipeline/analysis/interviews/release.ts";
import { interviewCorpus } from "../../pipeline/analysis/interviews/corpus.ts";
import { inferences } from "../../pipeline/privacy/inferences.ts";
import { demo } from "./demo-gate.ts";

const told = inferences(demo);

Deno.test("who is alone in what is counted of a theme is told what they learn of the others", () => {
  const alone = releaseOf(demo).counts.filter(({ measure, count, people }) =>
    measure === "said" && (count === 1 || count === people.length - 1)
  );
  for (const { people } of alone) {
    const bodies = new Set(
      interviewCorpus(demo).voices.filter(({ personId }) => people.includes(personId))
        .flatMap(({ bodyId }) => bodyId ?? []),
    );
    for (const body of bodies) assert.ok(told.some(({ bodyId }) => bodyId === body), body);
  }
});

Deno.test("a body that is most of a group is told to know the rest of it, when that rest is small", () => {
  const { groups } = releaseOf(demo);
  const heard = (bodyId: string) =>
    new Set(
      interviewCorpus(demo).voices.filter((voice) =>
        voice.bodyId === bodyId && voice.interviews.length > 0
      ).map(({ personId }) => personId),
    ).size;
  const expected = groups.flatMap(({ bodies, voices }) =>
    bodies.filter((body) => {
      const others = voices.length - heard(body);
      return others > 0 && others < demo.disclosure.group;
    })
  );
  assert.ok(expected.length > 0);
  for (const body of expected) {
    assert.ok(
      told.some(({ bodyId, text }) => bodyId === body && /others of “/.test(text.en)),
      body,
    );
  }
});

Deno.test("what members of a body could infer names the body and nobody", () => {
  assert.ok(told.length > 0);
  for (const { text } of told) {
    for (const words of [text.fr, text.en]) assert.ok(!/\b(ent|pers)-\d/.test(words), words);
  }
});
