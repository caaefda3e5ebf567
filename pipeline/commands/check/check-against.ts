import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { checkTable, keyOf } from "../../dataset/table-schema/check-table.ts";
import {
  type ForeignReference,
  type Json,
  objectOf,
  readSchema,
} from "../../dataset/table-schema/field.ts";
import { safePatterns } from "../../dataset/table-schema/patterns.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { absent, chooseTable, readFile } from "./check-file.ts";
import { type FileReport, fileReport } from "./file-report.ts";

/** Check a table file against a Table Schema or the resource of a Data Package that has its name. */
export async function checkAgainst(
  path: string,
  bytes: Uint8Array,
  schemaPath: string,
  sheet: string | undefined,
): Promise<FileReport> {
  const problems: Problem[] = [];
  const json = readJson(schemaPath, problems);
  const found = json && findSchema(json, path, schemaPath, problems);
  const read = await readFile(path, bytes, found?.delimiter);
  const chosen = chooseTable(read.tables, sheet, path);
  for (const found of [...read.problems, ...chosen.problems]) problems.push(found);
  if (!found) return fileReport(path, { tables: read.tables, problems }, chosen.table);
  const schema = readSchema(found.schema);
  const safe = await safePatterns(schema, schemaPath);
  for (const found of safe.problems) problems.push(found);
  const keys = new Map<ForeignReference, ReadonlySet<string> | null>();
  for (const reference of schema.foreignKeys) {
    if (reference.resource === "") continue;
    keys.set(reference, await readKeys(reference, found.resources, schemaPath, problems));
  }
  const context = {
    patterns: safe.patterns,
    keys: (key: ForeignReference) => keys.get(key) ?? null,
  };
  return fileReport(
    path,
    { tables: read.tables, problems },
    chosen.table,
    (table) => checkTable(table, schema, context),
  );
}

interface Found {
  readonly schema: Json;
  readonly resources: readonly Json[];
  readonly delimiter: string | undefined;
}

function readJson(path: string, problems: Problem[]): Json | null {
  try {
    return objectOf(JSON.parse(Deno.readTextFileSync(path).replace(/^\ufeff/, "")));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) problems.push(absent(path));
    else if (error instanceof SyntaxError) {
      const detail = error.message;
      problems.push(found("schema-error/no-json", { file: path }, { detail }));
    } else throw error;
    return null;
  }
}

function findSchema(
  json: Json,
  path: string,
  schemaPath: string,
  problems: Problem[],
): Found | null {
  if (Array.isArray(json.fields)) return { schema: json, resources: [], delimiter: undefined };
  const resources = Array.isArray(json.resources) ? json.resources.map(objectOf) : [];
  const named = resources.filter((resource) =>
    [resource.path].flat().some((entry) => basename(String(entry)) === basename(path))
  );
  // A copy often gets a longer name (`2024_data.csv`): the longest name it ends with is meant.
  const ending = resources.filter((resource) =>
    [resource.path].flat().some((entry) => endsWithName(basename(path), basename(String(entry))))
  );
  const resource = named[0] ?? ending[0] ?? (resources.length === 1 ? resources[0] : undefined);
  if (resource === undefined) {
    const name = basename(path);
    problems.push(found("schema-error/no-resource", { file: schemaPath }, { name }));
    return null;
  }
  const schema = typeof resource.schema === "string"
    ? readNeighbour(resource.schema, schemaPath, problems)
    : objectOf(resource.schema);
  const { delimiter } = objectOf(resource.dialect);
  return schema && {
    schema,
    resources,
    delimiter: typeof delimiter === "string" && delimiter !== "" ? delimiter : undefined,
  };
}

function endsWithName(file: string, name: string): boolean {
  return name !== "" && file.endsWith(name) && /[_.-]$/.test(file.slice(0, -name.length));
}

/** A path inside the descriptor's folder, links followed; null when it leads out of it. */
function inside(path: string, descriptor: string): string | null {
  const folder = Deno.realPathSync(dirname(resolve(descriptor)));
  try {
    const full = Deno.realPathSync(join(folder, path));
    const way = relative(folder, full);
    return way.startsWith("..") || way.includes(`..${sep}`) ? null : full;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function readNeighbour(path: string, descriptor: string, problems: Problem[]): Json | null {
  const full = inside(path, descriptor);
  if (full !== null) return readJson(full, problems);
  problems.push(unreachable(path, descriptor));
  return null;
}

function unreachable(path: string, descriptor: string): Problem {
  return found("schema-error/unreachable", { file: descriptor }, { path });
}

async function readKeys(
  { resource, target }: ForeignReference,
  resources: readonly Json[],
  descriptor: string,
  problems: Problem[],
): Promise<ReadonlySet<string> | null> {
  const entry = resources.find(({ name }) => name === resource);
  const path = String([entry?.path].flat()[0] ?? resource);
  const full = entry ? inside(path, descriptor) : null;
  if (full === null) {
    problems.push({ ...unreachable(path, descriptor), severity: "warning" });
    return null;
  }
  const { tables } = await readFile(full, Deno.readFileSync(full));
  const table = tables[0];
  const indexes = target.map((name) => table?.header.indexOf(name) ?? -1);
  if (!table || indexes.includes(-1)) return null;
  return new Set(table.rows.map((row) => keyOf(indexes.map((index) => row[index] ?? ""))));
}
