/** What a run took. */
export interface Measured {
  readonly code: number;
  readonly seconds: number;
  /** Peak resident memory of the largest process, in MB; null where the system does not tell. */
  readonly peak: number | null;
  /** Sum of the peaks of the process and its children, in MB. */
  readonly together: number | null;
  readonly err: string;
}

/** Run a program and measure its time and memory, children included (memory on Linux only). */
export async function measureRun(program: string, args: readonly string[]): Promise<Measured> {
  const start = performance.now();
  const child = new Deno.Command(program, {
    args: [...args],
    env: { NO_COLOR: "1" },
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const peaks = new Map<number, number>();
  const timer = Deno.build.os === "linux"
    ? setInterval(() => notePeaks(child.pid, peaks), 5)
    : undefined;
  const [{ code }, err] = await Promise.all([child.status, new Response(child.stderr).text()]);
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  const values = [...peaks.values()];
  return {
    code,
    seconds,
    peak: values.length === 0 ? null : Math.round(Math.max(...values)),
    together: values.length === 0 ? null : Math.round(values.reduce((sum, mb) => sum + mb, 0)),
    err,
  };
}

/** Note the peak of a process and of its children, as the kernel keeps it (VmHWM). */
function notePeaks(pid: number, peaks: Map<number, number>): void {
  for (const id of [pid, ...childrenOf(pid)]) {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readText(`/proc/${id}/status`))?.[1];
    if (kilobytes !== undefined) peaks.set(id, Number(kilobytes) / 1024);
  }
}

function childrenOf(pid: number): number[] {
  // A process may have started children from any of its threads.
  let threads: string[];
  try {
    threads = [...Deno.readDirSync(`/proc/${pid}/task`)].map(({ name }) => name);
  } catch {
    return [];
  }
  return threads.flatMap((thread) =>
    readText(`/proc/${pid}/task/${thread}/children`).trim().split(" ").filter((id) => id !== "")
      .map(Number)
  );
}

function readText(path: string): string {
  try {
    return Deno.readTextFileSync(path);
  } catch {
    // The process has just ended.
    return "";
  }
}
