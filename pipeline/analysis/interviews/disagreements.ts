import type { Bilingual } from "../../language/bilingual.ts";
import { codeLabel } from "./codebook.ts";
import { sharedInterviews } from "./coder-pairs.ts";
import type { CodedPassage, Corpus } from "./corpus.ts";

/** How two coders differ on one passage. */
export interface Disagreement {
  /**
   * `boundary`: same code, other bounds; `missed`: one coder saw nothing there; `confused`: the
   * other coder put another code there.
   */
  readonly kind: "boundary" | "missed" | "confused";
  readonly code: number;
  /** The code that the other coder chose, when confused. */
  readonly otherCode: number | null;
  readonly passage: CodedPassage;
  /** The other coder’s passage, where there is one. */
  readonly other: CodedPassage | null;
  /** The coder who does not have this code here. */
  readonly otherCoder: string;
}

/** All disagreements on one code, with what they suggest for the codebook. */
export interface CodeDisagreements {
  readonly code: number;
  readonly codeId: string;
  /** Passages on which two coders agree to the character. */
  readonly agreed: number;
  readonly boundary: number;
  readonly missed: number;
  /** Passages per code it is confused with, most frequent first. */
  readonly confusedWith: readonly { readonly code: number; readonly count: number }[];
  readonly cases: readonly Disagreement[];
  readonly proposedRule: Bilingual | null;
}

/** Decompose the disagreements of every pair of coders, code by code; most disagreed first. */
export function disagreements(corpus: Corpus): CodeDisagreements[] {
  const found = new Map<number, { agreed: number; cases: Disagreement[] }>();
  const at = (code: number) => {
    const known = found.get(code) ?? { agreed: 0, cases: [] };
    found.set(code, known);
    return known;
  };
  for (const i of sharedInterviews(corpus)) {
    const passages = corpus.passages.filter(({ interview }) => interview === i);
    const coders = corpus.interviews[i]?.coders ?? [];
    coders.forEach((first, c) =>
      coders.slice(c + 1).forEach((second) => {
        const own = passages.filter(({ row }) => row.coder === first);
        const theirs = passages.filter(({ row }) => row.coder === second);
        compare(own, theirs, second, true, at);
        compare(theirs, own, first, false, at);
      })
    );
  }
  return [...found].map(([code, { agreed, cases }]) => summarise(corpus, code, agreed, cases))
    .toSorted((a, b) => b.cases.length - a.cases.length || a.code - b.code);
}

function compare(
  own: readonly CodedPassage[],
  theirs: readonly CodedPassage[],
  otherCoder: string,
  countShared: boolean,
  at: (code: number) => { agreed: number; cases: Disagreement[] },
): void {
  for (const passage of own) {
    const near = theirs.filter((other) => other.start < passage.end && other.end > passage.start);
    const same = near.filter(({ code }) => code === passage.code);
    const { code } = passage;
    const add = (kind: Disagreement["kind"], other: CodedPassage | null) => {
      const otherCode = kind === "confused" ? other?.code ?? null : null;
      at(code).cases.push({ kind, code, otherCode, passage, other, otherCoder });
    };
    if (same.length > 0) {
      if (!countShared) continue;
      const exact = same.find(({ start, end }) => start === passage.start && end === passage.end);
      if (exact) at(code).agreed++;
      else add("boundary", same[0] ?? null);
      continue;
    }
    // Another code counts as chosen instead only where its coder did not also see this one.
    const instead = near.filter((other) =>
      !own.some((mine) =>
        mine.code === other.code && mine.start < other.end && mine.end > other.start
      )
    );
    if (instead.length > 0) add("confused", instead[0] ?? null);
    else add("missed", null);
  }
}

function summarise(
  corpus: Corpus,
  code: number,
  agreed: number,
  cases: readonly Disagreement[],
): CodeDisagreements {
  const count = (kind: Disagreement["kind"]) => cases.filter((one) => one.kind === kind).length;
  const confused = new Map<number, number>();
  for (const { otherCode } of cases) {
    if (otherCode !== null) confused.set(otherCode, (confused.get(otherCode) ?? 0) + 1);
  }
  const confusedWith = [...confused].map(([other, count]) => ({ code: other, count }))
    .sort((a, b) => b.count - a.count || a.code - b.code);
  const parts = { boundary: count("boundary"), missed: count("missed"), confusedWith };
  return {
    code,
    codeId: corpus.codebook.codes[code]?.code_id ?? "",
    agreed,
    ...parts,
    cases,
    proposedRule: ruleFor(corpus, code, parts),
  };
}

function ruleFor(
  corpus: Corpus,
  code: number,
  { boundary, missed, confusedWith }: Pick<
    CodeDisagreements,
    "boundary" | "missed" | "confusedWith"
  >,
): Bilingual | null {
  const label = (which: number) => {
    const row = corpus.codebook.codes[which];
    return row ? codeLabel(row) : { fr: "", en: "" };
  };
  const own = label(code);
  const rival = confusedWith[0];
  const confusedCount = confusedWith.reduce((sum, { count }) => sum + count, 0);
  if (rival && confusedCount >= Math.max(boundary, missed)) {
    const other = label(rival.code);
    return {
      fr:
        `Dire ce qui distingue « ${own.fr} » de « ${other.fr} », avec un exemple de chaque et un ` +
        "cas limite ; dire si un passage peut porter les deux.",
      en:
        `Say what tells “${own.en}” from “${other.en}”, with an example of each and a borderline ` +
        "case; say whether a passage may carry both.",
    };
  }
  if (missed > 0 && missed >= boundary) {
    return {
      fr:
        `Dire quand « ${own.fr} » s’applique : ce qui doit être dit, ce qui ne suffit pas, et si ` +
        "une mention en passant compte.",
      en: `Say when “${own.en}” applies: what must be said, what is not enough, and whether a ` +
        "passing mention counts.",
    };
  }
  if (boundary === 0) return null;
  return {
    fr: `Fixer l’étendue des passages « ${own.fr} » : la phrase entière, ou la prise de parole.`,
    en: `Fix how far passages of “${own.en}” go: the whole sentence, or the turn.`,
  };
}
