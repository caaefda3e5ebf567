import { type ActivityLevel, aggregatedCode } from "../../analysis/territory/nomenclature.ts";
import { type Aggregation, bands, middle } from "./sirene-register.ts";

/** Employment of an activity in a territory, as bounds. */
export interface TerritoryCell {
  readonly territory: string;
  readonly activity: string;
  readonly employment: number;
  readonly low: number;
  /** Null when an establishment is in the open band. */
  readonly high: number | null;
  readonly establishments: number;
}

/** What a fold gives. */
export interface Fold {
  readonly cells: readonly TerritoryCell[];
  /** Open establishments without a known division, and with an unknown size band. */
  readonly withoutActivity: number;
  readonly unknownBand: number;
}

/** The territory that sums all that was read: the reference of location quotients. */
const wholeFile = "Ensemble du fichier";

/** How groups are folded. */
export interface FoldOptions {
  readonly level: ActivityLevel;
  /** Territory of a municipality or department code; null leaves it in the whole file only. */
  readonly territoryOf: (place: string) => string | null;
  /** Whether employment comes from a numeric column and not from size bands. */
  readonly numeric: boolean;
}

/**
 * Fold groups of establishments into employment by territory and activity, in code-unit order of
 * both, the whole file first. An activity that a territory does not have is a row with 0: the
 * register is complete, so its absence is a fact.
 */
export function foldGroups(
  { groups }: Pick<Aggregation, "groups">,
  { level, territoryOf, numeric }: FoldOptions,
): Fold {
  const cells = new Map<string, TerritoryCell>();
  let [withoutActivity, unknownBand] = [0, 0];
  for (const { place, division, band, establishments, employment } of groups) {
    const code = /^\d\d$/.test(division) ? aggregatedCode(Number(division), level) : null;
    if (code === null) {
      withoutActivity += establishments;
      continue;
    }
    const size = bands[band];
    if (!numeric && !size) {
      unknownBand += establishments;
      continue;
    }
    const sums = numeric || !size ? { employment, low: employment, high: employment } : {
      employment: establishments * middle(size),
      low: establishments * size.low,
      high: size.high === null ? null : establishments * size.high,
    };
    for (const territory of [wholeFile, territoryOf(place)]) {
      if (territory !== null) {
        add(cells, territory, `${level.toUpperCase()}:${code}`, sums, establishments);
      }
    }
  }
  fillWithZero(cells);
  const ordered = [...cells.values()].sort((a, b) =>
    rank(a) - rank(b) || compare(a.territory, b.territory) || compare(a.activity, b.activity)
  );
  return { cells: ordered, withoutActivity, unknownBand };
}

function add(
  cells: Map<string, TerritoryCell>,
  territory: string,
  activity: string,
  sums: Pick<TerritoryCell, "employment" | "low" | "high">,
  establishments: number,
): void {
  const key = `${territory}\n${activity}`;
  const before = cells.get(key) ??
    { territory, activity, employment: 0, low: 0, high: 0, establishments: 0 };
  cells.set(key, {
    territory,
    activity,
    employment: before.employment + sums.employment,
    low: before.low + sums.low,
    high: before.high === null || sums.high === null ? null : before.high + sums.high,
    establishments: before.establishments + establishments,
  });
}

function fillWithZero(cells: Map<string, TerritoryCell>): void {
  const all = [...cells.values()];
  const activities = new Set(all.map(({ activity }) => activity));
  const none = { employment: 0, low: 0, high: 0 };
  for (const territory of new Set(all.map((cell) => cell.territory))) {
    for (const activity of activities) add(cells, territory, activity, none, 0);
  }
}

function rank({ territory }: TerritoryCell): number {
  return territory === wholeFile ? 0 : 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
