import assert from "node:assert/strict";
import {
  mrSort,
  sortedCategory,
  type SortModel,
} from "../../../pipeline/analysis/framework/mr-sort.ts";
import { checkSortModel } from "../../../pipeline/analysis/framework/sort-model-check.ts";

const same = (text: string) => ({ fr: text, en: text });

type Thresholds = Readonly<Record<string, number>>;

function modelOf(
  directions: Readonly<Record<string, 1 | -1>>,
  categories: readonly (readonly [string, Thresholds, Thresholds])[],
  majority = 2,
): SortModel {
  return {
    criteria: Object.entries(directions).map(([id, direction]) => ({
      id,
      label: same(id),
      weight: 1,
      direction,
    })),
    categories: categories.map(([id, profile, veto]) => ({ id, label: same(id), profile, veto })),
    majority,
  };
}

const up = { x: 1, y: 1, z: 1 } as const;
const high = { x: 8, y: 8, z: 8 };
const middle = { x: 4, y: 4, z: 4 };

Deno.test("a veto on the best category bars that one alone", () => {
  const model = modelOf(up, [["A", high, { z: 1 }], ["B", middle, {}], ["C", {}, {}]]);
  // Two of three criteria pass both profiles.
  assert.equal(mrSort(model, { x: 9, y: 9, z: 2 }).category, "A");
  assert.equal(mrSort(model, { x: 9, y: 9, z: 1 }).category, "B");
});

Deno.test("a veto on a lower category bars the better ones too (Bouyssou & Marchant, 2007)", () => {
  const model = modelOf(up, [["A", high, {}], ["B", middle, { z: 1 }], ["C", {}, {}]]);
  assert.equal(mrSort(model, { x: 9, y: 9, z: 2 }).category, "A");
  // The descending rule of ELECTRE TRI would say A: it never asks B.
  const barred = mrSort(model, { x: 9, y: 9, z: 1 });
  assert.equal(barred.category, "C");
  assert.deepEqual(barred.checks.map(({ holds }) => holds), [true, false]);
  assert.deepEqual([barred.next!.category, barred.next!.changes], ["B", [
    { criterion: "z", from: 1, to: 4 },
  ]]);
});

Deno.test("a veto on both, one stricter above, bars step by step", () => {
  const model = modelOf(up, [["A", high, { z: 3 }], ["B", middle, { z: 1 }], ["C", {}, {}]]);
  const at = (z: number) => mrSort(model, { x: 9, y: 9, z }).category;
  assert.deepEqual([at(3.5), at(3), at(1.5), at(1)], ["A", "B", "B", "C"]);
});

Deno.test("a veto on a criterion where less is better bars what is at or over it", () => {
  const model = modelOf({ cost: -1, time: -1 }, [
    ["good", { cost: 3, time: 11 }, { cost: 10 }],
    ["bad", {}, {}],
  ], 1);
  assert.equal(mrSort(model, { cost: 9, time: 10 }).category, "good");
  assert.equal(mrSort(model, { cost: 10, time: 10 }).category, "bad");
  assert.equal(sortedCategory(model, { cost: 10, time: 10 }), "bad");
});

Deno.test("profiles are nested in the direction of each criterion, or refused", () => {
  const nested = modelOf({ gain: 1, cost: -1 }, [
    ["A", { gain: 8, cost: 10 }, {}],
    ["B", { gain: 8, cost: 20 }, {}],
    ["C", {}, {}],
  ]);
  assert.deepEqual(checkSortModel(nested), []);
  const [found, ...more] = checkSortModel(modelOf({ gain: 1, cost: -1 }, [
    ["A", { gain: 8, cost: 30 }, {}],
    ["B", { gain: 8, cost: 20 }, {}],
    ["C", {}, {}],
  ]));
  assert.equal(more.length, 0);
  assert.deepEqual([found!.code, found!.severity, found!.column], [
    "framework-error",
    "error",
    "cost",
  ]);
  assert.match(found!.what.en, /“A” and “B” are not nested.*30 above, 20 below/);
  assert.match(found!.mend.fr, /au plus 20/);
});

Deno.test("a better category may lack a threshold, which nobody reaches; a lower one may not", () => {
  const lacking = (above: Thresholds, below: Thresholds) =>
    checkSortModel(modelOf(up, [["A", above, {}], ["B", below, {}], ["C", {}, {}]])).length;
  assert.equal(lacking({ x: 8 }, middle), 0);
  assert.equal(lacking(high, { x: 4 }), 2);
});

Deno.test("a veto stands beyond its own profile", () => {
  const problems = (veto: Thresholds, direction: 1 | -1) =>
    checkSortModel(modelOf({ x: direction }, [["A", { x: 5 }, veto], ["B", {}, {}]])).length;
  assert.deepEqual([problems({ x: 4 }, 1), problems({ x: 5 }, 1), problems({ x: 6 }, 1)], [
    0,
    1,
    1,
  ]);
  assert.deepEqual([problems({ x: 6 }, -1), problems({ x: 4 }, -1)], [0, 1]);
});
