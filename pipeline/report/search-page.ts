import { html } from "./render/html.ts";
import type { PageParts } from "./layout.ts";
import type { PageContext } from "./render/page-context.ts";
import { words } from "./render/words.ts";

/** What search finds: a page or a part of one. */
export interface SearchEntry {
  readonly href: string;
  readonly text: string;
  /** The page it is on; empty for a page itself. */
  readonly page: string;
}

/** The search page: the list of all pages and parts, which a field narrows when the script runs. */
export function renderSearch(entries: readonly SearchEntry[], page: PageContext): PageParts {
  const title = page.say(words.search);
  const body = html`
    <div class="search">
      <p><label for="search-field">${page.say(words.searchLabel)}</label></p>
      <p><input id="search-field" type="search" autocomplete="off" aria-describedby="search-help"></p>
      <p class="small" id="search-help">${page.say(
        words.searchHelp,
      )} <span id="search-status" role="status"></span></p>
      <ul>${entries.map(({ href, text, page: on }) =>
        html`<li><a href="${href}">${text}</a>${
          on === "" ? null : html`
            <span class="small">${on}</span>
          `
        }</li>`
      )}</ul>
    </div>
  `;
  return { title, heading: html`${title}`, kicker: page.say(words.brand), body, traces: null };
}
