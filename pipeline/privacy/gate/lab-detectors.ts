import { type Dataset, labelOf } from "../../dataset/dataset.ts";
import type { Audience } from "../../dataset/disclosure.ts";
import { type Interview, schemas, type TableName, tableNames } from "../../dataset/tables/mod.ts";
import type { StoredTranscript } from "../../dataset/transcripts/transcripts.ts";
import { allows } from "../../analysis/interviews/consent.ts";
import { bodyLabel } from "../../analysis/interviews/body-label.ts";
import type { KeyRow } from "../../ingest/pseudonyms/key-file.ts";
import { personalIds } from "../personal-ids.ts";
import { personalColumns } from "../trace-view.ts";
import { attributionDetector, type SmallName } from "./attributions.ts";
import { commonNames } from "./common-names.ts";
import { contactDetector } from "./contacts.ts";
import type { Detector, Detectors } from "./leak.ts";
import { dateDetector, findPersonNumbers, identifierDetector } from "./linkage.ts";
import { findMetadata } from "./metadata.ts";
import { nameDetector, titledNameDetector } from "./names.ts";
import { programTexts } from "./program-texts.ts";
import { findSeats } from "./seats.ts";
import { mayName, smallCellDetector, type SmallGroup, unanimityDetector } from "./small-groups.ts";
import { unquotableDetector } from "./unquotable.ts";
import { fold, foldedWords, wordsOf } from "./words.ts";

/** What the gate knows of a lab. */
export interface GateKnowledge {
  /** The lab, which has interviews. */
  readonly dataset: Dataset;
  /** The people of the key files. */
  readonly people: readonly KeyRow[];
  readonly audience: Audience;
}

/** Tables of what people said, or of what the team says of it: the others are public. */
const ofInterviews: ReadonlySet<TableName> = new Set<TableName>([
  "interviews",
  "codings",
  "summaries",
  "findings",
  "conclusions",
  "recommendations",
  "evidence",
  "assessments",
]);

/**
 * What is looked for in the outputs of a lab with interviews: names of the key, contacts, traces of
 * machines, words of those who may not be quoted. For readers besides: what
 * links the words of one person, counts of few people, unanimity of few, and words that point at one
 * seat.
 */
export function labDetectors({ dataset, people, audience }: GateKnowledge): Detectors {
  const published = publicTexts(dataset);
  const words = new PublicWords(published);
  const printable = printableWords(dataset, published);
  const isPublic = (word: string) => words.isKnown(word);
  const everybody = [
    nameDetector(people, (word) => commonNames.has(word) || words.isCommon(word)),
    contactDetector((text) => words.holds(text)),
    findMetadata,
    unquotableDetector(protectedTexts(dataset), printable, { isPublic }),
    unquotableDetector(protectedSummaries(dataset), printable, { few: false }),
    titledNameDetector((word) => words.isKnown(word)),
  ];
  if (audience === "researchers") {
    return { ofTexts: everybody, ofRows: [], mayHoldRows: never, mayHold: always };
  }
  const { disclosure } = dataset;
  const groups = smallBodies(dataset, disclosure.group);
  const smallCells = smallCellDetector(groups, disclosure.group);
  const ofTexts = [
    ...everybody,
    identifierDetector(
      new Set(
        [...personalIds(dataset)].map((id) => id.toLowerCase())
          // A bare number stands for anything, and an ordinary word for itself.
          .filter((id) => id.length > 1 && !/^\d+$/.test(id) && !words.isToken(id)),
      ),
    ),
    dateDetector(interviewDates(dataset).filter((date) => !words.holds(date))),
    findPersonNumbers,
    smallCells,
    unanimityDetector(groups),
    findSeats,
    attributionDetector(
      [
        ...smallBodies(dataset, disclosure.attribution),
        ...smallRoles(dataset, disclosure.attribution),
      ],
      memberOrganisations(dataset),
    ),
  ];
  return { ofTexts, ofRows: [smallCells], mayHoldRows: mayName(groups), mayHold: always };
}

const always = () => true;
const never = () => false;

/** What looks for the words of people of a lab who may not be quoted. */
export function unquotableOf(dataset: Dataset): Detector {
  const published = publicTexts(dataset);
  const words = new PublicWords(published);
  return unquotableDetector(
    protectedTexts(dataset),
    printableWords(dataset, published),
    { isPublic: (word) => words.isKnown(word) },
  );
}

function publicTexts({ tables }: Dataset): string[] {
  return tableNames.filter((name) => !ofInterviews.has(name)).flatMap((name) => {
    const columns = Object.keys(schemas[name].fields)
      .filter((column) => !personalColumns.includes(column));
    const rows = tables[name].rows as readonly Readonly<Record<string, unknown>>[];
    // Words for the codes of coders are no public text.
    const shown = rows.filter((row) => !personalColumns.includes(String(row.column)));
    return shown.flatMap((row) =>
      columns.flatMap((column) => {
        const cell = row[column];
        return typeof cell === "string" ? [cell] : Array.isArray(cell) ? [cell.join("; ")] : [];
      })
    );
  });
}

/** Whether nothing of an interview may be printed: its person did not agree to be quoted, or withdrew. */
function isSilent(row: Interview): boolean {
  return row.status !== "done" || !allows(row, "quote");
}

