import { longestProblemText, type Problem } from "./problem.ts";

/** Whether a value that came from another process is a problem in every part. */
export function isProblem(value: unknown): value is Problem {
  if (typeof value !== "object" || value === null) return false;
  const { code, severity, file, line, column, cell, what, why, mend, repair } = value as Record<
    string,
    unknown
  >;
  return isText(code) && (severity === "error" || severity === "warning" || severity === "info") &&
    [file, column, cell, repair].every((text) => text === null || isText(text)) &&
    (line === null || (Number.isSafeInteger(line) && (line as number) >= 0)) &&
    [what, why, mend].every(isBilingual);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestProblemText;
}

function isBilingual(value: unknown): boolean {
  return typeof value === "object" && value !== null && "fr" in value && "en" in value &&
    isText(value.fr) && isText(value.en);
}
