import { anchorAt, moveByEdits } from "../../analysis/interviews/anchors.ts";
import { pseudonymise } from "../../ingest/pseudonyms/pseudonymise.ts";
import { guidFrom } from "../../ingest/refi-qda/guid.ts";
import type { QdaCode, QdaCoding, QdaProject, QdaSource } from "../../ingest/refi-qda/project.ts";
import { readQda } from "../../ingest/refi-qda/read-qda.ts";
import { textHash } from "../../ingest/transcript/text-hash.ts";
import { isId, longestId } from "../../dataset/identifiers/identifier.ts";
import { kebab } from "../../language/file-name.ts";
import { hasError, type Problem } from "../../problem/problem.ts";
import { type DatasetFolder, slug } from "./dataset-folder.ts";
import type { ImportRequest, ImportResult } from "./importer.ts";
import { interviewOfText, nextInterviewId } from "./interview-ids.ts";
import { keptText } from "./kept-text.ts";
import { type MaskedTranscript, maskTranscript } from "./masked-transcript.ts";
import { moveCodings } from "./move-codings.ts";
import type { TextRow } from "./text-table.ts";
import { keepUnreviewed } from "./transcript.ts";

/**
 * Take in a REFI-QDA project or codebook: codes, transcripts, interviews and codings. A project in
 * which no source has a text is refused, and nothing is written. Importing twice changes nothing.
 */
export function importQda(request: ImportRequest): ImportResult {
  const { bytes, file, into, rules } = request;
  const { project, ledger } = readQda(bytes, file);
  if (hasError(ledger.problems)) return { ledger, pseudonyms: [], review: [] };
  const hide = (text: string) => pseudonymise(text, rules).text;
  const codeIds = addCodes(into, project.codes.map((code) => withoutNames(code, hide)));
  const coders = coderIds(project);
  const log = new Map<string, number>();
  const review: string[] = [];
  let selections = 0;
  let codings = 0;
  const taken = new Set<string>();
  const problems: Problem[] = [];
  for (const source of project.sources) {
    if (source.text === null) continue;
    const masked = maskTranscript(source.text, source.name, rules, request.interviewers);
    for (const found of masked.problems) problems.push(found);
    for (const { pseudonym, count } of masked.log) {
      log.set(pseudonym, (log.get(pseudonym) ?? 0) + count);
    }
    const known = interviewOfText(into, masked.text);
    const id = known ?? ownId(into, source, taken) ?? nextInterviewId(into, taken);
    taken.add(id);
    for (const { kind, line, found } of masked.review) {
      review.push(`${id}:${line}: ${kind}: ${found}`);
    }
    for (const line of masked.likely) review.push(`${id}:${line}`);
    const path = into.transcriptFile(id);
    const foreign = keptText(into, path, masked.text);
    if (foreign !== null) problems.push(foreign);
    moveCodings(into, id, path, masked.text);
    into.putText(path, masked.text);
    keepUnreviewed(into, path);
    into.add("interviews", [interviewRow(id, path, masked, source, hide)]);
    const passages = passagesOf(source, masked);
    selections += passages.filter(({ isWhole }) => !isWhole).length;
    const found = codingRows(id, passages, codeIds, coders, hide);
    codings += found.length;
    into.add("codings", found);
  }
  return {
    ledger: {
      ...ledger,
      problems: [...ledger.problems, ...problems],
      selections: { ...ledger.selections, out: selections },
      codings: { ...ledger.codings, out: codings },
    },
    pseudonyms: [...log].map(([pseudonym, count]) => ({ pseudonym, count })),
    review,
  };
}

/** Add codes; one that is there already, by its GUID or by its path of names, keeps its identifier. */
function addCodes(into: DatasetFolder, codes: readonly QdaCode[]): ReadonlyMap<string, string> {
  const rows = into.rows("codes");
  const byGuid = new Map(rows.map((row) => [row.guid ?? "", row.code_id ?? ""]));
  const byPath = Map.groupBy(rows, (row) => pathOf(row, rows));
  const taken = new Set(rows.map((row) => row.code_id ?? ""));
  const ids = new Map<string, string>();
  const paths = new Map<string, string>();
  const claimed = new Set<string>();
  const fresh: TextRow[] = [];
  for (const code of codes) {
    const path = `${code.parent === null ? "" : paths.get(code.parent) ?? ""}/${code.name}`;
    paths.set(code.guid, path);
    // Two codes of one file are two codes, even under one name.
    const candidates = [
      byGuid.get(code.guid) ?? "",
      ...(byPath.get(path) ?? []).map((row) => row.code_id ?? ""),
    ];
    const known = candidates.find((id) => id !== "" && !claimed.has(id));
    const parent = code.parent === null ? "" : ids.get(code.parent) ?? "";
    const id = known ??
      freeId(slug(code.name, `code-${guidFrom(path).slice(0, 8)}`), parent, taken);
    taken.add(id);
    ids.set(code.guid, id);
    claimed.add(id);
    if (known !== undefined) continue;
    fresh.push({
      code_id: id,
      parent_id: parent,
      label_fr: code.name,
      definition_fr: code.description,
      colour: code.colour ?? "",
      guid: code.guid,
    });
  }
  into.add("codes", fresh);
  return ids;
}

