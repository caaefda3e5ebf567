import { join } from "node:path";
import manifest from "../../deno.json" with { type: "json" };
import type { BuildOptions } from "./start-build.ts";

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
    const readable = [data, ...given, notebooks, pipeline, ...prose];
    this.flags = readable.some((path) => path.includes(","))
      ? this.#configured(readable, pipeline)
      : [`--allow-read=${readable.join(",")}`];
  }

  /** Remove what was written for the build. */
  remove(): void {
    if (this.#folder !== null) Deno.removeSync(this.#folder, { recursive: true });
  }

  #configured(readable: readonly string[], pipeline: string): string[] {
    this.#folder = Deno.makeTempDirSync({ prefix: "grandeur-nature-" });
    const file = join(this.#folder, "deno.json");
    const { imports } = manifest;
    const lock = { path: join(pipeline, "../deno.lock"), frozen: true };
    const permissions = { build: { read: readable } };
    Deno.writeTextFileSync(file, JSON.stringify({ imports, lock, permissions }));
    return [`--config=${file}`, "--permission-set=build"];
  }
}
