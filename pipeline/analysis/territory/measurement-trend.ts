import type { Dataset } from "../../dataset/dataset.ts";
import { keep } from "../../dataset/keep.ts";
import type { Project } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { parsePartialDate } from "../../language/dates.ts";
import { experiments } from "../portfolio/experiments.ts";
import { refs, type RowRef, type Traced } from "../traced.ts";
import { type EvidenceLevel, marylandLevel, nestaLevel } from "./evidence-standards.ts";
import {
  criteria,
  type Criterion,
  type CriterionJudgement,
  judgeCriteria,
  type Met,
} from "./living-lab.ts";

/** A project on the way from living lab to measured experiment. */
export interface ProjectMeasurement {
  readonly project: Project;
  /** Label year, or the year it started; null when neither is known. */
  readonly year: number | null;
  readonly criteria: readonly CriterionJudgement[];
  readonly nesta: EvidenceLevel;
  readonly maryland: EvidenceLevel;
}

/** Every project (those that group others set aside) on the criteria and the two standards. */
export const measurementOf: (dataset: Dataset) => readonly ProjectMeasurement[] = keep(
  (dataset: Dataset) =>
    judgeCriteria(dataset, experiments(dataset).counted).map(({ project, criteria }) => ({
      project,
      year: yearOf(project),
      criteria,
      nesta: nestaLevel(criteria),
      maryland: marylandLevel(criteria),
    })),
);

/** Whether a project meets a criterion. */
export function metOf({ criteria }: ProjectMeasurement, criterion: Criterion): Met {
  return criteria.find((one) => one.criterion === criterion)?.met ?? "unknown";
}

/** How many projects of a year meet a criterion: counts, since years hold a handful of projects. */
export interface TrendCell {
  /** Null for projects without a year. */
  readonly year: number | null;
  readonly criterion: Criterion;
  readonly projects: number;
  readonly yes: Traced;
  readonly partly: number;
  readonly no: number;
  readonly unknown: number;
}

/** Counts by year and criterion, years in order, projects without a year last. */
export function measurementTrend(
  measurements: readonly ProjectMeasurement[],
  { of = criteria, cumulative = false }: {
    /** @default all criteria */
    readonly of?: readonly Criterion[];
    /**
     * Whether a year counts every project labelled so far.
     * @default false
     */
    readonly cumulative?: boolean;
  } = {},
): TrendCell[] {
  const years = [...new Set(measurements.map(({ year }) => year))]
    .sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return years.flatMap((year) => {
    const there = measurements.filter((row) =>
      row.year === year || (cumulative && year !== null && row.year !== null && row.year < year)
    );
    return of.map((criterion) => cellOf(year, criterion, there, yearRule));
  });
}

/** The dated projects in two halves, the earlier and the later ones. */
export interface Halves {
  /** The last year of the earlier half; null where no project is dated. */
  readonly middle: number | null;
  readonly early: readonly ProjectMeasurement[];
  readonly late: readonly ProjectMeasurement[];
}

/** Cut the dated projects in two by the year of the one in the middle; a year is never cut. */
export function halvesOf(measurements: readonly ProjectMeasurement[]): Halves {
  const years = measurements.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  const middle = years[Math.ceil(years.length / 2) - 1];
  if (middle === undefined) return { middle: null, early: [], late: [] };
  return {
    middle,
    early: measurements.filter(({ year }) => year !== null && year <= middle),
    late: measurements.filter(({ year }) => year !== null && year > middle),
  };
}

/** Counts by criterion over all projects, whatever their year. */
export function measurementTotals(
  measurements: readonly ProjectMeasurement[],
  of: readonly Criterion[] = criteria,
): TrendCell[] {
  return of.map((criterion) => cellOf(null, criterion, measurements, totalRule));
}

const yearRule: Bilingual = {
  fr: "Projets de l’année dont le critère est rempli ; au plus, si tous les inconnus l’étaient.",
  en: "Projects of the year that meet the criterion; at most, if all unknown ones did.",
};
const totalRule: Bilingual = {
  fr: "Projets dont le critère est rempli ; au plus, si tous les inconnus l’étaient.",
  en: "Projects that meet the criterion; at most, if all unknown ones did.",
};

function cellOf(
  year: number | null,
  criterion: Criterion,
  there: readonly ProjectMeasurement[],
  rule: Bilingual,
): TrendCell {
  const judged = there.flatMap(({ project, criteria }) => {
    const found = criteria.find((one) => one.criterion === criterion);
    return found ? [{ project, found }] : [];
  });
  const count = (met: CriterionJudgement["met"]) => judged.filter(({ found }) => found.met === met);
  const yes = count("yes");
  const undecided = [...count("unknown"), ...count("partly")];
  const rows: RowRef[] = yes.flatMap(({ project, found }) => [
    ...refs("projects", [project]),
    ...found.rows,
  ]);
  return {
    year,
    criterion,
    projects: there.length,
    yes: {
      value: yes.length,
      low: yes.length,
      high: yes.length + undecided.length,
      unit: "",
      trace: {
        rule,
        rows,
        leftOut: undecided.length === 0 ? [] : [{
          why: { fr: "inconnu ou rempli en partie", en: "unknown or partly met" },
          count: undecided.length,
          rows: refs("projects", undecided.map(({ project }) => project)),
        }],
      },
    },
    partly: count("partly").length,
    no: count("no").length,
    unknown: count("unknown").length,
  };
}

function yearOf({ label_year, start }: Project): number | null {
  if (label_year !== null) return label_year;
  return start === null ? null : parsePartialDate(start)?.year ?? null;
}
