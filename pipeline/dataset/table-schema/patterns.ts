import type { Problem } from "../../problem/problem.ts";
import type { ForeignSchema } from "./field.ts";
import { schemaError } from "./schema-problems.ts";

/** Whether a cell matches a pattern. */
export type PatternTest = (cell: string) => boolean;

/** Longest cell that a pattern of polynomial time is tried on: a second at most, as measured. */
const polynomialLength = 1000;

/** What the package says; its own types describe another entry point than the one that needs no rights. */
interface Checker {
  checkSync(
    source: string,
    flags: string,
    options: { readonly timeout: number },
  ): { readonly status: string; readonly complexity?: { readonly type: string } };
}

/**
 * The regular expressions of a schema, by their text, each checked before it is used: one that can
 * take exponential time on some cell (ReDoS) is refused, as is one that is no regular expression.
 * The checker is loaded only when a schema brings patterns.
 */
export async function safePatterns(
  schema: ForeignSchema,
  file: string,
): Promise<{ patterns: ReadonlyMap<string, PatternTest>; problems: readonly Problem[] }> {
  const patterns = new Map<string, PatternTest>();
  const problems: Problem[] = [];
  const wanted = schema.fields.filter(({ pattern }) => pattern !== null);
  if (wanted.length === 0) return { patterns, problems };
  const { checkSync } = (await import("recheck/lib/browser.js")).default as unknown as Checker;
  for (const { name, pattern } of wanted) {
    if (pattern === null || patterns.has(pattern)) continue;
    const compiled = compile(pattern);
    if (compiled === null) {
      problems.push(schemaError(file, {
        fr: `Le motif de ${name} n’est pas une expression régulière : ${pattern}`,
        en: `The pattern of ${name} is no regular expression: ${pattern}`,
      }, name));
      continue;
    }
    const { status, complexity } = checkSync(compiled.source, "", { timeout: 1500 });
    if (status === "safe") patterns.set(pattern, (cell) => compiled.test(cell));
    else if (complexity?.type === "polynomial") {
      patterns.set(pattern, (cell) => cell.length <= polynomialLength && compiled.test(cell));
    } else {
      problems.push(schemaError(file, {
        fr: `Le motif de ${name} peut bloquer le programme (temps exponentiel) : ${pattern}`,
        en: `The pattern of ${name} can block the program (exponential time): ${pattern}`,
      }, name));
    }
  }
  return { patterns, problems };
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
