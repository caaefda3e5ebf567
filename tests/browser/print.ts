/// <reference lib="dom" />
import { inflateSync } from "node:zlib";
import type { Page } from "playwright-core";

/** How the figures of a page come out of the printer. */
export interface PrintedFigures {
  /** How many stand on one sheet. */
  readonly whole: number;
  /** The ids of those that begin on a sheet and end on another, or are lost. */
  readonly cut: string[];
}

/**
 * Print a page to PDF and look where its figures begin and end. Every figure gets a thin stripe of
 * a colour of its own at its head and at its foot; the sheet on which a stripe is printed is read
 * from the drawing operations of the PDF, so what is tested is what the printer gets.
 *
 * The stripes stay in the page: print last.
 */
export async function printFigures(page: Page): Promise<PrintedFigures> {
  await page.emulateMedia({ media: "print", colorScheme: "light", forcedColors: "none" });
  const names = await page.evaluate(markFigures);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const sheets = sheetsByColour(pdf);
  const cut: string[] = [];
  names.forEach((name, index) => {
    const head = sheets.get(`${1 + (index >> 8)} ${index & 255} 251`);
    const foot = sheets.get(`${1 + (index >> 8)} ${index & 255} 252`);
    if (head === undefined || head !== foot) cut.push(name);
  });
  return { whole: names.length - cut.length, cut };
}

/** Run inside the page: put the stripes, return the names of the figures. */
function markFigures(): string[] {
  const figures = [...document.querySelectorAll("main figure")].filter((figure) =>
    !figure.parentElement?.closest("figure") && figure.getBoundingClientRect().height > 0
  );
  return figures.map((figure, index) => {
    const stripe = (blue: number) => {
      const line = document.createElement("div");
      line.style.cssText = "display:block;height:1px;margin:0;print-color-adjust:exact;" +
        `background:rgb(${1 + (index >> 8)} ${index & 255} ${blue})`;
      return line;
    };
    figure.prepend(stripe(251));
    figure.append(stripe(252));
    return figure.id || `figure ${index + 1}`;
  });
}

/** For each fill colour, as "r g b" of 0–255, the drawing stream (a sheet has one) that has it. */
function sheetsByColour(pdf: Uint8Array): Map<string, number> {
  const sheets = new Map<string, number>();
  const text = new TextDecoder("latin1").decode(pdf);
  for (const { index, 0: opening, 1: length } of text.matchAll(streamStart)) {
    const start = index + opening.length;
    const stream = pdf.subarray(start, start + Number(length));
    if (!opening.includes("/FlateDecode") || opening.includes("/Subtype")) continue;
    const drawing = new TextDecoder("latin1").decode(inflateSync(stream));
    for (const [, ...rgb] of drawing.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg\b/g)) {
      const colour = rgb.map((share) => Math.round(Number(share) * 255)).join(" ");
      if (!sheets.has(colour)) sheets.set(colour, index);
    }
  }
  return sheets;
}

const streamStart = /<<[^<>]*\/Length (\d+)[^<>]*>>\s*stream\r?\n/g;
