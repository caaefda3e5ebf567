import assert from "node:assert/strict";
import { countOf } from "../../../pipeline/analysis/traced.ts";
import { BilingualError } from "../../../pipeline/language/bilingual-error.ts";
import { provideDataset } from "../../../pipeline/notebook/current.ts";
import { table } from "../../../pipeline/notebook/outputs/table.ts";
import { tinyDataset } from "../../analysis/portfolio/datasets.ts";

const dataset = tinyDataset();
provideDataset(dataset);
const text = { fr: "un", en: "one" };

Deno.test("a table of the model needs nothing but its name", () => {
  const rows = dataset.tables.projects.rows;
  const shown = table(rows.map(({ project_id, theme, start }) => ({ project_id, theme, start })), {
    of: "projects",
  });
  assert.equal(shown.title.en, "Projects");
  assert.deepEqual(shown.columns.map(({ name }) => name), ["project_id", "theme", "start"]);
  const [first] = shown.rows;
  const id = rows[0]!.project_id;
  assert.deepEqual(shown.columns[0]!.value(first!), {
    text: rows[0]!.name,
    href: `project-${id}.html`,
  });
});

Deno.test("computed cells stand as they are, so that they open", () => {
  const n = countOf([], text);
  const shown = table([{ n, is: true, gone: null }], {
    title: text,
    columns: { n: text, is: text, gone: false },
  });
  assert.equal(shown.columns[0]!.value(shown.rows[0]!), n);
  assert.equal(shown.columns[0]!.align, "right");
  assert.deepEqual(shown.columns[1]!.value(shown.rows[0]!), { fr: "oui", en: "yes" });
  assert.equal(shown.columns.length, 2);
});

Deno.test("any iterable of rows is data; options of a table stay", () => {
  const rows = new Set([{ theme: "a" }, { theme: "b" }]);
  const shown = table(rows, { title: text, sortable: true, rowId: ({ theme }) => theme });
  assert.equal(shown.rows.length, 2);
  assert.equal(shown.sortable, true);
  assert.equal(shown.rowId?.(shown.rows[1]!), "b");
});

Deno.test("a table without a title is refused", () => {
  assert.throws(() => table([{ theme: "a" }]), BilingualError);
});

/** Never called: what the compiler must refuse. */
export function refusals(rows: readonly { impact: number }[]): void {
  // @ts-expect-error "impact" is no column of the model: it has no words
  table(rows, { title: text });
  // @ts-expect-error the same without options
  table(rows);
}
