import { type Bilingual, languages } from "../language/bilingual.ts";
import { catalogue, type Code } from "./catalogue.ts";
import type { Entry } from "./entry.ts";
import { exampleOf, publicCode } from "./found.ts";
import { formatProblem } from "./problem.ts";

/** The entries of the catalogue, in the order of their codes (by code units). */
export function codes(): readonly Code[] {
  return (Object.keys(catalogue) as Code[]).toSorted((a, b) => a < b ? -1 : 1);
}

/** The entries of a code: the one of that name, and its variants; none when there is no such code. */
export function entriesOf(code: string): readonly Code[] {
  return codes().filter((name) => name === code || publicCode(name) === code);
}

/** Every code that is printed, once, and every entry, for "did you mean". */
export function knownCodes(): readonly string[] {
  return [...new Set(codes().flatMap((name) => [publicCode(name), name]))];
}

/** The codes with the severity and the French and English words of their examples, a line each. */
export function listCodes(): string {
  const names = codes();
  const width = names.reduce((longest, { length }) => Math.max(longest, length), 0);
  return names.map((name) => {
    const { severity, what } = exampleOf(name);
    return `${name.padEnd(width)}  ${severity.padEnd(7)}  ${what.fr} · ${what.en}\n`;
  }).join("");
}

/** Entries as text for a terminal: each with its example, in French, then in English. */
export function explainText(names: readonly Code[]): string {
  return names.map((name) => {
    const example = exampleOf(name);
    const parts = languages.map((language) => formatProblem(example, language));
    return `${name} (${example.severity})\n${parts.join("\n")}\n`;
  }).join("\n");
}

const heads: Readonly<Record<"what" | "why" | "mend" | "suggest", Bilingual>> = {
  what: { fr: "Quoi", en: "What" },
  why: { fr: "Pourquoi", en: "Why" },
  mend: { fr: "Que faire", en: "What to do" },
  suggest: { fr: "Que faire, quand une correction est proposée", en: "With a repair proposed" },
};

/**
 * Entries as Markdown, from which the reference is made: a section for each, with its words in both
 * languages as the catalogue has them (`{name}` stands for a value) and its example.
 */
export function explainMarkdown(names: readonly Code[]): string {
  return names.map((name) => {
    const entry: Entry = catalogue[name];
    const lines = (["what", "why", "mend", "suggest"] as const).flatMap((part) => {
      const text = entry[part];
      if (text === undefined || text.fr === "") return [];
      return languages.map((language) => `- ${heads[part][language]}: ${plain(text[language])}`);
    });
    const example = exampleOf(name);
    const printed = languages.map((language) => formatProblem(example, language)).join("\n");
    const head = `## \`${name}\` (${entry.severity})`;
    return `${head}\n\n${lines.join("\n")}\n\n\`\`\`text\n${printed}\n\`\`\`\n`;
  }).join("\n");
}

/** Words with their holes as Markdown that shows them as they are. */
function plain(text: string): string {
  return text.replace(/\\(?=[{}|])/g, "").replace(/[*_~<`]/g, "\\$&");
}
