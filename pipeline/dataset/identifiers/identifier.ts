import { kebab } from "../../language/file-name.ts";

/** The most characters of an identifier. */
export const longestId = 64;

/**
 * The form of an identifier: ASCII letters, digits and hyphens, a letter or digit first. GUIDs,
 * SIRET numbers and the codes of spreadsheets have it; nothing in it means anything to a path, an
 * address, a formula or a shell. Its length is bounded beside it ({@linkcode longestId}), since a
 * bound in the pattern makes tools that check patterns for backtracking give up.
 */
export const idPattern = "[A-Za-z0-9][A-Za-z0-9-]*";

const shape = new RegExp(`^${idPattern}$`);

/** Whether a text has the form of an identifier. */
export function isId(text: string): boolean {
  return text.length <= longestId && shape.test(text);
}

/**
 * Whether a text differs from an identifier by underscores only, as names of variables in R, Python
 * or SPSS do: it means nothing to a path or an address either, and is told without stopping a build.
 */
export function isVariableName(text: string): boolean {
  return text.includes("_") && isId(text.replaceAll("_", "-"));
}

/** The identifier that a text comes to (é → e, œ → oe, other signs → hyphen); "" when none is left. */
export function idSlug(text: string): string {
  return kebab(text, longestId);
}
