import assert from "node:assert/strict";
import { recordedFacts } from "../../../pipeline/analysis/participation/recorded-facts.ts";
import { datasetOf } from "./tables.ts";

const dataset = datasetOf({
  projects: "project_id,name\np1,Un\np2,Deux\np3,Trois\n",
  activities:
    "activity_id,project_id,phase,modality,promised_level,delivered_level,participants,hours,cost_eur\n" +
    "a1,p1,design,atelier,consult,involve,12,2,\na2,p1,,atelier,involve,consult,,,\n" +
    "a3,p2,design,balade,collaborate,inform,8,,\na4,p2,,,consult,,,,\n",
  attendance: "activity_id,attribute,category,count\na1,age,25-39,4\na1,age,40-59,8\n",
  proposals: "proposal_id,activity_id,decision,reply_fr,design_change_fr\n" +
    "q1,a1,accepted,Oui,Banc\nq2,a1,adapted,,\nq3,a2,rejected,Trop cher,\nq4,a2,pending,,\nq5,a3,,,\n",
});

Deno.test("a fact is known of the activities that have it, also when other tables hold it", () => {
  const facts = recordedFacts(dataset).map(({ name, count }) => [name.en, count.value]);
  assert.deepEqual(facts, [
    ["phase", 2],
    ["level promised", 4],
    ["level delivered", 3],
    ["participants", 2],
    ["hours", 1],
    ["cost", 0],
    ["composition of the public", 1],
    ["proposals traced", 3],
  ]);
});
