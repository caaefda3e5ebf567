import assert from "node:assert/strict";
import { join } from "node:path";
import { buildLab as build, type Built, cell, errorOf, page, root } from "./small-lab.ts";

Deno.test("a lab is built beside a comma, a quote and a space in its path", async () => {
  const { summary, problems, files } = await build({
    parent: "Enquête 2024, v2 ’été’",
    notebooks: { fine: cell("export const m = 2;") },
    prose: { "index.fr.md": page },
  });
  assert.deepEqual(problems.filter(({ severity }) => severity === "error"), []);
  assert.equal(summary?.projects, 2);
  assert.ok(files.has("fr/index.html"));
});

for (
  const [what, code] of Object.entries({
    "writes to standard output": `Deno.stdout.writeSync(new TextEncoder().encode("x"));`,
    "reaches for the system's modules": `await import("node:fs");`,
    "reaches for them by text": `await (0, eval)("import('node:process')");`,
    "reaches for them by a function": `await new Function("return import('fs')")();`,
    "asks for a built-in module": `process.getBuiltinModule("node:fs");`,
    "starts a thread": `new Worker("data:text/javascript,1", { type: "module" });`,
    "imports what it wrote": `await import("data:text/javascript,export default 1");`,
    "imports from elsewhere": `await import("https://example.org/a.js");`,
    "imports the build": `await import("$PIPELINE/report/build.ts");`,
    "imports what runs notebooks": `await import("$PIPELINE/notebook/run.ts");`,
    "imports what gives the dataset": `await import("$PIPELINE/notebook/current.ts");`,
    "imports another notebook": `await import("./other.nb.ts");`,
    "imports another notebook anew": `await import("./other.nb.ts?again");`,
    "ends the process": `Deno.exit(0);`,
    "waits": `setTimeout(() => {}, 10);`,
    "keeps something for the next build": `localStorage.setItem("a", "b");`,
    "fetches a file": `await fetch("file:///etc/hostname");`,
  })
) {
  Deno.test(`a cell that ${what} is refused and named`, async () => {
    const result = await build({
      notebooks: { bad: cell(code), other: cell("export const o = 1;") },
      prose: { "index.fr.md": page },
    });
    const error = errorOf(result);
    assert.equal(error.code, "cell-forbidden", error.what.en);
    assert.equal(error.file, "notebooks/bad.nb.ts");
    assert.equal(error.line, 5, error.what.en);
    assert.equal(error.cell, "culprit");
    assert.equal(result.files.size, 0);
  });
}

const reaching = {
  "lab/data/evil.ts": `import "node:process";\nexport const reached = 1;\n`,
  "notebooks/plain.ts": `export const plain = 1;\n`,
  "notebooks/EVIL.TS": `globalThis.reached = 1;\nexport const plain = 1;\n`,
  "notebooks/Evil.Mjs": `export const plain = 1;\n`,
  "notebooks/evil.json5": `export const plain = 1;\n`,
  "notebooks/evil": `export const plain = 1;\n`,
  "notebooks/fine.json": `{ "fine": [1] }`,
};

for (
  const [what, specifier] of Object.entries({
    "a module of the data": "$FOLDER/lab/data/evil.ts",
    "one by another spelling": "$FOLDER/lab/%64ata/evil.ts",
    "one by its way from the notebooks": "../lab/data/evil.ts",
    "one by an encoded folder": "../%6cab/data/evil.ts",
    "one by a doubled slash": "$FOLDER//lab/data/evil.ts",
    "a part of the build by an encoded letter": "$PIPELINE/%72eport/channel/frames.ts",
    "a part of the build by a doubled slash": "$PIPELINE//report/channel/frames.ts",
    "a module beside it by an encoded letter": "./pl%61in.ts",
    "a module beside it anew": "./plain.ts?again",
    "another notebook by an encoded point": "./other.nb%2Ets",
    "code whose name ends in large letters": "./EVIL.TS",
    "code whose name ends in mixed letters": "./Evil.Mjs",
    "code of an unknown kind": "./evil.json5",
    "code without an ending": "./evil",
  })
) {
  Deno.test(`a notebook that imports ${what} is refused`, async () => {
    for (const code of [`await import("${specifier}");`, `import "${specifier}";`]) {
      const result = await build({
        notebooks: { bad: cell(code), other: cell("export const o = 1;") },
        others: reaching,
        prose: { "index.fr.md": page },
      });
      const { code: found, file, what } = errorOf(result);
      assert.deepEqual(
        [found, file],
        ["cell-forbidden", "notebooks/bad.nb.ts"],
        `${code} ${what.en}`,
      );
    }
  });
}

