import { join, resolve } from "node:path";
import { labFolders } from "../dataset/folder.ts";
import { GateThread } from "../privacy/gate-thread.ts";
import type { GateVerdict } from "../privacy/gate-worker.ts";
import { leakProblem } from "../privacy/leak-problem.ts";
import { hasReleases, putWithheld, recordRelease } from "./report/private-records.ts";
import { formatProblem, hasError, type Problem, sortProblems } from "../problem/problem.ts";
import { Refusal } from "../problem/refusal.ts";
import { refusing } from "../problem/system-error.ts";
import { terminalText } from "../problem/terminal-text.ts";
import { type Language, languages } from "../language/bilingual.ts";
import type { BuildSummary } from "../report/channel/messages.ts";
import { pageKinds } from "../report/process/page-kinds.ts";
import { style } from "../report/style.ts";
import { proseFiles } from "../report/prose/prose-files.ts";
import { type BuildResult, startBuild } from "../report/process/start-build.ts";
import { attempt } from "./attempt.ts";
import type { Command, Io } from "./command.ts";
import { type FileSystem, machineFiles } from "./files/file-system.ts";
import { realPlace } from "./files/real-place.ts";
import { houseDatasets } from "./house-datasets.ts";
import { commandOf } from "./options/command-of.ts";
import { againstSeveral } from "./options/dataset-options.ts";
import { form } from "./options/form.ts";
import { repository } from "./places.ts";
import { printProblems } from "./print-problems.ts";
import type { Edition } from "./report/editions.ts";
import { findLabs, type Lab, noFolder, otherEditions, placesTaken } from "./report/labs.ts";
import { guardOutput } from "./report/output-guard.ts";
import { type ReportOptions, reportOptions, siteOf } from "./report/report-options.ts";
import { SiteRun } from "./report/site-run.ts";
import { inOrder } from "./report/swap.ts";

/** `deno task report`: check the data, run every notebook, write the site. */
export const report: Command = commandOf(form({
  name: "report",
  summary: {
    fr: "Vérifie les données, exécute les carnets, écrit le site",
    en: "Check the data, run the notebooks, write the site",
  },
  options: reportOptions,
  positionals: {},
  example: "deno task report --data data/demo --lang fr",
  run: (options, io) => buildReport(options, io),
}));

const selfCheck = join(repository, "data/self-check");

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
  const several = againstSeveral(options);
  if (several !== null) throw new Refusal(several);
  const plan = planReport(options);
  const refused = guardOutput({
    ...plan,
    data: plan.labs.map(({ path }) => path),
    labs: plan.labs.map(({ folder }) => folder),
    root: repository,
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
    const taken = placesTaken(plan.out, plan.labs);
    if (taken.length > 0) throw new Refusal(taken);
    const mixed = otherEditions(plan.out, options.for);
    if (mixed.length > 0) throw new Refusal(mixed);
    done = await buildInto(run, plan, options, io);
  } finally {
    const left = await run.close();
    // Said, but no failure: the new site stands, and the next run clears the rest.
    printProblems(left.map((found) => ({ ...found, severity: "warning" })), io);
  }
  printProblems(done.problems, io);
  printSummaries(done.built, options, io);
  return done.failed ? 1 : 0;
}

/** A lab that is complete. */
interface BuiltSite {
  readonly lab: Lab;
  readonly summary: BuildSummary;
  readonly editions: readonly Edition[];
  readonly verdict: GateVerdict | null;
}

/** How a run ended: with what was put in place, and the problems that kept a former site. */
interface Outcome {
  readonly built: readonly BuiltSite[];
  readonly problems: readonly Problem[];
  readonly failed: boolean;
}

function planReport(options: ReportOptions): ReportPlan {
  const { against, notebooks, prose } = options;
  const out = siteOf(options);
  return {
    // Followed once: a link turned elsewhere during the build would lead past the guard.
    out: realPlace(out).path,
    labs: findLabs(options.data ?? houseDatasets()),
    against: against === undefined ? null : resolve(against),
    notebooks: resolve(notebooks),
    prose: resolve(prose),
  };
}

