import assert from "node:assert/strict";
import { join } from "node:path";
import { contents, inFolder, publish } from "./small-site.ts";

const write = (folder: string, path: string, text = "mine") => {
  const full = join(folder, path);
  Deno.mkdirSync(join(full, ".."), { recursive: true });
  Deno.writeTextFileSync(full, text);
};

/** What a user may have where the site is to stand. */
const foreign: Readonly<Record<string, (site: string) => void>> = {
  "a list of labs": (site) => write(site, "index.html"),
  "a folder named as the list of labs": (site) => write(site, "index.html/x.txt"),
  "an empty folder named as a lab": (site) => Deno.mkdirSync(join(site, "a")),
  "a folder of files named as a lab": (site) => write(site, "a/projects.csv"),
  "a file named as a lab": (site) => write(site, "a"),
  "a link in place of a lab": (site) => {
    write(site, "elsewhere/fr/index.html");
    Deno.symlinkSync(join(site, "elsewhere"), join(site, "a"));
  },
  "a link in place of the list": (site) => {
    write(site, "elsewhere.html");
    Deno.symlinkSync(join(site, "elsewhere.html"), join(site, "index.html"));
  },
  "a lab with a marker that is not whole": (site) => write(site, "a/.grandeur-nature.json", "{"),
  "a lab with pages that we never wrote": (site) => {
    write(site, "a/fr/index.html", "<!DOCTYPE html><html>");
    write(site, "a/fr/search.html", "<!DOCTYPE html><html>");
  },
  "a marker's name without a list, on a text": (site) => write(site, ".grandeur-nature.json", "{}"),
  "a marker's name without a list, on a mark of another kind": (site) =>
    write(site, ".grandeur-nature.json", '{"grandeur-nature":1,"kind":"run"}'),
  "a folder with the marker's name": (site) => Deno.mkdirSync(join(site, ".grandeur-nature.json")),
  "a link with the marker's name": (site) => {
    write(site, "elsewhere.json");
    Deno.symlinkSync(join(site, "elsewhere.json"), join(site, ".grandeur-nature.json"));
  },
  "a marker that is not whole beside a list": (site) => {
    write(site, "index.html");
    write(site, ".grandeur-nature.json", '{"grandeur-nature":1,"kind":"site","index":[]');
  },
};

for (const [what, make] of Object.entries(foreign)) {
  Deno.test(`a site does not replace ${what}`, () =>
    inFolder(async (site) => {
      make(site);
      const before = contents(site);
      const problems = await publish(site, ["a"], "ours");
      assert.ok(problems.length > 0);
      assert.ok(problems.every(({ code }) => code === "output-foreign"), JSON.stringify(problems));
      assert.deepEqual(contents(site), before);
    }));
}

const added = [
  "a/notes.txt",
  "a/fr/mine.html",
  "a/private/key.csv",
  "a/.git/config",
  "a/._notes.txt",
  "a/fr/._.html",
  "a/.directory",
];

for (const path of added) {
  Deno.test(`a lab with ${path} of the user's in it is not replaced, and the file is named`, () =>
    inFolder(async (site) => {
      await publish(site, ["a", "b"], "former");
      write(site, path);
      const before = contents(site);
      const problems = await publish(site, ["a", "b"], "latter");
      assert.deepEqual(problems.map(({ code, file }) => [code, file]), [
        ["output-foreign", join(site, path)],
      ]);
      assert.deepEqual(contents(site), before);
    }));
}

Deno.test("a list of labs changed by hand is not replaced; other line ends are not a change", () =>
  inFolder(async (site) => {
    await publish(site, ["a"], "one");
    const path = join(site, "index.html");
    const ours = Deno.readTextFileSync(path);
    Deno.writeTextFileSync(path, ours.replaceAll("\n", "\r\n"));
    assert.deepEqual(await publish(site, ["a"], "two"), []);
    Deno.writeTextFileSync(path, `${ours}<p>mine</p>`);
    const before = contents(site);
    assert.deepEqual((await publish(site, ["a"], "three")).map(({ file }) => file), [path]);
    assert.deepEqual(contents(site), before);
  }));

