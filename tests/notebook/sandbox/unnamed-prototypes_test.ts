import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import * as d3 from "d3";
import { unnamedPrototypes } from "../../../pipeline/notebook/sandbox/unnamed-prototypes.ts";

/** The prototypes of a value, but those of the language. */
function prototypesOf(value: unknown): object[] {
  const found: object[] = [];
  for (let at = value; typeof at === "object" && at !== null; at = Reflect.getPrototypeOf(at)) {
    if (at !== value && at !== Object.prototype && at !== Array.prototype) found.push(at);
  }
  return found;
}

/** What freezing the exports of a library reaches by itself. */
function named(library: object): Set<unknown> {
  return new Set(
    Object.values(library).flatMap((member: unknown) =>
      typeof member === "function" ? [member.prototype, ...prototypesOf(member.prototype)] : []
    ),
  );
}

Deno.test("of every mark that Plot makes, the class is an export or known", () => {
  const known = new Set([...named(Plot), ...unnamedPrototypes(Plot)]);
  const rows = [{ x: 1, y: 2 }, { x: 2, y: 3 }, { x: 3, y: 1 }];
  const channels = { x: "x", y: "y", x1: "x", x2: "y", y1: "y", y2: "x" };
  const marks = new Set<object>();
  const collect = (made: unknown) => {
    if (made instanceof Plot.Mark) marks.add(made);
    else if (Array.isArray(made)) made.forEach(collect);
  };
  for (const [name, member] of Object.entries(Plot)) {
    if (typeof member !== "function" || !/^[a-z]/.test(name)) continue;
    for (const given of [[rows, channels], [rows, { x: "x", y: "y" }], [channels], [rows]]) {
      try {
        collect((member as (...given: unknown[]) => unknown)(...given));
      } catch {
        // Not made so: one of the other ways will do, or it makes no mark.
      }
    }
  }
  assert.ok(marks.size > 150, String(marks.size));
  const unknown = [...marks].flatMap(prototypesOf).filter((prototype) => !known.has(prototype));
  assert.deepEqual([...new Set(unknown)].map(({ constructor }) => constructor.name), []);
});

Deno.test("contexts of curves and of paths are found with what holds them", () => {
  const known = new Set(unnamedPrototypes(d3));
  const contexts: object[] = [];
  const pen = { moveTo() {}, lineTo() {}, bezierCurveTo() {}, arc() {}, closePath() {} };
  for (const context of [null, pen]) {
    const catching = {
      stream(sink: object) {
        contexts.push(sink);
        return sink;
      },
    };
    d3.geoPath(catching as never, context as never)({ type: "Point", coordinates: [0, 0] });
  }
  const curve = d3.curveMonotoneY(pen as never);
  contexts.push(curve, Reflect.get(curve, "_context"));
  assert.equal(contexts.length, 4);
  for (const prototype of contexts.flatMap(prototypesOf)) assert.ok(known.has(prototype));
});
