import {
  defaultSortModel,
  defaultThresholds,
  sortProjects,
} from "../../analysis/framework/decision.ts";
import { evaluate, type Evaluation } from "../../analysis/framework/evaluate.ts";
import type { SortModel } from "../../analysis/framework/mr-sort.ts";
import { checkSortModel } from "../../analysis/framework/sort-model-check.ts";
import { found } from "../../problem/found.ts";
import { file, number } from "../options/option-kinds.ts";
import {
  type Computation,
  computationOf,
  type ComputeContext,
  ComputeFailure,
} from "./computation.ts";
import { oneOf, stopOnError } from "./method-options.ts";

/** The category that majority-rule sorting proposes for each project. */
const computation: Computation = computationOf({
  summary: {
    fr: "Catégorie proposée pour chaque projet (MR-Sort avec veto), à discuter",
    en: "Category proposed for each project (MR-Sort with veto), to be discussed",
  },
  options: {
    profiles: file({
      fr: "Table category, indicator_id, low, veto, weight ; meilleure catégorie d’abord",
      en: "Table of category, indicator_id, low, veto, weight; best category first",
    }, {
      otherwise: {
        fr: "les mêmes seuils pour toutes les dimensions",
        en: "the same thresholds for all dimensions",
      },
    }),
    majority: number({ fr: "Part du poids exigée", en: "Share of the weight required" }, {
      above: 0,
      most: 1,
      default: defaultThresholds.majority,
    }),
  },
  example: "--data data/demo",
  run(context, { profiles: path, majority }) {
    const evaluation = evaluate(context.dataset());
    stopOnError(evaluation.problems);
    const base = path === undefined
      ? defaultSortModel(evaluation)
      : readModel(context, path, evaluation);
    stopOnError(checkSortModel(base, path ?? null));
    const total = base.criteria.reduce((sum, { weight }) => sum + weight, 0);
    const model = { ...base, majority: total * majority };
    return {
      rows: sortProjects(evaluation, model).map(({ project, category, worst, best, next }) => ({
        project_id: project,
        category,
        category_worst: worst,
        category_best: best,
        next_category: next?.category ?? null,
        next_changes: next?.changes.map(({ criterion, to }) => `${criterion}>=${to}`).join(";") ??
          null,
      })),
    };
  },
});

function readModel(context: ComputeContext, path: string, evaluation: Evaluation): SortModel {
  const { header, rows } = context.read(path);
  const column = (name: string) => header.indexOf(oneOf(name, header));
  const [category, indicator, low] = [column("category"), column("indicator_id"), column("low")];
  const [veto, weight] = [header.indexOf("veto"), header.indexOf("weight")];
  const ids = evaluation.framework.nodes.filter(({ scored }) => scored).map(({ id }) => id);
  const used = [...new Set(rows.map((cells) => cells[indicator]!).filter((id) => id !== ""))]
    .map((id) => oneOf(id, ids));
  const number = (cells: readonly string[] | undefined, place: number) => {
    const text = (place < 0 ? "" : cells?.[place] ?? "").trim().replace(",", ".");
    if (text === "") return null;
    if (Number.isFinite(Number(text))) return Number(text);
    throw notNumber(header[place] ?? "", text);
  };
  const thresholds = (name: string, place: number) =>
    Object.fromEntries(rows.flatMap((cells) => {
      const value = number(cells, place);
      return cells[category] === name && value !== null ? [[cells[indicator]!, value]] : [];
    }));
  return {
    criteria: used.map((id) => {
      const node = evaluation.framework.nodes[evaluation.framework.positions.get(id)!]!;
      const line = rows.find((cells) => cells[indicator] === id);
      return { id, label: node.label, direction: 1, weight: number(line, weight) ?? node.weight };
    }),
    categories: [...new Set(rows.map((cells) => cells[category]!))].map((name) => ({
      id: name,
      label: { fr: name, en: name },
      profile: thresholds(name, low),
      veto: thresholds(name, veto),
    })),
    majority: defaultThresholds.majority,
  };
}

function notNumber(column: string, cell: string): ComputeFailure {
  return new ComputeFailure([found("type-error/threshold", { column, cell })]);
}

export default computation;
