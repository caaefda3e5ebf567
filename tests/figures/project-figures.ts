import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import type { Dataset } from "../../pipeline/dataset/dataset.ts";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { makeFrame, widths } from "../../pipeline/figures/frame.ts";
import type { FigureOutput } from "../../pipeline/notebook/outputs/output.ts";
import { runNotebooks } from "../../pipeline/notebook/run.ts";
import { jsdomDocument, ourOutline, outline } from "./jsdom.ts";

const root = new URL("../../", import.meta.url);

/**
 * Run the project's notebooks on a dataset and test every figure that they export, at both widths,
 * against the same figure drawn in jsdom. Modules are loaded once a process, so a test file can do
 * this for one dataset.
 */
export async function testProjectFigures(folder: string): Promise<void> {
  const dataset = openDataset(readFolder(fileURLToPath(new URL(folder, root))));
  const { notebooks, problems } = await runNotebooks(
    fileURLToPath(new URL("notebooks", root)),
    dataset,
  );
  Deno.test(`${folder}: every notebook runs`, () => {
    assert.deepEqual(problems.map(({ file, line, what }) => [file, line, what.en]), []);
  });
  const figures = notebooks.flatMap(({ name, outputs }) =>
    [...outputs].flatMap(([output, exported]) =>
      figuresOf(exported, dataset).map((figure) => ({ name: `${name}.${output}`, figure }))
    )
  );
  Deno.test(`${folder}: there are at least the eight figures of the review`, () => {
    assert.ok(figures.length >= 8, String(figures.length));
  });
  for (const { name, figure } of figures) {
    Deno.test(`${folder}: drawn as in jsdom: ${name}`, () => {
      for (const width of Object.values(widths)) {
        const theirs = figure.draw(makeFrame("fr", width, () => jsdomDocument));
        assert.deepEqual(ourOutline(figure.draw(makeFrame("fr", width))), outline(theirs));
      }
    });
  }
}

type Exported = Awaited<ReturnType<typeof runNotebooks>>["notebooks"][number]["outputs"] extends
  ReadonlyMap<string, infer O> ? O : never;

/** The figures that an output is or makes: itself, one a key, one a project. */
function figuresOf(output: Exported, dataset: Dataset): FigureOutput[] {
  if (output.kind === "figure") return [output];
  const made = output.kind === "each-project"
    ? dataset.tables.projects.rows.map((row) => output.make(row.project_id))
    : output.kind === "each-key"
    ? output.keys.map((key) => output.make(key))
    : [];
  return made.flatMap((one) => one?.kind === "figure" ? [one] : []);
}
