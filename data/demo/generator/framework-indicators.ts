import { upperNodes } from "./framework-nodes.ts";
import type { Node } from "./indicator-node.ts";
import { effectIndicators } from "./indicators-effects.ts";
import { processIndicators } from "./indicators-process.ts";
import { draft } from "./table.ts";

/** The forty-four indicators, in the order of the framework. */
export const indicators: readonly Node[] = [...processIndicators, ...effectIndicators];

export const indicatorTable = draft("indicators", [...upperNodes, ...indicators]);
