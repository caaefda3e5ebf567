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
import type { Command, Io } from "./command.ts";
import { commandOf } from "./options/command-of.ts";
import { form } from "./options/form.ts";
import type { Values } from "./options/option.ts";
import { choice, text } from "./options/option-kinds.ts";
import { printProblems } from "./print-problems.ts";

const positionals = {
  code: text({
    fr: "Le code d’un problème ; sans lui, la liste des codes",
    en: "The code of a problem; without it, the list of codes",
  }),
} as const;

const options = {
  format: choice(
    { fr: "Texte, ou Markdown pour la référence", en: "Text, or Markdown for the reference" },
    ["text", "markdown"],
    { default: "text" },
  ),
} as const;

/** `deno task explain`: what a code of a problem means, and how to mend it. */
export const explain: Command = commandOf(form({
  name: "explain",
  summary: {
    fr: "Explique le code d’un problème, avec un exemple ; sans code, en donne la liste",
    en: "Explain the code of a problem, with an example; without one, list the codes",
  },
  positionals,
  options,
  example: "deno task explain foreign-key",
  run: runExplain,
}));

function runExplain(
  { code, format }: Values<typeof positionals & typeof options>,
  io: Io,
): number {
  const chosen = code === undefined ? [] : entriesOf(code);
  if (code !== undefined && chosen.length === 0) {
    const at = { repair: nearest(code, knownCodes()) };
    printProblems([found("usage-error/unknown-code", at, { given: code })], io);
    return 1;
  }
  if (format === "markdown") io.out(explainMarkdown(chosen.length === 0 ? codes() : chosen));
  else io.out(chosen.length === 0 ? listCodes() : explainText(chosen));
  return 0;
}
