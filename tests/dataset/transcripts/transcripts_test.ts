import assert from "node:assert/strict";
import { Transcripts } from "../../../pipeline/dataset/transcripts/transcripts.ts";
import { made } from "../made-dataset.ts";

const texts = new Map([[
  "a.txt",
  "Chercheur : et 😀 ?\nPersonne : oui.\nChercheur : quoi ?\nPersonne : tout.\n",
], ["b.md", "Seul."]]);

Deno.test("transcripts: each is parsed once, with who speaks where in code points", () => {
  const transcripts = new Transcripts(texts);
  const first = transcripts.get("a.txt");
  assert.equal(first, transcripts.get("a.txt"));
  assert.deepEqual(first?.turns.map(({ interviewer }) => interviewer), [true, false, true, false]);
  const { start, end } = first!.turns[1]!;
  assert.equal(first?.points.slice(start, end), "oui.");
});

Deno.test("transcripts: a path that is unknown, or none, has no transcript", () => {
  const transcripts = new Transcripts(texts);
  assert.deepEqual([transcripts.get("c.txt"), transcripts.get(null)], [null, null]);
});

Deno.test("transcripts: what is handed out cannot be written to", () => {
  const dataset = made({ "projects.csv": "project_id,name\np,P\n", "a.txt": texts.get("a.txt")! });
  const transcript = dataset.transcripts.get("a.txt")!;
  assert.ok(
    [dataset.transcripts, transcript, transcript.turns, ...transcript.turns].every(Object.isFrozen),
  );
  assert.ok(Object.isFrozen(Transcripts.prototype));
});
