import type { Interview } from "../../dataset/tables/mod.ts";

/** What a person may have consented to, beside taking part. */
export type ConsentScope = "use" | "quote" | "quote-with-role" | "archive" | "re-contact";

/**
 * Whether a person consented to a use of what they said. Each use on a page or in an export asks
 * here for its own scope.
 *
 * To take part (`use`) is refused by `none` alone: who gave the interview and of whom nothing is
 * noted is counted, and {@linkcode checkConsent} tells it. Every other scope must be written; words
 * that may be quoted with the role may be quoted without it.
 */
export function allows({ consent }: Pick<Interview, "consent">, scope: ConsentScope): boolean {
  if (consent.includes("none")) return false;
  if (scope === "use") return true;
  return consent.includes(scope) || (scope === "quote" && consent.includes("quote-with-role"));
}

/** Whether a person agreed to be quoted: where it is not said, they did not. */
export function mayBeQuoted(interview: Pick<Interview, "consent">): boolean {
  return allows(interview, "quote");
}
