import assert from "node:assert/strict";
import { valueText } from "../../../pipeline/notebook/outputs/value-text.ts";
import { renderNumber } from "../../../pipeline/report/render/render-number.ts";
import { pageContext, traced } from "../page.ts";

Deno.test("a value is printed as number, interval, share or quantity", () => {
  assert.equal(valueText(traced(1200), {}, "fr", ""), "1\u202f200");
  assert.equal(valueText(traced(null, { low: 6, high: 7 }), {}, "fr", "h"), "6 à 7\u00a0h");
  assert.equal(valueText(traced(6.5, { low: 6, high: 7 }), {}, "en", ""), "6 to 7");
  assert.equal(valueText(traced(5), { of: traced(7) }, "fr", ""), "5\u00a0sur\u00a07");
  assert.equal(valueText(traced(0.256), { digits: 1 }, "en", "h"), "0.3\u00a0h");
  assert.equal(valueText(traced(2), { digits: 1, fixed: true }, "en", ""), "2.0");
  assert.equal(valueText(traced(0), {}, "en", ""), "0");
});

Deno.test("what cannot be computed says so, and is neither zero nor NaN", () => {
  assert.equal(valueText(traced(null), {}, "fr", "h"), "non calculable");
  assert.equal(valueText(traced(null), { of: traced(7) }, "en", ""), "not computable");
  assert.equal(valueText(traced(5), { of: traced(null) }, "en", ""), "5");
});

Deno.test("a value with one end only is printed by its value", () => {
  assert.equal(valueText(traced(5, { low: null, high: 8 }), {}, "en", "h"), "5\u00a0h");
});

Deno.test("a number on a page opens its trace, with the unit in words", () => {
  const page = pageContext("fr");
  const one = traced(300, { unit: "persons" });
  assert.equal(
    renderNumber(one, {}, page, "notebook-n.html#cell-a").text,
    '<a class="num" href="#t1">300 personnes</a>',
  );
  renderNumber(one, {}, page, null);
  assert.deepEqual(page.traces.list, [{
    id: "t1",
    shown: "300 personnes",
    trace: one.trace,
    calculation: "notebook-n.html#cell-a",
    inText: true,
  }]);
});
