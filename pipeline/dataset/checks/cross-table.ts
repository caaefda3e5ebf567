import { earliest, latest, parsePartialDate } from "../../language/dates.ts";
import { type Problem, problem } from "../../problem/problem.ts";
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
  return problem({
    code: "row-constraint",
    severity: "warning",
    ...at,
    column: "date",
    what: {
      fr: `L’activité du ${at.cell} est hors des dates de ${projectId} (${span}).`,
      en: `The activity of ${at.cell} lies outside the dates of ${projectId} (${span}).`,
    },
    why: {
      fr: "Une activité a lieu pendant son projet, sauf s’il a changé de dates.",
      en: "An activity happens during its project, unless the project’s dates changed.",
    },
    mend: {
      fr: "Corrigez la date, ou celles du projet.",
      en: "Correct the date, or those of the project.",
    },
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
