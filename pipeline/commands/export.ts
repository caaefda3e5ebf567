import { basename } from "node:path";
import type { Dataset } from "../dataset/dataset.ts";
import { type Audience, audiences } from "../dataset/disclosure.ts";
import { labFolders, readFolder } from "../dataset/folder.ts";
import { nearest } from "../dataset/nearest.ts";
import { openAnyDataset } from "../dataset/open-dataset.ts";
import type { Bilingual } from "../language/bilingual.ts";
import { exportable } from "../privacy/exportable.ts";
import { leakProblem } from "../privacy/leak-problem.ts";
import { openGate } from "../privacy/open-gate.ts";
import { found } from "../problem/found.ts";
import { Refusal } from "../problem/refusal.ts";
import type { Command, Io } from "./command.ts";
import { putFile } from "./files/put-files.ts";
import { givesOption } from "./options/given.ts";
import { commandOfForms } from "./options/command-of.ts";
import { form } from "./options/form.ts";
import type { Values } from "./options/option.ts";
import { choice, file, flag, folder } from "./options/option-kinds.ts";
import { fromRepository } from "./places.ts";
import { printProblems } from "./print-problems.ts";

const interviewKinds = ["qdpx", "qdc", "code-by-case", "quotes", "iramuteq"] as const;
const kinds = ["zip", ...interviewKinds] as const;

const replace = flag({
  fr: "Remplace un fichier qui est déjà là avec un autre contenu",
  en: "Replace a file that is there already with other content",
});

const dataOptions = {
  data: folder({ fr: "Dossier du jeu de données", en: "Folder of the dataset" }, {
    required: true,
  }),
  out: file({ fr: "Fichier à écrire", en: "File to write" }, { required: true }),
  as: choice({ fr: "Ce qui est écrit", en: "What is written" }, kinds, {
    otherwise: { fr: "la fin du nom du fichier", en: "the ending of the file’s name" },
  }),
  for: choice(
    {
      fr: "Pour qui : l’équipe de recherche, ou des lecteurs : alors sans personne ni passage",
      en: "For whom: the research team, or readers: then without any person or passage",
    },
    audiences,
    { default: "researchers" },
  ),
  replace,
} as const;

const schemaOptions = {
  schema: flag({
    fr: "Écrit les schémas au lieu d’un jeu de données",
    en: "Write the schemas instead of a dataset",
  }, { required: true }),
  out: folder({ fr: "Dossier où les écrire", en: "Folder to write them to" }, {
    otherwise: { fr: "la sortie standard", en: "standard output" },
  }),
  replace,
} as const;

const summary = {
  fr:
    "Écrit un jeu de données pour d’autres : Data Package (.zip), REFI-QDA (.qdpx, .qdc), schémas",
  en: "Write a dataset for neighbours: Data Package (.zip), REFI-QDA (.qdpx, .qdc), schemas",
};

const dataForm = form({
  name: "export",
  summary,
  positionals: {},
  options: dataOptions,
  neighbours: ["schema"],
  example: "deno task export --data data/demo --out demo.zip",
  run: exportDataset,
});

const schemaForm = form({
  name: "export",
  title: "export --schema",
  summary: {
    fr: "Écrit le schéma de chaque table : un fichier par table, ou un descripteur Data Package",
    en: "Write the schema of each table: one file a table, or one Data Package descriptor",
  },
  positionals: {},
  options: schemaOptions,
  example: "deno task export --schema --out schemas",
  run: async ({ out, replace }, io) =>
    (await import("./export/table-schemas.ts")).exportSchemas(out, replace, io),
});

/** `deno task export`: write a dataset, or the schemas, in neighbours' formats. */
export const exportData: Command = commandOfForms({
  name: "export",
  summary,
  forms: [dataForm, schemaForm],
  choose: (args) => givesOption(args, "schema") ? schemaForm : dataForm,
});

