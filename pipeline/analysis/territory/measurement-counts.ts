import type { Bilingual } from "../../language/bilingual.ts";
import { countedAs, countOf, refs, type Traced } from "../traced.ts";
import { metOf, type ProjectMeasurement, type TrendCell } from "./measurement-trend.ts";
import { nextStep } from "./next-step.ts";

function countProjects(rows: readonly ProjectMeasurement[], rule: Bilingual): Traced {
  return countOf(refs("projects", rows.map(({ project }) => project)), rule);
}

/** How many projects surely meet a criterion, without those that might. */
export function surely({ yes }: TrendCell): Traced {
  return { ...yes, low: yes.value, high: yes.value };
}

/** How many projects measured an outcome while their hypothesis is not known, or not whole. */
export function countWithoutHypothesis(measurements: readonly ProjectMeasurement[]): Traced {
  return countProjects(
    measurements.filter((row) =>
      metOf(row, "measured-outcome") === "yes" && metOf(row, "hypothesis") !== "yes"
    ),
    {
      fr: "Projets qui ont un résultat mesuré sans hypothèse écrite connue.",
      en: "Projects with a measured outcome and no written hypothesis that is known.",
    },
  );
}

/** How many projects could climb a step of evidence by publishing alone. */
export function countToPublish(measurements: readonly ProjectMeasurement[]): Traced {
  return countProjects(measurements.filter((row) => nextStep(row).kind === "publish"), {
    fr: "Projets dont la prochaine marche est inconnue : il suffirait de publier ce qui existe.",
    en: "Projects whose next step is unknown: publishing what exists would be enough.",
  });
}

/** How many judgements the tables do not allow, out of all: each criterion for each project. */
export function countUnknown(
  totals: readonly TrendCell[],
): { readonly unknown: Traced; readonly judgements: Traced } {
  const sum = (of: (cell: TrendCell) => number) => totals.reduce((all, cell) => all + of(cell), 0);
  return {
    unknown: countedAs(sum(({ unknown }) => unknown), [], {
      fr: "Jugements « inconnu », sur dix critères par projet.",
      en: "Judgements “unknown”, over ten criteria a project.",
    }),
    judgements: countedAs(sum(({ projects }) => projects), [], {
      fr: "Dix critères par projet.",
      en: "Ten criteria a project.",
    }),
  };
}
