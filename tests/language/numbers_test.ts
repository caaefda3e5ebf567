import assert from "node:assert/strict";
import {
  formatInterval,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatShare,
} from "../../pipeline/language/numbers.ts";

Deno.test("French: decimal comma, narrow no-break space between groups, U+2212", () => {
  assert.equal(formatNumber(1234567.891, "fr"), "1\u202f234\u202f567,89");
  assert.equal(formatNumber(-0.5, "fr"), "\u22120,5");
  assert.equal(formatNumber(1200, "fr"), "1\u202f200");
});

Deno.test("English: decimal point, comma between groups, U+2212", () => {
  assert.equal(formatNumber(1234567.891, "en"), "1,234,567.89");
  assert.equal(formatNumber(-1200, "en"), "\u22121,200");
});

Deno.test("digits are rounded half away from zero, and kept when asked", () => {
  assert.equal(formatNumber(2.345, "en", { digits: 1 }), "2.3");
  assert.equal(formatNumber(2.5, "en", { digits: 0 }), "3");
  assert.equal(formatNumber(-2.5, "en", { digits: 0 }), "\u22123");
  assert.equal(formatNumber(2, "fr", { digits: 2, fixed: true }), "2,00");
  assert.equal(formatNumber(2, "fr", { digits: 2 }), "2");
});

Deno.test("what rounds to zero has no sign", () => {
  assert.equal(formatNumber(-0, "en"), "0");
  assert.equal(formatNumber(-0.001, "en"), "0");
  assert.equal(formatNumber(-0.001, "fr", { digits: 2, fixed: true }), "0,00");
});

Deno.test("an interval whose ends print alike is one number", () => {
  assert.equal(formatInterval(6, 7, "fr"), "6 à 7");
  assert.equal(formatInterval(6, 7, "en"), "6 to 7");
  assert.equal(formatInterval(-1.5, 1200, "fr"), "\u22121,5 à 1\u202f200");
  assert.equal(formatInterval(6.001, 6.002, "en"), "6");
  assert.equal(formatInterval(6.001, 6.002, "en", { digits: 3 }), "6.001 to 6.002");
});

Deno.test("a short unit stays on the line of its number; euro and percent go by language", () => {
  assert.equal(formatQuantity("54", "h", "fr"), "54\u00a0h");
  assert.equal(formatQuantity("300", "personnes", "fr"), "300 personnes");
  assert.equal(formatQuantity("12,5", "%", "fr"), "12,5\u00a0%");
  assert.equal(formatQuantity("12.5", "%", "en"), "12.5%");
  assert.equal(formatQuantity("35\u202f000", "€", "fr"), "35\u202f000\u00a0€");
  assert.equal(formatQuantity("35,000", "€", "en"), "€35,000");
  assert.equal(formatQuantity("\u22125", "€", "en"), "\u2212€5");
  assert.equal(formatQuantity("7", "", "fr"), "7");
});

Deno.test("a share is a count out of a count, kept on one line", () => {
  assert.equal(formatShare(5, 7, "fr"), "5\u00a0sur\u00a07");
  assert.equal(formatShare(5, 1200, "en"), "5\u00a0of\u00a01,200");
});

Deno.test("formatPercent() by hand: digits, rounding to the nearest or down, intervals", () => {
  assert.equal(formatPercent(0.125, "fr", { digits: 1 }), "12,5\u00a0%");
  assert.equal(formatPercent(0.996, "en"), "100%");
  assert.equal(formatPercent(0.996, "en", { down: true }), "99%");
  // 0.29 × 100 is 28.999999999999996 in binary: down is from what is meant.
  assert.equal(formatPercent(0.29, "en", { down: true }), "29%");
  assert.equal(formatPercent(0.9996, "fr", { digits: 1, down: true }), "99,9\u00a0%");
  assert.equal(formatPercent(0.05, "fr", {}, 0.07), "5 à 7\u00a0%");
  assert.equal(formatPercent(-0.5, "en"), "\u221250%");
});

Deno.test("a change has its sign, unless nothing of it is printed", () => {
  const printed = (x: number) => formatNumber(x, "fr", { digits: 2, fixed: true, signed: true });
  assert.deepEqual([0.5, -0.5, 0.001, 0].map(printed), ["+0,50", "−0,50", "0,00", "0,00"]);
});
