import type { Traced } from "../../analysis/traced.ts";
import type { ValueOutput } from "../../notebook/outputs/output.ts";
import { valueText } from "../../notebook/outputs/value-text.ts";
import { type Html, html } from "./html.ts";
import type { PageContext } from "./page-context.ts";

/** A number that opens: a link to its trace, which the page's script turns into a panel. */
export function renderNumber(
  traced: Traced,
  options: Pick<ValueOutput, "of" | "digits" | "fixed">,
  page: PageContext,
  calculation: string | null,
  inText = true,
): Html {
  const text = valueText(traced, options, page.language, page.unit(traced.unit));
  const id = page.traces.add(text, traced.trace, calculation, inText);
  return html`<a class="num" href="#${id}">${text}</a>`;
}
