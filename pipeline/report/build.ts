import * as Plot from "@observablehq/plot";
import * as d3 from "d3";
import * as figureCanvas from "../figures/dom/canvas.ts";
import * as figureDocument from "../figures/dom/document.ts";
import * as figureElement from "../figures/dom/element.ts";
import * as figureDom from "../figures/dom/mod.ts";
import * as figureNode from "../figures/dom/node.ts";
import * as figureStyle from "../figures/dom/style.ts";
import * as figureFrame from "../figures/frame.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { readFolder } from "../dataset/folder.ts";
import { openAnyDataset } from "../dataset/open-dataset.ts";
import { provideEarlier, provideSelfCheck } from "../notebook/current.ts";
import { notebookProblem, outputProblem } from "../notebook/notebook-problem.ts";
import { OutputFault } from "../notebook/settle/output-fault.ts";
import { type Notebook, type NotebookFolder, runNotebooks } from "../notebook/run.ts";
import type { CellPlace } from "../notebook/sandbox/loader.ts";
import { hasError, type Problem, sortProblems } from "../problem/problem.ts";
import { partsOfThrown } from "../problem/thrown.ts";
import { unexpectedProblem } from "../problem/unexpected.ts";
import { encodeAnswer } from "./channel/bodies.ts";
import { FrameWriter } from "./channel/frames.ts";
import type { Answer, BuildRequest, BuildSummary } from "./channel/messages.ts";
import { readRequest } from "./channel/request.ts";
import * as markup from "./render/html.ts";
import { findLabWords } from "./prose/lab-words.ts";
import * as pageContext from "./render/page-context.ts";
import * as pageTraces from "./render/page-traces.ts";
import { readPages } from "./prose/page-sources.ts";
import type { PlacedOutput } from "./library.ts";
import { buildSite } from "./site.ts";
import { listMissingTranslations } from "./prose/translations.ts";
import type { WatchRequest } from "./watch-process.ts";

/** What of the build itself a notebook can meet while pages are made. */
const ownLibraries: readonly object[] = [
  figureCanvas,
  figureDocument,
  figureDom,
  figureElement,
  figureFrame,
  figureNode,
  figureStyle,
  markup,
  pageContext,
  pageTraces,
];

// Taken before notebooks run, which find none of these.
const { stdout, exit } = Deno;
const { now } = performance;
const clock = now.bind(performance);

/** Longest name of a notebook or a cell that is told, in UTF-16 code units. */
const longestName = 200;

type Send = (answer: Answer) => void;

/**
 * The build process: one dataset from its files to finished pages, sent as answers on standard
 * output. It is started with read access to the dataset and the report sources, and to nothing else.
 */
async function build(request: BuildRequest, send: Send): Promise<void> {
  const stages: Record<string, number> = {};
  let since = clock();
  const stage = (name: string) => {
    stages[name] = Math.round(clock() - since);
    since = clock();
  };
  const { audience } = request;
  const folder = readFolder(request.data);
  const dataset = await openAnyDataset(folder, { anchors: true, audience });
  if (request.against !== null) {
    provideEarlier(await openAnyDataset(readFolder(request.against), { audience }));
  }
  provideSelfCheck(request.selfCheck);
  stage("data");
  send({ kind: "problems", problems: dataset.problems });
  if (hasError(dataset.problems)) return send({ kind: "failed" });
  const problems: Problem[] = [];
  const site = {
    dataset,
    languages: request.languages,
    fingerprint: await fingerprint(folder.files),
  };
  const own = findLabWords(request.data, problems);
  const pages = readPages(request.prose, own.pages, problems);
  const waiting = tellOfWaiting(problems);
  const ran = await runNotebooks(request.notebooks, dataset, {
    own: own.notebooks,
    data: [request.data, request.against, request.selfCheck].filter((path) => path !== null),
    libraries: [Plot, d3, ...ownLibraries],
    onCell: (at) => {
      waiting.at = {
        notebook: notebookFile(at.notebook, own.notebooks).slice(-longestName),
        cell: at.cell.slice(0, longestName),
        line: at.line,
      };
      send({ kind: "at", ...waiting.at });
    },
  });
  stage("notebooks");
  for (const found of ran.problems) problems.push(found);
  if (hasError(problems)) return fail(problems, send);
  if (request.task === "translations") {
    for (const found of listMissingTranslations(pages, ran.notebooks, own.pages.folder)) {
      problems.push(found);
    }
    send({ kind: "step", what: request.task });
    return finish(problems, summary(dataset, 0, stages), send);
  }
  let count = 0;
  const placed: { at: PlacedOutput | null } = { at: null };
  try {
    const files = buildSite({
      site,
      pages,
      notebooks: ran.notebooks,
      onPlaced: (output) => placed.at = output,
      onStep: (what) => send({ kind: "step", what: what.slice(0, 400) }),
    }, problems);
    for (const { path, text } of files) {
      send({ kind: "file", path, text });
      count++;
    }
  } catch (error) {
    problems.push(drawingProblem(error, placed.at, ran.notebooks));
  }
  stage("pages");
  if (hasError(problems)) return fail(problems, send);
  finish(problems, summary(dataset, count, stages), send);
}

