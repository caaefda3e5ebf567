import { earliest, latest, parsePartialDate } from "../../language/dates.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { cellsOf, type TypedTable, type TypedTables } from "../columns/typed-table.ts";

/** Rules between tables: an activity lies within the dates of its project. */
export function checkTables(tables: TypedTables): Problem[] {
  return [
    ...activitiesInProjects(tables.projects, tables.activities),
    ...activitiesInProjects(tables.related_projects, tables.related_activities),
    ...repliesAfterActivities(tables),
  ];
}

function activitiesInProjects(projects: TypedTable, activities: TypedTable): Problem[] {
  const { file } = activities;
  if (file === null) return [];
  const known = rowsByCell(projects, "project_id");
  const [start, end] = [datesOf(projects, "start"), datesOf(projects, "end")];
  const [projectId, dateOf] = [cellsOf(activities, "project_id"), datesOf(activities, "date")];
  return [...activities.lines].flatMap((line, row) => {
    const project = known.get(projectId(row));
    const date = dateOf(row);
    if (project === undefined || date === null) return [];
    const [from, to] = [start(project), end(project)];
    if (!surelyBefore(date, from) && !surelyBefore(to, date)) return [];
    return [outside({ file, line, cell: date }, projectId(row) as string, from, to)];
  });
}

function outside(
  at: { readonly file: string; readonly line: number; readonly cell: string },
  projectId: string,
  from: string | null,
  to: string | null,
): Problem {
  const span = `${from ?? "…"}/${to ?? "…"}`;
  return found("row-constraint/activity-date", { ...at, column: "date" }, {
    project: projectId,
    span,
  });
}

function repliesAfterActivities({ activities, proposals }: TypedTables): Problem[] {
  const { file } = proposals;
  if (file === null) return [];
  const known = rowsByCell(activities, "activity_id");
  const [dateOf, activityId] = [datesOf(activities, "date"), cellsOf(proposals, "activity_id")];
  const repliedOn = datesOf(proposals, "replied_on");
  return [...proposals.lines].flatMap((line, row) => {
    const activity = known.get(activityId(row));
    const date = activity === undefined ? null : dateOf(activity);
    const replied_on = repliedOn(row);
    if (date === null || replied_on === null || !surelyBefore(replied_on, date)) return [];
    const at = { file, line, column: "replied_on", cell: replied_on };
    return [found("row-constraint/reply-date", at, { date })];
  });
}

/** The row of each cell of a column; of equal ones the last. */
function rowsByCell(table: TypedTable, column: string): ReadonlyMap<unknown, number> {
  const read = cellsOf(table, column);
  return new Map(Array.from(table.lines, (_, row) => [read(row), row]));
}

function datesOf(table: TypedTable, column: string): (row: number) => string | null {
  return cellsOf(table, column) as (row: number) => string | null;
}

/** Whether a date is before another however both partial dates are completed. */
function surelyBefore(date: string | null, other: string | null): boolean {
  const [first, second] = [parsePartialDate(date ?? ""), parsePartialDate(other ?? "")];
  return first !== null && second !== null && latest(first) <= earliest(second);
}
