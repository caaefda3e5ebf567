import * as Plot from "@observablehq/plot";
import assert from "node:assert/strict";
import { FigureDocument } from "../../../pipeline/figures/dom/document.ts";
import { createDocument, serialise } from "../../../pipeline/figures/dom/mod.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

function svg(name: string, attributes: Record<string, string | number> = {}) {
  const element = new FigureDocument().createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

Deno.test("text and attributes are escaped, attributes stay in order", () => {
  const element = new FigureDocument().createElement("p");
  element.setAttribute("title", 'a "b" <c> & d');
  element.setAttribute("lang", "fr");
  element.append('1 < 2 & "3" > 2\u00a0;');
  assert.equal(
    serialise(element),
    '<p title="a &quot;b&quot; &lt;c&gt; &amp; d" lang="fr">' +
      '1 &lt; 2 &amp; "3" &gt; 2&nbsp;;</p>',
  );
});

Deno.test("void elements have no end, empty elements of SVG have one", () => {
  const document = new FigureDocument();
  const root = document.createElement("div");
  root.append(document.createElement("br"), document.createElementNS(svgNamespace, "path"));
  assert.equal(serialise(root), "<div><br><path></path></div>");
});

Deno.test("geometry is rounded, the rest is not", () => {
  const cases: [Record<string, string | number>, string][] = [
    [{ d: "M10.004,-0.001L1e-7,20.126Z" }, 'd="M10,0L0,20.13Z"'],
    [{ d: "a1 1 0 01.5.25" }, 'd="a1 1 0 01.5.25"'],
    [{ d: "a1 1 0 01.5678.25" }, 'd="a1 1 0 01.5678.25"'],
    [{ points: "1.23456,2 3,4.5" }, 'points="1.23,2 3,4.5"'],
    [{ transform: "translate(1.005001,2)" }, 'transform="translate(1.01,2)"'],
    [{ transform: "scale(0.00123) rotate(45.123456)" }, 'transform="scale(0.00123) rotate(45.12)"'],
    [{ x: -0.004 }, 'x="0"'],
    [{ y: "0.123456em" }, 'y="0.12em"'],
    [{ width: "33.3333%" }, 'width="33.33%"'],
    [{ opacity: 0.123456 }, 'opacity="0.123456"'],
    [{ fill: "rgb(1.23456, 0, 0)" }, 'fill="rgb(1.23456, 0, 0)"'],
  ];
  for (const [attributes, expected] of cases) {
    assert.equal(serialise(svg("path", attributes)), `<path ${expected}></path>`);
  }
  assert.equal(serialise(svg("path", { x: 1.26 }), { digits: 1 }), '<path x="1.3"></path>');
  assert.equal(
    serialise(svg("pattern", { width: 12.345678 })),
    '<pattern width="12.34568"></pattern>',
  );
});

Deno.test("font-variant becomes a style, beside the one that is there", () => {
  const tabular = { "font-variant": "tabular-nums" };
  assert.equal(serialise(svg("g", tabular)), '<g style="font-variant: tabular-nums;"></g>');
  assert.equal(
    serialise(svg("g", { style: "color: red", ...tabular, x: 1 })),
    '<g style="color: red; font-variant: tabular-nums;" x="1"></g>',
  );
  assert.equal(
    serialise(svg("g", { style: "font-variant: normal", ...tabular })),
    '<g style="font-variant: normal;"></g>',
  );
});

Deno.test("a label gets the role it needs, or is hidden", () => {
  const bar = svg("g", { "aria-label": "bar" });
  assert.equal(serialise(bar), '<g aria-label="bar" role="group"></g>');
  assert.equal(serialise(bar, { marks: "hidden" }), '<g aria-hidden="true"></g>');
  const dot = svg("circle", { "aria-label": "A" });
  assert.equal(
    serialise(dot, { marks: "hidden" }),
    '<circle aria-label="A" role="img"></circle>',
  );
  const list = svg("g", { "aria-label": "bars", role: "list" });
  assert.equal(serialise(list, { marks: "hidden" }), '<g aria-label="bars" role="list"></g>');
  const link = svg("a", { "aria-label": "A" });
  assert.equal(serialise(link), '<a aria-label="A"></a>');
});

Deno.test("ids are counted inside the figure and carry its prefix, wherever they are used", () => {
  const root = svg("svg", { "aria-labelledby": "name plot-clip-31 elsewhere" });
  const append = (name: string, attributes: Record<string, string>) => {
    const child = root.ownerDocument.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value);
    root.append(child);
    return child;
  };
  append("clipPath", { id: "plot-clip-31" });
  append("clipPath", { id: "plot-clip-7" });
  append("pattern", { id: "plot-pattern-9-0" });
  append("pattern", { id: "plot-pattern-9-4" });
  append("title", { id: "name" });
  append("path", {
    "clip-path": "url(#plot-clip-7)",
    fill: "url(#plot-pattern-9-4)",
    href: "#name",
    style: "mask: url(#plot-clip-31)",
  });
  append("a", { href: "#section" });
  append("style", {}).append("g > path { fill: url(#plot-pattern-9-0) }");
  assert.equal(
    serialise(root, { prefixIds: "fig-2" }),
    '<svg aria-labelledby="fig-2-name fig-2-clip-1 elsewhere">' +
      '<clipPath id="fig-2-clip-1"></clipPath><clipPath id="fig-2-clip-2"></clipPath>' +
      '<pattern id="fig-2-pattern-1-0"></pattern><pattern id="fig-2-pattern-1-4"></pattern>' +
      '<title id="fig-2-name"></title>' +
      '<path clip-path="url(#fig-2-clip-2)" fill="url(#fig-2-pattern-1-4)" href="#fig-2-name" ' +
      'style="mask: url(#fig-2-clip-1)"></path><a href="#section"></a>' +
      "<style>g &gt; path { fill: url(#fig-2-pattern-1-0) }</style></svg>",
  );
});

Deno.test("an HTML style sheet is written as it is, and cannot close itself", () => {
  const style = new FigureDocument().createElement("style");
  style.append("a > b & c {}");
  assert.equal(serialise(style), "<style>a > b & c {}</style>");
  style.append("</STYLE>");
  assert.throws(() => serialise(style), TypeError);
});

Deno.test("elements of another document are refused", () => {
  assert.throws(() => serialise({ outerHTML: "<p>" }), TypeError);
});

Deno.test("a figure's bytes do not depend on what was drawn before it", () => {
  const draw = () => {
    const document = createDocument();
    const line = Plot.line([[0, 1], [1, 2]], { marker: "arrow", clip: true });
    return serialise(Plot.plot({ document, marks: [line, Plot.waffleY([3, 5])] }));
  };
  const first = draw();
  assert.match(first, /id="plot-clip-1"/);
  assert.match(first, /id="plot-marker-1"/);
  assert.match(first, /id="plot-pattern-1-0"/);
  assert.equal(draw(), first);
});

Deno.test("strokes are not shifted: Plot was imported without a window", () => {
  const figure = serialise(
    Plot.plot({ document: createDocument(), margin: 10, axis: null, marks: [Plot.ruleX([0.5])] }),
  );
  // With the shift, Plot would put transform="translate(0.5,0)" on the rules.
  assert.match(figure, /<g aria-label="rule" stroke="currentColor" role="group"><line /);
});

Deno.test("the document is refused where strokes could be shifted", () => {
  Object.defineProperty(globalThis, "it", { value: () => {}, configurable: true });
  try {
    assert.throws(() => createDocument(), TypeError);
  } finally {
    Reflect.deleteProperty(globalThis, "it");
  }
});
