import type { Dataset } from "../../dataset/dataset.ts";
import type { Measure, Project, Row } from "../../dataset/tables/mod.ts";
import { practices } from "../../dataset/tables/territory.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { type Level, levelNumber } from "../participation/levels.ts";
import { refs, type RowRef } from "../traced.ts";

/** A living-lab or evidence criterion. */
export type Criterion = Row<"practices">["criterion"];

/** Whether a criterion is met; `unknown` is never a no. */
export type Met = Row<"practices">["met"];

/** The words of a criterion. */
export const criterionNames = practices.fields.criterion.values as Readonly<
  Record<Criterion, Bilingual>
>;

/** The steps of evidence that follow one another, in a word each where there is little room. */
export const stepWords = {
  hypothesis: { fr: "hypothèse", en: "hypothesis" },
  "measured-outcome": { fr: "mesure", en: "measure" },
  comparison: { fr: "comparaison", en: "comparison" },
  replication: { fr: "réplication", en: "replication" },
} as const satisfies Partial<Record<Criterion, Bilingual>>;

/** The words of {@linkcode Met}. */
export const metWords = practices.fields.met.values as Readonly<Record<Met, Bilingual>>;

/** A criterion judged for a project. */
export interface CriterionJudgement {
  readonly criterion: Criterion;
  readonly met: Met;
  /** Whether it stands in the `practices` table, or follows from other tables. */
  readonly origin: "recorded" | "derived";
  readonly rule: Bilingual;
  readonly rows: readonly RowRef[];
}

/** The living-lab criteria (after the European Network of Living Labs). */
export const livingLabCriteria: readonly Criterion[] = [
  "multi-actor",
  "active-users",
  "real-life",
  "co-creation",
  "multi-method",
];

/** The steps from a living lab to a measured experiment. */
export const evidenceCriteria: readonly Criterion[] = [
  "hypothesis",
  "baseline",
  "measured-outcome",
  "comparison",
  "replication",
];

/** All criteria, from the living lab to the measured experiment. */
export const criteria: readonly Criterion[] = [...livingLabCriteria, ...evidenceCriteria];

/** What the tables hold about one project. */
interface ProjectRows {
  readonly project: Project;
  readonly practices: readonly Row<"practices">[];
  readonly activities: readonly Row<"activities">[];
  readonly hypotheses: readonly Row<"hypotheses">[];
  /** Partnerships of organisations whose helix is known, with it. */
  readonly partners: readonly { readonly row: Row<"partnerships">; readonly helix: string }[];
  /** Measured values of outcome or impact indicators. */
  readonly outcomes: readonly Measure[];
}

/**
 * The criteria of each project: what the `practices` table records, and where it is silent what
 * follows from other tables by the rule stated. A derived criterion is only ever `yes` or
 * `unknown`: tables that say nothing are no evidence of absence.
 */
export function judgeCriteria(
  dataset: Dataset,
  projects: readonly Project[],
): { readonly project: Project; readonly criteria: readonly CriterionJudgement[] }[] {
  const rowsOf = rowsByProject(dataset);
  return projects.map((project) => {
    const rows = rowsOf(project);
    return { project, criteria: criteria.map((criterion) => judge(criterion, rows)) };
  });
}

function rowsByProject({ tables }: Dataset): (project: Project) => ProjectRows {
  const outcomeIds = new Set(
    tables.indicators.rows
      .filter(({ logic }) => logic === "outcome" || logic === "impact")
      .map(({ indicator_id }) => indicator_id),
  );
  const helices = new Map(
    tables.organisations.rows.map((row) => [row.organisation_id, row.helix]),
  );
  const of = <R extends { readonly project_id: string }>(rows: readonly R[]) => {
    const groups = Map.groupBy(rows, ({ project_id }) => project_id);
    return (id: string) => groups.get(id) ?? [];
  };
  const practices = of(tables.practices.rows);
  const activities = of(tables.activities.rows);
  const hypotheses = of(tables.hypotheses.rows);
  const partnerships = of(tables.partnerships.rows);
  const outcomes = of(
    tables.measures.rows.filter(({ status, indicator_id }) =>
      status === "measured" && outcomeIds.has(indicator_id)
    ),
  );
  return (project) => ({
    project,
    practices: practices(project.project_id),
    activities: activities(project.project_id),
    hypotheses: hypotheses(project.project_id),
    partners: partnerships(project.project_id).flatMap((row) => {
      const helix = helices.get(row.organisation_id) ?? null;
      return helix === null ? [] : [{ row, helix }];
    }),
    outcomes: outcomes(project.project_id),
  });
}

