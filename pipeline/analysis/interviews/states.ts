import { earliest, latest, parsePartialDate } from "../../language/dates.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { minOf } from "../extremes.ts";
import type { CodedPassage, Corpus } from "./corpus.ts";

/** What is known of a voice on a theme. "Asked and silent" is not "not asked" is not "not coded". */
export type ThemeState = "said" | "silent" | "not-asked" | "not-coded";

export const themeStates: readonly ThemeState[] = ["said", "silent", "not-asked", "not-coded"];

/** The words for the four states. */
export const themeStateLabels: Readonly<Record<ThemeState, Bilingual>> = {
  said: { fr: "exprimé", en: "said" },
  silent: { fr: "interrogé, rien dit", en: "asked, nothing said" },
  "not-asked": { fr: "non interrogé", en: "not asked" },
  "not-coded": { fr: "non codé", en: "not coded" },
};

/** Voices × codes, with a state in each cell. A code is said when it or one below it is. */
export interface StateMatrix {
  readonly corpus: Corpus;
  state(voice: number, code: number): ThemeState;
  /** Whether the guide had the theme asked; all are asked where the dataset has no guide. */
  asked(voice: number, code: number): boolean;
  /** Passages of a voice on a code and on those below it. */
  passages(voice: number, code: number): readonly CodedPassage[];
}

/**
 * The four-state matrix from guide and codings.
 *
 * A theme counts as asked when a question of the interview’s guide names it, one above it or one
 * below it. A code that came into the codebook after the interview was coded cannot be silent in
 * it: with `since` later than the interview’s date, and than the first version of the codebook, an
 * unsaid code is "not coded".
 */
export function stateMatrix(corpus: Corpus): StateMatrix {
  const size = corpus.codebook.codes.length;
  const cells = passagesByCell(corpus);
  const askedCells = askedByVoice(corpus);
  const late = lateCodes(corpus);
  const asked = (voice: number, code: number) => askedCells?.[voice * size + code] !== 0;
  const state = (voice: number, code: number): ThemeState => {
    if (cells.has(voice * size + code)) return "said";
    if (!corpus.voices[voice]?.coded || late(voice, code)) return "not-coded";
    return asked(voice, code) ? "silent" : "not-asked";
  };
  return {
    corpus,
    state,
    asked,
    passages: (voice, code) => cells.at(voice * size + code),
  };
}

/** Passages by voice and code, each also under the codes above it, as one list with offsets. */
function passagesByCell({ passages, codebook, voices }: Corpus) {
  const size = codebook.codes.length;
  const offsets = new Int32Array(voices.length * size + 1);
  const each = (visit: (cell: number, passage: number) => void) => {
    passages.forEach(({ voice, code }, p) => {
      for (const above of codebook.lineage[code] ?? []) visit(voice * size + above, p);
    });
  };
  each((cell) => offsets[cell + 1] = (offsets[cell + 1] ?? 0) + 1);
  for (let c = 1; c < offsets.length; c++) offsets[c] = (offsets[c] ?? 0) + (offsets[c - 1] ?? 0);
  const list = new Int32Array(offsets.at(-1) ?? 0);
  const next = offsets.slice();
  each((cell, p) => {
    const at = next[cell] ?? 0;
    list[at] = p;
    next[cell] = at + 1;
  });
  return {
    has: (cell: number) => offsets[cell] !== offsets[cell + 1],
    at: (cell: number): CodedPassage[] => {
      const found: CodedPassage[] = [];
      for (let i = offsets[cell] ?? 0; i < (offsets[cell + 1] ?? 0); i++) {
        const passage = passages[list[i] ?? -1];
        if (passage) found.push(passage);
      }
      return found;
    },
  };
}

/** 1 where a voice was asked about a code; null where the dataset has no guide at all. */
function askedByVoice(corpus: Corpus): Uint8Array | null {
  const { codebook, questions, voices, interviews } = corpus;
  if (questions.length === 0) return null;
  const size = codebook.codes.length;
  const guides = new Map<string, Uint8Array>();
  for (const { guide, code_id } of questions) {
    const code = codebook.index.get(code_id);
    if (code === undefined) continue;
    const asked = guides.get(guide) ?? new Uint8Array(size);
    guides.set(guide, asked);
    for (const above of codebook.lineage[code] ?? []) asked[above] = 1;
    codebook.lineage.forEach((line, below) => {
      if (line.includes(code)) asked[below] = 1;
    });
  }
  const cells = new Uint8Array(voices.length * size);
  voices.forEach((voice, v) => {
    for (const i of voice.interviews) {
      guides.get(interviews[i]?.row.guide ?? "")?.forEach((yes, code) => {
        if (yes) cells[v * size + code] = 1;
      });
    }
  });
  return cells;
}

function lateCodes({ codebook, interviews, voices }: Corpus) {
  const since = codebook.codes.map(({ since }) => {
    const date = since === null ? null : parsePartialDate(since);
    return date === null ? null : earliest(date);
  });
  const first = minOf(since.map((start) => start ?? Infinity));
  const ends = voices.map((voice) =>
    voice.interviews.map((i) => parsePartialDate(interviews[i]?.row.date ?? ""))
      .reduce((end, date) => date === null ? Infinity : Math.max(end, latest(date)), -Infinity)
  );
  return (voice: number, code: number) => {
    const start = since[code] ?? null;
    return start !== null && start > first && start >= (ends[voice] ?? Infinity);
  };
}
