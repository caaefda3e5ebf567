import type { Dataset } from "../../dataset/dataset.ts";
import { keep } from "../../dataset/keep.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { say } from "../../language/say.ts";
import { type EvidenceClass, evidenceMap, figureKind } from "../portfolio/evidence-map.ts";
import { experiments } from "../portfolio/experiments.ts";
import { type Outcome, publishedOutcomes } from "../portfolio/outcomes.ts";
import { criteria } from "../territory/living-lab.ts";
import { surely } from "../territory/measurement-counts.ts";
import { measurementOf, measurementTotals } from "../territory/measurement-trend.ts";
import { refs } from "../traced.ts";
import { type Counted, type KeyFigure, leaveOut } from "./key-figure.ts";

/** What tells the figures that the evidence map counts: of projects that count, with a number. */
function figureTest(dataset: Dataset): (outcome: Outcome) => boolean {
  const counted = new Set(experiments(dataset).counted.map(({ project_id }) => project_id));
  return (outcome) => counted.has(outcome.projectId) && figureKind(outcome) !== null;
}

/** The figures that the evidence map counts. */
export const publishedFigures: (dataset: Dataset) => readonly Outcome[] = keep(
  (dataset: Dataset) => publishedOutcomes(dataset).filter(figureTest(dataset)),
);

const weaker = say(
  "Les projets d’une classe plus forte : chaque projet n’est compté que dans la plus forte des siennes.",
  "Projects of a stronger class: each project is counted in the strongest of its classes only.",
);

/** What is counted of published figures, by what they prove. */
export const outcomeFigures = {
  figures: {
    name: say("Chiffres publiés", "Published figures"),
    words: (n) =>
      say(
        "{n|chiffre publié|chiffres publiés} sur les projets",
        "published {n|figure|figures} on the projects",
        { n },
      ),
    definition: say(
      "Les valeurs publiées d’un indicateur pour un projet compté ; une valeur donnée par plusieurs sources compte une fois.",
      "The published values of an indicator for a project counted; a value given by several sources counts once.",
    ),
    excluded: say(
      "Ce qui n’est pas mesuré, sans objet ou refusé ; les chiffres de contexte ; ceux d’un projet qui en regroupe d’autres.",
      "What is not measured, not applicable or refused; context figures; those of a project that groups others.",
    ),
    needs: ["indicators", "measures"],
    count: (dataset) =>
      countOutcomes(
        publishedOutcomes(dataset),
        figureTest(dataset),
        say(
          "sans nombre publié, de contexte, ou d’un projet qui en regroupe d’autres",
          "with no published number, of context, or of a project that groups others",
        ),
      ),
  },
  "figures-disputed": {
    name: say("Chiffres sur lesquels les sources divergent", "Figures on which sources disagree"),
    words: (n) =>
      say(
        "{n|chiffre sur lequel|chiffres sur lesquels} les sources divergent",
        "{n|figure|figures} on which sources disagree",
        { n },
      ),
    definition: say(
      "Les chiffres publiés qu’aucun nombre ne concilie : leurs sources se contredisent.",
      "The published figures that no number reconciles: their sources contradict each other.",
    ),
    excluded: say(
      "Les chiffres d’une seule source, et ceux que leurs intervalles concilient.",
      "Figures of one source, and those that their intervals reconcile.",
    ),
    of: "figures",
    needs: ["indicators", "measures"],
    count: (dataset) =>
      countOutcomes(
        publishedFigures(dataset),
        ({ disagreement }) => disagreement,
        say("sources d’accord, ou une seule", "sources that agree, or one only"),
      ),
  },
  "projects-measured": {
    name: say(
      "Projets avec un résultat mesuré ou compté",
      "Projects with a measured or counted outcome",
    ),
    words: (n) =>
      say(
        "{n|projet|projets} avec un résultat mesuré ou compté",
        "{n|project|projects} with a measured or counted outcome",
        { n },
      ),
    definition: say(
      "Les projets dont au moins un chiffre de résultat ou d’impact a été mesuré ou compté. Cela ne dit pas qu’un effet a été comparé à quoi que ce soit.",
      "The projects of which at least one figure of an outcome or an impact was measured or counted. It does not say that an effect was compared with anything.",
    ),
    excluded: say(
      "Les estimations, prévisions et déclarations ; les moyens et les réalisations.",
      "Estimates, forecasts and declarations; means and outputs.",
    ),
    of: "projects",
    needs: ["indicators", "measures"],
    count: (dataset) => countClass(dataset, "measured"),
  },
  "projects-estimated": ofClass(
    "estimated",
    say("Projets avec un résultat estimé au mieux", "Projects with an estimated outcome at best"),
    (n) =>
      say(
        "{n|projet|projets} avec un résultat estimé, au mieux",
        "{n|project|projects} with an estimated outcome at best",
        { n },
      ),
    say(
      "Les projets dont le meilleur résultat publié est un calcul ou une appréciation du porteur.",
      "The projects whose best published outcome is a calculation or an appreciation of their carrier.",
    ),
  ),
  "projects-forecast": ofClass(
    "forecast",
    say("Projets avec une prévision seulement", "Projects with a forecast only"),
    (n) =>
      say(
        "{n|projet|projets} avec une prévision seulement",
        "{n|project|projects} with a forecast only",
        { n },
      ),
    say(
      "Les projets dont le meilleur résultat publié est attendu, visé ou programmé.",
      "The projects whose best published outcome is expected, aimed at or scheduled.",
    ),
  ),
  "projects-declared": ofClass(
    "declared",
    say("Projets avec une déclaration seulement", "Projects with a declaration only"),
    (n) =>
      say(
        "{n|projet|projets} avec une déclaration seulement",
        "{n|project|projects} with a declaration only",
        { n },
      ),
    say(
      "Les projets dont le meilleur résultat publié est déclaré sans dire comment il est connu.",
      "The projects whose best published outcome is declared, without saying how it is known.",
    ),
  ),
  "projects-no-outcome": {
    ...ofClass(
      "nothing",
      say("Projets sans aucun résultat publié", "Projects with no published outcome"),
      (n) =>
        say(
          "{n|projet|projets} sans aucun résultat publié",
          "{n|project|projects} with no published outcome",
          { n },
        ),
      say(
        "Les projets dont nos sources ne donnent aucun chiffre de résultat ou d’impact. Il a pu y en avoir.",
        "The projects of which our sources give no figure of an outcome or an impact. There may have been some.",
      ),
    ),
    excluded: say(
      "Les projets qui ont un résultat publié, fût-il prévu ou déclaré.",
      "Projects with a published outcome, even a forecast or a declaration.",
    ),
  },
  "projects-compared": {
    name: say(
      "Projets qui ont comparé leur résultat à autre chose",
      "Projects that compared their outcome with something else",
    ),
    words: (n) =>
      say(
        "{n|projet qui a comparé son|projets qui ont comparé leur} résultat à autre chose",
        "{n|project|projects} that compared {n|its|their} outcome with something else",
        { n },
      ),
    definition: say(
      "Les projets dont le résultat a sûrement été comparé à un groupe ou à une situation qui n’ont pas reçu l’essai : d’après le relevé des pratiques, à défaut le niveau de preuve des mesures.",
      "The projects whose outcome was surely compared with a group or a situation that did not get the trial: after the record of practices, failing that the evidence level of measures.",
    ),
    excluded: say(
      "Les projets dont nos sources ne disent pas s’ils ont comparé.",
      "Projects of which our sources do not say whether they compared.",
    ),
    of: "projects",
    needs: ["projects"],
    count: (dataset) =>
      surely(measurementTotals(measurementOf(dataset))[criteria.indexOf("comparison")]!),
  },
} satisfies Readonly<Record<string, KeyFigure>>;

