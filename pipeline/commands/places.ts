import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const repository: string = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * The folder where the caller stands: relative paths that are given start there, and paths are
 * printed from there. `deno task` starts every command in the repository and tells the caller's
 * folder apart; a command started otherwise is where its caller is.
 *
 * @param current The folder that the process was started in.
 * @param told What `deno task` tells (`INIT_CWD`), undefined without it.
 */
export function callerFolder(current: string, told: string | undefined): string {
  // An outer tool may have told its own caller's folder to a command started elsewhere.
  const byTask = relative(repository, current) === "";
  return byTask && told !== undefined && isAbsolute(told) ? told : current;
}

/** Go where the caller stands, as far as this process may know and enter that place. */
export function standWithCaller(): void {
  const asked = Deno.permissions.querySync({ name: "env", variable: "INIT_CWD" });
  const told = asked.state === "granted" ? Deno.env.get("INIT_CWD") : undefined;
  const folder = callerFolder(Deno.cwd(), told);
  try {
    Deno.chdir(folder);
  } catch (error) {
    // The caller's folder is gone: only what is given relative to it cannot be found.
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

/** The path of something of the repository, from where the caller stands. */
export function fromRepository(path: string): string {
  const way = relative(Deno.cwd(), join(repository, path));
  return way === "" ? "." : way;
}
