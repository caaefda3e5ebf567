import * as evidence from "./evidence.ts";
import * as framework from "./framework.ts";
import * as governance from "./governance.ts";
import * as participation from "./participation.ts";
import * as portfolio from "./portfolio.ts";
import * as programme from "./programme.ts";
import * as territory from "./territory.ts";
import type { RowOf, TableSchema } from "../schema.ts";

/** Every table of the data model by name, in the order of the data dictionary. */
export const schemas = {
  projects: portfolio.projects,
  organisations: portfolio.organisations,
  partnerships: portfolio.partnerships,
  indicators: framework.indicators,
  measures: framework.measures,
  hypotheses: framework.hypotheses,
  weights: framework.weights,
  crosswalks: framework.crosswalks,
  activities: participation.activities,
  proposals: participation.proposals,
  attendance: participation.attendance,
  population: participation.population,
  assessments: participation.assessments,
  bodies: governance.bodies,
  members: governance.members,
  interviews: governance.interviews,
  questions: governance.questions,
  codes: governance.codes,
  codings: governance.codings,
  summaries: governance.summaries,
  withheld: governance.withheld,
  findings: evidence.findings,
  conclusions: evidence.conclusions,
  recommendations: evidence.recommendations,
  evidence: evidence.evidence,
  territory: territory.territory,
  domains: territory.domains,
  project_domains: territory.projectDomains,
  practices: territory.practices,
  programme: programme.programme,
  sources: programme.sources,
  labels: programme.labels,
  related_projects: portfolio.relatedProjects,
  related_partnerships: portfolio.relatedPartnerships,
  related_measures: framework.relatedMeasures,
  related_activities: participation.relatedActivities,
} as const;

/** The name of a table of the data model. */
export type TableName = keyof typeof schemas;

/** The row of a table. */
export type Row<N extends TableName> = (typeof schemas)[N] extends TableSchema<infer F> ? RowOf<F>
  : never;

/** The names of all tables, in the order of the data dictionary. */
export const tableNames = Object.keys(schemas) as readonly TableName[];

/** Whether a text names a table of the data model. */
export function isTableName(name: string): name is TableName {
  return Object.hasOwn(schemas, name);
}

export type Project = Row<"projects">;
export type Organisation = Row<"organisations">;
export type Indicator = Row<"indicators">;
export type Measure = Row<"measures">;
export type Hypothesis = Row<"hypotheses">;
export type Activity = Row<"activities">;
export type Proposal = Row<"proposals">;
export type Interview = Row<"interviews">;
export type Code = Row<"codes">;
export type Coding = Row<"codings">;
export type ProgrammeFigure = Row<"programme">;
