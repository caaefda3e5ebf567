import assert from "node:assert/strict";
import { join } from "node:path";
import { type FolderSystem, readFolder } from "../../pipeline/dataset/folder.ts";

async function inFolder(run: (folder: string) => Promise<void> | void): Promise<void> {
  const folder = Deno.makeTempDirSync({ prefix: "lab-" });
  try {
    Deno.writeTextFileSync(join(folder, "projects.csv"), "project_id,name\np1,One\n");
    await run(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

const told = ({ problems }: ReturnType<typeof readFolder>) =>
  problems.map(({ code, file }) => `${code} ${file}`);

Deno.test({
  name: "what only looks like a file is told and never opened: a pipe",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder((folder) => {
      Deno.mkdirSync(join(folder, "transcripts"));
      for (const path of ["z.csv", "transcripts/t.txt"]) {
        const { success } = new Deno.Command("mkfifo", { args: [join(folder, path)] }).outputSync();
        assert.ok(success);
      }
      const read = readFolder(folder);
      assert.deepEqual(told(read), ["source-error transcripts/t.txt", "source-error z.csv"]);
      assert.deepEqual([...read.files.keys()], ["projects.csv"]);
    }),
});

/** A system that refuses one call on paths that end so. */
function refusing(call: keyof FolderSystem, ending: string, error: Error): FolderSystem {
  return {
    realPathSync: Deno.realPathSync,
    readDirSync: Deno.readDirSync,
    lstatSync: Deno.lstatSync,
    readFileSync: Deno.readFileSync,
    [call]: (path: string) => {
      if (path.endsWith(ending)) throw error;
      return (Deno[call] as (path: string) => unknown)(path);
    },
  };
}

const errors = [
  new Deno.errors.NotFound("gone"),
  new Deno.errors.PermissionDenied("denied"),
  new Deno.errors.Busy("busy"),
  Object.assign(new Error("i/o"), { code: "EIO" }),
];

for (const call of ["lstatSync", "readFileSync"] as const) {
  Deno.test(`a file that the system refuses (${call}) is told, and the others are read`, () =>
    inFolder((folder) => {
      Deno.writeTextFileSync(join(folder, "themes.csv"), "a\n");
      for (const error of errors) {
        const read = readFolder(folder, refusing(call, "themes.csv", error));
        assert.deepEqual(told(read), ["system-error themes.csv"]);
        assert.deepEqual([...read.files.keys()], ["projects.csv"]);
      }
    }));
}

Deno.test("a folder that cannot be listed is told", () =>
  inFolder((folder) => {
    Deno.mkdirSync(join(folder, "transcripts"));
    for (const error of errors) {
      const system = refusing("readDirSync", "transcripts", error);
      assert.deepEqual(told(readFolder(folder, system)), ["system-error transcripts"]);
    }
  }));

Deno.test("a bug in reading is not taken for a problem of the system", () =>
  inFolder((folder) => {
    const system = refusing("readFileSync", "projects.csv", new RangeError("bug"));
    assert.throws(() => readFolder(folder, system), RangeError);
  }));

Deno.test("a lab's pages, notebooks and private files are no data, at the top of its folder only", () =>
  inFolder((folder) => {
    for (const name of ["reports", "notebooks", "private", "transcripts", "transcripts/reports"]) {
      Deno.mkdirSync(join(folder, name));
      Deno.writeTextFileSync(join(folder, name, "a.md"), "x");
      Deno.writeTextFileSync(join(folder, name, "a.csv"), "x\n1\n");
    }
    const { files, problems } = readFolder(folder);
    assert.deepEqual([...files.keys()], [
      "projects.csv",
      "transcripts/a.csv",
      "transcripts/a.md",
      "transcripts/reports/a.csv",
      "transcripts/reports/a.md",
    ]);
    assert.deepEqual(problems, []);
  }));
