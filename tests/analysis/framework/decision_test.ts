import assert from "node:assert/strict";
import { readCrosswalks } from "../../../pipeline/analysis/framework/crosswalk.ts";
import { defaultSortModel, sortProjects } from "../../../pipeline/analysis/framework/decision.ts";
import { evaluate } from "../../../pipeline/analysis/framework/evaluate.ts";
import { judgeHypotheses } from "../../../pipeline/analysis/framework/hypotheses.ts";
import { mrSort, type SortModel } from "../../../pipeline/analysis/framework/mr-sort.ts";
import { datasetOf, measuresOf, projectsOf } from "./dataset-of.ts";
import { oracleJson } from "../../oracles/read.ts";

const same = (text: string) => ({ fr: text, en: text });

Deno.test({
  name: "MR-Sort with and without veto assigns as published",
  fn() {
    const { MRSort: published } = oracleJson("mr_sort_examples.json");
    const ids = ["cost", "time", "comfort"];
    const thresholds = (row: (number | null)[]) =>
      Object.fromEntries(row.flatMap((value, i) => value === null ? [] : [[ids[i]!, value]]));
    const model = (veto: boolean): SortModel => ({
      criteria: ids.map((id, i) => ({
        id,
        label: same(id),
        weight: published.weights[i],
        direction: published.minmax[i] === "min" ? -1 : 1,
      })),
      categories: ["Good", "Medium", "Bad"].map((id, c) => ({
        id,
        label: same(id),
        profile: thresholds(published.lowerProfiles[c]),
        veto: veto ? thresholds(published.vetos[c]) : {},
      })),
      majority: published.majorityThreshold,
    });
    const projects = Object.keys(published.assignments);
    projects.forEach((project, p) => {
      const values = Object.fromEntries(ids.map((id, i) => [id, published.table[p][i]]));
      assert.equal(mrSort(model(true), values).category, published.assignments[project], project);
      assert.equal(
        mrSort(model(false), values).category,
        published.assignments_no_veto[project],
        project,
      );
    });
  },
});

const model: SortModel = {
  criteria: ["x", "y", "z"].map((id) => ({ id, label: same(id), weight: 1, direction: 1 })),
  categories: [
    { id: "high", label: same("high"), profile: { x: 0.8, y: 0.8, z: 0.8 }, veto: { z: 0.1 } },
    { id: "low", label: same("low"), profile: {}, veto: {} },
  ],
  majority: 2,
};

Deno.test("the proof says what was reached, missed and unknown; the step up is the smallest", () => {
  const result = mrSort(model, { x: 0.9, y: 0.5, z: null });
  assert.equal(result.category, "low");
  const [check] = result.checks;
  assert.deepEqual([check!.reached, check!.missed, check!.unknown], [["x"], ["y"], ["z"]]);
  assert.deepEqual(result.next!.changes, [{ criterion: "y", from: 0.5, to: 0.8 }]);
  assert.ok(Math.abs(result.next!.size - 0.3) < 1e-12);
});

Deno.test("a veto must be lifted, even where the majority is there", () => {
  const result = mrSort(model, { x: 0.9, y: 0.9, z: 0.05 });
  assert.deepEqual([result.category, result.checks[0]!.vetoes], ["low", ["z"]]);
  assert.deepEqual(result.next!.changes.map(({ criterion }) => criterion), ["z"]);
});

Deno.test("projects are sorted at their point and at both ends", () => {
  const evaluation = evaluate(datasetOf({
    projects: projectsOf(["a", "b", "c"]),
    indicators: `indicator_id,parent_id,kind,normalisation,low,high
      idx,,index,,,
      x,idx,indicator,goalposts,0,10
      y,idx,indicator,goalposts,0,10
    `,
    measures: measuresOf(["x", "y"], { a: [9, 9], b: [7, null], c: [null, null] }),
  }));
  const sorted = sortProjects(evaluation, defaultSortModel(evaluation));
  assert.deepEqual(
    sorted.map(({ project, category, worst, best }) => [project, category, worst, best]),
    [
      ["a", "generaliser", "generaliser", "generaliser"],
      // Half of the weight is not the majority of 0.6, and an unknown criterion reaches nothing.
      ["b", "arreter", "arreter", "generaliser"],
    ],
  );
});

const hypothesisTables = (lines: string) =>
  datasetOf({
    projects: projectsOf(["a"]),
    indicators: `indicator_id,kind,unit\nx,indicator,%\n`,
    hypotheses:
      `hypothesis_id,project_id,indicator_id,comparator,target,target_high,baseline,registered_on\n${lines}`,
    measures: `project_id,indicator_id,period,value,low,high,status,evidence
      a,x,2023/2024,20,15,25,measured,2
      a,x,2025,90,,,forecast,2
    `,
  }).tables;

Deno.test("verdicts bear on the whole interval, and a forecast decides nothing", () => {
  const { results, problems } = judgeHypotheses(hypothesisTables(`h1,a,x,at-least,15,,,2022-05
    h2,a,x,at-least,26,,,2024-01
    h3,a,x,at-most,20,,,
    h4,a,x,between,10,30,,
    h5,a,x,increase,10,,5,
    h6,a,x,decrease,10,,40,
    h7,a,x,increase,10,,,
    h8,a,,at-least,1,,,
  `));
  assert.deepEqual(results.map(({ verdict }) => verdict), [
    "confirmed",
    "refuted",
    "inconclusive",
    "confirmed",
    "confirmed",
    "confirmed",
    "inconclusive",
    "not-measured",
  ]);
  assert.deepEqual(problems.map(({ column }) => column), ["baseline"]);
  assert.deepEqual(results.slice(0, 3).map((r) => r.registeredBefore), [true, false, null]);
  assert.equal(results[4]!.measure.value, 15);
  assert.deepEqual(results[0]!.measure.trace.rows, [{ table: "measures", line: 2 }]);
});

Deno.test("evidence that is too weak leaves a hypothesis undecided", () => {
  const [strict] =
    judgeHypotheses(hypothesisTables("h1,a,x,at-least,15,,,\n"), { minEvidence: 3 }).results;
  assert.equal(strict!.verdict, "inconclusive");
});

Deno.test("a crosswalk says what is covered, lost and beyond", () => {
  const data = datasetOf({
    projects: projectsOf(["a", "b"]),
    indicators: "indicator_id,kind\nx,indicator\ny,indicator\n",
    measures: measuresOf(["x"], { a: [1] }),
    crosswalks: "framework,criterion,indicator_id\nDAC,relevance,x\nDAC,impact,\n",
  });
  const [reading] = readCrosswalks(evaluate(data).framework, data.tables);
  assert.deepEqual([reading!.covered, reading!.total], [1, 2]);
  assert.deepEqual([reading!.lost, reading!.beyond], [["impact"], ["y"]]);
  assert.deepEqual([...reading!.criteria[0]!.measured], [["a", 1], ["b", 0]]);
});
