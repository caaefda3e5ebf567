import { Refused } from "./refused.ts";

/** d3 as notebooks get it: without what changes it for all of them. */
export * from "d3";

/** Refused: numbers of every notebook would be written otherwise. */
export function formatDefaultLocale(): never {
  throw new Refused("d3.formatDefaultLocale");
}

/** Refused: dates of every notebook would be written otherwise. */
export function timeFormatDefaultLocale(): never {
  throw new Refused("d3.timeFormatDefaultLocale");
}
