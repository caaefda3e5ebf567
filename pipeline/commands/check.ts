import { parseArgs } from "node:util";
import type { Language } from "../language/bilingual.ts";
import { hasError, problem } from "../problem/problem.ts";
import { attempt } from "./attempt.ts";
import type { Command, Io } from "./command.ts";
import { printProblems } from "./print-problems.ts";
import { checkFile } from "./check/check-file.ts";
import { reportJson, reportText } from "./check/file-report.ts";

/** `deno task check`: say what is wrong with a dataset, or how any table file was read. */
export const check: Command = {
  summary: {
    fr: "Vérifie les données ; avec un fichier, dit comment il a été lu",
    en: "Check the data; with a file, say how it was read",
  },
  usage: "[FILE [--schema FILE] [--sheet NAME] [--rows]] [--data DIR]… [--repair] " +
    "[--translations] [--against DIR] [--format text|json] [--lang fr|en]",
  run: (args, io) => attempt(io, () => runCheck(args, io)),
};

async function runCheck(args: readonly string[], io: Io): Promise<number> {
  const parsed = options(args, io);
  if (parsed === null) return 1;
  const { values, positionals } = parsed;
  const language: Language = values.lang === "en" ? "en" : "fr";
  const json = values.format === "json";
  if (positionals.length === 0) {
    const { checkDatasets } = await import("./check/check-datasets.ts");
    return await checkDatasets({ ...values, json, language }, io);
  }
  let failed = false;
  for (const path of positionals) {
    const report = await checkFile(path, values);
    const parts = json ? reportJson(report, values.rows) : [reportText(report, language)];
    for (const part of parts) io.out(part);
    failed ||= hasError(report.problems);
  }
  return failed ? 1 : 0;
}

function options(args: readonly string[], io: Io) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: "string", multiple: true },
        format: { type: "string", default: "text" },
        lang: { type: "string", default: "fr" },
        rows: { type: "boolean", default: false },
        schema: { type: "string" },
        sheet: { type: "string" },
        repair: { type: "boolean", default: false },
        against: { type: "string" },
        translations: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    printProblems([
      problem({
        code: "usage-error",
        severity: "error",
        what: { fr: `Option refusée : ${detail}`, en: `Option refused: ${detail}` },
        why: { fr: "", en: "" },
        mend: { fr: `deno task check ${check.usage}`, en: `deno task check ${check.usage}` },
      }),
    ], io);
    return null;
  }
}
