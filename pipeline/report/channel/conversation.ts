import type { Language } from "../../language/bilingual.ts";
import type { Answer } from "./messages.ts";

/** How much one build may say: far above what any does, so that what goes on for ever ends. */
export interface ConversationLimits {
  /** Cells told. @default 100_000 */
  readonly cells?: number;
  /** Pages and outputs told. @default 2_000_000 */
  readonly steps?: number;
  /** Pages. @default 200_000 */
  readonly files?: number;
  /** Characters of all pages together. @default 4 * 2 ** 30 */
  readonly characters?: number;
  /** Problems. @default 200_000 */
  readonly problems?: number;
}

/** The paths of pages: a language, and a name that is safe on every system. */
export const pagePath = /^(fr|en)\/[a-z0-9][a-z0-9-]*\.html$/;

/** Longest path of a page, in characters. */
const longestPath = 120;

/**
 * Follows the answers to one request and says what does not belong: an order that no build has, a
 * path outside the site or told twice, more than any build says.
 */
export class Conversation {
  readonly #limits: Required<ConversationLimits>;
  readonly #paths = new Set<string>();
  #stage: "notebooks" | "pages" | "ended" = "notebooks";
  #counts = { cells: 0, steps: 0, files: 0, characters: 0, problems: 0 };

  constructor(readonly languages: readonly Language[], limits: ConversationLimits = {}) {
    this.#limits = {
      cells: 100_000,
      steps: 2_000_000,
      files: 200_000,
      characters: 4 * 2 ** 30,
      problems: 200_000,
      ...limits,
    };
  }

  /** Whether the request was answered to its end. */
  get ended(): boolean {
    return this.#stage === "ended";
  }

  /** Take the next answer; the reason where it cannot be one. */
  fault(answer: Answer): string | null {
    if (this.#stage === "ended") return `${answer.kind} after the end`;
    switch (answer.kind) {
      case "at":
        if (this.#stage !== "notebooks") return "a cell while pages are made";
        return this.#count("cells", 1);
      case "step":
        this.#stage = "pages";
        return this.#count("steps", 1);
      case "file":
        if (this.#stage !== "pages") return "a page before the notebooks ended";
        return this.#path(answer.path) ?? this.#count("files", 1) ??
          this.#count("characters", answer.text.length);
      case "problems":
        return this.#count("problems", answer.problems.length);
      case "done":
        if (this.#stage !== "pages") return "an end before any page";
        if (answer.summary.pages !== this.#counts.files) {
          return "an end with another count of pages";
        }
        this.#stage = "ended";
        return null;
      case "failed":
        this.#stage = "ended";
        return null;
    }
  }

  #count(what: keyof ConversationLimits, more: number): string | null {
    this.#counts[what] += more;
    return this.#counts[what] > this.#limits[what] ? `too many ${what}` : null;
  }

  #path(path: string): string | null {
    const language = pagePath.exec(path)?.[1];
    if (language === undefined || path.length > longestPath) return `a page at ${path}`;
    if (!this.languages.some((asked) => asked === language)) return `a page in ${language}`;
    if (this.#paths.has(path)) return `the page ${path} twice`;
    this.#paths.add(path);
    return null;
  }
}
