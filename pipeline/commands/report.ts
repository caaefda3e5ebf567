import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Language, languages } from "../language/bilingual.ts";
import {
  formatProblem,
  hasError,
  type Problem,
  problem,
  sortProblems,
} from "../problem/problem.ts";
import { renderDatasets } from "../report/datasets-page.ts";
import type { BuildSummary } from "../report/channel/messages.ts";
import { startBuild } from "../report/start-build.ts";
import type { Command, Io } from "./command.ts";

/** What `deno task report` is asked to do. */
export interface ReportOptions {
  /**
   * Dataset folders.
   * @default ["data/nantes-city-lab", "data/demo"], those that exist
   */
  readonly data?: readonly string[];
  /**
   * Folder of the previous delivery of the one dataset built: the page on data quality says what
   * changed since.
   * @default none
   */
  readonly against?: string;
  /**
   * Languages to build.
   * @default ["fr", "en"]
   */
  readonly languages?: readonly Language[];
  /**
   * Folder of the site.
   * @default "reports/site"
   */
  readonly out?: string;
  /**
   * Folder of the notebooks.
   * @default "notebooks"
   */
  readonly notebooks?: string;
  /**
   * Folder of the prose.
   * @default "reports"
   */
  readonly prose?: string;
  /**
   * Seconds that one cell or one page may take.
   * @default 30
   */
  readonly seconds?: number;
  /**
   * Megabytes of memory that the build of one dataset may take.
   * @default 1024
   */
  readonly memory?: number;
  /**
   * Print where the time went.
   * @default false
   */
  readonly timings?: boolean;
}

/** `deno task report`: check the data, run every notebook, write the site. */
export const report: Command = {
  summary: {
    fr: "Vérifie les données, exécute les carnets, écrit le site",
    en: "Check the data, run the notebooks, write the site",
  },
  usage:
    "[--data DIR]… [--against DIR] [--lang fr|en] [--out DIR] [--seconds N] [--memory MB] [--notebooks DIR] [--prose DIR] [--timings]",
  run(args, io) {
    const options = readOptions(args);
    if ("code" in options) {
      io.err(`${formatProblem(options, "fr")}\n`);
      return 1;
    }
    return buildReport(options, io);
  },
};

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const selfCheck = join(root, "data/self-check");

function readOptions(args: readonly string[]): ReportOptions | Problem {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: {
        data: { type: "string", multiple: true },
        against: { type: "string" },
        lang: { type: "string" },
        out: { type: "string" },
        notebooks: { type: "string" },
        prose: { type: "string" },
        seconds: { type: "string" },
        memory: { type: "string" },
        timings: { type: "boolean" },
      },
    });
    const { lang, seconds, memory, ...rest } = values;
    if (lang !== undefined && lang !== "fr" && lang !== "en") {
      return usageProblem(`--lang ${lang}`);
    }
    if (![seconds, memory].every((n) => n === undefined || Number(n) > 0)) {
      return usageProblem("--seconds, --memory");
    }
    if (rest.against !== undefined && rest.data?.length !== 1) {
      return usageProblem("--against", {
        fr: "--against compare un jeu de données : il faut un --data, et un seul.",
        en: "--against compares one dataset: it takes one --data, and one only.",
      });
    }
    return {
      ...rest,
      ...lang === undefined ? {} : { languages: [lang] },
      ...seconds === undefined ? {} : { seconds: Number(seconds) },
      ...memory === undefined ? {} : { memory: Number(memory) },
    };
  } catch (error) {
    return usageProblem(error instanceof Error ? error.message : String(error));
  }
}

function usageProblem(detail: string, why: Problem["why"] = { fr: "", en: "" }): Problem {
  return problem({
    code: "usage-error",
    severity: "error",
    what: { fr: `Option refusée : ${detail}`, en: `Option refused: ${detail}` },
    why,
    mend: { fr: `Usage : ${report.usage}`, en: `Usage: ${report.usage}` },
  });
}

