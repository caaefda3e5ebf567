import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const tiny = join(root, "tests/fixtures/tiny");

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Run `report` as the task does, in a process of its own. */
async function report(args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--allow-read",
      "--allow-write",
      "--allow-run",
      "--allow-env=INIT_CWD,DENO_DIR,HOME,XDG_CACHE_HOME,LOCALAPPDATA,USERPROFILE,SystemRoot",
      join(root, "pipeline/main.ts"),
      "report",
      ...args,
    ],
    env: { NO_COLOR: "1", ...env },
  }).output();
  const text = new TextDecoder();
  return { code, out: text.decode(stdout), err: text.decode(stderr) };
}

/** A folder with one notebook in it, and no prose: what a cell does decides the build. */
function oneNotebook(cell: string): { notebooks: string; prose: string; out: string } {
  // Beside the real notebooks, so that a notebook's own imports work.
  const folder = Deno.makeTempDirSync({ prefix: "report-" });
  const notebooks = join(folder, "notebooks");
  const prose = join(folder, "prose");
  Deno.mkdirSync(notebooks);
  Deno.mkdirSync(prose);
  Deno.writeTextFileSync(
    join(notebooks, "bad.nb.ts"),
    `// %% id=first\nexport const fine = 1;\n\n// %% id=culprit\n${cell}\n`,
  );
  return { notebooks, prose, out: join(folder, "site") };
}

async function runCell(
  cell: string,
  more: readonly string[] = [],
): Promise<Run & { built: boolean }> {
  const { notebooks, prose, out } = oneNotebook(cell);
  const run = await report([
    "--data",
    tiny,
    "--out",
    out,
    "--notebooks",
    notebooks,
    "--prose",
    prose,
    ...more,
  ]);
  let built = true;
  try {
    Deno.statSync(join(out, "index.html"));
  } catch {
    built = false;
  }
  return { ...run, built };
}

/** However busy the machine is, such a build does not run out of time before it does what is tested. */
const unhurried = ["--seconds", "3600"];

const refused = {
  "reads a file outside the dataset": `Deno.readTextFileSync(${
    JSON.stringify(join(root, "README.md"))
  });`,
  "imports a file outside the dataset as text": `const m = await import(${
    JSON.stringify(new URL("../../README.md", import.meta.url).href)
  }, { with: { type: "text" } }); m;`,
  "reads the private folder": `Deno.readDirSync(${JSON.stringify(join(root, "private"))});`,
  "writes a file": `Deno.writeTextFileSync("leak.txt", "x");`,
  "opens a socket": `await Deno.connect({ hostname: "127.0.0.1", port: 9 });`,
  "fetches an address": `await fetch("http://127.0.0.1:8080/");`,
  "reads an environment variable": `Deno.env.get("HOME");`,
  "starts a process": `new Deno.Command(${JSON.stringify(Deno.execPath())}).outputSync();`,
} as const;

for (const [what, cell] of Object.entries(refused)) {
  Deno.test(`report refuses and names a notebook that ${what}`, async () => {
    const { code, err, built } = await runCell(cell, unhurried);
    assert.equal(code, 1, err);
    assert.match(err, /cell-forbidden/, err);
    assert.match(err, /notebooks\/bad\.nb\.ts:5/, err);
    assert.equal(built, false);
  });
}

Deno.test("report stops a notebook that loops for ever, and names notebook, cell and line", async () => {
  const { code, err, built } = await runCell("while (true);", ["--seconds", "2"]);
  assert.equal(code, 1, err);
  assert.match(err, /cell-timeout/);
  assert.match(err, /notebooks\/bad\.nb\.ts:4/);
  assert.match(err, /culprit/);
  assert.equal(built, false);
});

Deno.test("report stops a notebook that fills the heap, and names it", async () => {
  const { code, err } = await runCell(
    "const held: number[][] = []; for (;;) held.push(Array.from({ length: 1e5 }, Math.random));",
    ["--memory", "200", ...unhurried],
  );
  assert.equal(code, 1, err);
  assert.match(err, /cell-memory/);
  assert.match(err, /notebooks\/bad\.nb\.ts:4/);
});

