import { measureStatuses } from "../../dataset/tables/framework.ts";
import type { Mark } from "./output.ts";

const signs: Record<keyof typeof measureStatuses, Mark["mark"]> = {
  measured: "full",
  estimated: "half",
  forecast: "dashed",
  declared: "hollow",
  "not-measured": "none",
  "not-applicable": "none",
  refused: "none",
};

/** How a value is known, as a sign and in words: full for what was measured, hollow for what was said. */
export function statusMark(status: keyof typeof measureStatuses): Mark {
  return { mark: signs[status], text: measureStatuses[status] };
}
