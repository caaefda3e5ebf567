import { parse } from "yaml";
import { type Problem, problem } from "../problem/problem.ts";
import type { Language } from "../language/bilingual.ts";

/** A page of prose as its file says it. */
export interface PageSource {
  /** The page's name: `portfolio` for `portfolio.fr.md`. */
  readonly slug: string;
  readonly language: Language;
  /** `reports/portfolio.fr.md`. */
  readonly file: string;
  readonly title: string;
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

/** Read a prose file; null when its name is not `page.fr.md` or `page.en.md`. */
export function readPageSource(
  name: string,
  text: string,
  problems: Problem[],
): PageSource | null {
  const shape = fileShape.exec(name);
  if (!shape) return null;
  const [, slug = "", language = "fr"] = shape;
  const plain = text.replaceAll("\r\n", "\n");
  const match = /^---\n([\s\S]*?)\n---\n/.exec(plain);
  const head = match ? parseHead(match[1] ?? "", name, problems) : {};
  const word = (key: string) => typeof head[key] === "string" ? head[key] : undefined;
  const title = word("title");
  if (title === undefined) problems.push(missingTitle(name));
  return {
    slug,
    language: language as Language,
    file: `reports/${name}`,
    title: title ?? slug,
    menu: word("menu") ?? title ?? slug,
    group: head.group === "about" || head.group === "sheet" ? head.group : "main",
    order: typeof head.order === "number" ? head.order : 100,
    body: match ? plain.slice(match[0].length) : plain,
    bodyLine: match ? match[0].split("\n").length : 1,
  };
}

function parseHead(text: string, name: string, problems: Problem[]): Record<string, unknown> {
  try {
    const head: unknown = parse(text);
    return typeof head === "object" && head !== null ? head as Record<string, unknown> : {};
  } catch (error) {
    const detail = error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error);
    problems.push(problem({
      code: "prose-error",
      severity: "error",
      file: `reports/${name}`,
      line: 1,
      what: { fr: "L’en-tête de la page est mal écrit.", en: "The head of the page is malformed." },
      why: { fr: detail, en: detail },
      mend: {
        fr: "Écrivez du YAML entre les deux « --- ».",
        en: "Write YAML between the two “---”.",
      },
    }));
    return {};
  }
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
