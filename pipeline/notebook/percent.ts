import { linesOf } from "../language/replace-each.ts";
import { type Problem, problem } from "../problem/problem.ts";

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
    problems.push(problem({
      code: "notebook-error",
      severity: "error",
      file,
      line,
      cell: json,
      what: { fr: "La marque de cellule est mal écrite.", en: "The cell mark is malformed." },
      why: {
        fr: "Ce qui suit l’identifiant doit être du JSON.",
        en: "What follows the identifier must be JSON.",
      },
      mend: {
        fr: 'Écrivez par exemple {"lang":"fr"}.',
        en: 'Write for example {"lang":"fr"}.',
      },
    }));
    return {};
  }
}

function duplicateCell({ id, line }: { id: string; line: number }, file: string): Problem {
  return problem({
    code: "notebook-error",
    severity: "error",
    file,
    line,
    cell: id,
    what: {
      fr: `Deux cellules s’appellent « ${id} ».`,
      en: `Two cells have the name “${id}”.`,
    },
    why: {
      fr: "Les liens « voir le calcul » ne sauraient pas laquelle ouvrir.",
      en: "The links “see the calculation” could not tell them apart.",
    },
    mend: { fr: "Renommez l’une des deux.", en: "Rename one of the two." },
  });
}
