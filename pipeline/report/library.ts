import type { TableName } from "../dataset/tables/mod.ts";
import type { EachProject, Output } from "../notebook/outputs/output.ts";
import { cellPage, notebookPage } from "../notebook/page-links.ts";
import type { Notebook } from "../notebook/run.ts";

/** What a name in prose stands for. */
export type Found =
  | { readonly kind: "output"; readonly output: Output | EachProject; readonly calculation: string }
  | { readonly kind: "missing"; readonly tables: readonly TableName[] }
  | { readonly kind: "unknown" };

/** An output by its notebook and its name. */
export interface PlacedOutput {
  readonly notebook: string;
  readonly output: string;
}

/** Everything the notebooks export, by `notebook.name`. */
export class Library {
  readonly #notebooks: ReadonlyMap<string, Notebook>;

  readonly #onFound: (output: PlacedOutput) => void;

  /** @param onFound Told each output that is found, before it is printed. */
  constructor(notebooks: readonly Notebook[], onFound: (output: PlacedOutput) => void = () => {}) {
    this.#onFound = onFound;
    this.#notebooks = new Map(notebooks.map((notebook) => [notebook.name, notebook]));
  }

  /** Find `notebook.name`; outputs of a notebook whose tables are absent are missing, not unknown. */
  find(reference: string): Found {
    const [name = "", output = "", ...more] = reference.split(".");
    const notebook = this.#notebooks.get(name);
    if (!notebook || more.length > 0) return { kind: "unknown" };
    const found = notebook.outputs.get(output);
    if (found) {
      this.#onFound({ notebook: name, output });
      return { kind: "output", output: found, calculation: calculationOf(notebook, output) };
    }
    return notebook.missing.length > 0
      ? { kind: "missing", tables: notebook.missing }
      : { kind: "unknown" };
  }

  /** Every name that prose can place. */
  names(): string[] {
    return [...this.#notebooks.values()].flatMap(({ name, outputs }) =>
      [...outputs.keys()].map((output) => `${name}.${output}`)
    );
  }
}

/** The address of the cell that exports an output. */
export function calculationOf(notebook: Notebook, output: string): string {
  const exported = new RegExp(`^export const ${output}\\b`, "m");
  const cell = notebook.cells.find(({ kind, source }) => kind === "code" && exported.test(source));
  return cell ? cellPage(notebook.name, cell.id) : notebookPage(notebook.name);
}
