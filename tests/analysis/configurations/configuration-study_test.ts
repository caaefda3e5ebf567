import assert from "node:assert/strict";
import { studyConfigurations } from "../../../pipeline/analysis/configurations/configuration-study.ts";
import { readConfigurations } from "../../../pipeline/analysis/configurations/configurations.ts";
import { evaluate } from "../../../pipeline/analysis/framework/evaluate.ts";
import { datasetOf, measuresOf, projectsOf } from "../framework/dataset-of.ts";

// The outcome is the presence of A whatever B does: success is A, failure is ~A.
const evaluation = evaluate(datasetOf({
  projects: projectsOf(["p", "q", "r", "s"]),
  indicators: `indicator_id,parent_id,kind,direction,normalisation,low,high
    idx,,index,,,,
    one,idx,indicator,1,goalposts,0,10
    two,idx,indicator,1,goalposts,0,10
    end,idx,indicator,1,goalposts,0,10
  `,
  measures: measuresOf(["one", "two", "end"], {
    p: [10, 10, 10],
    q: [10, 0, 10],
    r: [0, 10, 0],
    s: [0, 0, 0],
  }),
}));
const anchors = { out: 0, crossover: 5, in: 10 };
const conditions = [{ name: "A", node: "one", anchors }, { name: "B", node: "two", anchors }];
const outcome = { name: "E", node: "end", anchors };
const study = studyConfigurations(
  evaluation,
  readConfigurations(evaluation, conditions, outcome).data!,
  { conditions, outcome, thresholds: { consistency: 0.8, pri: 0.5 } },
);
const terms = (side: "success" | "failure") =>
  study.solutions[side].intermediate.map((model) => model.terms.map(({ term }) => term));

Deno.test("what makes success and what makes failure are solved apart", () => {
  assert.deepEqual(terms("success"), [["A"]]);
  assert.deepEqual(terms("failure"), [["~A"]]);
});

Deno.test("the most necessary condition stands first, with its set", () => {
  assert.deepEqual(study.necessity.map(({ set }) => set.name), ["A", "B"]);
  assert.ok(study.necessity[0]!.necessity! > 0.9 && study.necessity[1]!.necessity! < 0.6);
});

Deno.test("an answer that no moved threshold changes stays in every setting, with its conditions", () => {
  // The declared setting, and each of three crossovers moved towards either end.
  assert.equal(study.stability.variants, 7);
  assert.equal(study.stays, 7);
  assert.deepEqual(study.always.map(({ name }) => name), ["A"]);
});
