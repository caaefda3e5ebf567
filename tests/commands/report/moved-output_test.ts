import assert from "node:assert/strict";
import { join } from "node:path";
import { machineFiles } from "../../../pipeline/commands/files/file-system.ts";
import { buildReport } from "../../../pipeline/commands/report.ts";
import { SiteRun } from "../../../pipeline/commands/report/site-run.ts";
import { Refusal } from "../../../pipeline/problem/refusal.ts";
import { smallProgramme } from "./run-report.ts";
import { contents, faulty, inFolder, lab, publish } from "./small-site.ts";

Deno.test("an output whose link is turned elsewhere during the build is written where it led", () =>
  inFolder(async (folder) => {
    const { args: [, notebooks, , prose], data } = smallProgramme(folder, ["lab"]);
    const [first, second, out] = ["first", "second", "out"].map((name) => join(folder, name));
    Deno.mkdirSync(first!);
    Deno.mkdirSync(second!);
    Deno.writeTextFileSync(join(second!, "mine.txt"), "mine");
    Deno.symlinkSync(first!, out!);
    let turned = false;
    const system = faulty((_, name, path) => {
      if (turned || name !== "write" || !path.includes("new")) return;
      turned = true;
      Deno.removeSync(out!);
      Deno.symlinkSync(second!, out!);
    });
    const options = {
      data,
      out: out!,
      notebooks: notebooks!,
      prose: prose!,
      seconds: 3600,
      memory: 1024,
      timings: false,
      for: "readers" as const,
      published: false,
    };
    const io = { out: () => {}, err: () => {} };
    assert.equal(await buildReport({ ...options, against: undefined, lang: "fr" }, io, system), 0);
    assert.ok(turned);
    assert.deepEqual(contents(second!), { "mine.txt": "mine" });
    assert.ok(Deno.statSync(join(first!, "lab/fr/search.html")).isFile);
  }));

/** Places in the folder of a run that somebody else may replace while it is written to. */
const places = ["", "new", "new/a", "new/a/fr", "new/a/fr/x.html", "index.html", "old"];

for (const place of places) {
  Deno.test(`a link put in the run's folder, at ${place || "its own place"}, is not written through`, () =>
    inFolder(async (folder) => {
      const site = join(folder, "site");
      const mine = join(folder, "mine");
      for (const path of ["new/a/fr", "a/fr", "fr"]) {
        Deno.mkdirSync(join(mine, path), { recursive: true });
      }
      Deno.writeTextFileSync(join(mine, "mine.txt"), "mine");
      await publish(site, ["a"], "former");
      const before = contents(mine);
      const former = contents(join(site, "a"));
      const run = await SiteRun.open(site, machineFiles);
      const told: string[] = [];
      try {
        await run.folder.write("a", "fr/index.html", "latter");
        const at = join(run.folder.path, place);
        try {
          Deno.renameSync(at, join(folder, "aside"));
        } catch (error) {
          if (!(error instanceof Deno.errors.NotFound)) throw error;
        }
        Deno.symlinkSync(/\.html$/.test(place) ? join(mine, "mine.txt") : mine, at);
        await run.folder.write("a", "fr/x.html", "latter");
        for (const { code } of await run.publish([lab("a")])) told.push(code);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        for (const { code } of error.problems) told.push(code);
      } finally {
        await run.close();
      }
      assert.deepEqual(told, ["output-changed"]);
      assert.deepEqual(contents(mine), before);
      assert.deepEqual(contents(join(site, "a")), former);
    }));
}

Deno.test("a site that another folder took the place of is not written", () =>
  inFolder(async (folder) => {
    const site = join(folder, "site");
    const run = await SiteRun.open(site, machineFiles);
    await run.folder.write("a", "fr/index.html", "ours");
    Deno.renameSync(site, join(folder, "aside"));
    Deno.mkdirSync(site);
    Deno.writeTextFileSync(join(site, "mine.txt"), "mine");
    const codes = (await run.publish([lab("a")])).map(({ code }) => code);
    await run.close();
    assert.deepEqual(codes, ["output-changed"]);
    assert.deepEqual(contents(site), { "mine.txt": "mine" });
  }));