function pathOf(row: TextRow, rows: readonly TextRow[]): string {
  const names: string[] = [];
  const seen = new Set<TextRow>();
  for (let at: TextRow | undefined = row; at && !seen.has(at);) {
    seen.add(at);
    names.unshift(at.label_fr || at.label_en || at.code_id || "");
    const parent: string | undefined = at.parent_id;
    at = parent ? rows.find(({ code_id }) => code_id === parent) : undefined;
  }
  return `/${names.join("/")}`;
}

function freeId(wanted: string, parent: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const longer = parent === "" ? wanted : `${parent}-${wanted}`;
  for (let n = 1;; n++) {
    const ending = n === 1 ? "" : `-${n}`;
    const id = kebab(longer, longestId - ending.length) + ending;
    if (!taken.has(id)) return id;
  }
}

/** Coders by number, in the order of the project: a user’s name never enters a dataset. */
function coderIds({ users }: QdaProject): ReadonlyMap<string, string> {
  return new Map(users.map(({ guid, name }, i) => [
    guid,
    /^coder-[a-z0-9-]+$/.test(name) ? name : `coder-${i + 1}`,
  ]));
}

/**
 * The identifier that a source brings along: one of ours, of a project that we wrote. Any other name
 * of a source says who was met, and is not kept.
 */
function ownId(
  into: DatasetFolder,
  { name }: QdaSource,
  taken: ReadonlySet<string>,
): string | null {
  return /^ent-\d+$/.test(name) && !taken.has(name) && !into.hasFile(into.transcriptFile(name))
    ? name
    : null;
}

/** A code whose label and definition name nobody of the key. */
function withoutNames(code: QdaCode, hide: (text: string) => string): QdaCode {
  return { ...code, name: hide(code.name), description: hide(code.description) };
}

function interviewRow(
  id: string,
  path: string,
  { text, interviewers }: MaskedTranscript,
  { variables }: QdaSource,
  hide: (text: string) => string,
): TextRow {
  // The name of a case is often that of a person.
  const person = variables.person_id === undefined ? "" : hide(variables.person_id);
  return {
    interview_id: id,
    person_id: isId(person) ? person : id,
    body_id: variables.body_id ?? "",
    role: variables.role ?? "",
    date: variables.date ?? "",
    transcript: path,
    text_sha256: textHash(text),
    status: "done",
    consent: variables.consent ?? "",
    guide: variables.guide ?? "",
    interviewers: interviewers.join("; "),
  };
}

interface Passage {
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
  readonly isWhole: boolean;
  readonly codings: readonly QdaCoding[];
  readonly memo: string;
}

/** Selections carried over the replacement of names, and codings of the whole text. */
function passagesOf(source: QdaSource, masked: MaskedTranscript): Passage[] {
  const text = source.text ?? "";
  const whole = source.codings.length === 0
    ? []
    : [{ start: 0, end: [...text].length, codings: source.codings, memo: "", isWhole: true }];
  const all = [
    ...source.selections.map((selection) => ({ ...selection, isWhole: false })),
    ...whole,
  ];
  return all.flatMap(({ start, end, codings, memo, isWhole }) => {
    const anchor = anchorAt(text, start, end);
    const moved = anchor === null
      ? null
      : moveByEdits([anchor], text, masked.text, masked.replacements)[0]?.anchor ?? null;
    return moved === null ? [] : [{ ...moved, codings, memo, isWhole }];
  });
}

function codingRows(
  interview: string,
  passages: readonly Passage[],
  codeIds: ReadonlyMap<string, string>,
  coders: ReadonlyMap<string, string>,
  hide: (text: string) => string,
): TextRow[] {
  const seen = new Map<string, number>();
  return passages.flatMap(({ start, end, prefix, exact, suffix, codings, memo }) =>
    codings.map((coding): TextRow => {
      const code = codeIds.get(coding.code) ?? "";
      const coder = coders.get(coding.user ?? "") ?? "coder-1";
      const base = guidFrom(interview, code, coder, String(start), String(end)).slice(0, 13);
      const times = (seen.get(base) ?? 0) + 1;
      seen.set(base, times);
      const note = hide([memo, coding.memo].filter((text) => text !== "").join("\n\n"));
      const valence = /^valence: (-1|0|1|mixed)(?:\n+|$)/.exec(note);
      return {
        coding_id: times === 1 ? `k-${base}` : `k-${base}-${times}`,
        interview_id: interview,
        code_id: code,
        coder,
        start: String(start),
        end: String(end),
        valence: valence?.[1] ?? "",
        memo: valence ? note.slice(valence[0].length) : note,
        prefix,
        exact,
        suffix,
      };
    })
  );
}
