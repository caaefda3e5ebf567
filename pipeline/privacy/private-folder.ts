import { join } from "node:path";
import { labFolders } from "../dataset/folder.ts";
import { readTable } from "../ingest/read-table.ts";
import { hasError, type Problem } from "../problem/problem.ts";
import { type KeyRow, readKeyRows } from "../ingest/pseudonyms/key-file.ts";
import { readLedger, type ToldSite } from "./ledger.ts";
import { type Override, readOverrides } from "./overrides.ts";

/** The files of a private folder that are ours to read. */
export const privateFiles = {
  /** Who is who: the key. */
  names: "names.csv",
  /** Who was written to, when, and what they answered. */
  contacts: "contacts.csv",
  /** Leaks that a person has looked at and lets stand, with the reason. */
  overrides: "overrides.csv",
  /** What earlier sites told, one line a site. */
  releases: "releases.jsonl",
  /** What was done: overrides used, people withdrawn. */
  log: "log.jsonl",
} as const;

/** What the front process takes from the private folders of a lab. */
export interface PrivateFolder {
  readonly people: readonly KeyRow[];
  readonly overrides: readonly Override[];
  readonly problems: readonly Problem[];
}

/** The private folder of a lab. */
export function privateOf(lab: string): string {
  return join(lab, labFolders.private);
}

/**
 * Read the key and the overrides of private folders: those of the lab and of the house. What is not
 * there is empty; a key that cannot be read is a problem, since names would go unseen.
 */
export function readPrivate(folders: readonly string[]): PrivateFolder {
  let people: readonly KeyRow[] = [];
  let overrides: readonly Override[] = [];
  const problems: Problem[] = [];
  for (const folder of folders) {
    for (const name of [privateFiles.names, privateFiles.contacts]) {
      const bytes = readIfThere(join(folder, name));
      if (bytes === null) continue;
      const key = readKeyRows(bytes, `${labFolders.private}/${name}`);
      people = [...people, ...key.people];
      for (const one of key.problems) problems.push(one);
    }
    const bytes = readIfThere(join(folder, privateFiles.overrides));
    if (bytes === null) continue;
    const file = `${labFolders.private}/${privateFiles.overrides}`;
    const { tables, problems: found } = readTable(bytes, file);
    if (hasError(found)) { for (const one of found) problems.push(one); }
    overrides = [...overrides, ...readOverrides(tables[0] ?? null, file, problems)];
  }
  return { people, overrides, problems };
}

/** What earlier sites of a lab told; those that were erased since are left out. */
export function readReleases(lab: string): ToldSite[] {
  const bytes = readIfThere(join(privateOf(lab), privateFiles.releases));
  return bytes === null ? [] : readLedger(new TextDecoder().decode(bytes));
}

/** The bytes of a file; null where it is not there. */
export function readIfThere(path: string): Uint8Array | null {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      return null;
    }
    throw error;
  }
}
