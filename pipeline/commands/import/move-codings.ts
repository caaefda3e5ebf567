import { anchorAt, findAnchors } from "../../analysis/interviews/anchors.ts";
import { textHash } from "../../ingest/transcript/text-hash.ts";
import type { DatasetFolder } from "./dataset-folder.ts";
import type { TextRow } from "./text-table.ts";

/**
 * Before a transcript is replaced by a corrected one, move its codings by proof. Codings with no
 * proof keep their old positions and exact words, and are counted.
 *
 * @returns How many codings did not find their passage.
 */
export function moveCodings(into: DatasetFolder, id: string, path: string, text: string): number {
  const before = into.text(path);
  if (before === null || before === text) return 0;
  let broken = 0;
  const rows = into.rows("codings").map((row): TextRow => {
    if (row.interview_id !== id) return row;
    const anchor = anchorAt(before, Number(row.start), Number(row.end));
    const moved = anchor === null ? null : findAnchors([anchor], text)[0]?.anchor ?? null;
    if (moved === null) {
      broken++;
      return row;
    }
    const { start, end, prefix, exact, suffix } = moved;
    return { ...row, start: String(start), end: String(end), prefix, exact, suffix };
  });
  into.replace("codings", rows);
  into.replace(
    "interviews",
    into.rows("interviews").map((row) =>
      row.interview_id === id ? { ...row, text_sha256: textHash(text) } : row
    ),
  );
  return broken;
}
