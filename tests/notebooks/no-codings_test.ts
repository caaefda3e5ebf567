import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { withTables } from "../../pipeline/dataset/table/dataset-tables.ts";
import { serialise } from "../../pipeline/figures/dom/mod.ts";
import { makeFrame, widths } from "../../pipeline/figures/frame.ts";
import type { FigureOutput } from "../../pipeline/notebook/outputs/output.ts";
import { runInterviewNotebooks } from "./interview-notebooks.ts";

const demo = openDataset(
  readFolder(fileURLToPath(new URL("../../data/demo", import.meta.url))),
);
/** Interviews held and not yet coded: what a researcher has in the first weeks. */
const uncoded = withTables({
  ...demo,
  tables: {
    ...demo.tables,
    codings: { ...demo.tables.codings, rows: [] },
    summaries: { ...demo.tables.summaries, rows: [] },
    evidence: { ...demo.tables.evidence, rows: [] },
  },
});
const notebooks = await runInterviewNotebooks(uncoded);

const figures = Object.entries(notebooks).flatMap(([notebook, outputs]) =>
  Object.entries(outputs).flatMap(([name, output]: [string, unknown]) =>
    isFigure(output) ? [{ name: `${notebook}.${name}`, output }] : []
  )
);

function isFigure(output: unknown): output is FigureOutput {
  return typeof output === "object" && output !== null && "kind" in output &&
    output.kind === "figure";
}

Deno.test("interviews that nobody coded yet are drawn without a single wrong number", () => {
  assert.ok(figures.length >= 8, `${figures.length} figures`);
  for (const { name, output } of figures) {
    for (const width of Object.values(widths)) {
      const svg = serialise(output.draw(makeFrame("fr", width)), { marks: "hidden" });
      assert.ok(!/NaN|undefined|Infinity/.test(svg), name);
    }
    for (const text of [output.title, output.alt, output.caption]) {
      assert.ok(!/NaN|undefined|Infinity/.test(text.fr + text.en), `${name}: ${text.fr}`);
    }
  }
});

Deno.test("without codings every recommendation is without evidence, and says so", () => {
  const { recommendations, governance } = notebooks;
  assert.equal(recommendations.orphanCount.traced.value, 8);
  assert.equal(recommendations.orphans.items.length, 8);
  assert.equal(governance.passageCount.traced.value, 0);
});
