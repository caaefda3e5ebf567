// %% [markdown] id=intro {"lang":"fr","needs":["indicators","measures","interviews","codings"]}
// # Revue de gouvernance

// %% id=load
import * as Plot from "@observablehq/plot";
import { evaluate, scoreOf } from "../../../../pipeline/analysis/framework/evaluate.ts";
import { labelOf } from "../../../../pipeline/dataset/dataset.ts";
import { dataset, desc, figure, table, value } from "../../../../pipeline/notebook/mod.ts";

const evaluation = evaluate(dataset);
const place = new Map(evaluation.projects.map((id, p) => [id, p]));
const score = (node: number, id: string) => scoreOf(evaluation, node, place.get(id)!).score;
const [root, ...leaves] = evaluation.framework.nodes.filter(({ scored }) => scored);
const budgets = dataset.measures.filter(({ indicator_id }) => indicator_id === "budget");
const projects = dataset.projects.join(budgets, "project_id").derive({
  id: ({ project_id }) => project_id,
  sector: ({ theme }) => labelOf(dataset, "theme", theme ?? "").fr,
  budget: (row) => row.value,
  composite: ({ project_id }) => score(root!.position, project_id),
}).select("id", "name", "sector", "budget", "composite");
const sectors = projects.groupby("sector").summarise((t) => ({
  projects: t.count(),
  budget: t.sum("budget"),
  composite: t.mean("composite"),
})).orderby("sector");
const top = projects.orderby(desc("composite"), "id").slice(0, 20);
const cells = top.rows().flatMap(({ id, sector }) =>
  leaves.map((leaf) => ({ id, sector, indicator: leaf.id, value: score(leaf.position, id) }))
);
const segments = dataset.codings.select("interview_id", "code_id", "memo")
  .join(dataset.interviews.select("interview_id", "role", "date"), "interview_id").derive({
    theme: ({ code_id }) => code_id,
    stakeholder: ({ role }) => role ?? "",
    month: ({ date }) => (date ?? "").slice(0, 7),
    sentiment: ({ memo }) => Number(memo),
  });
const themes = segments.groupby("theme").count().orderby("theme");
const crossed = segments.groupby("theme", "stakeholder").count().orderby("theme", "stakeholder");
const months = segments.groupby("month", "stakeholder")
  .summarise((t) => ({ sentiment: t.mean("sentiment") })).orderby("month", "stakeholder");
const [count, stakeholder, sector] = ["Passages", "Partie prenante", "Secteur"];
const budget = { title: "Budget", digits: 3 };
const composite = { title: "Composite", digits: 3 };
const cellWords = { id: "Projet", indicator: "Indicateur", value: { title: "Valeur", digits: 3 } };

// %% id=outputs
export const projectCount = value(dataset.projects.count());
export const segmentCount = value(dataset.codings.count());
export const perTheme = figure({
  title: "Passages par thème",
  data: themes,
  columns: { count },
  plot: (rows) => [Plot.gridX(), Plot.barX(rows, { x: "count", y: "theme", sort: { y: "-x" } })],
});
export const stacked = figure({
  title: "Passages par thème et partie prenante",
  data: crossed,
  columns: { stakeholder, count },
  plot: (rows) => [Plot.barX(rows, { x: "count", y: "theme", fill: "stakeholder" })],
});
export const bySector = figure({
  title: "Composite moyen par secteur",
  data: sectors.select("sector", "composite"),
  columns: { sector, composite },
  plot: (rows, frame) => [
    Plot.barX(rows, { x: "composite", y: "sector", sort: { y: "-x" } }),
    Plot.text(rows, {
      x: "composite",
      y: "sector",
      dx: 14,
      text: (row) => frame.number(row.composite!, { fixed: true }),
    }),
  ],
});
export const money = figure({
  title: "Budget et composite",
  data: projects,
  columns: { id: false, name: "Projet", sector: false, budget, composite },
  plot: (rows) => ({
    x: { type: "log", grid: true },
    marks: [
      Plot.dot(rows, { x: "budget", y: "composite", fill: "sector", r: 3, title: "name" }),
      Plot.linearRegressionY(rows, { x: "budget", y: "composite" }),
    ],
  }),
});
export const strip = figure({
  title: "Indicateurs des vingt premiers",
  data: cells,
  columns: { ...cellWords, sector: false },
  plot: (rows) => [
    Plot.dot(rows, { x: "value", y: "indicator", stroke: "sector" }),
    Plot.tickX(rows, Plot.groupY({ x: "median" }, { x: "value", y: "indicator" })),
  ],
});
export const heat = figure({
  title: "Les vingt premiers par indicateur",
  data: cells,
  columns: { ...cellWords, sector: false },
  plot: (rows, frame) => {
    const text = ({ value }: { value: number | null }) =>
      value === null ? "" : frame.number(value, { digits: 1, fixed: true });
    const at = { x: "indicator", y: "id" };
    return [
      Plot.cell(rows, { ...at, fill: "value", inset: 0.5 }),
      Plot.text(rows, { ...at, text }),
    ];
  },
});
export const crossing = figure({
  title: "Thème et partie prenante",
  data: crossed,
  columns: { stakeholder, count },
  plot: (rows) => [Plot.cell(rows, { x: "stakeholder", y: "theme", fill: "count" })],
});
export const sentiment = figure({
  title: "Sentiment moyen par mois",
  data: months,
  columns: { month: "Mois", stakeholder, sentiment: { title: "Sentiment", digits: 3 } },
  plot: (rows) => [
    Plot.ruleY([0]),
    Plot.lineY(rows, { x: (row) => new Date(row.month), y: "sentiment", stroke: "stakeholder" }),
  ],
});
export const sectorTable = table(sectors, {
  title: "Secteurs",
  columns: { sector, projects: "Projets", budget, composite },
});
export const topTable = table(top, {
  title: "Les vingt premiers",
  columns: { id: "Identifiant", sector, budget, composite },
});
const counts = new Map(crossed.rows().map((row) => [`${row.theme} ${row.stakeholder}`, row.count]));
export const wide = table({
  title: "Thèmes et parties prenantes",
  rows: themes.column("theme"),
  columns: [
    ["Thème", "Theme", (theme) => theme],
    ...[...new Set(crossed.column("stakeholder"))].sort().map((name) =>
      [name, name, (theme: string) => counts.get(`${theme} ${name}`) ?? 0] as const
    ),
  ],
});
