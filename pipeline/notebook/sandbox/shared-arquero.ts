import { Refused } from "./refused.ts";

/** arquero as notebooks get it: without what changes it for all of them, and without loading. */
export * from "arquero";

function refusing(name: string): () => never {
  return () => {
    throw new Refused(`arquero.${name}`);
  };
}

/** Refused: other notebooks would find the function. */
export const addFunction: () => never = refusing("addFunction");
/** Refused: other notebooks would find the function. */
export const addAggregateFunction: () => never = refusing("addAggregateFunction");
/** Refused: other notebooks would find the function. */
export const addWindowFunction: () => never = refusing("addWindowFunction");
/** Refused: other notebooks would draw other samples. */
export const seed: () => never = refusing("seed");
/** Refused: a notebook reads with the pipeline, and ends when nothing of it waits. */
export const loadArrow: () => never = refusing("loadArrow");
/** Refused as {@linkcode loadArrow}. */
export const loadCSV: () => never = refusing("loadCSV");
/** Refused as {@linkcode loadArrow}. */
export const loadFixed: () => never = refusing("loadFixed");
/** Refused as {@linkcode loadArrow}. */
export const loadJSON: () => never = refusing("loadJSON");
