import assert from "node:assert/strict";
import { decode } from "../../../pipeline/ingest/text/decode.ts";
import { undoDoubleEncoding } from "../../../pipeline/ingest/text/double-encoding.ts";

const utf8 = new TextEncoder();
const sample = "nom;état\nÉcole à côté;élevé\n";

Deno.test("decode: UTF-8 with and without a mark", () => {
  assert.deepEqual(decode(utf8.encode(sample)), { text: sample, encoding: "utf-8", problems: [] });
  assert.equal(decode(utf8.encode(`\ufeff${sample}`)).text, sample);
});

Deno.test("decode: UTF-16 with and without a mark", () => {
  for (const mark of ["", "\ufeff"]) {
    const units = Uint16Array.from([...`${mark}a,b\n1,2\n`], (c) => c.charCodeAt(0));
    const little = new Uint8Array(units.buffer);
    assert.equal(decode(little).encoding, "utf-16le");
    assert.equal(decode(little).text, "a,b\n1,2\n");
    const big = little.map((_, i) => little[i ^ 1]!);
    assert.equal(decode(big).encoding, "utf-16be");
    assert.equal(decode(big).text, "a,b\n1,2\n");
  }
});

Deno.test("decode: one-byte encodings by the French that they make", () => {
  const [text, letters] = [
    "côté à l'école élevée",
    [["é", 0xe9], ["à", 0xe0], ["ô", 0xf4]] as const,
  ];
  const in1252 = bytesOf(text, letters);
  assert.deepEqual(decode(in1252), { text, encoding: "windows-1252", problems: [] });
  const in850 = bytesOf(text, [["é", 0x82], ["à", 0x85], ["ô", 0x93]]);
  assert.deepEqual(decode(in850), { text, encoding: "ibm850", problems: [] });
  const inMac = bytesOf(text, [["é", 0x8e], ["à", 0x88], ["ô", 0x99]]);
  assert.deepEqual(decode(inMac), { text, encoding: "macintosh", problems: [] });
});

Deno.test("decode: a file of two encodings is read line by line, and the lines told", () => {
  const bytes = Uint8Array.from([
    ...utf8.encode("id;nom\n1;Écoquartier\n2;"),
    0xc9,
    ...utf8.encode("clairage\n"),
  ]);
  const { text, encoding, problems } = decode(bytes, "x.csv");
  assert.equal(text, "id;nom\n1;Écoquartier\n2;Éclairage\n");
  assert.equal(encoding, "mixed");
  assert.deepEqual(problems.map(({ code, line }) => [code, line]), [["encoding-error", 3]]);
});

Deno.test("decode: lost accents are an error, double encoding comes with its repair", () => {
  const lost = decode(utf8.encode("a\nnum\ufffdraire\n"), "x.csv").problems[0];
  assert.deepEqual([lost?.severity, lost?.line], ["error", 2]);
  const twice = decode(utf8.encode("a\nnumÃ©raire\n"), "x.csv").problems[0];
  assert.deepEqual([twice?.severity, twice?.repair], ["warning", "numéraire"]);
  assert.equal(undoDoubleEncoding("lâ€™Ã©tÃ©"), "l’été");
  assert.equal(undoDoubleEncoding("été"), null);
});

/** ASCII, with some letters as the bytes of an encoding. */
function bytesOf(text: string, letters: readonly (readonly [string, number])[]): Uint8Array {
  const codes = new Map(letters);
  return Uint8Array.from([...text], (letter) => codes.get(letter) ?? letter.charCodeAt(0));
}
