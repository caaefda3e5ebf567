import type { Traced } from "../../analysis/traced.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import type { NamesOf } from "../../language/message-types.ts";
import { orElse, say } from "../../language/say.ts";
import type { ValueOptions, ValueOutput } from "./output.ts";

/**
 * Declare a number that prose can place, with the words under it in a tile, which agree with it as
 * `n`.
 *
 * @example
 * ```ts ignore
 * export const running = value(count, "{n|projet|projets} en cours", "{n|project|projects} running");
 * ```
 */
export function value<const F extends string, const E extends string>(
  traced: Traced,
  fr: F & OnlyN<F>,
  en: E & OnlyN<E>,
  options?: Omit<ValueOptions, "label">,
): ValueOutput;
export function value(traced: Traced, options?: ValueOptions): ValueOutput;
export function value(
  traced: Traced,
  first: string | ValueOptions = {},
  en?: string,
  more: ValueOptions = {},
): ValueOutput {
  if (typeof first !== "string") return { kind: "value", traced, ...first };
  // Words agree with nothing where there is no value: their last form stands.
  const n = orElse(traced, { fr: "", en: "" });
  const label: Bilingual = Reflect.apply(say, null, [first, en, { n }]);
  return { kind: "value", traced, label, ...more };
}

/** Words that name no value but `n`. */
type OnlyN<S extends string> = [NamesOf<S>] extends ["n"] ? unknown
  : { readonly error: "the words under a number may name n only" };
