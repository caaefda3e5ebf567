import { join } from "node:path";
import manifest from "../../../deno.json" with { type: "json" };
import { privateFolders } from "./private-folders.ts";
import type { BuildOptions } from "./start-build.ts";

const repository = new URL("../../../", import.meta.url);

interface ReadRights {
  readonly allow: readonly string[];
  /** Folders in what is allowed that are not: a lab's `private/`, at any depth. */
  readonly deny: readonly string[];
}

/**
 * What the build process may read, as flags of its command line.
 *
 * A list of paths on the command line is parted at commas, and a path with a comma cannot be told
 * there; where there is one, the list stands in a configuration of its own, which is removed after
 * the build.
 */
export class BuildPermissions {
  readonly flags: readonly string[];
  #folder: string | null = null;

  constructor({ data, against, selfCheck, notebooks, pipeline, prose }: BuildOptions) {
    const given = [against, selfCheck].filter((path) => path !== null);
    const allow = [data, ...given, notebooks, pipeline, ...prose];
    const deny = [data, ...given].flatMap(privateFolders);
    this.flags = [...allow, ...deny].some((path) => path.includes(","))
      ? this.#configured({ allow, deny }, pipeline)
      : [`--allow-read=${allow.join(",")}`, `--deny-read=${deny.join(",")}`];
  }

  /** Remove what was written for the build. */
  remove(): void {
    if (this.#folder !== null) Deno.removeSync(this.#folder, { recursive: true });
  }

  #configured(read: ReadRights, pipeline: string): string[] {
    this.#folder = Deno.makeTempDirSync({ prefix: "grandeur-nature-" });
    const file = join(this.#folder, "deno.json");
    // What stands beside the pipeline there does not stand beside this file.
    const imports = Object.fromEntries(
      Object.entries(manifest.imports).map(([name, target]) => [
        name,
        target.startsWith("./") ? new URL(target, repository).href : target,
      ]),
    );
    const lock = { path: join(pipeline, "../deno.lock"), frozen: true };
    const permissions = { build: { read } };
    Deno.writeTextFileSync(file, JSON.stringify({ imports, lock, permissions }));
    return [`--config=${file}`, "--permission-set=build"];
  }
}
