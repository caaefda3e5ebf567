import type { Dataset } from "../../dataset/dataset.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import type { Problem } from "../../problem/problem.ts";
import { Refusal } from "../../problem/refusal.ts";

/** What a computation is given. */
export interface ComputeContext {
  /** The dataset named by `--data`, validated; asking for it without `--data` is a problem. */
  dataset(): Dataset;
  /** The table file named by `--input`, as text cells; asking for it without `--input` is a problem. */
  input(): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** The table file at a path that another option names. */
  read(path: string): ReturnType<ComputeContext["input"]>;
  /** The value of an option, or undefined. */
  option(name: string): string | undefined;
  /** Whether a switch was given. */
  given(name: string): boolean;
  /** The number an option holds, or the value otherwise; a problem when it is no number. */
  number(name: string, otherwise: number): number;
}

/** What a computation prints: rows (JSON or CSV), or a value that only JSON can hold. */
export type ComputeResult =
  | { readonly rows: readonly Readonly<Record<string, unknown>>[] }
  | { readonly json: unknown };

/** An analysis that `deno task compute NAME` prints. */
export interface Computation {
  readonly summary: Bilingual;
  /** Options beside `--data`, `--input` and `--format`. */
  readonly options: Readonly<
    Record<string, { readonly type: "string" | "boolean"; readonly summary: Bilingual }>
  >;
  /** Compute; throw {@linkcode ComputeFailure} for what the user can mend. */
  run(context: ComputeContext): ComputeResult;
}

/** Ends a computation with problems for the user, and exit code 1. */
export class ComputeFailure extends Refusal {
  constructor(problems: readonly Problem[]) {
    super(...problems);
    this.name = "ComputeFailure";
  }
}
