/// <reference lib="dom" />
import axe, { type RunOptions } from "axe-core";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, ConsoleMessage, Page, Request } from "playwright-core";
import { poorChartText } from "./chart-text.ts";
import { keyboardProblems } from "./keyboard.ts";
import { elementsOutside } from "./overflow.ts";
import { printFigures } from "./print.ts";

/** What a visit to a page found; the lists are empty on a good page. */
export interface PageReport {
  /** The path of the page from the folder of the site. */
  readonly page: string;
  readonly lang: string;
  readonly bytes: number;
  /** Errors and warnings of the console, and uncaught exceptions. */
  readonly console: string[];
  /** Addresses asked for, other than the page itself. */
  readonly requests: string[];
  /** Violations that axe found, by appearance: "dark: color-contrast: …". */
  readonly violations: string[];
  /** What makes a reader scroll sideways at 320 px. */
  readonly outside: string[];
  /** Words that no reader should see: a placeholder, `NaN`, `[object Object]`. */
  readonly leftovers: string[];
  /** Chart texts under 12 px, under 4.5:1 or over one another, by appearance. */
  readonly chartText: string[];
  readonly keyboard: string[];
  /** Figures printed on one sheet, and figures cut. */
  readonly wholeFigures: number;
  readonly cutFigures: string[];
  /** Files and anchors that the links lead to, as full addresses. */
  readonly links: string[];
  readonly ids: string[];
}

/** What depends on colours: looked at in light and in dark, once for each way of being coloured. */
const colourRules: RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

/** All but what depends on colours: the elements are the same in light and in dark. */
const otherRules: RunOptions = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"],
  },
  rules: { "color-contrast": { enabled: false }, "link-in-text-block": { enabled: false } },
};

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 800 };

/**
 * Visit pages from `file://`, several at a time.
 *
 * @param pages paths from `folder`.
 * @param atOnce how many pages are open together; more than the processors gains nothing.
 */
export async function visitPages(
  browser: Browser,
  folder: string,
  pages: readonly string[],
  atOnce = 3,
): Promise<PageReport[]> {
  const waiting = [...pages];
  const reports: PageReport[] = [];
  const work = async () => {
    const context = await browser.newContext({ viewport: wide });
    context.setDefaultTimeout(0);
    await context.addInitScript(axe.source);
    const tab = await context.newPage();
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      reports.push(await visitPage(tab, folder, page));
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return reports.sort((a, b) => a.page < b.page ? -1 : 1);
}

/** Visit one page in a tab, which is left as it was found: wide, light, on the screen. */
async function visitPage(tab: Page, folder: string, path: string): Promise<PageReport> {
  const file = join(folder, path);
  const address = pathToFileURL(file).href;
  const { console, requests, stop } = listen(tab, address);
  await tab.goto(address);
  const facts = await tab.evaluate(readFacts);
  const { keyboard, violations, chartText } = await lookAtPage(tab);
  await tab.setViewportSize(narrow);
  const outside = await tab.evaluate(elementsOutside);
  chartText.push(...(await poorChartText(tab)).map((text) => `320 px: ${text}`));
  await tab.setViewportSize(wide);
  const { whole, cut } = await printFigures(tab);
  await tab.emulateMedia({ media: "screen" });
  stop();
  return {
    page: path,
    ...facts,
    bytes: (await Deno.stat(file)).size,
    console,
    requests,
    violations,
    outside,
    chartText,
    keyboard,
    wholeFigures: whole,
    cutFigures: cut,
  };
}

/** Look at an open page in every appearance; all its folds are open afterwards. */
async function lookAtPage(
  tab: Page,
): Promise<Pick<PageReport, "keyboard" | "violations" | "chartText">> {
  const violations: string[] = [];
  const chartText: string[] = [];
  const check = async (name: string, options: RunOptions, within?: string) => {
    for (const text of await runAxe(tab, options, within)) violations.push(`${name}: ${text}`);
  };
  const read = async (name: string) => {
    for (const text of await poorChartText(tab)) chartText.push(`${name}: ${text}`);
  };
  const keyboard = await keyboardProblems(tab, async () => {
    await check("number panel", otherRules, "#trace-panel");
    await check("number panel", colourRules, "#trace-panel");
  });
  await tab.evaluate(openDetails);
  await check("light", otherRules);
  await check("light", colourRules);
  await read("light");
  await tab.emulateMedia({ colorScheme: "dark" });
  await check("dark", colourRules);
  await read("dark");
  for (const colorScheme of ["light", "dark"] as const) {
    await tab.emulateMedia({ colorScheme, forcedColors: "active" });
    await read(`forced colours, ${colorScheme}`);
  }
  await tab.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  return { keyboard, violations, chartText };
}

/** Gather what a page says and asks for, until `stop`. */
function listen(tab: Page, address: string) {
  const console: string[] = [];
  const requests: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (["error", "warning"].includes(message.type())) console.push(message.text());
  };
  const onError = (error: Error) => console.push(String(error));
  const onRequest = (request: Request) => {
    const url = request.url();
    if (url !== address && !url.startsWith("data:")) requests.push(url);
  };
  tab.on("console", onConsole).on("pageerror", onError).on("request", onRequest);
  const stop = () => {
    tab.off("console", onConsole).off("pageerror", onError).off("request", onRequest);
  };
  return { console, requests, stop };
}

/** Violations as "rule (impact), how many: first place". */
async function runAxe(tab: Page, options: RunOptions, within = "html"): Promise<string[]> {
  const byColour = options === colourRules;
  return await tab.evaluate(
    `(${axeViolations})(${JSON.stringify({ options, within })}, ${
      byColour ? sameColours : "() => []"
    })`,
  );
}

/** Run inside the page, after axe was loaded into it. */
async function axeViolations(
  { options, within }: { readonly options: RunOptions; readonly within: string },
  leftOut: (within: Element) => Element[],
): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
  const include = document.querySelector(within)!;
  // All styles and pictures are in the page: nothing has to be loaded before.
  const only = { ...options, resultTypes: ["violations" as const], preload: false };
  const { violations } = await axe.run({ include: [include], exclude: leftOut(include) }, only);
  return violations.map(({ id, impact, nodes }) => {
    const first = nodes[0];
    return `${id} (${impact}), ${nodes.length}: ${first?.target.join(" ")} ${first?.html}`;
  });
}

/**
 * Run inside the page: innermost elements that are coloured as another one before them, they and
 * all that is around them (a table has thousands of such cells, and axe looks at each for long).
 */
function sameColours(within: Element): Element[] {
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
  const seen = new Set<number>();
  return [...within.querySelectorAll("*")].filter((element) => {
    if (element.childElementCount > 0 || element.closest("svg") !== null) return false;
    if ((element.textContent ?? "").trim() === "") return false;
    const number = colouring(element);
    if (seen.has(number)) return true;
    seen.add(number);
    return false;
  });
}

/** Run inside the page. */
function readFacts(): Pick<PageReport, "lang" | "links" | "ids" | "leftovers"> {
  const leftovers: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue?.trim() ?? "";
    if (node.parentElement?.closest("pre, code, script, style")) continue;
    if (/\{\{|\bNaN\b|\[object |^(undefined|null)$/.test(text)) leftovers.push(text.slice(0, 80));
  }
  return {
    leftovers,
    lang: document.documentElement.lang,
    links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ href }) => href),
    ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
  };
}

/** Run inside the page: what is folded must be as good as the rest. */
function openDetails(): void {
  for (const details of document.querySelectorAll("details")) details.open = true;
}
