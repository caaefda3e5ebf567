import { type Bilingual, type Language, languages } from "../../language/bilingual.ts";
import { commonOptions } from "./common-options.ts";
import type { Form } from "./form.ts";
import type { Option } from "./option.ts";

const words = {
  arguments: { fr: "Arguments :", en: "Arguments:" },
  options: { fr: "Options :", en: "Options:" },
  otherwise: { fr: "par défaut : ", en: "default: " },
  required: { fr: "obligatoire", en: "required" },
  repeatable: { fr: "plusieurs possibles", en: "several possible" },
  example: { fr: "Exemple :", en: "Example:" },
} as const satisfies Record<string, Bilingual>;

/** The help of forms: all of it in French, then all of it in English. */
export function helpText(forms: readonly Form[]): string {
  return languages
    .map((language) => forms.map((form) => formHelp(form, language)).join("\n"))
    .join("\n———\n\n");
}

function formHelp(form: Form, language: Language): string {
  const positionals = Object.values(form.positionals)
    .map((option): Row => [option.takes[language], describe(option, language)]);
  const options = Object.entries({ ...form.options, ...commonOptions })
    .map(([name, option]): Row => [optionUse(name, option, language), describe(option, language)]);
  const parts = [
    `${usageLine(form, language)}\n`,
    `  ${form.summary[language]}.\n`,
    ...positionals.length === 0 ? [] : [`\n${words.arguments[language]}\n${columns(positionals)}`],
    `\n${words.options[language]}\n${columns(options)}`,
    `\n${words.example[language]}\n  ${form.example}\n`,
  ];
  return parts.join("");
}

/** What must be typed, with what may be left out in brackets. */
export function usageLine(form: Form, language: Language): string {
  const parts = [
    ...Object.values(form.positionals).map((option) => optional(option.takes[language], option)),
    ...Object.entries(form.options).map(([name, option]) =>
      optional(optionUse(name, option, language), option)
    ),
  ];
  return ["deno task", form.name, ...parts].join(" ");
}

function optional(use: string, { isRequired, isRepeatable }: Option): string {
  return `${isRequired ? use : `[${use}]`}${isRepeatable ? "…" : ""}`;
}

/** An option as it is typed: `--data DIR`, `--[no-]links`. */
export function optionUse(name: string, option: Option, language: Language): string {
  const dashed = option.isNegatable ? `--[no-]${name}` : `--${name}`;
  return option.isFlag ? dashed : `${dashed} ${option.takes[language]}`;
}

/** What an option does, what it takes where that is not plain, and what applies without it. */
function describe(option: Option, language: Language): string {
  const notes = optionNotes(option, language);
  return `${option.words[language]}${notes === "" ? "" : ` (${notes})`}`;
}

/** Whether an option is required or repeatable, and what applies without it; empty when neither. */
export function optionNotes(option: Option, language: Language): string {
  const { isRequired, isRepeatable, otherwise } = option;
  const notes = [
    ...isRequired ? [words.required[language]] : [],
    ...isRepeatable ? [words.repeatable[language]] : [],
    ...otherwise === null ? [] : [`${words.otherwise[language]}${otherwise[language]}`],
  ];
  return notes.join(language === "fr" ? " ; " : "; ");
}

/** What is typed, and what it means. */
type Row = readonly [string, string];

/** The widest that the first column gets, in characters. */
const widest = 26;

function columns(rows: readonly Row[]): string {
  const width = Math.min(widest, Math.max(...rows.map(([use]) => use.length)));
  return rows.map(([use, meaning]) => {
    const gap = use.length > width
      ? `\n${" ".repeat(width + 4)}`
      : " ".repeat(width + 2 - use.length);
    return `  ${use}${gap}${meaning}\n`;
  }).join("");
}
