import { importRefusal, type ImportZones } from "./import-rule.ts";

/** What a module imports by declaration. */
const declared = /\bfrom\s*"([^"\n]+)"/g;

/** A module as it is written. */
export interface Written {
  /** Its address. */
  readonly url: string;
  /** Null where it cannot be read. */
  readonly text: string | null;
}

/**
 * Load the modules of the pipeline that notebooks name, all at once: later each would be loaded by
 * itself, through the rule that notebooks are held to, and compiled anew in each build. What that
 * rule refuses is left to it.
 *
 * @returns the modules by their addresses; none where one of them cannot be loaded, which its
 * notebook will tell.
 */
export async function loadAhead(
  notebooks: readonly Written[],
  zones: Omit<ImportZones, "packages">,
): Promise<ReadonlyMap<string, object>> {
  const wanted = new Set<string>();
  for (const { url: parent, text } of notebooks) {
    for (const [, specifier = ""] of (text ?? "").matchAll(declared)) {
      const url = addressOf(specifier, parent);
      const isOurs = url !== null && url.startsWith(zones.pipeline);
      if (isOurs && importRefusal({ url, parent }, { ...zones, packages: "" }) === null) {
        wanted.add(url);
      }
    }
  }
  const addresses = [...wanted];
  // One module that names them all: the runtime goes through its graph of modules once.
  const text = addresses.map((url, i) => `export * as m${i} from ${JSON.stringify(url)};`).join("");
  try {
    const all: Readonly<Record<string, object>> = await import(
      `data:text/javascript,${encodeURIComponent(text)}`
    );
    return new Map(addresses.map((url, i) => [url, all[`m${i}`]!]));
  } catch {
    return new Map();
  }
}

function addressOf(specifier: string, parent: string): string | null {
  try {
    return /^\.{1,2}\//.test(specifier)
      ? new URL(specifier, parent).href
      : import.meta.resolve(specifier);
  } catch {
    return null;
  }
}
