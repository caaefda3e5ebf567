import type { Traced } from "../../pipeline/analysis/traced.ts";
import type { Language } from "../../pipeline/language/bilingual.ts";
import { type EachProject, type Output } from "../../pipeline/notebook/outputs/output.ts";
import { value } from "../../pipeline/notebook/outputs/value.ts";
import type { Notebook } from "../../pipeline/notebook/run.ts";
import type { TableName } from "../../pipeline/dataset/tables/mod.ts";
import type { PageSource } from "../../pipeline/report/prose/front-matter.ts";
import { PageContext } from "../../pipeline/report/render/page-context.ts";
import { tinyDataset } from "../analysis/portfolio/datasets.ts";

/** A page of prose in English whose title stands on line 2 and whose body starts on line 4. */
export function pageSource(body: string, more: Partial<PageSource> = {}): PageSource {
  return {
    slug: "index",
    language: "en",
    file: "reports/index.en.md",
    title: "A page",
    titleLine: 2,
    menu: "Page",
    group: "main",
    order: 1,
    body,
    bodyLine: 4,
    ...more,
  };
}

/** The context of a page of the tiny dataset. */
export function pageContext(language: Language = "en", page = "index.html"): PageContext {
  return new PageContext(tinyDataset(), language, page);
}

/** A value with a trace of its own; its ends are the value where they are not given. */
export function traced(
  value: number | null,
  { low = value, high = value, ...more }: Partial<Traced> = {},
): Traced {
  return {
    value,
    low,
    high,
    unit: "",
    trace: {
      rule: { fr: "Règle.", en: "Rule." },
      rows: [{ table: "projects", line: 2 }],
    },
    ...more,
  };
}

/** A notebook `n` with outputs, as if it had run. */
export function notebook(
  outputs: Readonly<Record<string, Output | EachProject>> = { count: value(traced(3)) },
  missing: readonly TableName[] = [],
  name = "n",
): Notebook {
  return {
    name,
    file: `notebooks/${name}.nb.ts`,
    cells: [{
      id: "counts",
      kind: "code",
      metadata: {},
      line: 1,
      source: Object.keys(outputs).map((key) => `export const ${key} = 1;`).join("\n"),
    }],
    outputs: new Map(Object.entries(outputs)),
    missing,
  };
}