Deno.test("a notebook imports modules, JSON and text that stand beside it", async () => {
  const result = await build({
    notebooks: {
      good: `// %% id=first\nimport { plain } from "./plain.ts";
import fine from "./fine.json" with { type: "json" };
import text from "./text" with { type: "text" };
export const sum = plain + fine.fine.length + text.length;
if (!Object.isFrozen(fine.fine) || sum !== 3) throw new Error(String(sum));\n`,
    },
    others: { ...reaching, "notebooks/text": "x" },
    prose: { "index.fr.md": page },
  });
  assert.deepEqual(result.problems.filter(({ severity }) => severity === "error"), []);
});

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

for (const inside of ["arquero/src/op/register.js", "npm:arquero@8.0.3/src/util/random.js"]) {
  Deno.test(`a notebook that imports ${inside} is refused`, async () => {
    const { code, file } = errorOf(
      await build({ notebooks: { bad: cell(`await import("${inside}");`) } }),
    );
    assert.deepEqual([code, file], ["cell-forbidden", "notebooks/bad.nb.ts"]);
  });
}

Deno.test("an import that is refused is named at its line", async () => {
  const { file, line, code } = errorOf(
    await build({
      notebooks: { bad: `// %% id=a\nimport { readFileSync } from "node:fs";\nreadFileSync;\n` },
    }),
  );
  assert.deepEqual([code, file, line], ["cell-forbidden", "notebooks/bad.nb.ts", 2]);
});

Deno.test("a loop that a notebook leaves behind is told in its name", async () => {
  const error = errorOf(
    await build({
      notebooks: {
        "a-bad": cell("(async () => { for (;;) await null; })();"),
        "b-good": cell("export const m = 2;"),
      },
      seconds: 20,
    }),
  );
  assert.deepEqual([error.code, error.file], ["cell-timeout", "notebooks/a-bad.nb.ts"]);
});

for (
  const [what, step] of Object.entries({
    "refused imports": `await import("./n" + i + ".ts").catch(() => 0)`,
    "imports of what is there": `await import("./there.ts").catch(() => 0)`,
    "imports of a package": `await import("d3").catch(() => 0)`,
    "imports of JSON": `await import("./there.json", { with: { type: "json" } }).catch(() => 0)`,
  })
) {
  Deno.test(`a loop of ${what} that a notebook leaves behind is told in its name`, async () => {
    const error = errorOf(
      await build({
        notebooks: {
          "a-bad": `// %% id=imports
import "./there.ts";
import "d3";
import there from "./there.json" with { type: "json" };
export const n = there.n;
// %% id=culprit
(async () => { for (let i = 0;; i++) ${step}; })();\n`,
          "b-good": cell("export const m = 2;"),
        },
        others: { "notebooks/there.ts": "export {};\n", "notebooks/there.json": '{ "n": 1 }' },
        prose: { "index.fr.md": page },
        seconds: 8,
      }),
    );
    assert.deepEqual([error.code, error.file], ["cell-timeout", "notebooks/a-bad.nb.ts"]);
  });
}

Deno.test("a cell cannot report the cells of another notebook, nor its own twice", async () => {
  const report = `globalThis[Symbol.for("grandeur-nature.cell")]`;
  const error = errorOf(
    await build({
      notebooks: {
        bad: cell(
          `const tell = ${report};\nfor (const at of ["begin", "x", {}, { notebook: "good", cell: "first", line: 1 }]) tell(at);\nthrow new Error("here");`,
        ),
        good: cell("export const m = 2;"),
      },
    }),
  );
  assert.deepEqual(
    [error.code, error.file, error.cell],
    ["cell-error", "notebooks/bad.nb.ts", "culprit"],
  );
});

Deno.test("cells told without end do not hold the time of a stuck one", async () => {
  const tell = `globalThis[Symbol.for("grandeur-nature.cell")]`;
  const error = errorOf(
    await build({ notebooks: { bad: cell(`for (;;) ${tell}("begin");`) }, seconds: 20 }),
  );
  assert.match(error.code, /cell-(timeout|memory)/);
  assert.equal(error.cell, "culprit");
});

Deno.test("a promise that nobody awaits is told like what a cell throws", async () => {
  const error = errorOf(
    await build({ notebooks: { bad: cell(`Promise.reject(new Error("left alone"));`) } }),
  );
  assert.equal(error.code, "cell-error");
  assert.match(error.what.en, /left alone/);
  assert.equal(error.file, "notebooks/bad.nb.ts");
});

