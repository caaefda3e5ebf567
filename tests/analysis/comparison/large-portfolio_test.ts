import assert from "node:assert/strict";
import { dominanceGraph, dominances } from "../../../pipeline/analysis/comparison/dominance.ts";
import { defaultDraws, type Robustness } from "../../../pipeline/analysis/comparison/robustness.ts";
import { robustSentences } from "../../../pipeline/analysis/comparison/sentences.ts";
import { tiersOf } from "../../../pipeline/analysis/comparison/tiers.ts";
import {
  closestFlips,
  firstPlaces,
  flips,
  type WeightSpace,
} from "../../../pipeline/analysis/comparison/weight-geography.ts";
import { Random } from "../../../pipeline/analysis/random/random.ts";

/** A simulation in which scores have a level and a spread: some pairs hold, some do not. */
function simulated(n: number, draws: number, random: Random, spread: number): Robustness {
  const aboveCounts = new Uint32Array(n * n);
  const rankCounts = new Uint32Array(n * n);
  const sure = Math.floor(spread * n);
  for (let a = 0; a < n; a++) {
    rankCounts[a * n + a] = draws;
    for (let b = 0; b < n; b++) {
      if (a === b) continue;
      const share = b - a > sure ? 1 : a - b > sure ? 0 : random.uniform() * 0.9;
      aboveCounts[a * n + b] = Math.round(share * draws);
    }
  }
  const projects = Array.from({ length: n }, (_, a) => `p${a}`);
  const threshold = 0.95;
  return {
    draws,
    seed: 1,
    threshold,
    index: "index",
    space: {
      weights: ["declared"],
      noise: 0,
      normalisations: ["declared"],
      aggregations: ["declared"],
      level: "index",
      data: true,
    },
    projects,
    names: projects,
    rankCounts,
    aboveCounts,
    mean: new Float64Array(n),
    sortedScores: new Float64Array(0),
    tiers: tiersOf(n, (a, b) => aboveCounts[a * n + b]! / draws >= threshold),
    problems: [],
  };
}

Deno.test("the graph of a hundred projects is what trying every middle gives", () => {
  const result = simulated(100, 1000, new Random(4), 0.1);
  const all = dominances(result);
  const holds = new Set(all.map(({ above, below }) => `${above} ${below}`));
  const slow = all.filter(({ above, below }) =>
    !result.projects.some((middle) =>
      holds.has(`${above} ${middle}`) && holds.has(`${middle} ${below}`)
    )
  );
  assert.ok(slow.length > 100);
  assert.deepEqual(dominanceGraph(result), slow);
  assert.deepEqual(
    dominanceGraph(result, ["p0", "p50", "p99"]).map(({ above, below }) => [above, below]),
    [["p0", "p50"], ["p50", "p99"]],
  );
});

Deno.test("a graph, tiers and statements of 1,500 projects come to an end", () => {
  const result = simulated(1500, 1000, new Random(5), 0.01);
  assert.ok(dominanceGraph(result).length > 1500);
  assert.ok(robustSentences(result).length > 1500);
  // Pairs that all hold: as many tiers as projects.
  assert.equal(tiersOf(1500, (a, b) => a < b).at(-1), 1499);
});

Deno.test("tiers are the finest cuts across which every pair holds", () => {
  const random = new Random(6);
  for (let k = 0; k < 200; k++) {
    const n = 1 + random.below(9);
    const level = Array.from({ length: n }, () => random.below(6));
    const isAbove = (a: number, b: number) => level[a]! - level[b]! >= 2;
    const tiers = tiersOf(n, isAbove);
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) if (tiers[a]! < tiers[b]!) assert.ok(isAbove(a, b));
    }
    const order = level.map((_, a) => a).sort((a, b) => level[b]! - level[a]!);
    const cuts = order.filter((_, cut) =>
      cut > 0 &&
      order.slice(0, cut).every((a) => order.slice(cut).every((b) => isAbove(a, b)))
    );
    assert.equal(Math.max(0, ...tiers) + 1, cuts.length + 1);
  }
});

function spaceOf(n: number, k: number, random: Random): WeightSpace {
  return {
    children: Array.from({ length: k }, (_, c) => `c${c}`),
    weights: Array.from({ length: k }, () => 1 / k),
    projects: Array.from({ length: n }, (_, p) => `p${p}`),
    // Coarse scores, so that many pairs need the same move.
    points: Array.from({ length: n }, () => Array.from({ length: k }, () => random.below(5) / 4)),
    leftOut: [],
  };
}

Deno.test("the closest flips are the first of all flips, in the same order", () => {
  const random = new Random(7);
  for (const [n, k] of [[2, 1], [9, 3], [40, 4], [60, 10]] as const) {
    const space = spaceOf(n, k, random);
    const all = flips(space).filter(({ moved }) => moved !== null && moved > 0)
      .sort((a, b) => a.moved! - b.moved!);
    assert.deepEqual(closestFlips(space, 8), all.slice(0, 8));
  }
});

Deno.test("1,000 projects on 60 children: the closest flips, and first places of those asked", () => {
  const space = spaceOf(1000, 60, new Random(8));
  assert.equal(closestFlips(space, 8).length, 8);
  assert.deepEqual(firstPlaces(space, ["p3"]).map(({ project }) => project), ["p3"]);
});

Deno.test("draws are ten thousand until pairs are too many to be compared that often", () => {
  assert.equal(defaultDraws(20, 57), 10_000);
  assert.equal(defaultDraws(100, 60), 10_000);
  assert.ok(defaultDraws(1000, 60) < 10_000);
  assert.equal(defaultDraws(100_000, 60), 1000);
});
