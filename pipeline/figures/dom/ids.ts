import type { FigureElement } from "./element.ts";

/** `plot-clip-12`, `plot-pattern-3-0`: what Plot makes from a counter of the whole process. */
const counted = /^plot-([a-z]+)-(\d+)((?:-\d+)?)$/i;

/**
 * New names for all the ids of a figure, by the old ones. Plot's are numbered from 1 for each kind,
 * in document order, so that a figure's bytes do not depend on what was drawn before it; all begin
 * with `prefix`, so that two figures of a page never share one.
 */
export function renameIds(root: FigureElement, prefix: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const numbers = new Map<string, Map<string, number>>();
  for (const { id } of [root, ...root.querySelectorAll("[id]")]) {
    if (id === "" || names.has(id)) continue;
    const [, kind, number, part = ""] = counted.exec(id) ?? [];
    if (kind === undefined || number === undefined) {
      names.set(id, `${prefix}-${id}`);
      continue;
    }
    let known = numbers.get(kind);
    if (!known) numbers.set(kind, known = new Map());
    let rank = known.get(number);
    if (rank === undefined) known.set(number, rank = known.size + 1);
    names.set(id, `${prefix}-${kind}-${rank}${part}`);
  }
  return names;
}

const idLists = new Set(["aria-controls", "aria-describedby", "aria-labelledby", "for"]);

/** An attribute's value with the ids that it names or points to replaced. */
export function renameInAttribute(
  name: string,
  value: string,
  names: ReadonlyMap<string, string>,
): string {
  if (names.size === 0) return value;
  if (name === "id") return names.get(value) ?? value;
  if (name === "href" && value.startsWith("#")) {
    const id = value.slice(1);
    return `#${names.get(id) ?? id}`;
  }
  if (idLists.has(name)) return value.split(/\s+/).map((id) => names.get(id) ?? id).join(" ");
  return renameInUrls(value, names);
}

/** Text with the ids of its `url(#…)` replaced, as in `clip-path` and in style sheets. */
export function renameInUrls(text: string, names: ReadonlyMap<string, string>): string {
  if (!text.includes("url(#")) return text;
  return text.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${names.get(id) ?? id})`);
}
