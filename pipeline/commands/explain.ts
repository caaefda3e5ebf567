import { parseArgs } from "node:util";
import { nearest } from "../dataset/nearest.ts";
import {
  codes,
  entriesOf,
  explainMarkdown,
  explainText,
  knownCodes,
  listCodes,
} from "../problem/explain.ts";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";
import { attempt } from "./attempt.ts";
import type { Command, Io } from "./command.ts";
import { printProblems } from "./print-problems.ts";

/** `deno task explain`: what a code of a problem means, and how to mend it. */
export const explain: Command = {
  summary: {
    fr: "Explique le code d’un problème, avec un exemple ; sans code, en donne la liste",
    en: "Explain the code of a problem, with an example; without one, list the codes",
  },
  usage: "[CODE…] [--format text|markdown]",
  run: (args, io) => attempt(io, () => runExplain(args, io)),
};

function runExplain(args: readonly string[], io: Io): number {
  const parsed = options(args, io);
  if (parsed === null) return 1;
  const { positionals, values: { format } } = parsed;
  if (format !== "text" && format !== "markdown") return fail(io, refused(`--format ${format}`));
  const unknown = positionals.filter((code) => entriesOf(code).length === 0);
  if (unknown.length > 0) return fail(io, ...unknown.map(unknownCode));
  const chosen = positionals.flatMap(entriesOf);
  if (format === "markdown") io.out(explainMarkdown(chosen.length === 0 ? codes() : chosen));
  else io.out(chosen.length === 0 ? listCodes() : explainText(chosen));
  return 0;
}

function options(args: readonly string[], io: Io) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: "string", default: "text" } },
    });
  } catch (error) {
    fail(io, refused(error instanceof Error ? error.message : String(error)));
    return null;
  }
}

function refused(detail: string): Problem {
  const usage = `deno task explain ${explain.usage}`;
  return found("usage-error/option", {}, { detail, usage });
}

function unknownCode(given: string): Problem {
  return found("usage-error/unknown-code", { repair: nearest(given, knownCodes()) }, { given });
}

function fail(io: Io, ...problems: readonly Problem[]): number {
  printProblems(problems, io);
  return 1;
}
