import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { basename } from "node:path";
import { readTable } from "../../ingest/read-table.ts";
import { found } from "../../problem/found.ts";
import { formatProblem, type Problem } from "../../problem/problem.ts";
import type { Io } from "../command.ts";
import { placeOf, type SireneRequest } from "./sirene-options.ts";
import { writeAggregation } from "./sirene-dataset.ts";
import { type Fold, foldGroups } from "./sirene-fold.ts";
import { aggregationQuery, type RegisterFile } from "./sirene-query.ts";
import { type Aggregation, bandRule, columns, requiredColumns } from "./sirene-register.ts";
import { aggregateText } from "./sirene-text.ts";
import type { WorkerReply, WorkerRequest } from "./sirene-worker.ts";

/**
 * `deno task import --sirene FILE --into DIR`: aggregate a register of establishments (CSV or
 * Parquet) to employment by activity and territory in the dataset's `territory.csv`, with the query
 * beside it. DuckDB does it in a process of its own; where it cannot be loaded the command says so
 * and reads CSV itself.
 *
 * @returns the exit code
 */
export async function importSirene(request: SireneRequest, io: Io): Promise<number> {
  try {
    const file = registerFile(request.sirene);
    const territoryOf = territories(request);
    const [aggregation, sha256] = await Promise.all([
      aggregate(request, file, io),
      digest(request.sirene),
    ]);
    const fold = foldGroups(aggregation.result, {
      level: request.activity,
      territoryOf,
      numeric: request.employment !== undefined,
    });
    const { size, mtime } = Deno.statSync(request.sirene);
    const year = request.year ?? aggregation.result.year ??
      // A file without years of its own was made, at the earliest, when it was written.
      mtime?.getUTCFullYear() ?? 1990;
    const written = await writeAggregation(request.into, fold.cells, {
      sourceId: `sirene-${year}`,
      year,
      title: `Base Sirene des établissements, agrégée depuis ${basename(request.sirene)}`,
      query: provenance(request, file, { ...aggregation, fold, size, sha256 }),
    });
    report(aggregation.result, fold, written, io);
    return 0;
  } catch (error) {
    if (error instanceof ImportFailure) return fail(error.problem, io);
    throw error;
  }
}

class ImportFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.what.en);
    this.name = "ImportFailure";
  }
}

function registerFile(path: string): RegisterFile {
  let head: Uint8Array;
  try {
    using file = Deno.openSync(path);
    head = new Uint8Array(4);
    file.readSync(head);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw failure("source-error/no-file", path);
  }
  const parquet = new TextDecoder().decode(head) === "PAR1";
  return { path, format: parquet ? "parquet" : "csv" };
}

/** Departments stand for themselves; with a map, only the municipalities it names have a territory. */
function territories({ map }: SireneRequest): (place: string) => string | null {
  if (map === undefined) return (code) => code === "" ? null : code;
  const [table] = readTable(Deno.readFileSync(map), basename(map)).tables;
  const commune = table?.header.indexOf("commune") ?? -1;
  const territory = table?.header.indexOf("territory") ?? -1;
  if (!table || commune < 0 || territory < 0) {
    throw failure("source-error/map-columns", map);
  }
  const names = new Map(table.rows.map((row) => [row[commune] ?? "", row[territory] ?? ""]));
  return (code) => names.get(code) ?? null;
}

interface Aggregated {
  readonly result: Aggregation;
  readonly reader: "duckdb" | "text";
}

