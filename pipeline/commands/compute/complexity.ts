import { complexity } from "../../analysis/territory/complexity.ts";
import { presentAsGiven, presentByQuotient } from "../../analysis/territory/presence.ts";
import { type Computation, computationOf } from "./computation.ts";
import { binary, matrixInput, refused } from "./matrix-input.ts";

const computation: Computation = computationOf({
  summary: {
    fr: "Complexité économique des territoires, où le graphe est connexe",
    en: "Economic complexity of territories, where the graph is connected",
  },
  options: { binary },
  example: "--input matrix.csv",
  run(context, values) {
    const matrix = matrixInput(context.input());
    const presence = values.binary ? presentAsGiven(matrix) : presentByQuotient(matrix);
    const result = complexity(presence);
    if (!result.computable) throw refused(result.why);
    return { rows: result.rows.map((row) => ({ ...row })) };
  },
});
export default computation;
