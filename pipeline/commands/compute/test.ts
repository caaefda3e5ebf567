import { cliffsDelta } from "../../analysis/statistics/effect-size.ts";
import type { Alternative, TestResult } from "../../analysis/statistics/exact-test.ts";
import { fisherTest } from "../../analysis/statistics/fisher.ts";
import { permutationTest } from "../../analysis/statistics/permutation.ts";
import { kendallTest, spearmanTest } from "../../analysis/statistics/rank-correlation.ts";
import { friedman, kruskalWallis } from "../../analysis/statistics/rank-variance.ts";
import { rankSumTest, signedRankTest } from "../../analysis/statistics/wilcoxon.ts";
import { choice, flag } from "../options/option-kinds.ts";
import { type Computation, computationOf, type ComputeContext } from "./computation.ts";
import { contingency, matrix, pairs, twoSamples } from "./test-samples.ts";

type Row = Readonly<Record<string, unknown>>;
/** How a test is made. */
interface Making {
  readonly alternative: Alternative;
  readonly paired: boolean;
}
type Run = (context: ComputeContext, making: Making) => Row;

const between = (test: typeof rankSumTest): Run => (context, { alternative }) => {
  const [x, y] = twoSamples(context.input());
  return { ...row(test(x, y, { alternative })), cliffs_delta: cliffsDelta(x, y) };
};
const signedRank: Run = (context, { alternative }) =>
  row(signedRankTest(...pairs(context.input()), { alternative }));
const rankSum = between(rankSumTest);

const tests = {
  fisher: (context, { alternative }) =>
    row(fisherTest(contingency(context.input()), { alternative })),
  wilcoxon: (context, making) => (making.paired ? signedRank : rankSum)(context, making),
  "rank-sum": rankSum,
  "mann-whitney": rankSum,
  "signed-rank": signedRank,
  permutation: between(permutationTest),
  kendall: (context, { alternative }) =>
    row(kendallTest(...pairs(context.input()), { alternative })),
  spearman: (context, { alternative }) =>
    row(spearmanTest(...pairs(context.input()), { alternative })),
  kruskal: (context) => {
    const columns = matrix(context.input());
    const groups = (columns[0] ?? []).map((_, j) =>
      columns.map((cells) => cells[j]!).filter((value) => !Number.isNaN(value))
    );
    return { test: "Kruskal–Wallis", ...kruskalWallis(groups) };
  },
  friedman: (context) => ({ test: "Friedman", ...friedman(matrix(context.input())) }),
} satisfies Record<string, Run>;

const names = Object.keys(tests) as (keyof typeof tests)[];

function row(result: TestResult): Row {
  // JSON has no infinity: an open end of an interval is null.
  const open = (value: number | null) => value === null || Number.isFinite(value) ? value : null;
  return {
    ...result,
    estimate: open(result.estimate),
    low: open(result.low),
    high: open(result.high),
  };
}

/** One exact test of the columns of a file. */
const computation: Computation = computationOf({
  summary: {
    fr: "Test exact sur les colonnes d’un fichier",
    en: "Exact test of the columns of a file",
  },
  options: {
    name: choice({ fr: "Le test", en: "The test" }, names, { required: true }),
    alternative: choice(
      { fr: "Hypothèse opposée (two.sided comme dans R)", en: "Alternative (two.sided as in R)" },
      ["two-sided", "greater", "less", "two.sided"],
      { default: "two-sided" },
    ),
    paired: flag({ fr: "wilcoxon : mesures appariées", en: "wilcoxon: paired measures" }),
  },
  example: "--name fisher --input counts.csv",
  run(context, values) {
    const { name, alternative: asked } = values;
    const alternative = asked === "two.sided" ? "two-sided" : asked;
    return { rows: [{ name, ...tests[name](context, { ...values, alternative }) }] };
  },
});

export default computation;
