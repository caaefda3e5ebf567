import { basename } from "node:path";
import { readTable } from "../../ingest/read-table.ts";
import { found } from "../../problem/found.ts";
import { Refusal } from "../../problem/refusal.ts";

/** A row as text cells by column. */
export type TextRow = Readonly<Record<string, string>>;

/** Signs that a file holds more than its columns and rows, which writing it again would lose. */
const losses = new Set([
  "title-row",
  "total-row",
  "footer-row",
  "comment-row",
  "extra-cell",
  "duplicate-label",
  "incorrect-label",
  "missing-header",
  "source-error",
  "table-dimensions",
]);

/**
 * Read a table that an import will write again, by its columns.
 *
 * @param path Where the table is, for the message.
 * @throws {Refusal} `import-loss` when the file holds something besides its columns and rows (title
 * lines, notes, cells without a column, two columns of one name), which would be lost.
 */
export function readTextTable(
  bytes: Uint8Array,
  path: string,
): { header: string[]; rows: TextRow[] } {
  const { tables, problems } = readTable(bytes, basename(path));
  const [raw] = tables;
  const header = raw?.header.map((cell) => cell.trim()) ?? [];
  const lost = problems.find(({ code }) => losses.has(code));
  const unnamed = header.some((name, i) =>
    name === "" && raw?.rows.some((cells) => (cells[i] ?? "") !== "")
  );
  if (lost !== undefined || unnamed) throw new Refusal(wouldLose(path, lost?.line ?? null));
  const rows =
    raw?.rows.map((cells) =>
      Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ""]))
    ) ?? [];
  return { header, rows };
}

function wouldLose(file: string, line: number | null) {
  return found("import-loss", { file, line });
}
