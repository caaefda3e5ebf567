import assert from "node:assert/strict";
import { checkDataset } from "../../../pipeline/analysis/quality/check-dataset.ts";
import { made } from "../../dataset/made-dataset.ts";

const tables = (exact: string) => ({
  "projects.csv": "project_id,name\np-1,A\n",
  "interviews.csv": "interview_id,person_id,status,consent,transcript\n" +
    "i-1,v-1,done,yes,i-1.txt\n",
  "i-1.txt": "[Q] Alors ?\n[R] Nous avons appris.\n",
  "codes.csv": "code_id,label_fr\nc-1,Apprentissage\n",
  "codings.csv": "coding_id,interview_id,code_id,coder,start,end,exact\n" +
    `k-1,i-1,c-1,a,16,32,${exact}\n`,
});

Deno.test("checkDataset: a coding that points at other words is an error, at its line", () => {
  const { problems } = checkDataset(made(tables("nous avons perdu")));
  assert.deepEqual(
    problems.filter(({ code }) => code === "broken-anchors").map(({ severity, line }) => [
      severity,
      line,
    ]),
    [["error", 2]],
  );
});

Deno.test("checkDataset: a dataset without such problems is given back as it is", () => {
  const dataset = made(tables("Nous avons appri"));
  assert.equal(checkDataset(dataset), dataset);
});
