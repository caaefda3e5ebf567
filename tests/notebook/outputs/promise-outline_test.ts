import assert from "node:assert/strict";
import { promiseLedger } from "../../../pipeline/analysis/participation/promises.ts";
import {
  activityItem,
  projectItem,
  promiseMark,
  proposalItem,
} from "../../../pipeline/notebook/outputs/promise-outline.ts";
import type { OutlineItem, Piece } from "../../../pipeline/notebook/outputs/output.ts";
import { datasetOf } from "../../analysis/participation/tables.ts";

const dataset = datasetOf({
  projects: "project_id,name,short_name\np1,Le premier,Premier\n",
  activities: "activity_id,project_id,phase,modality,promised_level,delivered_level,date\n" +
    "a1,p1,design,,consult,involve,2021-03\na2,p1,,,,involve,\n",
  proposals:
    "proposal_id,activity_id,summary_fr,knowledge,decision,made_on,replied_on,reply_fr,design_change_fr\n" +
    "q1,a1,Un banc,usage,accepted,2021-03-01,2021-03-11,Oui,Banc posé\nq2,a1,,,,,,,\n",
});
const [project] = promiseLedger(dataset);
const [first, second] = project!.activities;

const words = (pieces: readonly Piece[] = []) =>
  pieces.map((piece) => "en" in piece ? piece.en : "text" in piece ? piece.text : "").join("")
    .replaceAll("\u00a0", " ");
const line = (
  { kicker, text, marks = [] }: OutlineItem,
) => [kicker?.en, words(text), ...marks.map((mark) => `${mark.mark}: ${mark.text.en}`)];

Deno.test("a proposal is told with its decision, its delay, its reply and what it changed", () => {
  const item = proposalItem(dataset, first!.proposals[0]!);
  assert.deepEqual(line(item).slice(0, 2), ["Proposal", "Un banc (knowledge from use)"]);
  assert.match(item.marks![0]!.text.en, /^answer owed, given: /);
  assert.deepEqual(item.items!.map(line), [
    ["Decision", "accepted, after 10 days. Oui"],
    ["Change", "Banc posé"],
  ]);
});

Deno.test("a proposal of which nothing is known is called by its id, and invents nothing", () => {
  const item = proposalItem(dataset, first!.proposals[1]!);
  assert.equal(words(item.text), "q2");
  assert.deepEqual(item.items!.map(line), [["Decision", "not stated"]]);
});

Deno.test("an activity is told with its phase and date where they are known", () => {
  assert.equal(words(activityItem(dataset, first!).text), "activity · design, March 2021");
  assert.equal(words(activityItem(dataset, second!).text), "activity");
  assert.equal(activityItem(dataset, second!).marks![0]!.mark, "none");
});

Deno.test("a project folds its activities, and each proposal takes one line", () => {
  const item = projectItem(dataset, project!);
  assert.deepEqual(item.fold, {
    fr: "2 activités, 2 propositions",
    en: "2 activities, 2 proposals",
  });
  assert.match(words(item.text), /^Premier — 1 promise kept of 1 known$/);
  assert.deepEqual(item.marks, [promiseMark(project!.promise)]);
  assert.ok(item.items!.every(({ items }) => items!.every((entry) => !("items" in entry))));
});
