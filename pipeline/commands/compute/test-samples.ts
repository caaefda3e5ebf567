import { found } from "../../problem/found.ts";
import { type ComputeContext, ComputeFailure } from "./computation.ts";

/** Columns of a table file, as a test needs them. */
type Input = ReturnType<ComputeContext["input"]>;

/** A cell as a number; NaN when it is empty or none. */
function numberOf(cell: string | undefined): number {
  const text = (cell ?? "").trim().replace(",", ".");
  return text === "" ? NaN : Number(text);
}

/**
 * Two samples: two columns of numbers (a blank cell ends the shorter one), or a column of groups
 * with two different codes and a column of numbers. Other columns of text (labels) are passed over.
 */
export function twoSamples({ header, rows }: Input): [number[], number[]] {
  const numeric = numericColumns(header, rows);
  if (numeric.length >= 2) {
    const [x = 0, y = 1] = numeric;
    const column = (place: number) =>
      rows.map((cells) => numberOf(cells[place])).filter((value) => !Number.isNaN(value));
    const codes = new Set(rows.map((cells) => (cells[x] ?? "").trim()));
    const grouped = /group/i.test(header[x] ?? "") && codes.size === 2;
    return grouped ? byGroup(rows, x, y) : [column(x), column(y)];
  }
  const value = numeric[0];
  const group = header.findIndex((_, i) =>
    i !== value && new Set(rows.map((cells) => (cells[i] ?? "").trim())).size === 2
  );
  if (value === undefined || group < 0) throw unreadable();
  return byGroup(rows, group, value);
}

/** Two columns of numbers, only the rows where both are there. */
export function pairs({ header, rows }: Input): [number[], number[]] {
  const [x, y] = numericColumns(header, rows);
  if (x === undefined || y === undefined) throw unreadable();
  const whole = rows.map((cells) => [numberOf(cells[x]), numberOf(cells[y])] as const)
    .filter(([a, b]) => !Number.isNaN(a + b));
  return [whole.map(([a]) => a), whole.map(([, b]) => b)];
}

/** All columns of numbers, row by row: a matrix of counts or of values. */
export function matrix({ header, rows }: Input): number[][] {
  const numeric = numericColumns(header, rows);
  if (numeric.length < 2) throw unreadable();
  return rows.map((cells) => numeric.map((place) => numberOf(cells[place])));
}

/**
 * A contingency table: columns of counts (a first column of text is the row's name), or two columns
 * of codes, a row a case, which are counted.
 */
export function contingency(input: Input): number[][] {
  const numeric = numericColumns(input.header, input.rows);
  if (numeric.length >= 2) return matrix(input);
  const [a, b] = input.header.length > 2 ? [1, 2] : [0, 1];
  const code = (cells: readonly string[], place: number) => (cells[place] ?? "").trim();
  const first = [...new Set(input.rows.map((cells) => code(cells, a)))];
  const second = [...new Set(input.rows.map((cells) => code(cells, b)))];
  return first.map((row) =>
    second.map((column) =>
      input.rows.filter((cells) => code(cells, a) === row && code(cells, b) === column).length
    )
  );
}

function byGroup(
  rows: Input["rows"],
  group: number,
  value: number,
): [number[], number[]] {
  const codes = [...new Set(rows.map((cells) => (cells[group] ?? "").trim()))];
  const of = (code: string | undefined) =>
    rows.filter((cells) => (cells[group] ?? "").trim() === code)
      .map((cells) => numberOf(cells[value])).filter((x) => !Number.isNaN(x));
  return [of(codes[0]), of(codes[1])];
}

function numericColumns(header: readonly string[], rows: Input["rows"]): number[] {
  return header.flatMap((_, i) => {
    const cells = rows.map((row) => row[i] ?? "").filter((cell) => cell.trim() !== "");
    return cells.length > 0 && cells.every((cell) => Number.isFinite(numberOf(cell))) ? [i] : [];
  });
}

function unreadable(): ComputeFailure {
  return new ComputeFailure([found("usage-error/sample-columns", {})]);
}
