import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { codingWords } from "../../pipeline/notebook/coding-words.ts";

const folder = readFolder(fileURLToPath(new URL("../../data/demo", import.meta.url)));
const demo = openDataset(folder);

Deno.test("the words of a coding are cut to what the evidence names of it, else they are the passage", () => {
  const { evidence, codings } = demo.tables;
  const cut = new Set(
    evidence.rows.flatMap((row) =>
      row.quote_start === null || row.quote_end === null ? [] : [row.coding_id]
    ),
  );
  const lengths = (isCut: boolean) =>
    codings.rows.filter(({ coding_id }) => cut.has(coding_id) === isCut).flatMap((row) => {
      const words = codingWords(demo, row.coding_id);
      return words === null ? [] : [[words.text.length, row.end - row.start] as const];
    });
  assert.ok(lengths(true).length > 0 && lengths(false).length > 0);
  for (const [printed, passage] of lengths(true)) assert.ok(printed <= passage);
  for (const [printed, passage] of lengths(false)) assert.equal(printed, passage);
});

Deno.test("there are no words without a coding, and none of an interview that was withdrawn", () => {
  assert.equal(codingWords(demo, "nowhere"), null);
  const files = new Map(folder.files);
  const csv = new TextDecoder().decode(files.get("interviews.csv"));
  files.set("interviews.csv", new TextEncoder().encode(csv.replaceAll(",done,", ",withdrawn,")));
  const withdrawn = openDataset({ ...folder, files });
  for (const { coding_id } of withdrawn.tables.codings.rows) {
    assert.equal(codingWords(withdrawn, coding_id), null);
  }
});
