import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";
import type { Bilingual, Language } from "../language/bilingual.ts";
import { formatInterval, formatNumber, type NumberOptions } from "../language/numbers.ts";
import type { Said } from "../language/said.ts";
import { typeset } from "../language/typography.ts";
import { createDocument } from "./dom/mod.ts";
import { fontSize } from "./theme.ts";

/** The sheet a figure is drawn on: width, language, and the words and numbers in it. */
export interface Frame {
  readonly language: Language;
  /** Width in CSS pixels. */
  readonly width: number;
  /** Whether the figure is drawn for a phone: labels go above marks, not beside them. */
  readonly narrow: boolean;
  /**
   * A text in the language of the page, with its typographic spaces; also a value with its way to be
   * printed: `frame.say(percent(share))`.
   */
  readonly say: (text: Bilingual | Said) => string;
  /** A number as the page prints it. */
  readonly number: (value: number, options?: NumberOptions) => string;
  /** An interval as the page prints it. */
  readonly interval: (low: number, high: number, options?: NumberOptions) => string;
  /** Draw with Plot in the type and colours of the house. */
  readonly plot: (options: PlotOptions) => SVGElement | HTMLElement;
}

/**
 * The widths that every figure is drawn for: the column of a page, and that of the narrowest phone
 * (320 px less the margins), so that text is never scaled down.
 */
export const widths = { narrow: 286, wide: 720 } as const;

/**
 * Make the sheet for a width and a language. Each figure is drawn in a document of its own: the
 * small one of the build, or another that is asked for, to compare the two.
 */
export function makeFrame(
  language: Language,
  width: number,
  makeDocument: () => Document = createDocument,
): Frame {
  return {
    language,
    width,
    narrow: width < 480,
    say: (text) => typeset("said" in text ? text.said(language) ?? "" : text[language], language),
    number: (value, options) => formatNumber(value, language, options),
    interval: (low, high, options) => formatInterval(low, high, language, options),
    plot: (options) =>
      Plot.plot({
        document: makeDocument(),
        width,
        ...options,
        style: {
          fontSize: `${fontSize}px`,
          fontFamily: "var(--sans)",
          background: "none",
          color: "var(--ink)",
          overflow: "visible",
          ...(typeof options.style === "object" ? options.style : {}),
        },
      }),
  };
}
