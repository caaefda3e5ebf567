import { sensitivity } from "../../analysis/comparison/drivers.ts";
import { flag } from "../options/option-kinds.ts";
import { type Computation, computationOf } from "./computation.ts";
import { methodOptions, methodsFrom, stopOnError } from "./method-options.ts";

/** What drives the disagreement about ranks: Sobol indices of data, weights and methods. */
const computation: Computation = computationOf({
  summary: {
    fr: "Ce qui fait varier les rangs : indices de Sobol des données, des poids et des méthodes",
    en: "What drives the ranks: Sobol indices of data, weights and methods",
  },
  options: {
    ...methodOptions(2048),
    "by-project": flag({
      fr: "Aussi le rang de chaque projet",
      en: "The rank of each project too",
    }),
  },
  example: "--data data/demo --by-project",
  run(context, values) {
    const data = context.dataset();
    const byProject = values["by-project"];
    const result = sensitivity(data, { ...methodsFrom(values, data), byProject });
    stopOnError(result.problems);
    return {
      rows: result.outputs.flatMap(({ output, factors }) =>
        factors.map(({ factor, ...index }) => ({
          output,
          factor,
          S: index.first,
          S_low: index.firstLow,
          S_high: index.firstHigh,
          ST: index.total,
          ST_low: index.totalLow,
          ST_high: index.totalHigh,
          samples: result.samples,
          seed: result.seed,
        }))
      ),
    };
  },
});

export default computation;
