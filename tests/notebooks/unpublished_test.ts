import assert from "node:assert/strict";
import { provideDataset } from "../../pipeline/notebook/current.ts";
import type { SentenceOutput } from "../../pipeline/notebook/outputs/output.ts";
import { datasetOf } from "../analysis/participation/tables.ts";

// One activity of which nothing but its modality is known, one series of too few activities.
provideDataset(datasetOf({
  projects: "project_id,name\np,P\nq,Q\n",
  activities: "activity_id,project_id,modality\na,p,atelier\n",
  attendance: "activity_id,attribute,category,count\na,age,young,3\na,age,old,40\n",
  population: "attribute,category,share\nage,young,0.4\nage,old,0.6\n",
  territory: "territory,year,activity_code,employment\nVille,2018,A,5\nVille,2018,B,7\n",
}));
const participation = await import("../../notebooks/participation.nb.ts");
const profiles = await import("../../notebooks/usage-profiles.nb.ts");
const proposals = await import("../../notebooks/usage-proposals.nb.ts");
const publics = await import("../../notebooks/usage-publics.nb.ts");
const promises = await import("../../notebooks/promises.nb.ts");
const measurement = await import("../../notebooks/measurement.nb.ts");
const steps = await import("../../notebooks/measurement-steps.nb.ts");
const territory = await import("../../notebooks/territory.nb.ts");

const words = ({ parts }: SentenceOutput, language: "fr" | "en" = "en") =>
  parts.map((part) => "kind" in part ? String(part.traced.value) : part[language]).join("");

Deno.test("what is not published is said, in both languages, and nothing is drawn from it", () => {
  assert.match(words(participation.title), /what they were promised is not$/);
  assert.match(words(promises.title, "fr"), /^Aucune promesse/);
  assert.equal(proposals.influence.make("byModality"), null);
  assert.equal(proposals.knowledge.make("kinds"), null);
  assert.equal(proposals.comparisons.make("tests"), null);
  assert.equal(profiles.profile.make("all"), null);
  assert.equal(promises.ofProject.make("p"), null);
  assert.equal(territory.profile.make("focus"), null);
  assert.match(words(territory.title), /^No series/);
});

Deno.test("figures that are not known are neither zero nor made up", () => {
  const [row] = participation.modalities.rows;
  assert.ok(row);
  const cells = participation.modalities.columns.map((column) => column.value(row));
  assert.deepEqual(cells.slice(2), Array(7).fill({ fr: "inconnu", en: "unknown" }));
});

Deno.test("an attribute with a group of a few people is not printed", () => {
  assert.equal(publics.present.make("all"), null);
});

Deno.test("the sheet of a project has no line for what is unknown", () => {
  const sheet = profiles.ofProject.make("p");
  assert.ok(sheet?.kind === "table");
  assert.ok(sheet.rows.length > 0);
  assert.equal(profiles.ofProject.make("q"), null);
});

Deno.test("silence is unknown and not no; publishing comes before anything else", () => {
  assert.equal(measurement.hypothesisCount.traced.value, 0);
  const { label } = measurement.hypothesisCount;
  assert.ok(label && "en" in label);
  assert.match(label.en, /for 2, unknown$/);
  assert.equal(steps.publishCount.traced.value, 2);
});
