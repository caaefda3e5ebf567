import { fileURLToPath } from "node:url";
import type { Dataset } from "../../pipeline/dataset/dataset.ts";
import { readFolder } from "../../pipeline/dataset/folder.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import { runNotebooks } from "../../pipeline/notebook/run.ts";
import type { Problem } from "../../pipeline/problem/problem.ts";
import { type PageSource, readPageSource } from "../../pipeline/report/prose/front-matter.ts";
import { buildSite } from "../../pipeline/report/site.ts";

const root = new URL("../../", import.meta.url);
const pathOf = (path: string) => fileURLToPath(new URL(path, root));

/** The pages of a site by path, and what was wrong on the way. */
export interface BuiltPages {
  readonly pages: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Build the project's pages for a dataset in this process, in both languages, with fixed words for
 * script and fingerprint. Notebooks are loaded once a process: one dataset a test file.
 */
export function buildPages(
  data: string,
  wanted: (slug: string) => boolean = () => true,
): Promise<BuiltPages> {
  return buildPagesOf(openDataset(readFolder(pathOf(data)), { audience: "readers" }), wanted);
}

/** As {@linkcode buildPages}, for a dataset in memory, whatever its check says. */
export async function buildPagesOf(
  dataset: Dataset,
  wanted: (slug: string) => boolean = () => true,
): Promise<BuiltPages> {
  const ran = await runNotebooks(pathOf("notebooks"), dataset);
  const problems = [...ran.problems];
  const files = buildSite({
    site: {
      dataset,
      languages: ["fr", "en"],
      fingerprint: "fingerprint",
    },
    pages: proseOf("reports", problems).filter(({ slug }) => wanted(slug)),
    notebooks: ran.notebooks,
    onStep: () => {},
  }, problems);
  return { pages: new Map([...files].map(({ path, text }) => [path, text])), problems };
}

function proseOf(folder: string, problems: Problem[]): PageSource[] {
  return [...Deno.readDirSync(pathOf(folder))].map(({ name }) => name)
    .filter((name) => name.endsWith(".md")).sort()
    .flatMap((name) =>
      readPageSource(name, Deno.readTextFileSync(pathOf(`${folder}/${name}`)), problems) ?? []
    );
}
