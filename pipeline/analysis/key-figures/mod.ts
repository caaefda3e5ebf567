/**
 * The notions that a programme counts, each defined once: what it is called, what is counted, out of
 * what, what is left out. Pages and notebooks place them and do not count again.
 *
 * @module
 */
import type { Dataset } from "../../dataset/dataset.ts";
import { has } from "../../dataset/dataset.ts";
import type { Traced } from "../traced.ts";
import type { KeyFigure } from "./key-figure.ts";
import { outcomeFigures } from "./outcomes.ts";
import { participationFigures } from "./participation.ts";
import { portfolioFigures } from "./portfolio.ts";

export type { KeyFigure } from "./key-figure.ts";

const all = { ...portfolioFigures, ...outcomeFigures, ...participationFigures };

/** The name of a key figure, as notebooks ask for it. */
export type KeyFigureId = keyof typeof all;

/** Every key figure by its name, in the order of the page of definitions. */
export const keyFigures: Readonly<Record<KeyFigureId, KeyFigure>> = Object.freeze(all);

const counted = new WeakMap<Dataset, Map<KeyFigureId, Traced>>();

/**
 * The value of a key figure, the same object for all who ask. Its trace gives the definition as its
 * rule, and names the figure, so that a printed number leads to the page of definitions.
 */
export function keyFigure(dataset: Dataset, id: KeyFigureId): Traced {
  const known = counted.get(dataset) ?? new Map<KeyFigureId, Traced>();
  counted.set(dataset, known);
  let traced = known.get(id);
  if (traced === undefined) {
    const found = keyFigures[id].count(dataset);
    traced = Object.freeze({
      ...found,
      trace: Object.freeze({
        ...found.trace,
        rule: keyFigures[id].definition,
        definition: id,
      }),
    });
    known.set(id, traced);
  }
  return traced;
}

/** The key figures that a dataset has the tables for, in their order. */
export function keyFiguresOf(dataset: Dataset): readonly KeyFigureId[] {
  return (Object.keys(keyFigures) as KeyFigureId[]).filter((id) =>
    keyFigures[id].needs.every((table) => has(dataset, table))
  );
}
