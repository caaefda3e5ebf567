import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { report } from "../../../pipeline/commands/report.ts";
import { readFolder } from "../../../pipeline/dataset/folder.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";
import { personalIds } from "../../../pipeline/privacy/personal-ids.ts";
import { identifierDetector } from "../../../pipeline/privacy/gate/linkage.ts";
import { readable } from "../../../pipeline/privacy/gate/words.ts";
import { pathOf } from "../../privacy/paths.ts";
import { contents, inFolder } from "./small-site.ts";

async function build(lab: string, out: string, ...more: string[]) {
  let err = "";
  const io = { out: () => {}, err: (text: string) => void (err += text) };
  const args = ["--data", lab, "--out", out, "--lang", "fr", "--seconds", "3600", ...more];
  return { code: await report.run(args, io), err };
}

/** A lab whose one page says something, with interviews of two bodies. */
function smallLab(folder: string, words: string): string {
  const lab = join(folder, "essai");
  const put = (path: string, text: string) => {
    Deno.mkdirSync(join(lab, path, ".."), { recursive: true });
    Deno.writeTextFileSync(join(lab, path), text);
  };
  put("projects.csv", "project_id,name\np-1,Un projet\n");
  put("bodies.csv", "body_id,label_fr\nconseil,Conseil des usagers\n");
  put(
    "interviews.csv",
    "interview_id,person_id,body_id,status,consent,date\n" +
      "ent-01,pers-01,conseil,done,quote,2024-03-05\nent-02,pers-02,conseil,done,use,2024-03-06\n",
  );
  put("private/names.csv", "name,pseudonym\nMaëlys Quéméneur,Usagère A\n");
  put("reports/index.fr.md", `---\ntitle: Accueil\n---\n\n${words}\n`);
  return lab;
}

/** Shared notebooks and pages are not needed here. */
function ownOnly(folder: string): string[] {
  for (const name of ["notebooks", "prose"]) Deno.mkdirSync(join(folder, name));
  return ["--notebooks", join(folder, "notebooks"), "--prose", join(folder, "prose")];
}

Deno.test("a leak stops the build with its place, and the former site stands", () =>
  inFolder(async (folder) => {
    const own = ownOnly(folder);
    const site = join(folder, "site");
    const lab = smallLab(folder, "Une page.");
    assert.deepEqual(await build(lab, site, ...own), { code: 0, err: "" });
    const before = contents(site);
    smallLab(folder, "## Merci\n\nUn mot de Mme Quemeneur.");
    const { code, err } = await build(lab, site, ...own);
    assert.equal(code, 1);
    assert.match(
      err,
      /\[disclosure\] essai\/fr\/index\.html, Merci\n {2}Un nom de la clé apparaît \(Usagère A\)/,
    );
    assert.ok(!/qu[eé]m[eé]neur/i.test(err));
    assert.deepEqual(contents(site), before);
  }));

Deno.test("an override that is reasoned and signed lets a leak stand and is kept in the log", () =>
  inFolder(async (folder) => {
    const own = ownOnly(folder);
    const site = join(folder, "site");
    const lab = smallLab(folder, "Un mot de Mme Quéméneur.");
    const { err } = await build(lab, site, ...own);
    const leak = /leak = ([0-9a-f]{12})/.exec(err)?.[1];
    assert.ok(leak !== undefined);
    const overrides = join(lab, "private/overrides.csv");
    const head = "leak,reason,signed_by,signed_on\n";
    Deno.writeTextFileSync(overrides, `${head}${leak},,,\n`);
    const unsigned = await build(lab, site, ...own);
    assert.equal(unsigned.code, 1);
    assert.match(unsigned.err, /privacy-override[^]*line|privacy-override/);
    Deno.writeTextFileSync(
      overrides,
      `${head}${leak},a public speech of the mayor,A. B.,2024-07-01\n`,
    );
    assert.deepEqual(await build(lab, site, ...own), { code: 0, err: "" });
    const log = Deno.readTextFileSync(join(lab, "private/log.jsonl")).trim().split("\n");
    assert.equal(log.length, 1);
    assert.equal(JSON.parse(log[0]!).signedBy, "A. B.");
    // The same override is noted once.
    await build(lab, site, ...own);
    assert.equal(
      Deno.readTextFileSync(join(lab, "private/log.jsonl")).trim().split("\n").length,
      1,
    );
  }));

