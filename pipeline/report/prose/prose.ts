import { Marked, type RendererThis, type Tokens } from "marked";
import type { TableName } from "../../dataset/tables/mod.ts";
import { typeset } from "../../language/typography.ts";
import type { Output, PlainOutput } from "../../notebook/outputs/output.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { keepConditions } from "./conditions.ts";
import type { PageSource } from "./front-matter.ts";
import { escapeHtml, Html, html, safeAddress } from "../render/html.ts";
import type { Library } from "../library.ts";
import type { PageContext } from "../render/page-context.ts";
import { falseClaim, proseAt, unknownName } from "./prose-problem.ts";
import { type Excess, findExcess } from "./prose-bounds.ts";
import { checkWrittenClaim, writtenClaim } from "./written-claim.ts";
import { renderNumber } from "../render/render-number.ts";
import {
  plainText,
  renderInlineClaim,
  renderOutput,
  renderSentence,
  renderTiles,
} from "../render/render-output.ts";
import { words } from "../render/words.ts";

/** What rendering a page of prose needs beside the page itself. */
export interface ProseContext {
  readonly source: PageSource;
  readonly page: PageContext;
  readonly library: Library;
  /** The project of a project sheet, or null. */
  readonly project: string | null;
  readonly problems: Problem[];
}

/** A rendered page of prose. */
export interface RenderedProse {
  readonly body: Html;
  /** Whether anything was placed, and whether all of it was missing for want of tables. */
  readonly missing: readonly TableName[];
  readonly placed: number;
}

const placedName = /\{\{(figure|table|value|tiles|sentence|claim|list|outline)((?: +[\w.-]+)+)\}\}/;
/** What a page places: an output by its name, or a claim by its text. */
const directive = new RegExp(`${placedName.source}|${writtenClaim.source}`);
const blockDirective = new RegExp(`^(?:${directive.source})[ \\t]*(?:\\n|$)`);
const inlineDirective = new RegExp(`^(?:${directive.source})`);
/** A line of its own further down: there alone may a block begin and cut the paragraph before it. */
const nextBlock = new RegExp(`\\n(?:${directive.source})[ \\t]*(?:\\n|$)`);

/** Render a page of prose: Markdown with raw HTML off, and what the notebooks export in its places. */
export function renderProse(context: ProseContext): RenderedProse {
  const { source, page, problems } = context;
  const missing = new Set<TableName>();
  let placed = 0;
  const place = ({ text, word, names, claim, inline }: Placing): Html => {
    if (claim !== null) {
      placed++;
      return placeClaim(context, text, claim, inline);
    }
    const references = names.trim().split(/ +/);
    const parts = references.flatMap((reference) => {
      const found = resolve(context, text, reference);
      if (found === null) return [];
      if ("tables" in found) {
        for (const table of found.tables) missing.add(table);
        return [];
      }
      placed++;
      return [{ ...found, reference }];
    });
    if (parts.length === 0) {
      return inline || missing.size === 0 ? html`` : awaits([...missing], page);
    }
    return renderPlaced(context, text, word, parts, inline);
  };
  const marked = makeMarked(context, place);
  const kept = keepConditions(source, page.dataset, problems, (name) => shows(context, name));
  const excess = findExcess(kept);
  if (excess !== null) {
    problems.push(tooMuch(source, kept, excess));
    return { body: html``, missing: [], placed: 0 };
  }
  const body = marked.parse(kept, { async: false });
  return { body: new Html(body), missing: [...missing], placed };
}

function tooMuch(source: PageSource, text: string, { line, problem }: Excess): Problem {
  const cause = (text.split("\n")[line] ?? "").slice(0, 60);
  return { ...problem, ...proseAt(source, cause, null, source.bodyLine + line) };
}

/** Whether an output has something to show on this page; null when no notebook exports it. */
function shows({ library, project }: ProseContext, reference: string): boolean | null {
  const found = library.find(reference);
  if (found.kind !== "output") return found.kind === "missing" ? false : null;
  const output = found.output.kind === "each-project"
    ? project === null ? null : found.output.make(project)
    : found.output;
  return output !== null && output.kind !== "absent";
}

/** A claim written in the page itself: checked here and now, worded by the computation. */
function placeClaim(
  { source, page, problems }: ProseContext,
  text: string,
  claim: string,
  inline: boolean,
): Html {
  const checked = checkWrittenClaim(claim, page.dataset);
  if ("what" in checked) {
    problems.push({ ...checked, ...proseAt(source, text) });
    return html``;
  }
  if (!checked.holds) problems.push(falseClaim(source, text, checked.text, checked.found));
  return inline
    ? renderInlineClaim(checked, page, null)
    : renderOutput(checked, page, "claim", null);
}

interface Placed {
  readonly output: PlainOutput;
  readonly calculation: string;
  readonly reference: string;
}

