import { complexity } from "../../analysis/territory/complexity.ts";
import { presentAsGiven, presentByQuotient } from "../../analysis/territory/presence.ts";
import type { Computation } from "./computation.ts";
import { matrixInput, refused } from "./matrix-input.ts";

const computation: Computation = {
  summary: {
    fr: "Complexité économique des territoires, où le graphe est connexe",
    en: "Economic complexity of territories, where the graph is connected",
  },
  options: {
    binary: {
      type: "boolean",
      summary: {
        fr: "Les valeurs sont déjà des présences (sinon : quotient de localisation ≥ 1)",
        en: "Values are presences already (otherwise: location quotient ≥ 1)",
      },
    },
  },
  run(context) {
    const matrix = matrixInput(context.input());
    const presence = context.given("binary") ? presentAsGiven(matrix) : presentByQuotient(matrix);
    const result = complexity(presence);
    if (!result.computable) throw refused(result.why);
    return { rows: result.rows.map((row) => ({ ...row })) };
  },
};
export default computation;
