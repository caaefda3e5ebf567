import { join } from "node:path";
import { languages } from "../../language/bilingual.ts";
import type { Problem } from "../../problem/problem.ts";
import { proseFiles } from "../../report/prose/prose-files.ts";
import { startBuild } from "../../report/process/start-build.ts";
import type { Io } from "../command.ts";
import { repository } from "../places.ts";

/**
 * What of a lab is in one language only, as warnings. Its notebooks are run for that, in the process
 * that runs them for a report; what fails in them is told as well.
 */
export async function checkTranslations(lab: string, io: Io): Promise<Problem[]> {
  const { problems } = await startBuild({
    task: "translations",
    data: Deno.realPathSync(lab),
    audience: "researchers",
    against: null,
    selfCheck: null,
    notebooks: join(repository, "notebooks"),
    prose: proseFiles(join(repository, "reports")),
    pipeline: join(repository, "pipeline"),
    languages,
    seconds: 30,
    memory: 1024,
    debug: io.debug ?? false,
    onFile: () => Promise.resolve(),
    onLog: (text) => io.err(text),
  });
  return problems.filter(({ code, severity }) => severity === "error" || code === "untranslated");
}
