import { keyFigure, type KeyFigureId, keyFigures } from "../../analysis/key-figures/mod.ts";
import { same } from "../../language/bilingual.ts";
import { orElse } from "../../language/say.ts";
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
  const { words, of } = keyFigures[id];
  return {
    kind: "value",
    traced,
    label: words(orElse(traced, same(""))),
    ...(share && of !== undefined ? { of: keyFigure(dataset, of as KeyFigureId) } : {}),
  };
}
