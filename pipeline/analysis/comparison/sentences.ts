import { type Bilingual, inBoth, type Language } from "../../language/bilingual.ts";
import { elide } from "../../language/elision.ts";
import { formatList } from "../../language/lists.ts";
import { formatNumber, formatPercent } from "../../language/numbers.ts";
import { maxOf, minOf } from "../extremes.ts";
import { dominanceGraph } from "./dominance.ts";
import { above, rankQuantile, type Robustness, withinRank } from "./robustness.ts";

/** A comparative statement that holds in at least the threshold's share of the draws. */
export interface RobustSentence {
  /**
   * - `first`, `last`: the subject has the first (last) rank
   * - `top`: the subject is among the first `rank`
   * - `above`: the subject scores above the other
   * - `tier`: every subject scores above every other
   * - `level`: the subjects cannot all be told apart, the honest statement where nothing holds
   */
  readonly kind: "first" | "last" | "top" | "above" | "tier" | "level";
  /** Project ids. */
  readonly subjects: readonly string[];
  readonly others: readonly string[];
  readonly rank: number | null;
  /** Share of draws in which it holds; the least of its pairs for `tier`, the most for `level`. */
  readonly share: number;
  readonly draws: number;
}

/** All statements that the draws support, from the strongest kind to the most cautious. */
export function robustSentences(result: Robustness): RobustSentence[] {
  const { projects, draws, threshold } = result;
  const n = projects.length;
  if (n < 2) return [];
  const base = { others: [], rank: null, draws };
  const found: RobustSentence[] = [];
  projects.forEach((project, a) => {
    const subjects = [project];
    const first = withinRank(result, a, 1);
    const last = 1 - withinRank(result, a, n - 1);
    if (first >= threshold) found.push({ ...base, kind: "first", subjects, share: first });
    if (last >= threshold) found.push({ ...base, kind: "last", subjects, share: last });
    const rank = rankQuantile(result, a, threshold);
    if (rank > 1 && rank <= n / 2) {
      found.push({ ...base, kind: "top", subjects, rank, share: withinRank(result, a, rank) });
    }
  });
  for (const statement of tierSentences(result)) found.push(statement);
  for (const edge of dominanceGraph(result)) {
    const pair = { subjects: [edge.above], others: [edge.below] };
    found.push({ ...base, kind: "above", ...pair, share: edge.share });
  }
  const kinds = ["first", "last", "tier", "top", "above", "level"];
  return found.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

function tierSentences(result: Robustness): RobustSentence[] {
  const { projects, tiers, draws } = result;
  const count = maxOf(tiers) + 1;
  const members = Array.from(
    { length: count },
    (_, tier) => projects.flatMap((_, a) => tiers[a] === tier ? [a] : []),
  );
  const share = (a: number, b: number) => above(result, draws, a, b);
  return members.flatMap((own, tier): RobustSentence[] => {
    const later = members.slice(tier + 1).flat();
    const base = { subjects: own.map((a) => projects[a]!), rank: null, draws };
    const apart: RobustSentence[] = later.length === 0 ? [] : [{
      ...base,
      kind: "tier",
      others: later.map((b) => projects[b]!),
      share: minOf(own.map((a) => minOf(later.map((b) => share(a, b))))),
    }];
    const level: RobustSentence[] = own.length < 2 ? [] : [{
      ...base,
      kind: "level",
      others: [],
      share: maxOf(own.map((a) => maxOf(own.map((b) => share(a, b))))),
    }];
    return [...apart, ...level];
  });
}

/** Word a statement, with the share of draws; names come from `nameOf` (id → shown name). */
export function wordSentence(
  sentence: RobustSentence,
  nameOf: (project: string) => string = (id) => id,
): Bilingual {
  return inBoth((language) => {
    const subjects = formatList(sentence.subjects.map(nameOf), language);
    const others = formatList(sentence.others.map(nameOf), language);
    const words = language === "fr"
      ? french(sentence, subjects, others)
      : english(sentence, subjects, others);
    return `${words} ${shareWords(sentence, language)}`;
  });
}

function french(
  { kind, rank, subjects: { length } }: RobustSentence,
  one: string,
  other: string,
): string {
  switch (kind) {
    case "first":
      return `${one} vient en tête`;
    case "last":
      return `${one} vient en dernier`;
    case "top":
      return `${one} est parmi les ${rank} premiers`;
    case "above":
      return `${one} est au-dessus ${elide("de", other)}`;
    case "tier":
      return `${one} ${length > 1 ? "sont chacun" : "est"} au-dessus ${elide("de", other)}`;
    case "level":
      return `On ne peut pas départager entièrement ${one} :`;
  }
}

function english(
  { kind, rank, subjects: { length } }: RobustSentence,
  one: string,
  other: string,
): string {
  switch (kind) {
    case "first":
      return `${one} comes first`;
    case "last":
      return `${one} comes last`;
    case "top":
      return `${one} is among the first ${rank}`;
    case "above":
      return `${one} is above ${other}`;
    case "tier":
      return `${one} ${length > 1 ? "are each" : "is"} above ${other}`;
    case "level":
      return `${one} cannot all be told apart:`;
  }
}

function shareWords({ kind, share, draws }: RobustSentence, language: Language): string {
  // Rounded down, so that 99.96 % never reads as always.
  const percent = formatPercent(share, language, { down: true });
  const total = formatNumber(draws, language, { digits: 0 });
  if (kind === "level") {
    return language === "fr"
      ? `aucun ordre complet ne tient dans assez de tirages (au plus ${percent} des ${total} pour une paire).`
      : `no whole order holds in enough draws (at most ${percent} of ${total} for a pair).`;
  }
  const least = kind === "tier";
  return language === "fr"
    ? `dans ${least ? "au moins " : ""}${percent} des ${total} tirages.`
    : `in ${least ? "at least " : ""}${percent} of ${total} draws.`;
}
