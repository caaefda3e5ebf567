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

/** Read a key file: columns `name`, `pseudonym` and, if wanted, `variants` (`;`-separated). */
export function readKeyFile(bytes: Uint8Array, file: string): PseudonymKey {
  const { tables, problems } = readTable(bytes, file);
  const table = tables[0];
  const header = table?.header.map((cell) => cell.trim().toLowerCase()) ?? [];
  const at = (names: readonly string[]) => header.findIndex((cell) => names.includes(cell));
  const name = at(nameHeaders);
  const pseudonym = at(pseudonymHeaders);
  const variants = at(variantHeaders);
  if (!table || name < 0 || pseudonym < 0) {
    return { rules: [], problems: [...problems, badHeader(file)] };
  }
  const rules = table.rows.flatMap((cells) => {
    const replacement = (cells[pseudonym] ?? "").trim();
    const names = [cells[name] ?? "", ...(cells[variants] ?? "").split(";")]
      .map((text) => text.trim()).filter((text) => [...text].length >= 2);
    return replacement === "" ? [] : names.map((one) => ({ name: one, pseudonym: replacement }));
  });
  return { rules, problems };
}

function badHeader(file: string): Problem {
  return found("missing-label/pseudonyms", { file, line: 1 });
}
