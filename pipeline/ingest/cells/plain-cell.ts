/**
 * What a cell is when it is written in the plainest way: digits only; a minus and digits; digits
 * with one point between them; digits with one comma that can only be a decimal one (`12,5`,
 * `0,125`, `1234,567`); `1,234`, a decimal comma or a group of thousands; a day that exists
 * (`2024-01-31`). Anything else is `other`.
 */
export type Plain = "digits" | "negative" | "point" | "comma" | "either" | "day" | "other";

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Tell how plainly a cell is written, character by character: the common cells of a large table
 * need no regular expression.
 */
export function plainKind(cell: string): Plain {
  const length = cell.length;
  if (length === 10 && cell.charCodeAt(4) === 45) return dayKind(cell);
  const start = cell.charCodeAt(0) === 45 ? 1 : 0;
  if (length === start || length > 15) return isDigits(cell, 0) ? "digits" : "other";
  let mark = -1;
  for (let i = start; i < length; i++) {
    const code = cell.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if ((code !== 46 && code !== 44) || mark >= 0) return "other";
    mark = i;
  }
  if (mark < 0) return start === 1 ? "negative" : "digits";
  if (mark === start || mark === length - 1) return "other";
  if (cell.charCodeAt(mark) === 46) return "point";
  const couldGroup = length - mark === 4 && mark - start <= 3 && cell.charCodeAt(start) !== 48;
  return couldGroup ? "either" : "comma";
}

function isDigits(cell: string, start: number): boolean {
  for (let i = start; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return cell.length > start;
}

function dayKind(cell: string): Plain {
  if (cell.charCodeAt(7) !== 45) return "other";
  for (let i = 0; i < 10; i++) {
    const code = cell.charCodeAt(i);
    if (i !== 4 && i !== 7 && (code < 48 || code > 57)) return "other";
  }
  const month = (cell.charCodeAt(5) - 48) * 10 + cell.charCodeAt(6) - 48;
  const day = (cell.charCodeAt(8) - 48) * 10 + cell.charCodeAt(9) - 48;
  const most = days[month - 1];
  if (most === undefined || day < 1 || day > most) return "other";
  return month === 2 && day === 29 && !isLeap(Number(cell.slice(0, 4))) ? "other" : "day";
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
