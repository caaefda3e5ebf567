import { pathToFileURL } from "node:url";
import type { Dataset } from "../dataset/dataset.ts";
import { has } from "../dataset/dataset.ts";
import { isTableName, type TableName } from "../dataset/tables/mod.ts";
import type { Problem } from "../problem/problem.ts";
import { provideDataset } from "./current.ts";
import { notebookProblem } from "./notebook-problem.ts";
import { notebookLanguage, provideLanguage } from "./one-language.ts";
import { type EachProject, isOutput, type Output } from "./output.ts";
import { type NotebookCell, parseCells } from "./percent.ts";
import { endNotebook, freezeWhatIsShared, type OnCell, takeOverLoading } from "./sandbox/loader.ts";
import { lockRealm } from "./sandbox/realm.ts";

/** A notebook after it ran: its cells, and what it exports for pages. */
export interface Notebook {
  /** The file's name without `.nb.ts`. */
  readonly name: string;
  readonly file: string;
  readonly cells: readonly NotebookCell[];
  readonly outputs: ReadonlyMap<string, Output | EachProject>;
  /** Tables it needs that the dataset does not have; when there are any, it was not run. */
  readonly missing: readonly TableName[];
}

const pipeline = new URL("../", import.meta.url).href;

/** How notebooks are run. */
export interface RunOptions {
  /**
   * Told before each cell, so that a stuck one can be named.
   * @default nobody is told
   */
  readonly onCell?: OnCell;
  /**
   * Libraries whose exports notebooks share. Where they are given, the language and they are frozen
   * for the rest of the process before the first notebook is loaded (see {@linkcode lockRealm}).
   * @default undefined: nothing is locked
   */
  readonly libraries?: readonly object[];
}

/**
 * Run every notebook of a folder on a dataset, in the order of their names.
 *
 * A notebook whose first cell names tables in `"needs"` that the dataset lacks is not run. What a
 * notebook throws becomes a problem with notebook, cell and line. A notebook has ended when nothing
 * of it is waiting: a loop that it left behind is told in its name, not in that of the next one.
 */
export async function runNotebooks(
  folder: string,
  dataset: Dataset,
  { onCell = () => {}, libraries }: RunOptions = {},
): Promise<{ notebooks: Notebook[]; problems: Problem[] }> {
  provideDataset(dataset);
  takeOverLoading({ notebooks: [`${pathToFileURL(folder).href}/`], pipeline }, onCell);
  if (libraries !== undefined) {
    lockRealm(libraries);
    freezeWhatIsShared();
  }
  const problems: Problem[] = [];
  const notebooks: Notebook[] = [];
  const files = [...Deno.readDirSync(folder)].map(({ name }) => name)
    .filter((name) => name.endsWith(".nb.ts")).sort();
  for (const file of files) {
    const name = file.slice(0, -".nb.ts".length);
    const path = `${folder}/${file}`;
    const parsed = parseCells(Deno.readTextFileSync(path), `notebooks/${file}`);
    problems.push(...parsed.problems);
    const missing = neededTables(parsed.cells).filter((table) => !has(dataset, table));
    let outputs: Notebook["outputs"] = new Map();
    if (missing.length === 0) {
      provideLanguage(notebookLanguage(parsed.cells));
      onCell({ notebook: name, cell: "start", line: 1 });
      try {
        outputs = outputsOf(await import(pathToFileURL(path).href) as object);
      } catch (error) {
        problems.push(notebookProblem(error, file, parsed.cells));
      }
      await everythingWaiting();
      endNotebook();
    }
    notebooks.push({ name, file: `notebooks/${file}`, cells: parsed.cells, outputs, missing });
  }
  return { notebooks, problems };
}

function outputsOf(module: object): Notebook["outputs"] {
  const outputs = new Map<string, Output | EachProject>();
  for (const key of Object.keys(module).sort()) {
    const thing: unknown = Reflect.get(module, key);
    if (isOutput(thing)) outputs.set(key, thing);
  }
  return outputs;
}

// Taken before the realm is locked, which leaves notebooks no timers.
const { setTimeout } = globalThis;

/** Resolves when the promises of a notebook have run: it has no timers that could come later. */
function everythingWaiting(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The tables that a notebook says it needs, in the metadata of its cells. */
export function neededTables(cells: readonly NotebookCell[]): TableName[] {
  const names = cells.flatMap(({ metadata }) =>
    Array.isArray(metadata.needs) ? metadata.needs : []
  );
  return [...new Set(names)].filter((name): name is TableName =>
    typeof name === "string" && isTableName(name)
  );
}
