import client from "./client.js" with { type: "text" };
import { checkDataset } from "../analysis/quality/check-dataset.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { readFolder } from "../dataset/folder.ts";
import { openAnyDataset } from "../dataset/open-dataset.ts";
import type { Language } from "../language/bilingual.ts";
import { provideEarlier } from "../notebook/current.ts";
import { provideSelfCheck } from "../notebook/published-tables.ts";
import { notebookProblem, runNotebooks } from "../notebook/run.ts";
import { hasError, type Problem, sortProblems } from "../problem/problem.ts";
import { encodeFrame, type Frame } from "./frames.ts";
import { type PageSource, readPageSource } from "./front-matter.ts";
import { buildSite } from "./site.ts";

/** What the front process asks the build process for, as JSON in its first argument. */
export interface BuildRequest {
  readonly data: string;
  /** The folder of the previous delivery, to compare with; null when there is none. */
  readonly against: string | null;
  /** The folder of published tables that the engine is checked against; null when there is none. */
  readonly selfCheck: string | null;
  readonly notebooks: string;
  readonly prose: readonly string[];
  readonly languages: readonly Language[];
  /** Megabytes of memory after which the build gives up. */
  readonly memory: number;
}

/**
 * The build process: one dataset from its files to finished pages, streamed as frames on standard
 * output. It is started with read access to the dataset and the report sources, and to nothing else.
 */
async function build(request: BuildRequest): Promise<void> {
  const stages: Record<string, number> = {};
  let since = performance.now();
  const stage = (name: string) => {
    stages[name] = Math.round(performance.now() - since);
    since = performance.now();
  };
  watchMemory(request.memory);
  const folder = readFolder(request.data);
  const dataset = checkDataset(await openAnyDataset(folder));
  if (request.against !== null) {
    provideEarlier(await openAnyDataset(readFolder(request.against)));
  }
  provideSelfCheck(request.selfCheck);
  stage("data");
  send({ kind: "problems", problems: dataset.problems });
  if (hasError(dataset.problems)) return;
  const problems: Problem[] = [];
  const pages = readPages(request.prose, problems);
  const ran = await runNotebooks(
    request.notebooks,
    dataset,
    (at) => send({ kind: "at", ...at }),
  );
  stage("notebooks");
  problems.push(...ran.problems);
  if (hasError(problems)) {
    send({ kind: "problems", problems: sortProblems(problems) });
    return;
  }
  const files = buildSite({
    site: {
      dataset,
      languages: request.languages,
      fingerprint: await fingerprint(folder.files),
      client,
      clientHash: await sha256Base64(client),
    },
    pages,
    notebooks: ran.notebooks,
    onStep: (what) => send({ kind: "step", what }),
  }, problems);
  let count = 0;
  try {
    for (const { path, text } of files) {
      send({ kind: "file", path, text });
      count++;
    }
  } catch (error) {
    problems.push(drawingProblem(error));
  }
  stage("pages");
  send({ kind: "problems", problems: sortProblems(problems) });
  if (!hasError(problems)) send({ kind: "done", summary: summary(dataset, count, stages) });
}

function summary(dataset: Dataset, pages: number, stages: Record<string, number>) {
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

/** What a drawing function of a notebook threw while pages were made. */
function drawingProblem(error: unknown): Problem {
  const stack = error instanceof Error ? error.stack ?? "" : "";
  const file = /notebooks\/([\w-]+\.nb\.ts):/.exec(stack)?.[1];
  if (file === undefined) throw error;
  return notebookProblem(error, file, []);
}

function readPages(prose: readonly string[], problems: Problem[]): PageSource[] {
  return prose.flatMap((path) => {
    const name = path.replace(/^.*[\\/]/, "");
    return readPageSource(name, Deno.readTextFileSync(path), problems) ?? [];
  });
}

function send(frame: Frame): void {
  let bytes = encodeFrame(frame);
  while (bytes.length > 0) bytes = bytes.subarray(Deno.stdout.writeSync(bytes));
}

/**
 * Watch the memory of the whole process from a thread of its own, since the heap limit does not
 * bind array buffers and a busy cell answers nobody.
 */
function watchMemory(megabytes: number): void {
  const worker = new Worker(new URL("./watch-memory.ts", import.meta.url), { type: "module" });
  worker.postMessage(megabytes);
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

async function sha256Base64(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return new Uint8Array(digest).toBase64();
}

if (import.meta.main) {
  // What a notebook prints is for the researcher, not for the stream of pages.
  console.log = console.info = console.debug = console.error;
  await build(JSON.parse(Deno.args[0] ?? "{}") as BuildRequest);
  Deno.exit(0);
}
