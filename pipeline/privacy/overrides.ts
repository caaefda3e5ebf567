import { readTable } from "../ingest/read-table.ts";
import type { RawTable } from "../ingest/shape/raw-table.ts";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";

/** A leak that somebody has looked at and lets stand: who, when, and why. */
export interface Override {
  /** The name of the leak, as the gate tells it. */
  readonly leak: string;
  readonly reason: string;
  readonly signedBy: string;
  readonly signedOn: string;
}

const columns = ["leak", "reason", "signed_by", "signed_on"] as const;
/** A reason shorter than this is none. */
const shortest = 10;

/**
 * Read `overrides.csv`: columns `leak`, `reason`, `signed_by`, `signed_on`. An override without its
 * reason or its signature does not count, and is told.
 */
export function readOverridesFile(
  bytes: Uint8Array,
  file: string,
): { readonly overrides: readonly Override[]; readonly problems: readonly Problem[] } {
  const { tables, problems } = readTable(bytes, file);
  const all = [...problems];
  return { overrides: overridesOf(tables[0] ?? null, file, all), problems: all };
}

function overridesOf(
  table: RawTable | null,
  file: string,
  problems: Problem[],
): Override[] {
  if (table === null) return [];
  const header = table.header.map((cell) => cell.trim().toLowerCase());
  const at = columns.map((name) => header.indexOf(name));
  if (at.some((index) => index < 0)) {
    problems.push(found("privacy-override/columns", { file, line: 1 }));
    return [];
  }
  return table.rows.flatMap((row, i): Override[] => {
    const [leak = "", reason = "", signedBy = "", signedOn = ""] = at.map((index) =>
      (row[index] ?? "").trim()
    );
    if (leak === "") return [];
    if (reason.length >= shortest && signedBy !== "" && /^\d{4}-\d{2}-\d{2}$/.test(signedOn)) {
      return [{ leak, reason, signedBy, signedOn }];
    }
    problems.push(
      found("privacy-override/unsigned", { file, line: table.lines[i] ?? null, cell: leak }),
    );
    return [];
  });
}
