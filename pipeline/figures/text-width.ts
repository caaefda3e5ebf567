import { fontSize } from "./theme.ts";

const narrow = /[ijltfrI1.,;:'’!|()[\]\u00a0\u202f -]/;
const wide = /[mwMW@%—œŒ]/;

/**
 * About how wide a text is, in pixels, in a sans-serif face: charts are drawn without a browser, so
 * margins are made from this. It errs on the wide side.
 */
export function textWidth(text: string, size: number = fontSize): number {
  let ems = 0;
  for (const sign of text) {
    ems += narrow.test(sign) ? 0.36 : wide.test(sign) ? 0.92 : /\p{Lu}/u.test(sign) ? 0.72 : 0.6;
  }
  return Math.ceil(ems * size);
}

/** The widest of several texts, in pixels. */
export function widestText(texts: Iterable<string>, size: number = fontSize): number {
  let most = 0;
  for (const text of texts) most = Math.max(most, textWidth(text, size));
  return most;
}

/** A text cut to a width, with an ellipsis where it was cut. */
export function fitText(text: string, width: number, size: number = fontSize): string {
  if (textWidth(text, size) <= width) return text;
  let kept = "";
  for (const sign of text) {
    if (textWidth(kept + sign + "…", size) > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
