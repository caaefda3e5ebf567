import Papa from "papaparse";
import { type Codebook, codeLabel } from "../../analysis/interviews/codebook.ts";
import { type Corpus, interviewCorpus } from "../../analysis/interviews/corpus.ts";
import { quotableWords } from "../../analysis/interviews/quotes.ts";
import { stateMatrix } from "../../analysis/interviews/states.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { foldGuid, guidFrom, isGuid } from "../../ingest/refi-qda/guid.ts";
import type {
  QdaCode,
  QdaCoding,
  QdaProject,
  QdaSelection,
  QdaSource,
} from "../../ingest/refi-qda/project.ts";
import { downloadStem } from "../../language/file-name.ts";
import { writeQdc, writeQdpx } from "../../ingest/refi-qda/write-qda.ts";
import { storedText } from "../../ingest/refi-qda/offsets.ts";

/** A file to be written. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the interviews of a dataset can be exported as. */
export const interviewExports = {
  qdpx: (dataset: Dataset) => file(dataset, ".qdpx", writeQdpx(qdaProject(dataset))),
  qdc: (dataset: Dataset) => file(dataset, ".qdc", writeQdc(qdaProject(dataset))),
  "code-by-case": (dataset: Dataset) => csv(dataset, "-code-by-case.csv", codeByCase(dataset)),
  quotes: (dataset: Dataset) => csv(dataset, "-quotes.csv", quoteRows(dataset)),
  iramuteq: (dataset: Dataset) => file(dataset, "-iramuteq.txt", iramuteqCorpus(dataset)),
} as const;

export type InterviewExport = keyof typeof interviewExports;

function file(dataset: Dataset, ending: string, content: string | Uint8Array): ExportedFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name: `${downloadStem(dataset.name)}${ending}`, bytes };
}

function csv(
  dataset: Dataset,
  ending: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): ExportedFile {
  return file(dataset, ending, `${Papa.unparse([...rows], { newline: "\n" })}\n`);
}

/**
 * The interviews as a REFI-QDA project. Withdrawn and refused interviews are not in it; a valence
 * travels as the first line of the coding’s note, since the standard has no place for it.
 */
export function qdaProject(dataset: Dataset): QdaProject {
  const corpus = interviewCorpus(dataset);
  const guids = codeGuids(corpus.codebook);
  const coders = [...new Set(dataset.tables.codings.rows.map(({ coder }) => coder))].sort();
  return {
    name: dataset.name,
    origin: "Grandeur Nature",
    users: coders.map((name) => ({ guid: guidFrom("user", name), name })),
    codes: qdaCodes(corpus.codebook, guids),
    sources: corpus.interviews.flatMap((_, i) => sourceOf(dataset, corpus, i, guids) ?? []),
    notes: [],
  };
}

function codeGuids({ codes }: Codebook): readonly string[] {
  return codes.map(({ guid, code_id }) =>
    guid !== null && isGuid(guid) ? foldGuid(guid) : guidFrom("code", code_id)
  );
}

function qdaCodes(book: Codebook, guids: readonly string[]): QdaCode[] {
  return book.codes.map((code, c) => {
    const parent = (book.lineage[c] ?? [])[1];
    return {
      guid: guids[c] ?? "",
      name: codeLabel(code).fr,
      parent: parent === undefined ? null : guids[parent] ?? null,
      isCodable: true,
      colour: code.colour,
      description: code.definition_fr ?? code.definition_en ?? "",
    };
  });
}

