import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { readXlsx } from "hucre";
import { codeByCaseXlsx } from "../../../pipeline/commands/export/code-by-case-xlsx.ts";
import { codeByCase } from "../../../pipeline/commands/export/qda.ts";
import { readFolder } from "../../../pipeline/dataset/folder.ts";
import { openDataset } from "../../../pipeline/dataset/open-dataset.ts";

const demo = openDataset(
  readFolder(fileURLToPath(new URL("../../../data/demo", import.meta.url))),
);

Deno.test("the workbook holds the cells of the CSV: 1, 0, and nothing where not coded", async () => {
  const expected = codeByCase(demo);
  const { sheets } = await readXlsx(await codeByCaseXlsx(demo));
  const [head = [], ...rows] = sheets[0]?.rows ?? [];
  assert.deepEqual(head, Object.keys(expected[0] ?? {}));
  assert.equal(rows.length, 14);
  rows.forEach((row, i) =>
    head.forEach((name, c) =>
      assert.equal(row[c] ?? "", expected[i]?.[String(name)], `${i} ${name}`)
    )
  );
});

Deno.test("the workbook is dated by the data: the same data give the same bytes", async () => {
  const workbook = await codeByCaseXlsx(demo);
  const core = new TextDecoder().decode(unzipSync(workbook)["docProps/core.xml"]);
  assert.ok(core.includes(demo.date), core);
  assert.ok(!/creator|lastModifiedBy/i.test(core), "names nobody");
  assert.deepEqual(await codeByCaseXlsx(demo), workbook);
});
