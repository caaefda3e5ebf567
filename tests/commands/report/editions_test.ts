import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { runReport, smallProgramme } from "./run-report.ts";
import { contents, inFolder, publish } from "./small-site.ts";

/** The pages that the list of labs links. */
function linked(site: string): string[] {
  const text = Deno.readTextFileSync(join(site, "index.html"));
  return [...text.matchAll(/href="([^"]+)"/g)].map(([, page]) => page!).sort();
}

const page = (title: string) => `---\ntitle: ${title}\norder: 1\n---\n\nText.\n`;

/** A page in one language stands in both editions. */
const homes = ["lab/en/index.html", "lab/fr/index.html"];

/** What prose a site has, the options given, and the entries of its one lab. */
const entries: Readonly<Record<string, readonly [readonly string[], readonly string[], string[]]>> =
  {
    "in both languages": [["index.fr.md", "index.en.md"], [], homes],
    "in French only": [["index.fr.md"], [], homes],
    "in English only": [["index.en.md"], [], homes],
    "in both, built in one": [["index.fr.md", "index.en.md"], ["--lang", "en"], [
      "lab/en/index.html",
    ]],
    "without a first page": [["method.fr.md"], [], ["lab/en/search.html", "lab/fr/search.html"]],
    "none": [[], [], ["lab/en/search.html", "lab/fr/search.html"]],
    "none, built in one": [[], ["--lang", "fr"], ["lab/fr/search.html"]],
    "in French, built in English": [["index.fr.md"], ["--lang", "en"], ["lab/en/index.html"]],
  };

for (const [what, [files, more, expected]] of Object.entries(entries)) {
  Deno.test(`only pages that are there are linked and printed: prose ${what}`, () =>
    inFolder(async (folder) => {
      const { args, data } = smallProgramme(folder, ["lab"]);
      for (const file of files) {
        Deno.writeTextFileSync(join(folder, "sources/prose", file), page("A"));
      }
      const site = join(folder, "site");
      const run = await runReport([...args, "--data", data[0]!, "--out", site, ...more]);
      assert.equal(run.code, 0, run.err);
      assert.deepEqual(linked(site), expected);
      assert.deepEqual(
        run.out.trim().split("\n").sort(),
        [...expected, "index.html"].map((path) => join(site, path)).sort(),
      );
      for (const path of expected) assert.ok(Deno.statSync(join(site, path)).isFile, path);
    }));
}

Deno.test("a neighbour is listed under a name of ours and with pages that are there, or not at all", () =>
  inFolder(async (site) => {
    await publish(site, ["one"], "text");
    const marked = (folder: string, files: readonly string[]) => {
      const { ".grandeur-nature.json": marker } = contents(join(site, "one"));
      for (
        const [path, text] of [
          [".grandeur-nature.json", JSON.stringify({ ...JSON.parse(marker!), folder })] as const,
          ...files.map((file) => [file, "mine"] as const),
        ]
      ) {
        const full = join(site, folder, path);
        Deno.mkdirSync(dirname(full), { recursive: true });
        Deno.writeTextFileSync(full, text);
      }
    };
    const both = ["fr/index.html", "en/index.html"];
    for (const name of ["a#b", "a?b", "a b", "A", "a%2e", "-a", "é", "javascript"]) {
      marked(name, both);
    }
    marked("empty", []);
    marked("english", ["en/index.html"]);
    Deno.mkdirSync(join(site, "folders/fr/index.html"), { recursive: true });
    marked("folders", []);
    await publish(site, ["two"], "text");
    const found = linked(site);
    assert.deepEqual([...new Set(found.map((path) => path.split("/")[0]))], [
      "english",
      "javascript",
      "one",
      "two",
    ]);
    for (const path of found) assert.ok(Deno.statSync(join(site, path)).isFile, path);
  }));
