import assert from "node:assert/strict";
import {
  adoptedOf,
  costPerAdopted,
  known,
  levelWord,
  promisesOf,
  shareOf,
} from "../../../pipeline/notebook/outputs/recorded-cells.ts";
import { usage } from "../../../pipeline/analysis/participation/usage.ts";
import type { Traced } from "../../../pipeline/analysis/traced.ts";
import { datasetOf } from "../../analysis/participation/tables.ts";

const trace = { rule: { fr: "", en: "" }, rows: [] };
const traced = (value: number | null, low: number | null, high: number | null): Traced => ({
  value,
  low,
  high,
  unit: "h",
  trace,
});

Deno.test("a known value has no interval, a lower bound says so, the unknown says so", () => {
  assert.deepEqual(known(traced(3, 2, 4)), traced(3, 3, 3));
  assert.deepEqual(known(traced(null, 2, 4)), traced(null, 2, 4));
  assert.deepEqual(known(traced(null, 2.4, null)), { fr: "au moins 2", en: "at least 2" });
  assert.deepEqual(known(traced(null, null, null)), { fr: "inconnu", en: "unknown" });
});

Deno.test("a share of nothing is unknown, never zero", () => {
  assert.deepEqual(shareOf(0, 0), { fr: "inconnu", en: "unknown" });
  assert.equal(shareOf(0, 7).fr.replaceAll("\u00a0", " "), "0 sur 7");
});

Deno.test("only promises with both levels are judged, and only traced proposals count", () => {
  const [first] = usage(datasetOf({
    projects: "project_id,name\np1,Un\n",
    activities: "activity_id,project_id,modality,promised_level,delivered_level\n" +
      "a1,p1,atelier,consult,involve\na2,p1,atelier,involve,none\na3,p1,atelier,consult,\n",
    proposals: "proposal_id,activity_id,decision\nq1,a1,adapted\nq2,a1,pending\nq3,a1,\n",
  })).byModality;
  assert.equal(promisesOf(first!.activities).en.replaceAll("\u00a0", " "), "1 of 2");
  assert.equal(adoptedOf(first!).en.replaceAll("\u00a0", " "), "1 of 2");
});

Deno.test("a level that is not published is no level", () => {
  assert.deepEqual(levelWord(null), { fr: "non publié", en: "not published" });
  assert.equal(levelWord("none") === levelWord(null), false);
});

Deno.test("the cost of an adopted proposal: not defined where none was, unknown where nothing is recorded", () => {
  const costOf = (proposals: string) => {
    const [first] = usage(datasetOf({
      projects: "project_id,name\np1,Un\n",
      activities: "activity_id,project_id,modality,cost_eur\na1,p1,atelier,600\n",
      proposals: `proposal_id,activity_id,decision\n${proposals}`,
    })).byModality;
    const cell = costPerAdopted(first!);
    return typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
  };
  assert.equal(costOf("q1,a1,accepted\nq2,a1,adapted\n"), 300);
  assert.deepEqual(costOf("q1,a1,rejected\nq2,a1,rejected\n"), {
    fr: "non défini",
    en: "not defined",
  });
  assert.deepEqual(costOf(""), { fr: "inconnu", en: "unknown" });
});