Deno.test("what a notebook prints is passed on marked, plain and bounded", async () => {
  const { log, summary } = await build({
    notebooks: {
      loud: cell(
        `console.log("\\u001b[2J\\u001b]0;title\\u0007red\\u0007\\u0000 \\u202eend");\nfor (let i = 0; i < 2000; i++) console.log("x".repeat(1000));`,
      ),
    },
    prose: { "index.fr.md": page },
  });
  assert.notEqual(summary, null);
  assert.match(log, /^│ .*red {1,2}?end$|^│ /m);
  // deno-lint-ignore no-control-regex
  assert.doesNotMatch(log, /[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
  assert.ok(log.length < 100_000, String(log.length));
  assert.match(log, /more characters are not shown/);
});

Deno.test("an error message of ten megabytes is told in one line", async () => {
  const { what } = errorOf(
    await build({ notebooks: { bad: cell(`throw new Error("é\\n".repeat(5e6));`) } }),
  );
  assert.ok(what.fr.length < 1000 && what.en.length < 1000, String(what.fr.length));
});

Deno.test("what is thrown may be anything", async () => {
  for (
    const thrown of [
      "null",
      "undefined",
      "Symbol('x')",
      "{ toString() { throw 1; } }",
      "Object.assign(new Error('x'), { stack: 5, name: {} })",
      "() => {}",
    ]
  ) {
    const { code, file } = errorOf(await build({ notebooks: { bad: cell(`throw ${thrown};`) } }));
    assert.deepEqual([code, file], ["cell-error", "notebooks/bad.nb.ts"], thrown);
  }
});

/** A build process written for a test: it reads its request and does what the body says. */
async function fakeBuild(body: string): Promise<Built> {
  const folder = Deno.realPathSync(Deno.makeTempDirSync({ prefix: "fake-build-" }));
  try {
    const channel = join(root, "pipeline/report/channel");
    Deno.mkdirSync(join(folder, "report"));
    Deno.writeTextFileSync(
      join(folder, "report/build.ts"),
      `import { encodeAnswer } from ${JSON.stringify(join(channel, "bodies.ts"))};
import { FrameWriter } from ${JSON.stringify(join(channel, "frames.ts"))};
import { readRequest } from ${JSON.stringify(join(channel, "request.ts"))};
const { seal, request } = await readRequest(Deno.stdin);
const raw = (bytes) => { for (let rest = bytes; rest.length > 0;) rest = rest.subarray(Deno.stdout.writeSync(rest)); };
const frames = new FrameWriter(seal, raw);
const send = (answer) => frames.write(encodeAnswer(request.id, answer));
const print = (text) => raw(new TextEncoder().encode(text));
send({ kind: "at", notebook: "innocent", cell: "culprit", line: 7 });
${body}
Deno.exit(0);
`,
    );
    return await build({ pipeline: folder });
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

const done =
  `send({ kind: "done", summary: { name: "lab", title: { fr: "", en: "" }, description: { fr: "", en: "" }, fictional: false, projects: 1, pages: 0, stages: {} } });`;

for (
  const [what, body, code] of [
    ["text on the channel", `print("hello");`, "channel-forged"],
    [
      "a frame in the old form",
      `print("\\0\\0\\0\\x0f{\\"kind\\":\\"done\\"}");`,
      "channel-forged",
    ],
    [
      "a frame with another seal",
      `new FrameWriter(new Uint8Array(16), raw).write(encodeAnswer(1, { kind: "failed" }));`,
      "channel-forged",
    ],
    ["half a frame", `raw(seal); print("\\0\\0\\0\\x01");`, "channel-forged"],
    [
      "a page outside the site",
      `send({ kind: "step", what: "culprit" }); send({ kind: "file", path: "../../x.html", text: "" });`,
      "channel-forged",
    ],
    ["an end without pages", done, "channel-forged"],
    ["cells without end", `for (;;) send({ kind: "at", notebook: "a", cell: "culprit", line: 7 });`]
      .concat("channel-forged"),
    ["an answer of no form", `frames.write(new TextEncoder().encode("{}"));`, "channel-forged"],
    [
      "a page with a script of its own",
      `send({ kind: "step", what: "culprit" }); send({ kind: "file", path: "fr/a.html", text: "<!DOCTYPE html><script>1</script>" });`,
      "page-forbidden",
    ],
    ["an end without a word", "", "build-ended"],
    ["a failure of the process", `throw new Error("broken");`, "build-ended"],
  ] as const
) {
  Deno.test(`${what} stops the build, which publishes nothing and names the place`, async () => {
    const result = await fakeBuild(body!);
    const error = errorOf(result);
    assert.equal(error.code, code, error.what.en);
    assert.equal(error.cell, "culprit");
    assert.equal(result.files.size, 0);
  });
}
