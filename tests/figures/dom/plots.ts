import * as Plot from "@observablehq/plot";

/** A made-up city: what the plots below draw. */
const projects = [
  { name: "Thermo", theme: "energy", year: 2019, hours: 12.5, users: 40, status: "completed" },
  { name: "Navette", theme: "mobility", year: 2019, hours: 48, users: 310, status: "completed" },
  { name: "Serre & fils", theme: "food", year: 2020, hours: 7.25, users: 0, status: "running" },
  { name: "Capteurs", theme: "health", year: 2020, hours: 33, users: 150, status: "stopped" },
  { name: "Îlot", theme: "nature", year: 2021, hours: 21, users: 95, status: "running" },
  { name: "Parking", theme: "mobility", year: 2021, hours: 5, users: 12, status: "stopped" },
  { name: "Réseau", theme: "energy", year: 2022, hours: 64, users: 220, status: "running" },
  { name: "Table", theme: "food", year: 2023, hours: 18, users: 130, status: "completed" },
];

const series = ["a", "b"].flatMap((group, shift) =>
  Array.from({ length: 12 }, (_, month) => ({
    date: new Date(Date.UTC(2024, month, 1)),
    value: 10 + 6 * Math.sin(month / 2 + shift) + shift * 3,
    group,
  }))
);

const long = "A sentence that is much too long to stand on one line of a small chart, and <wraps>.";
const wide = { marginLeft: 90 };
const files = ["city/energy/Thermo", "city/energy/Réseau", "city/food/Table", "city/nature"];

/** What can be passed to `Plot.plot`, without the document. */
export type PlotOptions = Omit<Plot.PlotOptions, "document">;

