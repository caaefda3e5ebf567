import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** How a run of `report` ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Start `report` as the task does, in a process of its own. */
export function startReport(args: readonly string[]): Deno.ChildProcess {
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--allow-read",
      "--allow-write",
      "--allow-run",
      "--allow-env=INIT_CWD,DENO_DIR,HOME,XDG_CACHE_HOME,LOCALAPPDATA,USERPROFILE,SystemRoot",
      join(root, "pipeline/main.ts"),
      "report",
      ...args,
    ],
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

/** Run `report` to its end. */
export async function runReport(args: readonly string[]): Promise<Run> {
  const { code, stdout, stderr } = await startReport(args).output();
  const text = new TextDecoder();
  return { code, out: text.decode(stdout), err: text.decode(stderr) };
}

/** A folder with one notebook, no prose and small datasets: what builds in the least time. */
export function smallProgramme(folder: string, labs: readonly string[]): {
  readonly args: readonly string[];
  readonly data: readonly string[];
} {
  const notebooks = join(folder, "sources/notebooks");
  const prose = join(folder, "sources/prose");
  for (const path of [notebooks, prose]) Deno.mkdirSync(path, { recursive: true });
  Deno.writeTextFileSync(join(notebooks, "one.nb.ts"), "// %% id=first\nexport const one = 1;\n");
  const data = labs.map((lab) => {
    const path = join(folder, "data", lab);
    Deno.mkdirSync(path, { recursive: true });
    Deno.writeTextFileSync(
      join(path, "projects.csv"),
      `project_id,name\n${Array.from({ length: 9 }, (_, i) => `p${i},"${lab} ${i}"\n`).join("")}`,
    );
    return path;
  });
  return { args: ["--notebooks", notebooks, "--prose", prose], data };
}
