import assert from "node:assert/strict";
import { buildLab as build, cell, errorOf, page } from "../../small-lab.ts";

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
