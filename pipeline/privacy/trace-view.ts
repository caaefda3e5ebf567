import type { RowRef, Trace } from "../analysis/traced.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { Audience } from "../dataset/disclosure.ts";
import type { TableName } from "../dataset/tables/mod.ts";

/** What a trace shows in an edition. */
export interface TraceView {
  readonly formula: string | undefined;
  /** The rows that may be named and printed. */
  readonly rows: readonly RowRef[];
  /** Whether rows were used that say what one person said, and are withheld. */
  readonly withheld: boolean;
}

/** Tables of which a row is about one person, or says by its line which of several it is about. */
const personal: ReadonlySet<TableName> = new Set<TableName>([
  "interviews",
  "codings",
  "summaries",
  "evidence",
]);

/** Columns of other tables that name a person. */
export const personalColumns: readonly string[] = [
  "coder",
  "person_id",
  "interview_id",
  "coding_id",
  "coding_ids",
];

/**
 * What an edition shows of a trace: the one place where it is decided. Researchers see all of it.
 * Readers see the rule, the formula with its numerator and denominator, what was left out, and that
 * rows are withheld; never rows of a person, whose lines alone would link what one person said.
 */
export function traceView(trace: Trace, { audience }: Pick<Dataset, "audience">): TraceView {
  const { formula, rows } = trace;
  if (audience === "researchers") return { formula, rows, withheld: false };
  const known = views.get(trace);
  if (known !== undefined) return known;
  const shown = rows.filter(({ table }) => !personal.has(table));
  // The same list where nothing is withheld: what was made of it is known by its object.
  const view = {
    formula,
    rows: shown.length === rows.length ? rows : shown,
    withheld: shown.length < rows.length,
  };
  views.set(trace, view);
  return view;
}

const views = new WeakMap<Trace, TraceView>();

/** The columns of rows that an edition prints. */
export function rowColumns(columns: readonly string[], audience: Audience): readonly string[] {
  return audience === "researchers"
    ? columns
    : columns.filter((column) => !personalColumns.includes(column));
}
