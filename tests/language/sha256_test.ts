import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { sha256, textSha256 } from "../../pipeline/language/sha256.ts";

Deno.test("the examples of one and two blocks of FIPS 180-4", () => {
  assert.equal(
    textSha256("abc"),
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  assert.equal(
    textSha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
});

Deno.test("every length of a first, second and third block is as the platform has it", () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
    assert.equal(sha256(bytes).toHex(), createHash("sha256").update(bytes).digest("hex"));
  }
});
