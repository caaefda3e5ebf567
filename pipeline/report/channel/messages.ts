import type { Audience } from "../../dataset/disclosure.ts";
import type { Language } from "../../language/bilingual.ts";
import type { Problem } from "../../problem/problem.ts";

/** What the front process asks the build process for. */
export interface BuildRequest {
  /** The number of the request; every answer to it carries it. */
  readonly id: number;
  /** The pages of the site, or the problems that tell what is in one language only. */
  readonly task: "pages" | "translations";
  readonly data: string;
  /** Whom the pages are for. */
  readonly audience: Audience;
  /** The folder of the previous delivery, to compare with; null when there is none. */
  readonly against: string | null;
  /** The folder of published tables that the engine is checked against; null when there is none. */
  readonly selfCheck: string | null;
  readonly notebooks: string;
  readonly prose: readonly string[];
  readonly languages: readonly Language[];
  /** Megabytes of memory after which the build gives up. */
  readonly memory: number;
}

/** What the build process answers, one after the other; the last is `done` or `failed`. */
export type Answer =
  /** The build is at this cell of this file: the last one told is named when it is stopped. */
  | { readonly kind: "at"; readonly notebook: string; readonly cell: string; readonly line: number }
  /** The build makes this page or output. */
  | { readonly kind: "step"; readonly what: string }
  /** A finished page. */
  | { readonly kind: "file"; readonly path: string; readonly text: string }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "done"; readonly summary: BuildSummary }
  | { readonly kind: "failed" };

/** What the list of datasets says of a build. */
export interface BuildSummary {
  readonly name: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly description: { readonly fr: string; readonly en: string };
  readonly fictional: boolean;
  readonly projects: number;
  readonly pages: number;
  /** Milliseconds by stage, for the bench; empty unless asked for. */
  readonly stages: Readonly<Record<string, number>>;
}
