import assert from "node:assert/strict";
import { serialise } from "../../pipeline/figures/dom/mod.ts";
import { makeFrame } from "../../pipeline/figures/frame.ts";
import { box, Sheet, wrapText } from "../../pipeline/figures/sheet.ts";

const svg = (draw: (sheet: Sheet) => void) => {
  const sheet = new Sheet(makeFrame("fr", 300));
  draw(sheet);
  return serialise(sheet.finish(100), { marks: "hidden", prefixIds: "p" });
};
const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0;

Deno.test("marks of one paint are one path, of two paints two", () => {
  const red = { fill: "red" };
  const text = svg((sheet) => {
    sheet.rect(0, 0, 10, 5, red).rect(0, 10, 10, 5, { fill: "blue" }).rect(0, 20, 10, 5, red);
  });
  assert.equal(count(text, /<path/g), 2);
  assert.match(text, /d="M0,0h10v5h-10zM0,20h10v5h-10z" fill="red"/);
});

Deno.test("texts stand over all paths, and are escaped", () => {
  const text = svg((sheet) => {
    sheet.text(5, 5, "A & B < C");
    sheet.rect(0, 0, 10, 5, { fill: "red" });
  });
  assert.ok(text.indexOf("<path") < text.indexOf("<text"));
  assert.match(text, /A &amp; B &lt; C/);
});

Deno.test("an upright text turns about its start", () => {
  assert.match(svg((sheet) => sheet.upright(20, 90, "up")), /rotate\(-90\)/);
});

Deno.test("hatching slants upwards and stays inside its rectangle", () => {
  const d = / d="([^"]*)"/.exec(svg((sheet) => sheet.hatch(100, 10, 20, 12)))![1]!;
  const numbers = d.match(/[\d.]+/g)!.map(Number);
  assert.equal(numbers.length, 4 * 5, "a line every six pixels of 20 + 12, the corner left out");
  for (let i = 0; i < numbers.length; i += 4) {
    const [x1, y1, x2, y2] = numbers.slice(i, i + 4) as [number, number, number, number];
    assert.ok(100 <= x1 && x1 <= x2 && x2 <= 120 && 10 <= y2 && y2 <= y1 && y1 <= 22);
    assert.equal(x2 - x1, y1 - y2);
  }
});

Deno.test("nothing wide is not drawn, and numbers are short", () => {
  assert.equal(count(svg((sheet) => sheet.rect(0, 0, 0, 5, { fill: "red" })), /<path/g), 0);
  assert.equal(box(1 / 3, 0, 2 / 3, 1), "M0.3,0h0.7v1h-0.7z");
});

Deno.test("a text is wrapped by its words; a word too long has a line of its own", () => {
  const measure = (text: string) => text.length;
  assert.deepEqual(wrapText("un deux trois", 7, measure), ["un deux", "trois"]);
  assert.deepEqual(wrapText("interminablement long", 5, measure), ["interminablement", "long"]);
});
