import assert from "node:assert/strict";
import { say, scientific } from "../../pipeline/language/say.ts";

Deno.test("a number under a thousandth is printed in powers of ten, others as they are", () => {
  const printed = (x: number) => say("{x}", "{x}", { x: scientific(x) });
  assert.deepEqual(printed(2.22e-16), { fr: "2,2 × 10⁻¹⁶", en: "2.2 × 10⁻¹⁶" });
  assert.equal(printed(0.0012).fr, "0,0012");
  assert.equal(printed(0).en, "0");
  assert.equal(printed(0.00012).en, "1.2 × 10⁻⁴");
});
