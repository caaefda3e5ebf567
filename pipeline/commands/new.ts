import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { fileStem, kebab } from "../language/file-name.ts";
import { problem } from "../problem/problem.ts";
import { attempt } from "./attempt.ts";
import type { Command, Io } from "./command.ts";
import { lookAt } from "./files/file-system.ts";
import { putFiles } from "./files/put-files.ts";
import { printProblems } from "./print-problems.ts";

/** `deno task new dataset|notebook NAME`: a working starting point. */
export const create: Command = {
  summary: {
    fr: "Commence un carnet ou un jeu de données",
    en: "Start a notebook or a dataset",
  },
  usage: "dataset|notebook NAME [--in DIR]",
  run: (args, io) => attempt(io, () => start(args, io)),
};

async function start(args: readonly string[], io: Io): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { in: { type: "string" } },
  });
  const [kind, name = ""] = positionals;
  const folder = typeof values.in === "string" ? values.in : ".";
  // Names become paths, addresses and identifiers: one form fits all of them.
  if (!/^[a-z]/.test(name) || fileStem(name) !== name) {
    const close = kebab(name, 40).replace(/^[^a-z]+/, "");
    const like = close !== "" && fileStem(close) === close ? close : null;
    return refuse(
      io,
      `« ${name} » : donnez un nom en minuscules sans accents, comme ${like ?? "mon-essai"}.`,
      `“${name}”: give a name in lower case without accents, like ${like ?? "my-trial"}.`,
    );
  }
  if (kind === "dataset") {
    const { datasetFiles } = await import("./new/dataset-files.ts");
    return write(join(folder, "data", name), datasetFiles(name), io);
  }
  if (kind === "notebook") {
    const { notebookFiles } = await import("./new/notebook-files.ts");
    return write(folder, notebookFiles(name), io);
  }
  return refuse(io, "dataset ou notebook ?", "dataset or notebook?");
}

async function write(
  folder: string,
  files: Readonly<Record<string, string>>,
  io: Io,
): Promise<number> {
  const paths = Object.keys(files).map((path) => join(folder, path));
  const existing = paths.find((path) => lookAt(path) !== null);
  if (existing !== undefined) {
    return refuse(io, `${existing} existe déjà.`, `${existing} exists already.`);
  }
  await putFiles(resolve(folder), files);
  for (const path of paths) io.out(`${path}\n`);
  return 0;
}

function refuse(io: Io, fr: string, en: string): number {
  printProblems([
    problem({
      code: "usage-error",
      severity: "error",
      what: { fr, en },
      why: { fr: "", en: "" },
      mend: { fr: `deno task new ${create.usage}`, en: `deno task new ${create.usage}` },
    }),
  ], io);
  return 1;
}
