import assert from "node:assert/strict";
import { bars } from "../../pipeline/figures/bars.ts";
import { countMatrix, crossedCounts } from "../../pipeline/figures/count-matrix.ts";
import { serialise } from "../../pipeline/figures/dom/mod.ts";
import { type Frame, makeFrame, widths } from "../../pipeline/figures/frame.ts";
import { incidence } from "../../pipeline/figures/incidence.ts";
import { labelledDots } from "../../pipeline/figures/labelled-dots.ts";
import { layoutNetwork } from "../../pipeline/figures/network-layout.ts";
import { network } from "../../pipeline/figures/network.ts";
import { timeline } from "../../pipeline/figures/timeline.ts";
import { yearColumns } from "../../pipeline/figures/year-columns.ts";

const long = "Un nom démesurément long, avec « des guillemets » & <des chevrons> ".repeat(4);
const day = (year: number, month = 0) => Date.UTC(year, month);
const span = { name: "A", tag: "", start: day(2020), end: day(2021), planned: false };
const point = (id: string, degree: number, label = id) => ({ id, label, degree, family: "public" });
const families = [{ code: "public", words: "public", colour: "var(--c1)" }];

function net(
  points: ReturnType<typeof point>[],
  links: { a: string; b: string; weight: number }[],
) {
  return (frame: Frame) =>
    network(frame, { points, links, families, positions: layoutNetwork(points, links) });
}

/** Every chart with inputs that are empty, single, equal, zero, extreme or oddly named. */
const charts: Readonly<Record<string, (frame: Frame) => SVGElement | HTMLElement>> = {
  "bars: none": (frame) => bars(frame, []),
  "bars: one, zero": (frame) => bars(frame, [{ label: "a", value: 0, text: "0" }]),
  "bars: equal, with parts of nothing and of all": (frame) =>
    bars(frame, [
      { label: "a", value: 5, part: 0, text: "5" },
      { label: "b", value: 5, part: 5, text: "5" },
    ]),
  "bars: huge and tiny, long names": (frame) =>
    bars(frame, [
      { label: long, value: 1e12, text: long },
      { label: "", value: 1e-12, text: "" },
    ]),
  "bars: two of one name": (frame) =>
    bars(frame, [{ label: "a", value: 1, text: "1" }, { label: "a", value: 2, text: "2" }]),
  "count matrix: none": (frame) => countMatrix(frame, { rows: [], columns: [], cells: [] }),
  "count matrix: rows without columns": (frame) =>
    countMatrix(frame, { rows: ["a"], columns: [], cells: [] }),
  "count matrix: columns without rows": (frame) =>
    countMatrix(frame, { rows: [], columns: ["a"], cells: [] }),
  "count matrix: one zero": (frame) =>
    countMatrix(frame, {
      rows: ["a"],
      columns: ["b"],
      cells: [{ row: "a", column: "b", count: 0 }],
    }),
  "count matrix: long names, a huge count, ones unwritten": (frame) =>
    countMatrix(frame, {
      rows: [long, "b"],
      columns: [long, "c", "d", "e", "f", "g", "h"],
      cells: [{ row: long, column: long, count: 1e9 }, { row: "b", column: "c", count: 1 }],
      full: [],
      ones: false,
    }),
  "count matrix: a cell outside the rows": (frame) =>
    countMatrix(frame, {
      rows: ["a"],
      columns: ["b"],
      cells: [{ row: "x", column: "b", count: 2 }],
    }),
  "incidence: none": (frame) => incidence(frame, { rows: [], columns: [], cells: [] }),
  "incidence: one": (frame) =>
    incidence(frame, {
      rows: ["a"],
      columns: ["b"],
      cells: [{ row: "a", column: "b", strong: true }],
    }),
  "incidence: long names, a cell outside the rows": (frame) =>
    incidence(frame, {
      rows: [long, ""],
      columns: [long, ""],
      cells: [{ row: long, column: long, strong: false }, { row: "x", column: "y", strong: true }],
    }),
  "labelled dots: none": (frame) => labelledDots(frame, []),
  "labelled dots: one zero": (frame) =>
    labelledDots(frame, [{ label: "a", low: 0, high: 0, text: "0" }]),
  "labelled dots: equal, an interval, below zero, long names": (frame) =>
    labelledDots(frame, [
      { label: long, low: 3, high: 3, text: "3" },
      { label: "", low: 3, high: 3, text: long, hollow: true },
      { label: "c", low: -2, high: 3, text: "" },
    ], { from: -2 }),
  "labelled dots: scale of no length": (frame) =>
    labelledDots(frame, [{ label: "a", low: 1, high: 1, text: "1" }], {
      from: 1,
      to: 1,
      stem: false,
    }),
  "network: none": net([], []),
  "network: one": net([point("a", 0)], []),
  "network: two linked, long name": net(
    [point("a", 1, long), point("b", 1, "")],
    [{ a: "a", b: "b", weight: 40 }],
  ),
  "network: a node with no place and no family": (frame) =>
    network(frame, {
      points: [point("a", 0), { ...point("b", 3), family: "" }],
      links: [{ a: "a", b: "b", weight: 0 }],
      families,
      positions: new Map([["a", { x: 0, y: 0 }]]),
    }),
  "timeline: none": (frame) => timeline(frame, []),
  "timeline: one with an end": (frame) => timeline(frame, [span]),
  "timeline: one without": (frame) => timeline(frame, [{ ...span, end: null }]),
  "timeline: an end at the start, planned, long name": (frame) =>
    timeline(frame, [{ ...span, end: span.start, planned: true, name: long, tag: long }]),
  "timeline: a century": (frame) =>
    timeline(frame, [{ ...span, start: day(1920) }, { ...span, end: null, name: "B" }]),
  "year columns: none": (frame) => yearColumns(frame, []),
  "year columns: one zero": (frame) => yearColumns(frame, [{ year: 2020, count: 0 }]),
  "year columns: many": (frame) =>
    yearColumns(frame, Array.from({ length: 60 }, (_, i) => ({ year: 1970 + i, count: i % 3 }))),
};

