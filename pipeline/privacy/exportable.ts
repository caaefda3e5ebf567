import { allows } from "../analysis/interviews/consent.ts";
import type { Dataset, Table } from "../dataset/dataset.ts";
import type { Audience } from "../dataset/disclosure.ts";
import { withTables } from "../dataset/table/dataset-tables.ts";
import type { Row, TableName } from "../dataset/tables/mod.ts";

/** Tables of which a row is one person's, or names one. */
const ofPersons: readonly TableName[] = ["interviews", "codings", "summaries"];

/**
 * A dataset as it may be exported. Of interviews that were refused, withdrawn or given without consent
 * nothing is left. Of people who agreed to be counted only, the codings are left without their words,
 * and no summary. For readers, no table of people is left, no reference to a passage, and coders go by
 * number.
 */
export function exportable(dataset: Dataset, audience: Audience): Dataset {
  const { tables } = dataset;
  const kept = new Map(
    tables.interviews.rows.filter((row) => row.status === "done" && allows(row, "use"))
      .map((row) => [row.interview_id, row]),
  );
  const mayQuote = (id: string) => {
    const row = kept.get(id);
    return row !== undefined && allows(row, "quote");
  };
  const codings = tables.codings.rows.filter(({ interview_id }) => kept.has(interview_id))
    .map((row) => mayQuote(row.interview_id) ? row : withoutWords(row));
  const passages = new Set(codings.map(({ coding_id }) => coding_id));
  const known = (id: string) => audience === "researchers" && passages.has(id);
  const changed = {
    interviews: withRows(tables.interviews, [...kept.values()]),
    codings: withRows(tables.codings, codings),
    summaries: withRows(
      tables.summaries,
      tables.summaries.rows.filter(({ interview_id }) => mayQuote(interview_id)),
    ),
    evidence: withRows(
      tables.evidence,
      tables.evidence.rows.filter(({ coding_id }) => coding_id === null || known(coding_id)),
    ),
    proposals: withRows(
      tables.proposals,
      tables.proposals.rows.map((row) => ({ ...row, coding_ids: row.coding_ids.filter(known) })),
    ),
  };
  const rest = { ...tables, ...changed };
  if (audience === "researchers") return withTables({ ...dataset, tables: rest });
  const number = coderNumbers(dataset);
  const gone = Object.fromEntries(
    ofPersons.map((name) => [name, { ...tables[name], file: null, rows: [] }]),
  );
  return withTables({
    ...dataset,
    tables: {
      ...rest,
      assessments: withRows(
        tables.assessments,
        tables.assessments.rows.map((row) => ({ ...row, coder: number(row.coder) })),
      ),
      project_domains: withRows(
        tables.project_domains,
        tables.project_domains.rows.map((row) => ({
          ...row,
          coder: row.coder === null ? null : number(row.coder),
        })),
      ),
      ...gone,
    },
  });
}

function withRows<N extends TableName>(table: Table<N>, rows: readonly Row<N>[]): Table<N> {
  return { ...table, rows };
}

function withoutWords(row: Row<"codings">): Row<"codings"> {
  return { ...row, memo: null, prefix: null, exact: null, suffix: null };
}

/** Coders by number, in code-unit order of their names. */
function coderNumbers({ tables }: Dataset): (coder: string) => string {
  const names = [...tables.assessments.rows, ...tables.project_domains.rows, ...tables.codings.rows]
    .flatMap(({ coder }) => coder ?? []);
  const order = [...new Set(names)].sort();
  return (coder) => `coder-${order.indexOf(coder) + 1}`;
}
