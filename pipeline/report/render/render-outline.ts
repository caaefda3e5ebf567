import { typeset } from "../../language/typography.ts";
import type {
  Mark,
  OutlineItem,
  OutlineOutput,
  Piece,
  SpokenWords,
} from "../../notebook/outputs/output.ts";
import { type Html, html, raw, safeAddress } from "./html.ts";
import type { PageContext } from "./page-context.ts";
import { renderNumber } from "./render-number.ts";

/** Nested items as lists, which read, print and are read aloud in order; folds open by keyboard. */
export function renderOutline(
  { title, note, items }: OutlineOutput,
  page: PageContext,
  calculation: string | null,
): Html {
  // An item that is nothing but words quoted stands as a quote, not as a list of one.
  const body = items.every((item) => item.quote && !item.items?.length && item.text.length === 0)
    ? html`${items.map((item) => item.quote && renderQuote(item.quote, page, calculation))}`
    : renderItems(items, page, calculation);
  return html`<div class="outline">${
    title === undefined ? null : html`<p class="outline-title">${page.say(title)}</p>`
  }${body}${note === undefined ? null : html`<p class="note">${page.say(note)}</p>`}</div>`;
}

function renderItems(
  items: readonly OutlineItem[],
  page: PageContext,
  calculation: string | null,
): Html {
  return html`<ul>${items.map((item) => renderItem(item, page, calculation))}</ul>`;
}

function renderItem(item: OutlineItem, page: PageContext, calculation: string | null): Html {
  const { kicker, text, id, marks = [], quote, items = [], fold } = item;
  const kind = kicker === undefined
    ? null
    : html`<b class="outline-kicker">${page.say(kicker)}</b>`;
  const words = renderPieces(text, page, calculation);
  const line = text.length === 0 && kind === null ? null : html`<p>${kind} ${words}</p>`;
  const below = items.length === 0 ? null : renderItems(items, page, calculation);
  const folded = below === null || fold === undefined
    ? below
    : html`<details><summary>${page.say(fold)}</summary>${below}</details>`;
  const anchor = id === undefined ? null : page.rowAnchor(id);
  if (anchor !== null) {
    page.searchable.push({
      id: anchor,
      text: text.map((piece) => plain(piece, page)).join(""),
    });
  }
  return html`<li${anchor && raw(` id="${anchor}"`)}>${line}${renderMarks(marks, page)}${
    quote === undefined ? null : renderQuote(quote, page, calculation)
  }${folded}</li>`;
}

function renderMarks(marks: readonly Mark[], page: PageContext): Html | null {
  if (marks.length === 0) return null;
  return html`<ul class="marks">${
    marks.map(({ mark, text }) => html`<li class="mark mark-${mark}">${page.say(text)}</li>`)
  }</ul>`;
}

function renderQuote(
  { text, lang, source }: SpokenWords,
  page: PageContext,
  calculation: string | null,
): Html {
  // The words are printed to the letter, in guillemets of their own language.
  const words = lang === "fr" ? `«\u00a0${text}\u00a0»` : `“${text}”`;
  const spoken = lang === page.language ? null : raw(` lang="${lang}"`);
  const from = renderPieces(source, page, calculation);
  return html`
    <blockquote${spoken}>
      <p>${words}</p>
      </blockquote>
      ${source.length === 0 ? null : html`<p class="quote-source">${from}</p>`}
  `;
}

function renderPieces(
  pieces: readonly Piece[],
  page: PageContext,
  calculation: string | null,
): Html {
  return html`${
    pieces.map((piece) => {
      if ("kind" in piece) return renderNumber(piece.traced, piece, page, calculation);
      if ("mark" in piece) {
        return html`<span class="mark mark-${piece.mark}">${page.say(piece.text)}</span>`;
      }
      if ("href" in piece) {
        const safe = safeAddress(piece.href);
        const words = plain(piece, page);
        return safe === null ? html`${words}` : html`<a href="${safe}">${words}</a>`;
      }
      return html`${typeset(piece[page.language], page.language)}`;
    })
  }`;
}

function plain(piece: Piece, page: PageContext): string {
  if ("kind" in piece) return "";
  if (!("text" in piece)) return page.say(piece);
  return typeof piece.text === "string" ? piece.text : page.say(piece.text);
}