function judge(criterion: Criterion, rows: ProjectRows): CriterionJudgement {
  const row = rows.practices.find((one) => one.criterion === criterion);
  const recorded = (met: Met, of: Row<"practices">): CriterionJudgement => ({
    criterion,
    met,
    origin: "recorded",
    rule: recordedRule,
    rows: refs("practices", [of]),
  });
  if (row && row.met !== "unknown") return recorded(row.met, row);
  const { derive, rule } = derivations[criterion];
  const found = derive(rows);
  if (row && found.length === 0) return recorded("unknown", row);
  return {
    criterion,
    met: found.length > 0 ? "yes" : "unknown",
    origin: "derived",
    rule,
    rows: found,
  };
}

const recordedRule: Bilingual = {
  fr: "Relevé dans la table practices.",
  en: "Recorded in the table practices.",
};

interface Derivation {
  readonly rule: Bilingual;
  /** The rows that show the criterion met; none where the tables are silent. */
  readonly derive: (rows: ProjectRows) => RowRef[];
}

const derivations: Readonly<Record<Criterion, Derivation>> = {
  "multi-actor": {
    rule: {
      fr: "Oui si les partenaires viennent d’au moins deux hélices.",
      en: "Yes when partners come from at least two helices.",
    },
    derive: ({ partners }) =>
      new Set(partners.map(({ helix }) => helix)).size < 2
        ? []
        : refs("partnerships", partners.map(({ row }) => row)),
  },
  "active-users": {
    rule: {
      fr: "Oui si une activité a tenu au moins le niveau « impliquer ».",
      en: "Yes when an activity delivered at least the level “involve”.",
    },
    derive: ({ activities }) =>
      refs("activities", activities.filter((row) => delivered(row, "involve"))),
  },
  "real-life": {
    rule: {
      fr: "Oui si le projet a un lieu nommé et a commencé.",
      en: "Yes when the project has a named site and has started.",
    },
    derive: ({ project }) =>
      project.site !== null && project.start !== null && project.status !== "planned"
        ? refs("projects", [project])
        : [],
  },
  "co-creation": {
    rule: {
      fr: "Oui si une activité de cadrage, d’idée ou de conception a tenu « collaborer » ou plus.",
      en: "Yes when a framing, idea or design activity delivered “collaborate” or more.",
    },
    derive: ({ activities }) =>
      refs(
        "activities",
        activities.filter((row) =>
          row.phase !== null && upstream.has(row.phase) && delivered(row, "collaborate")
        ),
      ),
  },
  "multi-method": {
    rule: {
      fr: "Oui si les activités ont au moins trois modalités différentes.",
      en: "Yes when the activities have at least three different modalities.",
    },
    derive: ({ activities }) => {
      const used = activities.filter(({ modality }) => modality !== null);
      return new Set(used.map(({ modality }) => modality)).size < 3 ? [] : refs("activities", used);
    },
  },
  hypothesis: {
    rule: {
      fr: "Oui si la table hypotheses en a une pour le projet.",
      en: "Yes when the table hypotheses has one for the project.",
    },
    derive: ({ hypotheses }) => refs("hypotheses", hypotheses),
  },
  baseline: {
    rule: {
      fr: "Oui si une hypothèse du projet a une valeur de référence.",
      en: "Yes when a hypothesis of the project has a baseline value.",
    },
    derive: ({ hypotheses }) =>
      refs("hypotheses", hypotheses.filter(({ baseline }) => baseline !== null)),
  },
  "measured-outcome": {
    rule: {
      fr: "Oui si un indicateur de résultat ou d’impact a une valeur mesurée.",
      en: "Yes when an outcome or impact indicator has a measured value.",
    },
    derive: ({ outcomes }) => refs("measures", outcomes),
  },
  comparison: {
    rule: {
      fr: "Oui si un résultat mesuré a un niveau de preuve d’au moins 3 (groupe de comparaison).",
      en: "Yes when a measured outcome has an evidence level of at least 3 (comparison group).",
    },
    derive: ({ outcomes }) => provenAt(outcomes, 3),
  },
  replication: {
    rule: {
      fr: "Oui si un résultat mesuré a un niveau de preuve d’au moins 4 (réplication).",
      en: "Yes when a measured outcome has an evidence level of at least 4 (replication).",
    },
    derive: ({ outcomes }) => provenAt(outcomes, 4),
  },
};

const upstream: ReadonlySet<string> = new Set(["framing", "idea", "design"]);

function delivered({ delivered_level }: Row<"activities">, least: Level): boolean {
  return delivered_level !== null && levelNumber(delivered_level) >= levelNumber(least);
}

function provenAt(outcomes: readonly Measure[], least: number): RowRef[] {
  return refs("measures", outcomes.filter(({ evidence }) => (evidence ?? 0) >= least));
}
