/// <reference lib="dom" />
import axe from "axe-core";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
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
  /** Chart texts under 12 px or under 4.5:1, by appearance. */
  readonly chartText: string[];
  readonly keyboard: string[];
  /** Figures printed on one sheet, and figures cut. */
  readonly wholeFigures: number;
  readonly cutFigures: string[];
  /** Files and anchors that the links lead to, as full addresses. */
  readonly links: string[];
  readonly ids: string[];
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4", "best-practice"];

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
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      reports.push(await visitPage(context, folder, page));
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return reports.sort((a, b) => a.page < b.page ? -1 : 1);
}

async function visitPage(
  context: BrowserContext,
  folder: string,
  path: string,
): Promise<PageReport> {
  const file = join(folder, path);
  const address = pathToFileURL(file).href;
  const page = await context.newPage();
  const { console, requests } = listen(page, address);
  await page.goto(address);
  const facts = await page.evaluate(readFacts);
  const violations: string[] = [];
  const chartText: string[] = [];
  const look = async (name: string, within?: string) => {
    for (const text of await runAxe(page, within)) violations.push(`${name}: ${text}`);
  };
  const read = async (name: string) => {
    for (const text of await poorChartText(page)) chartText.push(`${name}: ${text}`);
  };

  await page.evaluate(axe.source);
  const keyboard = await keyboardProblems(page, () => look("number panel", "#trace-panel"));
  await page.evaluate(openDetails);
  await look("light");
  await read("light");
  await page.emulateMedia({ colorScheme: "dark" });
  await look("dark");
  await read("dark");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: "active" });
    await read(`forced colours, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await page.setViewportSize(narrow);
  const outside = await page.evaluate(elementsOutside);
  await read("320 px");
  await page.setViewportSize(wide);
  const { whole, cut } = await printFigures(page);
  await page.close();
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

/** Gather what a page says and asks for from now on. */
function listen(page: Page, address: string): { console: string[]; requests: string[] } {
  const console: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) console.push(message.text());
  });
  page.on("pageerror", (error) => console.push(String(error)));
  page.on("request", (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith("data:")) requests.push(url);
  });
  return { console, requests };
}

/** Violations as "rule (impact), how many: first place". */
async function runAxe(page: Page, within: string | undefined): Promise<string[]> {
  const { violations } = await page.evaluate(
    ({ within, tags }) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      return axe.run(within ?? document, {
        runOnly: { type: "tag", values: tags },
        resultTypes: ["violations"],
      });
    },
    { within, tags },
  );
  return violations.map(({ id, impact, nodes }) => {
    const first = nodes[0];
    return `${id} (${impact}), ${nodes.length}: ${first?.target.join(" ")} ${first?.html}`;
  });
}

/** Run inside the page. */
function readFacts(): Pick<PageReport, "lang" | "links" | "ids"> {
  return {
    lang: document.documentElement.lang,
    links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ href }) => href),
    ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
  };
}

/** Run inside the page: what is folded must be as good as the rest. */
function openDetails(): void {
  for (const details of document.querySelectorAll("details")) details.open = true;
}
