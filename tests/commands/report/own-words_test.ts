import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { check } from "../../../pipeline/commands/check.ts";
import { runReport, smallProgramme } from "./run-report.ts";
import { contents, inFolder } from "./small-site.ts";

const notebook = `// %% [markdown] id=intro {"lang":"fr"}
// # Essais

// %% id=load
import { countOf, refs } from "grandeur-nature/analysis/traced.ts";
import { dataset, table, value, words } from "grandeur-nature/notebook";
import * as aq from "arquero";
import { label } from "./label.ts";

const { rows } = dataset.tables.projects;

// %% id=count
export const count = value(
  countOf(refs("projects", rows), { fr: "Projets.", en: "Projects." }),
  "{n|projet|projets}",
  "{n|project|projects}",
);

// %% id=list
export const list = table({
  title: words(label),
  rows: aq.from(rows).slice(0, 2).objects() as { name: string }[],
  columns: [["Nom", "Name", (row) => row.name]],
});
`;
const helper = 'export const label: string = "Deux projets";\n';

const shared = {
  "index.fr.md":
    "---\ntitle: Accueil\norder: 1\n---\n\n{{part opening}}\n\nDébut.\n\n{{end}}\n\nFin.\n",
  "index.en.md":
    "---\ntitle: Home\norder: 1\n---\n\n{{part opening}}\n\nStart.\n\n{{end}}\n\nEnd.\n",
  "method.fr.md": "---\ntitle: Méthode\norder: 2\n---\n\nPartagée.\n",
  "method.en.md": "---\ntitle: Method\norder: 2\n---\n\nShared.\n",
};

/** Labs outside the repository, with shared pages, and what files they have of their own. */
function programme(
  folder: string,
  labs: Readonly<Record<string, Readonly<Record<string, string>>>>,
) {
  const { args, data } = smallProgramme(folder, Object.keys(labs));
  write(join(folder, "sources/prose"), shared);
  Object.values(labs).forEach((files, i) => write(data[i]!, files));
  const out = join(folder, "site");
  return {
    out,
    data,
    args: [...args, "--out", out, ...data.flatMap((path) => ["--data", path])],
    page: (path: string) =>
      Deno.readTextFileSync(join(out, path)).replace(/<(script|style)\b.*?<\/\1>/gs, ""),
  };
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    Deno.mkdirSync(dirname(path), { recursive: true });
    Deno.writeTextFileSync(path, text);
  }
}

