import { join } from "node:path";
import { isTableName, schemas } from "../../../pipeline/dataset/tables/mod.ts";
import { validateTable } from "../../../pipeline/dataset/validate-table.ts";
import { readTable } from "../../../pipeline/ingest/read-table.ts";
import { activityTable } from "./activities.ts";
import { assessmentTable } from "./assessments.ts";
import { attendanceTable, populationTable } from "./attendance.ts";
import { bodyTable, memberTable } from "./bodies.ts";
import { crosswalkTable } from "./crosswalks.ts";
import { descriptorText } from "./descriptor.ts";
import { domainTable, projectDomainTable } from "./domains.ts";
import { indicatorTable } from "./framework-indicators.ts";
import { hypothesisTable } from "./hypotheses.ts";
import { labelTable } from "./labels.ts";
import { measureTable } from "./measures.ts";
import { organisationTable } from "./organisations.ts";
import { partnershipTable } from "./partnerships.ts";
import { passages } from "./passages.ts";
import { practiceTable } from "./practices.ts";
import { programmeTable, sourceTable } from "./programme.ts";
import { projectTable } from "./projects.ts";
import { proposalTable } from "./proposals.ts";
import { type Draft, type DraftTable, toCsv } from "./table.ts";
import { territoryTable } from "./territory.ts";
import { weightTable } from "./weights.ts";

/**
 * Write the tables of the demonstration, all but those of the interviews, which have a generator of
 * their own: `deno run --allow-read --allow-write <this file> [dataset folder]`. The same bytes come
 * out each time.
 */
const here = import.meta.dirname ?? ".";
const dataset = join(here, "..");
const out = Deno.args[0] ?? dataset;

const tables: readonly DraftTable[] = [
  projectTable,
  organisationTable,
  partnershipTable,
  indicatorTable,
  measureTable,
  hypothesisTable,
  weightTable,
  crosswalkTable,
  activityTable,
  proposalTable(passages(dataset)),
  attendanceTable,
  populationTable,
  assessmentTable,
  bodyTable,
  memberTable,
  territoryTable,
  domainTable,
  projectDomainTable,
  practiceTable,
  programmeTable,
  sourceTable,
];

const written = [...tables, labelTable(tables, interviewLabels())];
for (const table of written) Deno.writeTextFileSync(join(out, `${table.name}.csv`), toCsv(table));

/** The tables of the interviews are listed as far as they stand in the dataset. */
const standing = [...Deno.readDirSync(dataset)].map(({ name }) => name.replace(/\.csv$/, ""));
const present = new Set(
  [...written.map(({ name }) => name), ...standing].filter((name) => isTableName(name)),
);
Deno.writeTextFileSync(join(out, "datapackage.json"), descriptorText(present));

function interviewLabels(): Draft<"labels">[] {
  const file = "labels-interviews.csv";
  let bytes: Uint8Array;
  try {
    bytes = Deno.readFileSync(join(here, file));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
  return readTable(bytes, file).tables.flatMap((raw) =>
    validateTable(raw, schemas.labels).rows.map(({ line: _, ...row }) => row as Draft<"labels">)
  );
}
