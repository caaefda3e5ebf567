import { join } from "node:path";
import { toCsv } from "../table.ts";
import { readCorpus } from "./corpus.ts";
import { labelsCsv } from "./labels.ts";
import { proofTables } from "./proof-tables.ts";
import { codebookTable, codingTable, interviewTable, questionTable } from "./tables.ts";
import { summaryTable } from "./summaries.ts";

/**
 * Write the interviews of the demonstration from their marked sources: the transcripts, and every
 * table that is about them. `deno run --allow-read --allow-write <this file> [dataset folder]`
 */
const here = import.meta.dirname ?? ".";
const out = Deno.args[0] ?? join(here, "..", "..");
const corpus = readCorpus(join(here, "sources"));

Deno.mkdirSync(join(out, "transcripts"), { recursive: true });
for (const { path, file } of corpus.texts) Deno.writeTextFileSync(join(out, path), file.text);

const tables = [
  interviewTable(corpus),
  questionTable,
  codebookTable,
  codingTable(corpus),
  summaryTable(corpus),
  ...proofTables(corpus),
];
for (const table of tables) Deno.writeTextFileSync(join(out, `${table.name}.csv`), toCsv(table));
Deno.mkdirSync(join(out, "generator"), { recursive: true });
Deno.writeTextFileSync(join(out, "generator", "labels-interviews.csv"), labelsCsv);
