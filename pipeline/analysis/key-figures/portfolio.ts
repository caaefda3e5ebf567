import type { Dataset } from "../../dataset/dataset.ts";
import type { Project } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import { say } from "../../language/say.ts";
import { countProjects } from "../portfolio/counts.ts";
import { experiments, leftOutOf } from "../portfolio/experiments.ts";
import { activeOrganisations } from "../portfolio/organisations.ts";
import { type EndKind, projectSpans } from "../portfolio/spans.ts";
import { type Counted, countRows, type KeyFigure, leaveOut } from "./key-figure.ts";

const grouping = say(
  "Les projets qui en regroupent d’autres : ceux qu’ils regroupent sont comptés.",
  "Projects that group others: those they group are counted.",
);

/** What is counted of projects and of who carries them. */
export const portfolioFigures = {
  projects: {
    name: say("Projets", "Projects"),
    words: (n) =>
      say(
        "{n|projet documenté|projets documentés}",
        "{n|documented project|documented projects}",
        { n },
      ),
    definition: say(
      "Les lignes de la table projects qui ne regroupent pas d’autres lignes.",
      "The rows of the table projects that do not group other rows.",
    ),
    excluded: grouping,
    needs: ["projects"],
    count: (dataset) => {
      const all = experiments(dataset);
      return countRows("projects", all.counted, leftOutOf(all));
    },
  },
  themes: {
    name: say("Thèmes", "Themes"),
    words: (n) => say("{n|thème|thèmes}", "{n|theme|themes}", { n }),
    definition: say(
      "Les valeurs différentes de la colonne theme, sur les projets comptés.",
      "The different values of the column theme, over the projects counted.",
    ),
    excluded: say("Les projets sans thème publié.", "Projects with no published theme."),
    needs: ["projects"],
    count: (dataset) => {
      const named = countProjects(dataset, "theme").filter(({ code }) => code !== "");
      return {
        value: named.length,
        trace: { rows: named.flatMap(({ count }) => count.trace.rows) },
      };
    },
  },
  "projects-running": {
    name: say("Projets en cours", "Projects running"),
    words: (n) =>
      say("{n|projet en cours|projets en cours}", "{n|project|projects} running", { n }),
    definition: say(
      "Les projets que les sources disent en cours.",
      "The projects that sources say are running.",
    ),
    excluded: say(
      "Les projets terminés, arrêtés, ou dont la suite n’est pas dans nos sources.",
      "Projects that ended, were stopped, or whose sequel is not found in our sources.",
    ),
    of: "projects",
    needs: ["projects"],
    count: (dataset) => countStatus(dataset, ["running"]),
  },
  "projects-untold": {
    name: say("Projets à la suite inconnue", "Projects with an unknown sequel"),
    words: (n) =>
      say(
        "{n|projet|projets} dont la suite n’est pas dans nos sources",
        "{n|project|projects} whose sequel is not found in our sources",
        { n },
      ),
    definition: say(
      "Les projets dont aucune source ne dit ce qu’ils sont devenus. Ils ont pu s’arrêter, finir ou durer.",
      "The projects of which no source says what became of them. They may have stopped, ended or gone on.",
    ),
    excluded: say("Les projets dont l’état est publié.", "Projects whose status is published."),
    of: "projects",
    needs: ["projects"],
    count: (dataset) => countStatus(dataset, ["unknown", null]),
  },
  "projects-dated": {
    name: say("Projets dont le début est publié", "Projects whose start is published"),
    words: (n) =>
      say(
        "{n|projet|projets} dont le début est publié",
        "{n|project|projects} whose start is published",
        { n },
      ),
    definition: say(
      "Les projets dont une source donne le début, au jour, au mois ou à l’année.",
      "The projects of which a source gives the start, to the day, the month or the year.",
    ),
    excluded: say(
      "Les projets sans début dans nos sources.",
      "Projects with no start found in our sources.",
    ),
    of: "projects",
    needs: ["projects"],
    count: (dataset) => {
      const dated = new Set(projectSpans(dataset).map(({ project }) => project));
      return countThose(
        experiments(dataset).counted,
        (project) => dated.has(project),
        say("début absent de nos sources", "start not found in our sources"),
      );
    },
  },
  "projects-ended": {
    name: say("Projets dont la fin est constatée", "Projects whose end was observed"),
    words: (n) =>
      say(
        "{n|projet|projets} dont la fin est constatée",
        "{n|project|projects} whose end was observed",
        { n },
      ),
    definition: say(
      "Les projets dont le début est publié et dont une source constate la fin.",
      "The projects whose start is published and of which a source observed the end.",
    ),
    excluded: say(
      "Les fins seulement prévues, et celles qui ne sont pas dans nos sources.",
      "Ends that are only planned, and those not found in our sources.",
    ),
    of: "projects-dated",
    needs: ["projects"],
    count: (dataset) => countEnds(dataset, ["observed"]),
  },
  "projects-end-planned": {
    name: say("Projets dont la fin est seulement prévue", "Projects whose end is only planned"),
    words: (n) =>
      say(
        "{n|projet|projets} dont la fin est seulement prévue",
        "{n|project|projects} whose end is only planned",
        { n },
      ),
    definition: say(
      "Les projets dont le début est publié et dont les sources annoncent la fin sans l’avoir constatée.",
      "The projects whose start is published and whose end sources announce and did not observe.",
    ),
    excluded: say("Les fins constatées.", "Ends that were observed."),
    of: "projects-dated",
    needs: ["projects"],
    count: (dataset) => countEnds(dataset, ["planned"]),
  },
  "projects-end-untold": {
    name: say("Projets sans fin publiée", "Projects with no published end"),
    words: (n) =>
      say(
        "{n|projet|projets} sans fin publiée",
        "{n|project|projects} with no published end",
        { n },
      ),
    definition: say(
      "Les projets dont le début est publié et dont nos sources ne donnent pas la fin : en cours, ou de suite inconnue.",
      "The projects whose start is published and whose end is not found in our sources: running, or with an unknown sequel.",
    ),
    excluded: say("Les fins constatées ou prévues.", "Ends that were observed or planned."),
    of: "projects-dated",
    needs: ["projects"],
    count: (dataset) => countEnds(dataset, ["running", "unknown"]),
  },
  organisations: {
    name: say("Organismes engagés", "Organisations engaged"),
    words: (n) =>
      say(
        "{n|organisme engagé|organismes engagés} dans les projets",
        "{n|organisation|organisations} engaged in the projects",
        { n },
      ),
    definition: say(
      "Les organismes qui ont au moins un rôle dans un projet (table partnerships).",
      "The organisations that have at least one role in a project (table partnerships).",
    ),
    excluded: say(
      "Les organismes cités seulement dans les instances ou les essais voisins.",
      "Organisations quoted only in bodies or neighbouring experiments.",
    ),
    needs: ["organisations", "partnerships"],
    count: (dataset) => {
      const active = activeOrganisations(dataset);
      const idle = dataset.tables.organisations.rows.filter((row) => !active.includes(row));
      return countRows(
        "organisations",
        active,
        leaveOut(
          "organisations",
          idle,
          say(
            "cités seulement dans les instances ou les essais voisins",
            "quoted only in bodies or neighbouring experiments",
          ),
        ),
      );
    },
  },
} satisfies Readonly<Record<string, KeyFigure>>;

/** Projects of which something holds; the others are left out for one reason. */
function countThose(
  projects: readonly Project[],
  holds: (project: Project) => boolean,
  why: Bilingual,
): Counted {
  const others = projects.filter((project) => !holds(project));
  return countRows("projects", projects.filter(holds), leaveOut("projects", others, why));
}

function countStatus(dataset: Dataset, wanted: readonly Project["status"][]): Counted {
  return countThose(
    experiments(dataset).counted,
    ({ status }) => wanted.includes(status),
    say("d’un autre état", "with another status"),
  );
}

function countEnds(dataset: Dataset, kinds: readonly EndKind[]): Counted {
  const kindOf = new Map(projectSpans(dataset).map(({ project, endKind }) => [project, endKind]));
  return countThose(
    experiments(dataset).counted.filter((project) => kindOf.has(project)),
    (project) => kinds.includes(kindOf.get(project)!),
    say("fin d’une autre nature", "end of another kind"),
  );
}
