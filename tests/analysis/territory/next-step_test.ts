import assert from "node:assert/strict";
import type { Criterion, Met } from "../../../pipeline/analysis/territory/living-lab.ts";
import { nextStep } from "../../../pipeline/analysis/territory/next-step.ts";

function step(met: Partial<Record<Criterion, Met>>) {
  const criteria = Object.entries(met).map(([criterion, state]) => ({
    criterion: criterion as Criterion,
    met: state,
    origin: "recorded" as const,
    rule: { fr: "", en: "" },
    rows: [],
  }));
  const { kind, criterion } = nextStep({ criteria });
  return [kind, criterion];
}

Deno.test("the next step is the first that is not surely climbed", () => {
  assert.deepEqual(step({ hypothesis: "yes", comparison: "yes" }), ["publish", "measured-outcome"]);
  assert.deepEqual(step({}), ["publish", "hypothesis"]);
});

Deno.test("unknown is to be published, partly to be completed, no is for another trial", () => {
  assert.deepEqual(step({ hypothesis: "unknown" }), ["publish", "hypothesis"]);
  assert.deepEqual(step({ hypothesis: "partly" }), ["complete", "hypothesis"]);
  assert.deepEqual(step({ hypothesis: "no" }), ["next-trial", "hypothesis"]);
});

Deno.test("who has climbed all steps has none left", () => {
  assert.deepEqual(
    step({ hypothesis: "yes", "measured-outcome": "yes", comparison: "yes", replication: "yes" }),
    ["top", null],
  );
});
