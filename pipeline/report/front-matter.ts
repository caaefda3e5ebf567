import { nearest } from "../dataset/nearest.ts";
import { fileStem, kebab } from "../language/file-name.ts";
import { type Problem, problem } from "../problem/problem.ts";
import type { Language } from "../language/bilingual.ts";

/** A page of prose as its file says it. */
export interface PageSource {
  /** The page's name: `portfolio` for `portfolio.fr.md`, the {@linkcode fileStem} of any other. */
  readonly slug: string;
  readonly language: Language;
  /** `reports/portfolio.fr.md`. */
  readonly file: string;
  readonly title: string;
  /** 1-based line of the title; 1 where it is missing. */
  readonly titleLine: number;
  /** The name in the navigation; the title where there is none. */
  readonly menu: string;
  /** `main`: the pages of the review; `about`: method and data; `sheet`: made for each project. */
  readonly group: "main" | "about" | "sheet";
  readonly order: number;
  readonly body: string;
  /** 1-based line on which the body starts. */
  readonly bodyLine: number;
}

const fileShape = /^([a-z0-9-]+)\.(fr|en)\.md$/;

/**
 * Read a prose file; null when its name is not `page.fr.md` or `page.en.md`, with a warning where it
 * was meant to be.
 */
export function readPageSource(
  name: string,
  text: string,
  problems: Problem[],
): PageSource | null {
  const shape = fileShape.exec(name);
  if (!shape) {
    const [, base, language] = /^(.+)\.(fr|en)\.md$/is.exec(name) ?? [];
    if (base !== undefined) {
      problems.push(badName(name, `${kebab(base, 60) || "page"}.${language?.toLowerCase()}.md`));
    }
    return null;
  }
  const [, base = "", language = "fr"] = shape;
  const slug = fileStem(base);
  const plain = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  const match = /^---\n(?:([\s\S]*?)\n)?---(?:\n|$)/.exec(plain);
  const head = match ? readHead(match[1] ?? "", name, problems) : new Map<string, HeadLine>();
  const title = head.get("title")?.words;
  if (title === undefined) problems.push(missingTitle(name));
  return {
    slug,
    language: language as Language,
    file: `reports/${name}`,
    title: title ?? slug,
    titleLine: head.get("title")?.line ?? 1,
    menu: head.get("menu")?.words ?? title ?? slug,
    group: readGroup(head.get("group"), name, problems),
    order: readOrder(head.get("order"), name, problems),
    body: match ? plain.slice(match[0].length) : plain,
    bodyLine: match ? match[0].split("\n").length : 1,
  };
}

const keys = ["title", "menu", "group", "order"];
const groups = ["main", "about", "sheet"] as const;

interface HeadLine {
  readonly words: string;
  readonly line: number;
}

function readGroup(
  head: HeadLine | undefined,
  name: string,
  problems: Problem[],
): PageSource["group"] {
  if (head === undefined) return "main";
  const found = groups.find((group) => group === head.words);
  if (found === undefined) {
    problems.push(badValue(name, head, groups.join(", "), nearest(head.words, groups)));
  }
  return found ?? "main";
}

function readOrder(head: HeadLine | undefined, name: string, problems: Problem[]): number {
  if (head === undefined) return 100;
  if (/^-?\d+$/.test(head.words)) return Number(head.words);
  problems.push(badValue(name, head, "1, 2, 3…", null));
  return 100;
}

/**
 * Read the lines `key: words` above the prose. It is not YAML, in which a title with a colon in it,
 * as French titles have, would need quotes; quotes around the words are taken off all the same.
 */
function readHead(text: string, name: string, problems: Problem[]): Map<string, HeadLine> {
  const head = new Map<string, HeadLine>();
  text.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    const match = /^(\w+):(.*)$/.exec(line);
    const key = match?.[1] ?? "";
    if (!keys.includes(key)) {
      problems.push(unknownKey(name, i + 2, line, nearest(key, keys)));
      return;
    }
    head.set(key, { words: (match?.[2] ?? "").trim().replace(/^"(.*)"$/, "$1"), line: i + 2 });
  });
  return head;
}

function unknownKey(name: string, line: number, cell: string, close: string | null): Problem {
  return problem({
    code: "prose-error",
    severity: "error",
    file: `reports/${name}`,
    line,
    cell,
    what: {
      fr: "Cette ligne de l’en-tête n’est pas comprise.",
      en: "This line of the head is not understood.",
    },
    why: {
      fr: `L’en-tête connaît ${keys.join(", ")}, une ligne « clé: texte » chacun.`,
      en: `The head knows ${keys.join(", ")}, one line “key: text” each.`,
    },
    mend: close === null
      ? { fr: "Retirez la ligne.", en: "Remove the line." }
      : { fr: `Vouliez-vous dire ${close} ?`, en: `Did you mean ${close}?` },
    repair: close,
  });
}

function badValue(
  name: string,
  { words, line }: HeadLine,
  allowed: string,
  close: string | null,
): Problem {
  return problem({
    code: "prose-error",
    severity: "error",
    file: `reports/${name}`,
    line,
    cell: words,
    what: {
      fr: `« ${words} » n’est pas une valeur possible ici.`,
      en: `“${words}” is not a possible value here.`,
    },
    why: { fr: `On attend : ${allowed}.`, en: `Expected: ${allowed}.` },
    mend: close === null
      ? { fr: "Corrigez ou retirez la ligne.", en: "Correct or remove the line." }
      : { fr: `Vouliez-vous dire ${close} ?`, en: `Did you mean ${close}?` },
    repair: close,
  });
}

function badName(name: string, close: string): Problem {
  return problem({
    code: "prose-error",
    severity: "warning",
    file: `reports/${name}`,
    cell: name,
    what: {
      fr: `« ${name} » n’est pas le nom d’une page.`,
      en: `“${name}” is not the name of a page.`,
    },
    why: {
      fr: "Le nom devient une adresse : minuscules sans accent, chiffres et traits d’union.",
      en: "The name becomes an address: lower case without accents, digits and hyphens.",
    },
    mend: { fr: `Nommez-le ${close}.`, en: `Name it ${close}.` },
    repair: close,
  });
}

function missingTitle(name: string): Problem {
  return problem({
    code: "prose-error",
    severity: "error",
    file: `reports/${name}`,
    line: 1,
    what: { fr: "La page n’a pas de titre.", en: "The page has no title." },
    why: { fr: "La navigation en a besoin.", en: "The navigation needs it." },
    mend: {
      fr: "Ajoutez « title: … » dans l’en-tête.",
      en: "Add “title: …” to the head of the page.",
    },
  });
}
