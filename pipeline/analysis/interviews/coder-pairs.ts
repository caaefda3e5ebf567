import {
  type Agreement,
  agreementTable,
  type CoefficientChoice,
  prevalences,
} from "./agreement/agreement.ts";
import type { BootstrapOptions } from "./agreement/bootstrap.ts";
import { bootstrapIntervals } from "./agreement/bootstrap.ts";
import { characterRatings } from "./agreement/characters.ts";
import { countsOf } from "./agreement/cohen.ts";
import { krippendorffAlpha } from "./agreement/krippendorff.ts";
import { mergeEqualUnits, type Ratings, ratingsOf, type RatingValue } from "./agreement/ratings.ts";
import {
  masiDistance,
  setDifference,
  type SetDistance,
  setRatings,
} from "./agreement/set-distance.ts";
import type { CodedPassage, Corpus } from "./corpus.ts";

/** What coders are compared on. Turns are steady; characters are what NVivo counts. */
export type AgreementUnit = "turn" | "character";

/** Agreement on one code over the interviews that two coders or more coded. */
export interface CodeAgreement {
  readonly code: number;
  readonly codeId: string;
  readonly unit: AgreementUnit;
  /** Share of ratings that say "coded": a rare code has a low κ at a high agreement. */
  readonly prevalence: number | null;
  /** Units on which one coder at least put the code: how little an agreement may rest on. */
  readonly marked: number;
  readonly coefficients: readonly Agreement[];
}

/** Interviews that two coders or more coded: the only ones that can tell about agreement. */
export function sharedInterviews(corpus: Corpus): number[] {
  return corpus.interviews.flatMap(({ coders }, i) => coders.length > 1 ? [i] : []);
}

/** Agreement on every code that was used in a shared interview; codes count for themselves. */
export function agreementByCode(
  corpus: Corpus,
  unit: AgreementUnit = "turn",
  options: BootstrapOptions & CoefficientChoice = {},
): CodeAgreement[] {
  const shared = new Set(sharedInterviews(corpus));
  const byCode = Map.groupBy(
    corpus.passages.filter(({ interview }) => shared.has(interview)),
    ({ code }) => code,
  );
  return [...byCode].toSorted(([a], [b]) => a - b).map(([code, passages]) => {
    const ratings = codeRatings(corpus, passages, unit);
    return {
      code,
      codeId: corpus.codebook.codes[code]?.code_id ?? "",
      unit,
      prevalence: prevalences(ratings).get(unit === "turn" ? "1" : "coded") ?? null,
      // Characters of one text are no independent draws: no bootstrap on them.
      marked: markedUnits(ratings, unit === "turn" ? "1" : "coded"),
      coefficients: agreementTable(
        mergeEqualUnits(ratings),
        unit === "turn" ? options : { ...options, draws: 0 },
      ),
    };
  });
}

function markedUnits(
  { unitCount, raterCount, cells, categories, multiplicity }: Ratings,
  category: string,
): number {
  const wanted = categories.indexOf(category);
  let count = 0;
  for (let u = 0; u < unitCount; u++) {
    if (cells.subarray(u * raterCount, (u + 1) * raterCount).includes(wanted)) {
      count += multiplicity?.[u] ?? 1;
    }
  }
  return count;
}

/** α over whole sets of codes per turn, with a set distance. */
export function setAgreement(
  corpus: Corpus,
  distance: SetDistance = masiDistance,
  options: BootstrapOptions = {},
): { alpha: number | null; low: number | null; high: number | null; turns: number } {
  const coders = coderList(corpus);
  const units: (readonly string[] | null)[][] = [];
  for (const i of sharedInterviews(corpus)) {
    const passages = corpus.passages.filter(({ interview }) => interview === i);
    for (const span of spokenTurns(corpus, i)) {
      units.push(coders.map((coder) => {
        if (!corpus.interviews[i]?.coders.includes(coder)) return null;
        return passages
          .filter((p) => p.row.coder === coder && p.start < span.end && p.end > span.start)
          .map(({ row }) => row.code_id);
      }));
    }
  }
  const { ratings, sets } = setRatings(units);
  const alphaOf = krippendorffAlpha(ratings, setDifference(sets, distance));
  const value = alphaOf(countsOf(ratings));
  if (Number.isNaN(value)) return { alpha: null, low: null, high: null, turns: units.length };
  const [interval] = bootstrapIntervals([alphaOf], countsOf(ratings), options);
  return {
    alpha: value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    turns: units.length,
  };
}

/** Ratings of one code, "1" or "0", on turns or characters; a coder who did not code is missing. */
function codeRatings(
  corpus: Corpus,
  passages: readonly CodedPassage[],
  unit: AgreementUnit,
): Ratings {
  const coders = coderList(corpus);
  const shared = sharedInterviews(corpus);
  const spansOf = (i: number, coder: string) =>
    corpus.interviews[i]?.coders.includes(coder)
      ? passages.filter((p) => p.interview === i && p.row.coder === coder)
      : null;
  if (unit === "character") {
    return characterRatings(shared.map((i) => ({
      length: corpus.interviews[i]?.points?.length ?? 0,
      spans: coders.map((coder) => spansOf(i, coder)),
    })));
  }
  const units: RatingValue[][] = [];
  for (const i of shared) {
    const own = coders.map((coder) => spansOf(i, coder));
    for (const turn of spokenTurns(corpus, i)) {
      units.push(own.map((spans) => {
        if (spans === null) return null;
        return spans.some(({ start, end }) => start < turn.end && end > turn.start) ? "1" : "0";
      }));
    }
  }
  return ratingsOf(units, { categories: ["0", "1"] });
}

function coderList(corpus: Corpus): string[] {
  const coders = sharedInterviews(corpus).flatMap((i) => corpus.interviews[i]?.coders ?? []);
  return [...new Set(coders)].sort();
}

function spokenTurns(corpus: Corpus, interview: number) {
  return corpus.interviews[interview]?.turns.filter(({ interviewer }) => !interviewer) ?? [];
}
