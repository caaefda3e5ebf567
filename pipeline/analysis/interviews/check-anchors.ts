import type { Dataset } from "../../dataset/dataset.ts";
import { type Problem, problem } from "../../problem/problem.ts";
import { isSameText } from "./anchors.ts";
import { interviewCorpus } from "./corpus.ts";

/**
 * Whether codings still stand on the text they were made on: the stored hash, the bounds, and the
 * exact words kept with each coding. Nothing is moved here; `deno task import` moves by proof.
 */
export function checkAnchors(dataset: Dataset): Problem[] {
  const corpus = interviewCorpus(dataset);
  const byId = new Map(corpus.interviews.map((held) => [held.row.interview_id, held]));
  const problems: Problem[] = [];
  for (const { row, text } of corpus.interviews) {
    if (text !== null && isSameText(text, row.text_sha256) === false) {
      problems.push(changedText(row.transcript ?? "", row.line));
    }
  }
  for (const { interview_id, start, end, exact, line, coding_id } of dataset.tables.codings.rows) {
    const points = byId.get(interview_id)?.points;
    if (!points) continue;
    const isInside = start < end && end <= points.length;
    // Cells are trimmed when read, so words are compared without their outer spaces.
    const matches = exact === null || points.slice(start, end).trim() === exact.trim();
    if (!isInside || !matches) problems.push(brokenAnchor(coding_id, line));
  }
  return problems;
}

function changedText(file: string, line: number): Problem {
  return problem({
    code: "hash-error",
    severity: "warning",
    file: "interviews.csv",
    line,
    column: "text_sha256",
    what: {
      fr: `Le texte de ${file} n’est plus celui qui a été codé.`,
      en: `The text of ${file} is no longer the one that was coded.`,
    },
    why: {
      fr: "Les positions des codages peuvent désigner d’autres mots.",
      en: "The positions of the codings may point at other words.",
    },
    mend: {
      fr: "Réimportez la transcription corrigée : les codages seront déplacés avec preuve.",
      en: "Import the corrected transcript again: codings will be moved with proof.",
    },
  });
}

function brokenAnchor(coding: string, line: number): Problem {
  return problem({
    code: "broken-anchors",
    severity: "error",
    file: "codings.csv",
    line,
    column: "exact",
    cell: coding,
    what: {
      fr: `Le codage ${coding} ne désigne pas les mots qu’il dit.`,
      en: `The coding ${coding} does not point at the words it says.`,
    },
    why: {
      fr: "Une citation doit être un extrait exact de la transcription.",
      en: "A quote must be an exact part of the transcript.",
    },
    mend: {
      fr: "Corrigez start et end, ou codez de nouveau le passage.",
      en: "Correct start and end, or code the passage again.",
    },
  });
}
