import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { formatProblem, hasError, type Problem, sortProblems } from "../problem/problem.ts";
import { refusing } from "../problem/system-error.ts";
import { languages } from "../language/bilingual.ts";
import type { BuildSummary } from "../report/channel/messages.ts";
import { proseFiles } from "../report/page-sources.ts";
import { type BuildResult, startBuild } from "../report/start-build.ts";
import { attempt } from "./attempt.ts";
import type { Command, Io } from "./command.ts";
import { type FileSystem, machineFiles } from "./files/file-system.ts";
import { printProblems } from "./print-problems.ts";
import { findLabs, type Lab, noFolder } from "./report/labs.ts";
import { guardOutput } from "./report/output-guard.ts";
import { readOptions, type ReportOptions, reportUsage } from "./report/report-options.ts";
import { SiteRun } from "./report/site-run.ts";
import { inOrder } from "./report/swap.ts";

/** `deno task report`: check the data, run every notebook, write the site. */
export const report: Command = {
  summary: {
    fr: "Vérifie les données, exécute les carnets, écrit le site",
    en: "Check the data, run the notebooks, write the site",
  },
  usage: reportUsage,
  run(args, io) {
    const options = readOptions(args);
    if ("code" in options) {
      printProblems([options], io);
      return 1;
    }
    return buildReport(options, io);
  },
};

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const selfCheck = join(root, "data/self-check");

/** The paths of one run, made absolute. */
interface ReportPlan {
  readonly out: string;
  readonly labs: readonly Lab[];
  readonly against: string | null;
  readonly notebooks: string;
  readonly prose: string;
}

/**
 * Build the site of every dataset side by side, and put in place those that are complete: one that
 * fails keeps its former site, and fails alone. What stands in the output is replaced only where it
 * carries our mark, one lab at a time.
 *
 * @param system What changes files.
 * @returns The exit code: 1 when any dataset failed.
 */
export function buildReport(
  options: ReportOptions,
  io: Io,
  system: FileSystem = machineFiles,
): Promise<number> {
  return attempt(io, () => guardedBuild(options, io, system));
}

async function guardedBuild(
  options: ReportOptions,
  io: Io,
  system: FileSystem,
): Promise<number> {
  const plan = planReport(options);
  const refused = guardOutput({
    ...plan,
    data: plan.labs.map(({ path }) => path),
    labs: plan.labs.map(({ folder }) => folder),
    root,
    home: homeFolder(),
  });
  if (refused.length > 0) {
    printProblems(refused, io);
    return 1;
  }
  const run = await SiteRun.open(plan.out, system);
  let done: Outcome = { built: [], problems: [], failed: true };
  try {
    printProblems(run.warnings, io);
    done = await buildInto(run, plan, options, io);
  } finally {
    const left = await run.close();
    // Said, but no failure: the new site stands, and the next run clears the rest.
    printProblems(left.map((found) => ({ ...found, severity: "warning" })), io);
  }
  printProblems(done.problems, io);
  printSummaries(done.built, plan, options, io);
  return done.failed ? 1 : 0;
}

/** A lab that is complete. */
interface BuiltSite {
  readonly lab: Lab;
  readonly summary: BuildSummary;
}

/** How a run ended: with what was put in place, and the problems that kept a former site. */
interface Outcome {
  readonly built: readonly BuiltSite[];
  readonly problems: readonly Problem[];
  readonly failed: boolean;
}

function planReport(options: ReportOptions): ReportPlan {
  const { against } = options;
  return {
    out: resolve(options.out ?? join(root, "reports/site")),
    labs: findLabs(options.data ?? null, root),
    against: against === undefined ? null : resolve(against),
    notebooks: resolve(options.notebooks ?? join(root, "notebooks")),
    prose: resolve(options.prose ?? join(root, "reports")),
  };
}

async function buildInto(
  run: SiteRun,
  plan: ReportPlan,
  options: ReportOptions,
  io: Io,
): Promise<Outcome> {
  const { labs, against, notebooks, prose } = plan;
  const missing = [...labs.map(({ path }) => path), ...against === null ? [] : [against]]
    .filter((folder) => !isFolder(folder)).map(noFolder);
  if (missing.length > 0 || labs.length === 0) {
    return { built: [], problems: missing, failed: true };
  }
  await refusing(notebooks, () => Deno.readDirSync(notebooks));
  const pages = await refusing(prose, () => proseFiles(prose));
  // All are waited for, also when one fails: none may go on writing while the others are cleared.
  const settled = await Promise.allSettled(
    labs.map((lab) => buildLab(run, lab, plan, pages, options, io)),
  );
  const results = settled.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
  const built = results.flatMap(({ summary, problems }, i): BuiltSite[] => {
    const lab = labs[i]!;
    printLabProblems(lab.name, problems, io);
    return summary === null || hasError(problems) ? [] : [{ lab, summary }];
  });
  const isFailed = built.length < labs.length;
  if (built.length === 0) return { built, problems: [], failed: true };
  const problems = await publish(run, built, options);
  return problems.length > 0
    ? { built: [], problems, failed: true }
    : { built, problems, failed: isFailed };
}

function publish(
  run: SiteRun,
  built: readonly BuiltSite[],
  options: ReportOptions,
): Promise<Problem[]> {
  const wanted = inOrder(options.languages ?? languages);
  return run.publish(built.map(({ lab, summary: { title, description, fictional } }) => ({
    folder: lab.folder,
    title,
    description,
    fictional,
    languages: wanted,
  })));
}

function buildLab(
  run: SiteRun,
  { path, folder }: Lab,
  plan: ReportPlan,
  pages: readonly string[],
  options: ReportOptions,
  io: Io,
): Promise<BuildResult> {
  return startBuild({
    data: Deno.realPathSync(path),
    against: plan.against === null ? null : Deno.realPathSync(plan.against),
    selfCheck: isFolder(selfCheck) ? selfCheck : null,
    notebooks: plan.notebooks,
    prose: pages,
    pipeline: join(root, "pipeline"),
    languages: options.languages ?? languages,
    seconds: options.seconds ?? 30,
    memory: options.memory ?? 1024,
    debug: io.debug ?? false,
    onFile: (file, text) => run.folder.write(folder, file, text),
    onLog: (text) => io.err(text),
  });
}

/** The user's own folder, where the system says it. */
function homeFolder(): string | null {
  return Deno.env.get("HOME") ?? Deno.env.get("USERPROFILE") ?? null;
}

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

function printLabProblems(name: string, problems: readonly Problem[], io: Io): void {
  const errors = sortProblems(problems).filter(({ severity }) => severity === "error");
  for (const found of errors) io.err(`${name}: ${formatProblem(found, "fr")}\n`);
  const warnings = problems.filter(({ severity }) => severity === "warning").length;
  if (warnings > 0 && errors.length === 0) {
    io.err(`${name}: ${warnings} remarque(s), voir quality.html\n`);
  }
}

function printSummaries(
  built: readonly BuiltSite[],
  { out }: ReportPlan,
  { timings, languages: wanted }: ReportOptions,
  io: Io,
): void {
  if (built.length > 0) io.out(`${join(out, "index.html")}\n`);
  for (const { lab, summary: { name, pages, stages } } of built) {
    for (const language of wanted ?? languages) {
      io.out(`${join(out, lab.folder, language, "index.html")}\n`);
    }
    if (timings === true) {
      const spent = Object.entries(stages).map(([key, ms]) => `${key} ${ms} ms`).join(", ");
      io.err(`${name}: ${pages} pages, ${spent}\n`);
    }
  }
}
