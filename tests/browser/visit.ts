/// <reference lib="dom" />
import axe from "axe-core";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, ConsoleMessage, Page, Request } from "playwright-core";
import { colourViolations, kindsOfElements, violationsOfPage } from "./axe.ts";
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
  /** Whether axe looked at the page. */
  readonly axe: boolean;
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

const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 800 };

/** How pages are visited. */
export interface VisitOptions {
  /**
   * How many pages are open together; more than the processors gains nothing.
   * @default 2
   */
  readonly atOnce?: number;
  /**
   * Whether axe looks at every page; else at those with a kind of element that no page before had
   * (see {@linkcode kindsOfElements}): pages of one site are made of the same parts, and axe takes
   * longer than all else together.
   * @default whether `CI=true`
   */
  readonly everyPage?: boolean;
}

/**
 * Visit pages from `file://`, several at a time.
 *
 * @param pages paths from `folder`.
 */
export async function visitPages(
  browser: Browser,
  folder: string,
  pages: readonly string[],
  { atOnce = 2, everyPage = Deno.env.get("CI") === "true" }: VisitOptions = {},
): Promise<PageReport[]> {
  const waiting = [...pages];
  const reports: PageReport[] = [];
  const kinds = new Set<string>();
  const hasNewKind = (found: readonly string[]) => {
    const before = kinds.size;
    for (const kind of found) kinds.add(kind);
    return everyPage || kinds.size > before;
  };
  const work = async () => {
    const context = await browser.newContext({ viewport: wide });
    context.setDefaultTimeout(0);
    const tab = await context.newPage();
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      reports.push(await visitPage(tab, folder, page, hasNewKind));
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return reports.sort((a, b) => a.page < b.page ? -1 : 1);
}

/** Whether axe is to look at a page with these kinds of elements. */
type HasNewKind = (kinds: readonly string[]) => boolean;

/** Visit one page in a tab, which is left as it was found: wide, light, on the screen. */
async function visitPage(
  tab: Page,
  folder: string,
  path: string,
  hasNewKind: HasNewKind,
): Promise<PageReport> {
  const file = join(folder, path);
  const address = pathToFileURL(file).href;
  const { console, requests, stop } = listen(tab, address);
  await tab.goto(address);
  const facts = await tab.evaluate(readFacts);
  const seen = await lookAtPage(tab, hasNewKind);
  await tab.setViewportSize(narrow);
  const outside = await tab.evaluate(elementsOutside);
  seen.chartText.push(...(await poorChartText(tab)).map((text) => `320 px: ${text}`));
  await tab.setViewportSize(wide);
  const hasFigures = await tab.locator("main figure").count() > 0;
  const { whole, cut } = hasFigures ? await printFigures(tab) : { whole: 0, cut: [] };
  await tab.emulateMedia({ media: "screen" });
  stop();
  return {
    page: path,
    ...facts,
    ...seen,
    bytes: (await Deno.stat(file)).size,
    console,
    requests,
    outside,
    wholeFigures: whole,
    cutFigures: cut,
  };
}

/** Look at an open page in every appearance; all its folds are open afterwards. */
async function lookAtPage(
  tab: Page,
  hasNewKind: HasNewKind,
): Promise<Pick<PageReport, "keyboard" | "axe" | "violations"> & { chartText: string[] }> {
  const violations: string[] = [];
  const chartText: string[] = [];
  const read = async (name: string) => {
    for (const text of await poorChartText(tab)) chartText.push(`${name}: ${text}`);
  };
  let isLookedAt = false;
  let withPanel = false;
  // With the panel of a number and all folds open at once: axe goes through the whole page for
  // every part of it.
  const lookAtLight = async () => {
    await tab.evaluate(openDetails);
    withPanel = await tab.locator("#trace-panel").isVisible();
    isLookedAt = hasNewKind(await tab.evaluate(kindsOfElements)) || isLookedAt;
    if (!isLookedAt) return;
    await tab.evaluate(axe.source);
    for (const text of await violationsOfPage(tab)) violations.push(`light: ${text}`);
  };
  const keyboard = await keyboardProblems(tab, lookAtLight);
  if (!withPanel) await lookAtLight();
  await read("light");
  await tab.emulateMedia({ colorScheme: "dark" });
  if (isLookedAt) {
    for (const text of await colourViolations(tab)) violations.push(`dark: ${text}`);
  }
  await read("dark");
  const hasCharts = await tab.locator("svg").count() > 0;
  for (const colorScheme of hasCharts ? ["light", "dark"] as const : []) {
    await tab.emulateMedia({ colorScheme, forcedColors: "active" });
    await read(`forced colours, ${colorScheme}`);
  }
  await tab.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  return { keyboard, axe: isLookedAt, violations, chartText };
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
