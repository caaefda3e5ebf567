import assert from "node:assert/strict";
import { Conversation } from "../../../pipeline/report/channel/conversation.ts";
import type { Answer, BuildSummary } from "../../../pipeline/report/channel/messages.ts";

const summary: BuildSummary = {
  name: "lab",
  title: { fr: "Labo", en: "Lab" },
  description: { fr: "", en: "" },
  fictional: false,
  projects: 1,
  pages: 1,
  stages: {},
};
const at: Answer = { kind: "at", notebook: "a", cell: "start", line: 1 };
const step: Answer = { kind: "step", what: "fr/index.html" };
const page = (path: string, text = ""): Answer => ({ kind: "file", path, text });

function faults(answers: readonly Answer[], limits = {}): (string | null)[] {
  const conversation = new Conversation(["fr", "en"], limits);
  return answers.map((answer) => conversation.fault(answer));
}

Deno.test("a build that tells its cells, its pages and its end is taken", () => {
  const answers: Answer[] = [
    { kind: "problems", problems: [] },
    at,
    at,
    step,
    page("fr/index.html"),
    { kind: "problems", problems: [] },
    { kind: "done", summary },
  ];
  assert.deepEqual(faults(answers), answers.map(() => null));
});

Deno.test("a build ends once: with a summary after its pages, or with a failure", () => {
  const ended = new Conversation(["fr"]);
  assert.equal(ended.fault({ kind: "failed" }), null);
  assert.equal(ended.ended, true);
  for (const answer of [at, step, page("fr/a.html"), { kind: "done", summary } as const]) {
    assert.match(ended.fault(answer) ?? "", /after the end/);
  }
});

for (
  const path of [
    "../fr/index.html",
    "fr/../../index.html",
    "/fr/index.html",
    "fr\\index.html",
    "fr/index.htm",
    "fr/Index.html",
    "fr/é.html",
    "fr/a b.html",
    "fr/.html",
    "fr/a.b.html",
    "fr/index.html\u0000",
    "fr/con\n.html",
    "de/index.html",
    "index.html",
    "fr/a/b.html",
    `fr/${"a".repeat(120)}.html`,
    "",
  ]
) {
  Deno.test(`the path ${JSON.stringify(path).slice(0, 40)} is no page of a site`, () => {
    assert.match(faults([step, page(path)])[1] ?? "", /^a page at/);
  });
}

Deno.test("a page of a language that was not asked for, or told twice, is none", () => {
  const conversation = new Conversation(["fr"]);
  assert.equal(conversation.fault(step), null);
  assert.equal(conversation.fault(page("en/index.html")), "a page in en");
  assert.equal(conversation.fault(page("fr/index.html")), null);
  assert.equal(conversation.fault(page("fr/index.html")), "the page fr/index.html twice");
});

Deno.test("no build tells cells after pages, pages before their step, or an end before pages", () => {
  assert.equal(faults([step, at])[1], "a cell while pages are made");
  assert.equal(faults([page("fr/a.html")])[0], "a page before the notebooks ended");
  assert.equal(faults([at, { kind: "done", summary }])[1], "an end before any page");
});

Deno.test("an end that counts other pages than were sent is none", () => {
  assert.equal(
    faults([step, page("fr/a.html"), page("fr/b.html"), { kind: "done", summary }])[3],
    "an end with another count of pages",
  );
});

Deno.test("what goes on without end is stopped at its bound", () => {
  const many = <T>(n: number, item: T) => Array.from({ length: n }, () => item);
  assert.equal(faults(many(4, at), { cells: 3 }).at(-1), "too many cells");
  assert.equal(faults(many(4, step), { steps: 3 }).at(-1), "too many steps");
  const problems = { kind: "problems", problems: many(3, undefined) } as unknown as Answer;
  assert.equal(faults([problems, problems], { problems: 5 })[1], "too many problems");
  const pages = ["a", "b", "c"].map((name) => page(`fr/${name}.html`, "1234"));
  assert.equal(faults([step, ...pages], { files: 2 }).at(-1), "too many files");
  assert.equal(faults([step, ...pages], { characters: 10 }).at(-1), "too many characters");
});
