import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startBuild } from "../../../pipeline/report/process/start-build.ts";
import { hostileNotebook } from "./hostile-cell.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const pipeline = join(root, "pipeline");
const address = pathToFileURL(pipeline).href;

/** Notebooks whose pages must not change: rows, interviews, figures, engines. */
const victims = ["evaluation", "portfolio", "sources", "themes"];

/** Build the demo with some notebooks, of which one, between the others, is given. */
async function build(between: string) {
  const folder = Deno.realPathSync(Deno.makeTempDirSync({ prefix: "realm-" }));
  try {
    for (const name of victims) {
      const file = join(root, "notebooks", `${name}.nb.ts`);
      const text = Deno.readTextFileSync(file);
      Deno.writeTextFileSync(
        join(folder, `${name}.nb.ts`),
        text.replaceAll('"../pipeline/', `"${address}/`),
      );
    }
    Deno.writeTextFileSync(
      join(folder, "hostile.nb.ts"),
      between.replaceAll("$PIPELINE", address),
    );
    // The tables and transcripts of the demo, without its own pages, which extend shared ones.
    const data = join(folder, "data");
    Deno.mkdirSync(join(data, "transcripts"), { recursive: true });
    for (const part of [".", "transcripts"]) {
      for (const { name, isFile } of Deno.readDirSync(join(root, "data/demo", part))) {
        if (isFile) Deno.copyFileSync(join(root, "data/demo", part, name), join(data, part, name));
      }
    }
    const prose = join(folder, "index.fr.md");
    Deno.writeTextFileSync(
      prose,
      "---\ntitle: Page\nmenu: Page\ngroup: main\norder: 1\n---\n\nDes « mots » : {{value sources.count}}.\n",
    );
    const files = new Map<string, string>();
    let log = "";
    const result = await startBuild({
      data,
      audience: "researchers",
      against: null,
      selfCheck: null,
      notebooks: folder,
      prose: [prose],
      pipeline,
      languages: ["fr"],
      seconds: 300,
      memory: 2048,
      onFile: (path, text) => {
        files.set(path, text);
        return Promise.resolve();
      },
      onLog: (text) => log += text,
    });
    return { ...result, files, log };
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("a cell that tries to change all it can reach changes nothing, and no page of others", async () => {
  const quiet = await build(`// %% id=imports\nexport {};\n`);
  const hostile = await build(hostileNotebook);
  const errors = [...quiet.problems, ...hostile.problems]
    .filter(({ severity }) => severity === "error").map(({ what, why }) => [what.en, why.en]);
  assert.deepEqual(errors, [], hostile.log);
  const [, objects, tries, changed] = /objects (\d+) tries (\d+) changed (\d+)/.exec(hostile.log) ??
    [];
  assert.ok(Number(objects) > 5000 && Number(tries) > 100_000, hostile.log);
  assert.equal(changed, "0", hostile.log);
  assert.match(hostile.log, /worked 0:/);
  const others = [...quiet.files.keys()].filter((path) => !/hostile|search\.html$/.test(path));
  assert.ok(others.length > victims.length, others.join());
  for (const path of others) assert.equal(hostile.files.get(path), quiet.files.get(path), path);
});

Deno.test("a process whose realm is locked ends when it says so, and prints all on standard error", async () => {
  const script = `import { lockRealm } from ${
    JSON.stringify(`${address}/notebook/sandbox/realm.ts`)
  };
const { exit } = Deno;
lockRealm([]);
console.table([{ a: 1 }]);
console.table("not a table", ["a"]);
console.log("log");
exit(7);
`;
  const file = Deno.makeTempFileSync({ suffix: ".ts" });
  try {
    Deno.writeTextFileSync(file, script);
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-prompt", "--quiet", `--config=${join(root, "deno.json")}`, file],
    }).output();
    const [out, error] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
    assert.equal(out, "");
    assert.match(error!, /a[^]*1[^]*not a table[^]*log/);
    assert.equal(code, 7, error ?? "");
  } finally {
    Deno.removeSync(file);
  }
});
