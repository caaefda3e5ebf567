import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import {
  checkArchive,
  dangerousXml,
  inflateEntries,
} from "../../../pipeline/ingest/archive/archive.ts";
import { readSpreadsheet } from "../../../pipeline/ingest/spreadsheet/spreadsheet.ts";

const said = (bytes: Uint8Array) =>
  checkArchive(bytes, "x").problems.map(({ cell, what }) => `${cell}: ${what.en}`);

Deno.test("checkArchive: a plain archive passes", () => {
  const bytes = zipSync({ "a.xml": strToU8("<a/>"), "b/c.xml": strToU8("<c/>") });
  assert.deepEqual(said(bytes), []);
  assert.deepEqual(checkArchive(bytes, "x").entries.map(({ name, size }) => [name, size]), [
    ["a.xml", 4],
    ["b/c.xml", 4],
  ]);
});

Deno.test("checkArchive: names that lead out, names of devices, names twice", () => {
  for (const name of ["../a", "/a", "b/../../a", "c\\d", "x/con.txt", "C:a", "a\u202etxt.exe"]) {
    assert.equal(said(zipSync({ [name]: strToU8("x") })).length, 1, name);
  }
  assert.equal(said(zipSync({ "É.xml": strToU8("x"), "e\u0301.XML": strToU8("y") })).length, 1);
});

Deno.test("checkArchive: a bomb shows by its ratio, before it is opened", () => {
  const bytes = zipSync({ "a.xml": new Uint8Array(5 << 20) }, { level: 9 });
  assert.match(said(bytes)[0] ?? "", /grows more than 200 times/);
});

Deno.test("inflateEntries: an entry larger than it declares is given up", () => {
  const bytes = zipSync({ "a.xml": strToU8("x".repeat(5000)) });
  const { entries } = checkArchive(bytes, "x");
  assert.equal(inflateEntries(bytes, entries, () => true)?.get("a.xml")?.length, 5000);
  const lying = entries.map((entry) => ({ ...entry, size: 10 }));
  assert.equal(inflateEntries(bytes, lying, () => true), null);
});

Deno.test("checkArchive: what is no zip", () => {
  assert.match(
    said(strToU8("not a zip at all, but long enough to look through"))[0] ?? "",
    /not a/,
  );
  assert.equal(said(new Uint8Array(3)).length, 1);
});

Deno.test("dangerousXml: document types and deep nests", () => {
  assert.equal(dangerousXml(strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>')), "doctype");
  assert.equal(dangerousXml(strToU8("<a>".repeat(65) + "</a>".repeat(65))), "depth");
  assert.equal(dangerousXml(strToU8("<a><b/><b/></a>".repeat(500))), null);
});

Deno.test("readSpreadsheet: hidden sheets, types and shape", async () => {
  const { writeXlsx } = await import("hucre");
  const rows = [["Bilan", null, null], ["id", "début", "montant"], [
    "p-1",
    new Date(Date.UTC(2024, 0, 31)),
    0.1 + 0.2,
  ], ["p-2", null, 5]];
  const bytes = new Uint8Array(await writeXlsx({ sheets: [{ name: "projects", rows }] }));
  const { tables, problems } = await readSpreadsheet(bytes, "x.xlsx");
  assert.equal(tables[0]?.name, "projects");
  assert.equal(tables[0]?.headerLine, 2);
  // Spreadsheets show 15 digits: 0.1 + 0.2 is 0.3 there.
  assert.deepEqual(tables[0]?.rows, [["p-1", "2024-01-31", "0.3"], ["p-2", "", "5"]]);
  assert.deepEqual(problems.map(({ code }) => code), ["title-row"]);
});
