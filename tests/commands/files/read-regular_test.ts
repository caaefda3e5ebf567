import assert from "node:assert/strict";
import { join } from "node:path";
import { checkDatasets } from "../../../pipeline/commands/check/check-datasets.ts";
import { finishCommits } from "../../../pipeline/commands/files/commit-files.ts";
import { machineFiles } from "../../../pipeline/commands/files/file-system.ts";
import { importFile } from "../../../pipeline/commands/import.ts";
import { Refusal } from "../../../pipeline/problem/refusal.ts";
import { contents, inFolder } from "../report/small-site.ts";

/** What may stand in place of a file, by its name. */
const places: Readonly<Record<string, (path: string) => void>> = {
  "a folder": (path) => Deno.mkdirSync(path),
  "a link": (path) => {
    Deno.writeTextFileSync(`${path}.mine`, "mine");
    Deno.symlinkSync(`${path}.mine`, path);
  },
  "a link to nothing": (path) => Deno.symlinkSync("nowhere", path),
  "a pipe": (path) => {
    const { success } = new Deno.Command("mkfifo", { args: [path] }).outputSync();
    assert.ok(success);
  },
};

const windows = Deno.build.os === "windows";

/** The codes that a call is refused with. */
async function refusal(call: Promise<unknown>): Promise<string[]> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}

const io = { out: () => {}, err: () => {} };

/** A dataset in which something is to be repaired. */
function lab(folder: string): string {
  const path = join(folder, "lab");
  Deno.mkdirSync(path);
  Deno.writeTextFileSync(join(path, "projects.csv"), "project_id,name\np1,a\n");
  return path;
}

const hash = "0".repeat(64);

for (const [what, make] of Object.entries(places)) {
  Deno.test({
    name: `${what} in place of repairs.csv is not read, and told`,
    ignore: windows,
    fn: () =>
      inFolder(async (folder) => {
        const path = lab(folder);
        make(join(path, "repairs.csv"));
        const asked = {
          data: [path],
          json: false,
          repair: true,
          translations: false,
          disclosure: false,
        };
        assert.deepEqual(
          await refusal(checkDatasets({ ...asked, language: "en" }, io)),
          ["source-error"],
        );
      }),
  });

  Deno.test({
    name: `${what} in place of a file that an import adds to is not read, and told`,
    ignore: windows,
    fn: async () => {
      for (const name of ["interviews.csv", "datapackage.json"]) {
        await inFolder(async (folder) => {
          const path = lab(folder);
          make(join(path, name));
          Deno.writeTextFileSync(join(folder, "essai.txt"), "Chercheur : oui ?\nA : trop long.\n");
          let err = "";
          const exit = await importFile.run([join(folder, "essai.txt"), "--into", path], {
            out: () => {},
            err: (text) => void (err += text),
          });
          assert.equal(exit, 1);
          assert.match(err, /\[source-error\]/);
        });
      }
    },
  });

  Deno.test({
    name: `${what} that a plan left behind puts in place, or replaces, is refused`,
    ignore: windows,
    fn: async () => {
      for (const at of ["a.csv", ".grandeur-nature-0123456789abcdef/0.new"]) {
        await inFolder(async (folder) => {
          const run = join(folder, ".grandeur-nature-0123456789abcdef");
          Deno.mkdirSync(run);
          if (at === "a.csv") Deno.writeTextFileSync(join(run, "0.new"), "new");
          make(join(folder, at));
          const step = { path: "a.csv", staged: "0.new", before: null, after: hash };
          Deno.writeTextFileSync(join(run, "plan.json"), JSON.stringify([step]));
          const before = JSON.stringify(contents(folder));
          assert.deepEqual(await refusal(finishCommits(folder, machineFiles)), ["source-error"]);
          assert.equal(JSON.stringify(contents(folder)), before);
        });
      }
    },
  });
}

Deno.test("a plan that is not whole or not ours puts nothing in place, and stops no import", async () => {
  for (
    const plan of ["{", "", "null", "[null]", '[{"path":"../x","staged":"0.new"}]', "\ufeff[]"]
  ) {
    await inFolder(async (folder) => {
      const run = join(folder, ".grandeur-nature-0123456789abcdef");
      Deno.mkdirSync(run);
      Deno.writeTextFileSync(join(run, "0.new"), "new");
      Deno.writeTextFileSync(join(run, "plan.json"), plan);
      await finishCommits(folder, machineFiles);
      assert.deepEqual(contents(folder), {}, plan);
    });
  }
});

Deno.test("a staged text that is not the one planned is not put in place", () =>
  inFolder(async (folder) => {
    const run = join(folder, ".grandeur-nature-0123456789abcdef");
    Deno.mkdirSync(run);
    Deno.writeTextFileSync(join(run, "0.new"), "other");
    const step = { path: "a.csv", staged: "0.new", before: null, after: hash };
    Deno.writeTextFileSync(join(run, "plan.json"), JSON.stringify([step]));
    assert.deepEqual(await refusal(finishCommits(folder, machineFiles)), ["file-changed"]);
    assert.throws(() => Deno.lstatSync(join(folder, "a.csv")), Deno.errors.NotFound);
  }));
