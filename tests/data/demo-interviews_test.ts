import { mayBeQuoted } from "../../pipeline/analysis/interviews/consent.ts";
import { deepEqual, equal, ok } from "node:assert/strict";
import { join } from "node:path";
import type { Dataset } from "../../pipeline/dataset/dataset.ts";
import { interviewCorpus } from "../../pipeline/analysis/interviews/corpus.ts";
import { disagreements } from "../../pipeline/analysis/interviews/disagreements.ts";
import { assessFindings } from "../../pipeline/analysis/interviews/findings.ts";
import { proofTree } from "../../pipeline/analysis/interviews/proof-tree.ts";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { codePoints } from "../../pipeline/ingest/transcript/code-points.ts";
import { parseTranscript } from "../../pipeline/ingest/transcript/read-transcript.ts";
import { textHash } from "../../pipeline/ingest/transcript/text-hash.ts";

const folder = join(import.meta.dirname ?? ".", "..", "..", "data", "demo");
const demo = openDataset(readFolder(folder));
const owned = new Set(
  "interviews questions codes codings summaries findings conclusions recommendations evidence"
    .split(" ").map((name) => `${name}.csv`),
);
const done = demo.tables.interviews.rows.filter(({ status }) => status === "done");
const codings = demo.tables.codings.rows;

function textOf(path: string | null): string {
  return demo.texts.get(path ?? "") ?? "";
}

function turnsOf(interviewId: string) {
  const path = done.find(({ interview_id }) => interview_id === interviewId)?.transcript ??
    "";
  return parseTranscript(textOf(path), path).turns;
}

Deno.test("the interview tables of the demo are read without a problem", () => {
  const problems = demo.problems.filter(({ file, severity }) =>
    file !== null && owned.has(file) && severity !== "info"
  );
  deepEqual(problems.map(({ file, line, what }) => [file, line, what.en]), []);
});

Deno.test("fourteen interviews are done; the refused and the withdrawn one keep a row, no text", () => {
  const { rows } = demo.tables.interviews;
  equal(done.length, 14);
  for (const status of ["refused", "withdrawn"]) {
    const [only, ...others] = rows.filter((row) => row.status === status);
    equal(others.length, 0);
    equal(only?.transcript, null);
    equal(only?.text_sha256, null);
    ok(
      !codings.some(({ interview_id }) => interview_id === only?.interview_id),
    );
    ok(
      ![...demo.texts.keys()].some((path) => path.includes(only?.interview_id ?? "?")),
    );
  }
  equal(new Set(done.map(({ body_id }) => body_id)).size, 4);
});

Deno.test("every text is the one its hash was taken from", () => {
  for (const { interview_id, transcript, text_sha256 } of done) {
    equal(textHash(textOf(transcript)), text_sha256, interview_id);
  }
});

Deno.test("every transcript has 25 to 40 turns, two speakers in alternation, nothing to review", () => {
  for (const { interview_id, transcript } of done) {
    const { turns, review } = parseTranscript(
      textOf(transcript),
      transcript ?? "",
    );
    const spoken = turns.filter(({ speaker }) => speaker !== null);
    ok(
      spoken.length >= 25 && spoken.length <= 40,
      `${interview_id}: ${spoken.length}`,
    );
    spoken.forEach((turn, i) => equal(turn.interviewer, i % 2 === 0, `${interview_id}:${i}`));
    deepEqual(review, [], interview_id);
  }
});

Deno.test("every coding is the exact words of the interviewee at its place", () => {
  for (
    const { coding_id, interview_id, start, end, exact, prefix, suffix } of codings
  ) {
    const row = done.find((one) => one.interview_id === interview_id);
    const points = codePoints(textOf(row?.transcript ?? null));
    equal(points.slice(start, end), exact, coding_id);
    ok(points.slice(0, start).trimEnd().endsWith(prefix ?? ""), coding_id);
    ok(
      points.slice(end, points.length).trimStart().startsWith(suffix ?? ""),
      coding_id,
    );
    const turn = turnsOf(interview_id).find((one) => one.start <= start && end <= one.end);
    ok(
      turn && !turn.interviewer,
      `${coding_id} is not inside a turn of the interviewee`,
    );
  }
});

Deno.test("the codebook has about forty codes on three levels, worded in both languages", () => {
  const { rows } = demo.tables.codes;
  ok(rows.length >= 38 && rows.length <= 46, String(rows.length));
  const parents = new Map(
    rows.map(({ code_id, parent_id }) => [code_id, parent_id]),
  );
  const depth = (id: string): number => {
    const parent = parents.get(id);
    return parent ? 1 + depth(parent) : 1;
  };
  deepEqual([...new Set(rows.map(({ code_id }) => depth(code_id)))].sort(), [
    1,
    2,
    3,
  ]);
  for (const row of rows) {
    ok(
      row.label_fr && row.label_en && row.definition_fr && row.definition_en,
      row.code_id,
    );
  }
});

Deno.test("a code that came with the second guide is used in no earlier interview", () => {
  const since = new Map(
    demo.tables.codes.rows.map(({ code_id, since }) => [code_id, since ?? ""]),
  );
  const date = new Map(
    done.map(({ interview_id, date }) => [interview_id, date ?? ""]),
  );
  ok([...new Set(since.values())].length === 2);
  for (const { coding_id, interview_id, code_id } of codings) {
    if (since.get(code_id) === "2024-02-20") continue;
    ok((date.get(interview_id) ?? "") >= (since.get(code_id) ?? ""), coding_id);
  }
});

