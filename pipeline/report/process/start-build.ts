import type { Audience } from "../../dataset/disclosure.ts";
import type { Language } from "../../language/bilingual.ts";
import type { Problem } from "../../problem/problem.ts";
import { BuildLog } from "./build-log.ts";
import { BuildPermissions } from "./build-permissions.ts";
import {
  brokenOff,
  foreignBytes,
  noPage,
  notAnAnswer,
  type Place,
  tooLarge,
  tooLong,
} from "./build-problems.ts";
import { decodeAnswer } from "../channel/bodies.ts";
import { Conversation } from "../channel/conversation.ts";
import { readFrames, sealBytes } from "../channel/frames.ts";
import type { Answer, BuildRequest, BuildSummary } from "../channel/messages.ts";
import { encodeRequest } from "../channel/request.ts";
import { pageFault } from "./hold-page.ts";
import { pageKinds } from "./page-kinds.ts";
import { refuseLinks } from "./refuse-links.ts";

/** How one dataset is built. */
export interface BuildOptions {
  /**
   * What is made: the pages, or only the problems that tell what is in one language only.
   * @default "pages"
   */
  readonly task?: BuildRequest["task"];
  /** Absolute path of the dataset folder. */
  readonly data: string;
  /** Whom the pages are for. */
  readonly audience: Audience;
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
  /**
   * Seconds that one cell or one page may take. Until the first answer, when the process starts and
   * reads the dataset, it has a minute at least.
   */
  readonly seconds: number;
  /** Megabytes that the build may take. */
  readonly memory: number;
  /**
   * Print the stack of an unexpected error.
   * @default false
   */
  readonly debug?: boolean;
  /** Takes each finished file, whose path is one of the site and whose page is of its kind. */
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
 * Start the build process for one dataset and take what it answers. The process may read the dataset
 * (with the delivery it is compared with, and the published tables of the self-check), the
 * notebooks, the prose and the pipeline, and nothing else; when a cell outlasts its time or the
 * process its memory, it is killed and the cell is named. So it is at the first byte that the build
 * itself did not write, at the first answer out of order, and at the first page that is not of its
 * kind. Nothing is started where there is a link in what it may read (see {@linkcode refuseLinks}).
 */
export async function startBuild(options: BuildOptions): Promise<BuildResult> {
  const links = refuseLinks(options);
  if (links.length > 0) return { summary: null, problems: links };
  const permissions = new BuildPermissions(options);
  try {
    return await new RunningBuild(options, permissions).follow();
  } finally {
    permissions.remove();
  }
}

const requestId = 1;

/** How long the process may take to start and to read, in seconds: on a busy machine, long. */
const leastStart = 60;

/** A build process from its start to its end. */
class RunningBuild {
  readonly #options: BuildOptions;
  readonly #child: Deno.ChildProcess;
  readonly #seal = crypto.getRandomValues(new Uint8Array(sealBytes));
  readonly #memoryMark = `memory ${crypto.randomUUID()} `;
  readonly #conversation: Conversation;
  readonly #log: BuildLog;
  readonly #problems: Problem[] = [];
  #summary: BuildSummary | null = null;
  #at: Place = { notebook: null, cell: "", line: null };
  #stopped: Problem | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the time of the step is over, in milliseconds of the process. */
  #deadline = 0;
  /** When the timer fires: never after the time is over, and before it where steps have followed. */
  #fires = Infinity;

  constructor(options: BuildOptions, permissions: BuildPermissions) {
    this.#options = options;
    this.#conversation = new Conversation(options.languages);
    this.#log = new BuildLog(options.onLog);
    this.#child = new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--no-prompt",
        "--quiet",
        "--cached-only",
        "--no-remote",
        ...permissions.flags,
        // More room for short-lived objects: a build makes many and keeps few.
        `--v8-flags=--max-old-space-size=${options.memory},--min-semi-space-size=8,--max-semi-space-size=8`,
        `${options.pipeline}/report/build.ts`,
      ],
      cwd: options.pipeline,
      clearEnv: true,
      env: cacheEnvironment(),
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
  }

