import { decode } from "../ingest/decode.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import { readTable } from "../ingest/read-table.ts";
import type { Bilingual } from "../language/bilingual.ts";
import { type Problem, problem, sortProblems } from "../problem/problem.ts";
import type { Dataset, Reading, Table } from "./dataset.ts";
import { readDescriptor } from "./descriptor.ts";
import type { Folder } from "./folder.ts";
import { checkForeignKeys } from "./foreign-keys.ts";
import type { Fields, TableSchema } from "./schema.ts";
import { isTableName, schemas, type TableName, tableNames } from "./tables/mod.ts";
import { validateTable } from "./validate-table.ts";

/**
 * Open a dataset: read its descriptor and tables, type every cell, check keys across tables.
 *
 * Never throws on bad data: what is wrong is in {@linkcode Dataset.problems}, sorted, and the rows
 * that could be read are there all the same.
 */
export function openDataset(folder: Folder): Dataset {
  const { descriptor, problems: found } = readDescriptor(folder);
  const problems: Problem[] = [...folder.problems, ...found];
  const readings: Reading[] = [];
  const tables = new Map<TableName, { file: string; rows: Record<string, unknown>[] }>();
  for (const { name, path } of descriptor.resources) {
    const bytes = folder.files.get(path);
    if (!isTableName(name) || bytes === undefined) continue;
    const result = readTable(bytes, path);
    problems.push(...result.problems);
    const raw = result.tables.find((table) => table.name === name) ?? result.tables[0];
    if (!raw) continue;
    const valid = validateTable(raw, schemas[name] as TableSchema<Fields>);
    problems.push(...valid.problems);
    readings.push(reading(raw, name, valid.columns, valid.rows));
    tables.set(name, { file: path, rows: [...valid.rows] });
  }
  if (!tables.has("projects")) problems.push(missingProjects());
  const all = Object.fromEntries(tableNames.map((name) => {
    const table = tables.get(name);
    return [name, { name, file: table?.file ?? null, rows: table?.rows ?? [] }];
  })) as unknown as { readonly [N in TableName]: Table<N> };
  problems.push(...checkForeignKeys(all));
  return {
    name: folder.name,
    ...descriptor.head,
    tables: all,
    texts: new Map(
      [...folder.files].filter(([path]) => /\.(txt|md|vtt|srt)$/i.test(path)).map((
        [path, bytes],
      ) => [path, decode(bytes).text]),
    ),
    readings,
    problems: sortProblems(problems),
  };
}

function reading(
  raw: RawTable,
  table: string,
  columns: readonly (string | null)[],
  rows: readonly Record<string, unknown>[],
): Reading {
  return {
    file: raw.file,
    table,
    format: raw.format,
    encoding: raw.encoding,
    delimiter: raw.delimiter,
    rowCount: rows.length,
    columns: columns.flatMap((name, i) =>
      name === null ? [] : [{
        name,
        header: raw.header[i] ?? name,
        filled: rows.filter((row) => isFilled(row[name])).length,
      }]
    ),
  };
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function missingProjects(): Problem {
  const what: Bilingual = {
    fr: "La table projects manque.",
    en: "The table projects is missing.",
  };
  return problem({
    code: "source-error",
    severity: "error",
    what,
    why: {
      fr: "C’est la seule table obligatoire : tout le reste s’y rattache.",
      en: "It is the only required table: all the rest hangs on it.",
    },
    mend: {
      fr: "Ajoutez un fichier projects.csv avec au moins project_id et name.",
      en: "Add a file projects.csv with at least project_id and name.",
    },
  });
}
