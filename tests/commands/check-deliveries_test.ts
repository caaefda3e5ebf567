import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Run a task of deno.json as a person would, in a process of its own. */
async function task(name: string, args: readonly string[]) {
  const { tasks } = JSON.parse(Deno.readTextFileSync(join(root, "deno.json")));
  const words: string[] = tasks[name].command.split(" ").slice(1);
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...words, ...args],
    cwd: root,
    env: { NO_COLOR: "1" },
  }).output();
  return { code, err: new TextDecoder().decode(stderr) };
}

async function inFolders(run: (before: string, after: string, out: string) => Promise<void>) {
  const folder = Deno.makeTempDirSync();
  const [before, after] = [join(folder, "before"), join(folder, "after")];
  try {
    Deno.mkdirSync(before);
    Deno.mkdirSync(after);
    Deno.writeTextFileSync(join(before, "projects.csv"), "project_id,name\np-1,Verger\n");
    const rows = [["project_id", "name"], ["p-1", "Verger partagé"], ["p-2", "Serre"]];
    const workbook = await writeXlsx({ sheets: [{ name: "projects", rows }] });
    Deno.writeFileSync(join(after, "projects.xlsx"), workbook);
    await run(before, after, join(folder, "site"));
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("report: a workbook builds, and the page on quality says what changed since a CSV", () =>
  inFolders(async (before, after, out) => {
    const { code, err } = await task("report", [
      "--data",
      after,
      "--against",
      before,
      "--out",
      out,
    ]);
    assert.equal(code, 0, err);
    const page = Deno.readTextFileSync(join(out, "after/fr/quality.html"));
    assert.match(page, /lignes ajoutées/);
    assert.match(page, /p-1 \(name\)/);
    assert.match(page, /Verger partagé/);
  }));

Deno.test("report --against: takes one dataset, and a folder that exists", () =>
  inFolders(async (before, after, out) => {
    const two = ["--data", after, "--data", before, "--against", before, "--out", out];
    assert.match((await task("report", two)).err, /un seul/);
    const absent = ["--data", after, "--against", join(before, "x"), "--out", out];
    assert.equal((await task("report", absent)).code, 1);
  }));
