/** Folders that decide what a module may import, as addresses that end in a slash. */
export interface ImportZones {
  /** Folders of notebooks. */
  readonly notebooks: readonly string[];
  /** The pipeline's own code. */
  readonly pipeline: string;
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

/**
 * Whether a module may import another; the reason where it may not.
 *
 * A notebook, shared or of a lab, imports analyses, figures and what notebooks use from the pipeline,
 * modules in the folders of notebooks that are not notebooks, and packages; nothing that reaches the
 * system, the build or another notebook, and nothing else of the data, which would be held to none of this. No module at all is made from text (`data:`, `blob:`) or fetched.
 */
export function importRefusal(
  url: string,
  parent: string | undefined,
  { notebooks, pipeline, data }: ImportZones,
): string | null {
  const ofNotebook = (address: string) => notebooks.some((folder) => address.startsWith(folder));
  if (!/^(file|node|npm):/.test(url)) return url.slice(0, 80);
  if (parent === undefined || !ofNotebook(parent)) return null;
  if (url.startsWith("node:")) return url;
  if (ofThePages.test(url)) return url.replace(/^.*[:/](?=\w+[@/]\d)/, "").slice(0, 80);
  if (ofNotebook(url)) return /\.nb\.ts(\?|#|$)/.test(url) ? nameOf(url) : null;
  if (data?.some((folder) => url.startsWith(folder))) return nameOf(url);
  if (!url.startsWith(pipeline)) return null;
  const inside = url.slice(pipeline.length);
  return [...ofTheBuild, ...ofTheRun].some((part) => inside.startsWith(part)) || /[?#]/.test(inside)
    ? `pipeline/${inside}`
    : null;
}

function nameOf(url: string): string {
  return decodeURIComponent(url.replace(/^.*\//, ""));
}
