import type { Dataset } from "../../dataset/dataset.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { maxOf, minOf } from "../extremes.ts";
import { nothingPaired, noVariation } from "../interviews/agreement/coefficients.ts";
import { countsOf } from "../interviews/agreement/cohen.ts";
import { differenceOf, krippendorffAlpha } from "../interviews/agreement/krippendorff.ts";
import { ratingsOf } from "../interviews/agreement/ratings.ts";
import { refs, type RowRef } from "../traced.ts";

/** How far projects belong to S3 domains: the mean of the coders, with their spread. */
export interface Membership {
  readonly projects: readonly string[];
  readonly domains: readonly string[];
  /** Row-major, a row a project: mean of the coders; 0 where nobody placed the project. */
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Projects that coders placed, at 0 in every domain. */
  readonly outside: readonly string[];
  /** Projects that nobody placed. */
  readonly unplaced: readonly string[];
  /** Krippendorff's α (interval metric) of the coders; null where it is not computable. */
  readonly alpha: number | null;
  readonly alphaReason: Bilingual | null;
  readonly coders: readonly string[];
  readonly rows: readonly RowRef[];
}

/**
 * Graded membership of projects in domains. A coder who placed a project and left out a domain gave
 * it 0 there ("none" is allowed: memberships need not sum to 1); a coder who never placed the
 * project says nothing about it.
 */
export function membership(dataset: Dataset): Membership {
  const { project_domains, domains: domainTable, projects: projectTable } = dataset.tables;
  const rows = project_domains.rows;
  const domains = domainTable.rows.map(({ domain_id }) => domain_id);
  const placed = Map.groupBy(rows, ({ project_id }) => project_id);
  const all = projectTable.rows.map(({ project_id }) => project_id);
  const projects = all.filter((id) => placed.has(id));
  const coders = [...new Set(rows.map(({ coder }) => coder ?? ""))];
  const width = domains.length;
  const mean = new Float64Array(projects.length * width);
  const low = new Float64Array(projects.length * width);
  const high = new Float64Array(projects.length * width);
  const units: (number | null)[][] = [];
  projects.forEach((project, j) => {
    const mine = Map.groupBy(placed.get(project) ?? [], ({ coder }) => coder ?? "");
    domains.forEach((domain, d) => {
      const values = coders.map((coder) => {
        const own = mine.get(coder);
        return own === undefined
          ? null
          : own.find(({ domain_id }) => domain_id === domain)?.membership ?? 0;
      });
      units.push(values);
      const given = values.filter((value) => value !== null);
      const at = j * width + d;
      mean[at] = given.reduce((a, b) => a + b, 0) / given.length;
      low[at] = minOf(given);
      high[at] = maxOf(given);
    });
  });
  const alpha = agreementOf(units);
  return {
    projects,
    domains,
    mean,
    low,
    high,
    outside: projects.filter((_, j) =>
      mean.subarray(j * width, (j + 1) * width).every((x) => x === 0)
    ),
    unplaced: all.filter((id) => !placed.has(id)),
    alpha,
    alphaReason: alpha !== null ? null : coders.length < 2 ? nothingPaired : noVariation,
    coders,
    rows: refs("project_domains", rows),
  };
}

function agreementOf(units: readonly (readonly (number | null)[])[]): number | null {
  const ratings = ratingsOf(units);
  const values = ratings.values;
  if (values === null || values.length === 0) return null;
  const alpha = krippendorffAlpha(ratings, differenceOf("interval", values))(countsOf(ratings));
  return Number.isNaN(alpha) ? null : alpha;
}
