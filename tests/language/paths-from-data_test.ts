import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/**
 * Paths and addresses that are put together outside the functions that make names, by file: what is
 * put in, and why it can be no text from data. What is not here has to go through `fileStem` or one
 * of the functions made of it.
 */
const allowed: Readonly<Record<string, readonly (readonly [parts: RegExp, why: string])[]>> = {
  "pipeline/commands/check/check-against.ts": [[/^path$/, "held to the folder by its real path"]],
  "pipeline/commands/check/check-datasets.ts": [[/^repairsFile$/, "a constant"]],
  "pipeline/commands/export/data-package.ts": [[/^name$/, "the name of a table"]],
  "pipeline/commands/export/table-schemas.ts": [
    [/^name$/, "the name of a table"],
    [/^`\$\{name\}\.json`$/, "the name of a table"],
    [/^path$/, "the name of a table with its ending"],
  ],
  "pipeline/commands/import/dataset-folder.ts": [
    [/^name$/, "the name of a table"],
    [/^path$/, "a constant, or refused where it leads out of the folder"],
    [/^this\.#fileOf\(name\)$/, "refused where it leads out of the folder"],
    [/^unreviewedFolder$/, "a constant"],
  ],
  "pipeline/commands/import.ts": [
    [/^labFolders\.private$|^privateFiles\.names$/, "a constant"],
  ],
  "pipeline/commands/import/sirene-dataset.ts": [
    [/^name$/, "the name of a table"],
    [/^queryFile$/, "a constant"],
    [/^path$/, "a constant, or the file that the descriptor gives, held to the folder on writing"],
  ],
  "pipeline/commands/new.ts": [
    [/^name$/, "refused unless it is its own stem"],
    [/^path$/, "made from a name that is its own stem"],
  ],
  "pipeline/commands/new/notebook-files.ts": [[/^name$/, "refused unless it is its own stem"]],
  "pipeline/commands/places.ts": [[/^path$/, "a default that an option declares"]],
  "pipeline/commands/report.ts": [
    [/^labFolders\.private$/, "a constant"],
    [/^name$|^file$/, "an entry of a folder, read"],
    [/^language$/, "fr or en"],
    [/^lab\.folder$/, "made by labFolder"],
    [/^page$/, "a page that was sent, held to the pattern of pages"],
  ],
  "pipeline/commands/report/private-records.ts": [
    [/^withheldFile$|^privateFiles\.\w+$/, "a constant"],
  ],
  "pipeline/commands/withdraw/by-hand.ts": [[/^entry\.name$/, "an entry of the folder, read"]],
  "pipeline/commands/withdraw/remove-from-pages.ts": [
    [/^labFolders\.reports$/, "a constant"],
  ],
  "pipeline/commands/withdraw/log.ts": [[/^privateFiles\.log$/, "a constant"]],
  "pipeline/dataset/folder.ts": [
    [/^entry\.name$/, "an entry of the folder, read"],
    [/^planName$/, "a constant"],
  ],
  "pipeline/dataset/house.ts": [[/^name$/, "an entry of the folder, read"]],
  "pipeline/ingest/refi-qda/write-qda.ts": [[/^guid$/, "a hash in the form of a GUID"]],
  "pipeline/ingest/spreadsheet/spreadsheet.ts": [
    [/^file$|^sheet\.name$/, "the place of a sheet, told and never opened"],
  ],
  "pipeline/privacy/check-written.ts": [[/^name$/, "the name of a table"]],
  "pipeline/privacy/gate/program-texts.ts": [
    [/^folder$/, "a folder of the program"],
    [/^name$/, "an entry of the folder, read"],
  ],
  "pipeline/privacy/keeping.ts": [
    [/^file$/, "a constant"],
    [/^name$/, "an entry of the folder, read"],
  ],
  "pipeline/privacy/open-gate.ts": [
    [/^lab$/, "the place of a lab told in a problem, never opened"],
  ],
  "pipeline/privacy/private-folder.ts": [
    [/^labFolders\.private$|^privateFiles\.\w+$|^name$/, "a constant"],
  ],
  "pipeline/report/prose/front-matter.ts": [[/./, "a name proposed in a sentence"]],
  "pipeline/report/prose/prose-files.ts": [[/^name$/, "an entry of the folder, read"]],
  "pipeline/report/render/render-rows.ts": [[/^table$/, "the name of a table"]],
  "pipeline/report/site.ts": [
    [/^language$/, "fr or en"],
    [/^file$/, "made by projectPage, notebookPage or prosePage"],
    [/^id$/, "an anchor of the page"],
  ],
  "pipeline/notebook/sandbox/loader.ts": [
    [/^zones!\.pipeline$/, "the folder of the program"],
  ],
  "pipeline/report/build.ts": [
    [/^notebook$/, "a name in a sentence"],
    [/^name$/, "an entry of the folder, read"],
  ],
  "pipeline/report/process/private-folders.ts": [
    [/^labFolders\.private$/, "a constant"],
    [/^name$/, "an entry of the folder, read"],
  ],
  "pipeline/report/prose/lab-words.ts": [
    [/^labFolders\.\w+$|^folder$/, "a constant"],
    [/^file$/, "an entry of the folder, read"],
  ],
  "pipeline/report/process/refuse-links.ts": [[/^name$/, "an entry of the folder, read"]],
  "pipeline/report/prose/page-sources.ts": [[/^name$/, "a name in a sentence"]],
  "pipeline/report/prose/translations.ts": [
    [
      /^file\.slice\(|^slug$|^language$|^missing$|^there$/,
      "a place told in a problem, never opened",
    ],
  ],
  "pipeline/report/process/build-problems.ts": [[/^at\.notebook$/, "a name in a sentence"]],
  "pipeline/report/process/start-build.ts": [[/^options\.pipeline$/, "the folder of the program"]],
  "pipeline/notebook/page-links.ts": [[/^cell$/, "an id that the mark of a cell allows: [\\w-]+"]],
};

/**
 * The folders whose subject is placing files. Each name in them is an entry of a folder that was
 * read, a constant, the folder of a lab, or a path that one of the functions named here has let
 * through: their own tests hold them to hostile markers, plans and paths.
 */
const layers: readonly (readonly [prefix: string, guard: RegExp])[] = [
  ["pipeline/commands/files/", /isPathList|isFileName/],
  ["pipeline/commands/report/", /isPathList|isFileName/],
];

/** What makes a name from data, or is made of such names. */
const safe =
  /^(fileStem|downloadStem|labFolder|projectPage|notebookPage|prosePage|cellPage|sourcePage|rowAnchor|definitionAnchor)\(.*\)$/s;

/** A template that ends in a file or has an address with a fragment. */
const fileTemplate =
  /`([^`\n]*\$\{[^`\n]*\.(?:html|csv|tsv|txt|vtt|srt|json|md|ts|qdpx|qdc|zip|svg|sql)|[^`\n]*\.html#\$\{[^`\n]*|[^`\n]*\$\{[^`\n]*\}#\$\{[^`\n]*)(?=[`?#"])/g;

const files = ["pipeline", "notebooks"].flatMap((folder) => sources(folder));

Deno.test("no file name and no address is put together from data but by the functions for it", () => {
  assert.ok(files.length > 300);
  for (const [prefix, guard] of layers) {
    assert.ok(files.some(([file, text]) => file.startsWith(prefix) && guard.test(text)), prefix);
  }
  const found = files.flatMap(([file, text]) => {
    if (layers.some(([prefix]) => file.startsWith(prefix))) return [];
    const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, "");
    const parts = [
      ...[...code.matchAll(fileTemplate)].flatMap(([, template = ""]) => interpolations(template)),
      ...(/from "node:path"/.test(code) ? joined(code) : []),
    ];
    const rules = allowed[file] ?? [];
    return parts.filter((part) => !safe.test(part) && !rules.some(([shape]) => shape.test(part)))
      .map((part) => `${file}: ${part}`);
  });
  assert.deepEqual(found, []);
});

Deno.test("a link to a page is never a template in a notebook", () => {
  for (const [file, text] of files) {
    if (!file.startsWith("notebooks/")) continue;
    for (const [, address = ""] of text.matchAll(/href: `([^`]*)`/g)) {
      assert.match(address, /^#\$\{rowAnchor\([^}]*\)\}$/, file);
    }
  }
});

Deno.test("the search for paths finds what it is for", () => {
  const template = (text: string) =>
    [...text.matchAll(fileTemplate)].flatMap(([, found = ""]) => interpolations(found));
  assert.deepEqual(template("href: `project-${row.id}.html`"), ["row.id"]);
  assert.deepEqual(template("`${folder}/${name}.csv`"), ["folder", "name"]);
  assert.deepEqual(template("`sources.html#${id}`"), ["id"]);
  assert.deepEqual(joined('join(out, "a", row.id)'), ["row.id"]);
  assert.deepEqual(joined("join(out, f(a, b))"), ["f(a, b)"]);
});

/** The expressions put into a template. */
function interpolations(template: string): string[] {
  return [...template.matchAll(/\$\{((?:[^{}]|\{[^{}]*\})*)\}/g)].map((match) => match[1] ?? "");
}

/** What is joined to a folder, apart from texts that stand in the code. */
function joined(code: string): string[] {
  return [...code.matchAll(/(?<![.\w])(?:join|resolve)\(/g)].flatMap(({ index, 0: call }) =>
    args(code, index + call.length).slice(1).filter((part) => !/^"[^"]*"$/.test(part))
  );
}

/** The arguments of a call from after its bracket. */
function args(code: string, start: number): string[] {
  const parts = [""];
  for (let i = start, depth = 0; i < code.length; i++) {
    const sign = code[i] ?? "";
    if ("([{".includes(sign)) depth++;
    if (")]}".includes(sign) && depth-- === 0) break;
    if (sign === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function sources(folder: string): [string, string][] {
  return [...Deno.readDirSync(fileURLToPath(new URL(folder, root)))]
    .sort((a, b) => a.name < b.name ? -1 : 1)
    .flatMap((entry): [string, string][] => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory) return sources(path);
      if (!entry.name.endsWith(".ts")) return [];
      return [[path, Deno.readTextFileSync(fileURLToPath(new URL(path, root)))]];
    });
}
