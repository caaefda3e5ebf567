import type { Dataset } from "../dataset/dataset.ts";
import type { Audience } from "../dataset/disclosure.ts";
import type { Problem } from "../problem/problem.ts";
import { type FoundLeak, Gate } from "./gate/gate.ts";
import type { Known } from "./gate/page-text.ts";
import { plainDetectors } from "./gate/plain-detectors.ts";
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

  constructor(
    gate: Gate,
    overrides: readonly Override[],
    /** What is wrong with the private files. */
    readonly faults: readonly Problem[],
    /** The lab as the gate read it; null where it has no interviews. */
    readonly dataset: Dataset | null,
  ) {
    this.#gate = gate;
    this.#overrides = new Map(overrides.map((override) => [override.leak, override]));
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

  /** The leaks that nobody signed for: they stop the publication. */
  get open(): readonly FoundLeak[] {
    return this.#gate.leaks.filter(({ id }) => !this.#overrides.has(id));
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
  const { people, overrides, problems } = await readPrivate(folders);
  // What reads a lab is loaded only where people were heard.
  const interviews = mayHaveInterviews(lab) ? await import("./lab-interviews.ts") : null;
  const dataset = await interviews?.openInterviews(lab, audience) ?? null;
  const detectors = interviews === null || dataset === null
    ? plainDetectors(people)
    : interviews.labDetectors({ dataset, people, audience });
  return new LabGate(new Gate(detectors, known), overrides, problems, dataset);
}

/** Whether a lab may have interviews, by the names of its files and by its descriptor. */
function mayHaveInterviews(lab: string): boolean {
  try {
    const names = [...Deno.readDirSync(lab)].map(({ name }) => name);
    if (names.some((name) => /^interviews\.|\.(xlsx|ods)$/i.test(name))) return true;
    return names.includes("datapackage.json") &&
      Deno.readTextFileSync(`${lab}/datapackage.json`).includes("interviews");
  } catch {
    // The build tells why it cannot be read; what may be there is looked for.
    return true;
  }
}
