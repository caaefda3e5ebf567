import assert from "node:assert/strict";
import { textHash } from "../../../pipeline/ingest/transcript/text-hash.ts";
import { made } from "../made-dataset.ts";

const tables = (exact: string) => ({
  "projects.csv": "project_id,name\np-1,A\n",
  "interviews.csv": "interview_id,person_id,status,consent,transcript\n" +
    "i-1,v-1,done,yes,i-1.txt\n",
  "i-1.txt": "[Q] Alors ?\n[R] Nous avons appris.\n",
  "codes.csv": "code_id,label_fr\nc-1,Apprentissage\n",
  "codings.csv": "coding_id,interview_id,code_id,coder,start,end,exact\n" +
    `k-1,i-1,c-1,a,16,32,${exact}\n`,
});

Deno.test("anchors: a coding that points at other words is an error, at its line", () => {
  const { problems } = made(tables("nous avons perdu"), { anchors: true });
  assert.deepEqual(
    problems.filter(({ code }) => code === "broken-anchors").map(({ severity, line }) => [
      severity,
      line,
    ]),
    [["error", 2]],
  );
});

Deno.test("anchors: words that stand where their coding says are no problem", () => {
  const { problems } = made(tables("Nous avons appri"), { anchors: true });
  assert.deepEqual(problems.filter(({ code }) => code === "broken-anchors"), []);
});

Deno.test("anchors: a span past the end of the text is an error, be its words left out", () => {
  const files = { ...tables(""), "i-1.txt": "[R] Nous.\n" };
  assert.ok(made(files, { anchors: true }).problems.some(({ code }) => code === "broken-anchors"));
});

Deno.test("anchors: an interview that was withdrawn holds its codings to nothing", () => {
  const files = tables("nous avons perdu");
  const withdrawn = files["interviews.csv"].replace("done", "withdrawn");
  const { problems } = made({ ...files, "interviews.csv": withdrawn }, { anchors: true });
  assert.deepEqual(problems.filter(({ code }) => code === "broken-anchors"), []);
});

Deno.test("anchors: a text that is no longer the one coded is told by its hash", () => {
  const files = tables("Nous avons appri");
  const hash = textHash(files["i-1.txt"]);
  const kinds = (hash: string) =>
    made({
      ...files,
      "interviews.csv": "interview_id,person_id,status,transcript,text_sha256\n" +
        `i-1,v-1,done,i-1.txt,${hash}\n`,
    }, { anchors: true }).problems.map(({ code }) => code).filter((code) => code === "hash-error");
  assert.deepEqual(kinds(hash), []);
  assert.deepEqual(kinds("0".repeat(64)), ["hash-error"]);
});
