import {
  keyFigure,
  type KeyFigureId,
  keyFigures,
  wholeOf,
} from "../../analysis/key-figures/mod.ts";
import { dataset } from "../dataset.ts";
import type { ValueOutput } from "./output.ts";

/** How a key figure is placed. */
export interface KeyOptions {
  /**
   * Print it out of the key figure that it is a part of: “18 of 22”.
   * @default false
   */
  readonly share?: boolean;
}

/**
 * Place a key figure of the dataset: its value, with the words of its one definition under it.
 *
 * @example
 * ```ts ignore
 * export const keptCount = key("promises-kept", { share: true });
 * ```
 */
export function key(id: KeyFigureId, { share = false }: KeyOptions = {}): ValueOutput {
  const traced = keyFigure(dataset, id);
  const whole = share ? wholeOf(id) : null;
  return {
    kind: "value",
    traced,
    label: keyFigures[id].words(traced),
    ...(whole === null ? {} : { of: keyFigure(dataset, whole) }),
  };
}
