import { join } from "node:path";
import type { Dataset } from "../dataset/dataset.ts";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import { privateFiles, privateOf, readIfThere } from "./private-folder.ts";

/** The kinds of data of which the processing record says how long they are kept. */
export const keptKinds = [
  "recordings",
  "originals",
  "key",
  "contacts",
  "transcripts",
  "codings",
] as const;

/** A kind of data that is kept. */
export type KeptKind = (typeof keptKinds)[number];

const file = "datapackage.json";
const recordTexts = ["controller", "contact", "purpose", "basis", "recipients"];

/**
 * What the processing record of a lab asks for (`processing` in its descriptor): who processes the
 * data and for what, and until when each kind is kept. Told are what is not understood, a lab with
 * interviews and no record, and every kind that is still there after its date, as of the date of the
 * data.
 *
 * @param lab Path of the lab: its private folder is looked into, and none of it is told.
 */
export function checkKeeping(lab: string, dataset: Dataset): Problem[] {
  if (dataset.tables.interviews.rows.length === 0) return [];
  const record = processingOf(lab);
  if (record === undefined) {
    return [found("keeping/missing", { file, column: "processing" })];
  }
  const problems: Problem[] = [];
  const { keep, ...texts } = isRecord(record) ? record : { keep: record };
  for (const [name, value] of Object.entries(texts)) {
    if (!recordTexts.includes(name.replace(/_en$/, "")) || typeof value !== "string") {
      problems.push(notUnderstood(`processing.${name}`, value));
    }
  }
  if (!isRecord(keep)) return [...problems, notUnderstood("processing.keep", keep)];
  const there = kindsThere(lab, dataset);
  for (const [kind, until] of Object.entries(keep)) {
    const isKind = keptKinds.some((known) => known === kind);
    if (!isKind || typeof until !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(until)) {
      problems.push(notUnderstood(`processing.keep.${kind}`, until));
      continue;
    }
    const place = there.get(kind as KeptKind);
    if (place === undefined || dataset.date === "" || until >= dataset.date) continue;
    problems.push(
      found("keeping/overdue", { file: place, column: `processing.keep.${kind}` }, { kind, until }),
    );
  }
  return problems;
}

function processingOf(lab: string): unknown {
  const bytes = readIfThere(join(lab, file));
  if (bytes === null) return undefined;
  try {
    return (JSON.parse(new TextDecoder().decode(bytes)) as { processing?: unknown } | null)
      ?.processing;
  } catch {
    return undefined;
  }
}

/** The kinds that are there, each with a place where it is. */
function kindsThere(lab: string, { tables }: Dataset): ReadonlyMap<KeptKind, string> {
  const there = new Map<KeptKind, string>();
  const add = (kind: KeptKind, place: string) => there.has(kind) || there.set(kind, place);
  for (const name of privateNames(privateOf(lab), "")) {
    const shown = `private/${name}`;
    if (name === privateFiles.names) add("key", shown);
    else if (name === privateFiles.contacts) add("contacts", shown);
    else if (/\.(mp3|m4a|wav|ogg|opus|flac|aac|wma|mp4|mov|mkv|webm)$/i.test(name)) {
      add("recordings", "private/");
    } else if (/\.(docx?|odt|txt|md|vtt|srt|pdf|qdpx)$/i.test(name)) add("originals", "private/");
  }
  const transcript = tables.interviews.rows.find((row) => row.transcript !== null)?.transcript;
  if (transcript != null) add("transcripts", tables.interviews.file ?? "interviews.csv");
  if (tables.codings.rows.length > 0) add("codings", tables.codings.file ?? "codings.csv");
  return there;
}

function privateNames(folder: string, prefix: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1)
      .flatMap(({ name, isDirectory }) =>
        isDirectory ? privateNames(join(folder, name), `${prefix}${name}/`) : [`${prefix}${name}`]
      );
  } catch {
    return [];
  }
}

function notUnderstood(column: string, value: unknown): Problem {
  return found("keeping/form", { file, column, cell: (JSON.stringify(value) ?? "").slice(0, 80) });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
