import assert from "node:assert/strict";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const pipeline = fileURLToPath(new URL("../pipeline/", import.meta.url));

/** The folders of the pipeline: each imports only from those before it. */
const layers = "language problem ingest dataset analysis privacy figures notebook report commands"
  .split(
    " ",
  );

/** The folders of analyses: what comes from a later one would turn an import around. */
const analyses = "statistics random framework comparison configurations".split(" ");

const imported =
  /^(?:import|export)\s+(type\s)?([^"';]*?)\s*from\s*"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

interface Import {
  /** The file, from the pipeline's folder, or the name of a package. */
  readonly to: string;
  /** Whether nothing of it is left when types are dropped. */
  readonly isOfTypes: boolean;
}

const slashes = (path: string) => path.replaceAll(sep, "/");

function importsOf(file: string): Import[] {
  const text = Deno.readTextFileSync(join(pipeline, file));
  return [...text.matchAll(imported)].map(([, type, names = "", ...addresses]) => {
    const address = addresses.find((found) => found !== undefined)!;
    const parts = names.replace(/[{}\s]+/g, " ").trim().split(/\s*,\s*/).filter((part) =>
      part !== ""
    );
    const isOfTypes = type !== undefined ||
      (names.startsWith("{") && parts.every((part) => part.startsWith("type ")));
    const to = address.startsWith(".") ? slashes(join(dirname(file), address)) : address;
    return { to, isOfTypes };
  });
}

function sources(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory
      ? sources(join(folder, name))
      : /\.tsx?$/.test(name)
      ? [slashes(relative(pipeline, join(folder, name)))]
      : []
  ).sort();
}

/** Imports that go from an earlier place of an order to a later one. */
function against(order: readonly string[], root: string): string[] {
  const placeOf = (file: string) =>
    file.startsWith(root) ? order.indexOf(file.slice(root.length).split("/")[0]!) : -1;
  return sources(join(pipeline, root)).flatMap((file) => {
    const from = placeOf(file);
    return from < 0 ? [] : importsOf(file).filter(({ to }) => placeOf(to) > from)
      .map(({ to }) => `${file} imports ${to}`);
  });
}

Deno.test("no import of the pipeline goes against the order of its folders", () => {
  assert.deepEqual(against(layers, ""), []);
  const folders = [...Deno.readDirSync(pipeline)].filter(({ isDirectory }) => isDirectory)
    .map(({ name }) => name);
  assert.deepEqual(folders.sort(), layers.toSorted());
});

Deno.test("no import of analyses goes against the order of theirs", () => {
  assert.deepEqual(against(analyses, "analysis/"), []);
});

/** All that files need when they run, themselves included: files of the pipeline, and packages. */
function reachable(files: readonly string[]): Set<string> {
  const found = new Set(files);
  for (const file of found) {
    if (!file.endsWith(".ts")) continue;
    for (const { to, isOfTypes } of importsOf(file)) if (!isOfTypes) found.add(to);
  }
  return found;
}

Deno.test("the engines need no package, and little enough for a page", () => {
  const engines = ["framework", "comparison"].flatMap((name) =>
    sources(join(pipeline, "analysis", name))
  );
  const needed = [...reachable(engines)];
  const packages = needed.filter((name) => !name.endsWith(".ts"));
  assert.deepEqual(packages, []);
  // Of the source, comments and types included; the words of all problems come with them.
  const bytes = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + Deno.statSync(join(pipeline, file)).size, 0);
  const [words, rest] = [true, false].map((isOfWords) =>
    needed.filter((file) => file.startsWith("problem/catalogue") === isOfWords)
  );
  assert.ok(bytes(words!) < 175_000, `${bytes(words!)} bytes of words`);
  assert.ok(bytes(rest!) < 280_000, `${bytes(rest!)} bytes in ${rest!.length} files`);
});
