/**
 * The notions that a programme counts, each defined once: what it is called, what is counted, out of
 * what, what is left out. Pages and notebooks place them and do not count again.
 *
 * @module
 */
import { type Dataset, has } from "../../dataset/dataset.ts";
import { keep } from "../../dataset/keep.ts";
import { exactly, type Traced } from "../traced.ts";
import type { KeyFigure } from "./key-figure.ts";
import { outcomeFigures } from "./outcomes.ts";
import { portfolioFigures } from "./portfolio.ts";
import { promiseFigures } from "./promises.ts";
import { userFigures } from "./users.ts";

export type { KeyFigure } from "./key-figure.ts";

const all = { ...portfolioFigures, ...outcomeFigures, ...userFigures, ...promiseFigures };

/** The name of a key figure, as notebooks ask for it. */
export type KeyFigureId = keyof typeof all;

/** Every key figure by its name, in the order of the page of definitions. */
export const keyFigures: Readonly<Record<KeyFigureId, KeyFigure>> = Object.freeze(all);

const counters = new Map(
  (Object.keys(keyFigures) as KeyFigureId[]).map((id) =>
    [
      id,
      keep((dataset: Dataset): Traced => {
        const { count, definition } = keyFigures[id];
        const { value, trace: { rows, leftOut = [] } } = count(dataset);
        return exactly(value, { rule: definition, definition: id, rows, leftOut });
      }),
    ] as const
  ),
);

/**
 * The value of a key figure, the same object for all who ask. Its trace gives the definition as its
 * rule, and names the figure, so that a printed number leads to the page of definitions.
 */
export function keyFigure(dataset: Dataset, id: KeyFigureId): Traced {
  return counters.get(id)!(dataset);
}

/** The key figure that one is a part of; null where it is no share. */
export function wholeOf(id: KeyFigureId): KeyFigureId | null {
  return (keyFigures[id].of ?? null) as KeyFigureId | null;
}

/** The key figures that a dataset has the tables for, in their order. */
export function keyFiguresOf(dataset: Dataset): readonly KeyFigureId[] {
  return (Object.keys(keyFigures) as KeyFigureId[]).filter((id) =>
    keyFigures[id].needs.every((table) => has(dataset, table))
  );
}
