import { basename, dirname, join, resolve } from "node:path";

/** Where a path leads once links are followed, whether or not something is there yet. */
export interface RealPlace {
  /** The path with the links of its deepest existing folder followed. */
  readonly path: string;
  /** The path as it is compared: folded where the system does not tell cases apart. */
  readonly key: string;
  /** Device and file number of what is there; null when nothing is, or the system has none. */
  readonly id: string | null;
  /** Those of it and of every folder above it. */
  readonly ids: ReadonlySet<string>;
}

/** How one place stands to another. */
export type Relation = "same" | "inside" | "around" | "apart";

/** Follow the links of a path as far as it exists. */
export function realPlace(path: string, system: string = Deno.build.os): RealPlace {
  let head = resolve(path);
  const tail: string[] = [];
  let real: string | null = null;
  while (real === null) {
    try {
      real = Deno.realPathSync(head);
    } catch (error) {
      if (dirname(head) === head) throw error;
      tail.unshift(basename(head));
      head = dirname(head);
    }
  }
  const full = join(real, ...tail);
  const id = tail.length === 0 ? idOf(real) : null;
  const ids = new Set<string>();
  for (let at = real;; at = dirname(at)) {
    const found = idOf(at);
    if (found !== null) ids.add(found);
    if (dirname(at) === at) break;
  }
  return { path: full, key: comparable(full, system), id, ids };
}

/**
 * How `a` stands to `b`. Places are the same when their paths are or when the system gives them one
 * number, so that a second name of a folder (another case, a short name, a second mount) is known.
 */
export function relation(a: RealPlace, b: RealPlace): Relation {
  if (a.key === b.key || (a.id !== null && a.id === b.id)) return "same";
  if (within(a, b)) return "inside";
  return within(b, a) ? "around" : "apart";
}

function within(inner: RealPlace, outer: RealPlace): boolean {
  const folder = outer.key.endsWith("/") ? outer.key : `${outer.key}/`;
  return inner.key.startsWith(folder) || (outer.id !== null && inner.ids.has(outer.id));
}

/** A path in one form: `/` between names, composed letters, one case where the system folds cases. */
export function comparable(path: string, system: string): string {
  if (system === "windows") return path.replaceAll("\\", "/").normalize("NFC").toLowerCase();
  return system === "darwin" ? path.normalize("NFC").toLowerCase() : path;
}

function idOf(path: string): string | null {
  try {
    const { dev, ino } = Deno.statSync(path);
    return ino === null || ino === 0 ? null : `${dev}:${ino}`;
  } catch {
    return null;
  }
}
