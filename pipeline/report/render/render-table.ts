import type { Bilingual } from "../../language/bilingual.ts";
import { formatNumber } from "../../language/numbers.ts";
import { typeset } from "../../language/typography.ts";
import type { Cell, Column, TableOutput } from "../../notebook/outputs/output.ts";
import { isTraced } from "../../notebook/outputs/cell-text.ts";
import { csvLink } from "./csv.ts";
import { attribute, type Html, html, raw, safeAddress } from "./html.ts";
import type { PageContext } from "./page-context.ts";
import { otherLanguage } from "./other-language.ts";
import { renderNumber } from "./render-number.ts";
import { words } from "./words.ts";

/** How a table is placed on a page. */
export interface TablePlace {
  /** The anchor of the notebook cell behind it, or null. */
  readonly calculation: string | null;
  /** Whether the title is printed above it; inside a figure the figure has it. */
  readonly titled: boolean;
  /** The name of its CSV file, without the ending. */
  readonly file: string;
}

/** A table of a notebook as HTML: caption, headers, numbers that open, CSV. */
export function renderTable<R>(
  output: Pick<TableOutput<R>, "title" | "note" | "rows" | "columns" | "rowId" | "sortable">,
  page: PageContext,
  { calculation, titled, file }: TablePlace,
): Html {
  const title = page.say(output.title);
  const head = output.columns.map((column) =>
    html`
      <th scope="col" ${cellClass(column)}>${page.words(column.title)}</th>
    `
  );
  const body = output.rows.map((row) => {
    const id = attribute(
      "id",
      output.rowId === undefined ? null : page.rowAnchor(output.rowId(row)),
    );
    const cells = output.columns.map((column, i) => {
      const content = renderCell(column.value(row), column, page, calculation);
      const lang = attribute("lang", column.lang === page.language ? null : column.lang ?? null);
      return i === 0
        ? html`
          <th scope="row" ${cellClass(column)}${lang}>${content}</th>
        `
        : html`<td${cellClass(column)}${lang}>${content}</td>`;
    });
    return html`<tr${id}>${cells}</tr>`;
  });
  const tools = titled
    ? html`<p class="tools">${csvLink(output, page.language, file)}${
      calculation === null
        ? null
        : html`<a href="${calculation}">${words.calculation[page.language]}</a>`
    }</p>`
    : null;
  return html`
    <div class="table${titled ? " titled" : ""}">
      <div class="scroll" tabindex="0" role="region" aria-label="${title}, ${words
        .scrollable[page.language]}">
        <table${output.sortable === true ? raw(" data-sortable") : null}>
          <caption${titled ? null : raw(
            ' class="hidden"',
          )}>${page.words(
            output.title,
          )}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${output
              .note === undefined
            ? null
            : html`<p class="note">${page.words(output.note)}</p>`}${titled
            ? otherLanguage([output.title, output.note], page)
            : null}${tools}</div>
  `;
}

function cellClass<R>(column: Column<R>): Html | null {
  if (column.wide === true) return raw(' class="wide"');
  return column.align === "right" ? raw(' class="right"') : null;
}

/** Between the parts of a cell; apart from the templates, which drop the spaces of line breaks. */
const separator = " · ";

function renderCell<R>(
  cell: Cell,
  column: Column<R>,
  page: PageContext,
  calculation: string | null,
): Html {
  const digits = column.digits === undefined ? {} : { digits: column.digits };
  if (cell === null || cell === "") return raw("");
  if (typeof cell === "string") return html`${typeset(cell, column.lang ?? page.language)}`;
  if (typeof cell === "number") return html`${formatNumber(cell, page.language, digits)}`;
  if (Array.isArray(cell)) {
    const parts = (cell as readonly Cell[]).map((part) =>
      renderCell(part, column, page, calculation)
    );
    return html`${parts.map((part, i) => i === 0 ? part : html`${separator}${part}`)}`;
  }
  if (isTraced(cell)) {
    // A zero that no row makes has nothing to open.
    return cell.value === 0 && cell.trace.rows.length === 0
      ? html`0`
      : renderNumber(cell, digits, page, calculation, false);
  }
  if ("mark" in cell) {
    return html`<span class="mark mark-${cell.mark}">${page.say(cell.text)}</span>`;
  }
  if ("href" in cell) return renderLink(cell.text, cell.href, column, page);
  if ("address" in cell) return renderLink(cell.text, cell.address, column, page);
  return html`${page.say(cell as Bilingual)}`;
}

function renderLink<R>(
  text: string | Bilingual,
  address: string,
  column: Column<R>,
  page: PageContext,
): Html {
  const words = typeof text === "string"
    ? typeset(text, column.lang ?? page.language)
    : page.say(text);
  const safe = safeAddress(address);
  if (safe === null) return html`${words}`;
  return /^https?:/i.test(safe)
    ? html`<a href="${safe}" rel="noopener noreferrer external">${words}</a>`
    : html`<a href="${safe}">${words}</a>`;
}
