import { cliffsDelta } from "../../analysis/comparison/effect-size.ts";
import type { Alternative, TestResult } from "../../analysis/comparison/exact-test.ts";
import { fisherTest } from "../../analysis/comparison/fisher.ts";
import { permutationTest } from "../../analysis/comparison/permutation.ts";
import { kendallTest, spearmanTest } from "../../analysis/comparison/rank-correlation.ts";
import { friedman, kruskalWallis } from "../../analysis/comparison/rank-variance.ts";
import { rankSumTest, signedRankTest } from "../../analysis/comparison/wilcoxon.ts";
import type { Computation, ComputeContext } from "./computation.ts";
import { oneOf } from "./method-options.ts";
import { contingency, matrix, pairs, twoSamples } from "./test-samples.ts";

type Row = Readonly<Record<string, unknown>>;
type Run = (context: ComputeContext, alternative: Alternative) => Row;

const between = (test: typeof rankSumTest): Run => (context, alternative) => {
  const [x, y] = twoSamples(context.input());
  return { ...row(test(x, y, { alternative })), cliffs_delta: cliffsDelta(x, y) };
};
const signedRank: Run = (context, alternative) =>
  row(signedRankTest(...pairs(context.input()), { alternative }));
const rankSum = between(rankSumTest);

const tests: Readonly<Record<string, Run>> = {
  fisher: (context, alternative) => row(fisherTest(contingency(context.input()), { alternative })),
  wilcoxon: (context, alternative) =>
    (context.given("paired") ? signedRank : rankSum)(context, alternative),
  "rank-sum": rankSum,
  "mann-whitney": rankSum,
  "signed-rank": signedRank,
  permutation: between(permutationTest),
  kendall: (context, alternative) => row(kendallTest(...pairs(context.input()), { alternative })),
  spearman: (context, alternative) => row(spearmanTest(...pairs(context.input()), { alternative })),
  kruskal: (context) => {
    const columns = matrix(context.input());
    const groups = (columns[0] ?? []).map((_, j) =>
      columns.map((cells) => cells[j]!).filter((value) => !Number.isNaN(value))
    );
    return { test: "Kruskal–Wallis", ...kruskalWallis(groups) };
  },
  friedman: (context) => ({ test: "Friedman", ...friedman(matrix(context.input())) }),
};

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
const computation: Computation = {
  summary: {
    fr: "Test exact sur les colonnes d’un fichier",
    en: "Exact test of the columns of a file",
  },
  options: {
    name: {
      type: "string",
      summary: { fr: Object.keys(tests).join(", "), en: Object.keys(tests).join(", ") },
    },
    alternative: {
      type: "string",
      summary: {
        fr: "two-sided (défaut), greater, less",
        en: "two-sided (default), greater, less",
      },
    },
    paired: {
      type: "boolean",
      summary: { fr: "wilcoxon : mesures appariées", en: "wilcoxon: paired measures" },
    },
  },
  run(context) {
    const name = oneOf(context.option("name") ?? "", Object.keys(tests));
    const asked = (context.option("alternative") ?? "two-sided").replace(".", "-");
    const alternative = oneOf(asked, ["two-sided", "greater", "less"]);
    return { rows: [{ name, ...tests[name]!(context, alternative) }] };
  },
};

export default computation;
