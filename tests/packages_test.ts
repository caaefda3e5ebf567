import assert from "node:assert/strict";

interface Configuration {
  readonly imports: Readonly<Record<string, string>>;
  readonly compilerOptions: unknown;
}

const read = (path: string): Configuration =>
  JSON.parse(Deno.readTextFileSync(new URL(path, import.meta.url)));
const pipeline = read("../deno.json");
const tests = read("./deno.json");

Deno.test("tests run the pipeline with its own packages and compiler options, and add theirs", () => {
  for (const [name, address] of Object.entries(pipeline.imports)) {
    assert.equal(tests.imports[name], address.replace(/^\.\//, "../"), name);
  }
  assert.deepEqual(tests.compilerOptions, pipeline.compilerOptions);
});

/** The packages that modules of a folder import by name. */
function importedBy(folder: URL): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    if (isDirectory) return importedBy(new URL(`${name}/`, folder));
    if (!name.endsWith(".ts")) return [];
    const text = Deno.readTextFileSync(new URL(name, folder));
    const imports = /^(?:import|export) [^;]*? from "([^.:"][^:"]*)";|import\("([^.:"][^:"]*)"\)/gm;
    return [...text.matchAll(imports)].map(([, named, loaded]) => packageOf(named ?? loaded ?? ""));
  });
}

/** What a lab's notebooks import the pipeline by. */
const isOurs = (name: string) => name.startsWith("grandeur-nature/");

/** A package's name as the import map lists it: with a slash where a file of it is imported. */
function packageOf(specifier: string): string {
  const [name, inside] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier)?.slice(1) ?? [];
  return inside === undefined ? name ?? "" : `${name}/`;
}

Deno.test("a first report downloads what the pipeline imports, its types, and nothing for tests", () => {
  const imported = ["../pipeline/", "../notebooks/"]
    .flatMap((folder) => importedBy(new URL(folder, import.meta.url)));
  const listed = Object.keys(pipeline.imports).filter((name) =>
    !name.startsWith("@types/") && !isOurs(name)
  );
  // Arquero's own dependency, pinned since its newest version cannot be installed.
  const wanted = new Set([...imported, "@uwdata/flechette"]);
  assert.deepEqual(listed.filter((name) => !wanted.has(name)), []);
});

Deno.test("every package is pinned to one version", () => {
  for (const [name, address] of Object.entries(tests.imports)) {
    if (isOurs(name)) continue;
    assert.match(address, /^npm:(?:@[\w-]+\/|\/)?[\w.-]+@\d+\.\d+\.\d+\/?$/, name);
  }
});

Deno.test("the package that arquero needs to be installed comes first", () => {
  assert.equal(Object.keys(pipeline.imports)[0], "@uwdata/flechette");
  assert.equal(Object.keys(tests.imports)[0], "@uwdata/flechette");
});