/** One plot or more for every kind of mark, legend, facet and indirection that a figure may use. */
export const plots: Readonly<Record<string, () => PlotOptions>> = {
  "bars, sorted, with texts": () => ({
    ...wide,
    marks: [
      Plot.barX(projects, { x: "hours", y: "name", fill: "theme", sort: { y: "-x" } }),
      Plot.text(projects, { x: "hours", y: "name", text: "users", dx: 4, textAnchor: "start" }),
      Plot.ruleX([0]),
    ],
  }),
  "stacked columns with a legend of swatches": () => ({
    color: { legend: true },
    marks: [Plot.barY(projects, Plot.groupX({ y: "count" }, { x: "year", fill: "status" }))],
  }),
  "swatches in columns, with title and caption": () => ({
    title: "Hours & users",
    subtitle: "A subtitle",
    caption: "Source: made up; n < 9",
    color: { legend: true, columns: "2", type: "categorical" },
    marks: [
      Plot.barY(projects, Plot.groupX({ y: "sum" }, { x: "theme", y: "hours", fill: "theme" })),
    ],
  }),
  "histogram": () => ({ marks: [Plot.rectY(projects, Plot.binX({ y: "count" }, { x: "hours" }))] }),
  "rounded and inset bars": () => ({
    marks: [Plot.barY(projects, { x: "name", y: "hours", rx: 3, ry1: 2, inset: 1 })],
  }),
  "dots with symbols and their legend": () => ({
    symbol: { legend: true },
    r: { range: [2, 12] },
    marks: [Plot.dot(projects, { x: "hours", y: "users", symbol: "status", stroke: "status" })],
  }),
  "dots in a grid, with titles and links": () => ({
    grid: true,
    marks: [
      Plot.dot(projects, {
        x: "hours",
        y: "users",
        r: "users",
        title: (row: { name: string }) => `${row.name}\n"quoted"`,
        href: (row: { name: string }) => `#${row.name}`,
      }),
    ],
  }),
  "stacked and dodged dots": () => ({
    marks: [
      Plot.dotX(projects, Plot.dodgeY({ x: "hours", fill: "theme" })),
      Plot.hexagon(projects, { x: "users", y: 80 }),
    ],
  }),
  "lines with markers": () => ({
    marks: [
      Plot.lineY(series, { x: "date", y: "value", stroke: "group", marker: "circle" }),
      Plot.lineY(series, {
        x: "date",
        y: "value",
        z: "group",
        markerEnd: "arrow",
        strokeDasharray: "4 2",
      }),
    ],
  }),
  "lines in curves and steps": () => ({
    y: { zero: true, label: "value (%)", percent: true },
    marks: [
      Plot.line(series, { x: "date", y: "value", z: "group", curve: "catmull-rom" }),
      Plot.line(series, { x: "date", y: "value", z: "group", curve: "step-after" }),
    ],
  }),
  "line of varying colour": () => ({
    marks: [Plot.line(series, { x: "date", y: "value", z: null, stroke: "value" })],
  }),
  "areas": () => ({
    marks: [
      Plot.areaY(series, { x: "date", y: "value", fill: "group", fillOpacity: 0.5 }),
      Plot.areaY(series, { x: "date", y1: 2, y2: 5 }),
      Plot.areaX(series, { y: "date", x1: 2, x2: 5 }),
    ],
  }),
  "difference of two lines": () => ({
    marks: [Plot.differenceY(series, { x: "date", y1: "value", y2: () => 11 })],
  }),
  "rules across and down": () => ({
    marks: [
      Plot.ruleY(projects, { y: "name", x1: 0, x2: "hours", strokeWidth: 2 }),
      Plot.ruleX([10.123456], { stroke: "red", strokeOpacity: 0.5 }),
    ],
  }),
  "text wrapped, turned, rounded and outlined": () => ({
    marks: [
      Plot.text([long], { x: 0, y: 0, text: (d: string) => d, lineWidth: 12, frameAnchor: "left" }),
      Plot.text([long], { x: 1, y: 1, lineWidth: 9, textOverflow: "ellipsis", rotate: 30 }),
      Plot.text(["two\nlines"], { x: 1, y: 0, fontVariant: "tabular-nums", stroke: "white" }),
      Plot.text([0], { x: 0, y: 1, text: (d: number) => d, monospace: true, fontSize: 14 }),
    ],
  }),
  "text in a frame, wrapped in the middle": () => ({
    marks: [
      Plot.frame({ anchor: "bottom" }),
      Plot.text([long], { frameAnchor: "middle", lineWidth: 20, lineAnchor: "middle" }),
    ],
  }),
  "cells with a continuous legend": () => ({
    color: { legend: true, scheme: "blues", label: "Hours" },
    marks: [Plot.cell(projects, { x: "year", y: "theme", fill: "hours" })],
  }),
  "cells with text in opposite colours": () => ({
    color: { scheme: "rdbu", type: "diverging", pivot: 20 },
    marks: [
      Plot.cell(projects, { x: "year", y: "theme", fill: "hours", inset: 0.5 }),
      Plot.text(projects, { x: "year", y: "theme", text: "hours", fill: "black" }),
    ],
  }),
  "threshold ramp": () => ({
    color: { legend: true, type: "threshold", domain: [10, 30], scheme: "greens" },
    marks: [Plot.cell(projects, { x: "year", y: "theme", fill: "hours" })],
  }),
  "quantile ramp": () => ({
    color: { legend: true, type: "quantile", n: 4, label: "quartile" },
    marks: [Plot.dot(projects, { x: "hours", y: "users", fill: "users" })],
  }),
  "ordinal ramp": () => ({
    color: { legend: "ramp", type: "ordinal" },
    marks: [Plot.cellX(projects, { x: "name", fill: "year" })],
  }),
  "logarithmic ramp with opacity": () => ({
    color: { legend: true, type: "log", tickFormat: ",", opacity: 0.5 },
    marks: [Plot.dot(projects.filter((row) => row.users > 0), { x: "hours", fill: "users" })],
  }),
  "rectangles": () => ({
    marks: [
      Plot.rect(projects, {
        x1: "year",
        x2: (d: { year: number }) => d.year + 1,
        y: "hours",
        interval: 5,
      }),
    ],
  }),
  "links and arrows": () => ({
    marks: [
      Plot.link(projects, { x1: "year", x2: "hours", y1: "hours", y2: "users", markerMid: "dot" }),
      Plot.arrow(projects, { x1: "year", x2: "hours", y1: "hours", y2: "users", bend: true }),
    ],
  }),
  "ticks and boxes": () => ({
    marks: [
      Plot.tickX(projects, { x: "hours", y: "status" }),
      Plot.boxX(projects, { x: "users", y: "status" }),
    ],
  }),
  "axes and grids by hand": () => ({
    x: { axis: null },
    y: { axis: "right", tickFormat: "+d", ticks: 3 },
    marks: [
      Plot.gridX({ strokeDasharray: "2" }),
      Plot.axisX({ anchor: "top", label: "Hours →", tickRotate: -30, fontSize: 12 }),
      Plot.dot(projects, { x: "hours", y: "users" }),
    ],
  }),
  "time axis in two lines": () => ({
    x: { type: "utc", nice: true },
    marks: [Plot.axisX({ ticks: "3 months" }), Plot.lineY(series, { x: "date", y: "value" })],
  }),
  "columns of facets": () => ({
    fx: { label: null },
    marks: [Plot.frame(), Plot.dot(projects, { x: "hours", y: "users", fx: "status" })],
  }),
  "rows of facets with a legend": () => ({
    ...wide,
    grid: true,
    color: { legend: true },
    fy: { padding: 0.2 },
    marks: [Plot.barX(projects, { x: "hours", fy: "theme", y: "name", fill: "status" })],
  }),
  "facets both ways, clipped": () => ({
    facet: { data: projects, x: "status", y: "year", marginRight: 60 },
    marks: [
      Plot.dot(projects, { x: "hours", y: "users", clip: true }),
      Plot.text(projects, { text: "name", x: "hours", y: "users", facet: "exclude", fill: "#ccc" }),
    ],
  }),
  "a mark that is not in every facet": () => ({
    fx: { domain: ["one", "two"] },
    marks: [
      Plot.axisFx({ anchor: "bottom" }),
      Plot.dot(projects, { x: "hours", y: "users", fx: () => "two" }),
      Plot.ruleY([0]),
    ],
  }),
  "a chart in every facet": () => ({
    fx: { domain: ["completed", "running", "stopped"] },
    marks: [
      Plot.dot(projects, {
        fx: "status",
        x: "hours",
        y: "users",
        render: (_index, _scales, _values, { width, height }, { document }) =>
          Plot.plot({ document, width, height, marks: [Plot.frame()] }) as SVGElement,
      }),
    ],
  }),
  "clip to the frame": () => ({
    x: { domain: [10, 30] },
    marks: [
      Plot.line(projects, { x: "hours", y: "users", clip: "frame" }),
      Plot.dot(projects, { x: "hours", y: "users", clip: true }),
    ],
  }),
  "waffles": () => ({
    color: { legend: true },
    marks: [
      Plot.waffleY(
        projects,
        Plot.groupX({ y: "count" }, { x: "theme", fill: "status", unit: 0.5 }),
      ),
      Plot.waffleX([7], { gap: 2, rx: "50%" }),
    ],
  }),
  "hulls and Voronoi cells": () => ({
    marks: [
      Plot.hull(projects, { x: "hours", y: "users", fill: "status" }),
      Plot.voronoi(projects, { x: "hours", y: "users" }),
      Plot.delaunayLink(projects, { x: "hours", y: "users" }),
    ],
  }),
  "a tree": () => ({ axis: null, margin: 20, marks: [Plot.tree(files, { delimiter: "/" })] }),
  "vectors and spikes": () => ({
    marks: [
      Plot.vector(projects, { x: "hours", y: "users", length: "hours", rotate: "users" }),
      Plot.spike(projects, { x: "hours", y: "users", length: "users" }),
    ],
  }),
  "density and hexagons": () => ({
    color: { legend: true },
    marks: [
      Plot.density(projects, { x: "hours", y: "users", bandwidth: 20 }),
      Plot.dot(projects, Plot.hexbin({ fill: "count" }, { x: "hours", y: "users" })),
    ],
  }),
  "regression and moving average": () => ({
    marks: [
      Plot.linearRegressionY(projects, { x: "hours", y: "users", stroke: "steelblue" }),
      Plot.lineY(series, Plot.windowY(3, { x: "date", y: "value", z: "group" })),
    ],
  }),
  "a map with its sphere": () => ({
    projection: "equal-earth",
    marks: [
      Plot.graticule(),
      Plot.sphere(),
      Plot.geo({ type: "Polygon", coordinates: [[[-2, 47], [-1, 47], [-1, 48], [-2, 47]]] }, {
        clip: "sphere",
      }),
    ],
  }),
  "a gradient in a function mark": () => ({
    marks: [
      (_index, _scales, _values, _dimensions, context) => {
        const svg = context.ownerSVGElement;
        const create = (name: string) => context.document.createElementNS(svg.namespaceURI, name);
        const gradient = create("linearGradient");
        gradient.setAttribute("id", "fade");
        gradient.appendChild(create("stop")).setAttribute("stop-color", "red");
        const defs = create("defs");
        defs.appendChild(gradient);
        return defs as SVGElement;
      },
      Plot.barX(projects, { x: "hours", y: "name", fill: "url(#fade)" }),
    ],
  }),
  "styles, class and labels of one's own": () => ({
    className: "chart",
    style: { fontSize: "12px", background: "none", overflow: "visible" },
    ariaLabel: "Hours of every project",
    ariaDescription: "Made up",
    marks: [
      Plot.barX(projects, { x: "hours", y: "name", ariaLabel: "name", mixBlendMode: "multiply" }),
    ],
  }),
  "style as text": () => ({ style: "font-size: 12px; color: #333", marks: [Plot.frame()] }),
  "a message where nothing can be drawn": () => ({ marks: [Plot.barX([], { x: "a", y: "b" })] }),
  "raster": () => ({
    marks: [
      Plot.raster(projects, {
        x: "hours",
        y: "users",
        fill: "hours",
        interpolate: "nearest",
        width: 20,
        height: 10,
      }),
    ],
  }),
  "ramp of a power scale": () => ({
    color: { legend: true, type: "sqrt", range: ["white", "#205080"] },
    marks: [Plot.tickX(projects, { x: "hours", stroke: "users" })],
  }),
};