function finish(problems: readonly Problem[], summary: BuildSummary, send: Send): void {
  send({ kind: "problems", problems: sortProblems(problems) });
  send({ kind: "done", summary });
}

function fail(problems: readonly Problem[], send: Send): void {
  send({ kind: "problems", problems: sortProblems(problems) });
  send({ kind: "failed" });
}

function summary(
  dataset: Dataset,
  pages: number,
  stages: Readonly<Record<string, number>>,
): BuildSummary {
  const { name, title, description, fictional, tables } = dataset;
  return {
    name,
    title,
    description,
    fictional,
    projects: tables.projects.rows.length,
    pages,
    stages,
  };
}

/** What a promise of a notebook that nobody awaits throws is told like what a cell throws. */
function tellOfWaiting(problems: Problem[]): { at: CellPlace | null } {
  const state: { at: CellPlace | null } = { at: null };
  onRejection((reason) => {
    const { notebook = "?", line = null, cell = "" } = state.at ?? {};
    const found = notebookProblem(reason, notebook, []);
    problems.push({ ...found, line: found.line ?? line, cell: found.cell ?? cell });
  });
  return state;
}

let onRejectedPromise: (reason: unknown) => void = () => {};
// Listened to from the start: once notebooks run, nobody can listen to the global object.
globalThis.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  onRejectedPromise(event.reason);
});

function onRejection(tell: (reason: unknown) => void): void {
  onRejectedPromise = tell;
}

/**
 * What stopped the making of pages: what a function of a notebook threw, told in its name, or what
 * could not be printed of the output at hand.
 */
function drawingProblem(
  error: unknown,
  at: PlacedOutput | null,
  notebooks: readonly Notebook[],
): Problem {
  const told = OutputFault.problemOf(error);
  if (told !== null) return told;
  const notebook = notebooks.find(({ name }) => name === at?.notebook);
  if (notebook === undefined || at === null) throw error;
  return outputProblem(error, at.output, notebook.file, notebook.cells);
}

/** A notebook by its name, as problems name its file: names stand for one notebook only. */
function notebookFile(name: string, own: NotebookFolder): string {
  const file = `${name}.nb.ts`;
  return `${own.files.includes(file) ? own.shown : "notebooks"}/${file}`;
}

/**
 * Watch the process from a thread of its own: its memory, since the heap limit does not bind array
 * buffers and a busy cell answers nobody, and whether the front process still lives.
 */
function watchProcess(request: WatchRequest): void {
  const worker = new Worker(new URL("./watch-process.ts", import.meta.url), { type: "module" });
  worker.postMessage(request);
}

async function fingerprint(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const lines: string[] = [];
  for (const [path, bytes] of files) {
    const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
    lines.push(`${new Uint8Array(digest).toHex()}  ${path}`);
  }
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines.join("\n")));
  return new Uint8Array(digest).toHex().slice(0, 12);
}

/** The runtime marks its end on the global object, which nothing can be added to once it is locked. */
function letExit(): void {
  Object.defineProperty(globalThis, Symbol.for("Deno.isUnloadDispatched"), { value: true });
}

async function main(): Promise<void> {
  letExit();
  // What a notebook prints is for the researcher, not for the stream of pages.
  console.log = console.info = console.debug = console.error;
  const { seal, memoryMark, debug, request } = await readRequest(Deno.stdin);
  const frames = new FrameWriter(seal, (bytes) => {
    for (let rest = bytes; rest.length > 0;) rest = rest.subarray(stdout.writeSync(rest));
  });
  const send = (answer: Answer) => frames.write(encodeAnswer(request.id, answer));
  const { error: print } = console;
  watchProcess({ megabytes: request.memory, mark: memoryMark });
  try {
    await build(request, send);
  } catch (error) {
    if (debug) {
      const { stack, message } = partsOfThrown(error);
      print(stack === "" ? message : stack);
    }
    fail([unexpectedProblem(error, "report", request.data)], send);
  }
}

if (import.meta.main) {
  let code = 1;
  try {
    await main();
    code = 0;
  } finally {
    // Also where nobody listens any more: nothing may keep the process alive.
    exit(code);
  }
}
