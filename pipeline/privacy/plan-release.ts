import { interviewCorpus } from "../analysis/interviews/corpus.ts";
import { type ReleasedCount, releaseOf } from "../analysis/interviews/release.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { withTables } from "../dataset/table/dataset-tables.ts";
import { countsToWithhold, type ToldSite, type WithheldCount } from "./ledger.ts";

/** What pages for readers may tell of a lab, after what earlier sites told. */
export interface ReleasePlan {
  readonly counts: readonly ReleasedCount[];
  readonly withheld: readonly WithheldCount[];
}

/** Plan what pages for readers tell: the counts that the rules allow, less those that earlier sites give away. */
export function planRelease(dataset: Dataset, earlier: readonly ToldSite[]): ReleasePlan {
  const { counts } = releaseOf(withoutWithheld(dataset));
  const { disclosure } = dataset;
  const withheld = countsToWithhold(counts, earlier, smallBodies(dataset), {
    least: disclosure.asked,
    unanimity: disclosure.unanimity,
  });
  const away = new Set(withheld.map(({ codeId, groupId }) => `${codeId}\n${groupId}`));
  const told = counts.filter(({ codeId, groupId }) =>
    !away.has(`${codeId}\n${groupId}`) && !away.has(`${codeId}\n`)
  );
  return { counts: told, withheld };
}

/** The lab as the rules alone see it: what was withheld before is found anew. */
function withoutWithheld(dataset: Dataset): Dataset {
  const { withheld } = dataset.tables;
  if (withheld.rows.length === 0) return dataset;
  return withTables({
    ...dataset,
    tables: { ...dataset.tables, withheld: { ...withheld, rows: [] } },
  });
}

/** The people heard of each body of which too few were. */
export function smallBodies(dataset: Dataset): string[][] {
  const { voices } = interviewCorpus(dataset);
  const heard = voices.filter(({ interviews }) => interviews.length > 0);
  return [...Map.groupBy(heard, ({ bodyId }) => bodyId)]
    .flatMap(([body, own]) =>
      body !== null && own.length < dataset.disclosure.group
        ? [own.map(({ personId }) => personId)]
        : []
    );
}
