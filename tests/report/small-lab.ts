import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Problem } from "../../pipeline/problem/problem.ts";
import { type BuildResult, startBuild } from "../../pipeline/report/process/start-build.ts";

/** The repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** How a build ended, and what it sent. */
export interface Built extends BuildResult {
  readonly files: ReadonlyMap<string, string>;
  readonly log: string;
}

/** What a small lab is made of. */
export interface Lab {
  /** Notebooks by name, each the text of its file. */
  readonly notebooks?: Readonly<Record<string, string>>;
  /** Other files, by their path beside the folder of the notebooks. */
  readonly others?: Readonly<Record<string, string>>;
  /** Pages by file name. */
  readonly prose?: Readonly<Record<string, string>>;
  /** The folder that holds the lab. */
  readonly parent?: string;
  readonly pipeline?: string;
  readonly seconds?: number;
  /** Called with the folder of it all before the build. */
  readonly prepare?: (folder: string) => void;
}

/** Build the tiny fixture with notebooks and pages written for a test. */
export async function buildLab(
  { notebooks = {}, others = {}, prose = {}, parent = "lab", pipeline, seconds = 600, prepare }:
    Lab,
): Promise<Built> {
  const folder = Deno.realPathSync(Deno.makeTempDirSync({ prefix: "start-build-" }));
  const put = (path: string, text: string) => {
    Deno.mkdirSync(join(folder, path, ".."), { recursive: true });
    Deno.writeTextFileSync(join(folder, path), text);
  };
  try {
    const placed = (text: string) =>
      text.replaceAll("$PIPELINE", pathToFileURL(join(root, "pipeline")).href)
        .replaceAll("$FOLDER", pathToFileURL(folder).href);
    for (const [name, text] of Object.entries(notebooks)) {
      put(`notebooks/${name}.nb.ts`, placed(text));
    }
    for (const [path, text] of Object.entries(others)) put(path, placed(text));
    Deno.mkdirSync(join(folder, "notebooks"), { recursive: true });
    for (const [name, text] of Object.entries(prose)) put(`prose/${name}`, text);
    put(`${parent}/data/projects.csv`, "project_id,name\np1,One\np2,Two\n");
    prepare?.(folder);
    const files = new Map<string, string>();
    let log = "";
    const result = await startBuild({
      data: join(folder, parent, "data"),
      audience: "researchers",
      against: null,
      selfCheck: null,
      notebooks: join(folder, "notebooks"),
      prose: Object.keys(prose).map((name) => join(folder, "prose", name)),
      pipeline: pipeline ?? join(root, "pipeline"),
      languages: ["fr"],
      seconds,
      memory: 1024,
      onFile: (path, text) => {
        files.set(path, text);
        return Promise.resolve();
      },
      onLog: (text) => log += text,
    });
    return { ...result, files, log };
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

/** The one error of a build that must have failed. */
export function errorOf({ summary, problems }: BuildResult): Problem {
  const errors = problems.filter(({ severity }) => severity === "error");
  assert.equal(summary, null);
  assert.equal(errors.length, 1, JSON.stringify(problems.map(({ what }) => what.en)));
  return errors[0]!;
}

/** A notebook of two cells, the second with the code of a test. */
export const cell = (code: string) =>
  `// %% id=first\nexport const n = 1;\n\n// %% id=culprit\n${code}\n`;
/** The text of a page. */
export const page = "---\ntitle: Page\nmenu: Page\ngroup: main\norder: 1\n---\n\nUn texte.\n";
