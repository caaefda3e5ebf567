import Papa from "papaparse";
import { allows } from "../../analysis/interviews/consent.ts";
import { type Codebook, codeLabel } from "../../analysis/interviews/codebook.ts";
import {
  type Corpus,
  type HeldInterview,
  interviewCorpus,
} from "../../analysis/interviews/corpus.ts";
import { quotableWords } from "../../analysis/interviews/quotes.ts";
import { releaseOf } from "../../analysis/interviews/release.ts";
import { stateMatrix } from "../../analysis/interviews/states.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import type { Audience } from "../../dataset/disclosure.ts";
import type { Interview } from "../../dataset/tables/mod.ts";
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
  qdpx: (dataset: Dataset, audience: Audience = "researchers") =>
    file(dataset, ".qdpx", writeQdpx(qdaProject(dataset, audience))),
  qdc: (dataset: Dataset) => file(dataset, ".qdc", writeQdc(qdaProject(dataset))),
  "code-by-case": (dataset: Dataset, audience: Audience = "researchers") =>
    csv(dataset, "-code-by-case.csv", codeByCase(dataset, audience)),
  quotes: (dataset: Dataset, audience: Audience = "researchers") =>
    csv(dataset, "-quotes.csv", quoteRows(dataset, audience)),
  iramuteq: (dataset: Dataset, audience: Audience = "researchers") =>
    file(dataset, "-iramuteq.txt", iramuteqCorpus(dataset, audience)),
} as const;

export type InterviewExport = keyof typeof interviewExports;

/** The texts that an export holds, by name: what the gate looks at. */
export function interviewTexts(
  kind: InterviewExport,
  dataset: Dataset,
  audience: Audience,
): ReadonlyMap<string, string> {
  if (kind !== "qdpx" && kind !== "qdc") {
    const { name, bytes } = interviewExports[kind](dataset, audience);
    return new Map([[name, new TextDecoder().decode(bytes)]]);
  }
  const { codes, sources } = qdaProject(dataset, audience);
  const codebook = codes.map(({ name, description }) => `${name}: ${description}`).join("\n");
  const texts = kind === "qdc" ? [] : sources.map((source): [string, string] => [
    source.name,
    [
      source.text ?? "",
      ...Object.values(source.variables),
      ...source.selections.flatMap((
        { memo, codings },
      ) => [memo, ...codings.map((one) => one.memo)]),
    ].join("\n"),
  ]);
  return new Map([["codebook", codebook], ...texts]);
}

/** How many interviews have a text that an export may not hold. */
export function textsLeftOut(kind: InterviewExport, dataset: Dataset, audience: Audience): number {
  if (kind !== "qdpx" && kind !== "iramuteq") return 0;
  return interviewCorpus(dataset).interviews
    .filter(({ row, text }) => text !== null && !mayHandOn(row, audience)).length;
}

/** Whether the whole text of an interview may be handed on. */
function mayHandOn(row: Interview, audience: Audience): boolean {
  return allows(row, "quote") && (audience === "researchers" || allows(row, "archive"));
}

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
 * The interviews as a REFI-QDA project. Withdrawn and refused interviews are not in it, nor is the text
 * of people who may not be quoted; for readers only of those who agreed to be archived. A valence
 * travels as the first line of the coding’s note, since the standard has no place for it.
 */
