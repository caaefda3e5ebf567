import { join } from "node:path";

/**
 * The labs of a house: the folders of `data/` that have a `datapackage.json`, real ones first, then
 * by name. A folder that is not there has none.
 *
 * @returns Their paths.
 */
export function houseLabs(data: string): string[] {
  const labs = foldersOf(data).flatMap((name) => {
    const path = join(data, name);
    const fictional = saysFictional(join(path, "datapackage.json"));
    return fictional === null ? [] : [{ path, fictional }];
  });
  return labs.sort((a, b) => Number(a.fictional) - Number(b.fictional)).map(({ path }) => path);
}

function foldersOf(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].filter(({ isFile, name }) =>
      !isFile && !name.startsWith(".")
    ).map(({ name }) => name).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      return [];
    }
    throw error;
  }
}

/** What a descriptor says; null where there is none. One that cannot be read is told by its lab. */
function saysFictional(descriptor: string): boolean | null {
  let text: string;
  try {
    text = Deno.readTextFileSync(descriptor);
  } catch {
    return null;
  }
  try {
    return (JSON.parse(text) as { fictional?: unknown } | null)?.fictional === true;
  } catch {
    return false;
  }
}
