import assert from "node:assert/strict";
import { Random } from "../../../pipeline/analysis/random/random.ts";
import { problem } from "../../../pipeline/problem/problem.ts";
import { decodeAnswer, encodeAnswer } from "../../../pipeline/report/channel/bodies.ts";
import type { Answer } from "../../../pipeline/report/channel/messages.ts";

const found = problem({
  code: "type-error",
  severity: "error",
  file: "projects.csv",
  line: 3,
  what: { fr: "é", en: "e" },
  why: { fr: "", en: "" },
  mend: { fr: "", en: "" },
});
const answers: Answer[] = [
  { kind: "at", notebook: "outcomes", cell: "map", line: 12 },
  { kind: "step", what: "fr/index.html" },
  { kind: "file", path: "fr/index.html", text: '<p>é\u202f€ 𝛼\n"\\\u0000</p>' },
  { kind: "file", path: "fr/empty.html", text: "" },
  { kind: "problems", problems: [found] },
  {
    kind: "done",
    summary: {
      name: "lab",
      title: { fr: "L", en: "L" },
      description: { fr: "", en: "" },
      fictional: true,
      projects: 2,
      pages: 3,
      stages: { data: 4 },
    },
  },
  { kind: "failed" },
];

Deno.test("every answer comes back as it was", () => {
  for (const answer of answers) {
    assert.deepEqual(decodeAnswer(7, encodeAnswer(7, answer)), answer, answer.kind);
  }
});

Deno.test("an answer to another request is none", () => {
  for (const answer of answers) {
    assert.equal(decodeAnswer(8, encodeAnswer(7, answer)), null, answer.kind);
  }
});

for (
  const [what, body] of Object.entries({
    "no JSON": "{",
    "a list": "[]",
    "no kind": '{"re":1}',
    "an unknown kind": '{"re":1,"kind":"write"}',
    "a cell at no line": '{"re":1,"kind":"at","notebook":"a","cell":"b","line":-1}',
    "a cell with a long name": `{"re":1,"kind":"at","notebook":"${
      "a".repeat(201)
    }","cell":"b","line":1}`,
    "a page without its text": '{"re":1,"kind":"file","path":"fr/a.html"}',
    "a page with its path in the text": '{"re":1,"kind":"file"}\nfr/a.html',
    "problems that are none": '{"re":1,"kind":"problems","problems":[{"code":"x"}]}',
    "a summary with a negative count":
      '{"re":1,"kind":"done","summary":{"name":"a","title":{"fr":"","en":""},"description":{"fr":"","en":""},"fictional":false,"projects":-1,"pages":1,"stages":{}}}',
  })
) {
  Deno.test(`${what} is no answer`, () => {
    assert.equal(decodeAnswer(1, new TextEncoder().encode(body)), null);
  });
}

Deno.test("bytes that are not UTF-8 are no answer", () => {
  const bytes = encodeAnswer(1, { kind: "file", path: "fr/a.html", text: "é" });
  assert.equal(decodeAnswer(1, bytes.slice(0, -1)), null);
});

Deno.test("a mutated answer is none, or an answer in every part (property)", () => {
  const random = new Random(3);
  for (let n = 0; n < 10_000; n++) {
    const bytes = encodeAnswer(1, answers[random.below(answers.length)]!);
    bytes[random.below(bytes.length)] = random.below(256);
    const answer = decodeAnswer(1, bytes);
    // Read again, what was accepted is the same: no part of it was taken unread.
    if (answer !== null) assert.deepEqual(decodeAnswer(1, encodeAnswer(1, answer)), answer);
  }
});
