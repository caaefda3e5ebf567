import { tableFromColumns } from "../../../pipeline/dataset/table/make-table.ts";
import type { RowRef } from "../../../pipeline/dataset/traced.ts";

/** A small table of measures: an unknown value, an unknown project, a project without a row. */
export const measures = tableFromColumns("measures", {
  project_id: ["a", "a", "b", "c", null, "z"],
  status: ["measured", "declared", "measured", "measured", "measured", "measured"],
  value: [1, 2, null, 4, 5, 6],
  low: [null, 1, null, 3, null, null],
  high: [null, 4, null, 4, null, null],
}, [2, 3, 4, 5, 6, 7]);

/** The projects of the measures; one has no theme, one no tag, one no measure. */
export const projects = tableFromColumns("projects", {
  project_id: ["a", "b", "c", "d"],
  theme: ["energy", null, "mobility", "energy"],
  status: ["running", "planned", "running", "stopped"],
  tags: [["x", "y"], [], ["x"], ["z"]] as readonly (readonly string[])[],
}, [2, 3, 4, 5]);

/** Rows of files in short: `measures 2`. */
export function inShort(rows: readonly RowRef[]): string[] {
  return rows.map(({ table, line }) => `${table} ${line}`);
}

/** Numbers that look drawn by lot and are the same every time (a linear congruential generator). */
export function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}
