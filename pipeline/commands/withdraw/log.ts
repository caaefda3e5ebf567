import { join } from "node:path";
import { privateFiles, privateOf } from "../../privacy/private-folder.ts";

/** Note that a person was taken out: how many rows of which table, and nothing of the person. */
export function logWithdrawal(lab: string, rows: ReadonlyMap<string, number>): void {
  Deno.mkdirSync(privateOf(lab), { recursive: true });
  const line = JSON.stringify({ what: "withdraw", rows: Object.fromEntries(rows) });
  Deno.writeTextFileSync(join(privateOf(lab), privateFiles.log), `${line}\n`, { append: true });
}