function sourceOf(
  dataset: Dataset,
  corpus: Corpus,
  index: number,
  guids: readonly string[],
): QdaSource | null {
  const held = corpus.interviews[index];
  if (!held || held.text === null || held.points === null) return null;
  const { row, text, points } = held;
  const rows = dataset.tables.codings.rows.filter((coding) =>
    coding.interview_id === row.interview_id && corpus.codebook.index.has(coding.code_id)
  );
  const bySpan = Map.groupBy(rows, ({ start, end }) => `${start} ${end}`);
  // The file holds LF line ends: a position loses one for each CR before it.
  const shift = (point: number) => {
    const before = storedText(text.slice(0, points.toUnit(point)));
    return [...before].length;
  };
  const hasReturns = text.includes("\r");
  const place = (point: number) => hasReturns ? shift(point) : point;
  const selections = [...bySpan].map(([span, codings]): QdaSelection => {
    const { start = 0, end = 0 } = codings[0] ?? {};
    return {
      guid: guidFrom("selection", row.interview_id, span),
      name: points.slice(start, Math.min(end, start + 80)).replace(/\s+/g, " "),
      start: place(start),
      end: place(end),
      memo: "",
      codings: codings.map((coding): QdaCoding => ({
        guid: guidFrom("coding", coding.coding_id),
        code: guids[corpus.codebook.index.get(coding.code_id) ?? -1] ?? "",
        user: guidFrom("user", coding.coder),
        createdAt: null,
        memo: noteOf(coding.valence, coding.memo),
      })),
    };
  });
  const entries = Object.entries({
    person_id: row.person_id,
    body_id: row.body_id,
    role: row.role,
    date: row.date,
    guide: row.guide,
    consent: row.consent.join(";") || null,
  });
  return {
    guid: guidFrom("source", row.interview_id),
    name: row.interview_id,
    text: storedText(text),
    selections,
    codings: [],
    memo: "",
    variables: Object.fromEntries(
      entries.flatMap(([key, value]) => value === null ? [] : [[key, value]]),
    ),
    reading: "as-is",
  };
}

function noteOf(valence: string | null, memo: string | null): string {
  const parts = [valence === null ? "" : `valence: ${valence}`, memo ?? ""];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** One row per interviewee, one column per code: 1 when expressed, 0 when not, empty when not coded. */
export function codeByCase(dataset: Dataset): Record<string, string | number>[] {
  const matrix = stateMatrix(interviewCorpus(dataset));
  const { voices, codebook } = matrix.corpus;
  return voices.map(({ personId, bodyId, role }, v) => {
    const row: Record<string, string | number> = {
      person_id: personId,
      body_id: bodyId ?? "",
      role: role ?? "",
    };
    codebook.codes.forEach(({ code_id }, code) => {
      const state = matrix.state(v, code);
      row[code_id] = state === "said" ? 1 : state === "not-coded" ? "" : 0;
    });
    return row;
  });
}

/** Coded passages as rows with the attributes of who said them; only where quoting is permitted. */
export function quoteRows(dataset: Dataset): Record<string, string | number>[] {
  const corpus = interviewCorpus(dataset);
  return corpus.passages.flatMap((passage) => {
    const quote = quotableWords(corpus, passage);
    if (quote === null) return [];
    const interview = corpus.interviews[passage.interview]?.row;
    const path = (corpus.codebook.lineage[passage.code] ?? []).toReversed()
      .map((code) => corpus.codebook.codes[code]?.code_id ?? "").join("/");
    return [{
      coding_id: passage.row.coding_id,
      interview_id: quote.interviewId,
      person_id: quote.personId,
      body_id: interview?.body_id ?? "",
      role: interview?.role ?? "",
      date: interview?.date ?? "",
      code_id: passage.row.code_id,
      code_path: path,
      coder: passage.row.coder,
      valence: passage.row.valence ?? "",
      start: quote.start,
      end: quote.end,
      text: quote.text,
    }];
  });
}

/** A corpus for IRaMuTeQ: one starred line per interview, then the interviewee’s words. */
export function iramuteqCorpus(dataset: Dataset): string {
  const corpus = interviewCorpus(dataset);
  const variable = (name: string, value: string | null) =>
    value === null ? "" : ` *${name}_${value.replace(/[^\p{L}\p{N}]+/gu, "")}`;
  return corpus.interviews.flatMap(({ row, turns, points }) => {
    if (points === null) return [];
    const words = turns.filter(({ interviewer }) => !interviewer)
      .map(({ start, end }) => points.slice(start, end).replace(/\s+/g, " ").replaceAll("*", ""));
    const head = `****${variable("ent", row.interview_id)}${variable("inst", row.body_id)}${
      variable("role", row.role)
    }`;
    return [`${head}\n${words.join("\n")}\n\n`];
  }).join("");
}