/** What may not be printed: all that is kept of silent interviews. */
function protectedTexts({ tables, transcripts }: Dataset): string[] {
  const rows = tables.interviews.rows.filter(isSilent);
  if (rows.length === 0) return [];
  const silent = new Set(rows.map(({ interview_id }) => interview_id));
  const ofSilent = <R extends { readonly interview_id: string }>({ interview_id }: R) =>
    silent.has(interview_id);
  return [
    ...rows.flatMap(({ transcript }) => spoken(transcripts.get(transcript), false)),
    ...tables.codings.rows.filter(ofSilent).flatMap(({ exact, memo }) => [exact, memo]),
  ].filter((text) => text !== null);
}

/** What the team wrote of silent interviews: words of its own, which only a whole sentence gives away. */
function protectedSummaries({ tables }: Dataset): string[] {
  const silent = new Set(
    tables.interviews.rows.filter(isSilent).map(({ interview_id }) => interview_id),
  );
  return tables.summaries.rows.filter(({ interview_id }) => silent.has(interview_id))
    .flatMap(({ text_fr, text_en }) => [text_fr, text_en]).filter((text) => text !== null);
}

/** The words of all that may be printed, text by text, cut once where they are asked for. */
function printableWords(
  dataset: Dataset,
  published: readonly string[],
): () => readonly (readonly string[])[] {
  let words: readonly (readonly string[])[] | undefined;
  return () =>
    words ??= [...published, ...programTexts(), ...printableTexts(dataset)].map(foldedWords);
}

/** What stands in interviews and may be printed: the words of those who may be quoted, the questions. */
function printableTexts({ tables, texts, transcripts }: Dataset): string[] {
  return tables.interviews.rows.flatMap((row) => {
    if (row.transcript === null) return [];
    return isSilent(row)
      ? spoken(transcripts.get(row.transcript), true)
      : texts.get(row.transcript) ?? [];
  });
}

/** The turns of the interviewer, or all others, as texts. */
function spoken(parsed: StoredTranscript | null, byInterviewer: boolean): string[] {
  if (parsed === null) return [];
  const { turns, points, text } = parsed;
  if (turns.every(({ speaker }) => speaker === null)) return byInterviewer ? [] : [text];
  return turns.filter(({ interviewer }) => interviewer === byInterviewer)
    .map(({ start, end }) => points.slice(start, end));
}

function interviewDates({ tables }: Dataset): string[] {
  return [...new Set(tables.interviews.rows.flatMap(({ date }) => date ?? []))];
}

/** Bodies of which fewer people were heard than a count or an attribution needs. */
function smallBodies(dataset: Dataset, least: number): SmallGroup[] {
  const heard = heardPeople(dataset);
  return dataset.tables.bodies.rows.map(({ body_id }): SmallGroup => {
    const { fr, en } = bodyLabel(dataset, body_id);
    const own = heard.filter((row) => row.body_id === body_id);
    return { id: body_id, names: [...new Set([fr, en, body_id])], heard: countPeople(own) };
  }).filter((group) => group.heard > 0 && group.heard < least);
}

/** Roles that fewer people heard share than an attribution needs. */
function smallRoles(dataset: Dataset, least: number): SmallName[] {
  const byRole = Map.groupBy(heardPeople(dataset), ({ role }) => role ?? "");
  return [...byRole].filter(([role, rows]) => role !== "" && countPeople(rows) < least)
    .map(([role]) => {
      const { fr, en } = labelOf(dataset, "role", role);
      return { id: role, names: [...new Set([fr, en, role])] };
    });
}

/** Organisations with a seat in a body of which somebody was heard: whoever names theirs is known. */
function memberOrganisations(dataset: Dataset): SmallName[] {
  const bodies = new Set(heardPeople(dataset).map(({ body_id }) => body_id));
  const seated = new Set(
    dataset.tables.members.rows.filter(({ body_id }) => bodies.has(body_id))
      .map(({ organisation_id }) => organisation_id),
  );
  return dataset.tables.organisations.rows.filter(({ organisation_id }) =>
    seated.has(organisation_id)
  ).map(({ organisation_id, name }) => ({ id: organisation_id, names: [name] }));
}

function heardPeople({ tables }: Dataset): Interview[] {
  return tables.interviews.rows.filter((row) => row.status === "done" && allows(row, "use"));
}

function countPeople(rows: readonly Interview[]): number {
  return new Set(rows.map(({ person_id }) => person_id)).size;
}

/** The words of public texts: what stands there is no secret. */
class PublicWords {
  readonly #lower = new Set<string>();
  readonly #all = new Set<string>();
  readonly #tokens = new Set<string>();
  readonly #text: string;

  constructor(texts: readonly string[]) {
    this.#text = texts.join("\n").toLowerCase();
    for (const text of texts) {
      for (const { folded, start } of wordsOf(text)) {
        this.#all.add(folded);
        if (/\p{Ll}/u.test(text[start] ?? "")) this.#lower.add(folded);
      }
      for (const [token] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}_.-]*/gu)) {
        this.#tokens.add(token.toLowerCase());
      }
    }
  }

  /** Whether a word is written small somewhere: an ordinary word. */
  isCommon(folded: string): boolean {
    return this.#lower.has(folded);
  }

  /** Whether a word stands in a public text. */
  isKnown(word: string): boolean {
    return this.#all.has(fold(word));
  }

  /** Whether an identifier is one of a public table too. */
  isToken(id: string): boolean {
    return this.#tokens.has(id);
  }

  /** Whether words stand so in a public text. */
  holds(text: string): boolean {
    return this.#text.includes(text.toLowerCase());
  }
}
