import assert from "node:assert/strict";
import { commands } from "../../pipeline/main.ts";
import { runCommandLine } from "../../pipeline/commands/command-line.ts";

async function run(...args: string[]) {
  let [out, err] = ["", ""];
  const io = { out: (s: string) => void (out += s), err: (s: string) => void (err += s) };
  const code = await runCommandLine(commands, args, io);
  return { code, out, err };
}

Deno.test("without a command, the commands are listed in both languages", async () => {
  for (const args of [[], ["help"], ["--help"], ["-h"]]) {
    const { code, out, err } = await run(...args);
    assert.deepEqual([code, err], [0, ""]);
    for (const name of Object.keys(commands)) assert.match(out, new RegExp(`deno task ${name} `));
    assert.match(out, /Vérifie les données/);
    assert.match(out, /Check the data/);
  }
});

Deno.test("help about a command, or a computation, is its help", async () => {
  const { code, out } = await run("help", "check");
  assert.equal(code, 0);
  assert.equal(out, (await run("check", "--help")).out);
  assert.match((await run("help", "compute", "scores")).out, /--stakeholder/);
  assert.doesNotMatch((await run("help", "compute", "scores")).out, /--draws/);
});

Deno.test("an unknown command names the nearest one and the others", async () => {
  for (const [typed, meant] of [["repot", "report"], ["chek", "check"], ["Export", "export"]]) {
    const { code, out, err } = await run(typed!, "--data", "x");
    assert.deepEqual([code, out], [1, ""]);
    assert.match(err, new RegExp(`Did you mean ${meant}\\?`));
    assert.match(err, new RegExp(`Vouliez-vous dire ${meant} \\?`));
  }
  const { code, err } = await run("constructor");
  assert.equal(code, 1);
  assert.match(err, /Les commandes : report, check/);
  assert.equal((await run("help", "repot")).code, 1);
});

Deno.test("an unknown analysis names the nearest one, and its name comes first", async () => {
  assert.match((await run("compute", "score", "--data", "x")).err, /Did you mean scores\?/);
  assert.match((await run("compute")).err, /“compute” needs NAME/);
  assert.match((await run("compute", "--data", "x", "scores")).err, /name comes first/);
  assert.match((await run("compute", "scores", "again")).err, /does not expect “again”/);
});

Deno.test("the analyses are listed for scripts", async () => {
  const { code, out } = await run("compute", "--list");
  assert.equal(code, 0);
  const names = JSON.parse(out).map(({ name }: { name: string }) => name);
  assert.ok(names.includes("scores") && names.includes("truth-table"));
  assert.match((await run("compute", "--list", "--format", "csv")).out, /^name,fr,en\n/);
});

Deno.test("a misspelt option that calls another form is recognised", async () => {
  assert.match((await run("import", "--siren", "x", "--into", "y")).err, /Did you mean --sirene\?/);
  assert.match((await run("export", "--shema")).err, /Did you mean --schema\?/);
});