for (const [name, draw] of Object.entries(charts)) {
  Deno.test(`draws numbers only: ${name}`, () => {
    for (const width of [widths.narrow, widths.wide]) {
      const svg = serialise(draw(makeFrame("fr", width)));
      assert.match(svg, /^<svg/);
      const tags = svg.match(/<[^>]*>/g)!.join("\n").replaceAll(/aria-label="[^"]*"/g, "");
      assert.doesNotMatch(tags, /NaN|Infinity|undefined|null/, `${name} at ${width}`);
      const height = /^<svg[^>]* height="([^"]+)"/.exec(svg)?.[1];
      assert.ok(Number(height) > 0, `height ${height} at ${width}`);
      for (const [, size] of tags.matchAll(/ (?:width|height|r)="([^"]*)"/g)) {
        assert.ok(Number(size) >= 0, `${name}: a size of ${size} at ${width}`);
      }
    }
  });
}

const texts = (element: SVGElement | HTMLElement) =>
  [...serialise(element).matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);

Deno.test("bars: the name and the number of every row are written, the part is drawn apart", () => {
  const svg = bars(makeFrame("en", 720), [
    { label: "a", value: 4, part: 1, text: "four" },
    { label: "b", value: 2, text: "two" },
  ]);
  assert.deepEqual(texts(svg).toSorted(), ["a", "b", "four", "two"]);
  const widths = [...serialise(svg).matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, w]) =>
    Number(w)
  );
  // The whole of a and b, then the parts: 4, 2, 1 and 2 on one scale.
  assert.equal(widths.length, 4);
  const [a, b, partOfA, partOfB] = widths as [number, number, number, number];
  // Written to two decimals.
  assert.ok(Math.abs(a / b - 2) < 1e-3 && Math.abs(a / partOfA - 4) < 1e-3);
  assert.equal(b, partOfB);
});

