import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { isExactQuote } from "../analysis/interviews/exact-quote.ts";
import { labelOf } from "../../pipeline/dataset/dataset.ts";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { itemsOf, quotesOf, runInterviewNotebooks } from "./interview-notebooks.ts";

const demo = openDataset(
  readFolder(fileURLToPath(new URL("../../data/demo", import.meta.url))),
);
const { governance, themes, agreement, recommendations } = await runInterviewNotebooks(demo);

const sourceOf = (quote: { source: readonly unknown[] }) => (quote.source[0] as { fr: string }).fr;
const printed = [
  governance.byTheme,
  themes.framework,
  agreement.cases,
  recommendations.trees,
  recommendations.unused,
  ...governance.quote.keys.flatMap((key) => governance.quote.make(key) ?? []),
].flatMap(quotesOf);

Deno.test("every quote printed stands to the letter in the transcript it names", () => {
  assert.ok(printed.length > 200, `${printed.length} quotes`);
  const transcripts = new Map(
    demo.tables.interviews.rows.map((row) => [row.interview_id, row.transcript ?? ""]),
  );
  for (const quote of printed) {
    const interview = sourceOf(quote).split(" · ")[0] ?? "";
    const text = demo.texts.get(transcripts.get(interview) ?? "") ?? "";
    assert.ok(isExactQuote(quote.text, text), `${interview}: ${quote.text}`);
  }
});

Deno.test("who did not agree to be quoted is never quoted, and is counted all the same", () => {
  const silent = demo.tables.interviews.rows.filter(({ status, consent }) =>
    status === "done" && !consent.some((scope) => scope.startsWith("quote"))
  ).map(({ interview_id }) => interview_id);
  assert.deepEqual(silent, ["ent-12"]);
  assert.ok(!printed.some((quote) => sourceOf(quote).startsWith("ent-12")));
  assert.equal(governance.voiceCount.traced.value, 14);
});

Deno.test("words are given to an interview and a body, never to a role", () => {
  const roles = new Set(demo.tables.interviews.rows.flatMap(({ role }) => role ?? []));
  const names = [...roles].map((role) => labelOf(demo, "role", role).fr);
  for (const quote of printed) {
    for (const name of names) assert.ok(!sourceOf(quote).includes(name), sourceOf(quote));
  }
});

Deno.test("a recommendation that rests on two voices of one body says that it is fragile", () => {
  const items = itemsOf(recommendations.trees);
  const third = items.find(({ id }) => id === "recommandation-3");
  const marks = itemsOf({ items: third?.items ?? [] }).flatMap(({ marks = [] }) => marks);
  assert.ok(marks.some(({ text }) => text.fr === "repose sur 2 voix, 1 instance : fragile"));
  assert.ok(
    items.some(({ text }) =>
      text.some((piece) =>
        "fr" in piece &&
        piece.fr === "Ne tient plus sans l’un de : ent-10, ent-15, Conseil des usagers."
      )
    ),
  );
});

Deno.test("the strong finding that nothing uses is named; every recommendation has evidence", () => {
  const finding = demo.tables.findings.rows.find((row) => row.finding_id === "constat-05");
  const [first] = recommendations.unused.items;
  assert.deepEqual(first?.text, [{ fr: finding?.text_fr, en: finding?.text_en }]);
  assert.equal(recommendations.orphanCount.traced.value, 0);
});

Deno.test("every finding of the demonstration holds when it is counted again", () => {
  for (const id of governance.finding.keys) {
    assert.equal(governance.finding.make(id)?.holds, true, id);
  }
  assert.equal(governance.finding.keys.length, 12);
});

Deno.test("counts of people are out of those asked, or alone where some spoke unasked", () => {
  assert.equal(governance.negative.make("qui-decide")?.traced.value, 7);
  assert.equal(governance.negative.make("qui-decide")?.of?.value, 14);
  assert.equal(governance.negative.make("bilan-lu")?.of?.value, 8);
  assert.equal(governance.negative.make("diversite-publics")?.of, undefined);
});
