import type { Dataset } from "../../dataset/dataset.ts";
import { freeze, keep } from "../../dataset/keep.ts";
import { type Bilingual, inBoth } from "../../language/bilingual.ts";
import { namedGroups } from "./attribution.ts";
import { bodyLabel } from "./body-label.ts";
import { type Corpus, interviewCorpus } from "./corpus.ts";

/** Some bodies taken together, large enough for something to be said of them. */
export interface PublishedGroup {
  readonly id: string;
  readonly label: Bilingual;
  readonly bodies: readonly string[];
  /** The people heard, by their place in the corpus. */
  readonly voices: readonly number[];
}

/**
 * The groups by which counts may be told, in the edition that the dataset is opened for.
 *
 * For researchers: each body with three people heard or more. For readers: the colleges that the lab
 * declares, or else bodies merged in the order of their table, each with as many people heard as the
 * rules ask of a group. Those outside of all groups are none, or as many: what is left of a total
 * would tell of them. Empty where that leaves one group or none.
 */
export const publishedGroups: (dataset: Dataset) => readonly PublishedGroup[] = keep((dataset) => {
  const corpus = interviewCorpus(dataset);
  const heard = heardByBody(corpus);
  const labelled = (id: string, label: Bilingual, bodies: readonly string[]): PublishedGroup => ({
    id,
    label,
    bodies,
    voices: bodies.flatMap((body) => heard.get(body) ?? []).toSorted((a, b) => a - b),
  });
  if (dataset.audience === "researchers") {
    return freeze(
      [...namedGroups(corpus, "body").keys()].map((id) =>
        labelled(id, bodyLabel(dataset, id), [id])
      ),
    );
  }
  const { group: least, colleges } = dataset.disclosure;
  const wanted = colleges.length > 0
    ? colleges.map(({ id, label, bodies }) => labelled(id, label, bodies))
    : mergedBodies(dataset, heard, least).map((bodies) =>
      labelled(bodies.join("+"), joinedNames(dataset, bodies), bodies)
    );
  return freeze(withoutRemainder(wanted, [...heard.values()].flat().length, least));
});

/** The people heard of each body; those without a body stand under the empty name. */
function heardByBody({ voices }: Corpus): ReadonlyMap<string, readonly number[]> {
  const heard = [...voices.keys()].filter((v) => (voices[v]?.interviews.length ?? 0) > 0);
  return Map.groupBy(heard, (v) => voices[v]?.bodyId ?? "");
}

/** Bodies joined one after the other until each group is large enough; the last takes what is left. */
function mergedBodies(
  dataset: Dataset,
  heard: ReadonlyMap<string, readonly number[]>,
  least: number,
): string[][] {
  const groups: string[][] = [];
  let open: string[] = [];
  let people = 0;
  for (const { body_id } of dataset.tables.bodies.rows) {
    const own = heard.get(body_id)?.length ?? 0;
    if (own === 0) continue;
    open.push(body_id);
    people += own;
    if (people < least) continue;
    groups.push(open);
    open = [];
    people = 0;
  }
  const last = groups.at(-1);
  if (last !== undefined) { for (const body of open) last.push(body); }
  return groups;
}

function joinedNames(dataset: Dataset, bodies: readonly string[]): Bilingual {
  const names = bodies.map((id) => bodyLabel(dataset, id));
  return inBoth((language) => names.map((name) => name[language]).join(" + "));
}

function withoutRemainder(
  groups: readonly PublishedGroup[],
  heard: number,
  least: number,
): PublishedGroup[] {
  const kept = groups.filter(({ voices }) => voices.length >= least)
    .toSorted((a, b) => b.voices.length - a.voices.length);
  const outside = () => heard - kept.reduce((sum, { voices }) => sum + voices.length, 0);
  while (kept.length > 0 && outside() > 0 && outside() < least) kept.pop();
  return kept.length < 2 && outside() === 0 ? [] : groups.filter((group) => kept.includes(group));
}
