import { nearest } from "../../dataset/nearest.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { blockEnd, blockStart } from "./conditions.ts";
import type { LinePlace, PageSource } from "./front-matter.ts";
import { proseAt } from "./prose-problem.ts";

const placing = /^\{\{shared(?: ([\w.-]+))?\}\}\s*$/;

interface PlacedLine extends LinePlace {
  readonly text: string;
}

/**
 * Put what a page places of the shared page into it: `{{shared}}` on a line of its own stands for
 * the whole body of the shared page of the same name and language, `{{shared NAME}}` for the lines
 * between `{{part NAME}}` and `{{end}}` in it, under the conditions that they have there. Problems in
 * those lines are still told at their place in the shared page.
 *
 * @param shared the shared page; undefined where there is none, so that nothing can be placed.
 */
export function extendPage(
  own: PageSource,
  shared: PageSource | undefined,
  problems: Problem[],
): PageSource {
  const lines = linesOf(own);
  if (!lines.some(({ text }) => placing.test(text))) return own;
  const extended = lines.flatMap((line) => {
    const match = placing.exec(line.text);
    if (match === null) return [line];
    const [, name] = match;
    if (shared === undefined) {
      problems.push(nothingShared(own, line));
      return [];
    }
    if (name === undefined) return linesOf(shared);
    const part = partOf(shared, name);
    if (part === null) problems.push(unknownPart(own, line, name, partNames(shared)));
    return part ?? [];
  });
  return { ...own, body: extended.map(({ text }) => text).join("\n"), places: extended };
}

function linesOf({ body, bodyLine, file }: PageSource): PlacedLine[] {
  return body.split("\n").map((text, i) => ({ text, file, line: bodyLine + i }));
}

/** The lines of a part between those that open and close the conditions around it; null without. */
function partOf(page: PageSource, wanted: string): PlacedLine[] | null {
  const lines = linesOf(page);
  const open: { readonly line: PlacedLine; readonly word: string; readonly at: number }[] = [];
  let start: number | null = null;
  for (const [at, line] of lines.entries()) {
    const [, word, name] = blockStart.exec(line.text) ?? [];
    if (word !== undefined) {
      open.push({ line, word, at });
      if (word === "part" && name === wanted) start ??= at;
    } else if (blockEnd.test(line.text)) {
      const ended = open.pop();
      if (ended === undefined || ended.at !== start) continue;
      const around = open.filter(({ word }) => word !== "part").map(({ line }) => line);
      return [
        ...around,
        ...lines.slice(start + 1, at),
        ...around.map(() => ({ ...line, text: "{{end}}" })),
      ];
    }
  }
  return null;
}

function partNames({ body }: PageSource): string[] {
  return body.split("\n").flatMap((line) => {
    const [, word, name = ""] = blockStart.exec(line) ?? [];
    return word === "part" ? [name] : [];
  });
}

function nothingShared(page: PageSource, { text, line }: PlacedLine): Problem {
  const at = proseAt(page, text, null, line);
  return found("prose-error/nothing-shared", at, { slug: page.slug });
}

function unknownPart(
  page: PageSource,
  { text, line }: PlacedLine,
  name: string,
  known: readonly string[],
): Problem {
  if (known.length === 0) {
    return found("prose-error/no-part", proseAt(page, text, null, line), { name });
  }
  const at = proseAt(page, text, nearest(name, known), line);
  return found("prose-error/unknown-part", at, { name, parts: known.join(", ") });
}
