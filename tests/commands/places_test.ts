import assert from "node:assert/strict";
import { join } from "node:path";
import { callerFolder, repository } from "../../pipeline/commands/places.ts";

Deno.test("the caller stands where the task was called, else where the process started", () => {
  const elsewhere = join(repository, "..", "elsewhere");
  assert.equal(callerFolder(repository, elsewhere), elsewhere);
  assert.equal(callerFolder(repository, undefined), repository);
  assert.equal(callerFolder(repository, "relative"), repository);
  // Told by an outer tool to a command that was started elsewhere: not its caller.
  assert.equal(callerFolder(elsewhere, repository), elsewhere);
});

/** Run a task from a folder, as a person would. */
async function task(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "--config", join(repository, "deno.json"), ...args],
    cwd,
    // The task that runs the tests told its own caller's folder.
    clearEnv: true,
    env: Object.fromEntries(
      Object.entries(Deno.env.toObject()).filter(([name]) => name !== "INIT_CWD"),
    ),
  }).output();
  const text = new TextDecoder();
  return { code, out: text.decode(stdout), err: text.decode(stderr) };
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = Deno.makeTempDirSync();
  try {
    await work(Deno.realPathSync(folder));
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("from another folder, paths given start there and defaults in the repository", () =>
  inFolder(async (folder) => {
    const made = await task(folder, "new", "dataset", "essai", "--in", ".");
    assert.equal(made.code, 0, made.err);
    assert.match(made.out.replaceAll("\\", "/"), /^data\/essai\/datapackage\.json$/m);
    Deno.statSync(join(folder, "data/essai/projects.csv"));
    const [given, byDefault, file] = await Promise.all([
      task(folder, "check", "--data", "data/essai", "--lang", "en"),
      task(folder, "check", "--format", "json"),
      task(join(folder, "data"), "check", "essai/projects.csv", "--lang", "en"),
    ]);
    assert.equal(given.code, 0, given.out);
    assert.match(given.out, /1 row/);
    const names = JSON.parse(byDefault.out).map(({ dataset }: { dataset: string }) => dataset);
    assert.deepEqual(names, ["nantes-city-lab", "demo"]);
    assert.match(file.out, /premier-projet|rows: 1/);
    const out = join(folder, "out");
    Deno.mkdirSync(out);
    const written = await task(out, "export", "--data", "../data/essai", "--out", "e.zip");
    assert.equal(written.out, "e.zip\n", written.err);
    Deno.statSync(join(out, "e.zip"));
  }));

Deno.test("report prints its pages from where the caller stands", () =>
  inFolder(async (folder) => {
    Deno.mkdirSync(join(folder, "lab"));
    Deno.mkdirSync(join(folder, "sources"));
    Deno.writeTextFileSync(join(folder, "lab/projects.csv"), "project_id,name\np1,One\n");
    Deno.writeTextFileSync(join(folder, "sources/one.nb.ts"), "// %% id=a\nexport const a = 1;\n");
    for (const language of ["fr", "en"]) {
      Deno.writeTextFileSync(join(folder, `sources/index.${language}.md`), "---\ntitle: A\n---\n");
    }
    const sources = ["--notebooks", "sources", "--prose", "sources", "--seconds", "3600"];
    const run = await task(folder, "report", "--data", "lab", "--out", "site", ...sources);
    assert.equal(run.code, 0, run.err);
    const pages = run.out.trim().split("\n").map((line) => line.replaceAll("\\", "/"));
    assert.equal(pages[0], "site/index.html");
    for (const page of pages) Deno.statSync(join(folder, page));
  }));

Deno.test("a command that may not know its caller's folder works from its own", async () => {
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--allow-read",
      join(repository, "pipeline/main.ts"),
      "compute",
      "scores",
      "--data",
      "demo",
      "--format",
      "csv",
    ],
    cwd: join(repository, "data"),
    env: { INIT_CWD: repository },
  }).output();
  assert.equal(code, 0);
  assert.match(new TextDecoder().decode(stdout), /^indicator_id,project_id,score/);
});
