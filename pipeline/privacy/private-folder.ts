import { join } from "node:path";
import { labFolders } from "../dataset/folder.ts";
import type { Problem } from "../problem/problem.ts";
import type { KeyRow } from "../ingest/pseudonyms/key-file.ts";
import { readLedger, type ToldSite } from "./ledger.ts";
import type { Override } from "./overrides.ts";

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
 * there is empty; a file that cannot be read is a problem, since names would go unseen.
 */
export async function readPrivate(folders: readonly string[]): Promise<PrivateFolder> {
  const files = folders.flatMap((folder) =>
    [privateFiles.names, privateFiles.contacts, privateFiles.overrides].flatMap((name) => {
      const bytes = readIfThere(join(folder, name));
      return bytes === null ? [] : [{ name, file: `${labFolders.private}/${name}`, bytes }];
    })
  );
  if (files.length === 0) return { people: [], overrides: [], problems: [] };
  // Most labs have none of them: what reads tables is loaded only for those that do.
  const { readKeyRows } = await import("../ingest/pseudonyms/key-file.ts");
  const { readOverridesFile } = await import("./overrides.ts");
  const isOverrides = ({ name }: { readonly name: string }) => name === privateFiles.overrides;
  const keys = files.filter((one) => !isOverrides(one))
    .map(({ bytes, file }) => readKeyRows(bytes, file));
  const signed = files.filter(isOverrides).map(({ bytes, file }) => readOverridesFile(bytes, file));
  return {
    people: keys.flatMap(({ people }) => people),
    overrides: signed.flatMap(({ overrides }) => overrides),
    problems: [...keys, ...signed].flatMap(({ problems }) => problems)
      .filter(({ severity }) => severity === "error"),
  };
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
