import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { check } from "../../pipeline/commands/check.ts";
import { exportData } from "../../pipeline/commands/export.ts";
import { create } from "../../pipeline/commands/new.ts";
import { tableNames } from "../../pipeline/dataset/tables/mod.ts";

const quiet = { out: () => {}, err: () => {} };

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = Deno.makeTempDirSync();
  try {
    await run(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

Deno.test("new dataset: a folder that holds, and that is not written over", () =>
  inFolder(async (folder) => {
    assert.equal(await create.run(["dataset", "mon-essai", "--in", folder], quiet), 0);
    const path = join(folder, "data", "mon-essai");
    assert.equal(await check.run(["--data", path], quiet), 0);
    assert.equal(await create.run(["dataset", "mon-essai", "--in", folder], quiet), 1);
    for (const name of ["../essai", "con", "Essai", "a".repeat(81), "essai.", "1a"]) {
      assert.equal(await create.run(["dataset", name, "--in", folder], quiet), 1, name);
    }
    assert.equal(await create.run(["tableau", "essai", "--in", folder], quiet), 1);
  }));

Deno.test("new notebook: a notebook and a page in each language", () =>
  inFolder(async (folder) => {
    assert.equal(await create.run(["notebook", "mes-projets", "--in", folder], quiet), 0);
    for (
      const path of [
        "notebooks/mes-projets.nb.ts",
        "reports/mes-projets.fr.md",
        "reports/mes-projets.en.md",
      ]
    ) {
      assert.match(Deno.readTextFileSync(join(folder, path)), /mes-projets/);
    }
  }));

Deno.test("new: what is made builds, in both languages, with nothing to correct", () =>
  inFolder(async (folder) => {
    const here = fileURLToPath(new URL("../../", import.meta.url));
    copy(join(here, "pipeline"), join(folder, "pipeline"));
    for (const file of ["deno.json", "deno.lock"]) {
      Deno.copyFileSync(join(here, file), join(folder, file));
    }
    assert.equal(await create.run(["dataset", "essai", "--in", folder], quiet), 0);
    assert.equal(await create.run(["notebook", "mes-projets", "--in", folder], quiet), 0);
    const task = JSON.parse(Deno.readTextFileSync(join(folder, "deno.json"))).tasks.report.command;
    const { code, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [...task.split(" ").slice(1), "--data", join(folder, "data/essai")],
      cwd: folder,
    }).output();
    assert.equal(code, 0, new TextDecoder().decode(stderr));
    for (const language of ["fr", "en"]) {
      const page = join(folder, "reports/site/essai", language, "mes-projets.html");
      assert.match(Deno.readTextFileSync(page), /Premier projet/);
      // The page and notebook of the dataset's own, which nobody else has.
      const own = join(folder, "reports/site/essai", language, "exemple.html");
      assert.match(Deno.readTextFileSync(own), /Premier projet/);
    }
  }));

function copy(from: string, to: string): void {
  Deno.mkdirSync(to, { recursive: true });
  for (const { name, isDirectory } of Deno.readDirSync(from)) {
    if (isDirectory) copy(join(from, name), join(to, name));
    else Deno.copyFileSync(join(from, name), join(to, name));
  }
}

Deno.test("export: a zip that reads back without a problem, the same bytes twice", () =>
  inFolder(async (folder) => {
    await create.run(["dataset", "essai", "--in", folder], quiet);
    const [data, out] = [join(folder, "data", "essai"), join(folder, "a.zip")];
    assert.equal(await exportData.run(["--data", data, "--out", out], quiet), 0);
    const bytes = Deno.readFileSync(out);
    assert.equal(await exportData.run(["--data", data, "--out", out], quiet), 0);
    assert.deepEqual(Deno.readFileSync(out), bytes);
    const files = unzipSync(bytes);
    assert.deepEqual(Object.keys(files).sort(), [
      "data-dictionary.en.md",
      "data-dictionary.fr.md",
      "datapackage.json",
      "projects.csv",
      "schemas/projects.json",
    ]);
    const copy = join(folder, "copy");
    Deno.mkdirSync(join(copy, "schemas"), { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      Deno.writeFileSync(join(copy, name), content);
    }
    assert.equal(await check.run(["--data", copy], quiet), 0);
    const schema = join(copy, "datapackage.json");
    assert.equal(await check.run([join(copy, "projects.csv"), "--schema", schema], quiet), 0);
  }));

Deno.test("export --schema: one Table Schema a table", () =>
  inFolder(async (folder) => {
    assert.equal(await exportData.run(["--schema", "--out", folder], quiet), 0);
    const names = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
    assert.deepEqual(names, tableNames.map((name) => `${name}.json`).sort());
  }));

Deno.test("export: what is refused", async () => {
  assert.equal(await exportData.run([], quiet), 1);
  assert.equal(await exportData.run(["--data", "nowhere", "--out", "x.zip"], quiet), 1);
  assert.equal(await exportData.run(["--data", "nowhere", "--out", "x.docx"], quiet), 1);
});
