import type { Audience } from "../dataset/disclosure.ts";
import type { Bilingual, Language } from "../language/bilingual.ts";
import { typeset } from "../language/typography.ts";
import { html, raw } from "./render/html.ts";
import { pageKinds } from "./process/page-kinds.ts";
import { style } from "./style.ts";
import { words } from "./render/words.ts";

/** A lab as the entry of the site lists it. */
export interface ListedLab {
  /** Its folder in the site. */
  readonly folder: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly fictional: boolean;
  /** Whom its pages are for. */
  readonly audience: Audience;
  /** The languages it can be read in, each with its first page: a path from the lab's folder. */
  readonly editions: readonly { readonly language: Language; readonly page: string }[];
}

/** The entry of the whole site: the labs, each in its languages; in French when one of them is. */
export function renderDatasets(labs: readonly ListedLab[]): string {
  const first: Language =
    labs.some(({ editions }) => editions.some(({ language }) => language === "fr")) ? "fr" : "en";
  const { policy } = pageKinds.entry;
  return html`
    <!DOCTYPE html>
    <html lang="${first}">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${words.brand[first]}</title>
        <style>${raw(style)}</style>
      </head>
      <body>
        <header class="masthead">
          <p class="brand"><b>${words.brand[first]}</b></p>
        </header>${labs.some(({ audience }) => audience === "researchers")
          ? html`<p class="fictional" role="note">${
            typeset(words.forResearchers[first], first)
          }</p>`
          : null}
        <div class="shell">
          <main id="content"><h1>${words.datasets[first]}</h1>${labs.map((
            { folder, title, description, fictional, editions },
          ) =>
            html`<section aria-label="${title[first]}"><h2>${typeset(title[first], first)}</h2>${
              editions.map(({ language, page }) =>
                html`
                  <p
                    lang="${language}">${typeset(description[language], language)}${fictional
                      ? html`
                        <b>${typeset(words.fictional[language], language)}</b>
                      `
                      : null} <a href="${folder}/${page}">${words
                      .openIn[language]}</a></p>
                `
              )
            }</section>`
          )}</main>
        </div>
      </body>
    </html>
  `.text;
}
