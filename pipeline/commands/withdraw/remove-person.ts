import { codePoints } from "../../ingest/transcript/code-points.ts";
import { parseTranscript } from "../../ingest/transcript/read-transcript.ts";
import { type TableName } from "../../dataset/tables/mod.ts";
import type { DatasetFolder } from "../import/dataset-folder.ts";
import type { TextRow } from "../import/text-table.ts";

/** What was taken out of a lab. */
export interface RemovedPerson {
  /** The interviews, the person and the passages, by their identifiers. */
  readonly ids: ReadonlySet<string>;
  /** What the person said, as it was kept. */
  readonly words: readonly string[];
  /** How many rows went, or lost a reference, by table. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Columns that make a row the person's own: the row goes. */
const ownColumns = ["interview_id", "person_id", "coding_id"] as const;
/** Columns that refer to passages of several people: the reference goes. */
const listColumns = ["coding_ids", "interview_ids", "person_ids"] as const;

/**
 * Take a person out of the tables and texts of a lab, with every interview of theirs; nothing is
 * written before the folder is saved. Rows that are about the person go; rows that refer to a passage
 * among others lose the reference.
 */
export function removePerson(lab: DatasetFolder, interview: string): RemovedPerson {
  const interviews = lab.rows("interviews");
  const person = interviews.find((row) => row.interview_id === interview)?.person_id ?? "";
  const own = interviews.filter((row) =>
    row.interview_id === interview || (person !== "" && row.person_id === person)
  );
  const ids = new Set(own.flatMap((row) => [row.interview_id ?? "", row.person_id ?? ""]));
  ids.delete("");
  const passages = lab.rows("codings").filter((row) => ids.has(row.interview_id ?? ""));
  for (const { coding_id = "" } of passages) if (coding_id !== "") ids.add(coding_id);
  const words = [
    ...own.flatMap((row) => spokenWords(lab, row)),
    ...passages.map(({ exact = "" }) => exact),
  ].filter((text) => text !== "");
  for (const { transcript = "" } of own) if (transcript !== "") lab.removeFile(transcript);
  const rows = new Map<string, number>();
  for (const name of lab.tableNames()) {
    const count = removeFrom(lab, name, ids);
    if (count > 0) rows.set(name, count);
  }
  return { ids, words, rows };
}

/** What the person says in a transcript, the interviewer's words left out. */
function spokenWords(
  lab: DatasetFolder,
  { transcript = "", interviewers = "" }: TextRow,
): string[] {
  const text = transcript === "" ? null : lab.text(transcript);
  if (text === null) return [];
  const { turns } = parseTranscript(text, transcript, { interviewers: items(interviewers) });
  const points = codePoints(text);
  const isNamed = turns.some(({ speaker }) => speaker !== null);
  return turns.filter(({ speaker, interviewer }) => !interviewer && (speaker !== null || !isNamed))
    .map(({ start, end }) => points.slice(start, end));
}

function removeFrom(lab: DatasetFolder, name: TableName, ids: ReadonlySet<string>): number {
  let count = 0;
  const kept = lab.rows(name).flatMap((row): TextRow[] => {
    if (ownColumns.some((column) => ids.has(row[column] ?? ""))) {
      count++;
      return [];
    }
    const lists = listColumns.filter((column) => items(row[column]).some((item) => ids.has(item)));
    if (lists.length === 0) return [row];
    count++;
    const left = lists.map((column) => [
      column,
      items(row[column]).filter((item) => !ids.has(item)).join(";"),
    ]);
    return [{ ...row, ...Object.fromEntries(left) }];
  });
  if (count > 0) lab.replace(name, kept);
  return count;
}

function items(cell = ""): string[] {
  return cell.split(";").map((item) => item.trim()).filter((item) => item !== "");
}
