import assert from "node:assert/strict";
import { buildLab as build, cell, errorOf, page } from "../../small-lab.ts";

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
    const ways = [`await import("${specifier}");`, `import "${specifier}";`];
    await Promise.all(ways.map(async (code) => {
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
    }));
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
