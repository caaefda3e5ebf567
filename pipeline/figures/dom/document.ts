import { FigureCanvas } from "./canvas.ts";
import { FigureElement, xhtmlNamespace } from "./element.ts";
import { FigureText } from "./node.ts";

/** Makes elements and texts, and holds nothing: every figure is a tree of its own. */
export class FigureDocument {
  readonly nodeType = 9;
  /** Plot starts from this element to make others; nothing is ever put in it. */
  readonly documentElement = new FigureElement(this, xhtmlNamespace, "html");

  createElement(name: string): FigureElement {
    const localName = name.toLowerCase();
    if (localName === "canvas") return new FigureCanvas(this);
    return new FigureElement(this, xhtmlNamespace, localName);
  }

  createElementNS(namespace: string, name: string): FigureElement {
    return new FigureElement(this, namespace, name);
  }

  createTextNode(text: unknown): FigureText {
    return new FigureText(this, String(text));
  }
}
