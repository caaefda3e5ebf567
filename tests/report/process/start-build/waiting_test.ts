import assert from "node:assert/strict";
import { buildLab as build, cell, errorOf, page } from "../../small-lab.ts";

/** Loops that a notebook leaves behind when its cells have run, by what they ask for. */
const loops = {
  "nothing": "await null",
  "refused imports": `await import("./n" + i + ".ts").catch(() => 0)`,
  "imports of what is there": `await import("./there.ts").catch(() => 0)`,
  "imports of a package": `await import("d3").catch(() => 0)`,
  "imports of JSON": `await import("./there.json", { with: { type: "json" } }).catch(() => 0)`,
};

Deno.test("a loop that a notebook leaves behind is told in its name, whatever it asks for", async () => {
  await Promise.all(
    Object.entries(loops).map(async ([what, step]) => {
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
          seconds: 3,
        }),
      );
      assert.deepEqual([error.code, error.file], ["cell-timeout", "notebooks/a-bad.nb.ts"], what);
    }),
  );
});

Deno.test("cells told without end do not hold the time of a stuck one", async () => {
  const tell = `globalThis[Symbol.for("grandeur-nature.cell")]`;
  const error = errorOf(
    await build({ notebooks: { bad: cell(`for (;;) ${tell}("begin");`) }, seconds: 3 }),
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
