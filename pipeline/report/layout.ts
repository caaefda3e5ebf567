import type { Dataset } from "../dataset/dataset.ts";
import type { Language } from "../language/bilingual.ts";
import { formatDate } from "../language/dates.ts";
import { type Html, html, raw } from "./render/html.ts";
import type { PageContext } from "./render/page-context.ts";
import { pageKinds } from "./process/page-kinds.ts";
import { style } from "./style.ts";
import { words } from "./render/words.ts";

/** A link of the navigation. */
export interface NavLink {
  readonly file: string;
  readonly text: string;
  /** The language of the text, where it is not that of the edition. */
  readonly language?: Language;
}

/** What every page of a site shares. */
export interface Site {
  readonly dataset: Dataset;
  readonly languages: readonly Language[];
  /** Short hash of the data files, printed in the footer. */
  readonly fingerprint: string;
}

/** The navigation of one language. */
export interface Navigation {
  readonly main: readonly NavLink[];
  readonly about: readonly NavLink[];
}

/** The parts of a page. */
export interface PageParts {
  readonly title: string;
  readonly heading: Html;
  readonly kicker: string;
  readonly body: Html;
  /** Appended after the body: the traces. */
  readonly traces: Html | null;
  /** The language of the page, where it has no version in that of the edition. */
  readonly language?: Language;
}

/** A whole page as HTML. */
export function renderPage(
  site: Site,
  navigation: Navigation,
  page: PageContext,
  { title, heading, kicker, body, traces, language: only }: PageParts,
): string {
  const { language } = page;
  const say = (key: keyof typeof words) => page.say(words[key]);
  const { policy, script } = pageKinds.plain;
  const brand = html`<p class="brand"><a href="index.html"><b>${say("brand")}</b> <span>${
    page.say(site.dataset.title)
  }</span></a></p>`;
  // The list of pages stands after the text: beside it on a screen, below it on a phone.
  const switcher = html`<nav aria-label="${say("language")}">${
    languageLinks(site, page)
  }<a class="to-pages" href="#pages">${say("pages")}</a></nav>`;
  const notice = site.dataset.fictional
    ? html`<p class="fictional" role="note">${say("fictional")}</p>`
    : null;
  const team = site.dataset.audience === "researchers"
    ? html`<p class="fictional team" role="note">${say("forResearchers")}</p>`
    : null;
  const note = only === undefined
    ? null
    : html`<p class="awaits" role="note" lang="${language}">${say("otherEdition")}</p>`;
  const contents = html`
    <nav class="contents" id="pages" aria-label="${say("pages")}">
      <ul>${navigation.main.map((link) => navItem(link, page))}</ul>
      <p>${say("about")}</p>
      <ul>${navigation.about.map((link) => navItem(link, page))}</ul>
    </nav>
  `;
  return html`
    <!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title} – ${page.say(site.dataset.title)}</title>
        <style>${raw(style)}${raw(team === null ? "" : teamPrint(say("forResearchers")))}</style>
      </head>
      <body data-close="${say("close")}" data-whence="${say("whence")}" data-whence-end="${say(
        "whenceEnd",
      )}"
        data-search-none="${say(
          "searchNone",
        )}"
        data-search-count="${say("searchCount")}">
        <a class="skip" href="#content">${say("skip")}</a>
        <header><div class="masthead">${brand}${switcher}</div>${team}${notice}</header>
        <div
          class="shell"><main id="content"${langOf(
            only,
          )}>${note}<p class="kicker">${kicker}</p><h1>${heading}</h1>
    ${body}${traces}</main>${contents}</div>
        <footer class="footer">
          <p>${page.say(site.dataset.title)}. ${say("version")} ${site.dataset
            .version}${site.dataset.date === ""
            ? null
            : html`, ${say("stateOf")} ${formatDate(site.dataset.date, language)}`}, ${say(
              "fingerprint",
            )} <code>${site.fingerprint}</code>. ${site.dataset.licence}.</p>
        </footer>
        <script>${raw(script ?? "")}</script>
      </body>
    </html>
  `.text;
}

/** The attribute that marks words in another language than the page's. */
function langOf(language: Language | undefined): Html | null {
  return language === undefined ? null : raw(` lang="${language}"`);
}

function navItem({ file, text, language }: NavLink, page: PageContext): Html {
  const here = file === page.page;
  const lang = langOf(language);
  return html`<li><a href="${file}"${lang}${here ? raw(' aria-current="page"') : null}>${text}</a>${
    here && page.headings.length > 1
      ? html`<ul class="parts" aria-label="${page.say(words.onThisPage)}">${
        page.headings.map(({ id, text }) => html`<li><a href="#${id}"${lang}>${text}</a></li>`)
      }</ul>`
      : null
  }</li>`;
}

const languageNames: Record<Language, string> = { fr: "Français", en: "English" };

function languageLinks({ languages }: Site, page: PageContext): Html {
  return html`${
    languages.map((language) =>
      language === page.language
        ? html`<a aria-current="true" href="${page.page}" lang="${language}">${
          languageNames[language]
        }</a>`
        : html`<a href="../${language}/${page.page}" lang="${language}" hreflang="${language}">${
          languageNames[language]
        }</a>`
    )
  }`;
}

/** What stands at the head of every printed sheet of the researchers' edition. */
function teamPrint(words: string): string {
  return `@page{@top-center{content:"${words}";font:8pt sans-serif}}`;
}
