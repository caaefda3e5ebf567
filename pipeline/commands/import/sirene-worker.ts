/**
 * Groups a register of establishments with DuckDB: reads a {@linkcode WorkerRequest} as JSON on
 * standard input and writes a {@linkcode WorkerReply}. A process of its own, since only it loads a
 * native library and needs the permission to.
 */
import { text } from "node:stream/consumers";
import process from "node:process";
import { aggregationQuery, type RegisterFile, tableOf } from "./sirene-query.ts";
import type { Aggregation, AggregationOptions, Group } from "./sirene-register.ts";

/** What the worker is asked. */
export interface WorkerRequest {
  readonly file: RegisterFile;
  readonly options: AggregationOptions;
  /** Columns that must be there. */
  readonly required: readonly string[];
}

/** What the worker answers. */
export type WorkerReply =
  | { readonly kind: "done"; readonly aggregation: Aggregation }
  | { readonly kind: "unavailable"; readonly detail: string }
  | { readonly kind: "unreadable"; readonly detail: string }
  | { readonly kind: "missing-columns"; readonly columns: readonly string[] };

/** What is used of the DuckDB client: its package is not among those that the reports need. */
interface Connection {
  runAndReadAll(query: string): Promise<{ getRows(): readonly (readonly unknown[])[] }>;
}
interface Duckdb {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Readonly<Record<string, string>>,
    ): Promise<{ connect(): Promise<Connection> }>;
  };
}

function load(): Promise<Duckdb> {
  // Not a literal, so that the package is found by `duckdb.json`, with which this process is
  // started, and is downloaded by the first import and not by the first report.
  const name: string = "@duckdb/node-api";
  return import(name);
}

async function answer(request: WorkerRequest): Promise<WorkerReply> {
  let connection: Connection;
  try {
    const { DuckDBInstance } = await load();
    const instance = await DuckDBInstance.create(":memory:", {
      memory_limit: "1GB",
      temp_directory: "",
      preserve_insertion_order: "false",
    });
    connection = await instance.connect();
  } catch (error) {
    return { kind: "unavailable", detail: detailOf(error) };
  }
  try {
    const described = await connection.runAndReadAll(
      `DESCRIBE SELECT * FROM ${tableOf(request.file)}`,
    );
    const columns = described.getRows().map(([name]) => String(name));
    const missing = request.required.filter((name) => !columns.includes(name));
    if (missing.length > 0) return { kind: "missing-columns", columns: missing };
    return { kind: "done", aggregation: await aggregate(connection, request, columns) };
  } catch (error) {
    return { kind: "unreadable", detail: detailOf(error) };
  }
}

async function aggregate(
  connection: Connection,
  { file, options }: WorkerRequest,
  columns: readonly string[],
): Promise<Aggregation> {
  const query = aggregationQuery(file, options, new Set(columns));
  const result = await connection.runAndReadAll(query);
  const groups: Group[] = [];
  let [rowCount, closed, otherNomenclature] = [0, 0, 0];
  let latest: number | null = null;
  for (const row of result.getRows()) {
    const [open, known, place, division, band, establishments, employment, year] = row;
    const count = Number(establishments);
    if (typeof year === "number") latest = Math.max(latest ?? year, year);
    rowCount += count;
    if (open !== true) closed += count;
    else if (known !== true) otherNomenclature += count;
    else {
      groups.push({
        place: String(place),
        division: String(division),
        band: String(band),
        establishments: count,
        employment: Number(employment),
      });
    }
  }
  return { groups, rowCount, closed, otherNomenclature, year: latest, columns };
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

if (import.meta.main) {
  const reply = await answer(JSON.parse(await text(process.stdin)));
  const bytes = new TextEncoder().encode(JSON.stringify(reply));
  for (let at = 0; at < bytes.length;) at += await Deno.stdout.write(bytes.subarray(at));
}
