import { join } from "node:path";
import type { Audience } from "../../dataset/disclosure.ts";
import type { Bilingual, Language } from "../../language/bilingual.ts";
import { lookAt } from "../files/file-system.ts";
import { isPathList } from "../files/path-list.ts";

/** The file that makes a folder ours: only what carries it is ever replaced or removed. */
export const markerName = ".grandeur-nature.json";

/** What the marker of a lab says: its files, and what the list of labs says of it. */
export interface LabMarker {
  /** The lab's folder in the site; a copy under another name is not ours. */
  readonly folder: string;
  /** The name of the dataset's folder, of which several may give one; null in a marker without it. */
  readonly lab: string | null;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly fictional: boolean;
  /** Whom its pages are for; a marker from before there were two editions says readers. */
  readonly audience: Audience;
  readonly languages: readonly Language[];
  /** Paths from the lab's folder, with `/`, in code-unit order; the marker itself is not among them. */
  readonly files: readonly string[];
}

/** What the marker of a site says. */
export interface SiteMarker {
  /** SHA-256 of each `index.html` that this site may have: two while one takes the other's place. */
  readonly index: readonly string[];
}

const version = 1;
/** Largest marker read, in bytes: a lab of 100,000 pages has a smaller one. */
const maxMarkerBytes = 16 * 1024 * 1024;

/** The marker of a lab as text: the same lab gives the same bytes. */
export function labMarkerText(
  { folder, lab, title, description, fictional, audience, languages, files }: LabMarker,
): string {
  const both = ({ fr, en }: Bilingual) => ({ fr, en });
  return markerText("lab", {
    folder,
    ...lab === null ? {} : { lab },
    title: both(title),
    description: both(description),
    fictional,
    ...audience === "readers" ? {} : { audience },
    languages: [...languages].sort().reverse(),
    files: [...files].sort(),
  });
}

/** The marker of a site as text. */
export function siteMarkerText({ index }: SiteMarker): string {
  return markerText("site", { index: [...new Set(index)].sort() });
}

/** The marker of the folder of a run, which the next run removes if this one is killed. */
export const runMarkerText: string = markerText("run", {});

function markerText(kind: string, parts: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ "grandeur-nature": version, kind, ...parts }, null, 1)}\n`;
}

/** The marker of a lab's folder; null when it has none that is whole and its own. */
export function readLabMarker(folder: string): LabMarker | null {
  const found = readMarker(folder, "lab");
  if (found === null) return null;
  const { folder: name, lab, title, description, fictional, languages, files } = found;
  const audience: Audience = found.audience === "researchers" ? "researchers" : "readers";
  const known = Array.isArray(languages)
    ? (["fr", "en"] as const).filter((language) => languages.includes(language))
    : [];
  if (
    typeof name !== "string" || !isBilingual(title) || !isBilingual(description) ||
    typeof fictional !== "boolean" || known.length === 0 || !isPathList(files)
  ) return null;
  const of = typeof lab === "string" ? lab : null;
  const shared = { title, description, fictional, audience, languages: known };
  return { folder: name, lab: of, ...shared, files };
}

/** The marker of a site; null when the folder has none. */
export function readSiteMarker(folder: string): SiteMarker | null {
  const index = readMarker(folder, "site")?.index;
  return Array.isArray(index) && index.every((hash) => typeof hash === "string") ? { index } : null;
}

/** Whether a folder carries the marker of a run. */
export function hasRunMarker(folder: string): boolean {
  return readMarker(folder, "run") !== null;
}

function readMarker(folder: string, kind: string): Record<string, unknown> | null {
  const path = join(folder, markerName);
  const there = lookAt(path);
  if (there === null || !there.isFile || there.size > maxMarkerBytes) return null;
  let found: unknown;
  try {
    found = JSON.parse(Deno.readTextFileSync(path));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof found !== "object" || found === null) return null;
  const marker = found as Record<string, unknown>;
  return marker["grandeur-nature"] === version && marker.kind === kind ? marker : null;
}

function isBilingual(value: unknown): value is Bilingual {
  if (typeof value !== "object" || value === null) return false;
  const { fr, en } = value as Record<string, unknown>;
  return typeof fr === "string" && typeof en === "string";
}
