import { join } from "node:path";

/** The paths of the pages in a folder, in code-unit order. */
export function proseFiles(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name)
    .filter((name) => /\.(fr|en)\.md$/.test(name)).sort().map((name) => join(folder, name));
}
