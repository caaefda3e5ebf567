import { join, resolve } from "node:path";
import { fileStem, kebab } from "../language/file-name.ts";
import { found } from "../problem/found.ts";
import { terminalText } from "../problem/terminal-text.ts";
import type { Command, Io } from "./command.ts";
import { lookAt } from "./files/file-system.ts";
import { putFiles } from "./files/put-files.ts";
import { commandOf } from "./options/command-of.ts";
import { form } from "./options/form.ts";
import type { Values } from "./options/option.ts";
import { choice, folder, text } from "./options/option-kinds.ts";
import { printProblems } from "./print-problems.ts";

const positionals = {
  kind: choice(
    { fr: "Ce qui est commencé", en: "What is started" },
    ["dataset", "notebook"],
    { required: true },
  ),
  name: text({
    fr: "Son nom, en minuscules sans accents",
    en: "Its name, in lower case without accents",
  }, { required: true }),
} as const;

const options = {
  in: folder({ fr: "Dossier où l’écrire", en: "Folder to write it in" }, {
    default: ".",
    otherwise: { fr: "celui du programme", en: "that of the program" },
  }),
} as const;

/** `deno task new dataset|notebook NAME`: a working starting point. */
export const create: Command = commandOf(form({
  name: "new",
  summary: {
    fr: "Commence un carnet ou un jeu de données",
    en: "Start a notebook or a dataset",
  },
  positionals,
  options,
  example: "deno task new notebook mon-carnet",
  run: start,
}));

async function start(
  { kind, name, in: folder }: Values<typeof positionals & typeof options>,
  io: Io,
): Promise<number> {
  // Names become paths, addresses and identifiers: one form fits all of them.
  if (!/^[a-z]/.test(name) || fileStem(name) !== name) {
    const close = kebab(name, 40).replace(/^[^a-z]+/, "");
    const like = close !== "" && fileStem(close) === close ? close : null;
    const shown = terminalText(name, 60);
    const example = like ?? { fr: "mon-essai", en: "my-trial" };
    printProblems([found("usage-error/plain-name", {}, { name: shown, example })], io);
    return 1;
  }
  if (kind === "dataset") {
    const { datasetFiles } = await import("./new/dataset-files.ts");
    return write(join(folder, "data", name), datasetFiles(name), io);
  }
  const { notebookFiles } = await import("./new/notebook-files.ts");
  return write(folder, notebookFiles(name), io);
}

async function write(
  folder: string,
  files: Readonly<Record<string, string>>,
  io: Io,
): Promise<number> {
  const paths = Object.keys(files).map((path) => join(folder, path));
  const existing = paths.find((path) => lookAt(path) !== null);
  if (existing !== undefined) {
    printProblems([found("usage-error/exists", {}, { path: existing })], io);
    return 1;
  }
  await putFiles(resolve(folder), files);
  for (const path of paths) io.out(`${path}\n`);
  return 0;
}
