import assert from "node:assert/strict";
import { join } from "node:path";
import { contents, inFolder, publish } from "./small-site.ts";

const marker = '{"grandeur-nature":1,"kind":"run"}';

/** A folder named and marked as that of a killed run, which anyone can make. */
function forgedRun(site: string, plan: Readonly<Record<string, readonly string[]>>): string {
  const run = join(site, ".grandeur-nature-0123456789abcdef");
  Deno.mkdirSync(run, { recursive: true });
  Deno.writeTextFileSync(join(run, ".grandeur-nature.json"), marker);
  Deno.writeTextFileSync(join(run, "plan.json"), JSON.stringify(plan));
  return run;
}

/** What a forged run says it replaces, and the place of it that is a link to the user's folder. */
const forged: Readonly<Record<string, readonly [Record<string, string[]>, string]>> = {
  "a former lab, of which a file is listed": [{ lab: ["mine.txt", "deep/mine.txt"] }, "old/lab"],
  "a former lab that has no place": [{ docs: [] }, "old/docs"],
  "the former labs, listed": [{ docs: [], lab: ["mine.txt"] }, "old"],
  "the former labs, none listed": [{}, "old"],
  "a folder in a former lab": [{ lab: ["deep/mine.txt", "deep/docs/mine.txt"] }, "old/lab/deep"],
  "a folder beside the former labs": [{}, "old/other"],
  "the new labs": [{}, "new"],
  "a new lab": [{}, "new/lab"],
};

for (const [what, [plan, place]] of Object.entries(forged)) {
  Deno.test(`what a killed run left is not followed through a link in place of ${what}`, () =>
    inFolder(async (folder) => {
      const site = join(folder, "site");
      const mine = join(folder, "mine");
      for (const path of ["docs", "deep/empty", "lab/deep"]) {
        Deno.mkdirSync(join(mine, path), { recursive: true });
      }
      for (const path of ["mine.txt", "docs/mine.txt", "deep/mine.txt", "lab/mine.txt"]) {
        Deno.writeTextFileSync(join(mine, path), "mine");
      }
      Deno.mkdirSync(join(site, "lab"), { recursive: true });
      Deno.writeTextFileSync(join(site, "lab/x.txt"), "x");
      const link = join(forgedRun(site, plan), place);
      Deno.mkdirSync(join(link, ".."), { recursive: true });
      Deno.symlinkSync(mine, link);
      const before = contents(mine);
      assert.deepEqual(await publish(site, ["a"], "one"), []);
      assert.deepEqual(contents(mine), before);
      assert.deepEqual(contents(join(site, "lab")), { "x.txt": "x" });
      assert.throws(() => Deno.lstatSync(join(site, "docs")), Deno.errors.NotFound);
    }));
}
