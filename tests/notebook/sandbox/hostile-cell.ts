/**
 * The source of a notebook that tries to change everything it can reach, and prints how many tries
 * changed something. `$PIPELINE` stands for the folder of the pipeline.
 */
export const hostileNotebook = String.raw`// %% id=imports
import * as Plot from "@observablehq/plot";
import * as d3 from "d3";
import * as arquero from "arquero";
import * as claims from "$PIPELINE/analysis/comparison/claims.ts";
import * as corpus from "$PIPELINE/analysis/interviews/corpus.ts";
import * as experiments from "$PIPELINE/analysis/portfolio/experiments.ts";
import * as traced from "$PIPELINE/analysis/traced.ts";
import * as domain from "$PIPELINE/dataset/dataset.ts";
import * as typography from "$PIPELINE/language/typography.ts";
import * as notebook from "$PIPELINE/notebook/mod.ts";

// %% id=reach
const { dataset } = notebook;
const of = Reflect.getPrototypeOf;
function* generator() {}
async function* asyncGenerator() {}
const segments = new Intl.Segmenter("fr").segment("a");
const hidden = [
  of([].values()), of(new Map().keys()), of(new Set().keys()), of(""[Symbol.iterator]()),
  of("".matchAll(/x/g)), of(generator), of(asyncGenerator), of(async () => {}),
  of(generator()), of(asyncGenerator()), of(of(generator())), of(of(asyncGenerator())),
  of(Uint8Array), of([].values().map((x) => x)), of(Iterator.from({ next() {} })),
  of(segments), of(segments[Symbol.iterator]()), of(new URLSearchParams().keys()),
].slice(0);
// What a function of this cell makes for itself is its own.
const own = new Set([of(generator()), of(asyncGenerator())]);
const roots = [
  ...Object.getOwnPropertyNames(globalThis).flatMap((name) => {
    try { return [globalThis[name]]; } catch { return []; }
  }),
  ...hidden, Plot, d3, arquero, claims, corpus, experiments, traced, domain, typography,
  notebook, dataset, claims.claimsOf(dataset), corpus.interviewCorpus(dataset),
];
const seen = new Set(own);
const waiting = [];
const isThing = (x) => (typeof x === "object" && x !== null) || typeof x === "function";
const meet = (x) => { if (isThing(x) && x !== globalThis && !seen.has(x)) { seen.add(x); waiting.push(x); } };
roots.forEach(meet);
for (let next; (next = waiting.pop()) !== undefined;) {
  for (const key of Reflect.ownKeys(next)) {
    const found = Reflect.getOwnPropertyDescriptor(next, key);
    [found?.value, found?.get, found?.set].forEach(meet);
  }
  meet(of(next));
}

// %% id=attack
// Named first: nothing below may need what it attacks.
const { ownKeys, getOwnPropertyDescriptor, defineProperty, deleteProperty, set } = Reflect;
const same = (a, b) => a === b || (a !== undefined && b !== undefined && Object.is(a.value, b.value) &&
  a.get === b.get && a.set === b.set && a.writable === b.writable);
let tries = 0;
const changed = [];
const attempt = (what, act) => { tries++; try { act(); } catch { /* as it should */ } };
const nameOf = (thing) => { try { return String(thing.name ?? thing[Symbol.toStringTag] ?? typeof thing).slice(0, 40); } catch { return "?"; } };
for (const thing of [...seen, globalThis]) {
  if (own.has(thing)) continue;
  const before = of(thing);
  for (const key of [...ownKeys(thing), "hostile", "0", Symbol.iterator]) {
    const was = getOwnPropertyDescriptor(thing, key);
    const hostile = () => "hostile";
    attempt("set", () => set(thing, key, hostile));
    attempt("assign", () => { thing[key] = hostile; });
    attempt("define", () => defineProperty(thing, key, { value: hostile, configurable: true }));
    attempt("get", () => defineProperty(thing, key, { get: hostile, configurable: true }));
    attempt("delete", () => deleteProperty(thing, key));
    if (!same(was, getOwnPropertyDescriptor(thing, key))) changed.push(nameOf(thing) + "." + String(key));
  }
  attempt("prototype", () => Reflect.setPrototypeOf(thing, { hostile: true }));
  attempt("__proto__", () => { thing.__proto__ = { hostile: true }; });
  if (of(thing) !== before) changed.push(nameOf(thing) + " (prototype)");
}
console.log("objects " + seen.size + " tries " + tries + " changed " + changed.length + ": " + changed.slice(0, 20).join(", "));

// %% id=tricks
const worked = [];
const trick = (name, act) => { try { if (act() !== false) worked.push(name); } catch { /* as it should */ } };
trick("elements of all lists", () => { Array.prototype[0] = "hostile"; return [,][0] === "hostile"; });
trick("elements of all objects", () => { Object.prototype[0] = "hostile"; return {}[0] === "hostile"; });
trick("stringify", () => { JSON.stringify = () => "{}"; });
trick("encode", () => { TextEncoder.prototype.encode = () => new Uint8Array(9); });
trick("join", () => { Array.prototype.join = () => "hostile"; });
trick("map", () => { Array.prototype.map = () => ["hostile"]; });
trick("replace", () => { String.prototype.replace = () => "hostile"; });
trick("exec", () => { RegExp.prototype.exec = () => null; });
trick("Map.get", () => { Map.prototype.get = () => "hostile"; });
trick("digest", () => { crypto.subtle.digest = () => new Uint8Array(32); });
trick("console", () => { console = { error() {} }; });
trick("storage", () => { localStorage.setItem("a", "b"); });
trick("caches", () => { caches.open("a"); });
for (const table of Object.values(dataset.tables)) {
  trick("sort rows", () => { if (table.rows.length < 2) return false; table.rows.sort(() => -1); });
  trick("push a row", () => { table.rows.push({}); });
  trick("a row", () => { table.rows[0].line = 99999; });
  trick("replace rows", () => { table.rows = []; });
  for (const row of table.rows) {
    for (const [key, cell] of Object.entries(row)) {
      trick("a cell", () => { row[key] = "hostile"; });
      if (Array.isArray(cell)) trick("a list cell", () => { cell.push("hostile"); });
    }
  }
}
trick("texts", () => {
  const before = dataset.texts?.size;
  try { dataset.texts.set("hostile", "x"); } catch { /* as it should */ }
  try { dataset.texts.clear(); } catch { /* as it should */ }
  try { Map.prototype.set.call(dataset.texts, "hostile", "x"); } catch { /* as it should */ }
  return dataset.texts?.size !== before;
});
for (const make of [claims.claimsOf, corpus.interviewCorpus]) {
  const walk = (value, change, met = new Set()) => {
    if (!isThing(value) || met.has(value)) return;
    met.add(value);
    change(value);
    if (value instanceof Map) for (const part of [...value.values()]) walk(part, change, met);
    else if (value instanceof Set) for (const part of [...value]) walk(part, change, met);
    else if (!ArrayBuffer.isView(value)) for (const part of Object.values(value)) walk(part, change, met);
  };
  const print = () => {
    const parts = [];
    walk(make(dataset), (x) => parts.push(ArrayBuffer.isView(x) ? x.join() : x instanceof Map ? [...x.keys()].map(String).join() : x instanceof Set ? x.size : Object.keys(x).join()));
    return parts.join("\n");
  };
  const before = print();
  walk(make(dataset), (x) => {
    try { if (ArrayBuffer.isView(x)) x.fill(7); } catch { /* as it should */ }
    try { if (x instanceof Map || x instanceof Set) x.clear(); } catch { /* as it should */ }
    try { if (Array.isArray(x)) x.length = 0; } catch { /* as it should */ }
  });
  if (print() !== before) worked.push("what is kept for all");
}
for (const path of ["marked", "papaparse", "fflate", "$PIPELINE/figures/matrix.ts", "$PIPELINE/report/html.ts", "node:fs", "./victim.nb.ts", "data:text/javascript,1"]) {
  try { await import(path); worked.push("import " + path); } catch { /* as it should */ }
}
console.log("worked " + worked.length + ": " + worked.slice(0, 20).join(", "));
`;
