/** Which sign separates the decimals of a column's numbers. */
export type DecimalMark = "." | ",";

/** A number as a French or English file writes it. */
export interface NumberCell {
  readonly value: number;
  /** `%`, `€`, … as written after or before the number; empty when there is none. */
  readonly unit: string;
}

const plain = /^-?\d{1,15}(\.\d+)?$/;
const shape =
  /^([€$£])?([+\-−]?)(\d+(?:[.,]\d+)*|[.,]\d+)(e[+-]?\d{1,3})?(md|mds|m|k)?([%€$£‰])?$/i;
/** Letters that multiply: `1,2 M€`, `35 k€`. */
const factors: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, md: 1e9, mds: 1e9 };

/**
 * Read a number with a decimal mark: group separators (spaces, no-break spaces, and the mark that
 * is not the decimal one), `%`, `€`, `k`, `M`, `Md` are understood. A percentage keeps its figure:
 * `12,5 %` is 12.5 with the unit `%`. Null when the cell is no such number.
 */
export function parseNumber(cell: string, decimal: DecimalMark): NumberCell | null {
  if (plain.test(cell) && (decimal === "." || !cell.includes("."))) {
    return { value: Number(cell), unit: "" };
  }
  const grouped = readGrouped(cell, decimal);
  if (grouped !== null) return grouped;
  const match = shape.exec(groupsJoined(cell));
  if (!match) return null;
  const [, before = "", sign, digits = "", exponent = "", letter = "", after = ""] = match;
  // A bare letter may be a code ("3M", "12k"): it multiplies when a space or a unit goes with it.
  if (letter !== "" && after === "" && !/[\s\u00a0\u202f]/.test(cell.trim())) return null;
  const figure = plainDigits(digits, decimal);
  if (figure === null) return null;
  const value = Number(`${figure}${exponent}`) * (factors[letter.toLowerCase()] ?? 1);
  if (!Number.isFinite(value)) return null;
  return { value: sign === "-" || sign === "−" ? -value : value, unit: before || after };
}

/** Read a number by either decimal mark, the likelier first; null when it is none by both. */
export function parseByEither(cell: string): NumberCell | null {
  const [first, second]: DecimalMark[] = cell.lastIndexOf(",") > cell.lastIndexOf(".")
    ? [",", "."]
    : [".", ","];
  return parseNumber(cell, first!) ?? parseNumber(cell, second!);
}

const powers = Array.from({ length: 16 }, (_, i) => 10 ** i);

/**
 * Read the common cell of French files by its characters, for speed: groups of three digits parted
 * by one space, decimals, `€` or `%` at the end (`1 234,50 €`). Null for any other writing. With at
 * most 15 digits both operands of the division are exact, so its result is the nearest number.
 */
function readGrouped(cell: string, decimal: DecimalMark): NumberCell | null {
  let figure = 0;
  let digits = 0;
  let run = 0;
  let groups = 0;
  let decimals = -1;
  let at = 0;
  for (; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      figure = figure * 10 + code - 48;
      digits++;
      run++;
      if (decimals >= 0) decimals++;
    } else if (isSpace(code) && decimals < 0 && isDigit(cell, at + 1)) {
      if (run === 0 || run > 3 || (groups > 0 && run !== 3)) return null;
      groups++;
      run = 0;
    } else if (cell[at] === decimal && decimals < 0 && isDigit(cell, at + 1)) {
      if (groups > 0 && run !== 3) return null;
      decimals = 0;
    } else break;
  }
  if (digits === 0 || digits > 15 || (decimals < 0 && groups > 0 && run !== 3)) return null;
  const value = figure / powers[Math.max(0, decimals)]!;
  if (isSpace(cell.charCodeAt(at))) at++;
  if (at === cell.length) return cell.length === 0 ? null : { value, unit: "" };
  const unit = cell[at]!;
  return at === cell.length - 1 && (unit === "€" || unit === "%") ? { value, unit } : null;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x202f;
}

function isDigit(cell: string, at: number): boolean {
  const code = cell.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Join groups of three digits and units to their number; other spaces stay, and make no number. */
function groupsJoined(cell: string): string {
  return cell.trim()
    .replace(/(?<=\d)[\s\u00a0\u202f\u2009'’](?=\d{3}(?!\d))/g, "")
    .replace(/(?<!\d)[\s\u00a0\u202f]+|[\s\u00a0\u202f]+(?!\d)/g, "");
}

function plainDigits(digits: string, decimal: DecimalMark): string | null {
  const group = decimal === "," ? "." : ",";
  const parts = digits.split(decimal);
  if (parts.length > 2) return null;
  const [whole = "", decimals] = parts;
  if (decimals?.includes(group)) return null;
  if (whole.includes(group) && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return null;
  return `${whole.replaceAll(group, "")}${decimals === undefined ? "" : `.${decimals}`}`;
}

/** What the numbers of a column say of their decimal mark. */
export type DecimalEvidence =
  | { readonly mark: DecimalMark; readonly ambiguous: false }
  /** `1,234` only: one thousand or one unit and decimals; the column must be asked about. */
  | { readonly mark: null; readonly ambiguous: true };

/**
 * Decide the decimal mark of a column over all its cells: a cell with both marks decides, so does
 * a mark that cannot be a group (`12,5`). A comma always followed by three digits stays ambiguous,
 * unless the file's delimiter is `;`, which goes with the decimal comma.
 */
export function decideDecimal(cells: Iterable<string>, delimiter: string | null): DecimalEvidence {
  let comma = 0;
  let point = 0;
  let ambiguous = 0;
  for (const cell of cells) {
    const lastComma = cell.lastIndexOf(",");
    const lastPoint = cell.lastIndexOf(".");
    if (lastComma < 0) {
      if (lastPoint >= 0) cell.indexOf(".") === lastPoint ? point++ : comma++;
    } else if (lastPoint >= 0) lastComma > lastPoint ? comma++ : point++;
    else if (cell.indexOf(",") !== lastComma) point++;
    else if (/^[^\d]*[1-9]\d{0,2},\d{3}(?!\d)/.test(cell.trim())) ambiguous++;
    else comma++;
  }
  if (comma > 0) return { mark: ",", ambiguous: false };
  if (ambiguous === 0 || point > 0) return { mark: ".", ambiguous: false };
  return delimiter === ";" ? { mark: ",", ambiguous: false } : { mark: null, ambiguous: true };
}
