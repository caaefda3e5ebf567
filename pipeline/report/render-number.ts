import type { Traced } from "../analysis/traced.ts";
import type { Language } from "../language/bilingual.ts";
import {
  formatInterval,
  formatNumber,
  formatQuantity,
  formatShare,
  type NumberOptions,
} from "../language/numbers.ts";
import type { ValueOutput } from "../notebook/output.ts";
import { type Html, html } from "./html.ts";
import type { PageContext } from "./page-context.ts";
import { words } from "./words.ts";

/** A traced value as text: number, interval, share, with its unit. */
export function valueText(
  traced: Traced,
  options: Pick<ValueOutput, "of" | "digits" | "fixed">,
  language: Language,
  unit: string,
): string {
  const format: NumberOptions = {
    ...options.digits === undefined ? {} : { digits: options.digits },
    ...options.fixed === undefined ? {} : { fixed: options.fixed },
  };
  const { low, high, value } = traced;
  if (options.of?.value !== undefined && options.of.value !== null && value !== null) {
    return formatShare(value, options.of.value, language);
  }
  if (low === null || high === null) {
    return value === null
      ? words.notComputable[language]
      : formatQuantity(formatNumber(value, language, format), unit, language);
  }
  return formatQuantity(formatInterval(low, high, language, format), unit, language);
}

/** A number that opens: a link to its trace, which the page's script turns into a panel. */
export function renderNumber(
  traced: Traced,
  options: Pick<ValueOutput, "of" | "digits" | "fixed">,
  page: PageContext,
  calculation: string | null,
): Html {
  const text = valueText(traced, options, page.language, page.unit(traced.unit));
  const id = page.traces.add(text, traced.trace, calculation);
  return html`<a class="num" href="#${id}">${text}</a>`;
}
