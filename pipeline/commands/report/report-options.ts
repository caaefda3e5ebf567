import { parseArgs } from "node:util";
import type { Language } from "../../language/bilingual.ts";
import { type Problem, problem } from "../../problem/problem.ts";

/** What `deno task report` is asked to do. */
export interface ReportOptions {
  /**
   * Dataset folders.
   * @default the labs in `data/` of the repository
   */
  readonly data?: readonly string[];
  /**
   * Folder of the previous delivery of the one dataset built: the page on data quality says what
   * changed since.
   * @default none
   */
  readonly against?: string;
  /**
   * Languages to build.
   * @default ["fr", "en"]
   */
  readonly languages?: readonly Language[];
  /**
   * Folder of the site.
   * @default "reports/site"
   */
  readonly out?: string;
  /**
   * Folder of the notebooks.
   * @default "notebooks"
   */
  readonly notebooks?: string;
  /**
   * Folder of the prose.
   * @default "reports"
   */
  readonly prose?: string;
  /**
   * Seconds that one cell or one page may take.
   * @default 30
   */
  readonly seconds?: number;
  /**
   * Megabytes of memory that the build of one dataset may take.
   * @default 1024
   */
  readonly memory?: number;
  /**
   * Print where the time went.
   * @default false
   */
  readonly timings?: boolean;
}

/** The options, as help shows them. */
export const reportUsage =
  "[--data DIR]… [--against DIR] [--lang fr|en] [--out DIR] [--seconds N] [--memory MB] [--notebooks DIR] [--prose DIR] [--timings] [--debug]";

/** Read the arguments of `report`; a problem says which one is refused. */
export function readOptions(args: readonly string[]): ReportOptions | Problem {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: {
        data: { type: "string", multiple: true },
        against: { type: "string" },
        lang: { type: "string" },
        out: { type: "string" },
        notebooks: { type: "string" },
        prose: { type: "string" },
        seconds: { type: "string" },
        memory: { type: "string" },
        timings: { type: "boolean" },
      },
    });
    const { lang, seconds, memory, ...rest } = values;
    if (lang !== undefined && lang !== "fr" && lang !== "en") {
      return usageProblem(`--lang ${lang}`);
    }
    if (![seconds, memory].every((n) => n === undefined || Number(n) > 0)) {
      return usageProblem("--seconds, --memory");
    }
    if (rest.against !== undefined && rest.data?.length !== 1) {
      return usageProblem("--against", {
        fr: "--against compare un jeu de données : il faut un --data, et un seul.",
        en: "--against compares one dataset: it takes one --data, and one only.",
      });
    }
    return {
      ...rest,
      ...lang === undefined ? {} : { languages: [lang] },
      ...seconds === undefined ? {} : { seconds: Number(seconds) },
      ...memory === undefined ? {} : { memory: Number(memory) },
    };
  } catch (error) {
    return usageProblem(error instanceof Error ? error.message : String(error));
  }
}

function usageProblem(detail: string, why: Problem["why"] = { fr: "", en: "" }): Problem {
  return problem({
    code: "usage-error",
    severity: "error",
    what: { fr: `Option refusée : ${detail}`, en: `Option refused: ${detail}` },
    why,
    mend: { fr: `Usage : ${reportUsage}`, en: `Usage: ${reportUsage}` },
  });
}
