import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";

/** A place of a run that something else took while the site was built. */
export function outputChanged(file: string): Problem {
  return found("output-changed", { file });
}
