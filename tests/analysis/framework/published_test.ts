import assert from "node:assert/strict";
import {
  evaluate,
  type Evaluation,
  scoreOf,
} from "../../../pipeline/analysis/framework/evaluate.ts";
import { rank } from "../../../pipeline/analysis/statistics/rank.ts";
import { datasetOf, measuresOf, projectsOf } from "./dataset-of.ts";
import { oracleJson, oracleRows } from "../../oracles/read.ts";

function at(evaluation: Evaluation, node: string): (number | null)[] {
  const place = evaluation.framework.positions.get(node)!;
  return evaluation.projects.map((_, p) => scoreOf(evaluation, place, p).score);
}

Deno.test({
  name: "the HDI of 2017 comes out for 189 countries of 189",
  fn() {
    const rows = oracleRows("hdi/hdr2018_table1_2017.csv");
    const ids = rows.map((_, i) => `c${i}`);
    const columns = ["life_expectancy", "expected_years_schooling", "mean_years_schooling"]
      .concat("gni_pc_2011ppp");
    const data = datasetOf({
      projects: projectsOf(ids),
      indicators: `indicator_id,parent_id,kind,normalisation,low,high,transform,aggregation
        hdi,,index,,,,,geometric
        health,hdi,dimension,,,,,
        life_expectancy,health,indicator,goalposts,20,85,,
        education,hdi,dimension,,,,,arithmetic
        expected_years_schooling,education,indicator,goalposts,0,18,,
        mean_years_schooling,education,indicator,goalposts,0,15,,
        income,hdi,dimension,,,,,
        gni_pc_2011ppp,income,indicator,goalposts,100,75000,log,
      `,
      measures: measuresOf(
        columns,
        Object.fromEntries(rows.map((row, i) => [`c${i}`, columns.map((name) => row[name]!)])),
      ),
    });
    assert.deepEqual(data.problems.filter(({ severity }) => severity !== "info"), []);
    const result = evaluate(data);
    assert.deepEqual(result.problems, []);
    const scores = at(result, "hdi");
    assert.equal(scores.length, 189);
    // Published in double precision: the tolerance.
    rows.forEach((row, i) =>
      assert.ok(Math.abs(scores[i]! - Number(row.hdi_published)) < 1e-12, row.country!)
    );
    assert.equal(scoreOf(result, 0, 0).rank, 1);
  },
});

const taiColumns = [
  "patents",
  "royalties",
  "internet",
  "exports",
  "telephones_log10",
  "electricity_log10",
  "schooling",
  "university",
];
const posts = [
  [0, 994],
  [0, 272.6],
  [0, 232.4],
  [0, 80.8],
  [0, Math.log10(901)],
  [Math.log10(22), Math.log10(6969)],
  [0.8, 12],
  [0.1, 27.4],
];

function tai(
  aggregation: string,
  weights: readonly number[] | null,
  goalposts: readonly (readonly number[])[] = posts,
): Evaluation {
  const rows = oracleRows("tai_oecd2008/tai_raw_23.csv");
  const ids = rows.map(({ country }) => country!.toLowerCase().replaceAll(" ", "-"));
  const lines = taiColumns.map((name, i) =>
    `${name},tai,indicator,goalposts,${goalposts[i]!.join(",")},${weights?.[i] ?? ""},`
  );
  return evaluate(datasetOf({
    projects: projectsOf(ids),
    indicators: `indicator_id,parent_id,kind,normalisation,low,high,weight,aggregation
      tai,,index,,,,,${aggregation}
      ${lines.join("\n")}
`,
    measures: measuresOf(
      taiColumns,
      Object.fromEntries(rows.map((row, i) => [ids[i]!, taiColumns.map((name) => row[name]!)])),
    ),
  }));
}

function publishedRanks(result: Evaluation, file: string, column: string): void {
  const published = new Map(
    oracleRows(`tai_oecd2008/${file}`).map((row) => [
      row.country!.toLowerCase().replaceAll(" ", "-"),
      Number(row[column]),
    ]),
  );
  const ranks = result.projects.map((id, p) => [id, scoreOf(result, 0, p).rank]);
  assert.equal(ranks.length, 23);
  for (const [id, mine] of ranks) assert.equal(mine, published.get(String(id)), String(id));
}

Deno.test({
  name: "the TAI's linear, budget-allocation and geometric ranks come out, 23 of 23",
  fn() {
    const { BAP } = oracleJson("tai_oecd2008/tai_expected.json").table22_weights;
    publishedRanks(tai("arithmetic", null), "table38_ranks_by_aggregation.csv", "LIN");
    // The book's geometric mean is of the raw ratios, without caps: goalposts from zero to beyond
    // every value, which change no ratio.
    const ratios = posts.map(([, high]) => [0, 2 * high!]);
    publishedRanks(tai("geometric", null, ratios), "table38_ranks_by_aggregation.csv", "GME");
    publishedRanks(tai("arithmetic", BAP), "table23_ranks_by_weighting.csv", "BAP");
  },
});

Deno.test({
  name: "the TAI's normalised values come out at the digits of the extract",
  fn() {
    const result = tai("arithmetic", null);
    const rows = oracleRows("tai_oecd2008/derived_normalised_goalposts72.csv");
    for (const name of taiColumns) {
      at(result, name).forEach((score, i) =>
        // The extract has 6 decimals, and its logged goalposts were themselves rounded.
        assert.ok(Math.abs(score! - Number(rows[i]![name])) < 2e-5, `${name} ${i}`)
      );
    }
  },
});

Deno.test({
  name: "ten normalisations of schooling are those of the Handbook's table 15",
  fn() {
    const rows = oracleRows("tai_oecd2008/table15_normalisation_schooling.csv");
    const raw = rows.map((row) => Number(row.raw));
    const published = (column: string) => rows.map((row) => Number(row[column]));
    assert.deepEqual(
      [...rank(raw, { best: "lowest" })],
      published("rank_highest_is_top"),
      "min-ranks",
    );
    const scoresBy = (normalisation: string) =>
      at(
        evaluate(datasetOf({
          projects: projectsOf(rows.map((_, i) => `c${i}`)),
          indicators: `indicator_id,kind,normalisation\nschooling,indicator,${normalisation}\n`,
          measures: measuresOf(
            ["schooling"],
            Object.fromEntries(raw.map((value, i) => [`c${i}`, [value]])),
          ),
        })),
        "schooling",
      );
    // The raw column is printed with one decimal, the results with two: half a unit of each.
    const near = (a: number | null, b: number, by: number) => assert.ok(Math.abs(a! - b) <= by);
    scoresBy("zscore").forEach((z, i) => near(z, published("zscore")[i]!, 0.01));
    scoresBy("minmax").forEach((x, i) => near(x, published("minmax")[i]!, 0.0051));
    scoresBy("percentile").forEach((x, i) => near(x! * 100, published("percentile")[i]!, 0.051));
  },
});
