/// <reference lib="deno.worker" />
import { memoryMark } from "./frames.ts";

/** How often the memory of the process is looked at, in milliseconds. */
const interval = 50;

self.onmessage = ({ data }: MessageEvent<number>) => {
  const timer = setInterval(() => {
    const megabytes = Deno.memoryUsage().rss / 2 ** 20;
    if (megabytes <= data) return;
    clearInterval(timer);
    // Not a frame: the busy thread may be in the middle of one.
    Deno.stderr.writeSync(new TextEncoder().encode(`${memoryMark}${Math.round(megabytes)}\n`));
  }, interval);
};
