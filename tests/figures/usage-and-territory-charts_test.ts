import assert from "node:assert/strict";
import { cellBars } from "../../pipeline/figures/cell-bars.ts";
import { crossing } from "../../pipeline/figures/crossing.ts";
import { serialise } from "../../pipeline/figures/dom/mod.ts";
import { drawKey } from "../../pipeline/figures/fill-mark.ts";
import { type Frame, makeFrame, widths } from "../../pipeline/figures/frame.ts";
import { ladder } from "../../pipeline/figures/ladder.ts";
import { quotientMatrix } from "../../pipeline/figures/quotient-matrix.ts";
import { quotients } from "../../pipeline/figures/quotients.ts";
import { sharePairs } from "../../pipeline/figures/share-pairs.ts";
import { unitGrid } from "../../pipeline/figures/unit-grid.ts";

const long = "Un nom démesurément long, avec « des guillemets » & <des chevrons> ".repeat(4);
const key = [
  { mark: "full", label: "oui" },
  { mark: "half", label: "en partie" },
  { mark: "hollow", label: "non" },
  { mark: "dotted", label: "inconnu" },
] as const;
const words = { found: "présents", reference: "population" };

/** Every chart with inputs that are empty, single, equal, zero, extreme or oddly named. */
const charts: Readonly<Record<string, (frame: Frame) => SVGElement | HTMLElement>> = {
  "unit grid: none": (frame) => unitGrid(frame, { columns: [], rows: [], key: [] }),
  "unit grid: a row of nothing": (frame) =>
    unitGrid(frame, { columns: [""], rows: [{ label: long, cells: [[]] }], key }),
  "unit grid: hundreds of units": (frame) =>
    unitGrid(frame, {
      columns: ["2019", "2020"],
      rows: [{
        label: "a",
        group: "g",
        cells: [Array(500).fill("full"), Array(3).fill("dotted")],
        text: long,
      }],
      key,
    }),
  "crossing: one step": (frame) =>
    crossing(frame, {
      steps: ["a"],
      rowTitle: "r",
      columnTitle: "c",
      cells: [{ row: 0, column: 0, count: 1e9 }],
    }),
  "crossing: long names, nothing in it": (frame) =>
    crossing(frame, { steps: [long, "b"], rowTitle: long, columnTitle: "c", cells: [], aside: 1 }),
  "share pairs: none": (frame) => sharePairs(frame, [], words),
  "share pairs: all zero": (frame) =>
    sharePairs(frame, [{ label: long, found: 0, reference: 0, text: "0" }], words),
  "quotients: none": (frame) => quotients(frame, [], { reference: "comme la référence" }),
  "quotients: absent, huge, equal": (frame) =>
    quotients(frame, [
      { label: "absent", value: 0, text: "0" },
      { label: long, value: 1e6, earlier: 1e-6, text: "1 000 000" },
      { label: "equal", value: 1, text: "1" },
    ], { reference: "comme la référence" }),
  "quotient matrix: none": (frame) => quotientMatrix(frame, { rows: [], columns: [], cells: [] }),
  "quotient matrix: absent, unknown, huge": (frame) =>
    quotientMatrix(frame, { rows: [long], columns: ["a", long, "c"], cells: [0, null, 1e6] }),
  "cell bars: none": (frame) => cellBars(frame, { rows: [], columns: [] }),
  "cell bars: nothing known": (frame) =>
    cellBars(frame, {
      rows: [{ label: long, cells: [{ value: null, low: null, high: null }] }],
      columns: [long],
    }),
  "ladder: none": (frame) => ladder(frame, { rows: [], steps: ["départ"] }),
  "ladder: nowhere and anywhere": (frame) =>
    ladder(frame, { rows: [{ label: long, low: 0, high: 1 }], steps: ["départ", "arrivée"] }),
};

for (const [width, pixels] of Object.entries(widths)) {
  for (const [name, draw] of Object.entries(charts)) {
    Deno.test(`${name} (${width}): no NaN, no text under 12 pixels, names escaped`, () => {
      const svg = serialise(draw(makeFrame("fr", pixels)));
      assert.doesNotMatch(svg, /NaN|undefined|Infinity|null/);
      assert.doesNotMatch(svg, /<des/);
      for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/g)) {
        // Plot states 10 on the root and the house overrides it by its style.
        assert.ok(Number(size) >= 12 || Number(size) === 10, size ?? "");
      }
    });
  }
}

const wide = () => makeFrame("en", widths.wide);
const texts = (svg: SVGElement | HTMLElement) =>
  [...serialise(svg).matchAll(/<text[^>]*>(?:<tspan[^>]*>)?([^<]+)/g)].map(([, text]) => text);
/** The squares of a path: one "M" each. */
const squares = (svg: string, fill: string) =>
  [...svg.matchAll(/<path[^>]*>/g)].filter(([path]) => path.includes(`fill="${fill}"`))
    .reduce((sum, [path]) => sum + (path.match(/M/g)?.length ?? 0), 0);

