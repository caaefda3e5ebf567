import type { Traced } from "../../analysis/traced.ts";
import { type ChartColumn, drawChart } from "../../figures/chart.ts";
import type { Frame } from "../../figures/frame.ts";
import type { Markish, PlotOptions } from "@observablehq/plot";
import type { Bilingual } from "../../language/bilingual.ts";
import { BilingualError } from "../../language/bilingual-error.ts";
import { captionOf } from "./caption.ts";
import { type ColumnSpecs, wholeColumns } from "./column.ts";
import { cellText, isTraced } from "./cell-text.ts";
import { type AnyColumns, type ColumnsOf, columnsOf, type DataRow } from "./columns.ts";
import { bothOf, type Words } from "../one-language.ts";
import type { Cell, Column, FigureOutput } from "./output.ts";
import { readingOf } from "./reading.ts";

/** A row as Plot reads it: computed cells as their value, with their ends in `name_low`, `name_high`. */
export type PlotRow<R> =
  & { readonly [K in keyof R]: R[K] extends Traced ? number | null : R[K] }
  & {
    readonly [K in keyof R & string as R[K] extends Traced ? `${K}_low` | `${K}_high` : never]:
      | number
      | null;
  };

/** The words of a figure; caption and alternative text come from the data where they are not given. */
interface FigureWords {
  readonly title: Words;
  readonly subtitle?: Words;
  /** @default n, what was left out and the tables, from the traces of the data */
  readonly caption?: Words;
  /** @default the data in words; readers hear the title before it */
  readonly alt?: Words;
}

/** A figure by its data: rows of named cells, and what Plot makes of them. */
export type DataFigure<R> =
  & FigureWords
  & {
    readonly data: Iterable<R>;
    /**
     * Plot's options, or its marks alone; words, formats, colours, margins and order are the frame's
     * where not given.
     */
    plot(rows: readonly PlotRow<R>[], frame: Frame): PlotOptions | Markish[];
  }
  & ColumnsOf<R>;

/** A figure by its rows, columns and drawing, for those of `figures/`. */
export type DrawnFigure<R> =
  & FigureWords
  & Pick<FigureOutput<R>, "rows" | "draw" | "trace">
  & { readonly columns: ColumnSpecs<R> };

/**
 * Declare a chart.
 *
 * By its data: their columns get the words of the schemas (others take theirs from `columns`), the
 * rows stand under the chart as a table and a CSV, and every computed cell opens. Text, number and
 * date formats, colours and margins come from the page.
 *
 * By `rows`, `columns` and `draw`: for the drawings of `figures/`.
 *
 * @throws {BilingualError} for a column without words, or a figure whose data have no columns
 *
 * @example
 * ```ts ignore
 * export const themes = figure({
 *   title: say("{n} {n|thème|thèmes}", "{n} {n|theme|themes}", { n: byTheme.length }),
 *   data: byTheme, // { theme: string; projects: Traced }[]
 *   columns: { projects: say("Projets", "Projects") },
 *   plot: (rows) => [Plot.barX(rows, { x: "projects", y: "theme" })],
 * });
 * ```
 */
export function figure<R extends DataRow>(spec: DataFigure<R>): FigureOutput<DataRow>;
export function figure<R>(spec: DrawnFigure<R>): FigureOutput<R>;
export function figure<R>(
  spec:
    | (FigureWords & AnyColumns & {
      readonly data: Iterable<DataRow>;
      plot(rows: readonly never[], frame: Frame): PlotOptions | Markish[];
    })
    | DrawnFigure<R>,
): FigureOutput<R> | FigureOutput<DataRow> {
  if (!("data" in spec)) {
    return told(spec, spec.rows, wholeColumns(spec.columns, spec.rows), undefined, spec);
  }
  const rows = [...spec.data];
  const columns = columnsOf(rows, spec);
  const plain = rows.map((row) => plotRow(row) as never);
  const draw = (frame: Frame) => {
    const plotted = spec.plot(plain, frame);
    const options = Array.isArray(plotted) ? { marks: plotted } : plotted;
    return drawChart(frame, options, chartColumns(columns, rows));
  };
  return told(spec, rows, columns, spec.of, { draw });
}

function told<R>(
  words: FigureWords,
  rows: readonly R[],
  columns: readonly Column<R>[],
  of: AnyColumns["of"],
  { draw, trace }: Pick<FigureOutput<R>, "draw" | "trace">,
): FigureOutput<R> {
  const given = words.alt === undefined ? null : bothOf(words.alt);
  const hasAlt = given !== null && given.fr.trim() !== "" && given.en.trim() !== "";
  if (!hasAlt && columns.length === 0 && rows.length > 0) refuseUntold(bothOf(words.title));
  return {
    kind: "figure",
    title: bothOf(words.title),
    ...words.subtitle === undefined ? {} : { subtitle: bothOf(words.subtitle) },
    alt: hasAlt ? given : readingOf(rows, columns),
    caption: words.caption === undefined ? captionOf(rows, columns, of) : bothOf(words.caption),
    rows,
    columns,
    draw,
    ...trace === undefined ? {} : { trace },
  };
}

function refuseUntold(title: Bilingual): never {
  throw new BilingualError({
    fr:
      `La figure « ${title.fr} » n’a pas de texte pour qui ne la voit pas : ses lignes n’ont aucune colonne. Donnez alt, ou des colonnes.`,
    en:
      `The figure “${title.en}” has no text for those who do not see it: its rows have no column. Give alt, or columns.`,
  });
}

function plotRow(row: DataRow): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, cell]) =>
      isTraced(cell)
        ? [[name, cell.value], [`${name}_low`, cell.low], [`${name}_high`, cell.high]]
        : [[name, cell]]
    ),
  );
}

/** What a chart needs of the columns: the words for a column, and for each of its codes. */
function chartColumns(
  columns: readonly Column<DataRow>[],
  rows: readonly DataRow[],
): Map<string, ChartColumn> {
  return new Map(columns.map((column) => {
    const name = column.name!;
    const words = new Map<string, Cell>();
    for (const row of rows) {
      const raw = row[name];
      if (typeof raw === "string") words.set(raw, column.value(row));
    }
    return [name, {
      title: column.title,
      words: (code, language) => {
        const cell = words.get(code);
        return cell === undefined ? null : cellText(cell, language);
      },
    }];
  }));
}
