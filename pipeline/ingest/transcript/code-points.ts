/**
 * Positions in a text between UTF-16 code units, which JavaScript counts, and Unicode code points,
 * which REFI-QDA and our tables count: they differ after every character above U+FFFF.
 */
export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number;
  /** The code unit at which a code point starts; the end of the text for anything beyond. */
  toUnit(point: number): number;
  /** The code point that a code unit belongs to. */
  toPoint(unit: number): number;
  /** The text of a span of code points, end excluded. */
  slice(start: number, end: number): string;
}

/** Index a text for code points; free where no character is above U+FFFF. */
export function codePoints(text: string): CodePoints {
  const wide = wideUnits(text);
  if (wide.length === 0) return plain(text);
  const toUnit = (point: number) => {
    // The n-th wide character shifts every code point after it by one more unit.
    let low = 0;
    let high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((wide[middle] ?? 0) - middle < point) low = middle + 1;
      else high = middle;
    }
    return Math.min(text.length, point + low);
  };
  const toPoint = (unit: number) => {
    let low = 0;
    let high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((wide[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
  return {
    length: text.length - wide.length,
    toUnit,
    toPoint,
    slice: (start, end) => text.slice(toUnit(start), toUnit(end)),
  };
}

function plain(text: string): CodePoints {
  return {
    length: text.length,
    toUnit: (point) => Math.min(text.length, point),
    toPoint: (unit) => unit,
    slice: (start, end) => text.slice(start, end),
  };
}

function wideUnits(text: string): number[] {
  const units: number[] = [];
  if (!/[\ud800-\udbff]/.test(text)) return units;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) {
      units.push(i);
      i++;
    }
  }
  return units;
}
