import type { Language } from "../language/bilingual.ts";
import { labFolder } from "../language/file-name.ts";
import { typeset } from "../language/typography.ts";
import type { BuildSummary } from "./channel/messages.ts";
import { html, raw } from "./html.ts";
import { pageKinds } from "./page-kinds.ts";
import { style } from "./style.ts";
import { words } from "./words.ts";

/** The entry of the whole site: the datasets, each in its languages. */
export function renderDatasets(
  summaries: readonly BuildSummary[],
  languages: readonly Language[],
): string {
  const [first = "fr"] = languages;
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
        </header>
        <div class="shell">
          <main id="content"><h1>${words.datasets[first]}</h1>${summaries.map((
            { name, title, description, fictional },
          ) =>
            html`<section aria-label="${title[first]}"><h2>${typeset(title[first], first)}</h2>${
              languages.map((language) =>
                html`
                  <p
                    lang="${language}">${typeset(description[language], language)}${fictional
                      ? html`
                        <b>${typeset(words.fictional[language], language)}</b>
                      `
                      : null} <a href="${labFolder(name)}/${language}/index.html">${words
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