Deno.test("unit grid: a square a unit, and one more for each mark of the key", () => {
  const svg = serialise(unitGrid(wide(), {
    columns: ["2019", "2020"],
    rows: [{ label: "a", cells: [["full", "full", "half"], ["hollow", "dotted"]] }],
    key,
  }));
  // Full and half share their colour: 2 + 1 in the cells, 1 + 1 in the key.
  assert.equal(squares(svg, "var(--accent)"), 5);
  assert.equal(squares(svg, "var(--paper)"), 4);
  assert.equal(svg.match(/stroke-dasharray="2 2"/g)?.length, 2);
});

Deno.test("unit grid: above sixty units runs are drawn as lengths in their proportion", () => {
  const svg = serialise(unitGrid(wide(), {
    columns: [""],
    rows: [{ label: "a", cells: [[...Array(60).fill("full"), ...Array(30).fill("dotted")]] }],
    key: [],
  }));
  const across = [...svg.matchAll(/<path d="M[\d.]+ [\d.]+h([\d.]+)/g)].map(([, w]) => Number(w));
  assert.equal(across.length, 2);
  // Pixels are rounded to tenths.
  assert.ok(Math.abs((across[0] ?? 0) / (across[1] ?? 1) - 2) < 0.01);
});

Deno.test("a key that does not fit takes another line", () => {
  assert.ok(drawKey(key, 120).height > drawKey(key, 700).height);
  assert.equal(drawKey([], 700).height, 0);
});

Deno.test("crossing: full on and above the diagonal, ring below, grey where a step is missing", () => {
  const svg = serialise(crossing(wide(), {
    steps: ["low", "high", "not published"],
    rowTitle: "promised",
    columnTitle: "delivered",
    aside: 1,
    cells: [
      { row: 0, column: 0, count: 4 },
      { row: 0, column: 1, count: 4 },
      { row: 1, column: 0, count: 4 },
      { row: 2, column: 0, count: 4 },
    ],
  }));
  const fills = [...svg.matchAll(/<circle[^>]* fill="([^"]+)"/g)].map(([, fill]) => fill);
  assert.deepEqual(fills, ["var(--accent)", "var(--accent)", "var(--paper)", "var(--rule)"]);
  assert.equal(svg.match(/stroke-dasharray="3 3"/g)?.length, 1);
});

Deno.test("quotients: twice and half are as far from the reference", () => {
  const svg = serialise(quotients(wide(), [
    { label: "a", value: 2, text: "2" },
    { label: "b", value: 0.5, text: "0.5" },
  ], { reference: "as the reference" }));
  const [twice = NaN, half = NaN] = [...svg.matchAll(/<circle[^>]* cx="([\d.]+)"/g)]
    .map(([, x]) => Number(x));
  const lines = [...svg.matchAll(/<line[^>]* x1="([\d.]+)"[^>]* x2="([\d.]+)"/g)]
    .map(([, x1]) => Number(x1));
  const one = lines.find((x) => x > half && x < twice) ?? NaN;
  // Plot rounds pixels to tenths or thousandths.
  assert.ok(Math.abs((twice - one) - (one - half)) < 0.2, `${half} ${one} ${twice}`);
});

Deno.test("quotient matrix: from 1 on bold on a filled cell, below plain, unknown empty", () => {
  const drawn = quotientMatrix(wide(), {
    rows: ["r"],
    columns: ["a", "b", "c"],
    cells: [1, 0.99, null],
  });
  const svg = serialise(drawn);
  assert.equal(svg.match(/<rect /g)?.length, 1);
  assert.match(svg, /font-weight="700"[^>]*>\s*<text[^>]*>1\.00/);
  assert.deepEqual(texts(drawn).filter((text) => /^\d/.test(text ?? "")), ["1.00", "0.99"]);
});

Deno.test("cell bars: what is unknown has a question mark and no bar", () => {
  const drawn = cellBars(wide(), {
    rows: [{
      label: "p",
      cells: [{ value: 0.5, low: 0.2, high: 0.9 }, { value: null, low: null, high: null }],
    }],
    columns: ["level", "influence"],
  });
  assert.equal(squares(serialise(drawn), "var(--accent)"), 1);
  assert.equal(texts(drawn).filter((text) => text === "?").length, 1);
});

Deno.test("ladder: sure is solid, possible is dashed and ends in a ring", () => {
  const svg = serialise(ladder(wide(), {
    rows: [{ label: "a", low: 1, high: 1 }, { label: "b", low: 0, high: 2 }],
    steps: ["start", "hypothesis", "measure"],
  }));
  assert.equal(svg.match(/<circle /g)?.length, 3);
  assert.equal(svg.match(/stroke-dasharray="3 3"/g)?.length, 1);
});

Deno.test("share pairs: a disc, a ring and a line each, groups named once", () => {
  const drawn = sharePairs(wide(), [
    { label: "a", group: "Age", found: 0.2, reference: 0.4, text: "20% / 40%" },
    { label: "b", group: "Age", found: 0.8, reference: 0.6, text: "80% / 60%" },
  ], words);
  // Two marks of the key beside two a row.
  assert.equal(serialise(drawn).match(/<circle /g)?.length, 6);
  assert.equal(texts(drawn).filter((text) => text === "Age").length, 1);
});
