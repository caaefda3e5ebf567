import type { RowRef, Trace } from "../../analysis/traced.ts";
import type { TableName } from "../../dataset/tables/mod.ts";
import type { TraceView } from "../../privacy/trace-view.ts";

/** A number printed on a page, with how it was made. */
export interface PrintedTrace {
  /** `t1`, `t2`, … in the order of the page. */
  readonly id: string;
  /** The number as printed, for "where does 18 come from". */
  readonly shown: string;
  readonly trace: Trace;
  /** The notebook cell that made it, or null. */
  readonly calculation: string | null;
  /** Whether it stands in a text or a tile, and not only in the cells of tables. */
  inText: boolean;
}

/** The traces of the numbers printed on one page; equal traces are carried once. */
export class PageTraces {
  readonly #byTrace = new Map<Trace, Map<string, PrintedTrace>>();
  #rows: { count: number; used: ReadonlyMap<TableName, readonly number[]> } | undefined;
  readonly list: PrintedTrace[] = [];

  constructor(
    /** What the edition shows of a trace. */
    readonly view: (trace: Trace) => TraceView,
  ) {}

  /** Note a printed number and get the anchor of its trace. */
  add(shown: string, trace: Trace, calculation: string | null, inText = true): string {
    const known = this.#byTrace.get(trace) ?? new Map<string, PrintedTrace>();
    this.#byTrace.set(trace, known);
    const found = known.get(shown);
    if (found) {
      if (inText && !found.inText) {
        found.inText = true;
        this.#rows = undefined;
      }
      return found.id;
    }
    const printed = { id: `t${this.list.length + 1}`, shown, trace, calculation, inText };
    known.set(shown, printed);
    this.list.push(printed);
    return printed.id;
  }

  /**
   * The rows to print on the page, by table, each once and in order of line. Those of titles, texts
   * and tiles come before those of cells, and traces over few rows before the others; where the page
   * is full, the lines of the rest are named, and said not to be shown.
   */
  rowsUsed(): ReadonlyMap<TableName, readonly number[]> {
    if (this.#rows?.count === this.list.length) return this.#rows.used;
    const used = new Map<TableName, Set<number>>();
    let total = 0;
    const lists = this.list.map(({ trace, inText }) => ({ rows: this.view(trace).rows, inText }));
    lists.sort((a, b) => Number(b.inText) - Number(a.inText) || a.rows.length - b.rows.length);
    for (const { rows, inText } of lists) {
      const most = inText ? mostRowsOfTexts : mostRows;
      for (const [table, lines] of linesByTable(rows)) {
        const known = used.get(table) ?? new Set<number>();
        if (total + lines.length - known.size > most) continue;
        const fresh = lines.filter((line) => !known.has(line));
        if (total + fresh.length > most) continue;
        total += fresh.length;
        used.set(table, new Set([...known, ...fresh]));
      }
    }
    const sorted = [...used].sort(([a], [b]) => a < b ? -1 : 1).map(([table, lines]) =>
      [table, [...lines].sort((a, b) => a - b)] as const
    );
    this.#rows = { count: this.list.length, used: new Map(sorted) };
    return this.#rows.used;
  }
}

/** How many rows a page prints. */
const mostRows = 200;

/** Up to how many it prints for the numbers of its texts and tiles. */
const mostRowsOfTexts = 500;

/** The lines of lists of rows, kept: a page and its notebook print the same, in each language. */
const linesOfRows = new WeakMap<readonly RowRef[], ReadonlyMap<TableName, readonly number[]>>();

/** The lines of a trace by table, each once and in rising order. */
export function linesByTable(
  rows: readonly RowRef[],
): ReadonlyMap<TableName, readonly number[]> {
  const known = linesOfRows.get(rows);
  if (known !== undefined) return known;
  const lines = new Map<TableName, number[]>();
  for (const { table, line } of rows) {
    let list = lines.get(table);
    if (list === undefined) lines.set(table, list = []);
    list.push(line);
  }
  const found = new Map([...lines].map(([table, list]) => [table, inOrder(list)] as const));
  linesOfRows.set(rows, found);
  return found;
}

/** Numbers in rising order, each once; most lists are so already. */
function inOrder(lines: readonly number[]): readonly number[] {
  return lines.every((line, i) => i === 0 || lines[i - 1]! < line)
    ? lines
    : [...new Set(lines)].sort((a, b) => a - b);
}

/** How many runs of lines are printed of one trace. */
const mostRuns = 400;

/** Line numbers in short, and how many more there are than are printed. */
export interface ShortLines {
  readonly text: string;
  readonly more: number;
}

const shortened = new WeakMap<readonly number[], ShortLines>();

/**
 * Line numbers in short: 2, 3, 4, 7 → "2–4, 7". The lines are in rising order. Of very many runs
 * the first are printed: nobody looks thousands of lines up one by one.
 */
export function shortenLines(lines: readonly number[]): ShortLines {
  const before = shortened.get(lines);
  if (before !== undefined) return before;
  const runs: [number, number][] = [];
  let printed = 0;
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else if (runs.length === mostRuns) break;
    else runs.push([line, line]);
    printed++;
  }
  const text = runs.map(([from, to]) => from === to ? `${from}` : `${from}–${to}`).join(", ");
  const short = { text, more: lines.length - printed };
  shortened.set(lines, short);
  return short;
}
