import { type Expectation, type SolutionModel, solve } from "../../analysis/configurations/qca.ts";
import {
  mostConditions,
  type QcaData,
  truthTable,
} from "../../analysis/configurations/truth-table.ts";
import { found } from "../../problem/found.ts";
import type { Values } from "../options/option.ts";
import { flag, list, number, text } from "../options/option-kinds.ts";
import {
  type Computation,
  computationOf,
  type ComputeContext,
  ComputeFailure,
} from "./computation.ts";
import { oneOf } from "./method-options.ts";

const options = {
  conditions: list(text({ fr: "Colonnes des conditions", en: "Condition columns" }), {
    required: true,
  }),
  outcome: text({ fr: "Colonne du résultat", en: "Outcome column" }, { required: true }),
  consistency: number({ fr: "Consistance minimale", en: "Least consistency" }, {
    least: 0,
    most: 1,
    default: 0.8,
  }),
  pri: number({ fr: "PRI minimale", en: "Least PRI" }, { least: 0, most: 1, default: 0 }),
  frequency: number({ fr: "Nombre minimal de cas", en: "Fewest cases" }, {
    whole: true,
    least: 1,
    default: 1,
  }),
  negate: flag({ fr: "Expliquer l’absence du résultat", en: "Explain the absence of the outcome" }),
  expect: list(
    text({
      fr: "Attentes sur des conditions : A=absence, B=either",
      en: "Expectations on conditions: A=absence, B=either",
    }),
    { otherwise: { fr: "presence pour toutes", en: "presence for all" } },
  ),
} as const;

type Asked = Values<typeof options>;

/** Truth table and solutions of a qualitative comparative analysis; the first column is the case. */
const computation: Computation = computationOf({
  summary: {
    fr: "Table de vérité et solutions d’une analyse quali-quantitative comparée (AQQC)",
    en: "Truth table and solutions of a qualitative comparative analysis (QCA)",
  },
  options,
  example: "--input cases.csv --conditions A,B --outcome Y",
  run(context, asked) {
    const { consistency, pri, frequency, negate: negated } = asked;
    const data = readData(context, asked);
    const table = truthTable(data, { consistency, pri, frequency, negated });
    const { conservative, parsimonious, intermediate } = solve(table, expectations(asked, data));
    const last = data.conditions.length - 1;
    return {
      json: {
        rows: table.rows.filter(({ out }) => out !== null).map((row) => ({
          ...Object.fromEntries(
            data.conditions.map((name, i) => [name, (row.code >> (last - i)) & 1]),
          ),
          out: row.out,
          n: row.cases.length,
          incl: row.incl,
          PRI: row.PRI,
          cases: row.cases.join(","),
          deviant: row.deviant.join(","),
        })),
        solutions: {
          conservative: conservative.map(printed),
          parsimonious: parsimonious.map(printed),
          intermediate: intermediate.map(printed),
        },
        undecided: table.undecided,
        remainders: table.rows.filter(({ out }) => out === null).length,
      },
    };
  },
});

function printed({ terms, incl, PRI, cov }: SolutionModel) {
  return {
    terms: terms.map(({ cases, ...term }) => ({ ...term, cases: cases.join(",") })),
    incl,
    PRI,
    cov,
  };
}

function readData(context: ComputeContext, { conditions, outcome: named }: Asked): QcaData {
  const { header, rows } = context.input();
  if (conditions.length > mostConditions) {
    throw refused("conditions", conditions.join(","), {
      fr: `Nommez de 1 à ${mostConditions} conditions.`,
      en: `Name from 1 to ${mostConditions} conditions.`,
    });
  }
  const outcome = oneOf(named, header);
  const places = conditions.map((name) => header.indexOf(oneOf(name, header)));
  const set = (cells: readonly string[], place: number) => {
    const cell = (cells[place] ?? "").trim();
    const value = Number(cell.replace(",", "."));
    if (cell !== "" && value >= 0 && value <= 1) return value;
    throw refused(header[place] ?? "", cell, {
      fr: "Calibrez la colonne : une appartenance est entre 0 et 1.",
      en: "Calibrate the column: a membership is between 0 and 1.",
    });
  };
  return {
    cases: rows.map((cells) => cells[0] ?? ""),
    conditions,
    memberships: rows.map((cells) => places.map((place) => set(cells, place))),
    outcome: rows.map((cells) => set(cells, header.indexOf(outcome))),
  };
}

function expectations({ expect = [] }: Asked, data: QcaData): Record<string, Expectation> {
  return Object.fromEntries(expect.map((pair) => {
    const [name = "", expected = ""] = pair.split("=").map((part) => part.trim());
    return [oneOf(name, data.conditions), oneOf(expected, ["presence", "absence", "either"])];
  }));
}

function refused(column: string, cell: string, mend: { fr: string; en: string }): ComputeFailure {
  return new ComputeFailure([found("usage-error/truth-table", { column, cell }, { mend })]);
}

export default computation;
