import { type Expectation, type SolutionModel, solve } from "../../analysis/comparison/qca.ts";
import { mostConditions, type QcaData, truthTable } from "../../analysis/comparison/truth-table.ts";
import { problem } from "../../problem/problem.ts";
import { type Computation, type ComputeContext, ComputeFailure } from "./computation.ts";
import { oneOf, wholeNumber } from "./method-options.ts";

const option = (fr: string, en: string, type: "string" | "boolean" = "string") =>
  ({ type, summary: { fr, en } }) as const;

/** Truth table and solutions of a qualitative comparative analysis; the first column is the case. */
const computation: Computation = {
  summary: {
    fr: "Table de vérité et solutions d’une analyse quali-quantitative comparée (AQQC)",
    en: "Truth table and solutions of a qualitative comparative analysis (QCA)",
  },
  options: {
    conditions: option(
      "Colonnes des conditions, séparées par des virgules",
      "Condition columns, separated by commas",
    ),
    outcome: option("Colonne du résultat", "Outcome column"),
    consistency: option("Consistance minimale (0.8)", "Least consistency (0.8)"),
    pri: option("PRI minimale (0)", "Least PRI (0)"),
    frequency: option("Nombre minimal de cas (1)", "Fewest cases (1)"),
    negate: option(
      "Expliquer l’absence du résultat",
      "Explain the absence of the outcome",
      "boolean",
    ),
    expect: option(
      "Attentes, p. ex. A=absence,B=either (sinon presence)",
      "Expectations, e.g. A=absence,B=either (otherwise presence)",
    ),
  },
  run(context) {
    const data = readData(context);
    const table = truthTable(data, {
      consistency: context.number("consistency", 0.8),
      pri: context.number("pri", 0),
      frequency: wholeNumber(context, "frequency", 1),
      negated: context.given("negate"),
    });
    const { conservative, parsimonious, intermediate } = solve(table, expectations(context, data));
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
};

function printed({ terms, incl, PRI, cov }: SolutionModel) {
  return {
    terms: terms.map(({ cases, ...term }) => ({ ...term, cases: cases.join(",") })),
    incl,
    PRI,
    cov,
  };
}

function readData(context: ComputeContext): QcaData {
  const { header, rows } = context.input();
  const conditions = (context.option("conditions") ?? "").split(",").map((name) => name.trim())
    .filter((name) => name !== "");
  if (conditions.length === 0 || conditions.length > mostConditions) {
    throw refused("conditions", conditions.join(","), {
      fr: `Nommez de 1 à ${mostConditions} conditions.`,
      en: `Name from 1 to ${mostConditions} conditions.`,
    });
  }
  const outcome = oneOf(context.option("outcome") ?? "", header);
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

function expectations(context: ComputeContext, data: QcaData): Record<string, Expectation> {
  const given = context.option("expect")?.split(",") ?? [];
  return Object.fromEntries(given.map((pair) => {
    const [name = "", expected = ""] = pair.split("=").map((part) => part.trim());
    return [oneOf(name, data.conditions), oneOf(expected, ["presence", "absence", "either"])];
  }));
}

function refused(column: string, cell: string, mend: { fr: string; en: string }): ComputeFailure {
  return new ComputeFailure([problem({
    code: "usage-error",
    severity: "error",
    column,
    cell,
    what: { fr: `Valeur refusée : « ${cell} ».`, en: `Value refused: “${cell}”.` },
    why: {
      fr: "La table de vérité n’en peut rien faire.",
      en: "The truth table can do nothing with it.",
    },
    mend,
  })]);
}

export default computation;
