import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import type { Dataset } from "../dataset/dataset.ts";
import { has } from "../dataset/dataset.ts";
import { isTableName, type TableName } from "../dataset/tables/mod.ts";
import { type Problem, problem } from "../problem/problem.ts";
import { provideDataset } from "./current.ts";
import { type EachProject, isOutput, type Output } from "./output.ts";
import { cellMark, type NotebookCell, parseCells } from "./percent.ts";

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

/** Where the build is: told before each cell runs, so that a stuck one can be named. */
export type OnCell = (at: { notebook: string; cell: string; line: number }) => void;

const reporter = Symbol.for("grandeur-nature.cell");

/**
 * Run every notebook of a folder on a dataset, in the order of their names.
 *
 * A notebook whose first cell names tables in `"needs"` that the dataset lacks is not run. What a
 * notebook throws becomes a problem with notebook, cell and line.
 */
export async function runNotebooks(
  folder: string,
  dataset: Dataset,
  onCell: OnCell = () => {},
): Promise<{ notebooks: Notebook[]; problems: Problem[] }> {
  provideDataset(dataset);
  markCells(onCell);
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
    const outputs = new Map<string, Output | EachProject>();
    if (missing.length === 0) {
      try {
        onCell({ notebook: name, cell: "start", line: 1 });
        const module = await import(pathToFileURL(path).href) as Record<string, unknown>;
        for (const key of Object.keys(module).sort()) {
          const thing = module[key];
          if (isOutput(thing)) outputs.set(key, thing);
        }
      } catch (error) {
        problems.push(notebookProblem(error, file, parsed.cells));
      }
    }
    notebooks.push({ name, file: `notebooks/${file}`, cells: parsed.cells, outputs, missing });
  }
  return { notebooks, problems };
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

/**
 * Make every cell mark of a notebook a call that tells where the build is. The comment line is
 * replaced on loading, so that lines keep their numbers and the file stays plain TypeScript.
 */
function markCells(onCell: OnCell): void {
  Reflect.set(globalThis, reporter, onCell);
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.endsWith(".nb.ts") || loaded.source === undefined || loaded.source === null) {
        return loaded;
      }
      const notebook = decodeURIComponent(url.replace(/^.*\//, "")).slice(0, -".nb.ts".length);
      const text = typeof loaded.source === "string"
        ? loaded.source
        : new TextDecoder().decode(loaded.source);
      const lines = cellLines(url);
      let cell = 0;
      const source = text.split(/\r?\n/).map((line) => {
        const mark = cellMark.exec(line);
        if (!mark) return line;
        const at = lines.find((other) => other.cell === mark[2]) ?? lines[cell] ??
          { cell: mark[2] ?? "", line: 1 };
        cell++;
        const where = JSON.stringify({ notebook, ...at });
        return `globalThis[Symbol.for("grandeur-nature.cell")](${where});`;
      }).join("\n");
      return { ...loaded, format: "module", source };
    },
  });
}

/** The cells of a notebook as its file has them: loading drops types, and with them lines. */
function cellLines(url: string): { cell: string; line: number }[] {
  const { cells } = parseCells(Deno.readTextFileSync(new URL(url)), "");
  return cells.filter(({ id }) => id !== "start").map(({ id, line }) => ({ cell: id, line }));
}

/** What a notebook threw, as a problem that names notebook, cell and line. */
export function notebookProblem(
  error: unknown,
  file: string,
  cells: readonly NotebookCell[],
): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const line = errorLine(error, file);
  const cell = line === null ? null : cells.findLast((other) => other.line <= line) ?? null;
  const refused = /Requires (\w+) access|NotCapable/.test(
    error instanceof Error ? `${error.name} ${message}` : message,
  );
  const short = message.split(/, run again|\n/)[0] ?? message;
  return problem({
    code: refused ? "cell-forbidden" : "cell-error",
    severity: "error",
    file: `notebooks/${file}`,
    line,
    cell: cell?.id ?? null,
    what: refused
      ? {
        fr: `La cellule demande un accès refusé : ${short}.`,
        en: `The cell asks for access that is refused: ${short}.`,
      }
      : { fr: `La cellule a échoué : ${short}`, en: `The cell failed: ${short}` },
    why: refused
      ? {
        fr:
          "Un carnet ne lit que le jeu de données ; il n’écrit rien, n’ouvre ni réseau, ni environnement, ni programme.",
        en:
          "A notebook reads the dataset and nothing else; it writes nothing and opens no network, environment or program.",
      }
      : {
        fr: `Cellule « ${cell?.id ?? "?"} » de ${file}.`,
        en: `Cell “${cell?.id ?? "?"}” of ${file}.`,
      },
    mend: refused
      ? {
        fr: "Mettez la donnée dans le jeu de données, et lisez-la par `dataset`.",
        en: "Put the data into the dataset, and read it through `dataset`.",
      }
      : { fr: "Corrigez la cellule.", en: "Correct the cell." },
  });
}

function errorLine(error: unknown, file: string): number | null {
  const text = error instanceof Error ? `${error.stack ?? ""}\n${error.message}` : "";
  // deno-lint-ignore no-control-regex
  const plain = text.replace(/\u001b\[[\d;]*m/g, "");
  const name = file.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = new RegExp(`${name}:(\\d+)`).exec(plain);
  return found ? Number(found[1]) : null;
}
