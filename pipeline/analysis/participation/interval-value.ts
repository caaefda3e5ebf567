import type { Trace, Traced } from "../traced.ts";

/** A value known exactly, or null where it cannot be computed. */
export function exactly(value: number | null, unit: string, trace: Trace): Traced {
  return { value, low: value, high: value, unit, trace };
}

/** A value of which only bounds may be known; a null bound is open. */
export function between(
  low: number | null,
  high: number | null,
  unit: string,
  trace: Trace,
): Traced {
  return { value: low === high ? low : null, low, high, unit, trace };
}
