import assert from "node:assert/strict";
import { assessFindings } from "../../../pipeline/analysis/interviews/findings.ts";
import {
  findingItem,
  levelMark,
  supportMark,
} from "../../../pipeline/notebook/outputs/finding-outline.ts";
import { made } from "../../dataset/made-dataset.ts";

const transcript = "Chercheur : et les délais ?\nPersonne : trop longs, on attend.\n" +
  "Chercheur : bien.\nPersonne : voilà.";
const start = transcript.indexOf("trop longs");
const dataset = made({
  "projects.csv": "project_id,name\npr,Projet\n",
  "indicators.csv": "indicator_id,kind,label_fr\nduree,indicator,Durée\n",
  "measures.csv": "project_id,indicator_id,value,status\npr,duree,12,measured\n",
  "codes.csv": "code_id,parent_id,label_fr\ndelai,,Délais\n",
  "interviews.csv": "interview_id,person_id,status,transcript,consent,date\n" +
    "e1,p1,done,t1.txt,quote,2024-01-01\n",
  "codings.csv": "coding_id,interview_id,code_id,coder,start,end,valence\n" +
    `k1,e1,delai,a,${start},${start + 10},-1\n`,
  "findings.csv": "finding_id,text_fr,claim,counter_search,methods,coherence,adequacy," +
    "relevance,confidence\nf1,Les délais pèsent.,negative(delai) >= 1,yes,none,minor,minor,none,high\n",
  "evidence.csv": "finding_id,direction,coding_id,project_id,indicator_id\n" +
    "f1,supports,k1,,\nf1,contradicts,,pr,duree\n",
  "t1.txt": transcript,
});

Deno.test("a finding is told with its marks, and down to the words and the measure behind it", () => {
  const item = findingItem(dataset, assessFindings(dataset)[0]!);
  assert.deepEqual(item.marks?.map(({ text }) => text.en), [
    "confidence 4/4 high",
    "rests on 1 voice, 0 bodies: fragile",
    "claim checked (1 of 1)".replace(/ of /, "\u00a0of\u00a0"),
  ]);
  const [support, against, , flips] = item.items!;
  assert.equal(support?.items?.[0]?.quote?.text, "trop longs");
  assert.deepEqual(against?.items?.[0]?.text[0], { text: "Projet", href: "project-pr.html" });
  assert.deepEqual(flips?.text, [{
    fr: "Ne tient plus sans l’un de : e1.",
    en: "No longer holds without any one of: e1.",
  }]);
});

Deno.test("a level that nobody judged is none, and says so", () => {
  assert.deepEqual(levelMark(null), {
    mark: "none",
    text: { fr: "non jugée", en: "not judged" },
  });
  assert.equal(supportMark("low").text.en, "confidence 2/4 low");
});
