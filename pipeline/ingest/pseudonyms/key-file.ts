import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { readTable } from "../read-table.ts";

/** A name and what stands in its place, everywhere and always. */
export interface PseudonymRule {
  readonly name: string;
  readonly pseudonym: string;
}

/** The key: kept in `private/`, never in a dataset. */
export interface PseudonymKey {
  readonly rules: readonly PseudonymRule[];
  readonly problems: readonly Problem[];
}

const nameHeaders = ["name", "nom", "original", "nom complet"];
const pseudonymHeaders = ["pseudonym", "pseudonyme", "remplacement", "replacement"];
const variantHeaders = ["variants", "variantes", "formes"];

/** A person of a key: all forms of the name, and what else the key holds of them. */
export interface KeyRow {
  readonly pseudonym: string;
  readonly names: readonly string[];
  /** E-mail addresses, telephone numbers, addresses: the cells of all other columns. */
  readonly details: readonly string[];
}

/** The people of a key. */
export interface KeyRows {
  readonly people: readonly KeyRow[];
  readonly problems: readonly Problem[];
}

/** Columns that say what was done with a person and not who it is. */
const ofCampaign =
  /^(?:date|sent_on|reminder.*|answer|slot|status|channel|consent.*|notice.*|body_id|role|college|guide|interview_id|person_id|note)$/;

/**
 * Read a key file: columns `name`, `pseudonym` and, if wanted, `variants` (`;`-separated), with any
 * other column that helps to know a person. Who has no pseudonym yet is in it all the same.
 */
export function readKeyRows(bytes: Uint8Array, file: string): KeyRows {
  const { tables, problems } = readTable(bytes, file);
  const table = tables[0];
  const header = table?.header.map((cell) => cell.trim().toLowerCase()) ?? [];
  const at = (names: readonly string[]) => header.findIndex((cell) => names.includes(cell));
  const name = at(nameHeaders);
  const pseudonym = at(pseudonymHeaders);
  const variants = at(variantHeaders);
  if (!table || name < 0) return { people: [], problems: [...problems, badHeader(file)] };
  const others = header.flatMap((column, i) =>
    [name, pseudonym, variants].includes(i) || ofCampaign.test(column) ? [] : [i]
  );
  const people = table.rows.map((cells): KeyRow => ({
    pseudonym: (cells[pseudonym] ?? "").trim(),
    names: [cells[name] ?? "", ...(cells[variants] ?? "").split(";")]
      .map((text) => text.trim()).filter((text) => [...text].length >= 2),
    details: others.map((i) => (cells[i] ?? "").trim()).filter((text) => text.length >= 4),
  }));
  return { people: people.filter(({ names }) => names.length > 0), problems };
}

/** Read the rules of a key file: each name and variant with the pseudonym that takes its place. */
export function readKeyFile(bytes: Uint8Array, file: string): PseudonymKey {
  const { people, problems } = readKeyRows(bytes, file);
  const named = people.some(({ pseudonym }) => pseudonym !== "");
  if (!named && problems.length === 0) return { rules: [], problems: [badHeader(file)] };
  const rules = people.filter(({ pseudonym }) => pseudonym !== "").flatMap(({ pseudonym, names }) =>
    names.map((name) => ({ name, pseudonym }))
  );
  return { rules, problems };
}

function badHeader(file: string): Problem {
  return found("missing-label/pseudonyms", { file, line: 1 });
}
