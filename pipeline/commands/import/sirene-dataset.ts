import { join } from "node:path";
import Papa from "papaparse";
import { a10Labels } from "../../analysis/territory/nomenclature.ts";
import { readTable } from "../../ingest/read-table.ts";
import type { TerritoryCell } from "./sirene-fold.ts";

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
 * them, and the tables in `datapackage.json` when it lists resources.
 *
 * @returns the names of the files written
 */
export function writeAggregation(
  folder: string,
  cells: readonly TerritoryCell[],
  provenance: Provenance,
): string[] {
  Deno.mkdirSync(folder, { recursive: true });
  const { sourceId, year, title, query } = provenance;
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
  mergeTable(join(folder, "territory.csv"), mine, sourceId);
  mergeTable(join(folder, "sources.csv"), [{
    source_id: sourceId,
    title,
    publisher: "Insee",
    date: String(year),
    address:
      "https://www.data.gouv.fr/fr/datasets/base-sirene-des-entreprises-et-de-leurs-etablissements-siren-siret/",
  }], sourceId);
  Deno.writeTextFileSync(join(folder, queryFile), query);
  const written = ["territory.csv", "sources.csv", queryFile];
  return declareResources(folder) ? [...written, "datapackage.json"] : written;
}

function mergeTable(
  path: string,
  rows: readonly Record<string, string>[],
  sourceId: string,
): void {
  const [before] = exists(path) ? readTable(Deno.readFileSync(path), "table.csv").tables : [];
  const header = before?.header ?? [];
  const kept = (before?.rows ?? []).map((cells) =>
    Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""]))
  ).filter((row) => row.source_id !== sourceId);
  const columns = [...new Set([...header, ...Object.keys(rows[0] ?? {})])];
  Deno.writeTextFileSync(path, `${Papa.unparse([...kept, ...rows], { columns, newline: "\n" })}\n`);
}

/** Add the tables to the resources of the descriptor, when it has any; whether it was changed. */
function declareResources(folder: string): boolean {
  const path = join(folder, "datapackage.json");
  if (!exists(path)) return false;
  const descriptor = JSON.parse(Deno.readTextFileSync(path));
  if (!Array.isArray(descriptor?.resources)) return false;
  const names = new Set(descriptor.resources.map(({ name }: { name?: unknown }) => name));
  const absent = ["territory", "sources"].filter((name) => !names.has(name));
  for (const name of absent) {
    descriptor.resources.push({ name, path: `${name}.csv`, type: "table", mediatype: "text/csv" });
  }
  if (absent.length > 0) {
    Deno.writeTextFileSync(path, `${JSON.stringify(descriptor, null, 2)}\n`);
  }
  return absent.length > 0;
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