Deno.test("what stands beside the labs is never touched", () =>
  inFolder(async (site) => {
    for (
      const path of [
        "a.old/x.txt",
        ".new-a/x.txt",
        "a.new/x.txt",
        "notes.txt",
        ".grandeur-nature-0123456789abcdef/mine.txt",
        ".grandeur-nature-short/x.txt",
        "other/fr/index.html",
      ]
    ) write(site, path);
    const before = contents(site);
    for (const text of ["one", "two"]) {
      assert.deepEqual(await publish(site, ["a"], text), []);
      const after = contents(site);
      for (const [path, own] of Object.entries(before)) assert.equal(after[path], own, path);
      assert.doesNotMatch(after["index.html"]!, /other/);
    }
  }));

Deno.test("droppings of the system do not make a lab foreign", () =>
  inFolder(async (site) => {
    await publish(site, ["a"], "one");
    for (const path of ["a/.DS_Store", "a/fr/Thumbs.db", "a/en/desktop.ini", ".DS_Store"]) {
      write(site, path);
    }
    assert.deepEqual(await publish(site, ["a"], "two"), []);
    assert.match(contents(site)["a/fr/a.html"]!, /two/);
  }));

Deno.test("a file named as a dropping that is too large or holds something else is the user's", () =>
  inFolder(async (site) => {
    await publish(site, ["a"], "one");
    const large = "x".repeat(20 * 1024 * 1024);
    for (const name of ["Thumbs.db", ".DS_Store", "desktop.ini"]) {
      write(site, `a/${name}`, large);
      const found = (await publish(site, ["a"], "two")).map(({ file }) => file);
      assert.deepEqual(found, [join(site, "a", name)]);
      assert.equal(Deno.statSync(join(site, "a", name)).size, large.length);
      Deno.removeSync(join(site, "a", name));
    }
    write(site, "a/._index.html", "\0\x05\x16\x07\0\x02\0\0Mac OS X");
    write(site, "a/.directory", "[Desktop Entry]\nIcon=folder\n");
    assert.deepEqual(await publish(site, ["a"], "two"), []);
  }));

Deno.test("an empty folder of the user's in a lab is not removed; one of ours that was emptied is", () =>
  inFolder(async (site) => {
    await publish(site, ["a"], "one");
    Deno.removeSync(join(site, "a/en/index.html"));
    assert.deepEqual(await publish(site, ["a"], "two"), []);
    for (const path of ["a/mine", "a/fr/deep"]) {
      Deno.mkdirSync(join(site, path));
      const before = contents(site);
      const found = (await publish(site, ["a"], "two")).map(({ file }) => file);
      assert.deepEqual(found, [join(site, path)]);
      assert.deepEqual(contents(site), before);
      Deno.removeSync(join(site, path));
    }
  }));

Deno.test("a copy of a lab under another name is the user's", () =>
  inFolder(async (site) => {
    await publish(site, ["a"], "one");
    for (const [path, text] of Object.entries(contents(join(site, "a")))) {
      write(site, `b/${path}`, text);
    }
    const before = contents(site);
    assert.deepEqual((await publish(site, ["b"], "two")).map(({ code }) => code), [
      "output-foreign",
    ]);
    assert.deepEqual(contents(site), before);
    await publish(site, ["a"], "one");
    assert.doesNotMatch(contents(site)["index.html"]!, /href="b/);
  }));

Deno.test("a marker that lists paths outside its folder is not believed", () =>
  inFolder(async (folder) => {
    const site = join(folder, "site");
    await publish(site, ["a"], "one");
    write(folder, "outside.txt");
    const path = join(site, "a/.grandeur-nature.json");
    const marker = JSON.parse(Deno.readTextFileSync(path));
    marker.files.push("../../outside.txt");
    Deno.writeTextFileSync(path, JSON.stringify(marker));
    assert.equal((await publish(site, ["a"], "two"))[0]?.code, "output-foreign");
    assert.equal(contents(folder)["outside.txt"], "mine");
  }));

Deno.test("a file put into a lab while it is replaced is kept, and told", () =>
  inFolder(async (site) => {
    await publish(site, ["a"], "former");
    const { faulty } = await import("./small-site.ts");
    const system = faulty((_, name, path) => {
      if (name === "rename" && path === join(site, "a")) write(site, "a/late.txt");
    });
    const problems = await publish(site, ["a"], "latter", system);
    assert.deepEqual(problems.map(({ code }) => code), ["output-kept"]);
    assert.equal(Deno.readTextFileSync(problems[0]!.file!), "mine");
    assert.match(contents(site)["a/fr/a.html"]!, /latter/);
    assert.deepEqual((await publish(site, ["a"], "third")).map(({ code }) => code), []);
    assert.equal(Deno.readTextFileSync(problems[0]!.file!), "mine");
  }));
