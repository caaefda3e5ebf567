import assert from "node:assert/strict";
import { join } from "node:path";
import { runReport, smallProgramme, startReport } from "./run-report.ts";
import { contents, inFolder } from "./small-site.ts";

const given = (data: readonly string[]) => data.flatMap((path) => ["--data", path]);

Deno.test("report refuses an output that holds the dataset, and changes nothing", () =>
  inFolder(async (folder) => {
    const { args, data } = smallProgramme(folder, ["enquete"]);
    const before = contents(folder);
    const outs = [join(folder, "data"), join(folder, "data/enquete"), folder];
    for (const out of outs) {
      const { code, err } = await runReport([...args, ...given(data), "--out", out]);
      assert.equal(code, 1, err);
      assert.match(err, /Erreur \[output-unsafe\][^]*Error \[output-unsafe\]/);
      assert.deepEqual(contents(folder), before);
    }
  }));

Deno.test("report refuses two datasets that would have one folder, before anything runs", () =>
  inFolder(async (folder) => {
    const { args, data } = smallProgramme(folder, ["a/lab", "b/lab", "c/Lab"]);
    for (const pair of [[0, 1], [0, 2], [0, 0]]) {
      const out = join(folder, "site");
      const both = given(pair.map((i) => data[i]!));
      const { code, err } = await runReport([...args, ...both, "--out", out]);
      assert.equal(code, 1, err);
      assert.match(err, /same-lab/);
      assert.throws(() => Deno.statSync(out), Deno.errors.NotFound);
    }
  }));

Deno.test("report does not put a lab in the place of another one that is named alike", () =>
  inFolder(async (folder) => {
    const { args, data } = smallProgramme(folder, ["a/lab", "b/Lab"]);
    const out = join(folder, "site");
    const build = (i: number) => runReport([...args, "--data", data[i]!, "--out", out]);
    assert.equal((await build(0)).code, 0);
    const before = contents(out);
    const { code, err } = await build(1);
    assert.equal(code, 1);
    assert.match(err, /same-lab[^]*: lab, /);
    assert.deepEqual(contents(out), before);
    // A marker that does not say whose pages these are is that of the lab that is built.
    const marker = join(out, "lab/.grandeur-nature.json");
    Deno.writeTextFileSync(marker, Deno.readTextFileSync(marker).replace(' "lab": "lab",\n', ""));
    assert.equal((await build(1)).code, 0);
  }));

Deno.test("report takes over a site of version 0.1 once, and keeps its other labs in the list", () =>
  inFolder(async (folder) => {
    const { args, data } = smallProgramme(folder, ["one", "two"]);
    const out = join(folder, "site");
    const all = [...args, ...given(data), "--out", out];
    assert.equal((await runReport(all)).code, 0);
    const whole = contents(out);
    for (const path of Object.keys(whole)) {
      if (path.endsWith(".grandeur-nature.json")) Deno.removeSync(join(out, path));
    }
    Deno.writeTextFileSync(join(out, "one/fr/mine.html"), whole["one/fr/search.html"]!);
    const { code, err } = await runReport(all);
    assert.equal(code, 1, "a page that the former site did not link is the user's");
    assert.match(err, /output-foreign/);
    Deno.removeSync(join(out, "one/fr/mine.html"));
    const again = await runReport(all);
    assert.equal(again.code, 0, again.err);
    assert.deepEqual(contents(out), whole);
    const alone = await runReport([...args, ...given([data[0]!]), "--out", out]);
    assert.equal(alone.code, 0, alone.err);
    assert.deepEqual(contents(out), whole);
  }));

Deno.test("report says what is wrong with a path, in both languages and without a stack", () =>
  inFolder(async (folder) => {
    const { args, data } = smallProgramme(folder, ["lab"]);
    const file = join(folder, "file");
    Deno.writeTextFileSync(file, "mine");
    const site = join(folder, "site");
    Deno.mkdirSync(join(site, "index.html"), { recursive: true });
    const lab = given(data);
    const cases: readonly (readonly [string, readonly string[], string])[] = [
      ["output-not-folder", lab, file],
      ["output-not-folder", lab, join(file, "x")],
      ["output-foreign", lab, site],
      ["source-error", given([join(folder, "nowhere")]), join(folder, "s1")],
      ["source-error", given([file]), join(folder, "s2")],
      ["system-error", [...lab, "--prose", join(folder, "nowhere")], join(folder, "s3")],
      ["system-error", [...lab, "--notebooks", join(folder, "nowhere")], join(folder, "s4")],
      ["system-error", lab, join(folder, "x".repeat(300))],
    ];
    for (const [code, more, out] of cases) {
      const run = await runReport([...args, ...more, "--out", out]);
      assert.equal(run.code, 1, run.err);
      assert.match(run.err, new RegExp(`Erreur \\[${code}\\][^]*Error \\[${code}\\]`), run.err);
      assert.doesNotMatch(run.err, /^\s+at .*:\d+:\d+/m, run.err);
      assert.doesNotMatch(run.err, /unexpected/, run.err);
    }
    assert.equal(Deno.readTextFileSync(file), "mine");
    for (const name of ["s1", "s2", "s3", "s4"]) {
      assert.throws(() => Deno.statSync(join(folder, name)), Deno.errors.NotFound, name);
    }
  }));

Deno.test("a dataset in a folder with a comma builds, under a name that fits every system", () =>
  inFolder(async (folder) => {
    const { args, data } = smallProgramme(folder, ["Enquête 2024, v2"]);
    const out = join(folder, "site");
    const { code, err } = await runReport([...args, ...given(data), "--out", out]);
    assert.equal(code, 0, err);
    const { "index.html": index = "" } = contents(out);
    const page = /href="([^"]+)"/.exec(index)?.[1] ?? "";
    assert.match(page, /^enquete-2024-v2\/fr\//);
  }));

Deno.test("of builds started at once into one output, each says that it is done or refused", () =>
  inFolder(async (folder) => {
    const { args, data } = smallProgramme(folder, ["one", "two"]);
    const whole = join(folder, "whole");
    assert.equal((await runReport([...args, ...given(data), "--out", whole])).code, 0);
    const site = contents(whole);
    for (let pair = 0; pair < 3; pair++) {
      const out = join(folder, `site-${pair}`);
      const both = await Promise.all(
        [0, 1].map(() => runReport([...args, ...given(data), "--out", out])),
      );
      assert.ok(both.some(({ code }) => code === 0), both.map(({ err }) => err).join("\n"));
      for (const { code, err } of both) {
        if (code !== 0) assert.match(err, /\[output-busy\]/);
      }
      assert.deepEqual(contents(out), site);
    }
  }));

Deno.test("a build killed at any time leaves the former site or the new one, and the next clears", () =>
  inFolder(async (folder) => {
    const { args, data } = smallProgramme(folder, ["one", "two"]);
    const out = join(folder, "site");
    const all = [...args, ...given(data), "--out", out];
    assert.equal((await runReport(all)).code, 0);
    const former = contents(out);
    for (let n = 0; n < 6; n++) {
      const child = startReport(all);
      await new Promise((done) => setTimeout(done, 250 * (n + 1)));
      try {
        child.kill("SIGKILL");
      } catch {
        // It was faster.
      }
      await child.output();
      const { code, err } = await runReport(all);
      assert.equal(code, 0, err);
      assert.deepEqual(contents(out), former);
    }
  }));
