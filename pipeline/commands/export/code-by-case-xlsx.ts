import { unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre";
import type { Dataset } from "../../dataset/dataset.ts";
import type { Audience } from "../../dataset/disclosure.ts";
import { codeByCase } from "./qda.ts";

/**
 * The matrix code × case as a workbook of one sheet: the same cells as its CSV, dated by the data
 * and not by the clock, so that the same data give the same bytes.
 */
export async function codeByCaseXlsx(
  dataset: Dataset,
  audience: Audience = "researchers",
): Promise<Uint8Array> {
  const rows = codeByCase(dataset, audience);
  const names = Object.keys(rows[0] ?? { person_id: "" });
  const cells = rows.map((row) => names.map((name) => row[name] === "" ? null : row[name] ?? null));
  const dated = new Date(dataset.date);
  const modified = Number.isNaN(dated.getTime()) ? new Date(0) : dated;
  const workbook = await writeXlsx({
    properties: { created: modified, modified },
    sheets: [{ name: "code-by-case", rows: [names, ...cells] }],
  });
  return zipSync(unzipSync(workbook), {
    mtime: new Date(1980, 0, 1),
    os: 3,
    attrs: 0o644 << 16,
  });
}
