import assert from "node:assert/strict";
import { join } from "node:path";
import { machineFiles } from "../../../pipeline/commands/files/file-system.ts";
import { commitFiles, finishCommits } from "../../../pipeline/commands/files/commit-files.ts";
import { putFile, putFiles } from "../../../pipeline/commands/files/put-files.ts";
import { readFolder } from "../../../pipeline/dataset/folder.ts";
import { Refusal } from "../../../pipeline/problem/refusal.ts";
import { contents, faulty, inFolder, systemError } from "../report/small-site.ts";

async function refusal(call: Promise<unknown>): Promise<string[]> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}

const bytes = (text: string) => new TextEncoder().encode(text);

Deno.test("a file of somebody's is not replaced without consent; the same content is no change", () =>
  inFolder(async (folder) => {
    const path = join(folder, "out.zip");
    await putFile(path, "first");
    await putFile(path, "first");
    assert.deepEqual(await refusal(putFile(path, "other")), ["file-exists"]);
    assert.deepEqual(contents(folder), { "out.zip": "first" });
    await putFile(path, "other", { replace: true });
    assert.deepEqual(contents(folder), { "out.zip": "other" });
  }));

Deno.test("neither a folder nor a link is replaced, whatever the consent", () =>
  inFolder(async (folder) => {
    Deno.mkdirSync(join(folder, "folder"));
    Deno.writeTextFileSync(join(folder, "mine"), "mine");
    Deno.symlinkSync(join(folder, "mine"), join(folder, "link"));
    for (const name of ["folder", "link"]) {
      for (const replace of [true, false]) {
        const call = putFile(join(folder, name), "x", { replace });
        assert.deepEqual(await refusal(call), ["file-exists"], name);
      }
    }
    assert.equal(Deno.readTextFileSync(join(folder, "mine")), "mine");
  }));

Deno.test("an output that is an input or lies in one is refused, also through a link", () =>
  inFolder(async (folder) => {
    const lab = join(folder, "lab");
    Deno.mkdirSync(lab);
    Deno.writeTextFileSync(join(lab, "projects.csv"), "mine");
    Deno.symlinkSync(lab, join(folder, "link"));
    const options = { replace: true, inputs: [lab] };
    for (const path of ["lab/new.zip", "lab/projects.csv", "link/new.zip", "lab"]) {
      assert.deepEqual(await refusal(putFile(join(folder, path), "x", options)), [
        "output-unsafe",
      ], path);
    }
    assert.deepEqual(contents(lab), { "projects.csv": "mine" });
    await putFile(join(folder, "lab.zip"), "x", options);
  }));

Deno.test("a missing folder, a full disk and a refused rename leave what was there, and are told", () =>
  inFolder(async (folder) => {
    assert.deepEqual(await refusal(putFile(join(folder, "no/x.zip"), "x")), ["system-error"]);
    await putFile(join(folder, "x.zip"), "former");
    for (const change of ["write", "rename", "makeFolder"] as const) {
      const system = faulty((_, name) => {
        if (name === change) throw systemError("ENOSPC");
      });
      const call = putFile(join(folder, "x.zip"), "latter", { replace: true, system });
      assert.deepEqual(await refusal(call), ["system-error"], change);
      assert.deepEqual(contents(folder), { "x.zip": "former" }, change);
    }
  }));

Deno.test("several files are put in place together: cut at any change, all or none after the next run", () =>
  inFolder(async (folder) => {
    const files = { "a.csv": "latter a", "deep/b.csv": "latter b", "c.csv": "latter c" };
    const start = (at: string) => {
      Deno.mkdirSync(join(at, "deep"), { recursive: true });
      Deno.writeTextFileSync(join(at, "a.csv"), "former a");
      Deno.writeTextFileSync(join(at, "deep/b.csv"), "former b");
      return contents(at);
    };
    const put = (at: string, system = machineFiles) =>
      putFiles(at, files, { replace: true, system });
    const counted = faulty(() => {});
    start(join(folder, "counted"));
    await put(join(folder, "counted"), counted);
    const latter = contents(join(folder, "counted"));
    assert.deepEqual(latter, files);
    let toldUnfinished = 0;
    for (let n = 0; n < counted.calls; n++) {
      const at = join(folder, `at-${n}`);
      const former = start(at);
      const system = faulty((call) => {
        if (call >= n) throw new RangeError("killed");
      });
      await assert.rejects(put(at, system), RangeError);
      toldUnfinished += readFolder(at).problems.filter(({ code }) =>
        code === "unfinished-import"
      ).length;
      await finishCommits(at, machineFiles);
      const found = JSON.stringify(contents(at));
      assert.ok([former, latter].some((whole) => JSON.stringify(whole) === found), `change ${n}`);
    }
    assert.ok(toldUnfinished > 0, "a dataset between its former and its latter state says so");
  }));

Deno.test("a file that changed since it was read is not written over", () =>
  inFolder(async (folder) => {
    Deno.writeTextFileSync(join(folder, "a.csv"), "changed");
    for (const before of [bytes("read"), null]) {
      const call = commitFiles(folder, [{ path: "a.csv", content: "ours", before }], machineFiles);
      assert.deepEqual(await refusal(call), ["file-changed"]);
    }
    const gone = commitFiles(
      folder,
      [{ path: "b.csv", content: "ours", before: bytes("read") }],
      machineFiles,
    );
    assert.deepEqual(await refusal(gone), ["file-changed"]);
    assert.deepEqual(contents(folder), { "a.csv": "changed" });
  }));

Deno.test("no path leads out of the folder, by its names or by a link", () =>
  inFolder(async (folder) => {
    const lab = join(folder, "lab");
    Deno.mkdirSync(join(folder, "elsewhere"));
    Deno.mkdirSync(lab);
    Deno.symlinkSync(join(folder, "elsewhere"), join(lab, "transcripts"));
    for (
      const path of ["../x", "a/../../x", "/x", "a//b", ".", "transcripts/x.txt", "a\\b", "c:x"]
    ) {
      const call = commitFiles(lab, [{ path, content: "x", before: null }], machineFiles);
      assert.deepEqual(await refusal(call), ["path-outside"], path);
    }
    assert.deepEqual(contents(join(folder, "elsewhere")), {});
  }));
