import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { fileStem, kebab } from "../language/file-name.ts";
import type { Command, Io } from "./command.ts";

/** `deno task new dataset|notebook NAME`: a working starting point. */
export const create: Command = {
  summary: {
    fr: "Commence un carnet ou un jeu de données",
    en: "Start a notebook or a dataset",
  },
  usage: "dataset|notebook NAME [--in DIR]",
  async run(args, io) {
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
  },
};

function write(folder: string, files: Readonly<Record<string, string>>, io: Io): number {
  const paths = Object.keys(files).map((path) => join(folder, path));
  const existing = paths.find(exists);
  if (existing !== undefined) {
    return refuse(io, `${existing} existe déjà.`, `${existing} exists already.`);
  }
  for (const [path, text] of Object.entries(files)) {
    const full = join(folder, path);
    Deno.mkdirSync(dirname(full), { recursive: true });
    Deno.writeTextFileSync(full, text);
    io.out(`${full}\n`);
  }
  return 0;
}

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

function refuse(io: Io, fr: string, en: string): number {
  io.err(`${fr}\n${en}\n`);
  return 1;
}
