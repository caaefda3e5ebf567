import type { Code } from "./catalogue.ts";
import { found } from "./found.ts";
import type { Problem } from "./problem.ts";
import { Refusal } from "./refusal.ts";

/** The names of Deno's errors, for those that come without a POSIX code. */
const codeOfName: Readonly<Record<string, string>> = {
  NotFound: "ENOENT",
  PermissionDenied: "EACCES",
  NotCapable: "NotCapable",
  AlreadyExists: "EEXIST",
  NotADirectory: "ENOTDIR",
  IsADirectory: "EISDIR",
  FilesystemLoop: "ELOOP",
  Busy: "EBUSY",
  BrokenPipe: "EPIPE",
  WriteZero: "ENOSPC",
  NotSupported: "ENOTSUP",
};

/** Windows errors that Deno passes on by number only. */
const codeOfNumber: Readonly<Record<string, string>> = {
  "19": "EROFS",
  "32": "EBUSY",
  "33": "EBUSY",
  "39": "ENOSPC",
  "112": "ENOSPC",
  "123": "EINVAL",
  "206": "ENAMETOOLONG",
};

/**
 * The POSIX code of an error of the operating system (`ENOSPC`), or `NotCapable` for an access that
 * Deno was not given; null for every other error, which is a bug.
 */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  // Node's own codes (ERR_…) tell of wrong calls, not of the machine.
  if (typeof code === "string" && /^E[A-Z0-9]+$/.test(code)) return code;
  const named = Object.hasOwn(codeOfName, error.name) ? codeOfName[error.name] : undefined;
  if (named !== undefined) return named;
  const number = /\(os error (\d+)\)/.exec(error.message)?.[1];
  return number === undefined ? null : codeOfNumber[number] ?? `E${number}`;
}

/**
 * The problem behind an error of the operating system: what could not be done and where, why, and
 * what to do. Null when the error is not one of the system, but a bug.
 *
 * @param path What was read or written; taken from the error's message when it is left out.
 */
export function systemProblem(error: unknown, path?: string): Problem | null {
  const code = systemCode(error);
  if (code === null) return null;
  const at = path ?? pathOf(error);
  if (isKnown(code)) return found(causes[code], { file: at });
  const detail = error instanceof Error ? error.message.slice(0, 300) : "";
  return found("system-error/other", { file: at }, { code, detail });
}

/** Call, and turn an error of the operating system into a {@linkcode Refusal} that names the path. */
export async function refusing<T>(path: string, call: () => Promise<T> | T): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const problem = systemProblem(error, path);
    if (problem === null) throw error;
    throw new Refusal(problem);
  }
}

function pathOf(error: unknown): string | null {
  const message = error instanceof Error ? error.message : "";
  return /: [\w ]+ '([^']+)'/.exec(message)?.[1] ?? /"([^"]+)"/.exec(message)?.[1] ?? null;
}

/** The entry of the catalogue for each code of the system; `other` stands for those not in it. */
const causes = {
  ENOENT: "system-error/absent",
  EACCES: "system-error/denied",
  EPERM: "system-error/denied",
  NotCapable: "system-error/not-granted",
  EEXIST: "system-error/taken",
  ENOTDIR: "system-error/no-folder",
  EISDIR: "system-error/folder",
  ENOTEMPTY: "system-error/not-empty",
  ENOSPC: "system-error/full",
  EDQUOT: "system-error/full",
  EFBIG: "system-error/full",
  EROFS: "system-error/read-only",
  EMFILE: "system-error/too-many-open",
  ENFILE: "system-error/too-many-open",
  EBUSY: "system-error/busy",
  ETXTBSY: "system-error/busy",
  ENAMETOOLONG: "system-error/long-path",
  ELOOP: "system-error/loop",
  EINVAL: "system-error/bad-path",
  EXDEV: "system-error/two-disks",
  EPIPE: "system-error/no-reader",
} as const satisfies Record<string, Code>;

function isKnown(code: string): code is keyof typeof causes {
  return Object.hasOwn(causes, code);
}
