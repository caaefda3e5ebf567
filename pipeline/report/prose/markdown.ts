import { Marked, type RendererThis, type Tokens } from "marked";
import { typeset } from "../../language/typography.ts";
import { escapeHtml, type Html, safeAddress } from "../render/html.ts";
import type { ProseContext } from "./prose-context.ts";
import { writtenClaim } from "./written-claim.ts";

/** An output placed by its name. */
export const placedName =
  /\{\{(figure|table|value|tiles|sentence|claim|list|outline)((?: +[\w.-]+)+)\}\}/;
/** What a page places: an output by its name, or a claim by its text. */
const directive = new RegExp(`${placedName.source}|${writtenClaim.source}`);
const blockDirective = new RegExp(`^(?:${directive.source})[ \\t]*(?:\\n|$)`);
const inlineDirective = new RegExp(`^(?:${directive.source})`);
/** A line of its own further down: there alone may a block begin and cut the paragraph before it. */
const nextBlock = new RegExp(`\\n(?:${directive.source})[ \\t]*(?:\\n|$)`);

/** Something that a page places, as it is written there. */
export interface Placing {
  readonly text: string;
  readonly word: string;
  readonly names: string;
  /** The text of a claim, where one is written instead of named. */
  readonly claim: string | null;
  readonly inline: boolean;
}

/** Makes what a page places. */
export type Place = (placing: Placing) => Html;

/** Markdown with raw HTML off, in which a page places outputs: `{{figure portfolio.starts}}`. */
export function makeMarked(
  { page, source }: Pick<ProseContext, "page" | "source">,
  place: Place,
): Marked {
  const { language } = page;
  const isFirst = { paragraph: true };
  /** The tag that opens a paragraph: the first of a page leads. */
  const opening = () => {
    const leads = isFirst.paragraph && source.group !== "sheet";
    isFirst.paragraph = false;
    return leads ? '<p class="lede">' : "<p>";
  };
  const extension = (name: string, level: "block" | "inline", shape: RegExp) => ({
    name,
    level,
    start: (text: string) =>
      level === "inline"
        ? text.indexOf("{{")
        : paragraphOf(text).search(nextBlock) + 1 || undefined,
    tokenizer(text: string) {
      const match = shape.exec(text);
      return match
        ? {
          type: name,
          raw: match[0],
          text: match[0].trim(),
          word: match[1] ?? "claim",
          names: match[2] ?? "",
          claim: match[3] ?? null,
        }
        : undefined;
    },
    renderer: ({ text, word, names, claim }: Tokens.Generic) => {
      const { text: made } = place({
        text: String(text),
        word: String(word),
        names: String(names),
        claim: typeof claim === "string" ? claim : null,
        inline: level === "inline",
      });
      return word === "sentence" && level === "block" ? made.replace("<p>", opening) : made;
    },
  });
  return new Marked({
    gfm: true,
    extensions: [
      extension("placed-block", "block", blockDirective),
      extension("placed-inline", "inline", inlineDirective),
    ],
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeHtml(text),
      text(this: RendererThis, token: Tokens.Text | Tokens.Escape) {
        return "tokens" in token && token.tokens
          ? this.parser.parseInline(token.tokens)
          : escapeHtml(typeset(unescape(token.text), language));
      },
      paragraph(this: RendererThis, { tokens }: Tokens.Paragraph) {
        const open = opening();
        return `${open}${this.parser.parseInline(tokens)}</p>\n`;
      },
      heading(this: RendererThis, { tokens, depth }: Tokens.Heading) {
        const content = this.parser.parseInline(tokens);
        const text = unescape(content.replace(/<[^<>]*>/g, ""));
        const id = page.anchor(text);
        if (depth === 2) page.headings.push({ id, text });
        page.searchable.push({ id, text });
        return `<h${depth} id="${id}">${content}</h${depth}>\n`;
      },
      link(this: RendererThis, { href, tokens }: Tokens.Link) {
        const safe = safeAddress(href);
        const content = this.parser.parseInline(tokens);
        return safe === null ? content : `<a href="${escapeHtml(safe)}">${content}</a>`;
      },
      image: ({ text }: Tokens.Image) => escapeHtml(text),
    },
  });
}

/**
 * The text up to its first empty line, where a paragraph ends at the latest: the renderer asks
 * before each paragraph, and searching the rest of the page every time would be quadratic.
 */
function paragraphOf(text: string): string {
  const end = /\n[ \t]*\n/.exec(text);
  return end ? text.slice(0, end.index + 1) : text;
}

/** Marked hands over text with entities already in it; typography works on the characters. */
function unescape(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name] ?? "",
  );
}
