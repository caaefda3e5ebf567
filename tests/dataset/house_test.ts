import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { houseLabs } from "../../pipeline/dataset/house.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

Deno.test("the labs of a house are the folders with a descriptor, real ones first, then by name", () => {
  const data = Deno.makeTempDirSync({ prefix: "house-" });
  try {
    const labs: Record<string, string | null> = {
      b: "{}",
      a: '{"fictional":true}',
      c: "not json",
      d: null,
      ".hidden": "{}",
      e: '{"fictional":false}',
    };
    for (const [name, descriptor] of Object.entries(labs)) {
      Deno.mkdirSync(join(data, name));
      if (descriptor !== null) {
        Deno.writeTextFileSync(join(data, name, "datapackage.json"), descriptor);
      }
    }
    Deno.writeTextFileSync(join(data, "README.md"), "");
    assert.deepEqual(houseLabs(data).map((path) => basename(path)), ["b", "c", "e", "a"]);
    assert.deepEqual(houseLabs(join(data, "nowhere")), []);
  } finally {
    Deno.removeSync(data, { recursive: true });
  }
});

/** Every text file that all labs share. */
function sharedFiles(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    const path = join(folder, name);
    if (isDirectory) return name === "site" || name === "docs" ? [] : sharedFiles(path);
    return /\.(ts|js|css|md|json)$/.test(name) ? [path] : [];
  });
}

Deno.test("no shared page, notebook or module names a lab", () => {
  const names = houseLabs(join(root, "data")).map((path) => basename(path));
  assert.ok(names.length > 1);
  const named = new RegExp(`(?<![\\p{L}\\d-])(${names.join("|")})(?![\\p{L}\\d-])`, "iu");
  const files = ["pipeline", "notebooks", "reports"].flatMap((name) =>
    sharedFiles(join(root, name))
  );
  assert.ok(files.length > 300);
  // The example of a command's help is one that can be run as it stands.
  const example = /^ {2}example: "[^"]*",$/gm;
  const found = files.filter((path) =>
    named.test(Deno.readTextFileSync(path).replaceAll(example, ""))
  );
  assert.deepEqual(found.map((path) => path.slice(root.length)), []);
  const conditions = files.filter((path) => /\{\{only /.test(Deno.readTextFileSync(path)));
  assert.deepEqual(conditions, []);
});
