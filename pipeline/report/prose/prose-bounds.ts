import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";

/** What a page may hold: more would take the Markdown renderer minutes, or its stack. */
export const proseBounds = {
  /** Characters of a page. */
  page: 500_000,
  /** Characters of a paragraph. */
  paragraph: 40_000,
  /** Lines of a paragraph. */
  lines: 1000,
  /** Signs of emphasis (`*`, `_`, `~`) in a paragraph, which are all tried with one another. */
  signs: 500,
  /** The same in a table, whose cells are set apart. */
  tableSigns: 2000,
  /** The same in a page. */
  pageSigns: 20_000,
  /** Quotes and lists inside one another. */
  depth: 20,
} as const;

/** A bound that a text of Markdown goes over, and where. */
export interface Excess {
  /** Line in the text, 0 the first. */
  readonly line: number;
  /** What is wrong; the page is still to be said. */
  readonly problem: Problem;
}

/** A block of lines whose signs are counted together, as the renderer reads them together. */
interface Block {
  readonly line: number;
  length: number;
  signs: number;
  /** Whether it began with a numbered item, which alone lets another number begin an item. */
  readonly isNumbered: boolean;
  isTable: boolean;
}

/**
 * The first bound that a text goes over, or null. It reads each line once, and more cautiously than
 * the renderer: where it is not sure that a paragraph ends, it goes on counting.
 */
export function findExcess(text: string): Excess | null {
  if (text.length > proseBounds.page) return tooLong(0, "page", text.length, proseBounds.page);
  let block: Block | null = null;
  let signs = 0;
  const lines = text.split("\n");
  for (const [line, raw] of lines.entries()) {
    const { depth, rest } = containers(raw);
    if (depth > proseBounds.depth) return tooDeep(line, depth);
    if (rest.trim() === "") {
      block = null;
      continue;
    }
    if (block === null || startsBlock(raw, block)) {
      block = { line, length: 0, signs: 0, isNumbered: numbered.test(raw), isTable: false };
    }
    if (line === block.line + 1) block.isTable = isRuler(rest);
    const own = signsIn(raw);
    block.length += raw.length;
    block.signs += own;
    signs += own;
    const most = block.isTable ? proseBounds.tableSigns : proseBounds.signs;
    if (block.signs > most) return tooManySigns(block.line, most);
    if (signs > proseBounds.pageSigns) return tooManySigns(line, proseBounds.pageSigns);
    if (line - block.line >= proseBounds.lines && !block.isTable) return tooManyLines(block.line);
    if (block.length > proseBounds.paragraph && !block.isTable) {
      return tooLong(block.line, "paragraph", block.length, proseBounds.paragraph);
    }
  }
  return null;
}

const bullet = /^[ \t>]*(?:[*+-]|1[.)])[ \t]/;
const numbered = /^[ \t>]*\d{1,9}[.)][ \t]/;

/** Whether a line ends the paragraph before it, whatever stands there. */
function startsBlock(line: string, before: Block): boolean {
  return bullet.test(line) || /^#{1,6} /.test(line) || (before.isNumbered && numbered.test(line));
}

/** Whether a line can be the second one of a table. */
function isRuler(line: string): boolean {
  return line.includes("-") && /^[-|: \t]+$/.test(line);
}

/** How many quotes and lists a line opens or lies in at most, and what stands after their signs. */
function containers(line: string): { readonly depth: number; readonly rest: string } {
  let [depth, columns, at] = [0, 0, 0];
  for (; at < line.length; at++) {
    const sign = line[at]!;
    if (sign === " ") columns++;
    else if (sign === "\t") columns += 4;
    else if (sign === ">") depth++;
    else {
      const marker = /(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$)/y;
      marker.lastIndex = at;
      const match = marker.exec(line);
      if (!match) break;
      depth++;
      at += match[0].length - 1;
    }
  }
  const rest = line.slice(at);
  // Each list that a line lies in takes two columns; a line that opens none may be code.
  const indented = depth > 0 ? Math.floor(columns / 2) : 0;
  return { depth: Math.max(depth, indented), rest };
}

function signsIn(line: string): number {
  let count = 0;
  for (let i = 0; i < line.length; i++) {
    const sign = line[i];
    if (sign === "*" || sign === "_" || sign === "~") count++;
  }
  return count;
}

function tooDeep(line: number, depth: number): Excess {
  const values = { depth: String(depth), most: String(proseBounds.depth) };
  return { line, problem: found("prose-error/too-deep", {}, values) };
}

function tooManySigns(line: number, most: number): Excess {
  return { line, problem: found("prose-error/signs", {}, { most: String(most) }) };
}

function tooManyLines(line: number): Excess {
  const most = String(proseBounds.lines);
  return { line, problem: found("prose-error/paragraph-lines", {}, { most }) };
}

function tooLong(line: number, what: "page" | "paragraph", length: number, most: number): Excess {
  const values = { length: String(length), most: String(most) };
  return { line, problem: found(`prose-error/${what}`, {}, values) };
}
