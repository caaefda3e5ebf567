import type { Dataset } from "../dataset/dataset.ts";
import { readDescriptor } from "../dataset/data-package/descriptor.ts";
import type { Audience } from "../dataset/disclosure.ts";
import { type Folder, readFolder } from "../dataset/folder.ts";
import { openAnyDataset } from "../dataset/open-dataset.ts";
import { isSpreadsheet } from "../ingest/read-table.ts";
import { found } from "../problem/found.ts";
import { hasError, type Problem } from "../problem/problem.ts";
import { detectorsFor } from "./gate/detectors.ts";
import { type FoundLeak, Gate } from "./gate/gate.ts";
import type { Known } from "./gate/page-text.ts";
import type { Override } from "./overrides.ts";
import { privateOf, readPrivate } from "./private-folder.ts";

/** What a gate is opened for. */
export interface GateOptions {
  /** Absolute path of the lab. */
  readonly lab: string;
  readonly audience: Audience;
  /** The private folder of the house, whose key holds for all labs; null without one. */
  readonly house: string | null;
  /**
   * Parts that pages of ours have to the letter.
   * @default []
   */
  readonly known?: Known;
}

/** A gate over the outputs of one lab, with what its people signed. */
export class LabGate {
  readonly #gate: Gate;
  readonly #overrides: ReadonlyMap<string, Override>;
  readonly #problems: readonly Problem[];

  constructor(
    gate: Gate,
    overrides: readonly Override[],
    problems: readonly Problem[],
    /** The lab as the gate read it; null where it has no interviews. */
    readonly dataset: Dataset | null,
  ) {
    this.#gate = gate;
    this.#overrides = new Map(overrides.map((override) => [override.leak, override]));
    this.#problems = problems;
  }

  /** Look at a page. */
  page(file: string, html: string): void {
    this.#gate.page(file, html);
  }

  /** Look at a table in CSV. */
  csv(file: string, text: string): void {
    this.#gate.csv(file, text);
  }

  /** Look at any other text. */
  text(file: string, text: string): void {
    this.#gate.text(file, text);
  }

  /** What stops the publication: leaks that nobody signed, and what is wrong with the private files. */
  get problems(): readonly Problem[] {
    const open = this.#gate.leaks.filter(({ id }) => !this.#overrides.has(id));
    return [...this.#problems, ...open.map(leakProblem)];
  }

  /** The leaks that somebody signed for. */
  get overridden(): readonly { readonly leak: FoundLeak; readonly override: Override }[] {
    return this.#gate.leaks.flatMap((leak) => {
      const override = this.#overrides.get(leak.id);
      return override === undefined ? [] : [{ leak, override }];
    });
  }
}

/**
 * Open the gate of a lab, in the front process: it reads the key and the overrides of the private
 * folders, and the tables and transcripts of a lab with interviews. A lab that cannot be read opens
 * all the same: the build tells why.
 */
export async function openGate(options: GateOptions): Promise<LabGate> {
  const { lab, audience, house, known = [] } = options;
  const folders = [privateOf(lab), ...house === null ? [] : [house]];
  const { people, overrides, problems } = readPrivate(folders);
  const dataset = await interviewsOf(lab, audience);
  const gate = new Gate(detectorsFor({ dataset, people, audience }), known);
  return new LabGate(gate, overrides, problems.filter((one) => hasError([one])), dataset);
}

async function interviewsOf(lab: string, audience: Audience): Promise<Dataset | null> {
  let folder: Folder;
  try {
    folder = readFolder(lab);
  } catch {
    return null;
  }
  const { value: { resources } } = readDescriptor(folder);
  const has = resources.some(({ name }) => name === "interviews") ||
    [...folder.files.keys()].some(isSpreadsheet);
  if (!has) return null;
  const dataset = await openAnyDataset(folder, { audience });
  return dataset.tables.interviews.file === null ? null : dataset;
}

/** Where and what, as a person can look it up; never what leaks itself. */
function leakProblem({ kind, file, place, about, around, id, elsewhere }: FoundLeak): Problem {
  const of = about === "" || about === "?" ? "" : ` (${about})`;
  return found("disclosure", { file, column: place === "" ? null : place }, {
    kind,
    about: of,
    around,
    id,
    more: elsewhere.length,
  });
}
