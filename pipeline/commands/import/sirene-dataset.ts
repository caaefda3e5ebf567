import { join } from "node:path";
import Papa from "papaparse";
import { a10Labels } from "../../analysis/territory/nomenclature.ts";
import { found } from "../../problem/found.ts";
import { Refusal } from "../../problem/refusal.ts";
import { commitFiles, type FileChange, finishCommits } from "../files/commit-files.ts";
import { machineFiles } from "../files/file-system.ts";
import { lockFolder } from "../files/lock.ts";
import { readRegular } from "../files/read-regular.ts";
import type { TerritoryCell } from "./sirene-fold.ts";
import { readTextTable } from "./text-table.ts";

/** What is written beside the data. */
export interface Provenance {
  readonly sourceId: string;
  readonly year: number;
  readonly title: string;
  /** The query and the facts about the input, as SQL with comments. */
  readonly query: string;
}

/** Name of the file that keeps the query. */
const queryFile = "territory.query.sql";

/**
 * Write an aggregation into a dataset folder: `territory.csv` (rows of other sources stay, those of
 * an earlier import of the same source are replaced), its source in `sources.csv`, the query beside
 * them, and the tables in `datapackage.json` when it lists resources. All of it is written or nothing.
 *
 * @returns the names of the files written
 * @throws {Refusal} when another import holds the folder, a table would lose something, or the system
 * refuses.
 */
export async function writeAggregation(
  folder: string,
  cells: readonly TerritoryCell[],
  provenance: Provenance,
): Promise<string[]> {
  await machineFiles.makeFolder(folder);
  const lock = lockFolder(folder);
  try {
    await finishCommits(folder, machineFiles);
    const changes = [
      ...tableChanges(folder, cells, provenance),
      queryChange(folder, provenance.query),
      ...descriptorChange(folder),
    ];
    await commitFiles(folder, changes, machineFiles);
    return changes.map(({ path }) => path);
  } finally {
    lock.release();
  }
}

/** The query; a file of its name that no import wrote is somebody's own. */
function queryChange(folder: string, query: string): FileChange {
  const before = readRegular(join(folder, queryFile));
  if (before !== null && !new TextDecoder().decode(before).startsWith("-- input: ")) {
    throw new Refusal(ownQuery());
  }
  return { path: queryFile, content: query, before };
}

function tableChanges(
  folder: string,
  cells: readonly TerritoryCell[],
  { sourceId, year, title }: Provenance,
): FileChange[] {
  const mine = cells.map((cell): Record<string, string> => ({
    territory: cell.territory,
    year: String(year),
    activity_code: cell.activity,
    activity_label: a10Labels[cell.activity.slice(4)]?.fr ?? "",
    employment: String(cell.employment),
    employment_low: String(cell.low),
    employment_high: cell.high === null ? "" : String(cell.high),
    establishments: String(cell.establishments),
    source_id: sourceId,
  }));
  const source = {
    source_id: sourceId,
    title,
    publisher: "Insee",
    date: String(year),
    address:
      "https://www.data.gouv.fr/fr/datasets/base-sirene-des-entreprises-et-de-leurs-etablissements-siren-siret/",
  };
  return [
    mergeTable(folder, "territory.csv", mine, sourceId),
    mergeTable(folder, "sources.csv", [source], sourceId),
  ];
}

function mergeTable(
  folder: string,
  path: string,
  rows: readonly Record<string, string>[],
  sourceId: string,
): FileChange {
  const before = readRegular(join(folder, path));
  const table = before === null ? { header: [], rows: [] } : readTextTable(before, path);
  const kept = table.rows.filter((row) => row.source_id !== sourceId);
  const columns = [...new Set([...table.header, ...Object.keys(rows[0] ?? {})])];
  const text = Papa.unparse([...kept, ...rows], { columns, newline: "\n" });
  return { path, content: `${text}\n`, before };
}

/** Add the tables to the resources of the descriptor, when it lists any that are missing. */
function descriptorChange(folder: string): FileChange[] {
  const path = "datapackage.json";
  const before = readRegular(join(folder, path));
  if (before === null) return [];
  let descriptor;
  try {
    descriptor = JSON.parse(new TextDecoder().decode(before));
  } catch {
    throw new Refusal(brokenDescriptor(path));
  }
  if (!Array.isArray(descriptor?.resources)) return [];
  const names = new Set(descriptor.resources.map((r: { name?: unknown } | null) => r?.name));
  const absent = ["territory", "sources"].filter((name) => !names.has(name));
  if (absent.length === 0) return [];
  for (const name of absent) {
    descriptor.resources.push({ name, path: `${name}.csv`, type: "table", mediatype: "text/csv" });
  }
  return [{ path, content: `${JSON.stringify(descriptor, null, 2)}\n`, before }];
}

function ownQuery() {
  return found("file-exists/own-query", { file: queryFile });
}

function brokenDescriptor(file: string) {
  return found("descriptor-error", { file });
}
