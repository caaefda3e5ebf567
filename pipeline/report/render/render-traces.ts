import type { LeftOut, Trace, TraceInput } from "../../analysis/traced.ts";
import { keyFiguresOf } from "../../analysis/key-figures/mod.ts";
import { say } from "../../language/say.ts";
import { formatInterval, formatNumber } from "../../language/numbers.ts";
import { definitionPage } from "../../notebook/page-links.ts";
import { type Html, html, raw } from "./html.ts";
import type { PageContext } from "./page-context.ts";
import { linesByTable, type PrintedTrace, shortenLines } from "./page-traces.ts";
import { fileOf, renderRows } from "./render-rows.ts";
import { words } from "./words.ts";

/**
 * The list of the page's numbers by the rule that made them, each with its rows and what was left
 * out, and the rows themselves, each once. The page's script shows the same parts in a panel beside
 * the number.
 */
export function renderTraces(page: PageContext): Html | null {
  const { list } = page.traces;
  if (list.length === 0) return null;
  const byRule = Map.groupBy(
    list,
    ({ trace, calculation }) =>
      `${trace.rule[page.language]}\n${page.traces.view(trace).formula ?? ""}\n${
        calculation ?? ""
      }`,
  );
  const rows = [...page.traces.rowsUsed()];
  return html`
    <section class="traces" id="traces" aria-labelledby="traces-title">
      <details>
        <summary><h2 id="traces-title">${words.tracesTitle[page.language]}</h2></summary>
        <p class="small">${page.say(words.tracesIntro)}</p>
        <ol>${[...byRule.values()].map((group) => renderRule(group, page))}</ol>
        ${rows.length === 0 ? null : html`<h3>${words.rowsTitle[page.language]}</h3>`}${rows.map((
          [table, lines],
        ) => renderRows(table, lines, page))}
      </details>
    </section>
  `;
}

function renderRule(group: readonly PrintedTrace[], page: PageContext): Html {
  const [{ trace, calculation } = group[0]!] = group;
  const { formula: written } = page.traces.view(trace);
  const formula = written === undefined ? null : html`
    <p>${words.formula[page.language]}${colon(page)}<code>${written}</code></p>
  `;
  const link = calculation === null ? null : html`
    <p><a href="${calculation}">${words.calculation[page.language]}</a></p>
  `;
  const definition = !isDefined(trace.definition, page) ? null : html`
    <p><a href="${definitionPage(trace.definition)}">${words.definition[page.language]}</a></p>
  `;
  const numbers = group.map((printed) => renderTrace(printed, page));
  return html`<li><p>${
    page.say(trace.rule)
  }</p>${formula}${definition}${link}<ul>${numbers}</ul></li>`;
}

/** The lines of the rows that were looked at and not used, as far as the edition names them. */
function renderLeftOutLines(trace: Trace, { rows = [] }: LeftOut, page: PageContext): Html | null {
  const shown = page.traces.view({ ...trace, rows }).rows;
  if (shown.length === 0) return null;
  const parts = [...linesByTable(shown)].map(([table, lines]) => {
    const { text, more } = shortenLines(lines);
    const word = lines.length === 1 ? words.line[page.language] : words.lines[page.language];
    const rest = more === 0
      ? ""
      : page.say(say(" et {more} {more|autre|autres}", " and {more} more", { more }));
    return `${fileOf(page.dataset, table)} ${word} ${text}${rest}`;
  });
  return html`${colon(page)}${parts.join(page.say(between))}`;
}

/** Whether the page of definitions has a key figure of this name. */
function isDefined(id: string | undefined, page: PageContext): id is string {
  return id !== undefined && keyFiguresOf(page.dataset).some((known) => known === id);
}

function renderTrace({ id, shown, trace }: PrintedTrace, page: PageContext): Html {
  const leftOut = (trace.leftOut ?? []).filter(({ count }) => count > 0).map((left) =>
    html`
      <p>${words.leftOut[page.language]}${colon(page)}${formatNumber(
        left.count,
        page.language,
      )} (${page.say(left.why)})${renderLeftOutLines(trace, left, page)}.</p>
    `
  );
  return html`
    <li id="${id}"><b>${shown}</b>${renderInputs(
      trace.inputs ?? [],
      `${shown} (${id})`,
      page,
    )}${renderLines(
      trace,
      page,
    )}${leftOut}</li>
  `;
}

/** A colon as the language sets it. */
function colon(page: PageContext): Html {
  return raw(page.language === "fr" ? "&nbsp;: " : ": ");
}

function renderInputs(inputs: readonly TraceInput[], of: string, page: PageContext): Html | null {
  if (inputs.length === 0) return null;
  const label = `${words.input[page.language]} ${of}, ${words.scrollable[page.language]}`;
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="${label}">
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
    </div>
  `;
}

/** Between the files of a trace. */
const between = { fr: " ; ", en: "; " };

function renderLines(trace: Trace, page: PageContext): Html | null {
  const { rows, withheld } = page.traces.view(trace);
  const kept = withheld ? html`<p>${page.say(words.rowsWithheld)}</p>` : null;
  if (rows.length === 0) return kept;
  const lines = linesByTable(rows);
  const count = [...lines.values()].reduce((sum, { length }) => sum + length, 0);
  const parts = [...lines].map(([table, own], i) => {
    const file = fileOf(page.dataset, table);
    const { text, more } = shortenLines(own);
    const rest = more === 0
      ? null
      : html`${page.say(say(" et {more} {more|autre|autres}", " and {more} more", { more }))}`;
    const word = own.length === 1 ? words.line[page.language] : words.lines[page.language];
    const printed = new Set(page.traces.rowsUsed().get(table) ?? []);
    const hidden = own.filter((line) => !printed.has(line)).length;
    const link = printed.size > 0 ? html`<a href="#rows-${table}">${file}</a>` : html`${file}`;
    const aside = hidden === 0 ? null : html`
      ${page.say(say(
        "({hidden} {hidden|ligne n’est pas reproduite|lignes ne sont pas reproduites} ici)",
        "({hidden} {hidden|row is|rows are} not shown here)",
        { hidden },
      ))}
    `;
    return html`
      ${i === 0 ? "" : page.say(between)}<span class="rows"
        data-table="${table}">${link} ${word} <span>${text}</span></span>${rest}${aside}
    `;
  });
  const word = count === 1 ? words.rowUsed[page.language] : words.rowsUsed[page.language];
  return html`<p>${formatNumber(count, page.language)} ${word}${colon(page)}${parts}</p>${kept}`;
}
