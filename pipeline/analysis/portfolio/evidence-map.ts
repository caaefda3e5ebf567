import type { Dataset } from "../../dataset/dataset.ts";
import { keep } from "../../dataset/keep.ts";
import type { Project } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { countedAs, refs, type Traced } from "../traced.ts";
import { experiments } from "./experiments.ts";
import { type Outcome, publishedOutcomes } from "./outcomes.ts";

/** What is known of the results of a project, from the strongest to nothing. */
export const evidenceClasses = {
  measured: { fr: "résultat mesuré ou compté", en: "measured or counted outcome" },
  estimated: { fr: "résultat estimé", en: "estimated outcome" },
  forecast: { fr: "prévision seulement", en: "forecast only" },
  declared: { fr: "déclaration seulement", en: "declaration only" },
  nothing: { fr: "aucun résultat publié", en: "no published outcome" },
} as const satisfies Record<string, Bilingual>;

/** A class of {@linkcode evidenceClasses}. */
export type EvidenceClass = keyof typeof evidenceClasses;

/** The kinds of published figures that the map counts, in the order of its columns. */
export const figureKinds = {
  measured: { fr: "Mesuré ou compté", en: "Measured or counted" },
  estimated: { fr: "Estimé", en: "Estimated" },
  forecast: { fr: "Prévu", en: "Forecast" },
  declared: { fr: "Déclaré", en: "Declared" },
  description: { fr: "Description", en: "Description" },
} as const satisfies Record<string, Bilingual>;

/** A kind of {@linkcode figureKinds}. */
export type FigureKind = keyof typeof figureKinds;

/** The published figures of one project by kind, and the class that follows. */
export interface EvidenceRow {
  readonly project: Project;
  readonly class: EvidenceClass;
  readonly counts: Readonly<Record<FigureKind, Traced>>;
}

/** Stages of the logic model at which a figure speaks of results. */
const resultStages = new Set(["outcome", "impact"]);

/**
 * The kind of a published figure: `description` for what a project is made of (inputs, activities,
 * outputs), else how its result is known. Null for context, and first of all for what is no published
 * figure: not measured, not applicable, refused, or without a number, whatever its stage.
 */
export function figureKind({ indicator, status, published }: Outcome): FigureKind | null {
  if (published.low === null || !isFigureStatus(status)) return null;
  if (indicator.logic === "context") return null;
  return resultStages.has(indicator.logic ?? "") ? status : "description";
}

/** Statuses under which a number is published. */
const figureStatuses = ["measured", "estimated", "forecast", "declared"] as const;

function isFigureStatus(status: Outcome["status"]): status is (typeof figureStatuses)[number] {
  return figureStatuses.some((known) => known === status);
}

/**
 * For each project: has a result been measured, only estimated, only forecast, only declared, or is
 * there nothing? A value told by several sources counts once, and a project that groups others is not
 * beside them. Strongest class first, then by number of figures.
 */
export const evidenceMap: (dataset: Dataset) => readonly EvidenceRow[] = keep(
  (dataset: Dataset) => {
    const outcomes = Map.groupBy(publishedOutcomes(dataset), (outcome) => outcome.projectId);
    const classes = Object.keys(evidenceClasses) as EvidenceClass[];
    const size = (row: EvidenceRow) =>
      Object.values(row.counts).reduce((sum, count) => sum + (count.value ?? 0), 0);
    return experiments(dataset).counted.map((project): EvidenceRow => {
      const counts = countKinds(outcomes.get(project.project_id) ?? []);
      const strongest = classes.find((name) =>
        name !== "nothing" && (counts[name as FigureKind].value ?? 0) > 0
      );
      return { project, class: strongest ?? "nothing", counts };
    }).sort((a, b) =>
      classes.indexOf(a.class) - classes.indexOf(b.class) || size(b) - size(a) ||
      a.project.line - b.project.line
    );
  },
);

function countKinds(outcomes: readonly Outcome[]): Record<FigureKind, Traced> {
  const count = (kind: FigureKind): Traced => {
    const found = outcomes.filter((outcome) => figureKind(outcome) === kind);
    return countedAs(found.length, refs("measures", found.flatMap((outcome) => outcome.measures)), {
      fr: `Nombre de chiffres publiés de nature « ${
        figureKinds[kind].fr
      } » ; une valeur donnée par plusieurs sources compte une fois.`,
      en: `Number of published figures of the kind “${
        figureKinds[kind].en
      }”; a value given by several sources counts once.`,
    });
  };
  return {
    measured: count("measured"),
    estimated: count("estimated"),
    forecast: count("forecast"),
    declared: count("declared"),
    description: count("description"),
  };
}
