import type { FigureElement } from "./element.ts";

/** One step of a selector: a tag, classes, an id and attributes that must all hold. */
interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value: string | null }[];
}

const parsed = new Map<string, readonly (readonly Compound[])[]>();

/**
 * Whether `element` matches a selector list. Known: `*`, tags, `.class`, `#id`, `[name]`,
 * `[name="value"]`, the descendant space and the comma, which is all that d3 and Plot ask for.
 *
 * @throws {SyntaxError} on anything else, so that a selector never matches by mistake.
 */
export function matches(element: FigureElement, selector: string): boolean {
  let paths = parsed.get(selector);
  if (!paths) {
    paths = selector.split(",").map((path) => path.trim().split(/\s+/).map(parseCompound));
    parsed.set(selector, paths);
  }
  return paths.some((path) => matchesPath(element, path));
}

function matchesPath(element: FigureElement, path: readonly Compound[]): boolean {
  const last = path.at(-1);
  if (!last || !matchesCompound(element, last)) return false;
  if (path.length === 1) return true;
  const before = path.slice(0, -1);
  for (let above = element.parentNode; above; above = above.parentNode) {
    if (matchesPath(above, before)) return true;
  }
  return false;
}

function matchesCompound(element: FigureElement, step: Compound): boolean {
  if (step.tag !== null && step.tag !== element.localName.toLowerCase()) return false;
  if (step.id !== null && step.id !== element.id) return false;
  if (step.classes.length > 0) {
    const own = element.className.split(/\s+/);
    if (!step.classes.every((name) => own.includes(name))) return false;
  }
  return step.attributes.every(({ name, value }) =>
    value === null ? element.hasAttribute(name) : element.getAttribute(name) === value
  );
}

function parseCompound(text: string): Compound {
  const shape = /^(\*|[a-z][\w-]*)?((?:\.[\w-]+|#[\w-]+|\[[\w:-]+(?:="[^"]*")?\])*)$/i.exec(text);
  if (text === "" || !shape) throw new SyntaxError(`selector not supported: "${text}"`);
  const [, tag = "*", rest = ""] = shape;
  const classes = Array.from(rest.matchAll(/\.([\w-]+)/g), ([, name = ""]) => name);
  const attributes = Array.from(
    rest.matchAll(/\[([\w:-]+)(?:="([^"]*)")?\]/g),
    ([, name = "", value]) => ({ name, value: value ?? null }),
  );
  return {
    tag: tag === "*" ? null : tag.toLowerCase(),
    id: /#([\w-]+)/.exec(rest)?.[1] ?? null,
    classes,
    attributes,
  };
}
