import assert from "node:assert/strict";
import { join } from "node:path";
import { SiteRun } from "../../../pipeline/commands/report/site-run.ts";
import { machineFiles } from "../../../pipeline/commands/files/file-system.ts";
import { Refusal } from "../../../pipeline/problem/refusal.ts";
import { contents, faulty, inFolder, publish, systemError } from "./small-site.ts";

/** What a process that is killed leaves: from one change on, nothing is done any more. */
class Killed extends Error {}

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

/** The problems of a refusal. */
async function refusal(call: Promise<unknown>): Promise<string[]> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refusal) return codes(error.problems);
    throw error;
  }
  return [];
}

Deno.test("a site published twice has the same bytes, and nothing besides", () =>
  inFolder(async (folder) => {
    const site = join(folder, "deep/site");
    assert.deepEqual(await publish(site, ["a", "b"], "one"), []);
    const first = contents(site);
    assert.deepEqual(Object.keys(first), [
      ".grandeur-nature.json",
      "a/.grandeur-nature.json",
      "a/en/index.html",
      "a/fr/a.html",
      "a/fr/index.html",
      "b/.grandeur-nature.json",
      "b/en/index.html",
      "b/fr/a.html",
      "b/fr/index.html",
      "index.html",
    ]);
    assert.deepEqual(await publish(site, ["b", "a"], "one"), []);
    assert.deepEqual(contents(site), first);
  }));

Deno.test("one lab published alone leaves the others in place and in the list", () =>
  inFolder(async (site) => {
    await publish(site, ["a", "b"], "one");
    const { "b/fr/index.html": kept } = contents(site);
    await publish(site, ["a"], "two");
    const after = contents(site);
    assert.equal(after["b/fr/index.html"], kept);
    assert.match(after["a/fr/index.html"]!, /two/);
    assert.match(after["index.html"]!, /href="a\/fr\/index\.html"[^]*href="b\/fr\/index\.html"/);
  }));

Deno.test("a run killed at any of its changes leaves a site that the next one makes whole", () =>
  inFolder(async (folder) => {
    const counted = faulty(() => {});
    const formerSite = join(folder, "former");
    await publish(formerSite, ["a", "b"], "former");
    const former = contents(formerSite);
    const counting = join(folder, "counting");
    await publish(counting, ["a", "b"], "former");
    await publish(counting, ["a", "b"], "latter", counted);
    const latter = contents(counting);
    assert.ok(counted.calls > 30, `${counted.calls} changes`);
    const pick = (site: Record<string, string>, name: string) =>
      JSON.stringify(Object.entries(site).filter(([path]) => path.startsWith(`${name}/`)));
    for (let n = 0; n < counted.calls; n++) {
      const site = join(folder, `site-${n}`);
      await publish(site, ["a", "b"], "former");
      const system = faulty((call) => {
        if (call >= n) throw new Killed();
      });
      await assert.rejects(publish(site, ["a", "b"], "latter", system), Killed, `change ${n}`);
      // A run that does nothing but begin and end: what it finds is put right.
      const next = await SiteRun.open(site, machineFiles);
      assert.deepEqual(await next.close(), [], `change ${n}`);
      const found = contents(site);
      for (const name of ["a", "b"]) {
        const whole = pick(found, name);
        assert.ok(
          whole === pick(former, name) || whole === pick(latter, name),
          `lab ${name} after change ${n} is neither the former nor the latter`,
        );
      }
      assert.deepEqual(Object.keys(found), Object.keys(former), `change ${n}`);
      assert.deepEqual(await publish(site, ["a", "b"], "latter"), [], `change ${n}`);
      assert.deepEqual(contents(site), latter, `change ${n}`);
    }
  }));

Deno.test("a run killed while it makes the first site leaves nothing but a site", () =>
  inFolder(async (folder) => {
    const counted = faulty(() => {});
    await publish(join(folder, "whole"), ["a"], "first", counted);
    const whole = contents(join(folder, "whole"));
    for (let n = 0; n < counted.calls; n++) {
      const site = join(folder, `site-${n}`);
      const system = faulty((call) => {
        if (call >= n) throw new Killed();
      });
      await assert.rejects(publish(site, ["a"], "first", system), Killed);
      assert.deepEqual(await publish(site, ["a"], "first"), [], `change ${n}`);
      assert.deepEqual(contents(site), whole, `change ${n}`);
    }
  }));

