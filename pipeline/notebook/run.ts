import { setImmediate } from "node:timers";
import { pathToFileURL } from "node:url";
import type { Dataset } from "../dataset/dataset.ts";
import { has } from "../dataset/dataset.ts";
import { isTableName, type TableName } from "../dataset/tables/mod.ts";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import { provideDataset } from "./current.ts";
import { notebookProblem, outputProblem } from "./notebook-problem.ts";
import { notebookLanguage, provideLanguage } from "./one-language.ts";
import { type EachProject, isOutput, type Output } from "./outputs/output.ts";
import { OutputFault } from "./settle/output-fault.ts";
import { type NotebookCell, parseCells } from "./percent.ts";
import { readRegular } from "./read-regular.ts";
import { settleOutput } from "./settle/settle-output.ts";
import {
  endNotebook,
  freezeWhatIsShared,
  lateImports,
  type OnCell,
  takeOverLoading,
} from "./sandbox/loader.ts";
import { loadAhead } from "./sandbox/load-ahead.ts";
import { lockRealm } from "./sandbox/realm.ts";

/** A notebook after it ran: its cells, and what it exports for pages. */
export interface Notebook {
  /** The file's name without `.nb.ts`. */
  readonly name: string;
  /** The file as problems and pages name it: `notebooks/themes.nb.ts`. */
  readonly file: string;
  readonly cells: readonly NotebookCell[];
  readonly outputs: ReadonlyMap<string, Output | EachProject>;
  /** Tables it needs that the dataset does not have; when there are any, it was not run. */
  readonly missing: readonly TableName[];
}

const pipeline = new URL("../", import.meta.url).href;

/** A folder of notebooks. */
export interface NotebookFolder {
  readonly path: string;
  /** How problems and pages name it: `notebooks`, `my-lab/notebooks`. */
  readonly shown: string;
  /** The names of its notebooks, in code-unit order. */
  readonly files: readonly string[];
}

