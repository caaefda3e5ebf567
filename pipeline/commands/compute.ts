import { basename, dirname } from "node:path";
import Papa from "papaparse";
import type { Dataset } from "../dataset/dataset.ts";
import { readFolder } from "../dataset/folder.ts";
import { openAnyDataset } from "../dataset/open-dataset.ts";
import type { ReadResult } from "../ingest/shape/raw-table.ts";
import { isSpreadsheet, readAnyTable, readTable } from "../ingest/read-table.ts";
import { found } from "../problem/found.ts";
import { hasError, type Problem } from "../problem/problem.ts";
import { Refusal } from "../problem/refusal.ts";
import type { Command } from "./command.ts";
import {
  type Computation,
  type ComputeContext,
  ComputeFailure,
  type ComputeResult,
} from "./compute/computation.ts";
import { computations } from "./compute/mod.ts";
import { commandOfForms } from "./options/command-of.ts";
import { data } from "./options/dataset-options.ts";
import { type Form, form } from "./options/form.ts";
import { givesOption } from "./options/given.ts";
import type { Values } from "./options/option.ts";
import { choice, file, flag } from "./options/option-kinds.ts";

const format = choice({ fr: "Forme de la table", en: "Form of the table" }, ["json", "csv"], {
  default: "json",
});

/** What every computation takes beside its own options. */
const commonOptions = {
  data,
  input: file({ fr: "Table à lire", en: "Table to read" }),
  format,
} as const;

const summary = {
  fr: "Affiche une analyse sous forme de table, pour R, Python ou un test",
  en: "Print one analysis as a table, for R, Python or a test",
};

const names = Object.keys(computations);

/** The form that stands for all computations in help; naming one is asked for here. */
const anyForm = form({
  name: "compute",
  summary,
  positionals: {
    name: choice(
      {
        fr: `L’analyse : ${names.join(", ")} ; « deno task compute NOM --help » montre ses options`,
        en: `The analysis: ${names.join(", ")}; “deno task compute NAME --help” shows its options`,
      },
      names,
      { required: true, takes: { fr: "NOM", en: "NAME" } },
    ),
  },
  options: commonOptions,
  example: "deno task compute scores --data data/demo --format csv",
  run: ({ name }) => {
    throw new Refusal(nameFirst(name));
  },
});

const listForm = form({
  name: "compute",
  title: "compute --list",
  summary: { fr: "Affiche la liste des analyses", en: "Print the list of analyses" },
  positionals: {},
  options: {
    list: flag({ fr: "La liste des analyses", en: "The list of analyses" }, { required: true }),
    format,
  },
  example: "deno task compute --list --format csv",
  run: async (values, io) => {
    const all = await Promise.all(names.map(async (name) => ({ name, ...await load(name) })));
    const rows = all.map(({ name, summary: { fr, en } }) => ({ name, fr, en }));
    io.out(print({ rows }, values.format));
    return 0;
  },
});

/** `deno task compute NAME`: one analysis as a table on standard output. */
export const compute: Command = commandOfForms({
  name: "compute",
  summary,
  forms: [anyForm, listForm],
  all: async () => [anyForm, listForm, ...await Promise.all(names.map(formOf))],
  choose: ([name = "", ...rest]) => {
    if (Object.hasOwn(computations, name)) return formOf(name);
    return givesOption([name, ...rest], "list") ? listForm : anyForm;
  },
  isSure: ([name = ""]) => Object.hasOwn(computations, name),
});

async function load(name: string): Promise<Computation> {
  return (await computations[name]!()).default;
}

async function formOf(name: string): Promise<Form> {
  const computation = await load(name);
  const own = form({
    name: `compute ${name}`,
    summary: computation.summary,
    positionals: {},
    options: { ...commonOptions, ...computation.options },
    example: `deno task compute ${name} ${computation.example}`,
    run: async (values, io) => {
      const context = await contextOf(values);
      io.out(print(computation.run(context, values), context.format));
      return 0;
    },
  });
  // Its name, the first argument, is what called it.
  return { ...own, run: ([, ...rest], io) => own.run(rest, io) };
}

async function contextOf(values: Values<typeof commonOptions>): Promise<ComputeContext> {
  const { input, format } = values;
  const dataset = values.data === undefined ? null : await openAt(values.data);
  const workbooks = await readWorkbooks(values);
  return {
    format,
    hasInput: input !== undefined,
    dataset() {
      if (dataset === null) throw needs("--data DIR");
      return dataset;
    },
    input: () => readAt(input, "input", workbooks),
    read: (path) => readAt(path, path, workbooks),
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
async function readWorkbooks(
  values: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, ReadResult>> {
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
    found("usage-error/refused", {}, { what, mend }),
  ]);
}

function nameFirst(name: string): Problem {
  return found("usage-error/name-first", { cell: name });
}

function print(result: ComputeResult, format: "json" | "csv"): string {
  if (!("rows" in result)) return `${JSON.stringify(result.json, null, 2)}\n`;
  if (format === "csv") return `${Papa.unparse([...result.rows], { newline: "\n" })}\n`;
  return `[${result.rows.map((row) => `\n  ${JSON.stringify(row)}`).join(",")}\n]\n`;
}
