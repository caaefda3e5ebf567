import { projectName } from "../../analysis/portfolio/experiments.ts";
import { type Dataset, labelOf, type Table } from "../../dataset/dataset.ts";
import type { Field } from "../../dataset/schema.ts";
import { schemas, type TableName } from "../../dataset/tables/mod.ts";
import { formatNumber } from "../../language/numbers.ts";
import { sourcePage } from "../../notebook/page-links.ts";
import { sourceOf } from "../../notebook/source-links.ts";
import { rowColumns } from "../../privacy/trace-view.ts";
import { type Html, html } from "./html.ts";
import type { PageContext } from "./page-context.ts";
import { words } from "./words.ts";

/** The file of a table, as a reader would look for it. */
export function fileOf(dataset: Dataset, table: TableName): string {
  return dataset.tables[table].file ?? `${table}.csv`;
}

/** The rows of a table that a page's numbers were made from, with the line of each. */
export function renderRows(table: TableName, lines: readonly number[], page: PageContext): Html {
  const schema = schemas[table];
  const file = fileOf(page.dataset, table);
  const rows = rowsByLine(page.dataset.tables[table]);
  const fields = schema.fields as Readonly<Record<string, Field>>;
  // A column that is empty in all the rows shown says nothing.
  const summary = rowColumns(schema.summary, page.dataset.audience);
  const columns = pageColumns(summary, page.language).filter((column) =>
    lines.some((line) => !isEmpty(rows.get(line)?.[column]))
  );
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="${file}, ${words
      .scrollable[page.language]}">
      <table id="rows-${table}">
        <caption>${file}</caption>
        <thead>
          <tr><th scope="col" class="right">${words.line[page.language]}</th>${columns.map((
            column,
          ) => html`<th scope="col">${page.say(fields[column]!.title)}</th>`)}</tr>
        </thead>
        <tbody>${lines.map((line) =>
          html`<tr id="${table}-${line}"><th scope="row" class="right">${line}</th>${
            columns.map((column) =>
              html`<td>${cell(rows.get(line)?.[column], column, fields[column], page)}</td>`
            )
          }</tr>`
        )}</tbody>
      </table>
    </div>
  `;
}

type Cells = Readonly<Record<string, unknown>>;

/** The rows of each table by their line, made once for all pages. */
const indexed = new WeakMap<Table, ReadonlyMap<number, Cells>>();

function rowsByLine(table: Table): ReadonlyMap<number, Cells> {
  let rows = indexed.get(table);
  if (!rows) {
    rows = new Map(table.rows.map((row) => [row.line, row as unknown as Cells]));
    indexed.set(table, rows);
  }
  return rows;
}

/** Of a pair of columns in two languages, the one of the page. */
function pageColumns(columns: readonly string[], language: "fr" | "en"): string[] {
  return columns.map((column) => column.replace(/_(fr|en)$/, `_${language}`));
}

function cell(
  value: unknown,
  column: string,
  field: Field | undefined,
  page: PageContext,
): Html | string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join("; ");
  if (column === "source_id" && sourceOf(page.dataset, String(value))) {
    return html`<a href="${sourcePage(String(value))}">${String(value)}</a>`;
  }
  const said = codeWords(value, column, field, page);
  if (said !== null) return said;
  if (typeof value === "number" && column !== "year" && column !== "label_year") {
    return formatNumber(value, page.language, { digits: 6 });
  }
  return String(value);
}

/** The words for a code, as pages say it; null where the cell holds none. */
function codeWords(
  value: unknown,
  column: string,
  field: Field | undefined,
  page: PageContext,
): string | null {
  if (typeof value !== "string" || field === undefined) return null;
  const known = field.values?.[value];
  if (known !== undefined) return page.say(known);
  if (column === "project_id") return projectName(page.dataset, value);
  return field.labelled === true ? page.say(labelOf(page.dataset, column, value)) : null;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" ||
    (Array.isArray(value) && value.length === 0);
}
