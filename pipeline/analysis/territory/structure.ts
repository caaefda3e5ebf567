import { type Dataset, labelOf } from "../../dataset/dataset.ts";
import { type Bilingual, inBoth } from "../../language/bilingual.ts";
import { exactly, refs, type Traced } from "../traced.ts";
import type { ActivityMatrix } from "./activity-matrix.ts";
import type { EmploymentSeries } from "./employment-series.ts";
import { type Specialisation, specialisation } from "./specialisation.ts";
import { territoryParts } from "./territory-parts.ts";

/** A series with its parts and the quotients of all its territories. */
export interface Structure {
  readonly series: EmploymentSeries;
  readonly parts: ActivityMatrix;
  /** The programme's own territory: the first of the table that holds no other. */
  readonly focus: string;
  readonly cells: readonly Specialisation[];
  /** The quotients of the own territory, the largest first. */
  readonly own: readonly Specialisation[];
}

/** The structure of a series: who is specialised in what. */
export function structureOf(series: EmploymentSeries): Structure {
  const parts = territoryParts(series);
  const focus = parts.territories[0] ?? series.matrix.territories[0] ?? "";
  const cells = specialisation(series.matrix, { reference: series.referenceCells });
  const own = cells.filter(({ territory }) => territory === focus)
    .toSorted((a, b) => (b.lq ?? 0) - (a.lq ?? 0));
  return { series, parts, focus, cells, own };
}

/** A location quotient with the rows and the two shares behind it. */
export function tracedQuotient(series: EmploymentSeries, cell: Specialisation): Traced {
  const input = (fr: string, en: string, value: number | null) => ({
    label: { fr, en },
    value,
    low: null,
    high: null,
  });
  return exactly(cell.lq, {
    rule: {
      fr: "Part de l’activité dans le territoire, rapportée à sa part dans la référence.",
      en: "Share of the activity in the territory over its share in the reference.",
    },
    formula: "LQ = (x_rd / x_r) / (X_d / X)",
    rows: refs(
      "territory",
      series.rows.filter(({ activity_code, territory }) =>
        activity_code === cell.activity &&
        (territory === cell.territory || territory === series.reference)
      ),
    ),
    inputs: [
      input("part dans le territoire", "share in the territory", cell.share),
      input("part dans la référence", "share in the reference", cell.referenceShare),
    ],
  });
}

/** The words for an activity of a series, without the remark in brackets that some sources add. */
export function activityName(dataset: Dataset, series: EmploymentSeries, code: string): Bilingual {
  const label = series.labels[series.matrix.activities.indexOf(code)] ?? code;
  const words = labelOf(dataset, "activity_label", label);
  return inBoth((language) => withoutRemark(words[language]));
}

function withoutRemark(text: string): string {
  if (!text.endsWith(")")) return text;
  const open = text.indexOf("(", text.lastIndexOf(")", text.length - 2) + 1);
  return open < 0 ? text : text.slice(0, open).trimEnd();
}
