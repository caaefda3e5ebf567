/// <reference lib="dom" />
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const everyRule: RunOptions = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"],
  },
};

/** What can differ between light and dark: the elements, and what lies over what, are the same. */
const colourRules: RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/** Violations of every rule on an open page into which axe was loaded. */
export function violationsOfPage(tab: Page): Promise<string[]> {
  return runAxe(tab, everyRule, () => [document.documentElement]);
}

/** Violations of what depends on colours, looked at once for each way of being coloured. */
export function colourViolations(tab: Page): Promise<string[]> {
  return runAxe(tab, colourRules, oneOfEachColouring);
}

/** Violations as "rule (impact), how many: first place". */
async function runAxe(
  tab: Page,
  options: RunOptions,
  choose: () => readonly Element[],
): Promise<string[]> {
  return await tab.evaluate(`(${axeViolations})(${JSON.stringify(options)}, ${choose})`);
}

/** Run inside the page, after axe was loaded into it. */
async function axeViolations(
  options: RunOptions,
  choose: () => readonly Element[],
): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
  const include = [...choose()];
  if (include.length === 0) return [];
  // All styles and pictures are in the page: nothing has to be loaded before.
  const only = { ...options, resultTypes: ["violations" as const], preload: false };
  const { violations } = await axe.run({ include }, only);
  return violations.map(({ id, impact, nodes }) => {
    const first = nodes[0];
    return `${id} (${impact}), ${nodes.length}: ${first?.target.join(" ")} ${first?.html}`;
  });
}

/**
 * Run inside the page: of the elements with text of their own, one for each way in which they and
 * all that is around them are coloured. A table has thousands of such cells.
 */
function oneOfEachColouring(): Element[] {
  const numbers = new Map<string, number>();
  const known = new Map<Element, number>();
  const colouring = (element: Element): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const style = getComputedStyle(element);
    const text = [
      element.parentElement === null ? "" : colouring(element.parentElement),
      element.tagName,
      style.color,
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.fontSize,
      style.fontWeight,
      style.textDecorationLine,
      style.textShadow,
      style.filter,
      style.position,
      style.display,
      style.visibility,
    ].join("|");
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    known.set(element, number);
    return number;
  };
  const chosen = new Map<number, Element>();
  for (const element of document.body.querySelectorAll("*")) {
    const hasText = [...element.childNodes].some((node) =>
      node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? "").trim() !== ""
    );
    if (!hasText || element.closest("svg") !== null) continue;
    const number = colouring(element);
    if (!chosen.has(number)) chosen.set(number, element);
  }
  return [...chosen.values()];
}

/**
 * Run inside the page: the kinds of its elements outside drawings, all folds open. Elements are of
 * one kind that have the same tag, classes, roles and names of attributes, in a parent of one kind,
 * and, where they have text of their own, are coloured and sized alike.
 */
export function kindsOfElements(): string[] {
  const known = new Map<Element, string>();
  const own = (element: Element | null): string => {
    if (element === null) return "";
    const before = known.get(element);
    if (before !== undefined) return before;
    const attributes = [...element.attributes].map(({ name, value }) =>
      /^(role|scope|lang|type|tabindex)$/.test(name) ? `${name}=${value}` : name
    );
    const kind = [element.tagName, ...[...element.classList].sort(), ...attributes.sort()].join(
      " ",
    );
    known.set(element, kind);
    return kind;
  };
  const kinds = new Set<string>();
  for (const element of document.querySelectorAll("*")) {
    if (element.closest("svg") !== null && element.tagName !== "svg") continue;
    const hasText = [...element.childNodes].some((node) =>
      node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? "").trim() !== ""
    );
    const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(element);
    const look = hasText ? [color, backgroundColor, fontSize, fontWeight].join(" ") : "";
    kinds.add([own(element.parentElement), own(element), look].join(" | "));
  }
  return [...kinds];
}
