import type { Trace } from "../../analysis/traced.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { partsOf } from "../../language/say.ts";
import { agree } from "../../language/plural.ts";
import { personalIds } from "../../privacy/personal-ids.ts";
import { typeset } from "../../language/typography.ts";
import type {
  ClaimOutput,
  EachKey,
  Output,
  SentenceOutput,
  ValueOutput,
} from "../../notebook/outputs/output.ts";
import { isTraced } from "../../notebook/outputs/cell-text.ts";
import { settleTrace } from "../../notebook/settle/settle-trace.ts";
import { valueText } from "../../notebook/outputs/value-text.ts";
import { type Html, html } from "./html.ts";
import type { PageContext } from "./page-context.ts";
import { renderFigure } from "./render-figure.ts";
import { renderNumber } from "./render-number.ts";
import { renderOutline } from "./render-outline.ts";
import { renderTable } from "./render-table.ts";
import { words } from "./words.ts";

/** Any output of a notebook as a block of a page. */
export function renderOutput(
  output: Output,
  page: PageContext,
  name: string,
  calculation: string | null,
): Html {
  switch (output.kind) {
    case "absent":
      return html`<p class="awaits">${page.words(output.why)}</p>`;
    case "figure":
      return renderFigure(output, page, { name, calculation });
    case "table":
      return renderTable(output, page, { calculation, titled: true, file: name });
    case "value":
      return renderTiles([{ output, calculation }], page);
    case "sentence":
      return html`<p>${renderSentence(output, page, calculation)}</p>`;
    case "claim":
      return renderClaim(output, page, calculation);
    case "outline":
      return renderOutline(output, page, calculation);
    case "each-key":
      return html`<p class="small">${page.say(words.eachKey)} <code>${
        shownKeys(output, page).join(", ")
      }</code></p>`;
  }
}

/** Some keys, of those that have something to show: a key may name what was withdrawn. */
function shownKeys({ keys, make }: EachKey, { dataset }: PageContext, most = 40): string[] {
  const shown: string[] = [];
  const hidden = dataset.audience === "readers" ? personalIds(dataset) : null;
  for (const key of keys) {
    if (hidden?.has(key)) continue;
    if (shown.length === most) return [...shown, "…"];
    if (make(key) !== null) shown.push(key);
  }
  return shown;
}

/** A computed sentence inside a paragraph; its numbers open. */
export function renderSentence(
  { parts }: SentenceOutput,
  page: PageContext,
  calculation: string | null,
): Html {
  return html`${
    parts.map((part) =>
      "kind" in part
        ? renderNumber(part.traced, part, page, calculation)
        : renderWords(part, page, calculation)
    )
  }`;
}

/** Between the parts of a text while its spaces are set; no text holds it. */
const joint = "\ue000";

/** A text whose computed values open. */
function renderWords(text: Bilingual, page: PageContext, calculation: string | null): Html {
  const parts = partsOf(text, page.language);
  const shown = parts.map((part) => typeof part === "string" ? part : part.text).join(joint);
  return html`${
    typeset(shown, page.language).split(joint).map((words, i) => {
      const part = parts[i];
      const trace = typeof part === "object" ? traceOf(part.source) : null;
      return trace === null
        ? html`${words}`
        : html`<a class="num" href="#${page.traces.add(words, trace, calculation)}">${words}</a>`;
    })
  }`;
}

/** The trace of a value in a text: of a computed one, or of one that a notebook exports. */
function traceOf(source: object): Trace | null {
  const traced = "traced" in source ? source.traced : source;
  // The text was made by the notebook's own words, and holds the notebook's own objects.
  return isTraced(traced) ? settleTrace(traced.trace, "trace") : null;
}

/** A sentence or a value as plain text, for titles. */
export function plainText(output: SentenceOutput | ValueOutput, page: PageContext): string {
  const parts = output.kind === "sentence" ? output.parts : [output];
  const text = parts.map((part) =>
    "kind" in part
      ? valueText(part.traced, part, page.language, page.unit(part.traced.unit))
      : part[page.language]
  ).join("");
  return typeset(text, page.language);
}

/** The words under a number, in the singular or the plural as it asks. */
function labelFor(label: NonNullable<ValueOutput["label"]>, count: number | null): Bilingual {
  return "one" in label ? agree(count ?? 0, label) : label;
}

/** Numbers side by side, each with what it counts. */
export function renderTiles(
  tiles: readonly { readonly output: ValueOutput; readonly calculation: string | null }[],
  page: PageContext,
): Html {
  return html`<ul class="tiles">${
    tiles.map(({ output, calculation }) =>
      html`<li><span class="tile-n">${
        renderNumber(output.traced, output, page, calculation)
      }</span> <span>${
        output.label === undefined ? null : page.say(labelFor(output.label, output.traced.value))
      }</span></li>`
    )
  }</ul>`;
}

/** A claim inside a paragraph: its words, which open how it was checked. */
export function renderInlineClaim(
  { text, trace }: ClaimOutput,
  page: PageContext,
  calculation: string | null,
): Html {
  const shown = page.say(text);
  return html`<a class="num" href="#${page.traces.add(shown, trace, calculation)}">${shown}</a>`;
}

function renderClaim(
  { text, tested, trace }: ClaimOutput,
  page: PageContext,
  calculation: string | null,
): Html {
  const shown = page.say(text);
  const id = page.traces.add(shown, trace, calculation);
  return html`
    <div class="claim">
      <p>${shown}</p>
      <p class="small"><a href="#${id}">${words
        .claimChecked[page.language]}</a>${tested === undefined
        ? null
        : html`. ${page.words(tested)}`}</p>
    </div>
  `;
}