async function exportDataset(values: Values<typeof dataOptions>, io: Io): Promise<number> {
  const { data, out, replace, for: audience } = values;
  const kind = values.as ?? kindOf(out);
  const exporter = await findExporter(kind, out);
  // What people said is exported from their interviews: its writers know what readers may have.
  const dataset = exportable(await open(data, audience), kind === "zip" ? audience : "researchers");
  const { bytes, texts, leftOut } = await exporter(dataset, audience);
  await letThrough(data, audience, texts);
  await putFile(out, bytes, { replace, inputs: [data] });
  io.out(`${out}\n`);
  if (leftOut > 0) {
    printProblems([found("export-left-out", { file: basename(out) }, { count: leftOut })], io);
  }
  return 0;
}

/** Hold an export against the gate, as pages are: what leaks stops it, and nothing is written. */
async function letThrough(
  data: string,
  audience: Audience,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const house = fromRepository(labFolders.private);
  const gate = await openGate({ lab: data, audience, house });
  for (const [name, text] of texts) {
    if (/\.csv$/.test(name)) gate.csv(name, text);
    else gate.text(name, text);
  }
  const problems = [...gate.faults, ...gate.open.map(leakProblem)];
  if (problems.length > 0) throw new Refusal(problems);
}

type Kind = (typeof kinds)[number];

/** The kind of export that the ending of a file's name says. */
function kindOf(out: string): Kind {
  const ending = /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? "";
  const kind = kinds.find((name) => name === ending);
  if (kind !== undefined) return kind;
  const close = nearest(ending, kinds);
  const list = kinds.join(", ");
  throw refused(
    {
      fr: `La fin de ${out} ne dit pas quoi écrire.`,
      en: `The ending of ${out} does not say what to write.`,
    },
    close === null
      ? { fr: `Ajoutez --as avec l’un de : ${list}.`, en: `Add --as with one of: ${list}.` }
      : {
        fr: `Vouliez-vous dire .${close} ? Sinon, ajoutez --as avec l’un de : ${list}.`,
        en: `Did you mean .${close}? Otherwise add --as with one of: ${list}.`,
      },
  );
}

/** What an export is: its bytes, and the texts in them by the names they have there. */
interface Exported {
  readonly bytes: Uint8Array;
  readonly texts: ReadonlyMap<string, string>;
  /** Interviews whose text it may not hold. */
  readonly leftOut: number;
}

type Exporter = (dataset: Dataset, audience: Audience) => Exported | Promise<Exported>;

/** The writer of a kind of export; each is loaded only when it is asked for. */
async function findExporter(kind: Kind, out: string): Promise<Exporter> {
  if (kind === "zip") {
    const { dataPackageFiles, zipOf } = await import("./export/data-package.ts");
    return (dataset) => {
      const texts = dataPackageFiles(dataset);
      return { bytes: zipOf(texts), texts, leftOut: 0 };
    };
  }
  const { interviewExports, interviewTexts, textsLeftOut } = await import("./export/qda.ts");
  if (kind === "code-by-case" && /\.xlsx$/i.test(out)) {
    const { codeByCaseXlsx } = await import("./export/code-by-case-xlsx.ts");
    return async (dataset, audience) => ({
      bytes: await codeByCaseXlsx(dataset, audience),
      texts: interviewTexts(kind, dataset, audience),
      leftOut: 0,
    });
  }
  return (dataset, audience) => ({
    bytes: interviewExports[kind](dataset, audience).bytes,
    texts: interviewTexts(kind, dataset, audience),
    leftOut: textsLeftOut(kind, dataset, audience),
  });
}

async function open(path: string, audience: Audience): Promise<Dataset> {
  try {
    const dataset = await openAnyDataset(readFolder(path), { audience });
    const errors = dataset.problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Refusal(errors);
    return dataset;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw refused(
      { fr: `${path} n’existe pas.`, en: `${path} does not exist.` },
      { fr: "Vérifiez le chemin.", en: "Check the path." },
    );
  }
}

function refused(what: Bilingual, mend: Bilingual): Refusal {
  return new Refusal(
    found("usage-error/refused", {}, { what, mend }),
  );
}
