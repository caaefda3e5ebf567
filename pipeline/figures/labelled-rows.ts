import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";
import type { Frame } from "./frame.ts";
import type { Sheet } from "./sheet.ts";
import { fitText, widestText } from "./text-width.ts";
import { fontSize, ink } from "./theme.ts";

/** A measure in pixels on a page and on a phone. */
interface OnEach {
  readonly wide: number;
  readonly narrow: number;
}

/** How rows with labels are laid out: labels at the left of the marks, or above them on phones. */
export interface RowsLook {
  readonly rowHeight: OnEach;
  /** The most of the width that labels take, from 0 to 1. */
  readonly share: number;
  /** Room for a label besides its text, and how far of the marks it ends. */
  readonly pad: number;
  readonly gap: number;
  /** Room at the left on phones. */
  readonly edge: number;
  /** How much less than the room a label may take; it is cut there. */
  readonly slack: OnEach;
  /** How far above the middle of its row a label stands on phones, and how far below the marks. */
  readonly rise: number;
  readonly drop: number;
  /**
   * Whether long labels are wrapped, and not cut.
   * @default false
   */
  readonly wraps?: boolean;
  /**
   * Whether lines may run behind labels on phones, which then stand on paper.
   * @default false
   */
  readonly halo?: boolean;
  readonly head: number;
  readonly foot: number;
  /** Room under the rows inside of the frame. */
  readonly below?: number;
}

/** A row with its place in a chart. */
export type PlacedRow<R> = R & { readonly i: string };

/** The common part of charts whose rows have labels. */
export interface LabelledRows<R> {
  /** The rows with the key of their band. */
  readonly rows: readonly PlacedRow<R>[];
  readonly left: number;
  readonly right: number;
  /** How far below the middle of its band the marks of a row stand. */
  readonly dy: number;
  /** The labels, as a mark. */
  readonly labels: Plot.Markish;
  /** Words at the right edge of each row, as a mark. */
  aside(text: (row: PlacedRow<R>) => string, fill?: string): Plot.Markish;
  /** Draw marks on bands, a row each; other bands than the rows' are named in their order. */
  plot(options: PlotOptions, bands?: readonly string[]): SVGElement | HTMLElement;
}

/** Room at the left for labels: what they need, up to a share of the width; none on phones. */
export function labelRoom(
  { narrow, width }: Frame,
  labels: readonly string[],
  { share, pad, edge = 0 }: {
    readonly share: number;
    readonly pad: number;
    readonly edge?: number;
  },
): number {
  return narrow ? edge : Math.min(width * share, widestText(labels) + pad);
}

/** Lay out rows with labels; `right` is the room at the right of the marks. */
export function labelledRows<R extends { readonly label: string }>(
  frame: Frame,
  given: readonly R[],
  right: number,
  look: RowsLook,
): LabelledRows<R> {
  const { narrow } = frame;
  const rows = given.map((row, i) => ({ ...row, i: String(i) }));
  const left = labelRoom(frame, given.map(({ label }) => label), look);
  const dy = narrow ? look.drop : 0;
  return {
    rows,
    left,
    right,
    dy,
    labels: labelMark(rows, frame, left, look),
    aside: (text, fill = ink("ink")) =>
      Plot.text(rows, {
        y: "i",
        text,
        frameAnchor: "right",
        textAnchor: "end",
        dx: right,
        dy,
        fill,
      }),
    plot: (options, bands = rows.map(({ i }) => i)) => {
      const rowHeight = look.rowHeight[narrow ? "narrow" : "wide"];
      return frame.plot({
        height: look.head + bands.length * rowHeight + look.foot + (look.below ?? 0),
        marginTop: look.head,
        marginBottom: look.foot,
        marginLeft: left,
        marginRight: right,
        y: { type: "band", domain: [...bands], axis: null, padding: 0 },
        ...options,
      });
    },
  };
}

function labelMark<R extends { readonly label: string; readonly i: string }>(
  rows: readonly R[],
  { narrow, width }: Frame,
  left: number,
  { gap, edge, slack, rise, wraps = false, halo = false }: RowsLook,
): Plot.Markish {
  const fit = (label: string) => fitText(label, narrow ? width - slack.narrow : left - slack.wide);
  return Plot.text(rows, {
    y: "i",
    text: ({ label }: R) => wraps && !narrow ? label : fit(label),
    ...wraps && !narrow ? { lineWidth: (left - slack.wide) / fontSize } : {},
    frameAnchor: "left",
    textAnchor: narrow ? "start" : "end",
    dx: narrow ? -Math.max(0, edge - 2) : -gap,
    dy: narrow ? -rise : 0,
    fill: ink("ink"),
    ...halo ? { stroke: narrow ? ink("paper") : "none", strokeWidth: 4 } : {},
  });
}

/** Write the label of a row on a sheet: beside the row's middle, or on a line of its own on phones. */
export function sheetLabel(
  sheet: Sheet,
  label: string,
  at: {
    readonly left: number;
    readonly gap: number;
    readonly middle: number;
    readonly above: number;
  },
): void {
  const { narrow, width } = sheet.frame;
  if (narrow) sheet.text(0, at.above, fitText(label, width));
  else {
    sheet.text(at.left - at.gap, at.middle, fitText(label, at.left - at.gap - 2), {
      "text-anchor": "end",
    });
  }
}
