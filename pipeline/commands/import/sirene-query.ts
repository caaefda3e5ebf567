import {
  type AggregationOptions,
  columns,
  knownNomenclature,
  openState,
} from "./sirene-register.ts";

/** A register file as SQL sees it. */
export interface RegisterFile {
  readonly path: string;
  readonly format: "parquet" | "csv";
}

/** The SQL table function that reads the file. */
export function tableOf({ path, format }: RegisterFile): string {
  const name = `'${path.replaceAll("'", "''")}'`;
  return format === "parquet"
    ? `read_parquet(${name})`
    : `read_csv(${name}, header = true, all_varchar = true)`;
}

/**
 * The query that groups establishments by state, place, division of the nomenclature and size band:
 * one pass over the file, and what is set aside is counted in the same pass.
 *
 * @param present the columns the file has: an absent nomenclature or band is not asked for
 */
export function aggregationQuery(
  file: RegisterFile,
  { place, employment }: AggregationOptions,
  present: ReadonlySet<string>,
): string {
  const commune = quoted(columns.commune);
  const nomenclature = present.has(columns.nomenclature)
    ? `coalesce(${quoted(columns.nomenclature)}, '') = '${knownNomenclature}'`
    : "true";
  const band = employment === null && present.has(columns.band)
    ? `coalesce(${quoted(columns.band)}, '')`
    : "''";
  const sum = employment === null
    ? "0"
    : `coalesce(sum(try_cast(replace(${quoted(employment)}::VARCHAR, ',', '.') AS DOUBLE)), 0)`;
  const year = present.has(columns.year)
    ? `max(try_cast(${quoted(columns.year)} AS INTEGER))`
    : "NULL::INTEGER";
  const where = place === "commune"
    ? commune
    : `CASE WHEN ${commune} LIKE '97%' OR ${commune} LIKE '98%'
      THEN left(${commune}, 3) ELSE left(${commune}, 2) END`;
  return `SELECT
  ${quoted(columns.state)} = '${openState}' AS open,
  ${nomenclature} AS known,
  coalesce(${where}, '') AS place,
  coalesce(left(${quoted(columns.activity)}, 2), '') AS division,
  ${band} AS band,
  count(*)::DOUBLE AS establishments,
  ${sum}::DOUBLE AS employment,
  ${year} AS year
FROM ${tableOf(file)}
GROUP BY ALL
ORDER BY ALL`;
}

function quoted(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}