async function buildInto(
  run: SiteRun,
  plan: ReportPlan,
  options: ReportOptions,
  io: Io,
): Promise<Outcome> {
  const { labs, notebooks, prose } = plan;
  const read = [
    ...labs.map(({ given }) => given),
    ...options.against === undefined ? [] : [options.against],
  ];
  const missing = read.filter((folder) => !isFolder(folder)).map(noFolder);
  if (missing.length > 0) return { built: [], problems: missing, failed: true };
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
  const built = results.flatMap(({ summary, problems, verdict }, i): BuiltSite[] => {
    const lab = labs[i]!;
    printLabProblems(lab.name, problems, io);
    if (summary === null || hasError(problems)) return [];
    const editions = run.folder.editionsOf(lab.folder, languagesOf(options));
    return [{ lab, summary, editions, verdict }];
  });
  const isFailed = built.length < labs.length;
  if (built.length === 0) return { built, problems: [], failed: true };
  const problems = await publish(run, built, options);
  if (problems.length === 0) {
    for (const { lab, verdict } of built) {
      if (verdict !== null) recordRelease(lab.path, verdict, options.published);
    }
  }
  return problems.length > 0
    ? { built: [], problems, failed: true }
    : { built, problems, failed: isFailed };
}

function publish(
  run: SiteRun,
  built: readonly BuiltSite[],
  options: ReportOptions,
): Promise<Problem[]> {
  const wanted = inOrder(languagesOf(options));
  return run.publish(built.map(({ lab, summary: { title, description, fictional } }) => ({
    folder: lab.folder,
    lab: lab.name,
    title,
    description,
    fictional,
    audience: options.for,
    languages: wanted,
  })));
}

async function buildLab(
  run: SiteRun,
  { path, folder }: Lab,
  plan: ReportPlan,
  pages: readonly string[],
  options: ReportOptions,
  io: Io,
): Promise<BuildResult & { readonly verdict: GateVerdict | null }> {
  const gate = new GateThread({
    lab: path,
    audience: options.for,
    house: join(repository, labFolders.private),
    known: [style, pageKinds.plain.script ?? ""],
  });
  try {
    if (options.for === "readers" && hasReleases(path)) {
      await putWithheld(path, await gate.withheld);
    }
    const result = await startBuild({
      data: Deno.realPathSync(path),
      audience: options.for,
      against: plan.against === null ? null : Deno.realPathSync(plan.against),
      selfCheck: isFolder(selfCheck) ? selfCheck : null,
      notebooks: plan.notebooks,
      prose: pages,
      pipeline: join(repository, "pipeline"),
      languages: languagesOf(options),
      seconds: options.seconds,
      memory: options.memory,
      debug: io.debug ?? false,
      onFile: async (file, text) => {
        await Promise.all([
          gate.page(`${folder}/${file}`, text),
          run.folder.write(folder, file, text),
        ]);
      },
      onLog: (text) => io.err(text),
    });
    if (hasError(result.problems)) return { ...result, verdict: null };
    const verdict = await gate.verdict();
    const stops = [...verdict.faults, ...verdict.open.map(leakProblem)];
    return { ...result, problems: [...result.problems, ...stops], verdict };
  } finally {
    gate.close();
  }
}

function languagesOf({ lang }: ReportOptions): readonly Language[] {
  return lang === undefined ? languages : [lang];
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

/** Longest name of a lab that is printed, in code units. */
const longestName = 200;

function printLabProblems(name: string, problems: readonly Problem[], io: Io): void {
  const errors = sortProblems(problems).filter(({ severity }) => severity === "error");
  const shown = terminalText(name, longestName);
  for (const found of errors) io.err(`${shown}: ${formatProblem(found, "fr")}\n`);
  const warnings = problems.filter(({ severity }) => severity === "warning").length;
  if (warnings > 0 && errors.length === 0) {
    io.err(`${shown}: ${warnings} remarque(s), voir quality.html\n`);
  }
}

function printSummaries(
  built: readonly BuiltSite[],
  options: ReportOptions,
  io: Io,
): void {
  const { timings } = options;
  const out = siteOf(options);
  if (built.length > 0) io.out(`${join(out, "index.html")}\n`);
  for (const { lab, editions, summary: { name, pages, stages } } of built) {
    for (const { page } of editions) io.out(`${join(out, lab.folder, page)}\n`);
    if (timings) {
      const spent = Object.entries(stages).map(([key, ms]) => `${key} ${ms} ms`).join(", ");
      io.err(`${terminalText(name, longestName)}: ${pages} pages, ${spent}\n`);
    }
  }
}
