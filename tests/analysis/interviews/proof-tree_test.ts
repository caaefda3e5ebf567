import assert from "node:assert/strict";
import { jointDisplay } from "../../../pipeline/analysis/interviews/joint-display.ts";
import { proofTree } from "../../../pipeline/analysis/interviews/proof-tree.ts";
import { isExactQuote } from "./exact-quote.ts";
import { frameworkMatrix } from "../../../pipeline/analysis/interviews/framework-matrix.ts";
import type { Dataset } from "../../../pipeline/dataset/dataset.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";

const transcript = "Chercheur : et les délais ?\nPersonne : trop longs, on attend.\n" +
  "Chercheur : bien.\nPersonne : voilà.";

function at(words: string): string {
  const start = transcript.indexOf(words);
  return `${start},${start + words.length}`;
}

/** A dataset with two people, one of whom may have withdrawn. */
function dataset(second: "done" | "withdrawn"): Dataset {
  const files: Record<string, string> = {
    "projects.csv": "project_id,name\npr,Projet\n",
    "indicators.csv": "indicator_id,kind,label_fr\nduree,indicator,Durée\n",
    "codes.csv": "code_id,parent_id,label_fr\ndelai,,Délais\n",
    "interviews.csv": "interview_id,person_id,status,transcript,consent,date\n" +
      `e1,p1,done,t1.txt,quote,2024-01-01\ne2,p2,${second},t2.txt,quote,2024-01-02\n`,
    "codings.csv": "coding_id,interview_id,code_id,coder,start,end,valence\n" +
      `k1,e1,delai,a,${at("trop longs, on attend.")},-1\nk2,e2,delai,a,${at("trop longs")},-1\n`,
    "summaries.csv": "interview_id,code_id,text_fr,coding_ids\ne1,delai,Trop longs.,k1\n",
    "findings.csv": "finding_id,text_fr,claim,counter_search,methods,coherence,adequacy," +
      "relevance,confidence\n" +
      "f1,Les délais pèsent.,negative(delai) >= 2,yes,none,minor,minor,none,high\n" +
      "f2,Seul.,expressed(delai) >= 1,no,none,none,none,none,\n",
    "conclusions.csv": "conclusion_id,text_fr,finding_ids\nc1,Trop long.,f1\n",
    "recommendations.csv": "recommendation_id,text_fr,conclusion_ids\nr1,Décider vite.,c1\n" +
      "r2,Sans preuve.,\n",
    "evidence.csv":
      "finding_id,direction,coding_id,project_id,indicator_id,quote_start,quote_end\n" +
      `f1,supports,k1,,,${at("on attend")}\nf1,supports,k2,,,,\nf1,contradicts,,pr,duree,,\n` +
      "f2,supports,k1,,,,\n",
    "t1.txt": transcript,
    "t2.txt": transcript,
  };
  const encoder = new TextEncoder();
  const entries = Object.entries(files).map(([name, text]) =>
    [name, encoder.encode(text)] as const
  );
  return openDataset({ name: "essai", files: new Map(entries), problems: [] });
}

Deno.test("a recommendation is a tree down to exact words", () => {
  const tree = proofTree(dataset("done"));
  const [first, second] = tree.recommendations;
  const finding = first?.conclusions[0]?.findings[0];
  assert.equal(finding?.checked?.holds, true);
  assert.deepEqual(finding?.supporting.map(({ quote }) => quote?.text), [
    "on attend",
    "trop longs",
  ]);
  assert.ok(finding?.supporting.every(({ quote }) => isExactQuote(quote?.text ?? "?", transcript)));
  assert.deepEqual([first?.people, first?.findings, first?.strength], [2, 1, "high"]);
  assert.deepEqual(first?.fragile, ["f1"]);
  assert.equal(second?.isOrphan, true);
  assert.deepEqual(tree.orphans.map(({ recommendation_id }) => recommendation_id), ["r2"]);
});

Deno.test("a strong finding that nothing uses is listed", () => {
  const { unusedStrongFindings } = proofTree(dataset("done"));
  assert.deepEqual(unusedStrongFindings.map(({ finding }) => finding.finding_id), ["f2"]);
});

Deno.test("the level proposed goes down with concerns, and a higher signature is pointed out", () => {
  const [first, second] = proofTree(dataset("done")).findings;
  assert.equal(first?.card.proposed, "moderate");
  assert.equal(first?.card.isAboveProposal, true);
  assert.equal(second?.card.proposed, "high");
});

Deno.test("counter-evidence is found, or searched in vain, or not searched", () => {
  const [first, second] = proofTree(dataset("done")).findings;
  assert.equal(first?.counter.sentence.en, "One piece of counter-evidence.");
  assert.equal(second?.counter.sentence.en, "Counter-evidence was not searched for.");
});

Deno.test("what people say against a measure is a contradiction; unmeasured is silent", () => {
  const rows = jointDisplay(proofTree(dataset("done")).findings);
  assert.deepEqual(rows.map(({ meeting }) => meeting), ["contradict", "silent"]);
});

Deno.test("a withdrawn interview leaves claims, evidence, quotes and the framework matrix", () => {
  const gone = dataset("withdrawn");
  const [finding] = proofTree(gone).findings;
  assert.equal(finding?.checked?.holds, false);
  assert.equal(finding?.checked?.value, 1);
  assert.equal(finding?.gone, 1);
  assert.deepEqual(finding?.supporting.map(({ quote }) => quote?.personId), ["p1"]);
  assert.deepEqual(frameworkMatrix(gone).map(({ person }) => person.personId), ["p1"]);
});

Deno.test("a framework cell has its summary, its state and the passages it links to", () => {
  const [first, second] = frameworkMatrix(dataset("done"));
  assert.equal(first?.cells[0]?.summary?.fr, "Trop longs.");
  assert.deepEqual(first?.cells[0]?.quotes.map(({ text }) => text), ["trop longs, on attend."]);
  assert.equal(second?.cells[0]?.summary, null);
  assert.equal(second?.cells[0]?.state, "said");
});

Deno.test("a quote with cuts is exact only when its pieces stand in order", () => {
  assert.ok(isExactQuote("trop longs […] voilà", transcript));
  assert.ok(!isExactQuote("voilà […] trop longs", transcript));
  assert.ok(!isExactQuote("trop long, on attend", transcript));
});
