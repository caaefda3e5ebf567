import assert from "node:assert/strict";
import { buildLab as build, cell, page } from "../../small-lab.ts";

Deno.test("a cell gets no promise of the build, and no freezing is put off by one", async () => {
  const result = await build({
    notebooks: {
      "a-bad": cell(`const tell = globalThis[Symbol.for("grandeur-nature.cell")];
for (const ticket of ["begin", "beside"]) {
  const promise = tell(ticket);
  const caught = { get() { throw new Error("caught"); } };
  if (promise !== undefined) Object.defineProperties(promise, { then: caught, constructor: caught });
}`),
      "b-good":
        `// %% id=first\nimport { list } from "./list.ts";\nimport text from "./list.ts" with { type: "text" };
export const n = text.length;\nif (!Object.isFrozen(list)) throw new Error("not frozen");\n`,
    },
    others: { "notebooks/list.ts": "export const list = [1];\n" },
    prose: { "index.fr.md": page },
  });
  assert.deepEqual(result.problems.filter(({ severity }) => severity === "error"), []);
});

Deno.test("notebooks hear and tell each other nothing by what the global object inherits", async () => {
  const tries = `const tried = [];
const attempt = (what, act) => { try { if (act() !== false) tried.push(what); } catch { /* refused */ } };
for (let of = globalThis; of !== null; of = Reflect.getPrototypeOf(of)) {
  if (of !== globalThis) attempt("add " + Object.prototype.toString.call(of), () => { of.hostile = 1; return "hostile" in of; });
  for (const key of Reflect.ownKeys(of)) {
    const found = Reflect.getOwnPropertyDescriptor(of, key);
    if (of !== globalThis || typeof key === "symbol") attempt(String(key), () => Reflect.defineProperty(of, key, { value: () => "hostile" }));
    if (typeof key !== "symbol" || typeof found.value !== "object") continue;
    attempt("state", () => { found.value.hostile = 1; });
    attempt("listeners", () => { found.value.listeners.unhandledrejection.length = 0; });
    attempt("a listener", () => { found.value.listeners.error = [{ callback() {}, options: {} }]; });
  }
}
attempt("listen", () => { globalThis.addEventListener("unhandledrejection", (event) => event.preventDefault()); });
attempt("listen by the prototype", () => { EventTarget.prototype.addEventListener.call(globalThis, "error", () => {}); });
attempt("queueMicrotask", () => { queueMicrotask(() => { throw new Error("later"); }); });
attempt("reportError", () => { reportError(new Error("reported")); });
console.log("tried: " + tried.join(", ") + ".");`;
  const { problems, log } = await build({
    notebooks: {
      "a-bad": cell(tries),
      "b-good": cell(`Promise.reject(new Error("left alone"));`),
    },
  });
  assert.match(log, /tried: \./);
  const [error, ...more] = problems.filter(({ severity }) => severity === "error");
  assert.deepEqual(more, []);
  assert.deepEqual([error?.code, error?.file], ["cell-error", "notebooks/b-good.nb.ts"]);
});

Deno.test("what libraries and the pipeline keep for all cannot be changed", async () => {
  const tries = `// %% id=first
import * as d3 from "d3";
import * as Plot from "@observablehq/plot";
import * as aq from "arquero";
import { parseMessage } from "$PIPELINE/language/message.ts";
import { tableSource } from "$PIPELINE/dataset/table/lineage.ts";
import { measuresOf } from "$PIPELINE/analysis/measures-by-cell.ts";
import { cellMark } from "$PIPELINE/notebook/percent.ts";
import * as check from "$PIPELINE/analysis/framework/framework-check.ts";
// %% id=culprit
const done = [];
const attempt = (what, act) => { try { if (act() !== false) done.push(what); } catch { /* refused */ } };
attempt("numbers", () => d3.formatDefaultLocale({ decimal: "!", thousands: "!", grouping: [3], currency: ["", ""] }));
attempt("dates", () => d3.timeFormatDefaultLocale({ dateTime: "", date: "", time: "", periods: [], days: [], shortDays: [], months: [], shortMonths: [] }));
for (const name of ["addFunction", "addAggregateFunction", "addWindowFunction"]) {
  attempt(name, () => aq[name]("hostile", () => 1));
  attempt(name + " kept", () => "hostile" in aq.op);
}
attempt("seed", () => aq.seed(1));
for (const name of ["loadCSV", "loadJSON", "loadFixed", "loadArrow"]) attempt(name, () => { aq[name]("x"); });
attempt("message", () => { parseMessage("one").push(" EVIL"); });
attempt("forms", () => { parseMessage("{n|one|more}")[0].forms[0].push(" EVIL"); });
attempt("keyed forms", () => { const { forms } = parseMessage("{n|a=one|*=more}")[0]; forms.set?.("a", []) ?? (() => { forms.a = []; })(); });
attempt("keyed words", () => { const { forms } = parseMessage("{n|a=one|*=more}")[0]; (forms.get?.("a") ?? forms.a).push("EVIL"); });
attempt("source", () => { tableSource("projects").tables.push("x"); });
attempt("collect", () => { tableSource("projects").collect = null; });
const table = { rows: [{ project_id: "p", indicator_id: "i" }] };
attempt("measures", () => { measuresOf(table, "p", "i").length = 0; });
attempt("compile", () => { cellMark.compile("x"); });
for (const [name, value] of Object.entries(check)) if (value instanceof Set) attempt(name, () => { value.add("x"); });
const context = { moveTo() {}, lineTo() {}, bezierCurveTo() {}, arc() {}, closePath() {} };
const spoil = (what, thing) => {
  for (let of = Reflect.getPrototypeOf(thing); of !== null; of = Reflect.getPrototypeOf(of)) attempt(what, () => { of.hostile = 1; });
};
for (const name of Object.keys(d3).filter((name) => name.startsWith("curve"))) spoil(name, d3[name](context));
const delaunay = d3.Delaunay.from([[0, 0], [1, 0], [0, 1], [3, 4]]);
spoil("Delaunay", delaunay); spoil("Delaunator", delaunay._delaunator); spoil("Voronoi", delaunay.voronoi());
spoil("projection", d3.geoMercator().stream({}));
spoil("transform", d3.geoTransform({ point() {} }).stream({}));
for (const on of [null, context]) {
  d3.geoPath({ stream(sink) { spoil("path", sink); return sink; } }, on)({ type: "Point", coordinates: [0, 0] });
}
spoil("context in a curve", d3.curveMonotoneY(context)._context);
// What they are for still works.
const globe = { type: "Point", coordinates: [2, 47] };
if (!/^M/.test(d3.geoPath(d3.geoMercator()).pointRadius(3)(globe))) done.push("no drawing");
d3.geoPath(d3.geoMercator(), context).pointRadius(3)(globe);
const rows = [{ x: 1, y: 2 }, { x: 2, y: 3 }];
for (const name of ["linearRegressionX", "linearRegressionY", "hull", "voronoi", "voronoiMesh", "delaunayLink", "delaunayMesh", "density", "contour", "raster", "dot", "axisX", "gridY", "boxX", "tree", "waffleY", "differenceY"]) {
  for (const mark of [Plot[name](rows, { x: "x", y: "y" })].flat(Infinity)) spoil(name, mark);
}
spoil("op", aq.op); spoil("table", aq.table({ a: [1] }));
console.log("done: " + [...new Set(done)].join(", ") + ".");
`;
  const { problems, log } = await build({
    notebooks: { bad: tries },
    prose: { "index.fr.md": page },
  });
  assert.match(log, /done: \./, JSON.stringify(problems));
});
