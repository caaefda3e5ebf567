import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { codePoints } from "../../../pipeline/ingest/transcript/code-points.ts";
import {
  parseTranscript,
  readTranscript,
} from "../../../pipeline/ingest/transcript/read-transcript.ts";

/** What is said, by speaker, cut from the text by code points. */
function said(text: string, path = "entretien.txt") {
  const { turns } = parseTranscript(text, path);
  const points = codePoints(text);
  return turns.map(({ speaker, start, end }) => [speaker, points.slice(start, end)]);
}

Deno.test("bracketed labels with times open turns, and characters above U+FFFF count once", () => {
  const text = "[Chercheur] (0:01 - 0:11)\nBonjour 😀\n\n[Élue A] (0:12 – 0:20)\nOui.\nEncore.\n" +
    "[Chercheur] (0:21 - 0:22)\nBien.\n[Élue A] (0:23 - 0:30)\nFin.";
  assert.deepEqual(said(text), [
    ["Chercheur", "Bonjour 😀"],
    ["Élue A", "Oui.\nEncore."],
    ["Chercheur", "Bien."],
    ["Élue A", "Fin."],
  ]);
  const { turns } = parseTranscript(text, "a.txt");
  assert.deepEqual([turns[1]?.from, turns[1]?.to], [12_000, 20_000]);
});

Deno.test("a French space before the colon, narrow or not, does not hide a speaker", () => {
  const text = "Enquêtrice\u00a0: et alors ?\nMme X\u202f: rien.\nEnquêtrice : ah.\nMme X: si.";
  assert.deepEqual(said(text).map(([speaker]) => speaker), [
    "Enquêtrice",
    "Mme X",
    "Enquêtrice",
    "Mme X",
  ]);
  assert.deepEqual(parseTranscript(text, "a.txt").speakers, [
    { name: "Enquêtrice", interviewer: true, turns: 2 },
    { name: "Mme X", interviewer: false, turns: 2 },
  ]);
});

Deno.test("a label with two spaces and a time, and its hard-wrapped continuation lines", () => {
  const text =
    "SPEAKERS\nInterviewer, BSR06\n\nBSR06  00:12\nHello\nthere\n\nInterviewer  1:00:12\nHi";
  assert.deepEqual(said(text).slice(1), [["BSR06", "Hello\nthere"], ["Interviewer", "Hi"]]);
});

Deno.test("a mistyped label goes to the review list and keeps its speaker’s part", () => {
  const lines = ["Chercheur", "Élue", "Chercheur", "Élue", "Checheur", "Élue", "Chercheur", "Élue"];
  const text = [...lines, "Chercheur"].map((name) => `[${name}] (0:01 - 0:02)\nmots`).join("\n");
  const { turns, review, speakers } = parseTranscript(text, "a.txt");
  assert.deepEqual(speakers.map(({ name }) => name), ["Chercheur", "Élue"]);
  assert.equal(turns[4]?.interviewer, true);
  assert.deepEqual(review.filter(({ kind }) => kind === "typo-label"), [
    { kind: "typo-label", line: 9, found: "Checheur", proposed: "Chercheur" },
  ]);
});

Deno.test("two numbered people are two people", () => {
  const text = "Élu 1 : a\nÉlu 1 : b\nÉlu 1 : c\nÉlu 1 : d\nÉlu 1 : e\nÉlu 2 : f\nÉlu 2 : g\n" +
    "Élu 1 : h\nÉlu 1 : i\nÉlu 1 : j";
  assert.deepEqual(parseTranscript(text, "a.txt").speakers.map(({ name }) => name), [
    "Élu 1",
    "Élu 2",
  ]);
});

Deno.test("impossible times are listed and not read", () => {
  const text = "[Chercheur] (0:010 - 0:11)\na\n[Élue] (7: 37 - 22:175)\nb";
  const { turns, review } = parseTranscript(text, "a.txt");
  assert.deepEqual(turns.map(({ from, to }) => [from, to]), [[null, 11_000], [457_000, null]]);
  assert.deepEqual(
    review.filter(({ kind }) => kind === "impossible-time").map(({ found }) => found),
    ["0:010", "22:175"],
  );
});

