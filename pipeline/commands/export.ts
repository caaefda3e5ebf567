import { parseArgs } from "node:util";
import type { Dataset } from "../dataset/dataset.ts";
import { readFolder } from "../dataset/folder.ts";
import { nearest } from "../dataset/nearest.ts";
import { openAnyDataset } from "../dataset/open-dataset.ts";
import { problem } from "../problem/problem.ts";
import { attempt } from "./attempt.ts";
import type { Command, Io } from "./command.ts";
import { putFile } from "./files/put-files.ts";
import { printProblems } from "./print-problems.ts";

/** `deno task export`: write a dataset, or the schemas, in neighbours' formats. */
export const exportData: Command = {
  summary: {
    fr:
      "Écrit un jeu de données pour d’autres : Data Package (.zip), REFI-QDA (.qdpx, .qdc), schémas",
    en: "Write a dataset for neighbours: Data Package (.zip), REFI-QDA (.qdpx, .qdc), schemas",
  },
  usage: "--data DIR --out FILE [--as zip|qdpx|qdc|code-by-case|quotes|iramuteq] [--replace] | " +
    "--schema [--out DIR] [--replace]",
  run: (args, io) => attempt(io, () => runExport(args, io)),
};

async function runExport(args: readonly string[], io: Io): Promise<number> {
  const values = options(args, io);
  if (values === null) return 1;
  const { data, out, replace } = values;
  if (values.schema) {
    return await (await import("./export/table-schemas.ts")).exportSchemas(out, replace, io);
  }
  if (data === undefined || out === undefined) {
    return refuse(io, "il faut --data DIR --out FILE", "--data DIR --out FILE are needed");
  }
  const kind = values.as ?? /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? "";
  const exporter = await findExporter(kind, out);
  if (exporter === null) return unknownKind(io, kind);
  const dataset = await open(data, io);
  if (dataset === null) return 1;
  await putFile(out, await exporter(dataset), { replace, inputs: [data] });
  io.out(`${out}\n`);
  return 0;
}

function options(args: readonly string[], io: Io) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        out: { type: "string" },
        as: { type: "string" },
        schema: { type: "boolean", default: false },
        replace: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    refuse(io, `option refusée : ${detail}`, `option refused: ${detail}`);
    return null;
  }
}

type Exporter = (dataset: Dataset) => Uint8Array | Promise<Uint8Array>;

const interviewKinds = ["qdpx", "qdc", "code-by-case", "quotes", "iramuteq"] as const;

/** The writer of a kind of export; each is loaded only when it is asked for. */
async function findExporter(kind: string, out: string): Promise<Exporter | null> {
  if (kind === "zip") return (await import("./export/data-package.ts")).dataPackageZip;
  if (kind === "code-by-case" && /\.xlsx$/i.test(out)) {
    return (await import("./export/code-by-case-xlsx.ts")).codeByCaseXlsx;
  }
  const interview = interviewKinds.find((name) => name === kind);
  if (interview === undefined) return null;
  const { interviewExports } = await import("./export/qda.ts");
  return (dataset) => interviewExports[interview](dataset).bytes;
}

async function open(path: string, io: Io): Promise<Dataset | null> {
  try {
    const dataset = await openAnyDataset(readFolder(path));
    const errors = dataset.problems.filter(({ severity }) => severity === "error");
    printProblems(errors, io);
    return errors.length === 0 ? dataset : null;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    refuse(io, `${path} n’existe pas`, `${path} does not exist`);
    return null;
  }
}

function unknownKind(io: Io, kind: string): number {
  const kinds = ["zip", ...interviewKinds];
  const close = nearest(kind, kinds) ?? kinds.join(", ");
  return refuse(
    io,
    `format inconnu « ${kind} » ; ${close} ?`,
    `unknown format “${kind}”; ${close}?`,
  );
}

function refuse(io: Io, fr: string, en: string): number {
  printProblems([
    problem({
      code: "usage-error",
      severity: "error",
      what: { fr: `Export : ${fr}.`, en: `Export: ${en}.` },
      why: { fr: "", en: "" },
      mend: {
        fr: `deno task export ${exportData.usage}`,
        en: `deno task export ${exportData.usage}`,
      },
    }),
  ], io);
  return 1;
}
