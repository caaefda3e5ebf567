import { SaxesParser } from "saxes";

/** An element of a small XML document, names without their prefix. */
export interface Element {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text directly inside, pieces joined. */
  readonly text: string;
}

/** Deepest nesting read; a real codebook stays far below. */
const maxDepth = 200;

/** XML that is refused, in a sentence for the reader. */
export class XmlRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "XmlRefused";
  }
}

interface Open {
  name: string;
  namespace: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/**
 * Read an XML document into elements. A DOCTYPE is refused, so that no entity can be expanded.
 *
 * @throws {XmlRefused} when the text is no well-formed XML, has a DOCTYPE or nests too deep.
 */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Open[] = [];
  let root: Element | null = null;
  parser.on("doctype", () => {
    throw new XmlRefused("the XML has a DOCTYPE");
  });
  parser.on("error", (error) => {
    throw new XmlRefused(error.message);
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (open.length >= maxDepth) throw new XmlRefused("the XML is nested too deep");
    const plain: Record<string, string> = Object.create(null);
    for (const { local, prefix, value } of Object.values(attributes)) {
      if (prefix !== "xmlns" && local !== "xmlns") plain[local] = value;
    }
    open.push({ name: local, namespace: uri, attributes: plain, children: [], text: "" });
  });
  parser.on("text", (piece) => append(open, piece));
  parser.on("cdata", (piece) => append(open, piece));
  parser.on("closetag", () => {
    const done = open.pop();
    const parent = open.at(-1);
    if (!done) return;
    if (parent) parent.children.push(done);
    else root = done;
  });
  parser.write(text.replace(/^\ufeff/, "")).close();
  if (root === null) throw new XmlRefused("the XML is empty");
  return root;
}

function append(open: readonly Open[], piece: string): void {
  const last = open.at(-1);
  if (last) last.text += piece;
}

/** The first child with a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((found) => found.name === name);
}

/** All children with a name. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((found) => found.name === name) ?? [];
}

/** All elements with a name, at any depth, in document order. */
export function descendants(element: Element, name: string): Element[] {
  return element.children.flatMap((found) => [
    ...(found.name === name ? [found] : []),
    ...descendants(found, name),
  ]);
}

/** Attributes by name; those that are undefined are not written. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Write an element; content is XML already. */
export function element(name: string, attributes: Attributes = {}, content = ""): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => value === undefined ? [] : [` ${key}="${escapeAttribute(value)}"`])
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Text as XML content; characters that XML cannot hold are dropped. */
export function escapeText(text: string): string {
  return legal(text).replace(/[&<>]/g, (sign) => entities[sign] ?? sign).replaceAll("\r", "&#13;");
}

function escapeAttribute(text: string): string {
  return legal(text).replace(/[&<>"\t\n\r]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function legal(text: string): string {
  // deno-lint-ignore no-control-regex -- these are the characters XML 1.0 has no place for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
