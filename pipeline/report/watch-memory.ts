/// <reference lib="deno.worker" />

/** How often the memory of the process is looked at, in milliseconds. */
const interval = 50;

self.onmessage = (
  { data: { megabytes: limit, mark } }: MessageEvent<{ megabytes: number; mark: string }>,
) => {
  const timer = setInterval(() => {
    const megabytes = Deno.memoryUsage().rss / 2 ** 20;
    if (megabytes <= limit) return;
    clearInterval(timer);
    // Not a frame: the busy thread may be in the middle of one.
    Deno.stderr.writeSync(new TextEncoder().encode(`${mark}${Math.round(megabytes)}\n`));
  }, interval);
};
