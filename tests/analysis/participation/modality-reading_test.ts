import assert from "node:assert/strict";
import { summariseModalities } from "../../../pipeline/analysis/participation/modalities.ts";
import { readModality } from "../../../pipeline/analysis/participation/modality-reading.ts";
import { participationBy } from "../../../pipeline/analysis/participation/participation.ts";
import { datasetOf } from "./tables.ts";

/** The reading of one modality with these decisions, whose promise was kept or not. */
function reading(decisions: readonly string[], delivered = "involve") {
  const [summary] = summariseModalities(participationBy(
    datasetOf({
      activities: "activity_id,project_id,phase,modality,promised_level,delivered_level\n" +
        `a,p,design,atelier,involve,${delivered}\n`,
      proposals: "proposal_id,activity_id,decision\n" +
        decisions.map((decision, i) => `${i},a,${decision}\n`).join(""),
    }),
    "modality",
  ));
  assert.ok(summary);
  return readModality(summary);
}
const yes = "accepted";
const no = "rejected";

Deno.test("below four decided proposals nothing is said; pending ones are not decided", () => {
  assert.equal(reading([yes, yes, yes]), "unknown");
  assert.equal(reading([yes, yes, yes, "pending", ""]), "unknown");
});

Deno.test("between four and seven, two thirds and a third are the bounds", () => {
  assert.equal(reading([yes, yes, "adapted", no]), "promising");
  assert.equal(reading([yes, yes, yes, yes, no, no]), "promising");
  assert.equal(reading([yes, yes, no, no]), "mixed");
  assert.equal(reading([yes, yes, no, no, no, no]), "mixed");
  assert.equal(reading([yes, no, no, no]), "weak");
});

Deno.test("a broken promise takes good signs away", () => {
  assert.equal(reading([yes, yes, yes, yes], "consult"), "mixed");
  assert.equal(reading([yes, yes, yes, yes], ""), "promising");
});

Deno.test("from eight on the interval speaks", () => {
  assert.equal(reading(Array(8).fill(no)), "established");
});
