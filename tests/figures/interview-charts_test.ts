import assert from "node:assert/strict";
import { curveBand } from "../../pipeline/figures/curve-band.ts";
import { divergingBars } from "../../pipeline/figures/diverging-bars.ts";
import { serialise } from "../../pipeline/figures/dom/mod.ts";
import { estimates } from "../../pipeline/figures/estimates.ts";
import { type Frame, makeFrame, widths } from "../../pipeline/figures/frame.ts";
import { stateMatrixPlot } from "../../pipeline/figures/state-matrix.ts";

const long = "Un nom démesurément long, avec <des chevrons> ".repeat(4);
const sides = { against: "contre", towards: "pour", between: "partagées" };
const axes = {
  threshold: 5,
  thresholdName: "seuil",
  xName: "entretiens",
  yName: "apport",
  bandName: "autres ordres",
};

function draw(chart: (frame: Frame) => SVGElement | HTMLElement, width: number): string {
  const svg = serialise(chart(makeFrame("fr", width)), { marks: "hidden", prefixIds: "x" });
  assert.ok(!/NaN|undefined|Infinity/.test(svg), svg.slice(0, 400));
  return svg;
}
const count = (svg: string, part: RegExp) => [...svg.matchAll(part)].length;

for (const [name, width] of Object.entries(widths)) {
  Deno.test(`a matrix of states tells four states apart by shape (${name})`, () => {
    const svg = draw(
      (frame) =>
        stateMatrixPlot(frame, [
          { label: "thème", isHead: true, marks: ["disc", "ring", "dash"] },
          { label: long, marks: ["disc", "cross", "disc"] },
        ], [
          { label: "e1", group: "Comité au long nom" },
          { label: "e2", group: "Comité au long nom" },
          { label: "e3", group: "" },
        ]),
      width,
    );
    assert.equal(count(svg, /<circle /g), 4);
    assert.equal(count(svg, />–</g), 1);
    assert.equal(count(svg, />×</g), 1);
  });

  Deno.test(`diverging bars draw a square for each person, and no number for nobody (${name})`, () => {
    const svg = draw(
      (frame) =>
        divergingBars(frame, [
          { label: "a", against: 3, towards: 2, between: 1 },
          { label: long, against: 0, towards: 4 },
        ], sides),
      width,
    );
    assert.equal(count(svg, /<rect /g), 9);
    assert.deepEqual(
      [...svg.matchAll(/>(\d)</g)].map(([, digit]) => digit).sort(),
      ["1", "2", "3", "4"],
    );
  });

  Deno.test(`an estimate that cannot be computed has words and no dot (${name})`, () => {
    const svg = draw(
      (frame) =>
        estimates(frame, [
          { label: "a", value: 0.5, low: 0.2, high: 0.8, text: "0,50" },
          { label: "b", value: null, low: null, high: null, text: "non calculable" },
          { label: "c", value: -3, low: null, high: null, text: "−3" },
        ], { from: -0.2, to: 1, references: [0, 0.667, 0.8, 1] }),
      width,
    );
    assert.equal(count(svg, /<circle /g), 2);
    assert.ok(svg.includes("non calculable"));
  });

  Deno.test(`a curve is drawn with its band and threshold, or without any point (${name})`, () => {
    const points = [{ position: 4, value: 12, text: "+3" }, { position: 5, value: 0, text: "+0" }];
    const band = [{ position: 4, low: 2, high: 20 }, { position: 5, low: 0, high: 9 }];
    const svg = draw((frame) => curveBand(frame, points, { ...axes, band }), width);
    assert.equal(count(svg, /<circle /g), 2);
    assert.ok(svg.includes("seuil") && svg.includes("autres ordres"));
    assert.ok(
      !draw((frame) => curveBand(frame, [], { ...axes, band: [] }), width).includes("<circle"),
    );
  });

  Deno.test(`charts of nobody are drawn empty (${name})`, () => {
    for (
      const chart of [
        (frame: Frame) => stateMatrixPlot(frame, [], []),
        (frame: Frame) => divergingBars(frame, [], sides),
        (frame: Frame) => estimates(frame, [], { from: 0, to: 1 }),
      ]
    ) assert.ok(draw(chart, width).startsWith("<svg"));
  });
}
