import type { Dataset } from "../../dataset/dataset.ts";
import { keep } from "../../dataset/keep.ts";
import type { Row } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { measuresOf } from "../measures-by-cell.ts";
import type { RowRef } from "../traced.ts";
import { type CheckedClaim, type LeaveOneOut, leaveOneOut } from "./claims.ts";
import { type ConfidenceCard, confidenceCard } from "./confidence.ts";
import { type CodedPassage, type Corpus, interviewCorpus } from "./corpus.ts";
import { type Quote, quoteOf } from "./quotes.ts";

/** A piece of evidence that still counts. */
export interface EvidencePiece {
  readonly direction: "supports" | "contradicts";
  readonly ref: RowRef;
  readonly passage: CodedPassage | null;
  /** The words, cut to the span the evidence names; null for a measure. */
  readonly quote: Quote | null;
  readonly measure: { readonly projectId: string; readonly indicatorId: string } | null;
  /** The measure’s values, by period, in file order. */
  readonly measures: readonly Row<"measures">[];
  readonly note: Bilingual | null;
}

/** Whether counter-evidence was looked for, and what came of it. */
export interface CounterEvidence {
  readonly searched: boolean;
  readonly found: number;
  /** Interviews coded, and interviews done: "searched, none in 14 of 14". */
  readonly codedInterviews: number;
  readonly doneInterviews: number;
  readonly sentence: Bilingual;
}

/** A finding with all that it rests on. */
export interface AssessedFinding {
  readonly finding: Row<"findings">;
  /** Null when the finding makes no computable claim. */
  readonly checked: CheckedClaim | null;
  readonly robustness: LeaveOneOut | null;
  readonly supporting: readonly EvidencePiece[];
  readonly contradicting: readonly EvidencePiece[];
  readonly counter: CounterEvidence;
  readonly card: ConfidenceCard;
  /** Distinct people and bodies behind the supporting passages. */
  readonly people: number;
  readonly bodies: number;
  /** Evidence left out, since its interview was withdrawn or its row does not exist. */
  readonly gone: number;
}

/** Whether the claim of a finding no longer holds when one person, whoever it is, is left out. */
export function fallsWithoutOneVoice({ robustness }: AssessedFinding): boolean {
  return robustness?.flips.some(({ kind }) => kind === "person") ?? false;
}

/**
 * Every finding with its evidence, its claim, and how it stands when one voice is left out; made
 * once a dataset.
 */
export const assessFindings: (dataset: Dataset) => readonly AssessedFinding[] = keep(assessAll);

function assessAll(dataset: Dataset): AssessedFinding[] {
  const corpus = interviewCorpus(dataset);
  const byFinding = Map.groupBy(dataset.tables.evidence.rows, ({ finding_id }) => finding_id);
  const passages = new Map(corpus.passages.map((passage) => [passage.row.coding_id, passage]));
  return dataset.tables.findings.rows.map((finding) => {
    const rows = byFinding.get(finding.finding_id) ?? [];
    const pieces = rows.flatMap((row) => pieceOf(dataset, corpus, passages, row) ?? []);
    const of = (direction: EvidencePiece["direction"]) =>
      pieces.filter((piece) => piece.direction === direction);
    const supporting = of("supports");
    const contradicting = of("contradicts");
    const voices = new Set(supporting.flatMap(({ passage }) => passage?.voice ?? []));
    const bodies = new Set([...voices].flatMap((v) => corpus.voices[v]?.bodyId ?? []));
    const robustness = finding.claim === null ? null : leaveOneOut(corpus, finding.claim);
    return {
      finding,
      checked: robustness?.checked ?? null,
      robustness,
      supporting,
      contradicting,
      counter: counterEvidence(corpus, finding, contradicting.length),
      card: confidenceCard(finding),
      people: voices.size,
      bodies: bodies.size,
      gone: rows.length - pieces.length,
    };
  });
}

function pieceOf(
  dataset: Dataset,
  corpus: Corpus,
  passages: ReadonlyMap<string, CodedPassage>,
  row: Row<"evidence">,
): EvidencePiece | null {
  const text = row.note_fr ?? row.note_en;
  const base = {
    direction: row.direction,
    ref: { table: "evidence", line: row.line } as RowRef,
    note: text === null ? null : { fr: text, en: row.note_en ?? text },
  };
  if (row.coding_id !== null) {
    const passage = passages.get(row.coding_id);
    if (passage === undefined) return null;
    const start = row.quote_start ?? passage.start;
    const end = row.quote_end ?? passage.end;
    const quote = quoteOf(corpus, { interview: passage.interview, start, end });
    return { ...base, passage, quote, measure: null, measures: [] };
  }
  if (row.project_id === null || row.indicator_id === null) return null;
  const measure = { projectId: row.project_id, indicatorId: row.indicator_id };
  const measures = measuresOf(dataset.tables.measures, measure.projectId, measure.indicatorId);
  return { ...base, passage: null, quote: null, measure, measures };
}

function counterEvidence(
  corpus: Corpus,
  finding: Row<"findings">,
  found: number,
): CounterEvidence {
  const searched = finding.counter_search === "yes";
  const done = corpus.interviews.length;
  const coded = corpus.interviews.filter(({ coders }) => coders.length > 0).length;
  const sentence = found > 0
    ? {
      fr: found === 1 ? "Une preuve contraire." : `${found} preuves contraires.`,
      en: found === 1 ? "One piece of counter-evidence." : `${found} pieces of counter-evidence.`,
    }
    : searched
    ? {
      fr: `Cherché, rien trouvé dans ${coded} entretiens sur ${done}.`,
      en: `Searched, none in ${coded} of ${done} interviews.`,
    }
    : {
      fr: "Les preuves contraires n’ont pas été cherchées.",
      en: "Counter-evidence was not searched for.",
    };
  return { searched, found, codedInterviews: coded, doneInterviews: done, sentence };
}
