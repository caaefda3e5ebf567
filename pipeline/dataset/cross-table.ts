import { earliest, latest, parsePartialDate } from "../language/dates.ts";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import { type Dataset, indexBy } from "./dataset.ts";

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
    return [
      found("row-constraint/activity-date", { file, line, column: "date", cell: date }, {
        project: project_id,
        span,
      }),
    ];
  });
}

function repliesAfterActivities({ activities, proposals }: Dataset["tables"]): Problem[] {
  const { file, rows } = proposals;
  if (file === null) return [];
  const known = indexBy(activities.rows, ({ activity_id }) => activity_id);
  return rows.flatMap(({ activity_id, replied_on, line }) => {
    const date = known.get(activity_id)?.date ?? null;
    if (date === null || replied_on === null || !surelyBefore(replied_on, date)) return [];
    const at = { file, line, column: "replied_on", cell: replied_on };
    return [found("row-constraint/reply-date", at, { date })];
  });
}

/** Whether a date is before another however both partial dates are completed. */
function surelyBefore(date: string | null, other: string | null): boolean {
  const [first, second] = [parsePartialDate(date ?? ""), parsePartialDate(other ?? "")];
  return first !== null && second !== null && latest(first) <= earliest(second);
}
