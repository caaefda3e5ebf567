import { earliest, latest, parsePartialDate } from "../../language/dates.ts";
import { type Problem, problem } from "../../problem/problem.ts";
import { type Dataset, indexBy } from "../dataset.ts";

/** Rules between tables: an activity lies within the dates of its project. */
export function checkTables(tables: Dataset["tables"]): Problem[] {
  return [
    ...activitiesInProjects(tables.projects, tables.activities),
    ...activitiesInProjects(tables.related_projects, tables.related_activities),
    ...repliesAfterActivities(tables),
  ];
}

type Projects = Dataset["tables"]["projects" | "related_projects"];
type Activities = Dataset["tables"]["activities" | "related_activities"];

function activitiesInProjects(projects: Projects, { file, rows }: Activities): Problem[] {
  if (file === null) return [];
  const known = indexBy(projects.rows, ({ project_id }) => project_id);
  return rows.flatMap(({ project_id, date, line }) => {
    const project = known.get(project_id);
    if (!project || date === null) return [];
    if (!surelyBefore(date, project.start) && !surelyBefore(project.end, date)) return [];
    const span = `${project.start ?? "…"}/${project.end ?? "…"}`;
    return [problem({
      code: "row-constraint",
      severity: "warning",
      file,
      line,
      column: "date",
      cell: date,
      what: {
        fr: `L’activité du ${date} est hors des dates de ${project_id} (${span}).`,
        en: `The activity of ${date} lies outside the dates of ${project_id} (${span}).`,
      },
      why: {
        fr: "Une activité a lieu pendant son projet, sauf s’il a changé de dates.",
        en: "An activity happens during its project, unless the project’s dates changed.",
      },
      mend: {
        fr: "Corrigez la date, ou celles du projet.",
        en: "Correct the date, or those of the project.",
      },
    })];
  });
}

function repliesAfterActivities({ activities, proposals }: Dataset["tables"]): Problem[] {
  const { file, rows } = proposals;
  if (file === null) return [];
  const known = indexBy(activities.rows, ({ activity_id }) => activity_id);
  return rows.flatMap(({ activity_id, replied_on, line }) => {
    const date = known.get(activity_id)?.date ?? null;
    if (!surelyBefore(replied_on, date)) return [];
    return [problem({
      code: "row-constraint",
      severity: "warning",
      file,
      line,
      column: "replied_on",
      cell: replied_on,
      what: {
        fr: `La réponse (${replied_on}) précède l’activité (${date}).`,
        en: `The reply (${replied_on}) comes before the activity (${date}).`,
      },
      why: {
        fr: "Une proposition reçoit sa réponse après avoir été faite.",
        en: "A proposal is replied to after it was made.",
      },
      mend: { fr: "Corrigez l’une des deux dates.", en: "Correct one of the two dates." },
    })];
  });
}

/** Whether a date is before another however both partial dates are completed. */
function surelyBefore(date: string | null, other: string | null): boolean {
  const [first, second] = [parsePartialDate(date ?? ""), parsePartialDate(other ?? "")];
  return first !== null && second !== null && latest(first) <= earliest(second);
}
