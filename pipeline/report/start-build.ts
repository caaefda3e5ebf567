import type { Language } from "../language/bilingual.ts";
import { type Problem, problem } from "../problem/problem.ts";
import type { BuildRequest } from "./build.ts";
import { type BuildSummary, decodeFrames, memoryMark } from "./frames.ts";

/** How one dataset is built. */
export interface BuildOptions {
  /** Absolute path of the dataset folder. */
  readonly data: string;
  /** Absolute path of the previous delivery of the dataset, to compare with; null without one. */
  readonly against: string | null;
  /** Absolute path of the published tables that the engine is checked against; null without them. */
  readonly selfCheck: string | null;
  /** Absolute path of the notebooks folder. */
  readonly notebooks: string;
  /** Absolute paths of the prose files. */
  readonly prose: readonly string[];
  /** Absolute path of the pipeline's code. */
  readonly pipeline: string;
  readonly languages: readonly Language[];
  /** Seconds that one cell or one page may take. */
  readonly seconds: number;
  /** Megabytes that the build may take. */
  readonly memory: number;
  /** Takes each finished file. */
  readonly onFile: (path: string, text: string) => Promise<void>;
  /** Takes what notebooks print. */
  readonly onLog: (text: string) => void;
}

/** How a build ended: with a summary, or with problems of which one at least is an error. */
export interface BuildResult {
  readonly summary: BuildSummary | null;
  readonly problems: readonly Problem[];
}

/**
 * Start the build process for one dataset and take what it sends. The process may read the dataset
 * (with the delivery it is compared with, and the published tables of the self-check), the
 * notebooks, the prose and the pipeline, and nothing else; when a cell outlasts its time or the
 * process its memory, it is killed and the cell is named.
 */
