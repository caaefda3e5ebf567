import type { FigureDocument } from "./document.ts";
import type { FigureElement } from "./element.ts";

/** The results of `compareDocumentPosition`, as the DOM standard numbers them. */
const position = { disconnected: 1, preceding: 2, following: 4, contains: 8, containedBy: 16 };

/** What elements and texts share: a place in a tree. */
export abstract class FigureNode {
  abstract readonly nodeType: number;
  abstract textContent: string;
  /** The element that holds this node; null at the top of a figure. */
  parentNode: FigureElement | null = null;

  constructor(readonly ownerDocument: FigureDocument) {}

  abstract cloneNode(deep?: boolean): FigureNode;

  get parentElement(): FigureElement | null {
    return this.parentNode;
  }

  get nextSibling(): FigureNode | null {
    return this.#sibling(1);
  }

  get previousSibling(): FigureNode | null {
    return this.#sibling(-1);
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  /** Where `other` stands from here, in document order; d3 sorts joined elements with it. */
  compareDocumentPosition(other: FigureNode): number {
    if (other === this) return 0;
    const mine = pathTo(this);
    const theirs = pathTo(other);
    if (mine[0] !== theirs[0]) return position.disconnected;
    let depth = 0;
    while (depth < mine.length && mine[depth] === theirs[depth]) depth++;
    const own = mine[depth];
    const far = theirs[depth];
    if (!own) return position.containedBy | position.following;
    if (!far) return position.contains | position.preceding;
    const siblings = own.parentNode?.childNodes ?? [];
    return siblings.indexOf(own) < siblings.indexOf(far) ? position.following : position.preceding;
  }

  #sibling(step: 1 | -1): FigureNode | null {
    const siblings = this.parentNode?.childNodes;
    return siblings?.[siblings.indexOf(this) + step] ?? null;
  }
}

/** A run of text. */
export class FigureText extends FigureNode {
  override readonly nodeType = 3;
  readonly nodeName = "#text";

  constructor(document: FigureDocument, public data: string) {
    super(document);
  }

  override get textContent(): string {
    return this.data;
  }

  override set textContent(text: string) {
    this.data = text;
  }

  override cloneNode(): FigureText {
    return new FigureText(this.ownerDocument, this.data);
  }
}

/** The nodes from the top of the tree down to `node`. */
function pathTo(node: FigureNode): FigureNode[] {
  const path: FigureNode[] = [];
  for (let at: FigureNode | null = node; at; at = at.parentNode) path.unshift(at);
  return path;
}
