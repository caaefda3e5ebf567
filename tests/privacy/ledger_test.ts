import assert from "node:assert/strict";
import { releaseOf } from "../../pipeline/analysis/interviews/release.ts";
import {
  countsToWithhold,
  ledgerLine,
  readLedger,
  withheldCsv,
} from "../../pipeline/privacy/ledger.ts";
import { planRelease, smallBodies } from "../../pipeline/privacy/plan-release.ts";
import { demo } from "./demo-gate.ts";

const { counts, groups } = releaseOf(demo);
const { disclosure } = demo;

Deno.test("the demo tells no count of fewer people than its rules ask", () => {
  assert.ok(counts.length > 100);
  for (const { people, groupId } of counts) {
    const least = groupId === "" ? disclosure.asked : disclosure.group;
    assert.ok(people.length === 0 || people.length >= least);
  }
  assert.deepEqual(groups.map(({ voices }) => voices.length), [8, 6]);
});

Deno.test("the demo tells no unanimity of a group of fewer than twelve", () => {
  for (const { people, count, measure, groupId } of counts) {
    if (measure !== "said" || people.length >= disclosure.unanimity || people.length === 0) {
      continue;
    }
    assert.ok(count < people.length);
    if (groupId !== "") assert.ok(count > 0);
  }
});

Deno.test("nothing that the demo withholds comes back by subtraction over all its pages", () => {
  assert.deepEqual(planRelease(demo, []).withheld, []);
  assert.equal(smallBodies(demo).length, 4);
});

Deno.test("what an earlier site with one person more told is withheld from the next", () => {
  const earlier = [{
    asOf: "2024-07-01",
    counts: counts.map((one) => ({
      ...one,
      people: [...one.people, "p-13"].sort(),
      count: one.count + 1,
    })),
  }];
  const { withheld, counts: told } = planRelease(demo, earlier);
  const changed = new Set(
    counts.filter(({ people }) => people.length > 0).map(({ codeId }) => codeId),
  );
  assert.equal(withheld.filter(({ groupId }) => groupId === "").length, changed.size);
  for (const { codeId } of told) assert.ok(!changed.has(codeId));
});

Deno.test("an earlier site with three people more gives none of them back", () => {
  const more = ["p-31", "p-32", "p-33"];
  const earlier = [{
    asOf: "2024-07-01",
    counts: counts.filter(({ groupId }) => groupId === "").map((one) => ({
      ...one,
      people: [...one.people, ...more].sort(),
      count: one.count + 1,
    })),
  }];
  assert.deepEqual(planRelease(demo, earlier).withheld, []);
});

Deno.test("the ledger reads what it wrote, passes other lines by, and forgets erased sites", () => {
  const site = { asOf: "2024-07-01", counts: counts.slice(0, 3) };
  const text = ledgerLine(site);
  assert.deepEqual(readLedger(`${text}not json\n{"asOf":1}\n`), [site]);
  const erased = text.replace('{"asOf"', '{"erasedOn":"2025-01-01","asOf"');
  assert.deepEqual(readLedger(erased), []);
});

Deno.test("what is withheld is written without values and without names", () => {
  const text = withheldCsv([{ codeId: "b", groupId: "g" }, { codeId: "a", groupId: "" }]);
  assert.equal(text, "code_id,group_id\na,\nb,g\n");
});

Deno.test("counts of one release alone that give few back are withheld one by one", () => {
  const all = Array.from({ length: 9 }, (_, i) => `p-${i}`);
  const one = { codeId: "c", measure: "said" as const };
  const withheld = countsToWithhold(
    [
      { ...one, groupId: "", people: all, count: 4 },
      { ...one, groupId: "g", people: all.slice(0, 7), count: 3 },
    ],
    [],
    [],
    { least: 3, unanimity: 12 },
  );
  assert.deepEqual(withheld, [{ codeId: "c", groupId: "g" }]);
});
