// %% [markdown] id=intro-fr {"lang":"fr"}
// # Ce qui est prouvé, là où le territoire parie
//
// Les marches de la preuve par domaine de spécialisation ; par thème, là où aucun domaine n’est publié.

// %% [markdown] id=intro-en {"lang":"en"}
// # What is proven where the territory bets
//
// The steps of evidence by domain of specialisation; by theme where no domain is published.

// %% id=load
import { fieldsOf, metIn } from "../pipeline/analysis/territory/evidence-by-field.ts";
import { criterionNames, stepWords } from "../pipeline/analysis/territory/living-lab.ts";
import { measurementOf } from "../pipeline/analysis/territory/measurement-trend.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { dataset, figure, list, say, sentence } from "../pipeline/notebook/mod.ts";

// %% id=specialisation
const all = measurementOf(dataset);
const { kind, fields } = fieldsOf(dataset, all);
const steps = Object.keys(stepWords) as (keyof typeof stepWords)[];
const [top] = fields;

/** What is proven where the territory wants to specialise. */
export const byField = figure({
  title: top === undefined ? say("Aucun domaine", "No field") : say(
    "« {field} », {kind|domain=première priorité|theme=thème le plus fourni} : {n} {n|projet|projets}, {met} avec comparaison",
    "“{field}”, {kind|domain=first priority|theme=largest theme}: {n} {n|project|projects}, {met} with a comparison",
    {
      field: top.label,
      kind,
      n: top.projects.length,
      met: metIn(top, "comparison").value ?? 0,
    },
  ),
  subtitle: kind === "domain"
    ? say(
      "Nombre de projets par domaine de spécialisation, du plus au moins prioritaire, et ce qu’ils ont sûrement franchi. Un projet peut être dans plusieurs domaines.",
      "Number of projects by domain of specialisation, highest priority first, and what they have surely climbed. A project may be in several domains.",
    )
    : say(
      "Nombre de projets par thème, et ce qu’ils ont sûrement franchi. Les thèmes du programme ne sont pas les domaines de la spécialisation : aucun rattachement n’est publié.",
      "Number of projects by theme, and what they have surely climbed. The programme’s themes are not domains of specialisation: no link between the two is published.",
    ),
  caption: say(
    "n = {n} {n|projet|projets}. Disque creux : projets présents ; plein : marche sûrement franchie. Sources : {kind|domain=tables domains, project_domains|theme=table projects} et celles des critères.",
    "n = {n} {n|project|projects}. Ring: projects present; full disc: step surely climbed. Sources: {kind|domain=tables domains, project_domains|theme=table projects} and those of the criteria.",
    { n: all.length, kind },
  ),
  rows: fields,
  columns: [
    [...kind === "domain" ? ["Domaine S3", "S3 domain"] as const : ["Thème", "Theme"] as const, (
      { label },
    ) => label],
    ["Priorité", "Priority", ({ priority }) => priority, { align: "right" }],
    ["Projets", "Projects", ({ projects }) => projects.length],
    ...steps.map((step) => ({
      title: criterionNames[step],
      value: (field: (typeof fields)[number]) => metIn(field, step),
      align: "right" as const,
    })),
  ],
  draw: (frame) =>
    crossedCounts(frame, {
      rows: fields,
      rowName: ({ label }) => label,
      columns: [null, ...steps],
      columnName: (step) => step === null ? say("projets", "projects") : stepWords[step],
      full: steps,
      count: (field, step) => step === null ? field.projects.length : metIn(field, step),
    }),
});

const bare = fields.filter((field) => (metIn(field, "measured-outcome").value ?? 0) === 0);
/** Fields in which nothing has been surely measured. */
export const unmeasuredFields = sentence(
  bare.length === 0
    ? say(
      "Dans chaque {kind|domain=domaine|theme=thème}, un résultat au moins a été mesuré.",
      "In every {kind|domain=domain|theme=theme}, one outcome at least was measured.",
      { kind },
    )
    : say(
      "{n} {kind|domain={n|domaine|domaines}|theme={n|thème|thèmes}} sur {all} sans aucun résultat sûrement mesuré : {list}.",
      "{n} of {all} {kind|domain=domains|theme=themes} without any outcome surely measured: {list}.",
      {
        n: bare.length,
        kind,
        all: fields.length,
        list: list(bare.map(({ label }) => label), { by: say(" ; ", "; ") }),
      },
    ),
);
