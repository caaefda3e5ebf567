// %% [markdown] id=intro-fr {"lang":"fr","needs":["activities"]}
// # Les usagers, phase par phase
//
// À quel moment de la vie d’un projet ses usagers ont-ils été associés ? Seules comptent les
// activités publiées : une case vide ne dit pas que rien n’a eu lieu.

// %% [markdown] id=intro-en {"lang":"en","needs":["activities"]}
// # Users, phase by phase
//
// When in the life of a project were its users associated? Only published activities count: an empty
// cell does not say that nothing took place.

// %% id=load
import { experiments, shortName } from "../pipeline/analysis/portfolio/experiments.ts";
import {
  countProjectsInPhase,
  countProjectsWithUsers,
  participationByPhase,
} from "../pipeline/analysis/portfolio/phases.ts";
import { phases } from "../pipeline/dataset/tables/participation.ts";
import { phaseOrder } from "../pipeline/analysis/participation/levels.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { dataset, figure, projectLink, say, sentence, value } from "../pipeline/notebook/mod.ts";

const cells = participationByPhase(dataset);
const counted = experiments(dataset).counted;
const withUsers = counted.filter((project) => cells.some((cell) => cell.project === project));

// %% id=counts
/** How many projects have a published participation activity. */
export const projectsWithUsers = value(
  countProjectsWithUsers(dataset),
  "{n|projet|projets} où des usagers sont associés",
  "{n|project|projects} in which users take part",
);

/** How many projects associated users to frame the problem. */
export const framingCount = value(countProjectsInPhase(cells, "framing"));
/** How many projects associated users while designing. */
export const designCount = value(
  countProjectsInPhase(cells, "design"),
  "{n|projet conçu|projets conçus} avec des usagers",
  "{n|project|projects} designed with users",
);
/** How many projects associated users while experimenting. */
export const experimentationCount = value(countProjectsInPhase(cells, "experimentation"));
/** How many projects associated users in the evaluation. */
export const evaluationCount = value(
  countProjectsInPhase(cells, "evaluation"),
  "{n|projet évalué|projets évalués} avec des usagers",
  "{n|project|projects} evaluated with users",
);

// %% id=phases
const used = phaseOrder.filter((phase) => cells.some((cell) => cell.phase === phase));
const [design, trial] = [designCount, experimentationCount];

/** Where users come in. */
export const byPhase = figure({
  title: (trial.traced.value ?? 0) > (design.traced.value ?? 0)
    ? say(
      "Les usagers essaient ({trial} projets) plus qu’ils ne conçoivent ({design})",
      "Users try things out ({trial} projects) more than they design them ({design})",
      { trial, design },
    )
    : say(
      "Des usagers sont associés dès la conception dans {design} {design|projet|projets}, à l’essai dans {trial}",
      "Users take part from the design on in {design} {design|project|projects}, in the trial in {trial}",
      { trial, design },
    ),
  subtitle: say(
    "Nombre d’activités publiées par projet et par phase.",
    "Number of published activities per project and phase.",
  ),
  caption: say(
    "n = {n} activités dans {projects} projets sur {all}. Source : table activities.",
    "n = {n} activities in {projects} of {all} projects. Source: table activities.",
    { n: dataset.activities.size, projects: withUsers.length, all: counted.length },
  ),
  rows: cells,
  columns: [
    ["Projet", "Project", ({ project }) => projectLink(dataset, project.project_id)],
    ["Phase", "Phase", ({ phase }) => phases[phase]],
    ["Modalités", "Modalities", ({ modalities }) => modalities],
    ["Activités", "Activities", ({ count }) => count],
  ],
  draw: (frame) =>
    crossedCounts(frame, {
      rows: withUsers.slice(0, 60),
      rowName: shortName,
      columns: used,
      columnName: (phase) => phases[phase],
      count: (project, phase) =>
        cells.find((cell) => cell.project === project && cell.phase === phase)?.count,
    }),
});

// %% id=headline
/** Where users come in, in a sentence. */
export const headline = sentence(say(
  "{n} {n|projet dit|projets disent} avoir associé des usagers, {design} dès la conception.",
  "{n} {n|project says that it|projects say that they} associated users, {design} from the design on.",
  { n: projectsWithUsers, design },
));
