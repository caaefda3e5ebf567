import { linesOf } from "../language/replace-each.ts";
import { found } from "../problem/found.ts";
import type { Problem } from "../problem/problem.ts";

/** A cell of a notebook in percent format. */
export interface NotebookCell {
  readonly id: string;
  readonly kind: "code" | "markdown";
  readonly metadata: Readonly<Record<string, unknown>>;
  /** 1-based line of the `// %%` mark. */
  readonly line: number;
  /** The cell without its mark; markdown without its comment signs. */
  readonly source: string;
}

/** The line that opens a cell: `// %% [markdown] id=name {"json": "metadata"}`. */
export const cellMark =
  /^\/\/ %%(?:[ \t]+\[(markdown)\])?(?:[ \t]+id=([\w-]+))?(?:[ \t]+(\{.*\}))?[ \t]*$/;

/** Split a `.nb.ts` file into its cells; what stands before the first mark is a cell `start`. */
export function parseCells(
  source: string,
  file: string,
): { cells: NotebookCell[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const cells: NotebookCell[] = [];
  let open: Omit<NotebookCell, "source"> = {
    id: "start",
    kind: "code",
    metadata: {},
    line: 1,
  };
  let lines: string[] = [];
  const close = () => {
    const text = lines.join("\n").replace(/^\n+/, "").trimEnd();
    if (text === "" && open.id === "start") return;
    cells.push({
      ...open,
      source: open.kind === "markdown" ? text.replace(/^\/\/ ?/gm, "") : text,
    });
  };
  linesOf(source.replace(/^\ufeff/, "")).forEach((line, i) => {
    const mark = cellMark.exec(line);
    if (!mark) {
      lines.push(line);
      return;
    }
    close();
    lines = [];
    open = {
      id: mark[2] ?? `cell-${cells.length + 1}`,
      kind: mark[1] === undefined ? "code" : "markdown",
      metadata: parseMetadata(mark[3], file, i + 1, problems),
      line: i + 1,
    };
    if (cells.some((cell) => cell.id === open.id)) problems.push(duplicateCell(open, file));
  });
  close();
  return { cells, problems };
}

function parseMetadata(
  json: string | undefined,
  file: string,
  line: number,
  problems: Problem[],
): Record<string, unknown> {
  if (json === undefined) return {};
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    problems.push(found("notebook-error/cell-mark", { file, line, cell: json }));
    return {};
  }
}

function duplicateCell({ id, line }: { id: string; line: number }, file: string): Problem {
  return found("notebook-error/duplicate-cell", { file, line, cell: id });
}
