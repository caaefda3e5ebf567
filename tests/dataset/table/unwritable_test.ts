import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { tinyDataset } from "../../analysis/portfolio/datasets.ts";
import type { Table } from "../../../pipeline/dataset/table/table.ts";

const dataset = tinyDataset();
const { projects, partnerships } = dataset;

/** Every value that can be read of the tables, with the lines behind it. */
function hash(): string {
  const all = [projects, partnerships].map((table) => [table.rows(), table.refs()]);
  const { trace, ...cell } = summary.lines;
  const cells = [cell, trace.rows, trace.rule, trace.leftOut];
  return createHash("sha256").update(JSON.stringify([all, cells, byRole.rows()])).digest("hex");
}

const summary = projects.summarise((t) => ({ lines: t.count() }));
const byRole = partnerships.groupby("role").count();

/** What a hostile cell does with whatever it comes across, each thing once. */
class Vandal {
  readonly #seen = new Set<unknown>();

  /** Write to everything that can be reached: properties, prototypes, buffers, results of methods. */
  attack(thing: unknown, depth = 0): void {
    const isObject = typeof thing === "object" || typeof thing === "function";
    // What all programs share is no part of the tables.
    if (!isObject || thing === null || this.#seen.has(thing) || shared.has(thing) || depth > 6) {
      return;
    }
    this.#seen.add(thing);
    const names = [thing, ...prototypesOf(thing)].flatMap((owner) => Reflect.ownKeys(owner));
    for (const name of names) {
      const found = quietly(() => Reflect.get(thing, name));
      this.attack(found, depth + 1);
      if (typeof found === "function" && typeof thing === "object" && depth === 0) {
        for (const given of [[], ["name"], [() => true], [0, 1]]) {
          this.attack(quietly(() => Reflect.apply(found, thing, given)), depth + 1);
        }
      }
    }
    this.attack(Object.getPrototypeOf(thing), depth + 1);
    for (const name of [...names, "line", "value", "0"]) spoil(thing, name);
    if (Array.isArray(thing)) {
      for (const change of ["sort", "reverse", "pop", "shift"]) {
        quietly(() => Reflect.apply(Reflect.get(thing, change), thing, []));
      }
    }
    if (ArrayBuffer.isView(thing)) new Uint8Array(thing.buffer).fill(7);
  }
}

function prototypesOf(thing: object): object[] {
  const prototype = Object.getPrototypeOf(thing);
  return prototype === null || shared.has(prototype) ? [] : [prototype, ...prototypesOf(prototype)];
}

function spoil(thing: object, name: PropertyKey): void {
  quietly(() => Reflect.set(thing, name, "overwritten"));
  quietly(() => Reflect.defineProperty(thing, name, { value: "overwritten" }));
  quietly(() => Reflect.deleteProperty(thing, name));
  quietly(() => Reflect.setPrototypeOf(thing, { line: 1 }));
}

function quietly(act: () => unknown): unknown {
  try {
    return act();
  } catch {
    return undefined;
  }
}

const iterators = [[].values(), new Map().keys(), new Set().keys(), ""[Symbol.iterator]()];
const builtIn = [
  ...[Object, Function, Array, Float64Array, ArrayBuffer, Map, Set, String, Number, Boolean],
  ...[RegExp, Date, Promise, Symbol, Iterator],
];
const shared = new Set<unknown>([
  ...builtIn.flatMap((maker) => [maker, maker.prototype, Object.getPrototypeOf(maker.prototype)]),
  ...iterators.flatMap((one) => [Object.getPrototypeOf(one), one[Symbol.iterator]]),
  Object.getPrototypeOf(Float64Array),
]);

Deno.test("a table, what its verbs give and what callbacks get cannot be used to write", () => {
  const before = hash();
  const vandal = new Vandal();
  projects.filter((row) => (vandal.attack(row), true));
  projects.derive({ x: (row) => (vandal.attack(row), 1) });
  projects.groupby("status").summarise((t, key) => {
    vandal.attack(t);
    vandal.attack(key);
    return { n: t.count({ where: (row) => (vandal.attack(row), true) }) };
  });
  assert.equal(hash(), before);
  for (
    const thing of [summary.lines, byRole, projects.groupby("status"), projects, dataset.sources]
  ) {
    vandal.attack(thing);
  }
  for (const row of projects) vandal.attack(row);
  for (const row of byRole) vandal.attack(row);
  assert.equal(hash(), before);
});

Deno.test("copies handed out can be spoilt without harm", () => {
  const before = hash();
  projects.column("name").fill("overwritten");
  projects.numbers("lat").fill(7);
  new Uint8Array(projects.numbers("lat").buffer).fill(7);
  projects.names.slice().fill("name");
  (projects.names as string[]).length = 0;
  (partnerships.column("source_ids") as unknown[]).length = 0;
  assert.equal(hash(), before);
});

Deno.test("lists in cells, lines and left-out rows are frozen", () => {
  for (const list of projects.column("commune")) assert.ok(Object.isFrozen(list));
  const { trace } = projects.filter((row) => row.theme !== null, { fr: "sans", en: "none" })
    .count();
  for (const thing of [trace, trace.rule, trace.rows, ...trace.rows, trace.leftOut]) {
    assert.ok(Object.isFrozen(thing));
  }
});

Deno.test("the inner table cannot be got out: not by a subclass, a borrowed method or a getter", () => {
  const before = hash();
  const maker = projects.constructor as new (core: unknown) => Table<unknown>;
  class Thief extends maker {}
  assert.throws(() => new Thief({}).rows());
  assert.throws(() => Reflect.get(maker.prototype, "size", {}));
  assert.throws(() => maker.prototype.filter.call({}, () => true));
  let group: object | undefined;
  projects.groupby("status").summarise((t) => {
    group = t;
    return {};
  });
  assert.deepEqual(Reflect.ownKeys(group!), []);
  assert.deepEqual(Reflect.ownKeys(projects), []);
  assert.equal(hash(), before);
});

Deno.test("objects that a callback gives are copied, so that they cannot change a cell later", () => {
  const mine = { fr: "un", en: ["one"] };
  const table = projects.derive({ word: () => mine });
  const before = JSON.stringify(table.rows());
  mine.fr = "deux";
  mine.en.push("two");
  assert.equal(JSON.stringify(table.rows()), before);
  assert.throws(() => projects.derive({ wrong: () => () => 1 }), /function/);
});

Deno.test("columns that a table was made of stay the caller's own", async () => {
  const { tableFromColumns } = await import("../../../pipeline/dataset/table/make-table.ts");
  const numbers = Float64Array.of(1, 2);
  const words = [["a"], ["b"]];
  const lines = [2, 3];
  const table = tableFromColumns("projects", { numbers, words }, lines);
  numbers.fill(9);
  words[0]!.push("c");
  lines[0] = 9;
  assert.deepEqual(table.rows(), [{ numbers: 1, words: ["a"] }, { numbers: 2, words: ["b"] }]);
  assert.deepEqual(table.refs(0), [{ table: "projects", line: 2 }]);
});
