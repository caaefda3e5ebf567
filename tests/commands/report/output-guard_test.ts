import assert from "node:assert/strict";
import { join } from "node:path";
import { comparable } from "../../../pipeline/commands/files/real-place.ts";
import { guardOutput, type OutputPlan } from "../../../pipeline/commands/report/output-guard.ts";
import { inFolder, publish } from "./small-site.ts";

/** A place with a program, data, a delivery, notebooks and prose, each a folder. */
function places(folder: string): Omit<OutputPlan, "out"> {
  const made = (path: string) => {
    const full = join(folder, path);
    Deno.mkdirSync(full, { recursive: true });
    return full;
  };
  for (const path of ["pipeline", "notebooks", "data/lab", "tests", "reports", ".git", ".ci"]) {
    made(`program/${path}`);
  }
  return {
    data: [made("work/enquete/2024"), made("program/data/lab")],
    labs: ["2024", "lab"],
    against: made("earlier/delivery"),
    notebooks: made("own/notebooks"),
    prose: made("own/prose"),
    root: join(folder, "program"),
    home: made("home/me"),
  };
}

const refused = [
  "work/enquete/2024",
  "work/enquete/2024/site",
  "work/enquete/2024/deep/er/site",
  "work/enquete",
  "work",
  "earlier/delivery",
  "earlier/delivery/site",
  "earlier",
  "own/notebooks",
  "own/notebooks/site",
  "own/prose",
  "own/prose/site",
  "own",
  "program",
  "program/pipeline",
  "program/pipeline/report",
  "program/notebooks",
  "program/data",
  "program/data/new",
  "program/tests/x",
  "program/reports",
  "program/reports/other",
  "program/.git/x",
  "program/.ci",
  "program/reports/site/../../data/lab",
  "home/me",
  "home",
  ".",
  "/",
  "x/../work/enquete/2024/.",
];

const allowed = [
  "program/reports/site",
  "program/reports/site/sub",
  "program/reports/site-researchers",
  "program/site",
  "site",
  "work/site",
  "work/enquete/2024-site",
  "work/enquete/202",
  "home/me/site",
  "earlier/delivery2",
  "not/there/yet",
];

const guard = (folder: string, out: string, more: Partial<OutputPlan> = {}) =>
  guardOutput({
    ...places(folder),
    out: out.startsWith("/") ? out : join(folder, out),
    ...more,
  });

Deno.test("an output on, in or around what is read is refused, with what it meets", () =>
  inFolder((folder) => {
    for (const out of refused) {
      const problems = guard(folder, out);
      assert.ok(problems.length > 0, out);
      for (const { code, cell, file, mend } of problems) {
        assert.equal(code, "output-unsafe", out);
        assert.ok(file !== null && cell !== null && mend.fr !== "" && mend.en !== "", out);
      }
    }
    return Promise.resolve();
  }));

Deno.test("an output apart from what is read is allowed, and nothing is made", () =>
  inFolder((folder) => {
    for (const out of allowed) assert.deepEqual(guard(folder, out), [], out);
    assert.throws(() => Deno.statSync(join(folder, "site")), Deno.errors.NotFound);
    return Promise.resolve();
  }));

Deno.test("a link to what is read, or a path through one, is refused like the thing itself", () =>
  inFolder((folder) => {
    places(folder);
    const link = (to: string, name: string) =>
      Deno.symlinkSync(join(folder, to), join(folder, name));
    link("work/enquete/2024", "to-data");
    link("work", "to-parent");
    link("own/notebooks", "to-notebooks");
    for (
      const out of ["to-data", "to-data/site", "to-parent", "to-parent/enquete", "to-notebooks/x"]
    ) {
      assert.equal(guard(folder, out)[0]?.code, "output-unsafe", out);
    }
    // The input, too, may be named through a link.
    const through = { data: [join(folder, "to-data")] };
    assert.equal(guard(folder, "work/enquete/2024/site", through)[0]?.code, "output-unsafe");
    return Promise.resolve();
  }));

Deno.test("an output on or under a file is refused", () =>
  inFolder((folder) => {
    Deno.writeTextFileSync(join(folder, "file"), "mine");
    Deno.symlinkSync(join(folder, "nowhere"), join(folder, "dangling"));
    for (const out of ["file", "file/site", "file/a/b", "dangling"]) {
      assert.deepEqual(guard(folder, out).map(({ code }) => code), ["output-not-folder"], out);
    }
    return Promise.resolve();
  }));

Deno.test("the delivery compared with may be the site that is replaced, and only that", () =>
  inFolder(async (folder) => {
    places(folder);
    const site = join(folder, "site");
    await publish(site, ["2024"], "one");
    for (const against of [site, join(site, "2024")]) {
      assert.deepEqual(guard(folder, "site", { against }), [], against);
    }
    await publish(site, ["another"], "one");
    assert.equal(guard(folder, "site", { against: join(site, "another") }).length, 1);
    assert.equal(guard(folder, "site/2024", { against: site }).length > 0, true);
  }));

Deno.test("an output in a lab of a site is refused", () =>
  inFolder(async (folder) => {
    await publish(join(folder, "site"), ["2024"], "one");
    for (const out of ["site/2024", "site/2024/fr", "site/2024/new/deep"]) {
      assert.equal(guard(folder, out)[0]?.code, "output-unsafe", out);
    }
  }));

Deno.test("paths are compared as the system does: cases and accents", () => {
  assert.equal(
    comparable("C:\\Données\\A", "windows"),
    comparable("c:\\donne\u0301es\\a", "windows"),
  );
  assert.equal(comparable("/Users/A", "darwin"), comparable("/users/a", "darwin"));
  assert.notEqual(comparable("/srv/A", "linux"), comparable("/srv/a", "linux"));
});
