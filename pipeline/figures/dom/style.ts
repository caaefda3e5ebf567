/** What a style is read from and written to: the element's `style` attribute. */
export interface StyleAttribute {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
}

/** The part of `CSSStyleDeclaration` that d3 and Plot call, and properties by their script names. */
export interface FigureStyle {
  cssText: string;
  setProperty(name: string, value: unknown, priority?: string): void;
  removeProperty(name: string): void;
  getPropertyValue(name: string): string;
  /** `style.maxWidth` for `max-width`; the methods above stand in the same index. */
  [property: string]: unknown;
}

/**
 * Split `style` text into its declarations, in order; the later of two with the same name wins.
 * Semicolons and colons inside quotes and parentheses (`url(data:…;…)`) do not split.
 */
export function parseDeclarations(text: string): Map<string, string> {
  const declarations = new Map<string, string>();
  for (const [part] of text.matchAll(/(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))+/g)) {
    const colon = part.indexOf(":");
    const value = part.slice(colon + 1).trim();
    if (colon > 0 && value !== "") declarations.set(part.slice(0, colon).trim(), value);
  }
  return declarations;
}

/** Write declarations the way `cssText` does: `a: b; c: d;`. */
export function formatDeclarations(declarations: ReadonlyMap<string, string>): string {
  return Array.from(declarations, ([name, value]) => `${name}: ${value};`).join(" ");
}

/**
 * The style of an element. It keeps nothing of its own: the `style` attribute is the one truth, so
 * that setting either shows in the other. Values are not checked nor normalised as CSS.
 */
export function styleOf(element: StyleAttribute): FigureStyle {
  const read = () => parseDeclarations(element.getAttribute("style") ?? "");
  const write = (declarations: ReadonlyMap<string, string>) => {
    if (declarations.size === 0) element.removeAttribute("style");
    else element.setAttribute("style", formatDeclarations(declarations));
  };
  const style: FigureStyle = {
    get cssText() {
      return formatDeclarations(read());
    },
    set cssText(text) {
      write(parseDeclarations(text));
    },
    setProperty(name, value, priority) {
      const declarations = read();
      const suffix = priority ? ` !${priority}` : "";
      if (value === null || value === undefined || value === "") declarations.delete(name);
      else declarations.set(name, `${value}${suffix}`);
      write(declarations);
    },
    removeProperty(name) {
      this.setProperty(name, null);
    },
    getPropertyValue: (name) => read().get(name) ?? "",
  };
  return new Proxy(style, {
    get: (target, name) =>
      typeof name === "symbol" || name in target
        ? Reflect.get(target, name)
        : target.getPropertyValue(cssName(name)),
    set(target, name, value) {
      if (typeof name === "symbol" || name in target) return Reflect.set(target, name, value);
      target.setProperty(cssName(name), value);
      return true;
    },
  });
}

/** `maxWidth` → `max-width`; a name that is already CSS (also `--custom`) stays. */
function cssName(property: string): string {
  if (property.includes("-")) return property;
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
