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
  participationByPhase,
} from "../pipeline/analysis/portfolio/phases.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { phases } from "../pipeline/dataset/tables/participation.ts";
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { inBoth } from "../pipeline/language/bilingual.ts";
import { agree, isPlural } from "../pipeline/language/plural.ts";
import { dataset, figure, projectPage, sentence, value } from "../pipeline/notebook/mod.ts";

const cells = participationByPhase(dataset);
const counted = experiments(dataset).counted;
const withUsers = counted.filter((project) => cells.some((cell) => cell.project === project));

// %% id=counts
/** How many projects have a published participation activity. */
export const projectsWithUsers = value(
  countOf(refs("projects", withUsers), {
    fr: "Nombre de projets ayant au moins une activité dans la table activities.",
    en: "Number of projects with at least one activity in the table activities.",
  }, [{
    why: { fr: "aucune activité publiée", en: "no published activity" },
    count: counted.length - withUsers.length,
  }]),
  {
    label: {
      one: { fr: "projet où des usagers sont associés", en: "project in which users take part" },
      many: { fr: "projets où des usagers sont associés", en: "projects in which users take part" },
    },
  },
);

/** How many projects associated users to frame the problem. */
export const framingCount = value(countProjectsInPhase(cells, "framing"));
/** How many projects associated users while designing. */
export const designCount = value(countProjectsInPhase(cells, "design"), {
  label: {
    one: { fr: "projet conçu avec des usagers", en: "project designed with users" },
    many: { fr: "projets conçus avec des usagers", en: "projects designed with users" },
  },
});
/** How many projects associated users while experimenting. */
export const experimentationCount = value(countProjectsInPhase(cells, "experimentation"));
/** How many projects associated users in the evaluation. */
export const evaluationCount = value(countProjectsInPhase(cells, "evaluation"), {
  label: {
    one: { fr: "projet évalué avec des usagers", en: "project evaluated with users" },
    many: { fr: "projets évalués avec des usagers", en: "projects evaluated with users" },
  },
});

// %% id=phases
const codes = Object.keys(phases) as (keyof typeof phases)[];
const used = codes.filter((phase) => cells.some((cell) => cell.phase === phase));

/** Where users come in. */
export const byPhase = figure({
  title: inBoth((language) => {
    const design = designCount.traced.value ?? 0;
    const trial = experimentationCount.traced.value ?? 0;
    if (trial > design) {
      return language === "fr"
        ? `Les usagers essaient (${trial} projets) plus qu’ils ne conçoivent (${design})`
        : `Users try things out (${trial} projects) more than they design them (${design})`;
    }
    return language === "fr"
      ? `Des usagers sont associés dès la conception dans ${design} ${
        isPlural(design, "fr") ? "projets" : "projet"
      }, à l’essai dans ${trial}`
      : `Users take part from the design on in ${design} ${
        isPlural(design, "en") ? "projects" : "project"
      }, in the trial in ${trial}`;
  }),
  subtitle: {
    fr: "Nombre d’activités publiées par projet et par phase.",
    en: "Number of published activities per project and phase.",
  },
  alt: inBoth((language) =>
    cells.map((cell) =>
      `${shortName(cell.project)}, ${phases[cell.phase][language]} ${cell.count.value}`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${dataset.tables.activities.rows.length} activités dans ${withUsers.length} projets sur ${counted.length}. Source : table activities.`
      : `n = ${dataset.tables.activities.rows.length} activities in ${withUsers.length} of ${counted.length} projects. Source: table activities.`
  ),
  rows: cells,
  columns: [
    {
      title: { fr: "Projet", en: "Project" },
      value: ({ project }) => ({ text: project.name, href: projectPage(project.project_id) }),
    },
    { title: { fr: "Phase", en: "Phase" }, value: (cell) => phases[cell.phase] },
    { title: { fr: "Modalités", en: "Modalities" }, value: (cell) => cell.modalities },
    { title: { fr: "Activités", en: "Activities" }, value: (cell) => cell.count, align: "right" },
  ],
  draw: (frame) =>
    countMatrix(frame, {
      rows: withUsers.slice(0, 60).map(shortName),
      columns: used.map((phase) => frame.say(phases[phase])),
      cells: cells.filter((cell) => withUsers.indexOf(cell.project) < 60).map((cell) => ({
        row: shortName(cell.project),
        column: frame.say(phases[cell.phase]),
        count: cell.count.value ?? 0,
      })),
    }),
});

// %% id=headline
/** Where users come in, in a sentence. */
export const headline = sentence(
  projectsWithUsers,
  agree(withUsers.length, {
    one: {
      fr: " projet dit avoir associé des usagers, ",
      en: " project says that it associated users, ",
    },
    many: {
      fr: " projets disent avoir associé des usagers, ",
      en: " projects say that they associated users, ",
    },
  }),
  designCount,
  { fr: " dès la conception.", en: " from the design on." },
);
