import assert from "node:assert/strict";
import { explain } from "../../pipeline/commands/explain.ts";
import { codes } from "../../pipeline/problem/explain.ts";

async function run(...args: string[]) {
  const said = { out: "", err: "", code: 0 };
  const io = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  };
  said.code = await explain.run(args, io);
  return said;
}

Deno.test("explain prints a code in both languages, with its variants and examples", async () => {
  const { out, code } = await run("blank-label");
  assert.equal(code, 0);
  assert.match(out, /^blank-label \(error\)\nErreur \[blank-label\] projects\.csv:1\n/);
  assert.match(out, /→ Donnez un nom à la colonne\.\nError \[blank-label\]/);
  assert.match(out, /\nblank-label\/empty \(warning\)\n/);
});

Deno.test("explain alone lists every code with its severity", async () => {
  const { out } = await run();
  const lines = out.trimEnd().split("\n");
  assert.equal(lines.length, codes().length);
  for (const line of lines) assert.match(line, /^\S+ +(error|warning|info) +\S/);
});

Deno.test("a misspelt code is refused with the nearest one", async () => {
  const { out, err, code } = await run("foriegn-key");
  assert.equal(code, 1);
  assert.equal(out, "");
  assert.match(err, /Vouliez-vous dire foreign-key \?/);
  assert.match(err, /Did you mean foreign-key\?/);
  assert.match((await run("constructor")).err, /“deno task explain” lists the codes/);
});

Deno.test("the reference has a section for every entry, whose words show as they are", async () => {
  const { out } = await run("--format", "markdown");
  const heads = out.split("\n").filter((line) => line.startsWith("## "));
  assert.equal(heads.length, codes().length);
  assert.match(out, /- What to do: Write \{\{\{kind\} …\}\}\./);
  assert.equal((await run("title-row", "--format", "markdown")).out.match(/^## /gm)?.length, 1);
});

Deno.test("an option or format that explain does not know is a problem", async () => {
  assert.match((await run("--format", "xml")).err, /usage-error/);
  assert.match((await run("--formt", "xml")).err, /usage-error/);
});
