/**
 * Take pictures of pages, to be looked at: wide and narrow, light and dark, and a printed PDF.
 *
 *     deno run --allow-all tests/browser/screenshots.ts SITE_DIR OUT_DIR [PAGE…]
 *
 * PAGE is a path from SITE_DIR (`nantes-city-lab/fr/index.html`), or the beginning of several
 * (`nantes-city-lab/fr/`); without any, all pages are taken.
 */
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { listPages } from "./built-site.ts";
import { launchChromium } from "./chromium.ts";

interface View {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

const views: readonly View[] = [
  { name: "1280", width: 1280, colorScheme: "light" },
  { name: "1280-dark", width: 1280, colorScheme: "dark" },
  { name: "360", width: 360, colorScheme: "light" },
];

/** Write the pictures of one page; returns their paths. */
async function photograph(browser: Browser, address: string, target: string): Promise<string[]> {
  await Deno.mkdir(dirname(target), { recursive: true });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  const written: string[] = [];
  for (const { name, width, colorScheme } of views) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const path = `${target}.${name}.png`;
    await page.screenshot({ path, fullPage: true });
    written.push(path);
  }
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  const pdf = `${target}.pdf`;
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  await context.close();
  return [...written, pdf];
}

async function main([site, out, ...wanted]: string[]): Promise<void> {
  if (site === undefined || out === undefined) {
    throw new Error("usage: screenshots.ts SITE_DIR OUT_DIR [PAGE…]");
  }
  const pages = (await listPages(site)).filter((page) =>
    wanted.length === 0 || wanted.some((start) => page.startsWith(start))
  );
  if (pages.length === 0) throw new Error(`no such page in ${site}: ${wanted.join(", ")}`);
  const browser = await launchChromium();
  try {
    for (const page of pages) {
      const address = pathToFileURL(resolve(site, page)).href;
      const target = join(out, page.replace(/\.html$/, ""));
      for (const path of await photograph(browser, address, target)) console.log(path);
    }
  } finally {
    await browser.close();
  }
}

if (import.meta.main) await main(Deno.args);
