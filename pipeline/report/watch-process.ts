/// <reference lib="deno.worker" />
import process from "node:process";

/** What the thread that watches the build process is told. */
export interface WatchRequest {
  /** Megabytes after which the build is reported. */
  readonly megabytes: number;
  /** What the line on standard error starts with. */
  readonly mark: string;
}

/** How often the memory of the process is looked at, in milliseconds. */
const interval = 50;

self.onmessage = ({ data: { megabytes: limit, mark } }: MessageEvent<WatchRequest>) => {
  const timer = setInterval(() => {
    const megabytes = Deno.memoryUsage().rss / 2 ** 20;
    if (megabytes <= limit) return;
    clearInterval(timer);
    // Not a frame: the busy thread may be in the middle of one.
    Deno.stderr.writeSync(new TextEncoder().encode(`${mark}${Math.round(megabytes)}\n`));
  }, interval);
  void endWithFront();
};

/**
 * End with the front process, which holds standard input open while it lives: when it was killed, a
 * cell that never ends would go on alone.
 */
async function endWithFront(): Promise<void> {
  const rest = new Uint8Array(64);
  while (await Deno.stdin.read(rest) !== null);
  process.kill(process.pid, "SIGKILL");
}
