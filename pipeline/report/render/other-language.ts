import type { Bilingual } from "../../language/bilingual.ts";
import { onlyLanguage } from "../../notebook/one-language.ts";
import { type Html, html } from "./html.ts";
import type { PageContext } from "./page-context.ts";
import { words } from "./words.ts";

/** A note under words that stand in the other language only. */
export function otherLanguage(
  texts: readonly (Bilingual | undefined)[],
  page: PageContext,
): Html | null {
  const isOther = texts.some((text) => {
    const only = text === undefined ? null : onlyLanguage(text);
    return only !== null && only !== page.language;
  });
  return isOther ? html`<p class="small">${words.otherLanguage[page.language]}</p>` : null;
}