function resolve(
  { source, library, project, problems }: ProseContext,
  text: string,
  reference: string,
): { output: PlainOutput; calculation: string } | { tables: readonly TableName[] } | null {
  const [notebook, name, ...rest] = reference.split(".");
  const key = rest.join(".");
  const found = library.find(key === "" ? reference : `${notebook}.${name}`);
  if (found.kind === "missing") return { tables: found.tables };
  const isKeyed = found.kind === "output" && found.output.kind === "each-key";
  if (found.kind === "unknown" || (key !== "" && !isKeyed)) {
    problems.push(unknownName(source, text, reference, library.names()));
    return null;
  }
  const { output: exported, calculation } = found;
  if (exported.kind === "each-key") {
    if (!exported.keys.includes(key)) {
      const known = exported.keys.map((other) => `${notebook}.${name}.${other}`);
      problems.push(unknownName(source, text, reference, known));
      return null;
    }
    const output = exported.make(key);
    return output && { output, calculation };
  }
  if (exported.kind !== "each-project") return { output: exported, calculation };
  const output = project === null ? null : exported.make(project);
  return output && printable(output, calculation);
}

function printable(output: Output, calculation: string) {
  return output.kind === "each-key" ? null : { output, calculation };
}

function renderPlaced(
  { source, page, problems }: ProseContext,
  text: string,
  word: string,
  parts: readonly Placed[],
  inline: boolean,
): Html {
  const [first] = parts;
  if (first?.output.kind === "absent" && parts.every(({ output }) => output.kind === "absent")) {
    return inline
      ? html`${page.say(first.output.why)}`
      : renderOutput(first.output, page, first.reference, first.calculation);
  }
  if (word === "outline" && parts.every(({ output }) => output.kind === "outline")) {
    return html`${
      parts.map(({ output, calculation, reference }) =>
        renderOutput(output, page, reference.replaceAll(".", "-"), calculation)
      )
    }`;
  }
  if (word === "tiles") {
    return renderTiles(
      parts.flatMap(({ output, calculation }) =>
        output.kind === "value" ? [{ output, calculation }] : []
      ),
      page,
    );
  }
  if (first === undefined || first.output.kind !== (word === "list" ? "table" : word)) {
    problems.push(wrongKind(source, text, first?.output.kind ?? ""));
    return html``;
  }
  const { output, calculation, reference } = first;
  if (output.kind === "value") return renderNumber(output.traced, output, page, calculation);
  if (output.kind === "sentence" && inline) return renderSentence(output, page, calculation);
  if (output.kind === "claim" && !output.holds) {
    problems.push(falseClaim(source, text, output.text, output.found));
  }
  if (output.kind === "claim" && inline) return renderInlineClaim(output, page, calculation);
  return renderOutput(output, page, reference.replace(".", "-"), calculation);
}

function wrongKind(source: PageSource, text: string, kind: string): Problem {
  return found("prose-error/wrong-kind", proseAt(source, text), { kind });
}

/** What stands where an output would, when the dataset lacks its tables. */
export function awaits(tables: readonly TableName[], page: PageContext): Html {
  return html`<p class="awaits">${page.say(words.missingPart)} ${
    tables.map((table, i) => html`${i === 0 ? "" : ", "}<code>${table}</code>`)
  }.</p>`;
}

/** Something that a page places, as it is written there. */
interface Placing {
  readonly text: string;
  readonly word: string;
  readonly names: string;
  /** The text of a claim, where one is written instead of named. */
  readonly claim: string | null;
  readonly inline: boolean;
}

type Place = (placing: Placing) => Html;

function makeMarked({ page, source }: ProseContext, place: Place): Marked {
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

/** A page's title, with the values placed in it, as HTML and as plain text. */
export function renderTitle(context: ProseContext): { readonly html: Html; readonly text: string } {
  const { source, page, problems } = context;
  const parts = source.title.split(/(\{\{[^{}]*\}\})/);
  const rendered = parts.map((part) => {
    const match = placedName.exec(part);
    if (!match) {
      return { html: html`${typeset(part, page.language)}`, text: typeset(part, page.language) };
    }
    const found = resolve(context, part, match[2]?.trim() ?? "");
    if (found === null || "tables" in found) return { html: html``, text: "" };
    const { output, calculation } = found;
    if (output.kind === "value") {
      return {
        html: renderNumber(output.traced, output, page, calculation),
        text: plainText(output, page),
      };
    }
    if (output.kind === "sentence") {
      return { html: renderSentence(output, page, calculation), text: plainText(output, page) };
    }
    problems.push(wrongKind(source, part, output.kind));
    return { html: html``, text: "" };
  });
  return {
    html: html`${rendered.map((part) => part.html)}`,
    text: rendered.map((part) => part.text).join(""),
  };
}