export function qdaProject(dataset: Dataset, audience: Audience = "researchers"): QdaProject {
  const corpus = interviewCorpus(dataset);
  const guids = codeGuids(corpus.codebook);
  const coders = [...new Set(dataset.tables.codings.rows.map(({ coder }) => coder))].sort();
  return {
    name: dataset.name,
    origin: "Grandeur Nature",
    users: audience === "readers"
      ? [{ guid: guidFrom("user", ""), name: "coder" }]
      : coders.map((name) => ({ guid: guidFrom("user", name), name })),
    codes: qdaCodes(corpus.codebook, guids),
    sources: corpus.interviews.flatMap((_, i) =>
      sourceOf(dataset, corpus, i, guids, audience) ?? []
    ),
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
  audience: Audience,
): QdaSource | null {
  const held = corpus.interviews[index];
  if (!held || held.text === null || held.points === null) return null;
  if (!mayHandOn(held.row, audience)) return null;
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
  // For readers the text begins where somebody speaks: above it stand the date and who was met.
  const cut = audience === "readers" ? headOf(held) : 0;
  const place = (point: number) => (hasReturns ? shift(point) : point) - cut;
  const selections = [...bySpan].flatMap(([span, codings]): QdaSelection[] => {
    const { start = 0, end = 0 } = codings[0] ?? {};
    if (place(start) < 0) return [];
    return [{
      guid: guidFrom("selection", row.interview_id, span),
      name: points.slice(start, Math.min(end, start + 80)).replace(/\s+/g, " "),
      start: place(start),
      end: place(end),
      memo: "",
      codings: codings.map((coding): QdaCoding => ({
        guid: guidFrom("coding", coding.coding_id),
        code: guids[corpus.codebook.index.get(coding.code_id) ?? -1] ?? "",
        user: guidFrom("user", audience === "readers" ? "" : coding.coder),
        createdAt: null,
        memo: noteOf(coding.valence, audience === "readers" ? null : coding.memo),
      })),
    }];
  });
  const entries = audience === "readers" ? [] : Object.entries({
    person_id: row.person_id,
    body_id: row.body_id,
    role: row.role,
    date: row.date,
    guide: row.guide,
    consent: row.consent.join(";") || null,
  });
  return {
    guid: guidFrom("source", row.interview_id),
    name: audience === "readers" ? `text-${index + 1}` : row.interview_id,
    text: [...storedText(text)].slice(cut).join(""),
    selections,
    codings: [],
    memo: "",
    variables: Object.fromEntries(
      entries.flatMap(([key, value]) => value === null ? [] : [[key, value]]),
    ),
    reading: "as-is",
  };
}

/** How many code points stand above the first turn of a transcript, line ends as in the file written. */
function headOf({ text, turns }: HeldInterview): number {
  const first = turns.find(({ speaker }) => speaker !== null);
  if (text === null || first === undefined) return 0;
  const above = text.split(/(?<=\n)/).slice(0, first.line - 1).join("");
  return [...storedText(above)].length;
}

function noteOf(valence: string | null, memo: string | null): string {
  const parts = [valence === null ? "" : `valence: ${valence}`, memo ?? ""];
  return parts.filter((part) => part !== "").join("\n\n");
}

/**
 * One row per interviewee, one column per code: 1 when expressed, 0 when not, empty when not coded.
 * For readers, who get no row of a person, one row per code with the counts that pages tell.
 */
export function codeByCase(
  dataset: Dataset,
  audience: Audience = "researchers",
): Record<string, string | number>[] {
  if (audience === "readers") return countsByCode(dataset);
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

function countsByCode(dataset: Dataset): Record<string, string | number>[] {
  const ofAll = releaseOf(dataset).counts.filter(({ groupId }) => groupId === "");
  return [...Map.groupBy(ofAll, ({ codeId }) => codeId)].map(([code_id, counts]) => ({
    code_id,
    asked: counts[0]?.people.length ?? 0,
    ...Object.fromEntries(counts.map(({ measure, count }) => [measure, count])),
  }));
}

/**
 * Coded passages as rows with the attributes of who said them; only where quoting is permitted. For
 * readers the words and their code alone, sorted by both, so that no order tells whose they are.
 */
export function quoteRows(
  dataset: Dataset,
  audience: Audience = "researchers",
): Record<string, string | number>[] {
  const corpus = interviewCorpus(dataset);
  const rows = corpus.passages.flatMap((passage) => {
    const quote = quotableWords(corpus, passage);
    if (quote === null) return [];
    const interview = corpus.interviews[passage.interview]?.row;
    const path = (corpus.codebook.lineage[passage.code] ?? []).toReversed()
      .map((code) => corpus.codebook.codes[code]?.code_id ?? "").join("/");
    if (audience === "readers") {
      return [{
        code_id: passage.row.code_id,
        code_path: path,
        valence: passage.row.valence ?? "",
        text: quote.text,
      }];
    }
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
  const order = ({ code_path, text }: Record<string, string | number>) => `${code_path}\n${text}`;
  return audience === "readers"
    ? rows.toSorted((a, b) => order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)
    : rows;
}

/** A corpus for IRaMuTeQ: one starred line per interview, then the interviewee’s words. */
export function iramuteqCorpus(dataset: Dataset, audience: Audience = "researchers"): string {
  const corpus = interviewCorpus(dataset);
  const variable = (name: string, value: string | null) =>
    value === null ? "" : ` *${name}_${value.replace(/[^\p{L}\p{N}]+/gu, "")}`;
  return corpus.interviews.flatMap(({ row, turns, points }) => {
    if (points === null || !mayHandOn(row, audience)) return [];
    // What stands above the first turn is nobody's words, where somebody is named at all.
    const isNamed = turns.some(({ speaker }) => speaker !== null);
    const words = turns.filter(({ interviewer, speaker }) =>
      !interviewer && (speaker !== null || !isNamed)
    )
      .map(({ start, end }) => points.slice(start, end).replace(/\s+/g, " ").replaceAll("*", ""));
    if (audience === "readers") return [`****\n${words.join("\n")}\n\n`];
    const head = `****${variable("ent", row.interview_id)}${variable("inst", row.body_id)}${
      variable("role", row.role)
    }`;
    return [`${head}\n${words.join("\n")}\n\n`];
  }).join("");
}
