import { nearest } from "../../dataset/nearest.ts";
import { fileStem, kebab } from "../../language/file-name.ts";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../language/bilingual.ts";

/** A page of prose as its file says it. */
export interface PageSource {
  /** The page's name: `portfolio` for `portfolio.fr.md`, the {@linkcode fileStem} of any other. */
  readonly slug: string;
  readonly language: Language;
  /** `reports/portfolio.fr.md`, or `my-lab/reports/portfolio.fr.md` for a lab's own. */
  readonly file: string;
  readonly title: string;
  /** The file that the title comes from, where it is another. */
  readonly titleFile?: string;
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
  /** Where each line of the body comes from, when it is made from several files. */
  readonly places?: readonly LinePlace[];
}

/** A line of a file, from 1. */
export interface LinePlace {
  readonly file: string;
  readonly line: number;
}

/** Whose page a file holds. */
export interface PageOwner {
  /**
   * The folder that problems name.
   * @default "reports"
   */
  readonly folder?: string;
  /**
   * The page of that name and language that it stands in for, whose head fills what it leaves out.
   * @default none
   */
  readonly standsFor?: (slug: string, language: Language) => PageSource | undefined;
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
  { folder = "reports", standsFor = () => undefined }: PageOwner = {},
): PageSource | null {
  const file = `${folder}/${name}`;
  const shape = fileShape.exec(name);
  if (!shape) {
    const [, base, language] = /^(.+)\.(fr|en)\.md$/is.exec(name) ?? [];
    if (base !== undefined) {
      problems.push(
        badName(file, name, `${kebab(base, 60) || "page"}.${language?.toLowerCase()}.md`),
      );
    }
    return null;
  }
  const language: Language = shape[2] === "en" ? "en" : "fr";
  const slug = fileStem(shape[1] ?? "");
  const shared = standsFor(slug, language);
  const plain = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  const match = /^---\n(?:([\s\S]*?)\n)?---(?:\n|$)/.exec(plain);
  const head = match ? readHead(match[1] ?? "", file, problems) : new Map<string, HeadLine>();
  const title = head.get("title")?.words;
  if (title === undefined && shared === undefined) problems.push(missingTitle(file));
  return {
    slug,
    language,
    file,
    ...titleOf(head, shared, slug),
    menu: head.get("menu")?.words ?? shared?.menu ?? title ?? slug,
    group: readGroup(head.get("group"), file, problems) ?? shared?.group ?? "main",
    order: readOrder(head.get("order"), file, problems) ?? shared?.order ?? 100,
    body: match ? plain.slice(match[0].length) : plain,
    bodyLine: match ? match[0].split("\n").length : 1,
  };
}

function titleOf(
  head: ReadonlyMap<string, HeadLine>,
  shared: PageSource | undefined,
  slug: string,
): Pick<PageSource, "title" | "titleLine" | "titleFile"> {
  const own = head.get("title");
  if (own !== undefined) return { title: own.words, titleLine: own.line };
  if (shared === undefined) return { title: slug, titleLine: 1 };
  return { title: shared.title, titleLine: shared.titleLine, titleFile: shared.file };
}

const keys = ["title", "menu", "group", "order"];
const groups = ["main", "about", "sheet"] as const;

interface HeadLine {
  readonly words: string;
  readonly line: number;
}

function readGroup(
  head: HeadLine | undefined,
  file: string,
  problems: Problem[],
): PageSource["group"] | undefined {
  if (head === undefined) return undefined;
  const found = groups.find((group) => group === head.words);
  if (found === undefined) {
    problems.push(badValue(file, head, groups.join(", "), nearest(head.words, groups)));
  }
  return found;
}

function readOrder(
  head: HeadLine | undefined,
  file: string,
  problems: Problem[],
): number | undefined {
  if (head === undefined) return undefined;
  if (/^-?\d+$/.test(head.words)) return Number(head.words);
  problems.push(badValue(file, head, "1, 2, 3…", null));
  return undefined;
}

/**
 * Read the lines `key: words` above the prose. It is not YAML, in which a title with a colon in it,
 * as French titles have, would need quotes; quotes around the words are taken off all the same.
 */
function readHead(text: string, file: string, problems: Problem[]): Map<string, HeadLine> {
  const head = new Map<string, HeadLine>();
  text.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    const match = /^(\w+):(.*)$/.exec(line);
    const key = match?.[1] ?? "";
    if (!keys.includes(key)) {
      problems.push(unknownKey(file, i + 2, line, nearest(key, keys)));
      return;
    }
    head.set(key, { words: (match?.[2] ?? "").trim().replace(/^"(.*)"$/, "$1"), line: i + 2 });
  });
  return head;
}

function unknownKey(file: string, line: number, cell: string, close: string | null): Problem {
  return found("prose-error/unknown-key", { file, line, cell, repair: close }, {
    keys: keys.join(", "),
  });
}

function badValue(
  file: string,
  { words, line }: HeadLine,
  allowed: string,
  close: string | null,
): Problem {
  return found("prose-error/bad-value", {
    file,
    line,
    cell: words,
    repair: close,
  }, { allowed });
}

function badName(file: string, name: string, close: string): Problem {
  return found("prose-error/bad-name", { file, cell: name, repair: close });
}

function missingTitle(file: string): Problem {
  return found("prose-error/missing-title", { file, line: 1 });
}