Deno.test("report stops a notebook that fills memory outside the heap, and names it", async () => {
  const { code, err } = await runCell(
    "const held: Uint8Array[] = []; for (;;) held.push(new Uint8Array(1e7).fill(1));",
    ["--memory", "300", ...unhurried],
  );
  assert.equal(code, 1, err);
  assert.match(err, /cell-memory/);
  assert.match(err, /culprit/);
});

Deno.test("report names cell and line of what a notebook throws", async () => {
  const { code, err } = await runCell('\nthrow new Error("no such theme");', unhurried);
  assert.equal(code, 1, err);
  assert.match(err, /cell-error/);
  assert.match(err, /notebooks\/bad\.nb\.ts:6/);
  assert.match(err, /no such theme/);
});

Deno.test("report leaves the former site whole when the data have an error", async () => {
  const folder = Deno.makeTempDirSync({ prefix: "report-" });
  const data = join(folder, "broken");
  const out = join(folder, "site");
  Deno.mkdirSync(data);
  Deno.mkdirSync(join(out, "broken/fr"), { recursive: true });
  Deno.writeTextFileSync(join(out, "broken/fr/index.html"), "former");
  Deno.writeTextFileSync(join(data, "projects.csv"), "project_id,name\np1,One\np1,Two\n");
  const { code, err } = await report(["--data", data, "--out", out]);
  assert.equal(code, 1);
  assert.match(err, /unique-error/);
  assert.match(err, /projects\.csv:3/);
  assert.equal(Deno.readTextFileSync(join(out, "broken/fr/index.html")), "former");
  assert.deepEqual([...Deno.readDirSync(out)].map(({ name }) => name), ["broken"]);
});

Deno.test("report builds a dataset that has projects and nothing else", async () => {
  const folder = Deno.makeTempDirSync({ prefix: "report-" });
  const data = join(folder, "small");
  Deno.mkdirSync(data);
  Deno.writeTextFileSync(join(data, "projects.csv"), "project_id,name\np1,One\n");
  const out = join(folder, "site");
  const { code, err } = await report(["--data", data, "--out", out, ...unhurried]);
  assert.equal(code, 0, err);
  const page = Deno.readTextFileSync(join(out, "small/en/partners.html"));
  assert.match(page, /partnerships/, "the page says which table it needs");
});

Deno.test("report gives the same bytes in another time zone, locale and folder", async () => {
  const folders = [0, 1].map(() => Deno.makeTempDirSync({ prefix: "report-" }));
  const environments = [
    { TZ: "Pacific/Auckland", LANG: "en_US.UTF-8" },
    { TZ: "America/Nome", LANG: "fr_FR.UTF-8" },
  ];
  const runs = await Promise.all(folders.map((folder, i) => {
    const data = join(folder, i === 0 ? "a" : "other place", "tiny");
    copy(tiny, data);
    const args = ["--data", data, "--out", join(folder, "site"), ...unhurried];
    return report(args, environments[i]);
  }));
  for (const { code, err } of runs) assert.equal(code, 0, err);
  const [first, second] = folders.map((folder) => readAll(join(folder, "site")));
  assert.ok(first && first.size > 20);
  assert.deepEqual(first, second);
});

function copy(from: string, to: string): void {
  Deno.mkdirSync(to, { recursive: true });
  // In the reverse order, so that the order of the folder is not the order of writing.
  for (const { name, isFile } of [...Deno.readDirSync(from)].reverse()) {
    if (isFile) Deno.copyFileSync(join(from, name), join(to, name));
  }
}

function readAll(
  folder: string,
  into = new Map<string, string>(),
  prefix = "",
): Map<string, string> {
  const entries = [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1);
  for (const { name, isDirectory } of entries) {
    const path = join(folder, name);
    if (isDirectory) readAll(path, into, `${prefix}${name}/`);
    else into.set(`${prefix}${name}`, Deno.readTextFileSync(path));
  }
  return into;
}
