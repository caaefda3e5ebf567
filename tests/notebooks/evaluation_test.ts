import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { claimsOf } from "../../pipeline/analysis/comparison/claims.ts";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { provideDataset } from "../../pipeline/notebook/current.ts";

const demo = openDataset(
  readFolder(fileURLToPath(new URL("../../data/demo", import.meta.url))),
);
provideDataset(demo);
const evaluation = await import("../../notebooks/evaluation.nb.ts");
const weighing = await import("../../notebooks/weighing.nb.ts");
const decision = await import("../../notebooks/decision.nb.ts");
const learning = await import("../../notebooks/learning.nb.ts");
const conditions = await import("../../notebooks/conditions.nb.ts");
const framework = await import("../../notebooks/framework.nb.ts");

Deno.test("the demo is compared: every claim of the page holds, and no part is missing", () => {
  const { lead, rear, tiers, heat, dominance, ranks } = evaluation;
  for (const output of [tiers, heat, dominance, ranks]) assert.equal(output.kind, "figure");
  for (const output of [lead, rear]) {
    assert.equal(output.kind, "claim");
    assert.ok(output.kind === "claim" && output.holds);
  }
  for (
    const output of [weighing.drivers, weighing.leftOut, conditions.necessary, framework.coverage]
  ) {
    assert.equal(output.kind, "figure");
  }
  for (const output of [weighing.firsts, conditions.ways, conditions.waysNot, framework.tree]) {
    assert.equal(output.kind, "outline");
  }
});

Deno.test("tiers keep their order: no project of a later group has a better median rank", () => {
  const { tiers } = evaluation;
  assert.ok(tiers.kind === "figure");
  const { rows } = tiers;
  assert.equal(rows.length, 20);
  for (const row of rows) assert.ok(row.low <= row.median && row.median <= row.high);
  for (const a of rows) {
    for (const b of rows) if (a.tier < b.tier) assert.ok(a.median < b.median);
  }
});

Deno.test("the page says nothing of an order that does not hold", () => {
  const { statements } = evaluation;
  assert.ok(statements.kind === "outline");
  const text = JSON.stringify(statements.items);
  // Written never to be told apart: no statement may set one above the other.
  assert.doesNotMatch(
    text,
    /Compost Gare is above Table commune|Table commune is above Compost Gare/,
  );
  const { aboveCounts, projects, draws } = claimsOf(demo).robustness();
  const [a, b] = [projects.indexOf("compost-gare"), projects.indexOf("table-commune")];
  for (const [x, y] of [[a, b], [b, a]] as const) {
    assert.ok(aboveCounts[x * projects.length + y]! < 0.95 * draws);
  }
});

Deno.test("each hypothesis stands once, under its verdict", () => {
  const keys = ["confirmed", "refuted", "inconclusive", "not-measured"];
  const items = keys.flatMap((key) => {
    const output = learning.byVerdict.make(key);
    assert.ok(output?.kind === "outline");
    return output.items;
  });
  assert.equal(items.length, demo.tables.hypotheses.rows.length);
  const counts = keys.map((key) => {
    const output = learning.verdictCount.make(key);
    return output?.kind === "value" ? output.traced.value ?? 0 : 0;
  });
  assert.equal(counts.reduce((a, b) => a + b), items.length);
});

Deno.test("each project has its position, profile, strengths and proposal, and proposals add up", () => {
  for (const { project_id } of demo.tables.projects.rows) {
    assert.equal(decision.position.make(project_id)?.kind, "sentence");
    assert.equal(decision.profile.make(project_id)?.kind, "figure");
    assert.equal(decision.strengths.make(project_id)?.kind, "outline");
    assert.equal(decision.trace.make(project_id)?.kind, "outline");
  }
  assert.equal(decision.profile.make("nowhere"), null);
  const total = ["generaliser", "prolonger", "capitaliser", "arreter"].reduce((sum, id) => {
    const output = decision.proposed.make(id);
    return sum + (output?.kind === "value" ? output.traced.value ?? 0 : 0);
  }, 0);
  assert.equal(total, 20);
});

Deno.test("proposals say that they decide nothing", () => {
  const output = decision.trace.make("ilot-frais");
  assert.ok(output?.kind === "outline");
  assert.match(output.note?.fr ?? "", /jamais appliquée d’office/);
});
