import { fileURLToPath, pathToFileURL } from "node:url";

/** Folders that decide what a module may import, as addresses that end in a slash. */
export interface ImportZones {
  /** Folders of notebooks. */
  readonly notebooks: readonly string[];
  /** The pipeline's own code. */
  readonly pipeline: string;
  /** Where packages are kept. */
  readonly packages: string;
  /**
   * Folders of data, in which nothing is a module but what stands in a folder of notebooks.
   * @default none
   */
  readonly data?: readonly string[];
}

/** Parts of the pipeline that make a build, which no notebook may call or change. */
const ofTheBuild = ["report/", "commands/", "main.ts", "privacy/", "provenance/"];
const ofTheRun = ["notebook/run.ts", "notebook/current.ts", "notebook/sandbox/"];

/** Packages that pages are made with: one notebook could change them, and none can be frozen. */
const ofThePages = /[:/]marked[@/]\d/;

/** What is asked for by the type that an import declares, and the names that such files have. */
const namesByType: Readonly<Record<string, RegExp>> = {
  code: /\.m?[jt]s$/,
  json: /\.json$/,
  text: /[^/]$/,
};

/** An import as a module asks for it. */
export interface ImportWish {
  /** The address that it resolves to. */
  readonly url: string;
  /** The address of the module that asks; undefined for the first of the process. */
  readonly parent: string | undefined;
  /**
   * The type that the import declares.
   * @default undefined: code
   */
  readonly type?: string | undefined;
}

/**
 * Whether a module may import another; the reason where it may not.
 *
 * A notebook, shared or of a lab, imports analyses, figures and what notebooks use from the pipeline,
 * modules in the folders of notebooks that are not notebooks, and packages; nothing else, since no
 * other module is held to this rule. What it asks for must stand where its address says, under the
 * very name: a link, an encoded letter or a doubled slash would be another address for a module that
 * is refused. No module at all is made from text (`data:`, `blob:`) or fetched.
 */
export function importRefusal(
  { url, parent, type = "code" }: ImportWish,
  { notebooks, pipeline, packages, data = [] }: ImportZones,
): string | null {
  const folderOf = (address: string) => notebooks.find((folder) => address.startsWith(folder));
  if (!/^(file|node|npm):/.test(url)) return url.slice(0, 80);
  if (parent === undefined) return null;
  if (folderOf(parent) === undefined) return null;
  if (ofThePages.test(url)) return url.replace(/^.*[:/](?=\w+[@/]\d)/, "").slice(0, 80);
  const folder = folderOf(url);
  if (folder !== undefined) {
    const isFit = Object.hasOwn(namesByType, type) && namesByType[type]!.test(url) &&
      !url.endsWith(".nb.ts") && isItself(url, folder);
    return isFit ? null : nameOf(url);
  }
  if (data.some((place) => url.startsWith(place))) return nameOf(url);
  if (url.startsWith(pipeline)) {
    const inside = url.slice(pipeline.length);
    const isOfBuild = [...ofTheBuild, ...ofTheRun].some((part) => inside.startsWith(part));
    return isOfBuild || !isItself(url, pipeline) ? `pipeline/${inside}` : null;
  }
  return url.startsWith(packages) || url.startsWith("npm:") ? null : nameOf(url);
}

// Taken before notebooks run, which find less of it.
const realPath = Deno.realPathSync;

/** Whether an address in a folder is the one that its file has there. What is not there is no module. */
function isItself(url: string, folder: string): boolean {
  const rest = url.slice(folder.length);
  if (/[?#]/.test(rest)) return false;
  try {
    const [place, real] = [folder, url].map((address) =>
      pathToFileURL(realPath(fileURLToPath(address))).href
    );
    return `${place!.replace(/\/$/, "")}/${rest}` === real;
  } catch (error) {
    return error instanceof Deno.errors.NotFound;
  }
}

function nameOf(url: string): string {
  const name = url.startsWith("file:") ? url.replace(/^.*\//, "") : url;
  try {
    return decodeURIComponent(name).slice(0, 80);
  } catch {
    return name.slice(0, 80);
  }
}
