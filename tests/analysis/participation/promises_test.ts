import assert from "node:assert/strict";
import {
  judgeAnswer,
  judgeLevel,
  promiseLedger,
} from "../../../pipeline/analysis/participation/promises.ts";
import { datasetOf } from "./tables.ts";

Deno.test("a level is kept, half kept or not kept; unknown is not broken", () => {
  assert.equal(judgeLevel("consult", "involve").state, "kept");
  assert.equal(judgeLevel("involve", "involve").state, "kept");
  assert.equal(judgeLevel("involve", "consult").state, "half-kept");
  assert.equal(judgeLevel("collaborate", "consult").state, "not-kept");
  assert.equal(judgeLevel("inform", "none").state, "not-kept");
  assert.equal(judgeLevel(null, "consult").state, "unknown");
  assert.equal(judgeLevel("consult", null).state, "unknown");
});

const proposals = "proposal_id,activity_id,decision,reply_fr,design_change_fr,coding_ids\n" +
  "kept,a,accepted,oui,banc déplacé,c1\n" +
  "no-change,a,adapted,en partie,,\n" +
  "silent,a,accepted,,,\n" +
  "refused,a,rejected,trop cher,,\n" +
  "unexplained,a,rejected,,,\n" +
  "pending,a,pending,,,\n" +
  "untraced,a,,,,\n";
const dataset = datasetOf({
  projects: "project_id,name\np,P\nr,R\ns,S\n",
  activities: "activity_id,project_id,promised_level,delivered_level\n" +
    "a,p,involve,involve\nb,p,involve,inform\nc,r,,\nd,s,involve,inform\n",
  proposals,
  interviews: "interview_id,person_id,status\ni,x,done\n",
  codes: "code_id,label_fr\nk,K\n",
  codings: "coding_id,interview_id,code_id,coder,start,end\nc1,i,k,x,0,4\n",
});

Deno.test("the ledger leads from proposal to decision, change and passage", () => {
  const [first] = promiseLedger(dataset);
  const answers = first?.activities[0]?.proposals ?? [];
  assert.deepEqual(answers.map(({ answer }) => answer.state), [
    "kept",
    "half-kept",
    "not-kept",
    "kept",
    "not-kept",
    "open",
    "unknown",
  ]);
  assert.deepEqual(answers[0]?.passages.map(({ coding_id }) => coding_id), ["c1"]);
  assert.equal(judgeAnswer(answers[1]!.proposal).reasons.length, 1);
});

Deno.test("a project says how many of its known promises were kept", () => {
  const [p, r, s] = promiseLedger(dataset);
  assert.equal(p?.promise.state, "half-kept");
  assert.match(p?.promise.reasons[0]?.en ?? "", /^1 promise kept of 2 known/);
  assert.equal(p?.activities[1]?.gap, -2);
  assert.equal(r?.promise.state, "unknown");
  assert.equal(s?.promise.state, "not-kept");
});