/** How notebooks are run. */
export interface RunOptions {
  /**
   * Notebooks of the lab, run after the shared ones under the same rules.
   * @default undefined: none
   */
  readonly own?: NotebookFolder;
  /**
   * Folders of data, from which notebooks import no module.
   * @default []
   */
  readonly data?: readonly string[];
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
 * Run every notebook of a folder on a dataset, in the order of their names, then those of the lab.
 *
 * A notebook whose first cell names tables in `"needs"` that the dataset lacks is not run. What a
 * notebook throws becomes a problem with notebook, cell and line. A notebook has ended when nothing
 * of it is waiting: a loop that it left behind is told in its name, not in that of the next one. A
 * notebook of the lab that has the name of a shared one is a problem and is not run: pages could not
 * tell which of the two they place.
 */
export async function runNotebooks(
  folder: string,
  dataset: Dataset,
  { onCell = () => {}, libraries, own, data = [] }: RunOptions = {},
): Promise<{ notebooks: Notebook[]; problems: Problem[] }> {
  const folders = [sharedFolder(folder), ...own === undefined ? [] : [own]];
  provideDataset(dataset);
  const addressOf = (path: string) => `${pathToFileURL(path).href}/`;
  const zones = {
    notebooks: folders.map(({ path }) => addressOf(path)),
    pipeline,
    data: data.map(addressOf),
  };
  const problems: Problem[] = [];
  const sources = readSources(folders, problems);
  const ahead = await loadAhead(sources, zones);
  takeOverLoading(zones, ahead, onCell);
  if (libraries !== undefined) {
    lockRealm(libraries);
    freezeWhatIsShared();
  }
  const notebooks: Notebook[] = [];
  for (const source of sources) {
    notebooks.push(await runNotebook(source, dataset, onCell, problems));
  }
  return { notebooks, problems };
}

/** A notebook as it is written. */
interface NotebookSource {
  readonly name: string;
  /** The file as problems and pages name it. */
  readonly file: string;
  readonly url: string;
  /** Null where it cannot be read: it is not run. */
  readonly text: string | null;
}

/** The notebooks of folders in their order; of two of one name the first. */
function readSources(
  folders: readonly NotebookFolder[],
  problems: Problem[],
): NotebookSource[] {
  const sources = new Map<string, NotebookSource>();
  for (const { path, shown, files } of folders) {
    for (const name of files) {
      const stem = name.slice(0, -".nb.ts".length);
      const file = `${shown}/${name}`;
      const other = sources.get(stem);
      if (other !== undefined) problems.push(sameNotebook(file, other.file));
      else {
        const place = `${path}/${name}`;
        const text = readRegular(place, file, problems);
        sources.set(stem, { name: stem, file, url: pathToFileURL(place).href, text });
      }
    }
  }
  return [...sources.values()];
}

function sharedFolder(path: string): NotebookFolder {
  const files = [...Deno.readDirSync(path)].map(({ name }) => name)
    .filter((name) => name.endsWith(".nb.ts")).sort();
  return { path, shown: "notebooks", files };
}

async function runNotebook(
  { name, file, url, text }: NotebookSource,
  dataset: Dataset,
  onCell: OnCell,
  problems: Problem[],
): Promise<Notebook> {
  if (text === null) return { name, file, cells: [], outputs: new Map(), missing: [] };
  const parsed = parseCells(text, file);
  for (const found of parsed.problems) problems.push(found);
  const missing = neededTables(parsed.cells).filter((table) => !has(dataset, table));
  let outputs: Notebook["outputs"] = new Map();
  if (missing.length === 0) {
    provideLanguage(notebookLanguage(parsed.cells));
    onCell({ notebook: name, cell: "start", line: 1 });
    const before = lateImports().asked;
    try {
      const module = await import(url) as object;
      outputs = outputsOf(module, { file, cells: parsed.cells }, problems);
    } catch (error) {
      problems.push(notebookProblem(error, file, parsed.cells));
    }
    await everythingWaiting(before);
    endNotebook();
  }
  return { name, file, cells: parsed.cells, outputs, missing };
}

function sameNotebook(file: string, other: string): Problem {
  return found("same-notebook", { file }, { other });
}

/** What a notebook exports for pages, each as a copy of its own; one that is malformed is told. */
function outputsOf(
  module: object,
  { file, cells }: Pick<Notebook, "file" | "cells">,
  problems: Problem[],
): Notebook["outputs"] {
  const outputs = new Map<string, Output | EachProject>();
  for (const key of Object.keys(module).sort()) {
    const tell = (error: unknown) => outputProblem(error, key, file, cells);
    const calling = <T>(call: () => T): T => {
      try {
        return call();
      } catch (error) {
        throw OutputFault.problemOf(error) === null ? new OutputFault(tell(error)) : error;
      }
    };
    try {
      const thing: unknown = Reflect.get(module, key);
      if (isOutput(thing)) outputs.set(key, settleOutput(thing, calling));
    } catch (error) {
      problems.push(tell(error));
    }
  }
  return outputs;
}

// Taken before the realm is locked, which leaves notebooks no timers.
const { setTimeout } = globalThis;

/** Turns without an import, and their milliseconds, after which nothing of a notebook waits for one. */
const quiet = { turns: 8, turnsWithOneOpen: 200, milliseconds: 5 };

/**
 * Resolves when the promises of a notebook have run. It has no timers that could come later, but an
 * import, a refused one too, takes turns: as long as it asks for modules it is waited for, under the
 * watch of its last cell.
 *
 * @param before how many imports had been asked for when the notebook began.
 */
async function everythingWaiting(before: number): Promise<void> {
  const turn = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  await new Promise((resolve) => setImmediate(resolve, null));
  if (lateImports().asked === before) return;
  for (let turns = 0, enough = 1, known = before; turns < enough;) {
    await turn(quiet.milliseconds);
    const { asked, isOneOpen } = lateImports();
    turns = asked === known ? turns + 1 : 0;
    known = asked;
    // Of several imports that are refused together the runtime may be told of the first only.
    enough = isOneOpen ? quiet.turnsWithOneOpen : quiet.turns;
  }
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
