// %% [markdown] id=intro-fr {"lang":"fr","needs":["activities"]}
// # Les usagers, phase par phase
//
// À quel moment de la vie d’un projet ses usagers ont-ils été associés ? Seules comptent les
// activités publiées qui font plus qu’informer : une case vide ne dit pas que rien n’a eu lieu.

// %% [markdown] id=intro-en {"lang":"en","needs":["activities"]}
// # Users, phase by phase
//
// When in the life of a project were its users associated? Only published activities that do more than
// inform count: an empty cell does not say that nothing took place.

// %% id=load
import { shortName } from "../pipeline/analysis/portfolio/experiments.ts";
import { participationByPhase } from "../pipeline/analysis/portfolio/phases.ts";
import { phases } from "../pipeline/dataset/tables/participation.ts";
import { phaseOrder } from "../pipeline/analysis/participation/levels.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { dataset, figure, key, projectLink, say, sentence } from "../pipeline/notebook/mod.ts";

const cells = participationByPhase(dataset);
const drawn = [...new Set(cells.map(({ project }) => project))];

// %% id=counts
/** How many projects associated users, as far as sources say. */
export const projectsWithUsers = key("projects-with-users");
/** How many did so before the trial: in framing, idea or design. */
export const beforeTrialCount = key("projects-users-before-trial");
/** How many did so during the trial. */
export const experimentationCount = key("projects-users-in-trial");
/** How many were evaluated with users. */
export const evaluationCount = key("projects-users-evaluating");

// %% id=phases
const used = phaseOrder.filter((phase) => cells.some((cell) => cell.phase === phase));
const [early, trial] = [beforeTrialCount, experimentationCount];
const associating = key("activities-associating");
const phaseless = key("activities-no-phase");

/** Where users come in. */
export const byPhase = figure({
  title: (trial.traced.value ?? 0) > (early.traced.value ?? 0)
    ? say(
      "Les usagers sont associés pendant l’essai ({trial} {trial|projet|projets}) plus souvent qu’avant ({early})",
      "Users are associated during the trial ({trial} {trial|project|projects}) more often than before it ({early})",
      { trial, early },
    )
    : say(
      "Des usagers sont associés avant l’essai dans {early} {early|projet|projets}, pendant l’essai dans {trial}",
      "Users are associated before the trial in {early} {early|project|projects}, during the trial in {trial}",
      { trial, early },
    ),
  subtitle: say(
    "Nombre d’activités qui associent des usagers, par projet et par phase.",
    "Number of activities that associate users, per project and phase.",
  ),
  caption: say(
    "n = {n} {n|activité|activités}{phaseless||, dont {phaseless} sans phase publiée, non dessinée|, dont {phaseless} sans phase publiée, non dessinées}, dans {projects} {projects|projet|projets} sur {all}. Les activités qui ne font qu’informer ne sont pas comptées. Source : table activities.",
    "n = {n} {n|activity|activities}{phaseless||, {phaseless} of them with no published phase and not drawn|, {phaseless} of them with no published phase and not drawn}, in {projects} of {all} projects. Activities that only inform are not counted. Source: table activities.",
    { n: associating, phaseless, projects: projectsWithUsers, all: key("projects") },
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
      rows: drawn.slice(0, 60),
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
  "{n|D’après nos sources, aucun projet n’a associé d’usagers|D’après nos sources, un projet a associé des usagers|D’après nos sources, {n} projets ont associé des usagers}{some|no=|yes=, {early} avant l’essai}.",
  "{n|As far as our sources say, no project associated users|As far as our sources say, one project associated users|As far as our sources say, {n} projects associated users}{some|no=|yes=, {early} before the trial}.",
  { n: projectsWithUsers, early, some: projectsWithUsers.traced.value === 0 ? "no" : "yes" },
));
