import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { cellsOf, type TypedTable, type TypedTables } from "../columns/typed-table.ts";
import { tableNames } from "../tables/mod.ts";

/** Columns that say of which interview or passage a row is. */
const ofInterview = ["interview_id", "coding_id"] as const;

/**
 * What consent asks of the tables: no row is left of an interview that was refused, withdrawn or
 * given without consent, but its own; a done interview says what was consented to; a transcript has
 * been read again.
 */
export function checkConsent(tables: TypedTables): Problem[] {
  const { interviews } = tables;
  const { file } = interviews;
  if (file === null) return [];
  return [...leftRows(tables), ...ownRows(interviews, file)];
}

function leftRows(tables: TypedTables): Problem[] {
  const gone = goneInterviews(tables.interviews);
  if (gone.size === 0) return [];
  const codings = tables.codings;
  const [codingId, interviewOf] = [cellsOf(codings, "coding_id"), cellsOf(codings, "interview_id")];
  const interviewOfCoding = new Map<unknown, unknown>(
    [...codings.lines.keys()].map((row) => [codingId(row), interviewOf(row)]),
  );
  return tableNames.flatMap((name): Problem[] => {
    const table = tables[name];
    const column = ofInterview.find((wanted) => table.columns.has(wanted));
    if (table.file === null || name === "interviews" || column === undefined) return [];
    const read = cellsOf(table, column);
    const rows = new Map<string, number>();
    for (const row of table.lines.keys()) {
      const id = column === "coding_id" ? interviewOfCoding.get(read(row)) : read(row);
      if (typeof id === "string" && gone.has(id)) rows.set(id, (rows.get(id) ?? 0) + 1);
    }
    return [...rows].map(([id, count]) =>
      found("withdrawn-left", { file: table.file!, cell: id }, {
        rows: count,
        status: gone.get(id)!,
      })
    );
  });
}

type Gone = "refused" | "withdrawn" | "none";

/** Interviews of which nothing may be kept, and why. */
function goneInterviews(interviews: TypedTable): ReadonlyMap<string, Gone> {
  const [id, status, consent] = [
    cellsOf(interviews, "interview_id"),
    cellsOf(interviews, "status"),
    cellsOf(interviews, "consent"),
  ];
  const gone = new Map<string, Gone>();
  for (const row of interviews.lines.keys()) {
    const state = status(row);
    const scopes = consent(row);
    const why = state === "refused" || state === "withdrawn"
      ? state
      : Array.isArray(scopes) && scopes.includes("none")
      ? "none"
      : null;
    if (why !== null) gone.set(String(id(row)), why);
  }
  return gone;
}

function ownRows(interviews: TypedTable, file: string): Problem[] {
  const [id, status, consent, transcript] = [
    cellsOf(interviews, "interview_id"),
    cellsOf(interviews, "status"),
    cellsOf(interviews, "consent"),
    cellsOf(interviews, "transcript"),
  ];
  const scopesOf = (row: number) => consent(row) as readonly string[];
  const done = [...interviews.lines.keys()].filter((row) => status(row) === "done");
  const isNoted = done.some((row) => scopesOf(row).length > 0);
  // One word where nothing is noted at all: the column is missing.
  const missing = done.length > 0 && !isNoted
    ? [found("consent-unknown", { file, column: "consent" })]
    : [];
  const ofRows = [...interviews.lines].flatMap((line, row): Problem[] => {
    if (status(row) !== "done") return [];
    const cell = String(id(row));
    const path = transcript(row);
    const isUnknown = isNoted && scopesOf(row).length === 0;
    return [
      ...isUnknown ? [found("consent-unknown", { file, line, column: "consent", cell })] : [],
      ...typeof path === "string" && path.includes("/to-review/")
        ? [found("transcript-unreviewed", { file: path, cell })]
        : [],
    ];
  });
  return [...missing, ...ofRows];
}
