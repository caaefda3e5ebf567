import assert from "node:assert/strict";
import { activityMatrix } from "../../../pipeline/analysis/territory/activity-matrix.ts";
import {
  presentAsGiven,
  presentByQuotient,
} from "../../../pipeline/analysis/territory/presence.ts";
import {
  cooccurrence,
  density,
  relatedness,
  type RelatednessMethod,
} from "../../../pipeline/analysis/territory/relatedness.ts";
import { type EconGeo, flat } from "./econgeo.ts";
import { oracleJson } from "../../oracles/read.ts";

const econgeo: EconGeo = oracleJson("econgeo.json");
const names = (n: number) => Array.from({ length: n }, (_, i) => `I${i + 1}`);

function assertCells(actual: Float64Array, expected: readonly number[][], tolerance: number) {
  flat(expected).forEach((value, i) =>
    assert.ok(Math.abs((actual[i] ?? NaN) - value) <= tolerance, `${i}: ${actual[i]}, ${value}`)
  );
}

const methods: readonly (readonly [RelatednessMethod, string])[] = [
  ["association", "relatedness_association"],
  ["cosine", "relatedness_cosine"],
  ["jaccard", "relatedness_jaccard"],
  ["probability", "relatedness_prob"],
];

for (const [method, name] of methods) {
  Deno.test({
    name: `relatedness by ${method} is EconGeo's`,
    fn() {
      const pairs = { activities: names(5), cells: flat(econgeo.C1 as number[][]) };
      // Printed to 12 or 13 significant digits.
      assertCells(relatedness(pairs, method).cells, econgeo![name] as number[][], 1e-11);
    },
  });
}

Deno.test({
  name: "co-occurrence counts common presences, as EconGeo with the diagonal",
  fn() {
    const rows = econgeo.ev as number[][];
    // EconGeo counts rows that share columns; here columns share rows, so the table is turned.
    const turned = [0, 1, 2, 3, 4].map((j) => rows.map((row) => row[j] ?? 0));
    const pairs = cooccurrence(presentAsGiven(activityMatrix(names(5), names(4), turned)));
    assertCells(pairs.cells, econgeo.cooccurrence_diag as number[][], 0);
  },
});

Deno.test({
  name: "relatedness density is EconGeo's, diagonal zeroed",
  fn() {
    const presence = presentByQuotient(
      activityMatrix(names(5), names(5), econgeo.M1 as number[][]),
    );
    assert.deepEqual(presence.present, Uint8Array.from(flat(econgeo.presence as number[][])));
    const phi = { activities: names(5), cells: flat(econgeo.rel01 as number[][]) };
    const found = density(phi, presence).map((row) => 100 * (row.density ?? 0));
    // EconGeo prints percentages to two decimals, and 0 for an activity without neighbours.
    assertCells(Float64Array.from(found), econgeo.relatedness_density as number[][], 0.0051);
  },
});

Deno.test("Hidalgo's proximity is the smaller conditional probability, 1 with oneself", () => {
  // a in three territories, b in two, together in one: min(1/3, 1/2).
  const presence = presentAsGiven(
    activityMatrix(["r", "s", "t", "u"], ["a", "b"], [[1, 1], [1, 0], [1, 0], [0, 1]]),
  );
  const phi = relatedness(cooccurrence(presence), "hidalgo");
  assert.deepEqual([...phi.cells], [1, 1 / 3, 1 / 3, 1]);
});

Deno.test("density says which diagonal it took: the two conventions differ", () => {
  const presence = presentAsGiven(activityMatrix(["r"], ["a", "b"], [[1, 0]]));
  const phi = { activities: ["a", "b"], cells: Float64Array.of(1, 0.5, 0.5, 1) };
  assert.deepEqual(density(phi, presence).map((row) => row.density), [0, 1]);
  const kept = density(phi, presence, { diagonal: "keep" }).map((row) => row.density);
  assert.deepEqual(kept, [1 / 1.5, 0.5 / 1.5]);
});

Deno.test("an activity without neighbours has no density", () => {
  const presence = presentAsGiven(activityMatrix(["r"], ["a", "b"], [[1, 1]]));
  const phi = { activities: ["a", "b"], cells: new Float64Array(4) };
  assert.equal(density(phi, presence)[0]?.density, null);
});
