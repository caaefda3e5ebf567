import { type Dataset, labelOf } from "../../dataset/dataset.ts";
import type { Project } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { earliest, latest, parsePartialDate } from "../../language/dates.ts";
import type { Traced } from "../traced.ts";
import { experiments } from "./experiments.ts";

/** What is known of the end of a project. */
export type EndKind = "observed" | "planned" | "running" | "unknown";

/** When a project ran, as far as its sources say. */
export interface Span {
  readonly project: Project;
  readonly themeLabel: Bilingual;
  /** First instant the start can mean, in ms since 1970 (UTC). */
  readonly start: number;
  /** First instant after what the end can mean; null when no end is published. */
  readonly end: number | null;
  readonly endKind: EndKind;
  /** Length in months, with the interval that partial dates leave; null without an end. */
  readonly months: Traced;
}

const msPerMonth = 365.25 / 12 * 24 * 3600 * 1000;

/**
 * The spans of the projects whose start is known, in order of start then identifier; projects that
 * group others are not there beside them.
 */
export function projectSpans(dataset: Dataset): Span[] {
  return experiments(dataset).counted.flatMap((project) => {
    const span = spanOf(dataset, project);
    return span ? [span] : [];
  }).sort((a, b) => a.start - b.start || (a.project.project_id < b.project.project_id ? -1 : 1));
}

/** The span of one project; null when its start is not known. */
export function spanOf(dataset: Dataset, project: Project): Span | null {
  const start = project.start === null ? null : parsePartialDate(project.start);
  const end = project.end === null ? null : parsePartialDate(project.end);
  if (!start) return null;
  return {
    project,
    themeLabel: project.theme === null
      ? { fr: "sans thème", en: "no theme" }
      : labelOf(dataset, "theme", project.theme),
    start: earliest(start),
    end: end ? latest(end) : null,
    endKind: end
      ? project.end_planned === "yes" ? "planned" : "observed"
      : project.status === "running"
      ? "running"
      : "unknown",
    months: months(
      project,
      start && end
        ? { low: earliest(end) - latest(start), high: latest(end) - earliest(start) }
        : null,
    ),
  };
}

function months(project: Project, ms: { low: number; high: number } | null): Traced {
  const low = ms && Math.max(0, ms.low / msPerMonth);
  const high = ms && ms.high / msPerMonth;
  return {
    value: low === null || high === null ? null : (low + high) / 2,
    low,
    high,
    unit: "months",
    trace: {
      rule: {
        fr:
          "De la fin possible la plus tôt moins le début possible le plus tard, à la fin la plus tard moins le début le plus tôt ; un mois vaut 365,25 / 12 jours. La valeur est le milieu.",
        en:
          "From the earliest possible end minus the latest possible start, to the latest end minus the earliest start; a month is 365.25 / 12 days. The value is the middle.",
      },
      rows: [{ table: "projects", line: project.line }],
    },
  };
}
