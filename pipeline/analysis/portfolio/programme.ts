import { rowWords } from "../../dataset/row-words.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import type { ProgrammeFigure } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { maxOf, minOf } from "../extremes.ts";
import { refs, type Traced } from "../traced.ts";

/** A published figure of the programme in one year, its sources brought together. */
export interface ProgrammePoint {
  readonly indicator: string;
  readonly label: Bilingual;
  readonly scope: ProgrammeFigure["scope"];
  /** Null when the source is not dated. */
  readonly year: number | null;
  readonly value: Traced;
  readonly approximate: boolean;
  readonly date: string | null;
  readonly sourceIds: readonly string[];
  readonly notes: readonly Bilingual[];
}

/**
 * The published figures of the programme by indicator and year, in file order; sources that differ
 * give an interval. Context figures keep their scope, so that pages never mix them in.
 */
export function programmePoints(dataset: Dataset): ProgrammePoint[] {
  const groups = Map.groupBy(
    dataset.tables.programme.rows,
    (row) => `${row.indicator}\n${row.year ?? ""}`,
  );
  return [...groups.values()].map((rows): ProgrammePoint => {
    const first = rows[0]!;
    const values = rows.flatMap((row) => row.value ?? []);
    const low = values.length === 0 ? null : minOf(values);
    const high = values.length === 0 ? null : maxOf(values);
    return {
      indicator: first.indicator,
      label: rowWords(first, "label", first.indicator),
      scope: first.scope,
      year: first.year,
      value: {
        value: low === high ? low : null,
        low,
        high,
        unit: first.unit ?? "",
        trace: {
          rule: {
            fr: "Chiffre publié, tel que ses sources le donnent.",
            en: "Published figure, as its sources give it.",
          },
          rows: refs("programme", rows),
        },
      },
      approximate: rows.some((row) => row.approximate === "yes"),
      date: first.value_date,
      sourceIds: [...new Set(rows.flatMap((row) => row.source_id ?? []))],
      notes: rows.flatMap((row) =>
        row.note_fr === null && row.note_en === null
          ? []
          : [{ fr: row.note_fr ?? row.note_en ?? "", en: row.note_en ?? row.note_fr ?? "" }]
      ),
    };
  });
}
