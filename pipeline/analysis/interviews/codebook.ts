import { FrozenMap } from "../../dataset/frozen-map.ts";
import { rowWords } from "../../dataset/row-words.ts";
import type { Code } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";

/** The codebook as a tree, in file order, with numbers in place of names. */
export interface Codebook {
  readonly codes: readonly Code[];
  readonly index: ReadonlyMap<string, number>;
  /** Parent of each code; −1 for a top code, and for one whose parents form a ring. */
  readonly parent: readonly number[];
  /** 1 for a top code, 2 for its children, … */
  readonly level: readonly number[];
  /** Each code, then its ancestors up to the top. */
  readonly lineage: readonly (readonly number[])[];
}

/** Arrange codes as a tree. A parent that does not exist, or a ring, makes a top code. */
export function codebookOf(codes: readonly Code[]): Codebook {
  const index = new FrozenMap(codes.map(({ code_id }, i) => [code_id, i] as const));
  const parent = codes.map(({ parent_id }) => parent_id === null ? -1 : index.get(parent_id) ?? -1);
  const lineage = codes.map((_, i) => {
    const line = [i];
    for (let at = parent[i] ?? -1; at >= 0 && !line.includes(at); at = parent[at] ?? -1) {
      line.push(at);
    }
    return line;
  });
  return {
    codes,
    index,
    parent,
    level: lineage.map((line) => line.length),
    lineage,
  };
}

/** The words for the code at a place of the codebook; none where there is no such place. */
export function labelAt({ codes }: Codebook, place: number): Bilingual {
  const code = codes[place];
  return code === undefined ? { fr: "", en: "" } : codeLabel(code);
}

/** The ancestor of a code at a level, the code itself when it stands higher. */
export function atLevel(book: Codebook, code: number, level: number): number {
  const line = book.lineage[code] ?? [code];
  return line[Math.max(0, line.length - level)] ?? code;
}

/** The words for a code; its identifier where it has none. */
export function codeLabel(code: Code): { readonly fr: string; readonly en: string } {
  return rowWords(code, "label", code.code_id);
}