function ofClass(
  wanted: EvidenceClass,
  name: KeyFigure["name"],
  words: KeyFigure["words"],
  definition: KeyFigure["definition"],
): KeyFigure {
  return {
    name,
    words,
    definition,
    excluded: weaker,
    of: "projects",
    needs: ["indicators", "measures"],
    count: (dataset) => countClass(dataset, wanted),
  };
}

/** The projects of a class, with the measures that decide it. */
function countClass(dataset: Dataset, wanted: EvidenceClass): Counted {
  const rows = evidenceMap(dataset);
  const found = rows.filter((row) => row.class === wanted);
  const figures = wanted === "nothing" ? [] : found.flatMap((row) => row.counts[wanted].trace.rows);
  return {
    value: found.length,
    trace: {
      rows: [...refs("projects", found.map(({ project }) => project)), ...figures],
      leftOut: leaveOut(
        "projects",
        rows.filter((row) => row.class !== wanted).map(({ project }) => project),
        say("projets d’une autre classe", "projects of another class"),
      ),
    },
  };
}

/** Outcomes of which something holds: a value that several measures give counts once. */
function countOutcomes(
  outcomes: readonly Outcome[],
  holds: (outcome: Outcome) => boolean,
  why: Bilingual,
): Counted {
  const counted = outcomes.filter(holds);
  const rest = outcomes.filter((outcome) => !holds(outcome));
  const rowsOf = (some: readonly Outcome[]) =>
    refs("measures", some.flatMap(({ measures }) => measures).toSorted((a, b) => a.line - b.line));
  return {
    value: counted.length,
    trace: {
      rows: rowsOf(counted),
      leftOut: rest.length === 0 ? [] : [{ why, count: rest.length, rows: rowsOf(rest) }],
    },
  };
}
