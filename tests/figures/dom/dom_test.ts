import assert from "node:assert/strict";
import { FigureDocument } from "../../../pipeline/figures/dom/document.ts";
import { select } from "d3";

const svg = "http://www.w3.org/2000/svg";

function group(...names: string[]) {
  const document = new FigureDocument();
  const parent = document.createElementNS(svg, "g");
  const children = names.map((name) => {
    const child = document.createElementNS(svg, "path");
    child.id = name;
    return parent.appendChild(child);
  });
  return { document, parent, children };
}

const ids = (parent: { children: { id: string }[] }) =>
  parent.children.map(({ id }) => id).join("");

Deno.test("insertBefore moves a node that has a parent", () => {
  const { parent, children: [a, , c] } = group("a", "b", "c");
  parent.insertBefore(c!, a!);
  assert.equal(ids(parent), "cab");
  parent.insertBefore(c!, c!);
  assert.equal(ids(parent), "cab");
  parent.appendChild(c!);
  assert.equal(ids(parent), "abc");
});

Deno.test("a tree cannot be made into a ring, nor a stranger be removed", () => {
  const { document, parent, children: [a] } = group("a");
  assert.throws(() => a!.appendChild(parent), RangeError);
  assert.throws(() => parent.appendChild(parent), RangeError);
  const stranger = document.createElement("p");
  assert.throws(() => parent.removeChild(stranger), RangeError);
  assert.throws(() => parent.insertBefore(document.createTextNode("x"), stranger), RangeError);
});

Deno.test("siblings, ends and removal", () => {
  const { parent, children: [a, b, c] } = group("a", "b", "c");
  assert.equal(b!.nextSibling, c);
  assert.equal(b!.previousSibling, a);
  assert.equal(a!.previousSibling, null);
  assert.equal(parent.nextSibling, null);
  assert.equal(parent.lastChild, c);
  b!.remove();
  assert.equal(a!.nextSibling, c);
  assert.equal(b!.parentElement, null);
  parent.replaceChild(b!, a!);
  assert.equal(ids(parent), "bc");
});

Deno.test("textContent reads the texts below and replaces them", () => {
  const { document, parent, children: [a] } = group("a");
  a!.append("5", document.createTextNode(0));
  parent.append(" / ");
  assert.equal(parent.textContent, "50 / ");
  parent.textContent = "new";
  assert.equal(parent.childNodes.length, 1);
  assert.equal(a!.parentNode, null);
  parent.textContent = "";
  assert.equal(parent.firstChild, null);
});

Deno.test("compareDocumentPosition answers with the bits of the DOM standard", () => {
  const { document, parent, children: [a, b] } = group("a", "b");
  const inner = a!.appendChild(document.createElementNS(svg, "title"));
  assert.equal(a!.compareDocumentPosition(a!), 0);
  assert.equal(a!.compareDocumentPosition(b!), 4);
  assert.equal(b!.compareDocumentPosition(inner), 2);
  assert.equal(parent.compareDocumentPosition(inner), 20);
  assert.equal(inner.compareDocumentPosition(parent), 10);
  assert.equal(a!.compareDocumentPosition(document.createElement("p")), 1);
});

Deno.test("d3 joins, orders and removes", () => {
  const { parent } = group();
  const draw = (names: string[]) =>
    select(parent as unknown as SVGGElement)
      .selectAll<SVGTextElement, string>("text")
      .data(names, (name) => name)
      .join("text")
      .attr("id", (name) => name)
      .order();
  draw(["a", "b", "c"]);
  draw(["c", "d", "a"]);
  assert.equal(ids(parent), "cda");
});

Deno.test("the style attribute and the style property are one", () => {
  const element = new FigureDocument().createElement("figure");
  element.style["maxWidth"] = "initial";
  element.style.setProperty("--ink", "black");
  assert.equal(element.getAttribute("style"), "max-width: initial; --ink: black;");
  element.setAttribute("style", 'background: url("data:x;y:z"); color: red');
  assert.equal(element.style.getPropertyValue("background"), 'url("data:x;y:z")');
  assert.equal(element.style["color"], "red");
  element.style.setProperty("color", "blue", "important");
  assert.equal(element.style["color"], "blue !important");
  element.style.removeProperty("color");
  element.style["background"] = undefined;
  assert.equal(element.hasAttribute("style"), false);
  element.style = "margin: 0";
  assert.equal(element.style.cssText, "margin: 0;");
});

Deno.test("selectors: tags, classes, ids, attributes, descendants, lists", () => {
  const document = new FigureDocument();
  const root = document.createElement("div");
  const tick = root.appendChild(document.createElementNS(svg, "g"));
  tick.className = "tick major";
  const line = tick.appendChild(document.createElementNS(svg, "line"));
  line.id = "l-1";
  const clip = root.appendChild(document.createElementNS(svg, "clipPath"));
  clip.setAttribute("data-kind", "frame");
  assert.equal(root.querySelector(".tick line"), line);
  assert.equal(root.querySelector(".tick.major #l-1"), line);
  assert.equal(root.querySelector(".minor line"), null);
  assert.deepEqual(root.querySelectorAll("line, clipPath"), [line, clip]);
  assert.deepEqual(root.querySelectorAll("*"), [tick, line, clip]);
  assert.equal(root.querySelector('[data-kind="frame"]'), clip);
  assert.equal(root.querySelector('clippath[data-kind="other"]'), null);
  assert.equal(root.querySelector("[data-kind]"), clip);
  assert.equal(root.matches("DIV"), true);
});

Deno.test("an unknown selector is an error, never a wrong match", () => {
  const root = new FigureDocument().createElement("div");
  for (const selector of ["", "a > b", "p:first-child", "[a^=b]", "a,"]) {
    assert.throws(() => root.matches(selector), SyntaxError, selector);
  }
});

Deno.test("cloneNode copies attributes, and children when asked", () => {
  const { parent } = group("a", "b");
  parent.className = "marks";
  parent.append("text");
  assert.equal(parent.cloneNode().childNodes.length, 0);
  const copy = parent.cloneNode(true);
  assert.equal(copy.className, "marks");
  assert.equal(ids(copy), "ab");
  assert.equal(copy.lastChild?.textContent, "text");
  assert.notEqual(copy.children[0], parent.children[0]);
});

Deno.test("what would be lost in silence is refused", () => {
  const element = new FigureDocument().createElement("div");
  assert.throws(() => element.innerHTML = "<b>bold</b>", /innerHTML/);
  assert.throws(() => element.addEventListener("click"), /click/);
});
