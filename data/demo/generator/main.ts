import { join } from "node:path";
import { bodyTable, memberTable } from "./bodies.ts";
import { organisationTable } from "./organisations.ts";
import { projectTable } from "./projects.ts";
import { toCsv } from "./table.ts";

const out = Deno.args[0] ?? join(import.meta.dirname ?? ".", "..");
for (const table of [projectTable, organisationTable, bodyTable, memberTable]) {
  Deno.writeTextFileSync(join(out, `${table.name}.csv`), toCsv(table));
}