  async follow(): Promise<BuildResult> {
    const errors = this.#readErrors();
    try {
      await this.#ask();
      await this.#takeAnswers();
    } finally {
      clearTimeout(this.#timer);
      this.#kill();
    }
    const [status] = await Promise.all([this.#child.status, errors]);
    if (this.#stopped !== null) {
      return { summary: null, problems: [...this.#problems, this.#stopped] };
    }
    if (!this.#conversation.ended) {
      const { memory } = this.#options;
      const full = /heap out of memory|Fatal JavaScript out of memory|allocation failed/i
        .test(this.#log.tail);
      this.#problems.push(
        full ? tooLarge(this.#at, null, memory) : brokenOff(this.#at, status, this.#log.tail),
      );
      this.#summary = null;
    }
    return { summary: this.#summary, problems: this.#problems };
  }

  async #ask(): Promise<void> {
    const { data, audience, against, selfCheck, notebooks, prose, languages, memory, debug } =
      this.#options;
    const request: BuildRequest = {
      id: requestId,
      task: this.#options.task ?? "pages",
      data,
      audience,
      against,
      selfCheck,
      notebooks,
      prose,
      languages,
      memory,
    };
    // Left open while this process lives: the build ends with it.
    const writer = this.#child.stdin.getWriter();
    try {
      await writer.write(encodeRequest({
        seal: this.#seal,
        memoryMark: this.#memoryMark,
        debug: debug === true,
        request,
      }));
    } catch (error) {
      // The process ended before it read: what it said is told when its output ends.
      if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
    }
  }

  async #takeAnswers(): Promise<void> {
    this.#watch(Math.max(this.#options.seconds, leastStart));
    for await (const body of readFrames(this.#child.stdout, this.#seal)) {
      if (this.#stopped !== null) return;
      if (typeof body === "string") return this.#stop(foreignBytes(this.#at, body));
      const answer = decodeAnswer(requestId, body);
      const fault = answer === null
        ? "an answer of no known form"
        : this.#conversation.fault(answer);
      if (answer === null || fault !== null) return this.#stop(notAnAnswer(this.#at, fault ?? ""));
      this.#watch(this.#options.seconds);
      await this.#take(answer);
      if (this.#conversation.ended) return;
    }
  }

  async #take(answer: Answer): Promise<void> {
    switch (answer.kind) {
      case "at":
        this.#at = { notebook: answer.notebook, cell: answer.cell, line: answer.line };
        break;
      case "step":
        this.#at = { notebook: null, cell: answer.what, line: null };
        break;
      case "file": {
        const fault = pageFault(answer.text, pageKinds.plain);
        if (fault !== null) this.#stop(noPage(answer.path, this.#at, fault));
        else await this.#options.onFile(answer.path, answer.text);
        break;
      }
      case "problems":
        for (const found of answer.problems) this.#problems.push(found);
        break;
      case "done":
        this.#summary = answer.summary;
    }
  }

  async #readErrors(): Promise<void> {
    const decoder = new TextDecoder();
    for await (const bytes of this.#child.stderr) {
      const chunk = decoder.decode(bytes, { stream: true });
      const at = chunk.indexOf(this.#memoryMark);
      const used = at < 0 ? NaN : parseInt(chunk.slice(at + this.#memoryMark.length), 10);
      if (Number.isNaN(used)) this.#log.write(chunk);
      else this.#stop(tooLarge(this.#at, used, this.#options.memory));
    }
    this.#log.end();
  }

  /** Give the next step its time. Answers come by the thousand: a timer that runs is left to run. */
  #watch(seconds: number): void {
    this.#deadline = performance.now() + seconds * 1000;
    if (this.#deadline >= this.#fires) return;
    clearTimeout(this.#timer);
    this.#setTimer();
  }

  #setTimer(): void {
    this.#fires = this.#deadline;
    this.#timer = setTimeout(() => {
      if (this.#deadline > performance.now()) this.#setTimer();
      else this.#stop(tooLong(this.#at, this.#options.seconds));
    }, this.#deadline - performance.now());
  }

  #stop(why: Problem): void {
    this.#stopped ??= why;
    this.#kill();
  }

  #kill(): void {
    try {
      this.#child.kill("SIGKILL");
    } catch {
      // It has already ended.
    }
  }
}

/** The only variables the build process gets: where Deno keeps the packages it runs. */
function cacheEnvironment(): Record<string, string> {
  const names = ["DENO_DIR", "HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "USERPROFILE", "SystemRoot"];
  return Object.fromEntries(names.flatMap((name) => {
    const value = Deno.env.get(name);
    return value === undefined ? [] : [[name, value]];
  }));
}
