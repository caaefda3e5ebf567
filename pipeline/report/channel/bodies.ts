import { isProblem } from "../../problem/is-problem.ts";
import type { Answer, BuildSummary } from "./messages.ts";

const encoder = new TextEncoder();

/**
 * An answer as the body of a frame: JSON, with the number of the request it answers. The text of a
 * page follows its line of JSON as it is, since it is most of what is sent.
 */
export function encodeAnswer(request: number, answer: Answer): Uint8Array {
  if (answer.kind !== "file") return encoder.encode(JSON.stringify({ re: request, ...answer }));
  const { path, text } = answer;
  return encoder.encode(`${JSON.stringify({ re: request, kind: "file", path })}\n${text}`);
}

/** Read the body of a frame; null where it is not an answer to the request in every part. */
export function decodeAnswer(request: number, body: Uint8Array): Answer | null {
  let text: string;
  let head: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
    const end = text.startsWith(`{"re":${request},"kind":"file"`) ? text.indexOf("\n") : -1;
    head = JSON.parse(end < 0 ? text : text.slice(0, end));
  } catch {
    return null;
  }
  if (!isRecord(head) || head.re !== request) return null;
  switch (head.kind) {
    case "at":
      return isText(head.notebook, 200) && isText(head.cell, 200) && isCount(head.line)
        ? { kind: "at", notebook: head.notebook, cell: head.cell, line: head.line }
        : null;
    case "step":
      return isText(head.what, 400) ? { kind: "step", what: head.what } : null;
    case "file": {
      const from = text.indexOf("\n");
      return isText(head.path, 200) && from > 0
        ? { kind: "file", path: head.path, text: text.slice(from + 1) }
        : null;
    }
    case "problems":
      return Array.isArray(head.problems) && head.problems.every(isProblem)
        ? { kind: "problems", problems: head.problems }
        : null;
    case "done":
      return isSummary(head.summary) ? { kind: "done", summary: head.summary } : null;
    case "failed":
      return { kind: "failed" };
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === "string" && value.length <= longest;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isSummary(value: unknown): value is BuildSummary {
  return isRecord(value) && isText(value.name, 300) && isPair(value.title) &&
    isPair(value.description) && typeof value.fictional === "boolean" && isCount(value.projects) &&
    isCount(value.pages) && isRecord(value.stages) && Object.values(value.stages).every(isCount);
}

function isPair(value: unknown): boolean {
  return isRecord(value) && isText(value.fr, 10_000) && isText(value.en, 10_000);
}
