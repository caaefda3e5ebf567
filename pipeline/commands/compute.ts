import { basename, dirname } from "node:path";
import { parseArgs } from "node:util";
import Papa from "papaparse";
import type { Dataset } from "../dataset/dataset.ts";
import { readFolder } from "../dataset/folder.ts";
import { nearest } from "../dataset/nearest.ts";
import { openAnyDataset } from "../dataset/open-dataset.ts";
import type { ReadResult } from "../ingest/raw-table.ts";
import { isSpreadsheet, readAnyTable, readTable } from "../ingest/read-table.ts";
import { hasError, type Problem, problem } from "../problem/problem.ts";
import { attempt } from "./attempt.ts";
import type { Command } from "./command.ts";
import {
  type Computation,
  type ComputeContext,
  ComputeFailure,
  type ComputeResult,
} from "./compute/computation.ts";
import { computations } from "./compute/mod.ts";

/** `deno task compute NAME`: one analysis as a table on standard output. */
export const compute: Command = {
  summary: {
    fr: "Affiche une analyse sous forme de table, pour R, Python ou un test",
    en: "Print one analysis as a table, for R, Python or a test",
  },
  usage: "NAME [--data DIR] [--input FILE] [--format json|csv] [--option value]…",
  run: (args, io) =>
    attempt(io, async () => {
      const [name, ...rest] = args;
      const computation = await find(name);
      const { result, format } = await perform(computation, rest);
      io.out(print(result, format));
      return 0;
    }),
};

async function find(name: string | undefined): Promise<Computation> {
  const load = name !== undefined && Object.hasOwn(computations, name)
    ? computations[name]
    : undefined;
  if (load) return (await load()).default;
  const names = Object.keys(computations);
  const close = nearest(name ?? "", names);
  throw failure(
    { fr: `Analyse inconnue : ${name ?? ""}.`, en: `Unknown analysis: ${name ?? ""}.` },
    close === null
      ? { fr: `Choisissez parmi ${names.join(", ")}.`, en: `Choose among ${names.join(", ")}.` }
      : { fr: `Vouliez-vous dire ${close} ?`, en: `Did you mean ${close}?` },
  );
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

async function perform(
  computation: Computation,
  args: readonly string[],
): Promise<{ result: ComputeResult; format: "json" | "csv" }> {
  let values: Values;
  try {
    values = parseArgs({
      args: [...args],
      strict: true,
      options: {
        data: { type: "string" },
        input: { type: "string" },
        format: { type: "string", default: "json" },
        ...Object.fromEntries(
          Object.entries(computation.options).map(([key, { type }]) => [key, { type }]),
        ),
      },
    }).values as Values;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw failure({ fr: `Option refusée : ${detail}`, en: `Option refused: ${detail}` }, {
      fr: `Options : --data, --input, --format, ${optionList(computation)}.`,
      en: `Options: --data, --input, --format, ${optionList(computation)}.`,
    });
  }
  if (values.format !== "json" && values.format !== "csv") {
    throw failure(
      { fr: `Format inconnu : ${values.format}.`, en: `Unknown format: ${values.format}.` },
      { fr: "Choisissez json ou csv.", en: "Choose json or csv." },
    );
  }
  return { result: computation.run(await context(values)), format: values.format };
}

function optionList(computation: Computation): string {
  return Object.keys(computation.options).map((key) => `--${key}`).join(", ") || "–";
}

async function context(values: Values): Promise<ComputeContext> {
  const dataset = typeof values.data === "string" ? await openAt(values.data) : null;
  const workbooks = await readWorkbooks(values);
  const text = (name: string) => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    dataset() {
      if (dataset === null) throw needs("--data DIR");
      return dataset;
    },
    input: () => readAt(text("input"), "input", workbooks),
    read: (path) => readAt(path, path, workbooks),
    option: text,
    given: (name) => values[name] === true,
    number(name, otherwise) {
      const value = text(name);
      if (value === undefined) return otherwise;
      const parsed = Number(value.replace(",", "."));
      if (value.trim() !== "" && Number.isFinite(parsed)) return parsed;
      throw failure(
        {
          fr: `--${name} ${value} n’est pas un nombre.`,
          en: `--${name} ${value} is not a number.`,
        },
        { fr: "Donnez un nombre.", en: "Give a number." },
      );
    },
  };
}

async function openAt(path: string): Promise<Dataset> {
  let dataset: Dataset;
  try {
    dataset = await openAnyDataset(readFolder(path));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw absent(path);
  }
  if (hasError(dataset.problems)) {
    throw new ComputeFailure(dataset.problems.filter(({ severity }) => severity === "error"));
  }
  return dataset;
}

/** The workbooks that options name, read ahead: computations read tables without waiting. */
async function readWorkbooks(values: Values): Promise<ReadonlyMap<string, ReadResult>> {
  const workbooks = new Map<string, ReadResult>();
  for (const path of Object.values(values)) {
    if (typeof path !== "string" || !isSpreadsheet(path)) continue;
    workbooks.set(path, await readAnyTable(readBytes(path), basename(path)));
  }
  return workbooks;
}

function readAt(
  path: string | undefined,
  option: string,
  workbooks: ReadonlyMap<string, ReadResult>,
): ReturnType<ComputeContext["input"]> {
  if (path === undefined) throw needs(`--${option} FILE`);
  const { tables, problems } = workbooks.get(path) ?? readTable(readBytes(path), basename(path));
  if (hasError(problems)) throw new ComputeFailure(problems);
  const table = tables[0];
  return { header: table?.header ?? [], rows: table?.rows ?? [] };
}

function readBytes(path: string): Uint8Array {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw absent(`${basename(dirname(path))}/${basename(path)}`);
  }
}

function needs(option: string): ComputeFailure {
  return failure(
    { fr: `Cette analyse a besoin de ${option}.`, en: `This analysis needs ${option}.` },
    { fr: `Ajoutez ${option}.`, en: `Add ${option}.` },
  );
}

function absent(path: string): ComputeFailure {
  return failure(
    { fr: `${path} n’existe pas.`, en: `${path} does not exist.` },
    { fr: "Vérifiez le chemin.", en: "Check the path." },
  );
}

function failure(what: Problem["what"], mend: Problem["mend"]): ComputeFailure {
  return new ComputeFailure([
    problem({ code: "usage-error", severity: "error", what, why: { fr: "", en: "" }, mend }),
  ]);
}

function print(result: ComputeResult, format: "json" | "csv"): string {
  if (!("rows" in result)) return `${JSON.stringify(result.json, null, 2)}\n`;
  if (format === "csv") return `${Papa.unparse([...result.rows], { newline: "\n" })}\n`;
  return `[${result.rows.map((row) => `\n  ${JSON.stringify(row)}`).join(",")}\n]\n`;
}
