import { makeFrame, widths } from "../../figures/frame.ts";
import { serialise } from "../../figures/dom/mod.ts";
import type { Language } from "../../language/bilingual.ts";
import type { FigureOutput } from "../../notebook/outputs/output.ts";
import { csvLink } from "./csv.ts";
import { type Html, html, raw } from "./html.ts";
import type { PageContext } from "./page-context.ts";
import { otherLanguage } from "./other-language.ts";
import { renderTable } from "./render-table.ts";
import { words } from "./words.ts";

/** The two drawings of a figure in one language, kept: a page and its notebook show the same. */
const drawings = new WeakMap<object, Map<Language, { wide: string; narrow: string }>>();

/** How a figure is placed on a page. */
export interface FigurePlace {
  /** The name of the output, for anchors and file names. */
  readonly name: string;
  /** The anchor of the notebook cell behind it, or null on the notebook's own page. */
  readonly calculation: string | null;
}

/** A figure with number, message, chart for two widths, caption, data table, CSV and calculation. */
export function renderFigure<R>(
  output: FigureOutput<R>,
  page: PageContext,
  { name, calculation }: FigurePlace,
): Html {
  const id = page.anchor(`figure-${name}`);
  const label = `${words.figure[page.language]} ${page.nextFigure()}`;
  const title = page.say(output.title);
  page.searchable.push({ id, text: title });
  // A figure that stands before the first part of a page is not inside one.
  const heading = page.headings.length === 0
    ? html`<h2>${page.words(output.title)}</h2>`
    : html`<h3>${page.words(output.title)}</h3>`;
  const { wide, narrow } = draw(output, page, id);
  const tools = html`
    <div
      class="tools"><details><summary>${words.dataTable[page.language]}</summary>${renderTable(
        output,
        page,
        { calculation, titled: false, file: name },
      )}</details>${csvLink(output, page.language, name)}${calculation === null
        ? null
        : html`<a href="${calculation}">${words.calculation[page.language]}</a>`}</div>
  `;
  return html`
    <figure class="figure"
      id="${id}"><p class="figure-label">${label}</p>${heading}${output.subtitle ===
          undefined
        ? null
        : html`<p class="figure-sub">${
          page.words(output.subtitle)
        }</p>`}<div class="chart wide">${raw(wide)}</div><div class="chart narrow">${raw(
          narrow,
        )}</div><figcaption>${otherLanguage(
          [output.title, output.subtitle, output.caption],
          page,
        )}<p>${page.words(output.caption)}</p>${tools}</figcaption></figure>
  `;
}

function draw<R>(output: FigureOutput<R>, page: PageContext, id: string) {
  const known = drawings.get(output) ?? new Map();
  drawings.set(output, known);
  let drawn = known.get(page.language) as { wide: string; narrow: string } | undefined;
  if (!drawn) {
    drawn = {
      wide: drawAt(output, page, widths.wide, "w"),
      narrow: drawAt(output, page, widths.narrow, "n"),
    };
    known.set(page.language, drawn);
  }
  const own = (svg: string) => svg.replaceAll("figure-id-", `${id}-`);
  return { wide: own(drawn.wide), narrow: own(drawn.narrow) };
}

function drawAt<R>(
  output: FigureOutput<R>,
  page: PageContext,
  width: number,
  suffix: string,
): string {
  const element = output.draw(makeFrame(page.language, width));
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", `${page.say(output.title)}. ${page.say(output.alt)}`);
  return serialise(element, { marks: "hidden", prefixIds: `figure-id-${suffix}` });
}
