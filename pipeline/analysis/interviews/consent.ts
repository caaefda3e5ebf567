import type { Interview } from "../../dataset/tables/mod.ts";

/** Whether a person agreed to be quoted: where it is not said, they did not. */
export function mayBeQuoted({ consent }: Pick<Interview, "consent">): boolean {
  return consent === "quote";
}
