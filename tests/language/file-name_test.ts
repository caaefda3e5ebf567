import assert from "node:assert/strict";
import {
  downloadStem,
  fileStem,
  kebab,
  labFolder,
  longestStem,
} from "../../pipeline/language/file-name.ts";
import { hostileIds } from "./hostile-ids.ts";

Deno.test("kebab() takes accents off, opens ligatures, and makes one hyphen of other signs", () => {
  for (
    const [text, expected] of [
      ["Enquête 2024, v2", "enquete-2024-v2"],
      ["Cœur d’Æther", "coeur-d-aether"],
      ["Straße / Łódź", "strasse-lodz"],
      ["--a__b--", "a-b"],
      ["ﬁn ①", "fin-1"],
      ["日本 😀", ""],
    ] as const
  ) assert.equal(kebab(text, 64), expected);
  assert.equal(kebab("abc-def", 4), "abc");
});

Deno.test("fileStem() leaves lower-case kebab ids as they are", () => {
  for (
    const id of ["a", "green-quarter", "2021-03", "0", "f47ac10b-58cc-4372-a567-0e02b2c3d479", "t1"]
  ) assert.equal(fileStem(id), id);
});

Deno.test("fileStem() gives any other id its slug and a hash of the exact id", () => {
  assert.match(fileStem("Abc"), /^abc--[0-9a-f]{12}$/);
  assert.match(fileStem("2021/03"), /^2021-03--[0-9a-f]{12}$/);
  assert.match(fileStem("😀"), /^id--[0-9a-f]{12}$/);
  assert.match(fileStem(""), /^id--[0-9a-f]{12}$/);
  assert.notEqual(fileStem("Abc"), fileStem("aBc"));
  assert.notEqual(fileStem("caf\u00e9"), fileStem("cafe\u0301"));
  assert.notEqual(fileStem("\ud800"), fileStem("\ud801"));
});

Deno.test("fileStem() of an id that looks like another's stem is not that stem", () => {
  const stem = fileStem("Abc");
  assert.notEqual(fileStem(stem), stem);
  assert.notEqual(fileStem(fileStem(stem)), fileStem(stem));
});

Deno.test("fileStem(): names of devices of Windows are never a file's name", () => {
  for (const id of ["con", "CON", "prn", "aux", "nul", "com1", "COM9", "lpt1", "com¹", "nul.txt"]) {
    assert.match(fileStem(id), /--[0-9a-f]{12}$/, id);
  }
  assert.equal(fileStem("console"), "console");
});

Deno.test("fileStem(): hostile and ordinary ids give bounded names, all different", () => {
  const ids = hostileIds(3000, 1);
  const stems = new Map<string, string>();
  for (const id of ids) {
    const stem = fileStem(id);
    assert.match(stem, /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
    assert.ok(stem.length <= longestStem, stem);
    assert.equal(fileStem(id), stem);
    assert.equal(stems.get(stem), undefined, `${JSON.stringify(id)} and ${stems.get(stem)}`);
    stems.set(stem, id);
  }
  assert.equal(stems.size, ids.length);
});

Deno.test("labFolder() is safe for a folder that a person named", () => {
  assert.equal(labFolder("nantes-city-lab"), "nantes-city-lab");
  assert.match(labFolder("Enquête 2024, v2"), /^enquete-2024-v2$/);
  assert.match(labFolder(".."), /^id--[0-9a-f]{12}$/);
});

Deno.test("downloadStem() keeps readable names and refuses what a system would not take", () => {
  for (const name of ["portfolio-byTheme", "usage-profiles-profile.all"]) {
    assert.equal(downloadStem(name), name);
  }
  for (const name of ["a..b", "../x", "con", "CON.x", "a/b", "x.", ".x", "a:b", "a".repeat(81)]) {
    assert.match(downloadStem(name), /^[a-z0-9-]+--[0-9a-f]{12}$/, name);
  }
});
