import type { Problem } from "./problem.ts";

/** What a stage of reading gives: its value, and what was wrong with what it read. */
export interface Staged<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
