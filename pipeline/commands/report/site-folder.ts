import { join } from "node:path";
import { textSha256 } from "../../language/sha256.ts";
import { lookAt } from "../files/file-system.ts";
import { isDropping } from "./dropping.ts";
import { isFormerIndex, isFormerLab } from "./former-site.ts";
import { type LabMarker, markerName, readLabMarker, readSiteMarker } from "./site-marker.ts";

/** What stands where a lab is to be written. */
export type LabState =
  | { readonly kind: "absent" }
  /** A lab of ours, with or without (version 0.1) its marker: these files may be replaced. */
  | { readonly kind: "ours"; readonly files: readonly string[] }
  /** Something of the user's: what it is, from the site's folder. */
  | { readonly kind: "foreign"; readonly found: readonly string[] };

/** Look at the place of a lab, without changing it. */
export function inspectLab(site: string, lab: string): LabState {
  const folder = join(site, lab);
  const there = lookAt(folder);
  if (there === null) return { kind: "absent" };
  if (!there.isDirectory) return { kind: "foreign", found: [lab] };
  const { files, others, empty } = walk(folder);
  const marker = readLabMarker(folder);
  if (marker !== null && marker.folder === lab) {
    const listed = new Set(marker.files);
    const own = empty.filter((path) => !marker.files.some((file) => file.startsWith(`${path}/`)));
    const found = [...files.filter((file) => !listed.has(file)), ...others, ...own];
    if (found.length > 0) return { kind: "foreign", found: found.map((file) => `${lab}/${file}`) };
    return { kind: "ours", files };
  }
  if (others.length === 0 && lookAt(join(folder, markerName)) === null) {
    if (isFormerLab(folder, files)) return { kind: "ours", files };
  }
  return { kind: "foreign", found: [lab] };
}

/** What stands where the list of labs and the site’s marker are to be written. */
export type IndexState =
  /** Nothing, or a list of ours: the hash of what is there, if something is. */
  | { readonly kind: "ours"; readonly hash: string | null }
  /** Something of the user's: its name in the site's folder. */
  | { readonly kind: "foreign"; readonly found: string };

const foreignList: IndexState = { kind: "foreign", found: "index.html" };

/** Look at the list of labs of a site, without changing it. */
export function inspectIndex(site: string): IndexState {
  const path = join(site, "index.html");
  const there = lookAt(path);
  const marker = readSiteMarker(site);
  if (there !== null && !there.isFile || (there?.size ?? 0) > 50 * 1024 * 1024) return foreignList;
  if (marker === null && lookAt(join(site, markerName)) !== null) {
    return { kind: "foreign", found: markerName };
  }
  if (there === null) return { kind: "ours", hash: null };
  const text = Deno.readTextFileSync(path);
  const hash = textHash(text);
  const ours = marker === null ? isFormerIndex(text) : marker.index.includes(hash);
  return ours ? { kind: "ours", hash } : foreignList;
}

/** SHA-256 of a text, whatever its line ends: a synchronised folder may have changed them. */
export function textHash(text: string): string {
  return textSha256(text.replaceAll("\r\n", "\n"));
}

/** A name that `labFolder` gives: what has another was not made by us, whatever its marker. */
const ownName = /^[a-z0-9]+(--?[a-z0-9]+)*$/;

/** The labs of a site that carry our marker, in code-unit order of their folders. */
export function labsOf(site: string): LabMarker[] {
  return [...Deno.readDirSync(site)]
    .filter(({ name, isDirectory }) => isDirectory && ownName.test(name))
    .map(({ name }) => name).sort()
    .flatMap((name) => {
      const marker = readLabMarker(join(site, name));
      return marker !== null && marker.folder === name ? [marker] : [];
    });
}

/** What is under a folder: paths from it, with `/`, in code-unit order. */
export interface Walk {
  /** The regular files, the marker at the top and droppings aside. */
  readonly files: readonly string[];
  /** What is neither a file nor a folder. */
  readonly others: readonly string[];
  /** The folders in which nothing is. */
  readonly empty: readonly string[];
}

/** Walk through a folder, following no link. */
export function walk(folder: string): Walk {
  const files: string[] = [];
  const empty: string[] = [];
  const others: string[] = [];
  const visit = (at: string, prefix: string) => {
    const entries = [...Deno.readDirSync(at)];
    if (entries.length === 0 && prefix !== "") empty.push(prefix.slice(0, -1));
    for (const { name, isFile, isDirectory } of entries) {
      const path = `${prefix}${name}`;
      if (isDirectory) visit(join(at, name), `${path}/`);
      else if (!isFile) others.push(path);
      else if (path !== markerName && !isDropping(join(at, name), name)) files.push(path);
    }
  };
  visit(folder, "");
  return { files: files.sort(), others: others.sort(), empty: empty.sort() };
}
