import { codePoints } from "../transcript/code-points.ts";
import type { OffsetReading } from "./project.ts";

/** A text as stored: no byte-order mark, LF line ends. */
export function storedText(raw: string): string {
  return raw.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}

/** A selection as a tool wrote it, and any text known to stand there. */
export interface RawSpan {
  readonly start: number;
  readonly end: number;
  /** The name and description of the selection, which often hold the quote. */
  readonly hints: readonly string[];
}

/** How positions are counted in a source, and how well that was proved. */
export interface OffsetProof {
  readonly reading: OffsetReading;
  /** Selections whose known quote stands exactly there. */
  readonly quotesFound: number;
  /** Selections whose ends both fall on the edge of a word. */
  readonly wordEdges: number;
  /** Whether this reading fits better than every other one that was possible. */
  readonly proved: boolean;
  /** Positions in the stored text for each selection; null where it lies outside the text. */
  readonly spans: readonly ({ readonly start: number; readonly end: number } | null)[];
}

const order: readonly OffsetReading[] = [
  "as-is",
  "line-ends-count-one",
  "bom-counted",
  "bom-counted-line-ends-count-one",
  "utf-16",
];

/**
 * Find how a tool counted positions: each way is tried, and the one under which most selections
 * hold their known quote, then most start and end at the edge of a word, is kept; at equal proof
 * the standard’s way (code points of the text as it stands) wins.
 */
export function proveOffsets(raw: string, spans: readonly RawSpan[]): OffsetProof {
  const proofs = order.filter((reading) => applies(reading, raw)).map((reading) =>
    tryReading(raw, spans, reading)
  );
  const best = proofs.reduce((best, next) => isBetter(next, best) ? next : best);
  return { ...best, proved: proofs.every((other) => other === best || isBetter(best, other)) };
}

function isBetter(a: OffsetProof, b: OffsetProof): boolean {
  const inside = (proof: OffsetProof) => proof.spans.filter((span) => span !== null).length;
  return (a.quotesFound - b.quotesFound || a.wordEdges - b.wordEdges || inside(a) - inside(b)) > 0;
}

function applies(reading: OffsetReading, raw: string): boolean {
  switch (reading) {
    case "as-is":
      return true;
    case "line-ends-count-one":
      return raw.includes("\r\n");
    case "bom-counted":
      return raw.startsWith("\ufeff");
    case "bom-counted-line-ends-count-one":
      return raw.startsWith("\ufeff") && raw.includes("\r\n");
    case "utf-16":
      return /[\ud800-\udbff]/.test(raw);
  }
}

/** The text that a tool counted in. */
function countedText(raw: string, reading: OffsetReading): string {
  const withMark = reading.startsWith("bom-counted") && raw.startsWith("\ufeff");
  const plain = withMark ? raw : raw.replace(/^\ufeff/, "");
  return reading.endsWith("line-ends-count-one") ? plain.replaceAll("\r\n", "\n") : plain;
}

function tryReading(raw: string, spans: readonly RawSpan[], reading: OffsetReading): OffsetProof {
  const counted = countedText(raw, reading);
  const points = codePoints(counted);
  const stored = storedText(raw);
  const storedPoints = codePoints(stored);
  const length = reading === "utf-16" ? counted.length : points.length;
  const dropped = droppedBefore(counted);
  let quotesFound = 0;
  let wordEdges = 0;
  const found = spans.map(({ start, end, hints }) => {
    if (start < 0 || end < start || end > length) return null;
    const from = reading === "utf-16" ? start : points.toUnit(start);
    const to = reading === "utf-16" ? end : points.toUnit(end);
    const passage = storedText(counted.slice(from, to));
    if (hints.some((hint) => isQuoteOf(hint, passage))) quotesFound++;
    if (isEdge(counted, from) && isEdge(counted, to)) wordEdges++;
    return {
      start: storedPoints.toPoint(from - dropped(from)),
      end: storedPoints.toPoint(to - dropped(to)),
    };
  });
  return { reading, quotesFound, wordEdges, proved: false, spans: found };
}

/** How many code units before a position the stored text does not have. */
function droppedBefore(counted: string): (unit: number) => number {
  const gone: number[] = [];
  for (const match of counted.matchAll(/^\ufeff|\r(?=\n)/g)) gone.push(match.index);
  return (unit) => {
    let low = 0;
    let high = gone.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((gone[middle] ?? 0) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Whether a label is the passage, or its beginning cut with an ellipsis. */
function isQuoteOf(hint: string, passage: string): boolean {
  const flat = (text: string) => text.replace(/\s+/g, " ").trim();
  const wanted = flat(hint);
  const found = flat(passage);
  if (wanted.length < 4 || found === "") return false;
  const cut = wanted.replace(/(…|\.\.\.)$/, "").trimEnd();
  return found === wanted || (cut !== wanted && cut.length >= 10 && found.startsWith(cut));
}

function isEdge(text: string, unit: number): boolean {
  const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  return !(isWord(text[unit - 1]) && isWord(text[unit]));
}
