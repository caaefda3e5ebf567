import assert from "node:assert/strict";
import { buildLab, cell, errorOf, page } from "./small-lab.ts";

const bilingual = `{ fr: "a", en: "a" }`;
const trace = `{ rule: ${bilingual}, rows: [] }`;
const traced = `{ value: 1, low: 1, high: 1, unit: "", trace: ${trace} }`;
const words = `title: ${bilingual}, alt: ${bilingual}, caption: ${bilingual}`;
const figure = (draw: string) =>
  `export const bad = { kind: "figure", ${words}, rows: [], columns: [], draw: ${draw} };`;
const table = (value: string, rows = "[1]") =>
  `export const bad = { kind: "table", title: ${bilingual}, rows: ${rows}, columns: [{ title: ${bilingual}, value: ${value} }] };`;

for (
  const [what, code] of Object.entries({
    "a table without anything": `export const bad = { kind: "table" };`,
    "a figure that throws a text": figure(`() => { throw "text"; }`),
    "a figure that throws null": figure(`() => { throw null; }`),
    "a figure that throws a symbol": figure(`() => { throw Symbol("x"); }`),
    "a figure that throws what has no text": figure(`() => { throw Object.create(null); }`),
    "a figure that throws a message that throws": figure(
      `() => { throw Object.defineProperty(new Error("x"), "message", { get() { throw this; } }); }`,
    ),
    "a figure that throws a proxy": figure(
      `() => { throw new Proxy(new Error("x"), { get() { throw 1; }, getPrototypeOf() { throw 2; } }); }`,
    ),
    "a figure that is null": figure(`() => null`),
    "a figure that is no drawing": figure(`() => ({ setAttribute() {} })`),
    "a figure with a name that is markup": figure(
      `(frame) => { const made = frame.plot({ marks: [] }); Object.defineProperty(made, "localName", { value: "svg onload=alert(1)" }); return made; }`,
    ),
    "a cell that is a big integer": table(`() => 1n`),
    "a cell that is a symbol": table(`() => Symbol("x")`),
    "a cell that is undefined": table(`() => undefined`),
    "a cell that holds itself": table(`() => { const a = []; a.push(a); return a; }`),
    "a cell with a trace of no table": table(
      `() => ({ ...${traced}, trace: { rule: ${bilingual}, rows: [{ table: "constructor", line: 2 }] } })`,
    ),
    "rows that are a generator": table(`() => 1`, `(function* () { yield 1; })()`),
    "items without end": `let item = { text: [] };
for (let i = 0; i < 1e5; i++) item = { text: [], items: [item] };
export const bad = { kind: "outline", items: [item] };`,
    "items that only look like a list":
      `export const bad = { kind: "outline", items: { every: () => false, map: (make) => [make({ text: [] })] } };`,
    "keys that are no list": `export const bad = { kind: "each-key", keys: 5, make: () => null };`,
    "a sentence of nothing": `export const bad = { kind: "sentence", parts: [null] };`,
    "a claim without a trace":
      `export const bad = { kind: "claim", text: ${bilingual}, holds: true, found: ${bilingual} };`,
    "a value with a trace of no table":
      `export const bad = { kind: "value", traced: { ...${traced}, trace: { rule: ${bilingual}, rows: [{ table: "__proto__", line: 2 }] } } };`,
    "a kind that throws": `export const bad = { get kind() { throw new Error("x"); } };`,
  })
) {
  Deno.test(`${what} is told in the name of its cell`, async () => {
    const result = await buildLab({
      notebooks: { bad: cell(code), other: cell("export const o = 1;") },
      prose: { "index.fr.md": page },
      seconds: 60,
    });
    const { code: told, file, cell: at } = errorOf(result);
    assert.deepEqual([told, file, at], ["cell-error", "notebooks/bad.nb.ts", "culprit"], what);
  });
}

Deno.test("what a notebook throws with another's name in its stack is told in its own", async () => {
  const { file } = errorOf(
    await buildLab({
      notebooks: {
        bad: cell(
          figure(
            `() => { throw Object.defineProperty(new Error("x"), "stack", { value: "at notebooks/other.nb.ts:5:1" }); }`,
          ),
        ),
        other: cell("export const o = 1;"),
      },
      prose: { "index.fr.md": page },
    }),
  );
  assert.equal(file, "notebooks/bad.nb.ts");
});

Deno.test("a list of a notebook with methods of its own meets no object of the build", async () => {
  const { summary, files, problems } = await buildLab({
    notebooks: {
      bad: cell(`const items = [{ text: [{ fr: "seen", en: "seen" }] }];
const own = (name, value) => Object.defineProperty(items, name, { value });
own("map", (make) => { const made = make(items[0]); Object.defineProperty(made.constructor, Symbol.hasInstance, { value: () => true }); return [made]; });
own("every", () => false);
export const bad = { kind: "outline", items };`),
      other: cell(
        `export const other = { kind: "sentence", parts: [{ fr: "<i>plain</i>", en: "" }] };`,
      ),
    },
    prose: { "index.fr.md": page },
  });
  assert.notEqual(summary, null, JSON.stringify(problems));
  assert.match(files.get("fr/notebook-bad.html") ?? "", /seen/);
  assert.match(files.get("fr/notebook-other.html") ?? "", /&lt;i&gt;plain/);
});

Deno.test("a drawing cannot change how the drawings of other notebooks are made", async () => {
  for (
    const change of [
      `Object.getPrototypeOf(made).setAttribute = () => {};`,
      `Object.getPrototypeOf(Object.getPrototypeOf(made)).remove = () => {};`,
      `Object.getPrototypeOf(made.ownerDocument).createElement = () => {};`,
    ]
  ) {
    const { code, file } = errorOf(
      await buildLab({
        notebooks: {
          bad: cell(
            figure(`(frame) => { const made = frame.plot({ marks: [] }); ${change} return made; }`),
          ),
        },
        prose: { "index.fr.md": page },
      }),
    );
    assert.deepEqual([code, file], ["cell-frozen", "notebooks/bad.nb.ts"], change);
  }
});