Deno.test("a lab outside the repository replaces a page, extends one, and adds one with its notebook", () =>
  inFolder(async (folder) => {
    const { args, page } = programme(folder, {
      own: {
        "notebooks/essais.nb.ts": notebook,
        "notebooks/label.ts": helper,
        "reports/method.fr.md": "---\ntitle: À nous\n---\n\nNotre façon.\n",
        "reports/index.fr.md": "{{shared opening}}\n\nAu milieu : {{value essais.count}}.\n",
        "reports/essais.fr.md":
          "---\ntitle: Essais\norder: 1\n---\n\n## Liste\n\n{{table essais.list}}\n",
      },
      plain: {},
    });
    const { code, err } = await runReport(args);
    assert.equal(code, 0, err);
    const replaced = page("own/fr/method.html");
    assert.match(replaced, /<h1>À nous<\/h1>.*Notre façon/s);
    assert.doesNotMatch(replaced, /Partagée/);
    assert.match(page("own/en/method.html"), /Shared\./);
    const extended = page("own/fr/index.html");
    assert.match(extended, /<h1>Accueil<\/h1>.*Début.*Au milieu.*>9</s);
    assert.doesNotMatch(extended, /Fin\./);
    const own = page("own/fr/essais.html");
    assert.match(own, /Deux projets.*own 0.*own 1/s);
    const menu = [...own.matchAll(/<li><a href="([^"#]+)"/g)].map((found) => found[1]);
    assert.deepEqual(menu.slice(0, 3), ["essais.html", "index.html", "method.html"]);
    assert.match(page("own/fr/notebook-essais.html"), /own\/notebooks\/essais\.nb\.ts/);
    // What one lab says is not said of another.
    assert.match(page("plain/fr/method.html"), /Partagée/);
    assert.match(page("plain/fr/index.html"), /Début.*Fin/s);
    assert.throws(() => page("plain/fr/essais.html"), Deno.errors.NotFound);
  }));

Deno.test("a page in one language only stands in the other edition, marked and with a note", () =>
  inFolder(async (folder) => {
    const { args, page, data } = programme(folder, {
      own: {
        "reports/seule.fr.md": "---\ntitle: Seule\n---\n\n## Une partie\n\nDeux mots.\n\n## B\n",
      },
    });
    assert.equal((await runReport(args)).code, 0);
    const text = page("own/en/seule.html");
    assert.match(text, /<html lang="en">/);
    assert.match(
      text,
      /<main id="content" lang="fr"><p[^>]* lang="en">This page exists in French only/,
    );
    assert.match(text, /<a href="seule.html" lang="fr" aria-current="page">Seule<\/a>/);
    assert.match(text, /<a href="#une-partie" lang="fr">/);
    assert.match(page("own/en/search.html"), /seule\.html#une-partie/);
    assert.match(page("own/en/index.html"), /<a href="seule.html" lang="fr">Seule<\/a>/);
    assert.doesNotMatch(page("own/fr/seule.html"), /This page|<main[^>]*lang/);

    let told = "";
    const io = { out: (more: string) => void (told += more), err: () => {} };
    const wanted = ["--data", data[0]!, "--translations", "--lang", "en", "--format", "json"];
    assert.equal(await check.run(wanted, io), 0);
    const [{ problems }] = JSON.parse(told);
    assert.deepEqual(
      problems.map(({ code, file }: { code: string; file: string }) => [code, file]),
      [["untranslated", "own/reports/seule.fr.md"]],
    );
  }));

Deno.test("check --translations lists pages and words in one language, and what one page hides", () =>
  inFolder(async (folder) => {
    const { data } = programme(folder, {
      own: {
        "notebooks/essais.nb.ts": notebook,
        "notebooks/label.ts": helper,
        "reports/portfolio.en.md": "{{shared}}\n",
        "reports/both.fr.md": "---\ntitle: A\n---\n",
        "reports/both.en.md": "---\ntitle: A\n---\n",
      },
    });
    let told = "";
    const io = { out: (more: string) => void (told += more), err: () => {} };
    const wanted = ["--data", data[0]!, "--lang", "en", "--format", "json"];
    assert.equal(await check.run(wanted, io), 0);
    assert.deepEqual(JSON.parse(told)[0].problems, []);
    told = "";
    assert.equal(await check.run([...wanted, "--translations"], io), 0);
    const found = JSON.parse(told)[0].problems as { file: string; message_en: string }[];
    assert.deepEqual(found.map(({ file, message_en }) => [file, message_en.split(" The ")[0]]), [
      ["own/notebooks/essais.nb.ts", "“Deux projets” is in French only."],
      ["own/reports/portfolio.en.md", "This page is in English only."],
    ]);
  }));

Deno.test("a failing notebook of one lab fails that lab only, which keeps its former site whole", () =>
  inFolder(async (folder) => {
    const { args, out, data } = programme(folder, { bad: {}, good: {} });
    assert.equal((await runReport(args)).code, 0);
    const former = contents(join(out, "bad"));
    write(data[0]!, {
      "notebooks/mine.nb.ts":
        '// %% id=first\nexport const a = 1;\n\n// %% id=second\nthrow new Error("no");\n',
    });
    write(data[1]!, { "reports/method.fr.md": "Neuf.\n" });
    const { code, err, out: printed } = await runReport(args);
    assert.equal(code, 1);
    assert.match(err, /bad: Erreur \[cell-error\] bad\/notebooks\/mine\.nb\.ts:5/);
    assert.deepEqual(contents(join(out, "bad")), former);
    assert.match(Deno.readTextFileSync(join(out, "good/fr/method.html")), /Neuf\./);
    assert.match(printed, /good.fr.index\.html/);
    assert.doesNotMatch(printed, /bad.fr/);
    assert.match(Deno.readTextFileSync(join(out, "index.html")), /bad\/fr\/index\.html/);
    assert.deepEqual(
      [...Deno.readDirSync(out)].filter(({ name, isDirectory }) =>
        isDirectory && name.startsWith(".")
      )
        .length,
      0,
    );
  }));

const refusals: Readonly<Record<string, readonly [Record<string, string>, RegExp]>> = {
  "has the name of a shared one": [
    { "notebooks/one.nb.ts": "// %% id=a\n" },
    /\[same-notebook\] own\/notebooks\/one\.nb\.ts[^→]*notebooks\/one\.nb\.ts et own\/notebooks\/one\.nb\.ts/,
  ],
  "loops for ever": [
    { "notebooks/mine.nb.ts": "// %% id=a\nfor (;;);\n" },
    /\[cell-timeout\] own\/notebooks\/mine\.nb\.ts:1/,
  ],
  "fails while it draws": [
    {
      "notebooks/mine.nb.ts":
        '// %% id=a\nimport { figure } from "grandeur-nature/notebook";\nexport const f = figure({\n  title: { fr: "a", en: "b" },\n  data: [{ name: "x" }],\n  plot: () => { throw new Error("no"); },\n});\n',
    },
    /\[cell-error\] own\/notebooks\/mine\.nb\.ts:6/,
  ],
  "reads private files": [
    {
      "private/names.csv": "a\n",
      "notebooks/mine.nb.ts":
        '// %% id=a\nDeno.readTextFileSync(new URL("../private/names.csv", import.meta.url).pathname);\n',
    },
    /\[cell-forbidden\] own\/notebooks\/mine\.nb\.ts:2/,
  ],
  "imports a module that stands among the data": [
    {
      "code.ts": "export const a = 1;\n",
      "notebooks/mine.nb.ts": '// %% id=a\nimport { a } from "../code.ts";\nexport const b = a;\n',
    },
    /\[cell-forbidden\] own\/notebooks\/mine\.nb\.ts/,
  ],
  "imports the build by its short name": [
    {
      "notebooks/mine.nb.ts":
        '// %% id=a\nimport { provideDataset } from "grandeur-nature/notebook/current.ts";\nprovideDataset;\n',
    },
    /\[cell-forbidden\] own\/notebooks\/mine\.nb\.ts/,
  ],
  "imports another notebook": [
    {
      "notebooks/mine.nb.ts": '// %% id=a\nimport "./other.nb.ts";\n',
      "notebooks/other.nb.ts": "// %% id=a\nexport const b = 1;\n",
    },
    /\[cell-forbidden\] own\/notebooks\/mine\.nb\.ts/,
  ],
};

for (const [what, [files, told]] of Object.entries(refusals)) {
  Deno.test(`a notebook of a lab that ${what} is refused, and named with its lab`, () =>
    inFolder(async (folder) => {
      const { args, out } = programme(folder, { own: files });
      const { code, err } = await runReport([...args, "--seconds", "3"]);
      assert.equal(code, 1, err);
      assert.match(err, told);
      assert.throws(() => Deno.statSync(join(out, "own")), Deno.errors.NotFound);
    }));
}

Deno.test("a problem in a page of a lab is told in its file, one in what it places in the shared file", () =>
  inFolder(async (folder) => {
    const { args } = programme(folder, {
      own: { "reports/index.fr.md": "{{shared}}\n\n{{value no.such}}\n" },
    });
    write(join(folder, "sources/prose"), {
      "index.fr.md": "---\ntitle: A\n---\n\n{{value nor.this}}\n",
    });
    const { code, err } = await runReport([...args, "--lang", "fr"]);
    assert.equal(code, 1);
    assert.match(err, /\[prose-error\] own\/reports\/index\.fr\.md:3\n[^→]*no\.such/);
    assert.match(err, /\[prose-error\] reports\/index\.fr\.md:5\n[^→]*nor\.this/);
  }));

Deno.test({
  name: "a page or notebook that is a link is refused: it can lead out of the lab",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      const { args, data } = programme(folder, {
        page: { "reports/a.fr.md": "---\ntitle: A\n---\n" },
        helper: { "notebooks/mine.nb.ts": "// %% id=a\n" },
        whole: {},
      });
      const target = join(folder, "secret.fr.md");
      Deno.writeTextFileSync(target, "---\ntitle: Secret\n---\n");
      Deno.symlinkSync(target, join(data[0]!, "reports/b.fr.md"));
      Deno.mkdirSync(join(data[1]!, "notebooks/parts"));
      Deno.symlinkSync(target, join(data[1]!, "notebooks/parts/b.ts"));
      Deno.symlinkSync(folder, join(data[2]!, "notebooks"));
      const { code, err } = await runReport(args);
      assert.equal(code, 1);
      assert.match(err, /page: Erreur \[source-error\] reports\/b\.fr\.md/);
      assert.match(err, /helper: Erreur \[source-error\] notebooks\/parts\/b\.ts/);
      assert.match(err, /whole: Erreur \[source-error\] notebooks/);
    }),
});

Deno.test("the same data have one fingerprint, whatever a lab says of them", () =>
  inFolder(async (folder) => {
    const { args, data, page } = programme(folder, { own: {} });
    const printed = () => /<code>([0-9a-f]{12})<\/code>/.exec(page("own/fr/method.html"))?.[1];
    assert.equal((await runReport(args)).code, 0);
    const before = printed();
    assert.match(before ?? "", /^[0-9a-f]{12}$/);
    write(data[0]!, {
      "reports/method.fr.md": "Neuf.\n",
      "notebooks/mine.nb.ts": "// %% id=a\nexport const a = 1;\n",
    });
    assert.equal((await runReport(args)).code, 0);
    assert.match(page("own/fr/method.html"), /Neuf/);
    assert.equal(printed(), before);
  }));
