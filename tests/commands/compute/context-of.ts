import type { ComputeContext } from "../../../pipeline/commands/compute/computation.ts";
import type { Dataset } from "../../../pipeline/dataset/dataset.ts";

/** A context as the command line would give it: a dataset, an input file as CSV, options. */
export function contextOf({ dataset, input, options = {} }: {
  readonly dataset?: Dataset;
  readonly input?: string;
  readonly options?: Readonly<Record<string, string | boolean>>;
}): ComputeContext {
  const table = (csv: string) => {
    const [header = [], ...rows] = csv.trim().split("\n").map((line) => line.trim().split(","));
    return { header, rows };
  };
  const option = (name: string) => {
    const value = options[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    dataset() {
      if (!dataset) throw new Error("the computation asked for a dataset");
      return dataset;
    },
    input() {
      if (input === undefined) throw new Error("the computation asked for an input");
      return table(input);
    },
    read: table,
    option,
    given: (name) => options[name] === true,
    number: (name, otherwise) => Number(option(name) ?? otherwise),
  };
}
