import assert from "node:assert/strict";
import { activityMatrix } from "../../../pipeline/analysis/territory/activity-matrix.ts";
import {
  concentration,
  specialisation,
} from "../../../pipeline/analysis/territory/specialisation.ts";
import { type EconGeo } from "./econgeo.ts";
import { oracleJson } from "../../oracles/read.ts";

const econgeo: EconGeo = oracleJson("econgeo.json");
const names = (prefix: string, n: number) =>
  Array.from({ length: n }, (_, i) => `${prefix}${i + 1}`);
const close = (actual: number | null | undefined, expected: number, tolerance = 1e-12) =>
  assert.ok(
    actual !== null && actual !== undefined && Math.abs(actual - expected) <= tolerance,
    `${actual} is not ${expected}`,
  );

Deno.test({
  name: "location quotients are EconGeo's on its documented example",
  fn() {
    const rows = econgeo.M1 as number[][];
    const matrix = activityMatrix(names("R", 5), names("I", 5), rows);
    const expected = econgeo.location_quotient as number[][];
    for (const [i, cell] of specialisation(matrix).entries()) {
      const lq = expected[Math.floor(i / 5)]?.[i % 5] ?? NaN;
      close(cell.lq, lq);
      close(cell.rsca, (lq - 1) / (lq + 1));
    }
  },
});

Deno.test({
  name: "Herfindahl, Krugman, Hachman and entropy are EconGeo's",
  fn() {
    const rows = econgeo.M1 as number[][];
    const matrix = activityMatrix(names("R", 5), names("I", 5), rows);
    concentration(matrix).forEach((row, r) => {
      close(row.herfindahl, (econgeo.herfindahl as number[])[r] ?? NaN);
      close(row.krugman, (econgeo.krugman as number[])[r] ?? NaN);
      close(row.hachman, (econgeo.hachman as number[])[r] ?? NaN);
      // The package prints the entropy to three decimals.
      close(row.entropy, (econgeo.entropy_log2_round3 as number[])[r] ?? NaN, 5.1e-4);
    });
  },
});

Deno.test("a small count is shrunk towards the reference, a large one hardly", () => {
  const matrix = activityMatrix(["small", "large"], ["a", "b"], [[1, 1], [2000, 6000]]);
  const [small, , large] = specialisation(matrix, { reference: [1, 3], shrinkage: 6 });
  close(small?.lq, 2);
  // (1 + 6 / 4) / (2 + 6) = 0.3125, over the reference share 0.25
  close(small?.lqShrunk, 1.25);
  assert.equal(small?.smallCount, true);
  close(large?.lqShrunk, 1);
});

Deno.test("what divides by zero is null, not infinite", () => {
  const matrix = activityMatrix(["full", "empty"], ["a", "b"], [[3, 0], [0, 0]]);
  const cells = specialisation(matrix);
  assert.equal(cells[1]?.lq, null);
  assert.equal(cells[2]?.share, null);
  assert.equal(concentration(matrix)[1]?.herfindahl, null);
  const outside = specialisation(matrix, { reference: [0, 5] });
  assert.equal(outside[0]?.lq, null);
  assert.equal(concentration(matrix, { reference: [0, 5] })[0]?.hachman, null);
});

Deno.test("the normalised Herfindahl runs from 0 to 1", () => {
  const matrix = activityMatrix(["even", "single"], ["a", "b", "c"], [[2, 2, 2], [0, 9, 0]]);
  const [even, single] = concentration(matrix);
  close(even?.herfindahlNormalised, 0);
  close(single?.herfindahlNormalised, 1);
});
