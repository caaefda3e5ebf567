import { type ActivityMatrix, rowOf } from "../../analysis/territory/activity-matrix.ts";
import { employmentSeries } from "../../analysis/territory/employment-series.ts";
import { a10Group } from "../../analysis/territory/nomenclature.ts";
import { concentration, specialisation } from "../../analysis/territory/specialisation.ts";
import { variety } from "../../analysis/territory/variety.ts";
import { number, text } from "../options/option-kinds.ts";
import { type Computation, computationOf } from "./computation.ts";
import { matrixInput, refused } from "./matrix-input.ts";

const computation: Computation = computationOf({
  summary: {
    fr: "Spécialisation des territoires par activité (quotient de localisation)",
    en: "Specialisation of territories by activity (location quotient)",
  },
  options: {
    reference: text({ fr: "Territoire de référence", en: "Reference territory" }, {
      otherwise: { fr: "celui des données, sinon la somme", en: "that of the data, else the sum" },
    }),
    shrinkage: number({ fr: "Pseudo-effectif α", en: "Pseudo-count α" }, { least: 0, default: 5 }),
  },
  example: "--data data/demo",
  run(context, { reference: wanted, shrinkage }) {
    if (context.hasInput) {
      const matrix = matrixInput(context.input());
      const at = wanted === undefined ? -1 : matrix.territories.indexOf(wanted);
      if (wanted !== undefined && at < 0) throw refused(unknownReference(wanted));
      const reference = at < 0 ? undefined : rowOf(matrix, at);
      return { rows: rowsOf(matrix, shrinkage, { ...(reference && { reference }) }) };
    }
    const series = employmentSeries(
      context.dataset(),
      wanted === undefined ? {} : {
        reference: wanted,
      },
    );
    if (series.length === 0) throw refused(noSeries);
    return {
      rows: series.flatMap((one) =>
        rowsOf(one.matrix, shrinkage, { reference: one.referenceCells }).map((row) => ({
          ...row,
          reference: one.reference ?? "sum",
          year: one.year,
          source_id: one.sourceId,
        }))
      ),
    };
  },
});
export default computation;

function rowsOf(
  matrix: ActivityMatrix,
  shrinkage: number,
  options: { readonly reference?: ArrayLike<number> },
): Record<string, unknown>[] {
  const whole = new Map(
    concentration(matrix, options).map((
      row,
      r,
    ) => [row.territory, { row, split: split(matrix, r) }]),
  );
  return specialisation(matrix, { ...options, shrinkage }).map((cell) => {
    const { row, split } = whole.get(cell.territory) ?? {};
    return {
      territory: cell.territory,
      activity: cell.activity,
      employment: cell.employment,
      share: cell.share,
      reference_share: cell.referenceShare,
      lq: cell.lq,
      rsca: cell.rsca,
      lq_shrunk: cell.lqShrunk,
      small_count: cell.smallCount,
      herfindahl: row?.herfindahl ?? null,
      herfindahl_normalised: row?.herfindahlNormalised ?? null,
      krugman: row?.krugman ?? null,
      hachman: row?.hachman ?? null,
      entropy: row?.entropy ?? null,
      related_variety: split?.related ?? null,
      unrelated_variety: split?.unrelated ?? null,
    };
  });
}

/** Related and unrelated variety, where every code belongs to a group that is coarser than it. */
function split(matrix: ActivityMatrix, r: number) {
  const groups = matrix.activities.map(a10Group);
  const known = groups.filter((group) => group !== null);
  if (known.length < groups.length || new Set(known).size === known.length) return null;
  return variety(rowOf(matrix, r), known);
}

const noSeries = {
  fr:
    "Aucune source n’a, pour une même année, au moins deux territoires et trois activités communes.",
  en: "No source has, for one year, at least two territories and three activities in common.",
};

function unknownReference(name: string) {
  return {
    fr: `Le territoire de référence ${name} n’est pas dans la matrice.`,
    en: `The reference territory ${name} is not in the matrix.`,
  };
}