Deno.test("no edition for readers links what one person said, and the researchers' is marked on every page", () =>
  inFolder(async (folder) => {
    const [readers, team] = [join(folder, "readers"), join(folder, "team")];
    const demo = pathOf("data/demo");
    assert.equal((await build(demo, readers)).code, 0);
    assert.equal((await build(demo, team, "--for", "researchers")).code, 0);
    const ids = new Set(
      [...personalIds(openDataset(readFolder(demo)))].map((id) => id.toLowerCase()),
    );
    const find = identifierDetector(ids);
    const pagesOf = (site: string) =>
      Object.entries(contents(site)).filter(([path]) => path.startsWith("demo/fr/"));
    for (const [path, text] of pagesOf(readers)) {
      assert.deepEqual(find(readable(text, "hidden")), [], path);
      assert.ok(!text.includes("Ne pas transmettre"), path);
    }
    assert.ok(pagesOf(team).some(([, text]) => find(readable(text, "hidden")).length > 0));
    for (const [path, text] of pagesOf(team)) {
      assert.ok(text.includes('role="note">Édition des chercheurs'), path);
      assert.ok(
        /@page\{@top-center\{content:"Édition des chercheurs[^"]*Ne pas transmettre/.test(text),
        path,
      );
    }
  }));

/** The tables that a page carries to be saved, decoded, and the page itself, as one text. */
function wholeText(page: string): string {
  const saved = [...page.matchAll(/base64,([A-Za-z0-9+/=]+)/g)]
    .map(([, code = ""]) => new TextDecoder().decode(Uint8Array.fromBase64(code)));
  const text = page.replace(/<[^>]*>/g, " ").replaceAll("&#39;", "'").replaceAll("&nbsp;", " ");
  return [text, ...saved].join("\n").replace(/\s+/g, " ");
}

Deno.test("eight words of who may not be quoted stand on no page of either edition", () =>
  inFolder(async (folder) => {
    const demo = pathOf("data/demo");
    const dataset = openDataset(readFolder(demo));
    const fragmentsOf = (wanted: (consent: readonly string[]) => boolean) =>
      dataset.tables.interviews.rows.filter(({ consent, status }) =>
        status === "done" && wanted(consent)
      )
        .flatMap(({ transcript }) => {
          const { turns, points } = dataset.transcripts.get(transcript)!;
          return turns.filter(({ interviewer, speaker }) => !interviewer && speaker !== null)
            .flatMap(({ start, end }) => {
              const words = points.slice(start, end).split(/\s+/);
              return words.slice(0, -7).map((_, i) => words.slice(i, i + 8).join(" "));
            });
        });
    const silent = fragmentsOf((consent) => !consent.some((scope) => scope.startsWith("quote")));
    const quoted = fragmentsOf((consent) => consent.includes("quote"));
    assert.ok(silent.length > 100);
    for (const edition of ["readers", "researchers"]) {
      const site = join(folder, edition);
      assert.equal((await build(demo, site, "--for", edition)).code, 0);
      const pages = Object.entries(contents(site)).filter(([path]) => path.endsWith(".html"))
        .map(([path, page]) => [path, wholeText(page)] as const);
      // What may be quoted is found in the same way: a search that finds nothing would prove nothing.
      assert.ok(pages.some(([, text]) => quoted.some((part) => text.includes(part))));
      for (const [path, text] of pages) {
        assert.deepEqual(silent.filter((part) => text.includes(part)), [], path);
      }
    }
  }));

Deno.test("no page, word or document calls anything anonymous", () => {
  const texts = (folder: string): string[] =>
    [...Deno.readDirSync(pathOf(folder))].flatMap(({ name, isDirectory }) => {
      const path = `${folder}/${name}`;
      if (isDirectory) return name.startsWith("site") ? [] : texts(path);
      return /\.(md|ts|json)$/.test(name) ? [path] : [];
    });
  const files = [
    "README.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    ...["pipeline", "notebooks", "reports"].flatMap(texts),
  ];
  assert.ok(files.length > 300);
  const found = files.filter((file) => /\banonym/i.test(Deno.readTextFileSync(pathOf(file))));
  assert.deepEqual(found, []);
});

Deno.test("what a handed site told is withheld from the next where a withdrawal would come out", () =>
  inFolder(async (folder) => {
    const lab = join(folder, "demo");
    cpSync(pathOf("data/demo"), lab, { recursive: true });
    Deno.mkdirSync(join(lab, "private"));
    const site = join(folder, "site");
    assert.equal((await build(lab, site)).code, 0);
    assert.deepEqual(contents(join(lab, "private")), {});
    assert.equal((await build(lab, site, "--published")).code, 0);
    const ledger = Deno.readTextFileSync(join(lab, "private/releases.jsonl"));
    assert.equal(ledger.trim().split("\n").length, 1);
    // The same site again asks for nothing.
    assert.equal((await build(lab, site, "--published")).code, 0);
    assert.equal(Deno.readTextFileSync(join(lab, "private/releases.jsonl")), ledger);
    assert.ok(!Object.hasOwn(contents(lab), "withheld.csv"));
    const table = join(lab, "interviews.csv");
    const rows = Deno.readTextFileSync(table).split("\n").map((line) =>
      line.startsWith("ent-10,") ? line.replace(",done,", ",withdrawn,") : line
    );
    Deno.writeTextFileSync(table, rows.join("\n"));
    assert.equal((await build(lab, site)).code, 0);
    const withheld = Deno.readTextFileSync(join(lab, "withheld.csv"));
    assert.match(withheld, /^code_id,group_id\n/);
    assert.match(withheld, /\nqui-decide,\n/);
    assert.ok(!/\bent-\d|\bp-\d|\d{2,}/.test(withheld));
    const page = contents(site)["demo/fr/themes.html"]!;
    assert.match(page, /retenu/);
    // Without the private folder the same input gives the same pages.
    Deno.removeSync(join(lab, "private"), { recursive: true });
    assert.equal((await build(lab, join(folder, "again"))).code, 0);
    assert.equal(contents(join(folder, "again"))["demo/fr/themes.html"], page);
  }));

Deno.test("the two editions do not go into one folder", () =>
  inFolder(async (folder) => {
    const own = ownOnly(folder);
    const site = join(folder, "site");
    const lab = smallLab(folder, "Une page.");
    assert.equal((await build(lab, site, ...own)).code, 0);
    const before = contents(site);
    const { code, err } = await build(lab, site, "--for", "researchers", ...own);
    assert.equal(code, 1);
    assert.match(err, /other-edition/);
    assert.deepEqual(contents(site), before);
    const team = join(folder, "team");
    assert.equal((await build(lab, team, "--for", "researchers", ...own)).code, 0);
    assert.match(contents(team)["index.html"]!, /Ne pas transmettre/);
    assert.equal((await build(lab, team, ...own)).code, 1);
  }));

Deno.test("a private folder of a lab is closed to the build at any depth", () =>
  inFolder(async (folder) => {
    const own = ownOnly(folder);
    const lab = smallLab(folder, "Une page.");
    for (const place of ["private", "notes/deep/Private", "reports/private"]) {
      Deno.mkdirSync(join(lab, place), { recursive: true });
      Deno.writeTextFileSync(join(lab, place, "secret.csv"), "project_id,name\nsecret,Secret\n");
      Deno.writeTextFileSync(
        join(lab, place, "secret.fr.md"),
        "---\ntitle: Secret\n---\n\nSecret.\n",
      );
    }
    const site = join(folder, "site");
    assert.equal((await build(lab, site, ...own)).code, 0);
    for (const [path, text] of Object.entries(contents(site))) {
      assert.ok(!/secret/i.test(path) && !/secret/i.test(text), path);
    }
    assert.ok([...readFolder(lab).files.keys()].every((path) => !/secret/.test(path)));
  }));
