import type { FigureDocument } from "./document.ts";
import { FigureNode, FigureText } from "./node.ts";
import { matches } from "./selectors.ts";
import { type FigureStyle, styleOf } from "./style.ts";

export const xhtmlNamespace = "http://www.w3.org/1999/xhtml";

/** An HTML or SVG element: attributes in the order in which they were set, and children. */
export class FigureElement extends FigureNode {
  override readonly nodeType = 1;
  readonly attributes = new Map<string, string>();
  readonly childNodes: FigureNode[] = [];
  #style: FigureStyle | undefined;

  constructor(
    document: FigureDocument,
    readonly namespaceURI: string,
    readonly localName: string,
  ) {
    super(document);
  }

  /** As in the DOM: upper case for HTML only. Plot tells a nested chart by `tagName === "svg"`. */
  get tagName(): string {
    return this.namespaceURI === xhtmlNamespace ? this.localName.toUpperCase() : this.localName;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  set id(id: string) {
    this.setAttribute("id", id);
  }

  get className(): string {
    return this.getAttribute("class") ?? "";
  }

  set className(names: string) {
    this.setAttribute("class", names);
  }

  get style(): FigureStyle {
    return this.#style ??= styleOf(this);
  }

  /** `element.style = "…"` sets the text of the style, as in the DOM. */
  set style(text: unknown) {
    this.style.cssText = String(text);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  /** The namespace is dropped: SVG 2 reads plain `href` where SVG 1.1 asked for `xlink:href`. */
  setAttributeNS(_namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttributeNS(_namespace: string | null, name: string): void {
    this.removeAttribute(name);
  }

  get firstChild(): FigureNode | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): FigureNode | null {
    return this.childNodes.at(-1) ?? null;
  }

  get children(): FigureElement[] {
    return this.childNodes.filter((node) => node instanceof FigureElement);
  }

  appendChild<T extends FigureNode>(node: T): T {
    return this.insertBefore(node, null);
  }

  append(...nodes: (FigureNode | string)[]): void {
    for (const node of nodes) {
      this.appendChild(typeof node === "string" ? new FigureText(this.ownerDocument, node) : node);
    }
  }

  /**
   * Put `node` before `reference`, or last when that is null; a node that has a parent moves.
   *
   * @throws {RangeError} when `reference` is not a child of this element, or `node` contains it.
   */
  insertBefore<T extends FigureNode>(node: T, reference: FigureNode | null): T {
    if (isInside(this, node)) throw new RangeError("a node cannot be put inside itself");
    if (reference && reference.parentNode !== this) {
      throw new RangeError("the node to insert before is not a child of this element");
    }
    if (node === reference) return node;
    node.parentNode?.removeChild(node);
    const index = reference ? this.childNodes.indexOf(reference) : this.childNodes.length;
    this.childNodes.splice(index, 0, node);
    node.parentNode = this;
    return node;
  }

  /** @throws {RangeError} when `node` is not a child of this element. */
  removeChild<T extends FigureNode>(node: T): T {
    const index = this.childNodes.indexOf(node);
    if (index < 0) throw new RangeError("the node to remove is not a child of this element");
    this.childNodes.splice(index, 1);
    node.parentNode = null;
    return node;
  }

  replaceChild<T extends FigureNode>(fresh: FigureNode, old: T): T {
    this.insertBefore(fresh, old);
    return this.removeChild(old);
  }

  override get textContent(): string {
    return this.childNodes.map((node) => node.textContent).join("");
  }

  override set textContent(text: string | null) {
    for (const node of this.childNodes) node.parentNode = null;
    this.childNodes.length = 0;
    if (text !== null && text !== "") this.append(String(text));
  }

  /** Markup is never parsed here: an `innerHTML` that was silently lost would be a hole in a page. */
  set innerHTML(_markup: string) {
    throw new TypeError("innerHTML is not supported: build the elements instead");
  }

  /** What listens here would never be called: `Plot.tip` and the pointer marks need a browser. */
  addEventListener(type: string): void {
    throw new TypeError(`a figure drawn at build time receives no "${type}" event`);
  }

  matches(selector: string): boolean {
    return matches(this, selector);
  }

  querySelector(selector: string): FigureElement | null {
    for (const element of this.#descendants()) if (element.matches(selector)) return element;
    return null;
  }

  querySelectorAll(selector: string): FigureElement[] {
    return [...this.#descendants()].filter((element) => element.matches(selector));
  }

  override cloneNode(deep = false): FigureElement {
    const copy = new FigureElement(this.ownerDocument, this.namespaceURI, this.localName);
    for (const [name, value] of this.attributes) copy.setAttribute(name, value);
    if (deep) { for (const node of this.childNodes) copy.append(node.cloneNode(true)); }
    return copy;
  }

  *#descendants(): Generator<FigureElement> {
    for (const child of this.childNodes) {
      if (!(child instanceof FigureElement)) continue;
      yield child;
      yield* child.#descendants();
    }
  }
}

function isInside(node: FigureNode, container: FigureNode): boolean {
  for (let above: FigureNode | null = node; above; above = above.parentNode) {
    if (above === container) return true;
  }
  return false;
}