Deno.test("count matrix: the area of a disc is the count, and each count is written", () => {
  const svg = countMatrix(makeFrame("en", 720), {
    rows: ["a", "b"],
    columns: ["x", "y"],
    cells: [{ row: "a", column: "x", count: 16 }, { row: "b", column: "y", count: 4 }],
    full: ["x"],
  });
  const radii = [...serialise(svg).matchAll(/<circle[^>]* r="([\d.]+)"/g)].map(([, r]) =>
    Number(r)
  );
  assert.deepEqual(radii, [10.5, 5.25]);
  const fills = [...serialise(svg).matchAll(/<circle[^>]* fill="([^"]+)"/g)].map(([, fill]) =>
    fill
  );
  assert.deepEqual(fills, ["var(--accent)", "var(--paper)"]);
  assert.ok(["16", "4"].every((count) => texts(svg).includes(count)));
});

Deno.test("count matrix: where ones are unwritten, a disc alone means one", () => {
  const cells = [{ row: "a", column: "x", count: 1 }, { row: "a", column: "y", count: 2 }];
  const svg = countMatrix(makeFrame("en", 720), {
    rows: ["a"],
    columns: ["x", "y"],
    cells,
    ones: false,
  });
  assert.deepEqual(texts(svg).toSorted(), ["2", "a", "x", "y"]);
});

Deno.test("labelled dots: an interval has two dots and a line, a number has one", () => {
  const svg = serialise(labelledDots(makeFrame("en", 720), [
    { label: "a", low: 1, high: 3, text: "1 to 3" },
    { label: "b", low: 2, high: 2, text: "2", hollow: true },
  ]));
  assert.equal(svg.match(/<circle/g)?.length, 3);
  assert.equal(svg.match(/<line[^>]*stroke-width="3"|stroke-width="3"[^>]*>\s*<line/g)?.length, 1);
});

Deno.test("timeline: years, names, themes; the key has the kinds that occur and no others", () => {
  const svg = timeline(makeFrame("en", 720), [
    { ...span, name: "Bench", tag: "energy" },
    { ...span, name: "Bus", start: day(2022), end: null },
  ]);
  const found = texts(svg);
  for (
    const text of ["2020", "2021", "2022", "Bench · energy", "Bus", "known end", "not published"]
  ) {
    assert.ok(found.includes(text), text);
  }
  assert.ok(!found.includes("planned"));
  const fading = /<g[^>]* fill="url\(#plot-fade\)"[^>]*>(.*?)<\/g>/s.exec(serialise(svg))?.[1] ??
    "";
  assert.match(fading, /<rect[^>]* width="[1-9]/, "a bar without an end is drawn, and fades");
});

Deno.test("year columns: heights are in the ratio of the counts; on phones every other year is named", () => {
  const years = Array.from({ length: 10 }, (_, i) => ({ year: 2010 + i, count: i + 1 }));
  const heights = [
    ...serialise(yearColumns(makeFrame("en", 720), years)).matchAll(
      /<rect[^>]* height="([\d.]+)"/g,
    ),
  ].map(([, height]) => Number(height));
  assert.equal(heights.length, 10);
  assert.ok(Math.abs(heights[9]! / heights[4]! - 2) < 1e-3);
  const named = texts(yearColumns(makeFrame("en", 300), years)).filter((text) => /^20/.test(text!));
  assert.deepEqual(named, ["2010", "2012", "2014", "2016", "2018"]);
});

Deno.test("crossed counts draw the matrix of what they count", () => {
  for (const width of [286, 720]) {
    const frame = makeFrame("en", width);
    const counts: Readonly<Record<string, Readonly<Record<number, number>>>> = {
      a: { 1: 3 },
      b: { 1: 1, 2: 2 },
    };
    const crossed = crossedCounts(frame, {
      rows: ["a", "b"],
      rowName: (row) => row.toUpperCase(),
      columns: [1, 2, 3],
      columnName: (column) => ({ fr: `colonne ${column}`, en: `column ${column}` }),
      full: [2],
      count: (row, column) =>
        column === 3
          ? { value: null }
          : column === 2
          ? { value: counts[row]?.[2] ?? 0 }
          : counts[row]?.[1],
    });
    const matrix = countMatrix(frame, {
      rows: ["A", "B"],
      columns: ["column 1", "column 2", "column 3"],
      full: ["column 2"],
      cells: [
        { row: "A", column: "column 1", count: 3 },
        { row: "B", column: "column 1", count: 1 },
        { row: "B", column: "column 2", count: 2 },
      ],
    });
    assert.equal(serialise(crossed), serialise(matrix));
  }
});
