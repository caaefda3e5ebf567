import type { Problem } from "../../problem/problem.ts";
import type { Library } from "../library.ts";
import type { PageContext } from "../render/page-context.ts";
import type { PageSource } from "./front-matter.ts";

/** What rendering a page of prose needs beside the page itself. */
export interface ProseContext {
  readonly source: PageSource;
  readonly page: PageContext;
  readonly library: Library;
  /** The project of a project sheet, or null. */
  readonly project: string | null;
  readonly problems: Problem[];
}
