import assert from "node:assert/strict";
import { isSiren, isSiret } from "../../../pipeline/ingest/cells/siren.ts";

Deno.test("isSiren() accepts nine digits whose sum by Luhn's formula is a multiple of ten", () => {
  // 7·1 + 3·2 + 2·1 + 8·2−9 + 2·1 + 9·2−9 + 3·1 + 2·2 + 0·1 = 7+6+2+7+2+9+3+4+0 = 40.
  assert.equal(isSiren("732829320"), true);
  assert.equal(isSiren("732829321"), false);
  assert.equal(isSiren("356000000"), true);
});

Deno.test("zeros, signs, spaces and other lengths are no SIREN", () => {
  for (const text of ["000000000", "73282932", "7328293200", "732 829 320", "73282932x", ""]) {
    assert.equal(isSiren(text), false, text);
  }
});

Deno.test("isSiret() accepts fourteen digits by the same formula, and those of La Poste", () => {
  assert.equal(isSiret("73282932000074"), true);
  assert.equal(isSiret("73282932000075"), false);
  assert.equal(isSiret("21440109300015"), true); // Ville de Nantes
  assert.equal(isSiret("21440109300016"), false);
  assert.equal(isSiret("2144010930001"), false);
  assert.equal(isSiret("35600000000048"), true); // La Poste, head office
  // 3 + 5 + 6 + 4 + 9 + 8 + 8 + 2 = 45, a multiple of five.
  assert.equal(isSiret("35600000049882"), true);
  assert.equal(isSiret("35600000049883"), false);
  assert.equal(isSiret("00000000000000"), false);
});
