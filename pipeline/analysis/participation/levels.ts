import type { Activity } from "../../dataset/tables/mod.ts";
import { participationLevels, phases } from "../../dataset/tables/participation.ts";

/** A level of the IAP2 spectrum, or none. */
export type Level = keyof typeof participationLevels;

/** A phase of an experiment. */
export type Phase = keyof typeof phases;

/** The phases in order. */
export const phaseOrder = Object.keys(phases) as readonly Phase[];

const order = Object.keys(participationLevels) as readonly Level[];

/** The highest level. */
export const highestLevel = order.length - 1;

/** The level from which people are involved and not only informed. */
export const consultation = 2;

/** A level as a number: none 0, inform 1, consult 2, involve 3, collaborate 4, empower 5. */
export function levelNumber(level: Level): number {
  return order.indexOf(level);
}

/** The level of a number from 0 to 5. */
export function levelOf(number: number): Level | null {
  return order[number] ?? null;
}

/** The highest level of participation in a phase; bounds where an activity has no level. */
export interface PhaseLevel {
  readonly phase: Phase;
  readonly low: number;
  readonly high: number;
  readonly activities: readonly Activity[];
}

/**
 * The highest level promised or delivered in each phase. A phase without recorded activity is 0;
 * one whose activity has no coded level lies between the highest coded level and 5.
 */
export function phaseLevels(
  activities: readonly Activity[],
  side: "promised" | "delivered",
): PhaseLevel[] {
  return phaseOrder.map((phase) => {
    const here = activities.filter((activity) => activity.phase === phase);
    const { low, high } = highest(here, side);
    return { phase, low, high, activities: here };
  });
}

/** The highest level of activities, as bounds where one has no coded level. */
export function highest(
  activities: readonly Activity[],
  side: "promised" | "delivered",
): { readonly low: number; readonly high: number } {
  let low = 0;
  let open = false;
  for (const activity of activities) {
    const level = side === "promised" ? activity.promised_level : activity.delivered_level;
    if (level === null) open = true;
    else low = Math.max(low, levelNumber(level));
  }
  return { low, high: open ? highestLevel : low };
}
