import assert from "node:assert/strict";
import process from "node:process";
import { join } from "node:path";
import { createAlone, lockFolder, lockName } from "../../../pipeline/commands/files/lock.ts";
import { Refusal } from "../../../pipeline/problem/refusal.ts";
import { inFolder } from "../report/small-site.ts";

const code = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal) return error.problems[0]?.code;
    throw error;
  }
  return null;
};

Deno.test("a folder is held once, its holder is named, and nothing is left of the lock", () =>
  inFolder((folder) => {
    const lock = lockFolder(folder);
    try {
      assert.throws(
        () => lockFolder(folder),
        (error) =>
          error instanceof Refusal &&
          error.problems[0]!.what.en.includes(`process ${process.pid}`),
      );
    } finally {
      lock.release();
    }
    assert.deepEqual([...Deno.readDirSync(folder)], []);
    lockFolder(folder).release();
    return Promise.resolve();
  }));

Deno.test("a lock that a killed process left is taken over", () =>
  inFolder((folder) => {
    Deno.writeTextFileSync(join(folder, lockName), "999999\n");
    lockFolder(folder).release();
    assert.deepEqual([...Deno.readDirSync(folder)], []);
    return Promise.resolve();
  }));

Deno.test("a link or a folder in place of the lock is not followed", () =>
  inFolder((folder) => {
    Deno.writeTextFileSync(join(folder, "mine.txt"), "mine");
    Deno.symlinkSync(join(folder, "mine.txt"), join(folder, lockName));
    assert.equal(code(() => lockFolder(folder)), "output-foreign");
    assert.equal(Deno.readTextFileSync(join(folder, "mine.txt")), "mine");
    return Promise.resolve();
  }));

Deno.test("without locks of the system a living process holds the folder, an ended one does not", () =>
  inFolder((folder) => {
    const path = join(folder, "held.process");
    const lock = createAlone(path, folder);
    assert.ok(lock !== null);
    assert.equal(code(() => createAlone(path, folder)), "output-busy");
    lock.release();
    // Larger than any number that Linux gives to a process.
    Deno.writeTextFileSync(path, "4194305\n");
    assert.equal(createAlone(path, folder), null, "it is set aside first");
    const taken = createAlone(path, folder);
    assert.ok(taken !== null);
    taken.release();
    assert.deepEqual([...Deno.readDirSync(folder)], []);
    return Promise.resolve();
  }));

/** What a user may have in place of the lock, by what it holds. */
const own: Readonly<Record<string, string>> = {
  "a text": "mine",
  "a number and more": "12345 mine\n",
  "two lines": "1\n2\n",
  "a long number": `${"1".repeat(100)}\n`,
};

for (const [what, text] of Object.entries(own)) {
  Deno.test(`a file of the user's in place of the lock, ${what}, is neither written nor removed`, () =>
    inFolder((folder) => {
      const path = join(folder, lockName);
      Deno.writeTextFileSync(path, text);
      assert.equal(code(() => lockFolder(folder)), "output-foreign");
      assert.equal(Deno.readTextFileSync(path), text);
      return Promise.resolve();
    }));
}

Deno.test("a second name of a file of the user's in place of the lock is not written through", () =>
  inFolder((folder) => {
    for (const text of ["mine", "", "12345\n"]) {
      const mine = join(folder, `mine-${text.length}`);
      Deno.writeTextFileSync(mine, text);
      Deno.linkSync(mine, join(folder, lockName));
      assert.equal(code(() => lockFolder(folder)), "output-foreign");
      assert.equal(Deno.readTextFileSync(mine), text);
      assert.equal(Deno.readTextFileSync(join(folder, lockName)), text);
      Deno.removeSync(join(folder, lockName));
    }
    return Promise.resolve();
  }));
