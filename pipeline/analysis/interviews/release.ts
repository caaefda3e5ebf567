import type { Dataset } from "../../dataset/dataset.ts";
import { freeze, keep } from "../../dataset/keep.ts";
import { maxOf } from "../extremes.ts";
import { interviewCorpus } from "./corpus.ts";
import { type PublishedGroup, publishedGroups } from "./publication.ts";
import { type StateMatrix, stateMatrix } from "./states.ts";
import { valenceOf } from "./valence.ts";

/** What is counted of a theme: people who speak of it, rather for it, rather against it. */
export type Measure = "said" | "positive" | "negative";

export const measures: readonly Measure[] = ["said", "positive", "negative"];

/** A count that pages for readers tell: of a theme, over all people asked or those of a group. */
export interface ReleasedCount {
  readonly codeId: string;
  readonly measure: Measure;
  /** The group; empty for all. */
  readonly groupId: string;
  /** The people asked, by their pseudonyms, in code-unit order: for the ledger, never for a page. */
  readonly people: readonly string[];
  readonly count: number;
}

/** What the edition that a dataset is opened for may tell of its themes. */
export interface Release {
  readonly groups: readonly PublishedGroup[];
  /** The counts told; for researchers, who see all, empty. */
  readonly counts: readonly ReleasedCount[];
  /** Whether the counts of a theme over all people asked may be told. */
  tells(code: number): boolean;
  /** Whether its counts by group may be told. */
  tellsGroups(code: number): boolean;
  /**
   * Whether the number of its passages may be told: enough people speak of it, and none of them makes
   * nearly all of the number.
   */
  tellsPassages(code: number): boolean;
}

/** Share of a sum that may come from one (the dominance rule of INSEE for tables on enterprises). */
const mostOfOne = 0.85;

/** A count of people, out of those asked. */
interface PeopleCount {
  readonly count: number;
  readonly asked: number;
}

/**
 * What may be told of every theme: decided once, for notebooks, for the gate and for the ledger of
 * what earlier sites told.
 *
 * Over all people asked: enough were asked, and it is not told of few that all of them spoke. By
 * group: each has enough people asked, and of few it is not told that all or none spoke; one that may
 * not takes the others with it, since the total would give it back. What `withheld.csv` names is not
 * told: an earlier site would give it back.
 */
export const releaseOf: (dataset: Dataset) => Release = keep((dataset) => {
  const groups = publishedGroups(dataset);
  if (dataset.audience === "researchers") {
    const all = () => true;
    return freeze({ groups, counts: [], tells: all, tellsGroups: all, tellsPassages: all });
  }
  const corpus = interviewCorpus(dataset);
  const matrix = stateMatrix(corpus);
  const told = new Set<number>();
  const toldGroups = new Set<number>();
  const withheld = new Set(
    dataset.tables.withheld.rows.map(({ code_id, group_id }) => `${code_id}\n${group_id ?? ""}`),
  );
  const counts = corpus.codebook.codes.flatMap(({ code_id }, code): ReleasedCount[] => {
    const all = askedOf(matrix, code);
    const said = (voices: readonly number[]) =>
      voices.filter((v) => matrix.state(v, code) === "said").length;
    const part = (voices: readonly number[]): PeopleCount => ({
      count: said(voices),
      asked: voices.length,
    });
    if (withheld.has(`${code_id}\n`) || !mayTell(part(all), dataset)) return [];
    told.add(code);
    const inGroups = groups.map(({ id, voices }) =>
      [id, all.filter((v) => voices.includes(v))] as const
    );
    const tellsGroups = groups.length > 0 &&
      !inGroups.some(([id]) => withheld.has(`${code_id}\n${id}`)) &&
      mayTellGroups(inGroups.map(([, voices]) => part(voices)), dataset);
    if (tellsGroups) toldGroups.add(code);
    const people = (voices: readonly number[]) =>
      voices.map((v) => corpus.voices[v]!.personId).sort();
    const { positive, negative } = valenceOf(matrix, code);
    const ofAll = { codeId: code_id, groupId: "", people: people(all) };
    return [
      { ...ofAll, measure: "said", count: said(all) },
      { ...ofAll, measure: "positive", count: positive },
      { ...ofAll, measure: "negative", count: negative },
      ...tellsGroups
        ? inGroups.map(([groupId, voices]): ReleasedCount => ({
          codeId: code_id,
          groupId,
          measure: "said",
          people: people(voices),
          count: said(voices),
        }))
        : [],
    ];
  });
  return freeze({
    groups,
    counts,
    tells: (code: number) => told.has(code),
    tellsGroups: (code: number) => toldGroups.has(code),
    tellsPassages: (code: number) => {
      const own = corpus.voices.map((_, v) => matrix.passages(v, code).length)
        .filter((count) => count > 0);
      const all = own.reduce((sum, count) => sum + count, 0);
      return all === 0 ||
        (own.length >= dataset.disclosure.asked && maxOf(own) <= mostOfOne * all);
    },
  });
});

/** The people asked about a theme and coded. */
function askedOf(matrix: StateMatrix, code: number): number[] {
  return [...matrix.corpus.voices.keys()].filter((v) => {
    if ((matrix.corpus.voices[v]?.interviews.length ?? 0) === 0) return false;
    const state = matrix.state(v, code);
    return state === "silent" || (state === "said" && matrix.asked(v, code));
  });
}

function mayTell({ count, asked }: PeopleCount, { disclosure }: Dataset): boolean {
  const { asked: least, unanimity } = disclosure;
  return asked === 0 || (asked >= least && (asked >= unanimity || count < asked));
}

function mayTellGroups(counts: readonly PeopleCount[], { disclosure }: Dataset): boolean {
  const { group: least, unanimity } = disclosure;
  return counts.every(({ count, asked }) =>
    asked === 0 || (asked >= least && (asked >= unanimity || (count > 0 && count < asked)))
  );
}
