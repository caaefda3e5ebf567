import { join } from "node:path";
import { type FileSystem, machineFiles } from "../../../pipeline/commands/files/file-system.ts";
import { SiteRun } from "../../../pipeline/commands/report/site-run.ts";
import type { BuiltLab } from "../../../pipeline/commands/report/swap.ts";
import type { Problem } from "../../../pipeline/problem/problem.ts";

/** Call with a folder of its own, gone afterwards. */
export async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = Deno.makeTempDirSync({ prefix: "site-" });
  try {
    await run(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

/** A lab as the list of labs names it. */
export function lab(folder: string, fictional = false): BuiltLab {
  const text = { fr: `Titre ${folder}`, en: `Title ${folder}` };
  return {
    folder,
    lab: folder,
    title: text,
    description: text,
    fictional,
    audience: "readers",
    languages: ["fr", "en"],
  };
}

/** Publish labs whose pages all hold one text, through the whole run. */
export async function publish(
  site: string,
  labs: readonly string[],
  text: string,
  system: FileSystem = machineFiles,
): Promise<readonly Problem[]> {
  const run = await SiteRun.open(site, system);
  let problems: readonly Problem[] = [];
  try {
    for (const folder of labs) {
      for (const page of ["fr/index.html", "en/index.html", "fr/a.html"]) {
        await run.folder.write(folder, page, `${folder} ${page} ${text}`);
      }
    }
    problems = await run.publish(labs.map((name) => lab(name)));
  } finally {
    problems = [...problems, ...await run.close()];
  }
  return problems;
}

/** Every file of a folder with its text, hidden ones too; folders that are empty end in `/`. */
export function contents(folder: string, prefix = ""): Record<string, string> {
  const found: Record<string, string> = {};
  const entries = [...Deno.readDirSync(folder)].sort((a, b) => a.name < b.name ? -1 : 1);
  if (entries.length === 0 && prefix !== "") found[prefix] = "";
  for (const { name, isDirectory, isFile } of entries) {
    const path = join(folder, name);
    if (isDirectory) Object.assign(found, contents(path, `${prefix}${name}/`));
    else found[`${prefix}${name}`] = isFile ? Deno.readTextFileSync(path) : "(not a file)";
  }
  return found;
}

/** What a test does at the n-th change of a file: before it is made, or half-way through it. */
export type Fault = (call: number, name: keyof FileSystem, path: string) => void;

/** A file system that calls a test before each change; a fault thrown while writing leaves half. */
export function faulty(fault: Fault): FileSystem & { calls: number } {
  const system = {
    calls: 0,
    async write(path: string, content: string | Uint8Array) {
      try {
        fault(system.calls++, "write", path);
      } catch (error) {
        await machineFiles.write(path, content.slice(0, content.length / 2)).catch(() => {});
        throw error;
      }
      await machineFiles.write(path, content);
    },
    async rename(from: string, to: string) {
      fault(system.calls++, "rename", from);
      await machineFiles.rename(from, to);
    },
    async makeFolder(path: string) {
      fault(system.calls++, "makeFolder", path);
      await machineFiles.makeFolder(path);
    },
    async remove(path: string) {
      fault(system.calls++, "remove", path);
      await machineFiles.remove(path);
    },
    async removeTree(path: string) {
      fault(system.calls++, "removeTree", path);
      await machineFiles.removeTree(path);
    },
    pause: () => Promise.resolve(),
  };
  return system;
}

/** An error of the operating system, as Deno gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code} (os error 1): write 'x'`), { code });
}
