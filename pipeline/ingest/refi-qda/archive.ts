import { unzipSync, zipSync } from "fflate";

/** Largest archive content once decompressed, in bytes. */
const maxBytes = 512 * 1024 * 1024;
/** Most entries read. */
const maxEntries = 20_000;
/** Largest allowed growth of one entry larger than a megabyte: text shrinks some tenfold. */
const maxRatio = 200;

/** An archive that is refused, in a sentence for the reader. */
export class ArchiveRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ArchiveRefused";
  }
}

/** The parts of a project archive. */
export interface QdpxArchive {
  readonly projectName: string;
  readonly project: Uint8Array;
  /** The bytes of a source by its path in the project file, forgiving on prefix and case. */
  source(path: string): Uint8Array | undefined;
  /** What was out of the ordinary. */
  readonly quirks: readonly ("inner-name" | "folder-case")[];
}

/**
 * Open a `.qdpx`: one project file at the root, sources in a folder.
 *
 * @throws {ArchiveRefused} for a path that leaves the archive, too much data, or no project file.
 */
export function openArchive(bytes: Uint8Array): QdpxArchive {
  const entries = unzip(bytes);
  const names = [...entries.keys()];
  const roots = names.filter((name) => /^[^/]+\.qde$/i.test(name));
  const projectName = roots.find((name) => name === "project.qde") ?? roots[0] ??
    names.find((name) => /\.qde$/i.test(name));
  const project = projectName === undefined ? undefined : entries.get(projectName);
  if (projectName === undefined || project === undefined) {
    throw new ArchiveRefused("the archive holds no project file (.qde)");
  }
  const folded = new Map(names.map((name) => [name.toLowerCase(), name]));
  const quirks: ("inner-name" | "folder-case")[] = [];
  if (projectName !== "project.qde") quirks.push("inner-name");
  if (names.some((name) => /^sources\//i.test(name) && !name.startsWith("sources/"))) {
    quirks.push("folder-case");
  }
  return {
    projectName,
    project,
    quirks,
    source(path) {
      const name = path.replace(/^(internal|relative|absolute):\/{2,3}/i, "").replaceAll("\\", "/");
      const base = name.replace(/^.*\//, "");
      for (const candidate of [`sources/${name}`, name, `sources/${base}`]) {
        const found = folded.get(candidate.toLowerCase());
        if (found !== undefined) return entries.get(found);
      }
      return undefined;
    },
  };
}

function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  let count = 0;
  let found: Record<string, Uint8Array>;
  try {
    found = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        count++;
        total += originalSize;
        if (count > maxEntries || total > maxBytes) {
          throw new ArchiveRefused("the archive is too large once opened");
        }
        if (originalSize > 1_048_576 && originalSize > maxRatio * Math.max(1, size)) {
          throw new ArchiveRefused("the archive swells too much when opened");
        }
        if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:/i.test(name)) {
          throw new ArchiveRefused("a path in the archive leads out of it");
        }
        // Pictures, sounds and films are of no use here, and can be very large.
        return /\.(qde|txt|xml|docx)$/i.test(name);
      },
    });
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new ArchiveRefused(`the archive could not be opened: ${detail}`);
  }
  return new Map(Object.entries(found));
}

/** Write an archive whose bytes depend on its content alone. */
export function writeArchive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The earliest date that ZIP can hold, the same for every entry.
  const mtime = new Date(1980, 0, 1, 0, 0, 0);
  return zipSync(
    Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { mtime, level: 6 }]])),
  );
}
