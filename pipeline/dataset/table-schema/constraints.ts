import { nearest } from "../nearest.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { cast } from "./cast.ts";
import type { ForeignField } from "./field.ts";
import type { PatternTest } from "./patterns.ts";
import type { CellAt } from "./schema-problems.ts";

/** The constraints of a field, made ready once for all rows. */
export type ConstraintCheck = (value: unknown, at: CellAt) => Problem[];

/** Make the check of a field's constraints; a pattern that is not safe is left out by the caller. */
export function constraintCheck(field: ForeignField, matches: PatternTest | null): ConstraintCheck {
  const checks: ConstraintCheck[] = [];
  if (field.enum) checks.push(enumCheck(field, field.enum));
  if (matches) checks.push(patternCheck(field, matches));
  if (field.minLength !== null || field.maxLength !== null) checks.push(lengthCheck(field));
  for (const bound of bounds) {
    const limit = field[bound];
    if (limit !== undefined && limit !== null) checks.push(boundCheck(field, bound, limit));
  }
  return (value, at) => checks.flatMap((check) => check(value, at));
}

function enumCheck(field: ForeignField, allowed: readonly unknown[]): ConstraintCheck {
  const texts = allowed.map(String);
  const known = new Set(texts.map((text) => canonical(cast(text, field), text)));
  return (value, at) => {
    if (known.has(canonical(value, at.cell))) return [];
    const list = texts.slice(0, 20).join(", ");
    const place = { ...at, repair: nearest(at.cell, texts) };
    return [found("constraint-error/values", place, { allowed: list })];
  };
}

function canonical(value: unknown, text: string): string {
  return value === undefined
    ? text
    : typeof value === "object"
    ? JSON.stringify(value)
    : `${value}`;
}

function patternCheck(field: ForeignField, matches: PatternTest): ConstraintCheck {
  const form = field.description === "" ? field.pattern ?? "" : field.description;
  return (_, at) => matches(at.cell) ? [] : [found("constraint-error/pattern", at, { form })];
}

function lengthCheck({ minLength, maxLength }: ForeignField): ConstraintCheck {
  return (value, at) => {
    const length = Array.isArray(value)
      ? value.length
      : typeof value === "object" && value !== null
      ? Object.keys(value).length
      : [...at.cell].length;
    if (minLength !== null && length < minLength) {
      const values = { length: String(length), limit: String(minLength) };
      return [found("constraint-error/too-short", at, values)];
    }
    if (maxLength === null || length <= maxLength) return [];
    const values = { length: String(length), limit: String(maxLength) };
    return [found("constraint-error/too-long", at, values)];
  };
}

const bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const;

function boundCheck(
  field: ForeignField,
  bound: (typeof bounds)[number],
  limit: unknown,
): ConstraintCheck {
  const edge = typeof limit === "number" ? limit : cast(String(limit), field);
  const low = bound === "minimum" || bound === "exclusiveMinimum";
  return (value, at) => {
    const order = compare(value, edge);
    const holds = bound === "minimum"
      ? order >= 0
      : bound === "maximum"
      ? order <= 0
      : low
      ? order > 0
      : order < 0;
    // Values that cannot be ordered (texts beside numbers) break no bound.
    if (holds || (Number.isNaN(order) && typeof value !== "number")) return [];
    const code = low ? "constraint-error/minimum" : "constraint-error/maximum";
    return [found(code, at, { limit: String(limit) })];
  };
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a === b ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a === b ? 0 : 1;
  return NaN;
}