Deno.test("two coders coded four interviews, and disagree in each", () => {
  const second = new Set(
    codings.filter(({ coder }) => coder === "codeur-b").map((c) => c.interview_id),
  );
  equal(second.size, 4);
  const key = (
    { code_id, start, end }: Dataset["tables"]["codings"]["rows"][number],
  ) => `${code_id} ${start}-${end}`;
  for (const id of second) {
    const of = (coder: string) =>
      new Set(
        codings.filter((c) => c.interview_id === id && c.coder === coder).map(
          key,
        ),
      );
    const [a, b] = [of("codeur-a"), of("codeur-b")];
    ok(b.size > 0 && a.intersection(b).size > 0, `${id}: nothing in common`);
    ok(a.symmetricDifference(b).size > 0, `${id}: no disagreement`);
  }
  const first = new Set(
    codings.filter(({ coder }) => coder === "codeur-a").map((c) => c.interview_id),
  );
  equal(first.size, done.length);
});

Deno.test("twelve findings carry claim, counter-search and signature, and one rests on two voices", () => {
  const { findings, evidence } = demo.tables;
  equal(findings.rows.length, 12);
  for (const row of findings.rows) {
    ok(
      row.claim && row.counter_search && row.reason_fr && row.reason_en,
      row.finding_id,
    );
    ok(
      row.methods && row.coherence && row.adequacy && row.relevance,
      row.finding_id,
    );
    ok(row.confidence && row.signed_by && row.signed_on, row.finding_id);
    const own = evidence.rows.filter(({ finding_id }) => finding_id === row.finding_id);
    ok(
      own.some(({ direction, coding_id }) => direction === "supports" && coding_id !== null),
    );
  }
  ok(evidence.rows.some(({ direction }) => direction === "contradicts"));
  const voices = evidence.rows.filter(({ finding_id, direction, coding_id }) =>
    finding_id === "constat-09" && direction === "supports" &&
    coding_id !== null
  ).map(({ coding_id }) => coding_id?.slice(0, 6));
  const bodies = voices.map((id) => done.find((row) => row.interview_id === id)?.body_id);
  deepEqual(bodies, ["conseil-usagers", "conseil-usagers"]);
});

Deno.test("eight recommendations each reach a quote, and no quote breaks a consent", () => {
  const { conclusions, evidence, recommendations } = demo.tables;
  equal(recommendations.rows.length, 8);
  equal(conclusions.rows.length, 6);
  for (const { recommendation_id, conclusion_ids } of recommendations.rows) {
    const findings = conclusions.rows.filter((row) => conclusion_ids.includes(row.conclusion_id))
      .flatMap((row) => row.finding_ids);
    const reached = evidence.rows.some((row) =>
      row.coding_id !== null && findings.includes(row.finding_id)
    );
    ok(reached, recommendation_id);
  }
  for (const { coding_id, quote_start, quote_end } of evidence.rows) {
    const coding = codings.find((row) => row.coding_id === coding_id);
    if (!coding) continue;
    const from = done.find((row) => row.interview_id === coding.interview_id);
    ok(from !== undefined && mayBeQuoted(from), coding.coding_id);
    const [start, end] = [quote_start ?? coding.start, quote_end ?? coding.end];
    ok(
      coding.start <= start && start < end && end <= coding.end,
      coding.coding_id,
    );
  }
});

Deno.test("sixty cells or more of the framework matrix are summed up from passages of their theme", () => {
  const { codes, summaries } = demo.tables;
  ok(summaries.rows.length >= 60, String(summaries.rows.length));
  const parents = new Map(
    codes.rows.map(({ code_id, parent_id }) => [code_id, parent_id]),
  );
  const theme = (id: string): string => {
    const parent = parents.get(id);
    return parent ? theme(parent) : id;
  };
  for (
    const { interview_id, code_id, text_fr, text_en, coding_ids } of summaries
      .rows
  ) {
    ok(
      text_fr && text_en && coding_ids.length > 0,
      `${interview_id} ${code_id}`,
    );
    for (const id of coding_ids) {
      const coding = codings.find((row) => row.coding_id === id);
      equal(coding?.interview_id, interview_id);
      equal(theme(coding?.code_id ?? ""), code_id);
    }
  }
});

Deno.test("the two coders differ in bounds, in what they saw, and in the code they chose", () => {
  const kinds = disagreements(interviewCorpus(demo)).flatMap(({ cases }) =>
    cases.map(({ kind }) => kind)
  );
  deepEqual([...new Set(kinds)].sort(), ["boundary", "confused", "missed"]);
});

Deno.test("every claim holds; the fragile ones are those meant to be, and nothing is gone", () => {
  const assessed = assessFindings(demo);
  for (const { finding, checked, gone } of assessed) {
    equal(checked?.holds, true, `${finding.finding_id}: ${finding.claim}`);
    equal(gone, 0, finding.finding_id);
  }
  const onOneVoice = assessed.filter(({ robustness }) =>
    robustness?.flips.some(({ kind }) => kind === "person")
  );
  deepEqual(onOneVoice.map(({ finding }) => finding.finding_id), [
    "constat-04",
    "constat-09",
  ]);
  const contradicted = assessed.find(({ finding }) => finding.finding_id === "constat-04");
  equal(contradicted?.contradicting.length, 2);
});

Deno.test("no recommendation is an orphan, and one strong finding is used by none", () => {
  const { orphans, unusedStrongFindings } = proofTree(demo);
  deepEqual(orphans, []);
  deepEqual(unusedStrongFindings.map(({ finding }) => finding.finding_id), [
    "constat-05",
  ]);
});
