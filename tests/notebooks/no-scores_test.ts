import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { provideDataset } from "../../pipeline/notebook/current.ts";
import { provideSelfCheck } from "../../pipeline/notebook/current.ts";

const dataset = openDataset(
  readFolder(fileURLToPath(new URL("../../data/nantes-city-lab", import.meta.url))),
);
provideDataset(dataset);
provideSelfCheck(null);
const evaluation = await import("../../notebooks/evaluation.nb.ts");
const weighing = await import("../../notebooks/weighing.nb.ts");
const decision = await import("../../notebooks/decision.nb.ts");
const conditions = await import("../../notebooks/conditions.nb.ts");
const framework = await import("../../notebooks/framework.nb.ts");
const selfCheck = await import("../../notebooks/self-check.nb.ts");

Deno.test("published figures without a scale give no score, no rank and no proposal, and say why", () => {
  const absent = [
    ...[evaluation.tiers, evaluation.heat, evaluation.dominance, evaluation.lead, evaluation.rear],
    ...[weighing.drivers, weighing.leftOut, weighing.firsts, weighing.byStakeholder],
    ...[conditions.ways, conditions.truth, framework.coverage, decision.list],
  ];
  for (const output of absent) {
    assert.equal(output.kind, "absent");
    assert.ok(output.kind === "absent" && output.why.fr.length > 20 && output.why.en.length > 20);
  }
  assert.equal(decision.profile.make("symbiose"), null);
});

Deno.test("what is missing for scores is counted from the data", () => {
  const { lacking } = framework;
  assert.ok(lacking.kind === "outline");
  const text = JSON.stringify(lacking.items);
  const leaves = dataset.tables.indicators.rows.length;
  assert.ok(text.includes(`0 of ${leaves}`), "no indicator has goalposts");
});

Deno.test("without the published tables the self-check says that it checked nothing", () => {
  assert.equal(selfCheck.list.kind, "absent");
  assert.equal(selfCheck.agreement.kind, "absent");
  assert.match(JSON.stringify(selfCheck.headline), /Nothing to check/);
});