Deno.test("a lone word before a colon stays speech and is listed", () => {
  const text = "Élue : trois choses.\nDélais : longs.\nÉlue : voilà.";
  assert.deepEqual(said(text), [["Élue", "trois choses.\nDélais : longs."], ["Élue", "voilà."]]);
  assert.deepEqual(parseTranscript(text, "a.txt").review, [
    { kind: "unknown-label", line: 2, found: "Délais", proposed: null },
  ]);
});

Deno.test("bold labels of Markdown are labels", () => {
  assert.deepEqual(said("**Chercheuse :** et ?\n\n**Élue** : oui\n\n**Élue** : non", "a.md"), [
    ["Chercheuse", "et ?"],
    ["Élue", "oui"],
    ["Élue", "non"],
  ]);
});

Deno.test("WebVTT voices, open tags, hourless times and cues without a voice", () => {
  const text =
    "\ufeffWEBVTT\r\n\r\nNOTE un : deux\r\n\r\n00:01.000 --> 00:02.000\r\n<v Chercheur>Oui\r\n" +
    "\r\n1:00:02.000 --> 1:00:04.000\r\n<v.loud Élue A>Oui, bien sûr</v>\r\n\r\n" +
    "00:04.000 --> 00:05.000\r\nencore";
  assert.deepEqual(said(text, "a.vtt"), [
    ["Chercheur", "Oui"],
    ["Élue A", "Oui, bien sûr"],
    ["Élue A", "encore"],
  ]);
  assert.equal(parseTranscript(text, "a.vtt").turns[1]?.from, 3_602_000);
});

Deno.test("SubRip cues with speakers before a colon", () => {
  const text = "1\n00:00:01,000 --> 00:00:02,500\nQ : bon\n\n2\n00:00:03,000 --> 00:00:04,000\n" +
    "Élue : oui\n\n3\n00:00:05,000 --> 00:00:06,000\nÉlue : non\n";
  assert.deepEqual(said(text, "a.srt"), [["Q", "bon"], ["Élue", "oui"], ["Élue", "non"]]);
  assert.equal(parseTranscript(text, "a.srt").turns[0]?.to, 2500);
});

Deno.test("a Word file gives its words, and its author is reported but not carried on", () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const bytes = zipSync({
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document ${w}><w:body><w:p><w:r><w:t>Chercheur\u00a0: et</w:t></w:r>` +
        `<w:del><w:r><w:delText>SECRET</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> ` +
        `alors ?</w:t></w:r></w:p><w:p><w:r><w:t>Élue : oui</w:t><w:br/><w:t>suite</w:t></w:r></w:p>` +
        `<w:p><w:r><w:t>Élue : non</w:t></w:r></w:p></w:body></w:document>`,
    ),
    "docProps/core.xml": strToU8(
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Jeanne Exemple</dc:creator>' +
        "<cp:lastModifiedBy>J. E.</cp:lastModifiedBy></cp:coreProperties>",
    ),
  });
  const { transcript, metadata, problems, format } = readTranscript(bytes, "entretien.docx");
  assert.equal(format, "docx");
  assert.equal(transcript.text, "Chercheur\u00a0: et alors ?\nÉlue : oui\nsuite\nÉlue : non\n");
  assert.deepEqual(metadata.map(({ value }) => value), ["Jeanne Exemple", "J. E."]);
  assert.deepEqual(problems.map(({ code }) => code), ["document-metadata", "document-metadata"]);
  assert.ok(!JSON.stringify(problems).includes("Jeanne"));
});

Deno.test("a file that is no Word document is a problem, not an exception", () => {
  const { problems } = readTranscript(strToU8("PK\u0003\u0004 nothing"), "a.docx");
  assert.deepEqual(problems.map(({ code, severity }) => [code, severity]), [
    ["source-error", "error"],
  ]);
});
