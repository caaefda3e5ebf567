import type { TableName } from "../../dataset/tables/mod.ts";
import { typeset } from "../../language/typography.ts";
import type { Problem } from "../../problem/problem.ts";
import { Html, html } from "../render/html.ts";
import { plainText, renderSentence } from "../render/render-output.ts";
import { renderNumber } from "../render/render-number.ts";
import { keepConditions } from "./conditions.ts";
import type { PageSource } from "./front-matter.ts";
import { makeMarked, placedName, type Placing } from "./markdown.ts";
import { awaits, placeClaim, renderPlaced, resolve, shows, wrongKind } from "./place-output.ts";
import { type Excess, findExcess } from "./prose-bounds.ts";
import type { ProseContext } from "./prose-context.ts";
import { proseAt } from "./prose-problem.ts";

/** A rendered page of prose. */
export interface RenderedProse {
  readonly body: Html;
  /** Whether anything was placed, and whether all of it was missing for want of tables. */
  readonly missing: readonly TableName[];
  readonly placed: number;
}

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
