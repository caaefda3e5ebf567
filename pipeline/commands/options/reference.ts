import type { Bilingual, Language } from "../../language/bilingual.ts";
import type { Command } from "../command.ts";
import { commonOptions } from "./common-options.ts";
import type { Form } from "./form.ts";
import { optionNotes, optionUse, usageLine } from "./help.ts";
import type { Option } from "./option.ts";

const words = {
  use: { fr: "Option", en: "Option" },
  does: { fr: "Ce qu’elle fait", en: "What it does" },
  takes: { fr: "Ce qu’elle prend", en: "What it takes" },
  notes: { fr: "Sans elle", en: "Without it" },
  every: { fr: "Toutes les commandes", en: "Every command" },
} as const satisfies Record<string, Bilingual>;

/**
 * The reference of commands in one language, as Markdown: a section a command, its forms below, the
 * options of each in a table, and last what every command takes.
 */
export async function commandReference(
  commands: readonly Command[],
  language: Language,
): Promise<string> {
  const sections = await Promise.all(commands.map((command) => section(command, language)));
  const common = Object.entries(commonOptions)
    .map(([name, option]) => row(`--${name}`, option, language));
  return [
    ...sections,
    `## ${words.every[language]}\n\n${table(common, language)}`,
  ].join("\n");
}

async function section(command: Command, language: Language): Promise<string> {
  const forms = await command.forms();
  const only = forms.length === 1;
  const parts = forms.map((form) => {
    const heading = only ? "" : `### ${form.title}\n\n${form.summary[language]}.\n\n`;
    return `${heading}${formReference(form, language)}`;
  });
  return `## ${command.name}\n\n${command.summary[language]}.\n\n${parts.join("\n")}`;
}

function formReference(form: Form, language: Language): string {
  const rows = [
    ...Object.values(form.positionals)
      .map((option) => row(option.takes[language], option, language)),
    ...Object.entries(form.options)
      .map(([name, option]) => row(optionUse(name, option, language), option, language)),
  ];
  const code = (text: string) => `\`\`\`sh\n${text}\n\`\`\`\n`;
  return `${code(usageLine(form, language))}${
    rows.length === 0 ? "" : `\n${table(rows, language)}`
  }\n${code(form.example)}`;
}

type Cells = readonly [string, string, string, string];

function row(use: string, option: Option, language: Language): Cells {
  return [
    `\`${use}\``,
    option.words[language],
    option.expects[language],
    optionNotes(option, language),
  ];
}

function table(rows: readonly Cells[], language: Language): string {
  const { use, does, takes, notes } = words;
  const head = [use, does, takes, notes].map((text) => text[language]);
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`)
    .join("");
}
