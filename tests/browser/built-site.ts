import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Build the reports of one dataset into a folder, by `deno task report`.
 *
 * @param dataset a folder of the repository, such as `data/nantes-city-lab`.
 * @throws {Error} with what the command printed, when it does not end well.
 */
export async function buildSite(dataset: string, folder: string): Promise<void> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    cwd: root,
    // A busy machine may take its time: what is looked at is the site.
    args: ["task", "report", "--data", dataset, "--out", folder, "--seconds", "3600"],
  }).output();
  if (success) return;
  const printed = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
  throw new Error(`the report of ${dataset} was not built:\n${printed}`);
}

/** The pages of a site, as paths from its folder with `/`, in order. */
export async function listPages(folder: string): Promise<string[]> {
  const pages: string[] = [];
  const walk = async (inside: string) => {
    for await (const { name, isDirectory } of Deno.readDir(inside)) {
      const path = join(inside, name);
      if (isDirectory) await walk(path);
      else if (name.endsWith(".html")) pages.push(relative(folder, path).replaceAll("\\", "/"));
    }
  };
  await walk(folder);
  return pages.sort();
}
