import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { FrameFault } from "../channel/frames.ts";

/** Where a build is: the cell, page or output that was told last. */
export interface Place {
  /** The notebook's file as problems name it. */
  readonly notebook: string | null;
  readonly cell: string;
  readonly line: number | null;
}

const noted = (at: Place) => ({
  file: at.notebook,
  line: at.line,
  cell: at.cell,
});

/** A cell or page that did not end in time. */
export function tooLong(at: Place, seconds: number): Problem {
  return found("cell-timeout", noted(at), { seconds: String(seconds) });
}

/** A build that took more memory than it may, in megabytes. */
export function tooLarge(at: Place, used: number | null, limit: number): Problem {
  const values = { limit: String(limit) };
  return used === null
    ? found("cell-memory", noted(at), values)
    : found("cell-memory/measured", noted(at), { ...values, used: String(used) });
}

/** Bytes on standard output that the build did not write. */
export function foreignBytes(at: Place, fault: FrameFault): Problem {
  return found(`channel-forged/${fault}`, noted(at));
}

/** An answer that no build gives at this place. */
export function notAnAnswer(at: Place, fault: string): Problem {
  return found("channel-forged/no-answer", noted(at), { fault });
}

/** A page with something in it that no page of the site has. */
export function noPage(path: string, at: Place, fault: string): Problem {
  return found("page-forbidden", { file: path, cell: at.cell }, { fault });
}

/** A build that ended without saying how. */
export function brokenOff(
  at: Place,
  { code, signal }: { readonly code: number; readonly signal: string | null },
  tail: string,
): Problem {
  const end = signal ?? `code ${code}`;
  const said = tail.trim().split("\n").slice(-6).join(" ").slice(-600);
  const detail = said === "" ? end : `${end}, ${said}`;
  return found("build-ended", noted(at), { detail });
}
