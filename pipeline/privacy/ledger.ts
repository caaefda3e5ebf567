import type { ReleasedCount } from "../analysis/interviews/release.ts";
import { recovered, type RecoverRules, type ToldCount } from "./recover.ts";

/** What one site told its readers: a line of `releases.jsonl`. */
export interface ToldSite {
  /** ISO date of the state of the data. */
  readonly asOf: string;
  readonly counts: readonly ReleasedCount[];
}

/**
 * Read the ledger of what earlier sites told. Lines that are none of ours are passed by, and so is a
 * site of which all copies were erased: somebody wrote the day into its line, as `erasedOn`.
 */
export function readLedger(text: string): ToldSite[] {
  return text.split("\n").flatMap((line): ToldSite[] => {
    try {
      const { asOf, counts, erasedOn } = JSON.parse(line) as ToldSite & { erasedOn?: unknown };
      return erasedOn === undefined && typeof asOf === "string" && Array.isArray(counts) &&
          counts.every(isCount)
        ? [{ asOf, counts }]
        : [];
    } catch {
      return [];
    }
  });
}

function isCount(thing: unknown): thing is ReleasedCount {
  const { codeId, measure, groupId, people, count } = (thing ?? {}) as Partial<ReleasedCount>;
  return typeof codeId === "string" && typeof measure === "string" && typeof groupId === "string" &&
    Array.isArray(people) && typeof count === "number";
}

/** A line of the ledger. */
export function ledgerLine({ asOf, counts }: ToldSite): string {
  return `${JSON.stringify({ asOf, counts })}\n`;
}

/** A count that pages for readers must not tell. */
export interface WithheldCount {
  readonly codeId: string;
  /** Empty for the count over all people. */
  readonly groupId: string;
}

/**
 * The counts that would give few people back, by subtraction from what earlier sites told or from
 * each other: each is added to what was told, those over all people first, and withheld where it
 * would let the count of few, or of a small body, be computed.
 *
 * @param smallBodies The people of each body of which too few were heard.
 */
export function countsToWithhold(
  counts: readonly ReleasedCount[],
  earlier: readonly ToldSite[],
  smallBodies: readonly (readonly string[])[],
  rules: RecoverRules,
): WithheldCount[] {
  const told = new Map<string, ToldCount[]>();
  const key = ({ codeId, measure }: ReleasedCount) => `${codeId}\n${measure}`;
  const add = (count: ReleasedCount) => {
    const list = told.get(key(count)) ?? [];
    list.push(count);
    told.set(key(count), list);
  };
  for (const site of earlier) for (const count of site.counts) add(count);
  const withheld: WithheldCount[] = [];
  for (const [codeId, own] of Map.groupBy(counts, (count) => count.codeId)) {
    const inGroups = Map.groupBy(own, ({ groupId }) => groupId);
    const order = [...inGroups.keys()].sort();
    for (const groupId of order) {
      const fresh = inGroups.get(groupId) ?? [];
      const gives = fresh.some((count) => {
        const before = told.get(key(count)) ?? [];
        const guarded = smallBodies.map((body) => body.filter((one) => count.people.includes(one)))
          .filter(({ length }) => length > 0);
        return recovered([...before, count], guarded, rules).length >
          recovered(before, guarded, rules).length;
      });
      if (gives) withheld.push({ codeId, groupId });
      else for (const count of fresh) add(count);
    }
  }
  return withheld;
}

/** `withheld.csv`: what a build must not tell, without values and without names. */
export function withheldCsv(withheld: readonly WithheldCount[]): string {
  const rows = withheld.map(({ codeId, groupId }) => `${codeId},${groupId}`).sort();
  return ["code_id,group_id", ...rows, ""].join("\n");
}
