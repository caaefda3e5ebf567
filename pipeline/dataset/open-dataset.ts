import { decode } from "../ingest/text/decode.ts";
import type { ReadResult } from "../ingest/shape/raw-table.ts";
import { isSpreadsheet, readAnyTable, readTable } from "../ingest/read-table.ts";
import { found } from "../problem/found.ts";
import { type Problem, sortProblems } from "../problem/problem.ts";
import type { Staged } from "../problem/staged.ts";
import { checkConsent } from "./checks/consent.ts";
import { checkFields } from "./checks/cross-field.ts";
import { checkTables } from "./checks/cross-table.ts";
import { checkForeignKeys } from "./checks/foreign-keys.ts";
import { findSuspicions } from "./checks/suspicions.ts";
import { applyThresholds } from "./checks/thresholds.ts";
import { readDescriptor } from "./data-package/descriptor.ts";
import type { Dataset } from "./dataset.ts";
import type { Audience } from "./disclosure.ts";
import type { Folder } from "./folder.ts";
import { FrozenMap } from "./frozen-map.ts";
import { readResources, type Spreadsheets } from "./columns/read-resources.ts";
import { readRepairs, type Repair, repairsFile } from "./repairs/repairs.ts";
import { withTables } from "./table/dataset-tables.ts";
import { readTableOf } from "./table/read-table.ts";
import { tableNames } from "./tables/mod.ts";
import { checkAnchors } from "./transcripts/check-anchors.ts";
import { Transcripts } from "./transcripts/transcripts.ts";
import { typeTables } from "./columns/type-tables.ts";
import { cellsOf, type TypedTable, type TypedTables } from "./columns/typed-table.ts";

/** What opening a dataset may be told. */
export interface OpenOptions {
  /**
   * The spreadsheets of the folder, read.
   * @default new Map() (a table in one is a problem)
   */
  readonly spreadsheets?: Spreadsheets;
  /**
   * Whether codings are held against the texts they were made on, which parses every transcript.
   * @default false
   */
  readonly anchors?: boolean;
  /**
   * Whom the dataset is opened for: what is made of it shows them no more than they may see.
   * @default "researchers"
   */
  readonly audience?: Audience;
}

/**
 * Open a dataset: read its descriptor and tables, apply accepted repairs, type every cell, check
 * rows, keys and rules across tables. It is made once, at the end.
 *
 * Never throws on bad data: what is wrong is in {@linkcode Dataset.problems}, sorted, and the rows
 * that could be read are there all the same. Spreadsheets take {@linkcode openAnyDataset}, since
 * their reader is loaded only when there is one; here they must have been read before.
 */
export function openDataset(
  folder: Folder,
  { spreadsheets = new Map(), anchors = false, audience = "researchers" }: OpenOptions = {},
): Dataset {
  const descriptor = readDescriptor(folder);
  const repairs = readRepairsOf(folder);
  const resources = readResources(folder, descriptor.value.resources, spreadsheets);
  const typed = typeTables(resources.value, repairs.value, descriptor.value);
  const { tables, readings, unshown, applied, refused } = typed.value;
  const read = [folder, descriptor, repairs, resources, typed].flatMap(({ problems }) => problems);
  const texts = textsOf(folder);
  const transcripts = new Transcripts(texts, interviewersOf(tables.interviews));
  const broken = anchors ? checkAnchors(tables, transcripts) : [];
  const problems = [...read, ...checkTyped(tables), ...broken];
  return withTables({
    name: folder.name,
    ...descriptor.value.head,
    audience,
    disclosure: descriptor.value.disclosure,
    tables: tablesOf(tables),
    texts,
    transcripts,
    readings,
    problems: sortProblems(applyThresholds(problems, descriptor.value.thresholds)),
    ...(unshown.length === 0 ? {} : { unshown }),
    repairs: {
      applied,
      refused,
      undecided: repairs.value.filter(({ accepted }) => accepted === null).length,
    },
  });
}

/** Open a dataset whose tables may be spreadsheets too (`.xlsx`, `.ods`, one table a sheet). */
export async function openAnyDataset(
  folder: Folder,
  options: Pick<OpenOptions, "anchors" | "audience"> = {},
): Promise<Dataset> {
  const spreadsheets = new Map<string, ReadResult>();
  for (const [path, bytes] of folder.files) {
    if (isSpreadsheet(path)) spreadsheets.set(path, await readAnyTable(bytes, path));
  }
  return openDataset(folder, { ...options, spreadsheets });
}

/** What is wrong with rows, keys and tables taken together. */
function checkTyped(tables: TypedTables): Problem[] {
  return [
    ...tables.projects.file === null ? [found("source-error/missing-projects", {})] : [],
    ...checkForeignKeys(tables),
    ...checkFields(tables),
    ...checkTables(tables),
    ...checkConsent(tables),
    ...findSuspicions(tables),
  ];
}

/** The tables as they are handed out: over columns that nobody writes to any more. */
function tablesOf(typed: TypedTables): Dataset["tables"] {
  return Object.fromEntries(
    tableNames.map((name) => [name, readTableOf(typed[name])]),
  ) as unknown as Dataset["tables"];
}

function readRepairsOf(folder: Folder): Staged<readonly Repair[]> {
  const bytes = folder.files.get(repairsFile);
  if (bytes === undefined) return { value: [], problems: [] };
  const { tables: [table], problems } = readTable(bytes, repairsFile);
  return {
    value: table ? readRepairs(table) : [],
    problems: problems.filter(({ severity }) => severity === "error"),
  };
}

function textsOf(folder: Folder): ReadonlyMap<string, string> {
  const texts = [...folder.files].filter(([path]) => /\.(txt|md|vtt|srt)$/i.test(path));
  return new FrozenMap(texts.map(([path, bytes]) => [path, decode(bytes).text] as const));
}

/** The labels of interviewers by the transcript they stand in. */
function interviewersOf(interviews: TypedTable): ReadonlyMap<string, readonly string[]> {
  const [path, labels] = [cellsOf(interviews, "transcript"), cellsOf(interviews, "interviewers")];
  return new FrozenMap([...interviews.lines.keys()].flatMap((row) => {
    const [at, own] = [path(row), labels(row)];
    return typeof at === "string" && Array.isArray(own) && own.length > 0
      ? [[at, own as readonly string[]] as const]
      : [];
  }));
}
