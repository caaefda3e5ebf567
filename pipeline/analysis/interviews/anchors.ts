import { codePoints } from "../../ingest/transcript/code-points.ts";
import { maxOf } from "../extremes.ts";

/** Where a coding stands, in a way that survives a correction of the text. */
export interface Anchor {
  /** 0-based code points, end excluded. */
  readonly start: number;
  readonly end: number;
  /** Up to 32 code points before the span. */
  readonly prefix: string;
  readonly exact: string;
  /** Up to 32 code points after the span. */
  readonly suffix: string;
}

/** What became of an anchor in a new text. */
export interface MovedAnchor {
  /**
   * `kept`: same words at the same place; `moved`: same words elsewhere, and no other place fits as
   * well; `replaced`: the words changed only as the logged replacements say; `broken`: no proof.
   */
  readonly outcome: "kept" | "moved" | "replaced" | "broken";
  /** The anchor in the new text; null when broken. */
  readonly anchor: Anchor | null;
  /** Places where the words stand as well, when that is why the anchor is broken. */
  readonly candidates: number;
}

const context = 32;

/** Make the anchor of a span; null when the span is not inside the text. */
export function anchorAt(text: string, start: number, end: number): Anchor | null {
  const points = codePoints(text);
  if (start < 0 || end < start || end > points.length) return null;
  return {
    start,
    end,
    prefix: points.slice(Math.max(0, start - context), start),
    exact: points.slice(start, end),
    suffix: points.slice(end, Math.min(points.length, end + context)),
  };
}

/** A replacement made in a text, such as a name by its pseudonym: code points of the old text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * Carry anchors over logged edits: positions are computed, and proved by the new text. An edit that
 * cuts through an end of a span breaks it.
 *
 * @param edits In order, not overlapping.
 */
export function moveByEdits(
  anchors: readonly Anchor[],
  before: string,
  after: string,
  edits: readonly TextEdit[],
): MovedAnchor[] {
  const old = codePoints(before);
  return anchors.map((anchor) => {
    if (old.slice(anchor.start, anchor.end) !== anchor.exact) return broken(0);
    const start = shifted(anchor.start, edits);
    const end = shifted(anchor.end, edits);
    const moved = start === null || end === null ? null : anchorAt(after, start, end);
    const expected = replay(anchor, old.slice(anchor.start, anchor.end), edits);
    if (moved === null || moved.exact !== expected) return broken(0);
    const outcome = moved.exact !== anchor.exact
      ? "replaced"
      : moved.start === anchor.start
      ? "kept"
      : "moved";
    return { outcome, anchor: moved, candidates: 1 };
  });
}

function shifted(position: number, edits: readonly TextEdit[]): number | null {
  let shift = 0;
  for (const { start, end, replacement } of edits) {
    if (end <= position) shift += [...replacement].length - (end - start);
    else if (start < position) return null;
  }
  return position + shift;
}

function replay({ start, end }: Anchor, exact: string, edits: readonly TextEdit[]): string {
  let points = [...exact];
  for (const edit of edits.toReversed()) {
    if (edit.start < start || edit.end > end) continue;
    const [from, to] = [edit.start - start, edit.end - start];
    points = [...points.slice(0, from), ...edit.replacement, ...points.slice(to)];
  }
  return points.join("");
}

/**
 * Find anchors again in a corrected text with no log of what changed: the same words in the same
 * place, else the one place where the words stand with the most of their context around them. Two
 * places that fit equally well prove nothing: the anchor is broken.
 */
export function findAnchors(anchors: readonly Anchor[], text: string): MovedAnchor[] {
  const points = codePoints(text);
  return anchors.map((anchor) => {
    if (anchor.exact === "") return broken(0);
    const places: { unit: number; fit: number }[] = [];
    for (let at = text.indexOf(anchor.exact); at >= 0; at = text.indexOf(anchor.exact, at + 1)) {
      places.push({ unit: at, fit: contextFit(anchor, text, at) });
    }
    const best = maxOf(places.map(({ fit }) => fit));
    const fitting = places.filter(({ fit }) => fit === best);
    const place = fitting[0];
    if (place === undefined || fitting.length > 1) return broken(fitting.length);
    const start = points.toPoint(place.unit);
    const end = points.toPoint(place.unit + anchor.exact.length);
    const moved = anchorAt(text, start, end);
    return { outcome: start === anchor.start ? "kept" : "moved", anchor: moved, candidates: 1 };
  });
}

function broken(candidates: number): MovedAnchor {
  return { outcome: "broken", anchor: null, candidates };
}

/** Code units of context that stand next to the words: before, then after. */
function contextFit({ prefix, exact, suffix }: Anchor, text: string, at: number): number {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) {
    before++;
  }
  let after = 0;
  const end = at + exact.length;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
