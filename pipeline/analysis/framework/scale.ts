import { maxOf, minOf } from "../extremes.ts";
import type { FrameworkNode, Normalisation } from "./framework.ts";
import { transformed } from "./framework-check.ts";

/** A map from an indicator's unit onto the scale that is aggregated: monotone, 1 is best. */
export interface Scale {
  /**
   * Normalise a value. `own` is the project's own point value, which a rank scale does not count
   * among its rivals; NaN for none.
   */
  readonly map: (value: number, own?: number) => number;
  /** The worst and the best value of the scale: what a missing measure can be. */
  readonly worst: number;
  readonly best: number;
}

/** What a scale is made from. */
export interface ScaleParts {
  readonly normalisation: Normalisation;
  readonly direction: 1 | -1;
  readonly transform?: FrameworkNode["transform"];
  /** Goalposts, in the indicator's unit, before the transform. */
  readonly low?: number | null;
  readonly high?: number | null;
  readonly target?: number | null;
  /** Known values of the projects, in the indicator's unit. */
  readonly sample: readonly number[];
}

/**
 * Make the scale of an indicator, or null where it is not computable: no variation in a sample
 * scale, no value at all, no target. Orientation is part of each formula: with direction −1 the
 * low end of the unit is the best.
 *
 * - `goalposts`: (t(x) − t(low)) / (t(high) − t(low)), clamped to 0…1
 * - `minmax`: the same between the sample's extremes
 * - `zscore`: (x − mean) / sd, sd with n − 1 (OECD Handbook, 2008, table 15); not bounded to 0…1
 * - `rank`: (min-rank − 1) / (n − 1); `borda`: ties count a half; `percentile`: min-rank / n
 * - `distance-to-target`: the share covered of the way from the worst end (the declared goalpost or
 *   else the sample's extreme) to the target, clamped
 * - `none`: the value itself, which must lie in 0…1
 */
export function fitScale(parts: ScaleParts): Scale | null {
  const { normalisation, direction, transform = "none", low, high } = parts;
  const t = (x: number) => transformed(x, transform);
  switch (normalisation) {
    case "goalposts":
      return low == null || high == null ? null : between(low, high, direction, t);
    case "none":
      return { map: (x) => direction === 1 ? t(x) : 1 - t(x), worst: 0, best: 1 };
    case "distance-to-target":
      return toTarget(parts, t);
    default: {
      const sample = parts.sample.map(t).filter((x) => Number.isFinite(x)).sort((a, b) => a - b);
      if (sample.length === 0 || sample[0] === sample.at(-1)) return null;
      if (normalisation === "minmax") {
        const scale = between(sample[0]!, sample.at(-1)!, direction, (x) => x);
        return scale && { ...scale, map: (x) => scale.map(t(x)) };
      }
      return normalisation === "zscore"
        ? standardised(sample, direction, t)
        : ranked(sample, normalisation, direction, t);
    }
  }
}

function between(
  low: number,
  high: number,
  direction: 1 | -1,
  t: (x: number) => number,
): Scale | null {
  const [from, to] = [t(low), t(high)];
  if (!(to > from)) return null;
  return {
    map: (x) => {
      // Held in the unit first: beyond the goalposts the transform need not exist.
      const at = t(Math.min(Math.max(x, low), high));
      return direction === 1 ? (at - from) / (to - from) : (to - at) / (to - from);
    },
    worst: 0,
    best: 1,
  };
}

function standardised(
  sample: readonly number[],
  direction: 1 | -1,
  t: (x: number) => number,
): Scale {
  const n = sample.length;
  const mean = sample.reduce((sum, x) => sum + x, 0) / n;
  const sd = Math.sqrt(sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1));
  const z = (x: number) => direction * (x - mean) / sd;
  const ends = [z(sample[0]!), z(sample.at(-1)!)];
  return { map: (x) => z(t(x)), worst: minOf(ends), best: maxOf(ends) };
}

function ranked(
  sample: readonly number[],
  kind: "rank" | "percentile" | "borda",
  direction: 1 | -1,
  t: (x: number) => number,
): Scale {
  const n = sample.length;
  const map = (x: number, own = NaN) => {
    const [at, mine] = [t(x), t(own)];
    let worse = 0;
    let equal = 0;
    for (const other of sample) {
      if (other === at) equal++;
      else if (direction === 1 ? other < at : other > at) worse++;
    }
    if (mine === at) equal--;
    else if (direction === 1 ? mine < at : mine > at) worse--;
    if (kind === "percentile") return Math.min(worse + 1, n) / n;
    return Math.min((worse + (kind === "borda" ? equal / 2 : 0)) / (n - 1), 1);
  };
  return { map, worst: kind === "percentile" ? 1 / n : 0, best: 1 };
}

function toTarget(parts: ScaleParts, t: (x: number) => number): Scale | null {
  const { direction, target, sample } = parts;
  if (target == null) return null;
  const known = sample.filter((x) => Number.isFinite(t(x)));
  const declared = direction === 1 ? parts.low : parts.high;
  if (declared == null && known.length === 0) return null;
  const start = t(declared ?? (direction === 1 ? minOf(known) : maxOf(known)));
  const end = t(target);
  if (!(direction * (end - start) > 0)) return null;
  return {
    map: (x) => Math.min(Math.max((t(x) - start) / (end - start), 0), 1),
    worst: 0,
    best: 1,
  };
}
