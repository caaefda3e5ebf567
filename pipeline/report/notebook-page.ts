import { Marked } from "marked";
import { typeset } from "../language/typography.ts";
import type { Output } from "../notebook/outputs/output.ts";
import { notebookPage } from "../notebook/page-links.ts";
import type { NotebookCell } from "../notebook/percent.ts";
import type { Notebook } from "../notebook/run.ts";
import { highlight } from "./render/highlight.ts";
import { escapeHtml, type Html, html, raw, safeAddress } from "./render/html.ts";
import type { PageParts } from "./layout.ts";
import type { PageContext } from "./render/page-context.ts";
import { awaits } from "./prose/place-output.ts";
import { findExcess } from "./prose/prose-bounds.ts";
import { renderOutput, renderTiles } from "./render/render-output.ts";
import { renderTraces } from "./render/render-traces.ts";
import { words } from "./render/words.ts";

/** A notebook as a page: prose cells in the page's language, code, and what each cell exports. */
export function renderNotebook(
  notebook: Notebook,
  page: PageContext,
  all: readonly Notebook[],
  onOutput: (name: string) => void = () => {},
): PageParts {
  const title = notebookTitle(notebook, page);
  const cells = notebook.cells.filter(({ metadata }) =>
    metadata.lang === undefined || metadata.lang === page.language
  );
  const body = html`
    <p class="small">${page.say(words.notebookIntro)} <code>${notebook.file}</code></p><p
      class="small">${all.map((other, i) =>
        html`${i === 0 ? "" : " · "}${
          other === notebook
            ? html`<b>${other.name}</b>`
            : html`<a href="${notebookPage(other.name)}">${other.name}</a>`
        }`
      )}</p>${notebook.missing.length > 0 ? awaits(notebook.missing, page) : null}${cells.map((
        cell,
      ) => renderCell(cell, notebook, page, onOutput))}
  `;
  return {
    title: `${words.notebook[page.language]} ${notebook.name}`,
    heading: html`${title}`,
    kicker: words.notebook[page.language],
    body,
    traces: renderTraces(page),
  };
}

/** The title of a notebook: the first heading in the page's language, or its name. */
export function notebookTitle(notebook: Notebook, page: PageContext): string {
  for (const { kind, metadata, source } of notebook.cells) {
    const match = kind === "markdown" && (metadata.lang ?? page.language) === page.language
      ? /^# +(.+)$/m.exec(source)
      : null;
    if (match) return typeset(match[1] ?? "", page.language);
  }
  return notebook.name;
}

function renderCell(
  cell: NotebookCell,
  notebook: Notebook,
  page: PageContext,
  onOutput: (name: string) => void,
): Html {
  if (cell.kind === "markdown") {
    const prose = cell.source.replace(/^# +.+$/m, "");
    // A cell that the renderer would choke on is shown as it is written.
    return findExcess(prose) === null
      ? raw(markdown(prose, page))
      : html`<pre tabindex="0"><code>${cell.source}</code></pre>`;
  }
  const names = [...cell.source.matchAll(/^export const (\w+)\b/gm)].map((match) => match[1] ?? "");
  const outputs = names.flatMap((name): [string, Output][] => {
    const output = notebook.outputs.get(name);
    return output && output.kind !== "each-project" ? [[name, output]] : [];
  });
  const values = outputs.flatMap(([, output]) =>
    output.kind === "value" ? [{ output, calculation: null }] : []
  );
  const blocks = outputs.filter(([, output]) => output.kind !== "value").map(([name, output]) => {
    onOutput(name);
    return renderOutput(output, page, `${notebook.name}-${name}`, null);
  });
  const code = html`<pre tabindex="0"><code>${highlighted(cell)}</code></pre>`;
  const tiles = values.length === 0 ? null : renderTiles(values, page);
  const name = html`<h2 class="cell-name" id="name-${cell.id}">${cell.id}</h2>`;
  return html`
    <section id="cell-${cell.id}"
      aria-labelledby="name-${cell.id}">${name}${code}${tiles}${blocks}</section>
  `;
}

/** The code of cells, marked up once for all languages. */
const codes = new WeakMap<NotebookCell, Html>();

function highlighted(cell: NotebookCell): Html {
  const code = codes.get(cell) ?? highlight(cell.source);
  codes.set(cell, code);
  return code;
}

function markdown(source: string, page: PageContext): string {
  const marked = new Marked({
    gfm: true,
    renderer: {
      html: ({ text }) => escapeHtml(text),
      text(token) {
        return "tokens" in token && token.tokens
          ? this.parser.parseInline(token.tokens)
          : escapeHtml(typeset(token.text, page.language));
      },
      heading({ tokens, depth }) {
        const content = this.parser.parseInline(tokens);
        const level = Math.max(2, depth);
        return `<h${level} id="${page.anchor(content)}">${content}</h${level}>\n`;
      },
      link({ href, tokens }) {
        const safe = safeAddress(href);
        const content = this.parser.parseInline(tokens);
        return safe === null ? content : `<a href="${escapeHtml(safe)}">${content}</a>`;
      },
      image: ({ text }) => escapeHtml(text),
    },
  });
  return marked.parse(source, { async: false });
}
