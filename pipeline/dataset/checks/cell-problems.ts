import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { nearest } from "../nearest.ts";
import type { Field } from "../schema.ts";

/** Where a cell stands, and what it holds. */
export interface CellAt {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly cell: string;
}

/** An empty cell where a value is required. */
export function requiredCell(at: CellAt): Problem {
  return found("constraint-error/required", at);
}

const typeWords = {
  text: { fr: "un texte", en: "a text" },
  id: { fr: "un identifiant", en: "an identifier" },
  code: { fr: "un code", en: "a code" },
  integer: { fr: "un nombre entier", en: "a whole number" },
  number: { fr: "un nombre", en: "a number" },
  date: {
    fr: "une date (AAAA, AAAA-MM ou AAAA-MM-JJ)",
    en: "a date (YYYY, YYYY-MM or YYYY-MM-DD)",
  },
  boolean: { fr: "oui ou non", en: "yes or no" },
  list: { fr: "une liste", en: "a list" },
} as const;

/** A cell that is not of its column's type. */
export function wrongType(at: CellAt, field: Field): Problem {
  return found("type-error", at, { wanted: typeWords[field.type] });
}

/** A text that was encoded twice ("Ã©" for "é"), with the text that it stands for. */
export function encodedTwice(at: CellAt, repair: string): Problem {
  return found("encoding-error/cell", { ...at, repair });
}

/** A value that stands on an earlier line too. */
export function repeatedValue(at: CellAt, first: number): Problem {
  return found("unique-error", at, { first: String(first) });
}

/** A key of several columns that an earlier line has too. */
export function repeatedKey(at: CellAt, first: number): Problem {
  return found("primary-key", at, { first: String(first) });
}

/** What a field's constraints say of a value. */
export function constraintProblems(value: unknown, field: Field, at: CellAt): Problem[] {
  if (typeof value === "number") return rangeProblems(value, field, at);
  if (Array.isArray(value) && field.values !== undefined) {
    const { values } = field;
    return value.flatMap((item) => constraintProblems(item, { ...field, values }, at));
  }
  if (typeof value !== "string") return [];
  const problems: Problem[] = [];
  const { values, pattern, maxLength } = field;
  if (values && !Object.hasOwn(values, value)) {
    const allowed = Object.keys(values);
    const place = { ...at, repair: nearest(value, allowed) };
    problems.push(found("constraint-error/values", place, { allowed: allowed.join(", ") }));
  }
  if (pattern !== undefined && !patternOf(pattern).test(value)) {
    const form = field.description ?? { fr: `Forme : ${pattern}`, en: `Form: ${pattern}` };
    problems.push(found("constraint-error/pattern", at, { form }));
  }
  if (maxLength !== undefined && value.length > maxLength) {
    const limit = String(maxLength);
    problems.push(found("constraint-error/length", at, { length: value.length, limit }));
  }
  return problems;
}

function rangeProblems(value: number, { minimum, maximum }: Field, at: CellAt): Problem[] {
  if (minimum !== undefined && value < minimum) {
    return [found("constraint-error/minimum", at, { limit: String(minimum) })];
  }
  if (maximum === undefined || value <= maximum) return [];
  return [found("constraint-error/maximum", at, { limit: String(maximum) })];
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (!pattern) patterns.set(source, pattern = new RegExp(`^(?:${source})$`, "u"));
  return pattern;
}