export async function startBuild(options: BuildOptions): Promise<BuildResult> {
  const child = new Deno.Command(Deno.execPath(), {
    args: commandLine(options),
    cwd: options.pipeline,
    clearEnv: true,
    env: cacheEnvironment(),
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const problems: Problem[] = [];
  let summary: BuildSummary | null = null;
  let at: Place = { notebook: null, cell: "", line: null };
  let ended: Problem | null = null;
  const stop = (why: Problem) => {
    ended ??= why;
    kill(child);
  };
  const watch = new Watch(options.seconds, () => stop(tooLong(at, options.seconds)));
  const errors = readErrors(child.stderr, options, (used) => {
    stop(tooLarge(at, used, options.memory));
  });
  try {
    for await (const frame of decodeFrames(child.stdout)) {
      watch.restart();
      if (frame.kind === "at") {
        at = { notebook: frame.notebook, cell: frame.cell, line: frame.line };
      } else if (frame.kind === "step") at = { notebook: null, cell: frame.what, line: null };
      else if (frame.kind === "file") await options.onFile(frame.path, frame.text);
      else if (frame.kind === "problems") problems.push(...frame.problems);
      else summary = frame.summary;
    }
  } finally {
    watch.stop();
    kill(child);
  }
  const [status, tail] = await Promise.all([child.status, errors]);
  if (ended !== null) return { summary: null, problems: [...problems, ended] };
  if (!status.success && summary === null && !problems.some((p) => p.severity === "error")) {
    problems.push(
      /heap out of memory|Fatal JavaScript out of memory|allocation failed/i.test(tail)
        ? tooLarge(at, null, options.memory)
        : crashed(at, tail),
    );
  }
  return { summary, problems };
}

function commandLine(options: BuildOptions): string[] {
  const { pipeline, memory } = options;
  const { data, against, selfCheck, notebooks, prose, languages } = options;
  const request: BuildRequest = {
    data,
    against,
    selfCheck,
    notebooks,
    prose,
    languages,
    memory,
  };
  const given = [against, selfCheck].filter((path) => path !== null);
  const readable = [data, ...given, notebooks, pipeline, ...prose];
  return [
    "run",
    "--no-prompt",
    "--quiet",
    "--cached-only",
    `--allow-read=${readable.map(escapePath).join(",")}`,
    // More room for short-lived objects: a build makes many and keeps few, and collects less often.
    `--v8-flags=--max-old-space-size=${memory},--min-semi-space-size=8,--max-semi-space-size=8`,
    `${pipeline}/report/build.ts`,
    JSON.stringify(request),
  ];
}

/** In a permission list a comma parts paths; a path with a comma doubles it. */
function escapePath(path: string): string {
  return path.replaceAll(",", ",,");
}

/** The only variables the build process gets: where Deno keeps the packages it runs. */
function cacheEnvironment(): Record<string, string> {
  const names = ["DENO_DIR", "HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "USERPROFILE", "SystemRoot"];
  return Object.fromEntries(names.flatMap((name) => {
    const value = Deno.env.get(name);
    return value === undefined ? [] : [[name, value]];
  }));
}

interface Place {
  readonly notebook: string | null;
  readonly cell: string;
  readonly line: number | null;
}

/** Calls back when it was not restarted for a number of seconds. */
class Watch {
  #timer: ReturnType<typeof setTimeout> | undefined;
  constructor(readonly seconds: number, readonly onEnd: () => void) {
    this.restart();
  }
  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.onEnd, this.seconds * 1000);
  }
  stop(): void {
    clearTimeout(this.#timer);
  }
}

async function readErrors(
  stream: ReadableStream<Uint8Array>,
  { onLog }: BuildOptions,
  onMemory: (megabytes: number) => void,
): Promise<string> {
  let tail = "";
  const decoder = new TextDecoder();
  for await (const bytes of stream) {
    const chunk = decoder.decode(bytes, { stream: true });
    const found = new RegExp(`${memoryMark}(\\d+)`).exec(chunk);
    if (found) onMemory(Number(found[1]));
    else onLog(chunk);
    tail = (tail + chunk).slice(-4000);
  }
  return tail;
}

function kill(child: Deno.ChildProcess): void {
  try {
    child.kill("SIGKILL");
  } catch {
    // It has already ended.
  }
}

const noted = (at: Place) => ({
  file: at.notebook === null ? null : `notebooks/${at.notebook}.nb.ts`,
  line: at.line,
  cell: at.cell,
});

function tooLong(at: Place, seconds: number): Problem {
  return problem({
    code: "cell-timeout",
    severity: "error",
    ...noted(at),
    what: {
      fr: `« ${at.cell} » a été arrêté après ${seconds} s sans finir.`,
      en: `“${at.cell}” was stopped after ${seconds} s without an end.`,
    },
    why: {
      fr: "Une boucle ne finit peut-être jamais.",
      en: "A loop may never end.",
    },
    mend: {
      fr: "Corrigez la cellule, ou donnez-lui plus de temps avec --seconds.",
      en: "Correct the cell, or give it more time with --seconds.",
    },
  });
}

function tooLarge(at: Place, used: number | null, limit: number): Problem {
  return problem({
    code: "cell-memory",
    severity: "error",
    ...noted(at),
    what: {
      fr: `« ${at.cell} » a été arrêté : plus de ${limit} Mo de mémoire${
        used === null ? "" : ` (${used} Mo)`
      }.`,
      en: `“${at.cell}” was stopped: more than ${limit} MB of memory${
        used === null ? "" : ` (${used} MB)`
      }.`,
    },
    why: {
      fr: "La mémoire de la machine est aussi celle des autres programmes.",
      en: "The memory of the machine is also that of other programs.",
    },
    mend: {
      fr: "Corrigez la cellule, ou donnez-lui plus de mémoire avec --memory.",
      en: "Correct the cell, or give it more memory with --memory.",
    },
  });
}

function crashed(at: Place, tail: string): Problem {
  // deno-lint-ignore no-control-regex
  const detail = tail.replace(/\u001b\[[\d;]*m/g, "").trim().split("\n").slice(-12).join("\n");
  return problem({
    code: "build-crash",
    severity: "error",
    ...noted(at),
    what: {
      fr: `La construction s’est interrompue à « ${at.cell} ».`,
      en: `The build broke off at “${at.cell}”.`,
    },
    why: { fr: detail, en: detail },
    mend: {
      fr: "C’est un défaut du programme : signalez-le avec ce texte.",
      en: "This is a defect of the program: report it with this text.",
    },
  });
}
