import assert from "node:assert/strict";
import { agreementDots } from "../../pipeline/figures/agreement-dots.ts";
import { serialise } from "../../pipeline/figures/dom/mod.ts";
import { type Frame, makeFrame } from "../../pipeline/figures/frame.ts";
import { profileBars } from "../../pipeline/figures/profile-bars.ts";
import { rankIntervals } from "../../pipeline/figures/rank-intervals.ts";
import { scoreCells } from "../../pipeline/figures/score-cells.ts";
import { shareCells } from "../../pipeline/figures/share-cells.ts";
import { textWidth } from "../../pipeline/figures/text-width.ts";

const render = (width: number, draw: (frame: Frame) => SVGElement | HTMLElement) => {
  const svg = serialise(draw(makeFrame("fr", width)), { marks: "hidden", prefixIds: "p" });
  assert.doesNotMatch(svg, /NaN|undefined/);
  return svg;
};
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
const known = { score: 0.5, low: 0.25, high: 0.75, weak: false };
const unknown = { score: null, low: 0, high: 1, weak: false };
const without = { score: null, low: null, high: null, weak: false };

Deno.test("score cells: a number, a question mark for the unknown, a dash for what does not apply", () => {
  const cells = [known, unknown, without, { ...known, weak: true }];
  const options = { columns: ["A", "B", "C", "D"], rows: [{ label: "One", cells }] };
  const svg = render(720, (frame) => scoreCells(frame, options));
  assert.deepEqual(
    texts(svg).toSorted(),
    [
      ...["A", "B", "C", "D", "One"],
      ...["0,50", "0,50", "?", "–"],
    ].toSorted(),
  );
  assert.equal(svg.match(/stroke="var\(--soft\)"/g)?.length, 1, "weak evidence is hatched");
});

Deno.test("score cells: full from 0 to the low end, pale to the high end, bare beyond", () => {
  const options = { columns: ["A"], rows: [{ label: "", cells: [known] }] };
  const svg = render(100, (frame) => scoreCells(frame, options));
  const lengths = [...svg.matchAll(/d="M[\d.]+,[\d.]+h([\d.]+)"[^>]*stroke-width="4"/g)]
    .map(([, length]) => Number(length));
  // The bar is 93 wide: 100, less 3 for the cell and 4 for its margins.
  assert.deepEqual(lengths.toSorted((a, b) => a - b), [23.3, 23.3, 46.5]);
});

Deno.test("score cells: an unknown cell has no tint, so that it is not read as zero", () => {
  const draw = (cell: typeof known | typeof unknown) =>
    render(
      720,
      (frame) => scoreCells(frame, { columns: ["A"], rows: [{ label: "", cells: [cell] }] }),
    );
  assert.match(draw(known), /stroke-width="29"/);
  assert.doesNotMatch(draw(unknown), /stroke-width="29"/);
});

Deno.test("rank intervals: the best rank is on the left, and groups are named beside their rows", () => {
  const spans = [
    { label: "One", low: 1, median: 1, high: 1, group: "A" },
    { label: "Two", low: 2, median: 2, high: 3, group: "B" },
    { label: "Three", low: 2, median: 3, high: 3, group: "B" },
  ];
  const groups = [
    { group: "A", name: "Group A", words: "first" },
    { group: "B", name: "Group B", words: "two projects in no order" },
  ];
  for (const width of [300, 720]) {
    const svg = render(width, (frame) => rankIntervals(frame, { spans, groups, axis: "Rank" }));
    const found = texts(svg).join(" ");
    for (const word of ["One", "Two", "Three", "Group A", "Group B", "first", "no order", "Rank"]) {
      assert.ok(found.includes(word), `${word} at ${width}: ${found}`);
    }
    const starts = [...svg.matchAll(/M([\d.]+),[\d.]+a4\.5/g)].map(([, x]) => Number(x));
    assert.equal(starts.length, 3);
    assert.ok(starts[0]! < starts[1]! && starts[1]! < starts[2]!);
  }
});

Deno.test("rank intervals: names of groups stay on the sheet", () => {
  const spans = [{ label: "One", low: 1, median: 1, high: 1, group: "A" }];
  const groups = [{ group: "A", name: "Groupe A", words: "dix-sept projets sans ordre entre eux" }];
  const svg = render(720, (frame) => rankIntervals(frame, { spans, groups, axis: "" }));
  const lines = [...svg.matchAll(/<text x="586"[^>]*>([^<]*)</g)].map(([, text]) => text!);
  assert.ok(lines.length > 2, "long words are wrapped");
  assert.ok(lines.every((line) => textWidth(line, 12) <= 720 - 586));
});

Deno.test("share cells: squares grow with the share; under one in a hundred there is none", () => {
  const rows = [{ label: "One", shares: [0.9, 0.2, 0.005, 0] }];
  const svg = render(
    720,
    (frame) => shareCells(frame, { rows, columns: ["1", "2", "3", "4"], axis: "" }),
  );
  const sides = [...svg.matchAll(/h([\d.]+)v([\d.]+)/g)].map(([, side]) => Number(side));
  assert.equal(sides.length, 2);
  assert.ok(sides[0]! > sides[1]!);
});

Deno.test("a profile: a dot only where something was measured, a tick for each other project", () => {
  const rows = [
    { label: "Known", value: 0.5, low: 0.4, high: 0.6, others: [0.1, 0.9], text: "0,50" },
    { label: "Unknown", value: null, low: 0, high: 1, others: [], text: "?" },
    { label: "Not", value: null, low: null, high: null, others: [], text: "n/a" },
  ];
  for (const width of [300, 720]) {
    const svg = render(width, (frame) => profileBars(frame, rows));
    assert.equal(svg.match(/a5,5 0 1,0 10,0/g)?.length, 1);
    assert.match(svg, /stroke-dasharray="3 3"/);
    assert.ok(texts(svg).includes("n/a"));
  }
});

Deno.test("agreement: what agrees is a dot on the diagonal, what differs a cross", () => {
  const points = [{ x: 0.5, y: 0.5, agrees: true }, { x: 0.8, y: 0.6, agrees: false }];
  const svg = render(720, (frame) => agreementDots(frame, { points, across: "x", up: "y" }));
  assert.equal(svg.match(/a3\.5,3\.5 0 1,0 7,0/g)?.length, 1);
  assert.match(svg, /stroke="var\(--warn\)"/);
});
