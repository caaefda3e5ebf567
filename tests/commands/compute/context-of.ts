import {
  type Computation,
  type ComputeContext,
  ComputeFailure,
  type ComputeResult,
} from "../../../pipeline/commands/compute/computation.ts";
import { parseArguments } from "../../../pipeline/commands/options/parse-arguments.ts";
import type { Dataset } from "../../../pipeline/dataset/dataset.ts";

/** What a computation is made on: a dataset, an input file as CSV, options as they are typed. */
export interface Given {
  readonly dataset?: Dataset;
  readonly input?: string;
  readonly options?: Readonly<Record<string, string | boolean>>;
}

/** Compute as the command line would; what is refused is thrown. */
export function computed(computation: Computation, given: Given): ComputeResult {
  const args = Object.entries(given.options ?? {})
    .map(([name, value]) => value === true ? `--${name}` : `--${name}=${value}`);
  const signature = { name: "compute", options: computation.options, positionals: {} };
  const parsed = parseArguments(signature, args);
  if ("problems" in parsed) throw new ComputeFailure(parsed.problems);
  return computation.run(contextOf(given), parsed.values);
}

function contextOf({ dataset, input }: Given): ComputeContext {
  const table = (csv: string) => {
    const [header = [], ...rows] = csv.trim().split("\n").map((line) => line.trim().split(","));
    return { header, rows };
  };
  return {
    format: "json",
    hasInput: input !== undefined,
    dataset() {
      if (!dataset) throw new Error("the computation asked for a dataset");
      return dataset;
    },
    input() {
      if (input === undefined) throw new Error("the computation asked for an input");
      return table(input);
    },
    read: table,
  };
}
