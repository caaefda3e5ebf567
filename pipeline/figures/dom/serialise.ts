import { replaceEach } from "../../language/replace-each.ts";
import { FigureElement, xhtmlNamespace } from "./element.ts";
import { renameIds, renameInAttribute, renameInUrls } from "./ids.ts";
import { type FigureNode, FigureText } from "./node.ts";
import { roundAttribute } from "./rounding.ts";
import { formatDeclarations, parseDeclarations } from "./style.ts";

/** How a figure is written. */
export interface SerialiseOptions {
  /**
   * Decimals kept in geometry attributes.
   * @default 2
   */
  readonly digits?: number;
  /**
   * The beginning of every id of the figure; give each figure of a page another one.
   * @default "plot"
   */
  readonly prefixIds?: string;
  /**
   * What becomes of Plot's `aria-label` on the groups of marks, which only an element with a role
   * may have: "group" adds the role; "hidden" drops the label and hides the group from screen
   * readers, for a figure that is told by its alternative text and its table. Labels on other SVG
   * elements get the role "img".
   * @default "group"
   */
  readonly marks?: "group" | "hidden";
}

interface Writing {
  readonly digits: number;
  readonly marks: "group" | "hidden";
  readonly names: ReadonlyMap<string, string>;
}

const voidElements = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\u00a0": "&nbsp;",
};

/**
 * Write a figure drawn in a document of this folder as HTML (the HTML standard's fragment
 * serialisation), the same bytes on every machine: attributes in the order in which they were set,
 * geometry rounded, ids numbered from 1 inside the figure. The tree is left as it was.
 *
 * @param element the root, as `Plot.plot` returns it.
 * @throws {TypeError} when the element comes from another document.
 */
export function serialise(
  element: object,
  { digits = 2, prefixIds = "plot", marks = "group" }: SerialiseOptions = {},
): string {
  if (!(element instanceof FigureElement)) {
    throw new TypeError("only elements of createDocument() can be written");
  }
  const parts: string[] = [];
  writeElement(element, { digits, marks, names: renameIds(element, prefixIds) }, parts);
  return parts.join("");
}

function writeNode(node: FigureNode, writing: Writing, parts: string[]): void {
  if (node instanceof FigureElement) writeElement(node, writing, parts);
  else if (node instanceof FigureText) parts.push(escape(node.data, inText));
}

function writeElement(element: FigureElement, writing: Writing, parts: string[]): void {
  const { localName, childNodes } = element;
  checkName(localName);
  const html = element.namespaceURI === xhtmlNamespace;
  parts.push("<", localName);
  for (const [name, value] of writtenAttributes(element, writing)) {
    checkName(name);
    parts.push(" ", name, '="', escape(value, inAttribute), '"');
  }
  parts.push(">");
  if (html && voidElements.has(localName)) return;
  if (localName === "style" || localName === "script") parts.push(rawText(element, html, writing));
  else for (const child of childNodes) writeNode(child, writing, parts);
  parts.push("</", localName, ">");
}

/**
 * Names are written as they are: one that holds other signs would be markup of its own.
 *
 * @throws {TypeError} for such a name.
 */
function checkName(name: unknown): void {
  if (typeof name === "string" && /^[A-Za-z_][\w.:-]*$/.test(name)) return;
  throw new TypeError("an element or attribute of a figure has a name that cannot be written");
}

/** The attributes as the page needs them, in order. */
function writtenAttributes(element: FigureElement, writing: Writing): Map<string, string> {
  const written = new Map<string, string>();
  for (const [name, value] of element.attributes) {
    const rounded = roundAttribute(element.localName, name, value, writing.digits);
    written.set(name, renameInAttribute(name, rounded, writing.names));
  }
  moveFontVariant(written);
  if (element.namespaceURI !== xhtmlNamespace) fitLabel(element.localName, written, writing);
  return written;
}

/** Give an SVG element that has an `aria-label` the role without which it may not have one. */
function fitLabel(localName: string, written: Map<string, string>, { marks }: Writing): void {
  if (!written.has("aria-label") || written.has("role") || localName === "a") return;
  if (localName !== "g") {
    written.set("role", "img");
  } else if (marks === "group") {
    written.set("role", "group");
  } else {
    written.delete("aria-label");
    written.set("aria-hidden", "true");
  }
}

/**
 * `tabular-nums` is not a value that the SVG attribute `font-variant` is defined for (SVG 1.1 knows
 * `normal` and `small-caps`), so it is said in CSS.
 */
function moveFontVariant(written: Map<string, string>): void {
  const variant = written.get("font-variant");
  if (variant === undefined) return;
  const declarations = parseDeclarations(written.get("style") ?? "");
  if (!declarations.has("font-variant")) declarations.set("font-variant", variant);
  written.delete("font-variant");
  written.set("style", formatDeclarations(declarations));
}

/** The text of a style or script, which HTML reads as it is and SVG reads with entities. */
function rawText(element: FigureElement, html: boolean, { names }: Writing): string {
  const text = renameInUrls(element.textContent, names);
  if (!html) return escape(text, inText);
  if (/<\/(?:style|script)/i.test(text)) throw new TypeError("text would close its own element");
  return text;
}

const inText = /[&<>\u00a0]/g;
const inAttribute = /[&<>"\u00a0]/g;

function escape(text: string, characters: RegExp): string {
  if (typeof text !== "string") throw new TypeError("a text of a figure is not a text");
  return replaceEach(text, characters, ([character]) => entities[character] ?? character);
}
