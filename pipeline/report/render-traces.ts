import type { Trace, TraceInput } from "../analysis/traced.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { schemas, type TableName } from "../dataset/tables/mod.ts";
import type { Field } from "../dataset/schema.ts";
import { formatInterval, formatNumber } from "../language/numbers.ts";
import { type Html, html, raw } from "./html.ts";
import type { PageContext } from "./page-context.ts";
import { linesByTable, type PrintedTrace, shortenLines } from "./page-traces.ts";
import { words } from "./words.ts";

/**
 * The list of the page's numbers, each with its rule, rows and what was left out, and the rows
 * themselves, each once. The page's script shows the same parts in a panel beside the number.
 */
export function renderTraces(page: PageContext): Html | null {
  const { list } = page.traces;
  if (list.length === 0) return null;
  const say = (key: keyof typeof words) => words[key][page.language];
  return html`
    <section class="traces" id="traces" aria-labelledby="traces-title">
      <details><summary><h2 id="traces-title">${say(
        "tracesTitle",
      )}</h2></summary><p class="small">${page.say(words.tracesIntro)}</p><ol>${list.map((
        printed,
      ) => renderTrace(printed, page))}</ol><h3>${say("rowsTitle")}</h3>${[
        ...page.traces.rowsUsed(),
      ].map(([table, lines]) => renderRows(table, lines, page))}</details>
    </section>
  `;
}

function renderTrace({ id, shown, trace, calculation }: PrintedTrace, page: PageContext): Html {
  return html`
    <li
      id="${id}"><p class="trace-title"><b>${shown}</b></p><p>${page.say(
        trace.rule,
      )}</p>${trace.formula === undefined
        ? null
        : html`<p>${words.formula[page.language]}${
          raw(page.language === "fr" ? "&nbsp;: " : ": ")
        }<code>${trace.formula}</code></p>`}${renderInputs(trace.inputs ?? [], page)}${renderLines(
          trace,
          page,
        )}${(trace.leftOut ?? []).filter(({ count }) => count > 0).map(({ count, why }) =>
          html`<p class="small">${words.leftOut[page.language]}${
            raw(page.language === "fr" ? "&nbsp;: " : ": ")
          }${formatNumber(count, page.language)} (${page.say(why)}).</p>`
        )}${calculation === null
        ? null
        : html`<p class="small"><a href="${calculation}">${
          words.calculation[page.language]
        }</a></p>`}</li>
  `;
}

function renderInputs(inputs: readonly TraceInput[], page: PageContext): Html | null {
  if (inputs.length === 0) return null;
  return html`
    <table>
      <thead>
        <tr>
          <th scope="col">${words.input[page.language]}</th>
          <th scope="col" class="right">${words.value[page.language]}</th>
        </tr>
      </thead>
      <tbody>${inputs.map(({ label, value, low, high, weight, note }) =>
        html`
          <tr>
            <th scope="row">${page.say(label)}${note === undefined ? null : html`
              <span class="small">${page.say(note)}</span>
            `}</th>
            <td class="right">${low !== null && high !== null
              ? formatInterval(low, high, page.language, { digits: 3 })
              : value === null
              ? "–"
              : formatNumber(value, page.language, { digits: 3 })}${weight === undefined
              ? null
              : ` × ${formatNumber(weight, page.language, { digits: 3 })}`}</td>
          </tr>
        `
      )}</tbody>
    </table>
  `;
}

function renderLines(trace: Trace, page: PageContext): Html | null {
  if (trace.rows.length === 0) return null;
  const count = new Set(trace.rows.map(({ table, line }) => `${table} ${line}`)).size;
  const parts = [...linesByTable(trace.rows)].map(([table, lines]) => {
    const unique = [...new Set(lines)];
    return html`
      <span class="rows" data-table="${table}"
        data-lines="${unique.join(" ")}"><a href="#rows-${table}">${fileOf(
          page.dataset,
          table,
        )}</a> ${unique.length === 1
          ? words.line[page.language]
          : words.lines[page.language]} ${shortenLines(unique)}</span>
    `;
  });
  return html`<p class="trace-rows">${formatNumber(count, page.language)} ${
    count === 1 ? words.rowUsed[page.language] : words.rowsUsed[page.language]
  }${raw(page.language === "fr" ? "&nbsp;: " : ": ")}${
    parts.map((part, i) =>
      i === 0 ? part : html`
        ; ${part}
      `
    )
  }</p>`;
}

function fileOf(dataset: Dataset, table: TableName): string {
  return dataset.tables[table].file ?? `${table}.csv`;
}

function renderRows(table: TableName, lines: readonly number[], page: PageContext): Html {
  const schema = schemas[table];
  const file = fileOf(page.dataset, table);
  const rows = new Map(
    page.dataset.tables[table].rows.map((row) =>
      [row.line, row as unknown as Record<string, unknown>] as const
    ),
  );
  const columns = pageColumns(schema.summary, page.language);
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="${file}, ${words
      .scrollable[page.language]}">
      <table id="rows-${table}">
        <caption>${file}</caption>
        <thead>
          <tr><th scope="col" class="right">${words.line[page.language]}</th>${columns.map((
            column,
          ) =>
            html`<th scope="col">${
              page.say((schema.fields as Record<string, Field>)[column]!.title)
            }</th>`
          )}</tr>
        </thead>
        <tbody>${lines.map((line) =>
          html`<tr id="${table}-${line}"><th scope="row" class="right">${line}</th>${
            columns.map((column) => html`<td>${cell(rows.get(line)?.[column], column, page)}</td>`)
          }</tr>`
        )}</tbody>
      </table>
    </div>
  `;
}

/** Of a pair of columns in two languages, the one of the page. */
function pageColumns(columns: readonly string[], language: "fr" | "en"): string[] {
  return columns.map((column) => column.replace(/_(fr|en)$/, `_${language}`));
}

function cell(value: unknown, column: string, page: PageContext): Html | string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join("; ");
  if (column === "source_id") {
    return html`<a href="sources.html#${String(value)}">${String(value)}</a>`;
  }
  if (typeof value === "number" && column !== "year" && column !== "label_year") {
    return formatNumber(value, page.language, { digits: 6 });
  }
  return String(value);
}
