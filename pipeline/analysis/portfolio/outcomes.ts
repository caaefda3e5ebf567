import { type Dataset, indexBy } from "../../dataset/dataset.ts";
import { rowWords } from "../../dataset/row-words.ts";
import type { Indicator, Measure, TableName } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { maxOf, minOf } from "../extremes.ts";
import { refs, type Traced } from "../traced.ts";

/** A published value of an indicator for a project: all its sources brought together. */
export interface Outcome {
  readonly projectId: string;
  readonly indicator: Indicator;
  /** The name of the indicator; the other language's, or its id, where one is missing. */
  readonly label: Bilingual;
  readonly status: Measure["status"];
  readonly period: string | null;
  /** The interval of what the sources say; `value` only when they all give one and the same. */
  readonly published: Traced;
  readonly sourceIds: readonly string[];
  /** Whether no value fits what every source says. */
  readonly disagreement: boolean;
  /** The measures brought together, in file order. */
  readonly measures: readonly Measure[];
  /** What the sources add, in the order of the file. */
  readonly notes: readonly Bilingual[];
}

/**
 * Bring together the rows that give one value: same project, indicator and status, and the same
 * period (a row without a period joins the others). Values of different status are never merged, so
 * that a forecast is never read as a measure.
 */
export function publishedOutcomes(
  dataset: Dataset,
  table: "measures" | "related_measures" = "measures",
): Outcome[] {
  const indicators = indexBy(dataset.tables.indicators.rows, (row) => row.indicator_id);
  const families = Map.groupBy(
    dataset.tables[table].rows,
    (row) => `${row.project_id}\n${row.indicator_id}\n${row.status}`,
  );
  return [...families.values()].flatMap((rows) => {
    const indicator = indicators.get(rows[0]?.indicator_id ?? "");
    if (!indicator) return [];
    return splitByPeriod(rows).map((group) => merge(group, indicator, table));
  });
}

function splitByPeriod(rows: readonly Measure[]): Measure[][] {
  const dated = Map.groupBy(rows.filter((row) => row.period !== null), (row) => row.period);
  const undated = rows.filter((row) => row.period === null);
  if (dated.size === 0) return [undated];
  const groups = [...dated.values()];
  if (groups.length === 1) return [[...groups[0]!, ...undated].sort((a, b) => a.line - b.line)];
  return undated.length === 0 ? groups : [...groups, undated];
}

function merge(rows: readonly Measure[], indicator: Indicator, table: TableName): Outcome {
  const first = rows[0]!;
  const intervals = rows.flatMap((row) => intervalOf(row) ?? []);
  const low = intervals.length === 0 ? null : minOf(intervals.map((i) => i.low));
  const high = intervals.length === 0 ? null : maxOf(intervals.map((i) => i.high));
  const meet = intervals.length === 0 ||
    maxOf(intervals.map((i) => i.low)) <= minOf(intervals.map((i) => i.high));
  return {
    projectId: first.project_id,
    indicator,
    label: rowWords(indicator, "label", indicator.indicator_id),
    status: first.status,
    period: rows.find((row) => row.period !== null)?.period ?? null,
    published: {
      value: low === high ? low : null,
      low,
      high,
      unit: indicator.unit ?? "",
      trace: {
        rule: {
          fr:
            "De la plus petite à la plus grande valeur que donnent les sources ; un seul nombre quand elles s’accordent.",
          en:
            "From the smallest to the largest value that the sources give; one number when they agree.",
        },
        rows: refs(table, rows),
      },
    },
    sourceIds: [...new Set(rows.flatMap((row) => row.source_id ?? []))],
    disagreement: !meet,
    measures: rows,
    notes: rows.flatMap((row) =>
      row.note_fr === null && row.note_en === null ? [] : [rowWords(row, "note", "")]
    ),
  };
}

/** The interval that one measure gives; null when it gives no number. */
export function intervalOf(
  row: Pick<Measure, "value" | "low" | "high">,
): { readonly low: number; readonly high: number } | null {
  const low = row.low ?? row.value;
  const high = row.high ?? row.value;
  return low === null || high === null ? null : { low, high };
}
