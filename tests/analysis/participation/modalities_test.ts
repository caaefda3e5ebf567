import assert from "node:assert/strict";
import {
  compareModalities,
  summariseModalities,
} from "../../../pipeline/analysis/participation/modalities.ts";
import { participationBy } from "../../../pipeline/analysis/participation/participation.ts";
import { datasetOf } from "./tables.ts";

// Fisher's tea table (3, 1 | 1, 3): p = 34/70.
const dataset = datasetOf({
  activities: "activity_id,project_id,phase,modality,promised_level,delivered_level,cost_eur\n" +
    "a,p,design,atelier,involve,involve,100\nb,p,evaluation,enquete,involve,,\n",
  proposals: "proposal_id,activity_id,decision\n" +
    "1,a,accepted\n2,a,adapted\n3,a,accepted\n4,a,rejected\n" +
    "5,b,accepted\n6,b,rejected\n7,b,rejected\n8,b,rejected\n9,b,pending\n10,b,\n",
});
const modalities = participationBy(dataset, "modality");

Deno.test("a modality is compared with the others in counts, by Fisher's exact test", () => {
  const [first, second] = compareModalities(modalities);
  assert.equal(first?.modality, "atelier");
  assert.deepEqual([first?.own, first?.others], [[3, 4], [1, 4]]);
  assert.ok(Math.abs((first?.test.p ?? NaN) - 34 / 70) < 1e-12);
  // Two looks in the family: Holm doubles the first, and the second cannot be below it.
  assert.ok(Math.abs((first?.adjusted ?? NaN) - 68 / 70) < 1e-12);
  assert.ok(Math.abs((second?.adjusted ?? NaN) - 68 / 70) < 1e-12);
});

Deno.test("a question without variation is refused, not answered with 1", () => {
  const kept = compareModalities(modalities).filter(({ question }) => question === "kept");
  assert.deepEqual(kept.map(({ own }) => own), [[1, 1], [0, 0]]);
  assert.deepEqual(kept.map(({ adjusted }) => adjusted), [null, null]);
  assert.equal(kept[0]?.test.refused, "no-variation");
});

Deno.test("a summary says what is missing to judge a modality", () => {
  const [workshop, survey] = summariseModalities(modalities);
  assert.equal(workshop?.projects, 1);
  assert.equal(workshop?.phases.design, 1);
  assert.deepEqual(workshop?.missing.map(({ en }) => en), [
    "4 proposals traced: too few to judge influence",
    "publics not recorded",
  ]);
  assert.deepEqual(survey?.missing.map(({ en }) => en).slice(1), [
    "cost known only in part",
    "publics not recorded",
    "delivered level not coded for at least one activity",
  ]);
});
