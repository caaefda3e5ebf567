import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { backtrackingWork } from "./pattern-work.ts";
import type { ForeignSchema } from "./field.ts";

/** Whether a cell matches a pattern. */
export type PatternTest = (cell: string) => boolean;

type Engine = typeof import("re2js").RE2JS;

/** Longest cell, in UTF-16 units, that a pattern outside the linear-time engine is tried on. */
const longestBacktracked = 1000;

/** Longest pattern, in UTF-16 units: reading its classes takes up to the square of its length. */
const longestPattern = 2000;

/** Most steps that such a pattern may take on such a cell: about a second, as measured. */
const mostSteps = 1e8;

/**
 * The regular expressions of a schema, by their text, each matched in a time that grows with the
 * length of the cell and no faster, whatever the expression (RE2: Cox, “Regular Expression Matching
 * in the Wild”, 2010). What that engine does not know (look-ahead, references back, scripts of
 * Unicode) is left to JavaScript where its steps are bounded on cells of up to 1,000 characters; a
 * longer cell then does not match. What has no such bound is refused, as is what is no regular
 * expression. The engine is loaded only when a schema brings patterns.
 */
export async function safePatterns(
  schema: ForeignSchema,
  file: string,
): Promise<
  { patterns: ReadonlyMap<string, PatternTest>; problems: readonly Problem[] }
> {
  const patterns = new Map<string, PatternTest>();
  const problems: Problem[] = [];
  const wanted = schema.fields.filter(({ pattern }) => pattern !== null);
  if (wanted.length === 0) return { patterns, problems };
  const { RE2JS } = await import("re2js");
  for (const { name, pattern } of wanted) {
    if (pattern === null || patterns.has(pattern)) continue;
    const compiled = pattern.length > longestPattern ? null : compile(pattern);
    if (compiled === null) {
      const shown = pattern.slice(0, longestPattern);
      problems.push(found("schema-error/no-pattern", { file, column: name }, { pattern: shown }));
      continue;
    }
    const test = linear(RE2JS, pattern) ?? bounded(compiled, pattern);
    if (test !== null) patterns.set(pattern, test);
    else {
      problems.push(found("schema-error/slow-pattern", { file, column: name }, { pattern }));
    }
  }
  return { patterns, problems };
}

/** The pattern in the linear-time engine; null when it does not know an expression of it. */
function linear(engine: Engine, pattern: string): PatternTest | null {
  // It would take a reference back to a named group for the letter k.
  if (pattern.includes("\\k<")) return null;
  try {
    const compiled = engine.compile(
      engine.translateRegExp(withUnicodeSpaces(pattern)),
    );
    return (cell) => compiled.testExact(cell);
  } catch {
    return null;
  }
}

/** The spaces of RE2 are those of ASCII; those of JavaScript hold the no-break spaces of French too. */
function withUnicodeSpaces(pattern: string): string {
  const spaces = "\\t-\\r\\x{feff}\\p{Z}";
  return pattern.replace(
    /\[(?:\\.|[^\]\\])*\]|\\./gs,
    (part) =>
      part.startsWith("[")
        ? part.replace(/\\./gs, (escape) => escape === "\\s" ? spaces : escape)
        : part === "\\s"
        ? `[${spaces}]`
        : part === "\\S"
        ? `[^${spaces}]`
        : part,
  );
}

/** The pattern in JavaScript's own engine; null when its steps are not bounded. */
function bounded(compiled: RegExp, pattern: string): PatternTest | null {
  if (backtrackingWork(pattern, longestBacktracked) > mostSteps) return null;
  return (cell) => cell.length <= longestBacktracked && compiled.test(cell);
}

/** Patterns of Table Schema match the whole cell (XML Schema regular expressions). */
function compile(pattern: string): RegExp | null {
  const anchored = `^(?:${pattern})$`;
  try {
    return new RegExp(anchored, "u");
  } catch {
    try {
      return new RegExp(anchored);
    } catch {
      return null;
    }
  }
}
