import assert from "node:assert/strict";
import {
  calibrationVariants,
  readConfigurations,
} from "../../../pipeline/analysis/configurations/configurations.ts";
import { evaluate } from "../../../pipeline/analysis/framework/evaluate.ts";
import { datasetOf, measuresOf, projectsOf } from "../framework/dataset-of.ts";

const evaluation = evaluate(datasetOf({
  projects: projectsOf(["a", "b", "c"]),
  indicators: `indicator_id,parent_id,kind,direction,normalisation,low,high
    idx,,index,,,,
    need,idx,indicator,1,goalposts,0,10
    late,idx,indicator,-1,goalposts,0,10
  `,
  measures: measuresOf(["need", "late"], { a: [10, 0], b: [4, null], c: [0, 10] }),
}));
const need = { name: "N", node: "need", anchors: { out: 0, crossover: 5, in: 10 } };
const late = { name: "T", node: "late", anchors: { out: 10, crossover: 5, in: 0 } };
const success = { name: "S", node: "idx", anchors: { out: 0, crossover: 0.5, in: 1 } };

Deno.test("leaves are read in their unit, nodes as scores, by the direct method", () => {
  const { data, leftOut, lacking } = readConfigurations(evaluation, [need], success);
  assert.deepEqual(lacking, []);
  assert.deepEqual(leftOut, []);
  assert.deepEqual(data!.cases, ["a", "b", "c"]);
  // At the anchors membership is 0.95, 0.5 and 0.05 by definition (Ragin, 2008, chapter 5).
  const near = (found: number, wanted: number) =>
    assert.ok(Math.abs(found - wanted) < 1e-12, `${found} ≠ ${wanted}`);
  near(data!.memberships[0]![0]!, 0.95);
  near(data!.memberships[2]![0]!, 0.05);
  near(data!.outcome[0]!, 0.95);
  // Log-odds a fifth of the way down from the crossover: −ln(19) / 5.
  near(data!.memberships[1]![0]!, 1 / (1 + 19 ** 0.2));
});

Deno.test("a project without a value for a set is left out, and the set is named", () => {
  const { data, leftOut } = readConfigurations(evaluation, [need, late], success);
  assert.deepEqual(data!.cases, ["a", "c"]);
  assert.deepEqual(leftOut, [{ project: "b", sets: ["T"] }]);
});

Deno.test("a node that the framework lacks is named, and nothing is computed", () => {
  const unknown = { ...need, node: "elsewhere" };
  const { data, lacking } = readConfigurations(evaluation, [unknown], success);
  assert.equal(data, null);
  assert.deepEqual(lacking, ["elsewhere"]);
});

Deno.test("variants move one crossover at a time towards either end; the first moves none", () => {
  const variants = calibrationVariants([need, late], success, 0.2);
  assert.equal(variants.length, 7);
  assert.deepEqual(variants[0], { conditions: [need, late], outcome: success });
  assert.deepEqual(
    variants.slice(1).map(({ conditions, outcome }) => [
      ...conditions.map(({ anchors }) => anchors.crossover),
      Math.round(outcome.anchors.crossover * 100) / 100,
    ]),
    [
      [6, 5, 0.5],
      [4, 5, 0.5],
      [5, 4, 0.5],
      [5, 6, 0.5],
      [5, 5, 0.6],
      [5, 5, 0.4],
    ],
  );
});
