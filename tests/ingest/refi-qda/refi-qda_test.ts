import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { writeArchive } from "../../../pipeline/ingest/refi-qda/archive.ts";
import { isGuid } from "../../../pipeline/ingest/refi-qda/guid.ts";
import type { QdaProject } from "../../../pipeline/ingest/refi-qda/project.ts";
import { readQda } from "../../../pipeline/ingest/refi-qda/read-qda.ts";
import { writeProject, writeQdc, writeQdpx } from "../../../pipeline/ingest/refi-qda/write-qda.ts";

const samples = new URL("../../../../shared/samples/refi-qda/", import.meta.url);

function sample(name: string): Uint8Array | null {
  try {
    return Deno.readFileSync(new URL(name, samples));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

const qdpx = sample("qc-1.3.2-demo-interview.qdpx");
const ignore = qdpx === null;

/** What the official schema has against a document; empty when it is valid. */
function complaints(xml: string, schema: string): string[] {
  const xsd = XmlDocument.fromBuffer(sample(schema) ?? new Uint8Array());
  const validator = XsdValidator.fromDoc(xsd);
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    document.dispose();
    validator.dispose();
    xsd.dispose();
  }
}

Deno.test({
  name: "a real project without internal:// comes in whole and goes out the same (needs ../shared)",
  ignore,
  fn() {
    const { project, ledger } = readQda(qdpx ?? new Uint8Array(), "demo.qdpx");
    assert.deepEqual(ledger.codes, { in: 262, out: 262 });
    assert.deepEqual(ledger.sources, { in: 2, withText: 2 });
    assert.deepEqual(ledger.selections, { in: 158, out: 158 });
    assert.deepEqual(ledger.codings, { in: 205, out: 205 });
    const again = readQda(writeQdpx(project), "again.qdpx");
    assert.deepEqual(again.project.codes, project.codes);
    assert.deepEqual(again.project.sources, project.sources);
    assert.deepEqual(again.ledger.codings, { in: 205, out: 205 });
  },
});

Deno.test({
  name: "what is written is valid under the official schemas (needs ../shared)",
  ignore,
  fn() {
    const { project } = readQda(qdpx ?? new Uint8Array(), "demo.qdpx");
    assert.deepEqual(complaints(writeProject(project), "Project-v1.0.xsd"), []);
    assert.deepEqual(complaints(writeQdc(project), "Codebook-v1.0.xsd"), []);
    assert.deepEqual(complaints(writeProject(small), "Project-v1.0.xsd"), []);
    assert.notDeepEqual(complaints("<CodeBook/>", "Codebook-v1.0.xsd"), []);
  },
});

Deno.test({
  name: "old namespaces, broken order and empty sets are read, and said (needs ../shared)",
  ignore,
  fn() {
    const transana = readQda(sample("annexA3-transana-3.22.qde") ?? new Uint8Array(), "t.qde");
    assert.deepEqual(transana.ledger.codes, { in: 19, out: 19 });
    assert.ok(transana.ledger.problems.some(({ what }) => /0:10/.test(what.en)));
    const taguette = readQda(sample("taguette-1.4.1-codebook.qdc") ?? new Uint8Array(), "t.qdc");
    assert.deepEqual(taguette.ledger.codes, { in: 3, out: 3 });
    assert.deepEqual(taguette.ledger.problems, []);
  },
});

Deno.test({
  name:
    "a project in which no source has a text is an error, never a silent zero (needs ../shared)",
  ignore,
  fn() {
    const { ledger } = readQda(sample("annexA2-atlasti-8.4.qde") ?? new Uint8Array(), "a.qde");
    assert.deepEqual(ledger.codings, { in: 16, out: 0 });
    const errors = ledger.problems.filter(({ severity }) => severity === "error");
    assert.equal(errors.length, 1);
    assert.match(errors[0]?.what.en ?? "", /None of the 12 sources/);
  },
});

const guid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

const small: QdaProject = {
  name: "Essai & « cie »",
  origin: "test",
  users: [{ guid: guid(1), name: "a" }],
  codes: [
    {
      guid: guid(2),
      name: "Été <1>",
      parent: null,
      isCodable: true,
      colour: "#00ff00",
      description: "",
    },
    { guid: guid(3), name: "b", parent: guid(2), isCodable: false, colour: null, description: "d" },
  ],
  sources: [{
    guid: guid(4),
    name: "ent",
    text: "😀 accentué\nfin",
    selections: [{
      guid: guid(5),
      name: "accentué",
      start: 2,
      end: 10,
      memo: "",
      codings: [{ guid: guid(6), code: guid(3), user: guid(1), createdAt: null, memo: "un\nmémo" }],
    }],
    codings: [],
    memo: "",
    variables: { role: "élue" },
    reading: "as-is",
  }],
  notes: [],
};

Deno.test("codes, memos, variables and wide characters survive a round trip", () => {
  const { project } = readQda(writeQdpx(small), "x.qdpx");
  assert.deepEqual(project.codes, small.codes);
  assert.deepEqual(project.users, small.users);
  assert.deepEqual(
    project.sources.map(({ selections, variables, text }) => ({ selections, variables, text })),
    small.sources.map(({ selections, variables, text }) => ({ selections, variables, text })),
  );
  assert.deepEqual(writeQdpx(small), writeQdpx(small));
});

/** A project file around one text source and one selection. */
function projectXml(path: string, start: number, end: number, name: string): string {
  return `\ufeff<?xml version="1.0"?><p:Project xmlns:p="urn:QDA-XML:project:1.0" name="x">` +
    `<p:Sources><p:TextSource guid="{${
      guid(4).toUpperCase()
    }}" plainTextPath="${path}" name="ent">` +
    `<p:PlainTextSelection guid="${guid(5)}" name="${name}" startPosition="${start}" ` +
    `endPosition="${end}"><p:Coding guid="${guid(6)}"><p:CodeRef targetGUID="{${guid(2)}}"/>` +
    `</p:Coding></p:PlainTextSelection></p:TextSource></p:Sources><p:CodeBook><p:Codes>` +
    `<p:Code guid="${
      guid(2)
    }" name="c" isCodable="true"/></p:Codes></p:CodeBook><p:Sets/></p:Project>`;
}

function archive(xml: string, text: string, folder = "sources", inner = "project.qde") {
  return zipSync({ [inner]: strToU8(xml), [`${folder}/E.txt`]: strToU8(text) });
}

/** The words under the first selection. */
function firstPassage(bytes: Uint8Array): { words: string; reading: string | null } {
  const source = readQda(bytes, "x.qdpx").project.sources[0];
  const selection = source?.selections[0];
  const points = [...source?.text ?? ""];
  return {
    words: points.slice(selection?.start, selection?.end).join(""),
    reading: source?.reading ?? null,
  };
}

Deno.test("another inner name, another folder case, order, prefix and braces do not matter", () => {
  const bytes = archive(
    projectXml("e.txt", 0, 4, "mots"),
    "mots dits",
    "Sources",
    "Mon projet.qde",
  );
  const { ledger } = readQda(bytes, "x.qdpx");
  assert.deepEqual(ledger.codings, { in: 1, out: 1 });
  assert.ok(ledger.problems.some(({ what }) => /Mon projet\.qde/.test(what.en)));
  assert.equal(firstPassage(bytes).words, "mots");
});

const crlf = "un\r\ndeux\r\ntrois quatre";

Deno.test("line ends counted as one or as two are told apart by the known words", () => {
  const asOne = archive(projectXml("internal://E.txt", 8, 13, "trois"), crlf);
  assert.deepEqual(firstPassage(asOne), { words: "trois", reading: "line-ends-count-one" });
  const asTwo = archive(projectXml("internal://E.txt", 10, 15, "trois"), crlf);
  assert.deepEqual(firstPassage(asTwo), { words: "trois", reading: "as-is" });
});

Deno.test("a counted byte-order mark shifts positions by one", () => {
  const bytes = archive(projectXml("internal://E.txt", 4, 8, "deux"), "\ufeffun deux trois");
  assert.deepEqual(firstPassage(bytes), { words: "deux", reading: "bom-counted" });
});

Deno.test("UTF-16 positions are found out where wide characters stand before", () => {
  const bytes = archive(projectXml("internal://E.txt", 3, 8, "trois"), "😀 trois mots");
  assert.deepEqual(firstPassage(bytes), { words: "trois", reading: "utf-16" });
});

Deno.test("a way of counting that nothing proves is said to be unproved", () => {
  const { ledger } = readQda(
    archive(projectXml("internal://E.txt", 0, 2, "line:1"), crlf),
    "x.qdpx",
  );
  assert.ok(ledger.problems.some(({ what }) => /nothing proves/.test(what.en)));
});

Deno.test("a DOCTYPE, a path that leaves the archive and a bomb are refused", () => {
  const refused = (bytes: Uint8Array) => readQda(bytes, "x").ledger.problems[0]?.why.en ?? "";
  assert.match(refused(strToU8('<!DOCTYPE a [<!ENTITY b "c">]><Project name="&b;"/>')), /DOCTYPE/);
  assert.match(refused(zipSync({ "../evil.qde": strToU8("<a/>") })), /leads out/);
  const zeros = new Uint8Array(30_000_000);
  assert.match(refused(zipSync({ "project.qde": zeros })), /swells/);
  assert.match(refused(writeArchive(new Map([["a.txt", new Uint8Array()]]))), /no project file/);
});

Deno.test("GUIDs that are made have the form the schema wants, and depend on their parts", async () => {
  const { guidFrom } = await import("../../../pipeline/ingest/refi-qda/guid.ts");
  assert.ok(isGuid(guidFrom("a", "b")));
  assert.notEqual(guidFrom("a", "b"), guidFrom("ab"));
});
