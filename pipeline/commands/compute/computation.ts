import type { Dataset } from "../../dataset/dataset.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import type { Problem } from "../../problem/problem.ts";
import { Refusal } from "../../problem/refusal.ts";
import type { Options, Values } from "../options/option.ts";

/** What a computation is given beside the values of its options. */
export interface ComputeContext {
  /** How the result is printed: a table, or what only JSON can hold. */
  readonly format: "json" | "csv";
  /** Whether `--input` names a file. */
  readonly hasInput: boolean;
  /** The dataset named by `--data`, validated; asking for it without `--data` is a problem. */
  dataset(): Dataset;
  /** The table file named by `--input`, as text cells; asking for it without `--input` is a problem. */
  input(): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** The table file at a path that another option names. */
  read(path: string): ReturnType<ComputeContext["input"]>;
}

/** What a computation prints: rows (JSON or CSV), or a value that only JSON can hold. */
export type ComputeResult =
  | { readonly rows: readonly Readonly<Record<string, unknown>>[] }
  | { readonly json: unknown };

/** What is declared of a computation. */
export interface ComputationDeclaration<O extends Options> {
  readonly summary: Bilingual;
  /** Options beside `--data`, `--input` and `--format`. */
  readonly options: O;
  /** What follows its name in a call that works. */
  readonly example: string;
  /** Compute; throw {@linkcode ComputeFailure} for what the user can mend. */
  readonly run: (context: ComputeContext, values: Values<O>) => ComputeResult;
}

/** An analysis that `deno task compute NAME` prints. */
export type Computation = Omit<ComputationDeclaration<Options>, "run"> & {
  /** Compute, with the values of exactly the options declared. */
  run(context: ComputeContext, values: Readonly<Record<string, unknown>>): ComputeResult;
};

/** Declare a computation: its work gets the values of its options, each of its type. */
export function computationOf<O extends Options>(
  declaration: ComputationDeclaration<O>,
): Computation {
  return {
    ...declaration,
    run: (context, values) => declaration.run(context, values as Values<O>),
  };
}

/** Ends a computation with problems for the user, and exit code 1. */
export class ComputeFailure extends Refusal {
  constructor(problems: readonly Problem[]) {
    super(problems);
    this.name = "ComputeFailure";
  }
}