/** Build the site of every dataset side by side, and put it in place when all are complete. */
export async function buildReport(options: ReportOptions, io: Io): Promise<number> {
  const out = resolve(options.out ?? join(root, "reports/site"));
  const data = options.data ?? defaultDatasets();
  const prose = options.prose ?? join(root, "reports");
  const { against } = options;
  const missing = [...data, ...against === undefined ? [] : [against]]
    .filter((folder) => !isFolder(folder));
  if (missing.length > 0 || data.length === 0) {
    for (const folder of missing) io.err(`${formatProblem(noFolder(folder), "fr")}\n`);
    return 1;
  }
  const results = await Promise.all(data.map(async (folder) => {
    const path = Deno.realPathSync(folder);
    const staging = join(out, `.new-${baseName(path)}`);
    remove(staging);
    const { summary, problems } = await startBuild({
      data: path,
      against: against === undefined ? null : Deno.realPathSync(against),
      selfCheck: isFolder(selfCheck) ? selfCheck : null,
      notebooks: resolve(options.notebooks ?? join(root, "notebooks")),
      prose: proseFiles(resolve(prose)),
      pipeline: join(root, "pipeline"),
      languages: options.languages ?? languages,
      seconds: options.seconds ?? 30,
      memory: options.memory ?? 1024,
      onFile: (file, text) => writeFile(staging, file, text),
      onLog: (text) => io.err(text),
    });
    return { path, staging, summary, problems };
  }));
  for (const { path, problems } of results) printProblems(baseName(path), problems, io);
  if (results.some(({ summary, problems }) => summary === null || hasError(problems))) {
    for (const { staging } of results) remove(staging);
    return 1;
  }
  const summaries = results.flatMap(({ summary }) => summary ?? []);
  for (const { path, staging } of results) replace(join(out, baseName(path)), staging);
  Deno.writeTextFileSync(
    join(out, "index.html"),
    renderDatasets(summaries, options.languages ?? languages),
  );
  printSummaries(summaries, out, options, io);
  return 0;
}

function defaultDatasets(): string[] {
  return ["nantes-city-lab", "demo"].map((name) => join(root, "data", name)).filter((folder) =>
    isFolder(folder) && fileExists(join(folder, "datapackage.json"))
  );
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? "dataset";
}

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

function fileExists(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

function noFolder(folder: string): Problem {
  return problem({
    code: "source-error",
    severity: "error",
    cell: folder,
    what: { fr: `${folder} n’est pas un dossier.`, en: `${folder} is not a folder.` },
    why: {
      fr: "--data et --against attendent un jeu de données.",
      en: "--data and --against take a dataset.",
    },
    mend: { fr: "Vérifiez le chemin.", en: "Check the path." },
  });
}

function proseFiles(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name)
    .filter((name) => /\.(fr|en)\.md$/.test(name)).sort().map((name) => join(folder, name));
}

async function writeFile(folder: string, file: string, text: string): Promise<void> {
  const path = join(folder, file);
  try {
    await Deno.writeTextFile(path, text);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    await Deno.mkdir(dirname(path), { recursive: true });
    await Deno.writeTextFile(path, text);
  }
}

function remove(path: string): void {
  try {
    Deno.removeSync(path, { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

/** Put a finished folder in the place of the former one, which stays whole until then. */
function replace(target: string, finished: string): void {
  const old = `${target}.old`;
  remove(old);
  try {
    Deno.renameSync(target, old);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  Deno.renameSync(finished, target);
  remove(old);
}

function printProblems(name: string, problems: readonly Problem[], io: Io): void {
  const errors = sortProblems(problems).filter(({ severity }) => severity === "error");
  for (const found of errors) io.err(`${name}: ${formatProblem(found, "fr")}\n`);
  const warnings = problems.filter(({ severity }) => severity === "warning").length;
  if (warnings > 0 && errors.length === 0) {
    io.err(`${name}: ${warnings} remarque(s), voir quality.html\n`);
  }
}

function printSummaries(
  summaries: readonly BuildSummary[],
  out: string,
  { timings, languages: wanted }: ReportOptions,
  io: Io,
): void {
  io.out(`${join(out, "index.html")}\n`);
  for (const { name, pages, stages } of summaries) {
    for (const language of wanted ?? languages) {
      io.out(`${join(out, name, language, "index.html")}\n`);
    }
    if (timings === true) {
      const spent = Object.entries(stages).map(([key, ms]) => `${key} ${ms} ms`).join(", ");
      io.err(`${name}: ${pages} pages, ${spent}\n`);
    }
  }
}