Deno.test("a system that refuses any one change is told, and no half of a site is left", () =>
  inFolder(async (folder) => {
    const counted = faulty(() => {});
    const formerSite = join(folder, "former");
    await publish(formerSite, ["a"], "former");
    const former = contents(formerSite);
    const counting = join(folder, "counting");
    await publish(counting, ["a"], "former");
    await publish(counting, ["a"], "latter", counted);
    const latter = contents(counting);
    for (let n = 0; n < counted.calls; n++) {
      const site = join(folder, `site-${n}`);
      await publish(site, ["a"], "former");
      const system = faulty((call) => {
        if (call === n) throw systemError("ENOSPC");
      });
      let told: string[];
      try {
        told = codes(await publish(site, ["a"], "latter", system));
      } catch (error) {
        assert.ok(error instanceof Refusal, `change ${n}: ${error}`);
        told = codes(error.problems);
      }
      assert.deepEqual(told, ["system-error"], `change ${n}`);
      // What could not be cleared is cleared by the next run, which changes nothing else here.
      await (await SiteRun.open(site, machineFiles)).close();
      const found = JSON.stringify(contents(site));
      const isWhole = [former, latter].some((site) => JSON.stringify(site) === found) ||
        // The list and its marker are the last to be put in place: refused, all is put back.
        JSON.stringify({ ...contents(site), ".grandeur-nature.json": "" }) ===
          JSON.stringify({ ...former, ".grandeur-nature.json": "" });
      assert.ok(isWhole, `change ${n}`);
    }
  }));

Deno.test("a disk that is full from the start leaves no folder behind", () =>
  inFolder(async (folder) => {
    const system = faulty((_, name) => {
      if (name === "write") throw systemError("ENOSPC");
    });
    assert.deepEqual(await refusal(publish(join(folder, "x/y"), ["a"], "one", system)), [
      "system-error",
    ]);
  }));

Deno.test("a file that stays open keeps the former site, and is named", () =>
  inFolder(async (site) => {
    await publish(site, ["a", "b"], "former");
    const former = contents(site);
    for (const held of ["a", "b"]) {
      const tries: string[] = [];
      const system = faulty((_, name, path) => {
        if (name !== "rename" || path !== join(site, held)) return;
        tries.push(path);
        throw systemError("EBUSY");
      });
      const problems = await publish(site, ["a", "b"], "latter", system);
      assert.deepEqual(codes(problems), ["output-in-use"]);
      assert.equal(problems[0]?.file, join(site, held));
      assert.ok(tries.length > 3, "it was tried again");
      assert.deepEqual(contents(site), former);
    }
  }));

Deno.test("a file that is open for a moment is waited for", () =>
  inFolder(async (site) => {
    await publish(site, ["a"], "former");
    let times = 3;
    const system = faulty((_, name) => {
      if (name === "rename" && times-- > 0) throw systemError("EBUSY");
    });
    assert.deepEqual(await publish(site, ["a"], "latter", system), []);
    assert.match(contents(site)["a/fr/a.html"]!, /latter/);
  }));

Deno.test("a second run is refused while the first holds the site", () =>
  inFolder(async (site) => {
    const first = await SiteRun.open(site, machineFiles);
    assert.deepEqual(await refusal(SiteRun.open(site, machineFiles)), ["output-busy"]);
    await first.close();
    assert.deepEqual(contents(site), {});
    assert.deepEqual(await publish(site, ["a"], "one"), []);
  }));

Deno.test("a page whose name leads out of its lab is refused", () =>
  inFolder(async (folder) => {
    const site = join(folder, "site");
    for (
      const name of ["../x", "fr/../../x", "/elsewhere/x", "fr\\..\\x", "fr//x", "", "c:x", "fr/."]
    ) {
      const run = await SiteRun.open(site, machineFiles);
      assert.deepEqual(await refusal(run.folder.write("a", name, "x")), ["page-name"], name);
      await run.close();
    }
    const run = await SiteRun.open(site, machineFiles);
    await run.folder.write("a", "fr/Abc.html", "x");
    assert.deepEqual(await refusal(run.folder.write("a", "fr/abc.html", "x")), ["page-name"]);
    await run.close();
    assert.deepEqual(contents(folder), {});
  }));