async function aggregate(
  request: SireneRequest,
  file: RegisterFile,
  io: Io,
): Promise<Aggregated> {
  const options = { place: placeOf(request), employment: request.employment ?? null };
  const required = [...requiredColumns, request.employment ?? columns.band];
  if (request.reader !== "text") {
    const reply = await askWorker({ file, options, required });
    switch (reply.kind) {
      case "done":
        return { result: reply.aggregation, reader: "duckdb" };
      case "missing-columns":
        throw missingColumns(file.path, reply.columns);
      case "unreadable":
        throw new ImportFailure(
          found("source-error/unreadable", { file: basename(file.path) }, reply),
        );
      case "unavailable":
        if (file.format === "parquet" || request.reader === "duckdb") {
          throw failure("source-error/no-duckdb", file.path);
        }
        io.err(`${noDuckdb.fr}\n${noDuckdb.en}\n`);
    }
  }
  if (file.format === "parquet") throw failure("source-error/no-duckdb", file.path);
  const handle = await Deno.open(file.path);
  const result = await aggregateText(handle.readable, options, required);
  if ("missing" in result) throw missingColumns(file.path, result.missing);
  return { result, reader: "text" };
}

async function askWorker(request: WorkerRequest): Promise<WorkerReply> {
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--no-prompt",
      "--allow-ffi",
      "--allow-env",
      "--allow-read",
      "--allow-sys",
      "--config",
      fileURLToPath(new URL("./duckdb.json", import.meta.url)),
      new URL("./sirene-worker.ts", import.meta.url).href,
    ],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(JSON.stringify(request)));
  await writer.close();
  const { success, stdout, stderr } = await child.output();
  if (!success) return { kind: "unavailable", detail: new TextDecoder().decode(stderr) };
  return JSON.parse(new TextDecoder().decode(stdout));
}

async function digest(path: string): Promise<string> {
  const hash = createHash("sha256");
  const handle = await Deno.open(path);
  for await (const chunk of handle.readable) hash.update(chunk);
  return hash.digest("hex");
}

interface Facts extends Aggregated {
  readonly fold: Fold;
  readonly size: number;
  readonly sha256: string;
}

/** The query with the facts about its input, so that the table can be made again. */
function provenance(request: SireneRequest, file: RegisterFile, facts: Facts): string {
  const { result, fold } = facts;
  const name = basename(file.path);
  const query = aggregationQuery(
    { ...file, path: name },
    { place: placeOf(request), employment: request.employment ?? null },
    new Set(result.columns),
  );
  const lines = [
    `input: ${name}, ${facts.size} bytes, sha256 ${facts.sha256}`,
    `reader: ${facts.reader}; ${result.rowCount} rows`,
    `set aside: ${result.closed} closed, ${result.otherNomenclature} in another nomenclature, ` +
    `${fold.withoutActivity} without a known division, ${fold.unknownBand} with an unknown band`,
    `divisions to ${request.activity.toUpperCase()}: Insee, Nomenclatures agrégées, NAF rév. 2`,
    request.employment === undefined ? bandRule.fr : `employment: column ${request.employment}`,
    request.map === undefined
      ? `territory: ${placeOf(request)}`
      : `territory: municipalities by ${basename(request.map)}`,
  ];
  return `${lines.map((line) => `-- ${line}`).join("\n")}\n${query};\n`;
}

function report(result: Aggregation, fold: Fold, written: readonly string[], io: Io): void {
  const used = result.rowCount - result.closed - result.otherNomenclature - fold.withoutActivity -
    fold.unknownBand;
  io.out(
    `${result.rowCount} établissements lus, ${used} comptés : ${written.join(", ")}\n` +
      `${result.rowCount} establishments read, ${used} counted: ${written.join(", ")}\n`,
  );
}

function failure(
  code: "source-error/no-file" | "source-error/map-columns" | "source-error/no-duckdb",
  path: string,
): ImportFailure {
  return new ImportFailure(found(code, { file: basename(path) }));
}

function missingColumns(path: string, names: readonly string[]): ImportFailure {
  const values = { list: names.join(", ") };
  return new ImportFailure(found("source-error/missing-columns", { file: basename(path) }, values));
}

const noDuckdb = {
  fr: "DuckDB n’a pas pu être chargé sur cette machine.",
  en: "DuckDB could not be loaded on this machine.",
};

function fail(found: Problem, io: Io): number {
  io.err(`${formatProblem(found, "fr")}\n${formatProblem(found, "en")}\n`);
  return 1;
}
