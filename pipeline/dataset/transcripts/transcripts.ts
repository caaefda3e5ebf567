import { type CodePoints, codePoints } from "../../ingest/transcript/code-points.ts";
import { parseTranscript } from "../../ingest/transcript/read-transcript.ts";
import type { Turn } from "../../ingest/transcript/transcript.ts";
import { freeze } from "../keep.ts";

/** A transcript of a dataset: its text as stored, positions in it, and who speaks where. */
export interface StoredTranscript {
  readonly text: string;
  readonly points: CodePoints;
  readonly turns: readonly Turn[];
}

/** The transcripts of a dataset by path, each parsed when somebody first asks for it, then kept. */
export class Transcripts {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #parsed = new Map<string, StoredTranscript>();

  readonly #interviewers: ReadonlyMap<string, readonly string[]>;

  /**
   * @param texts the texts of the dataset by path, which may be more than transcripts
   * @param interviewers the labels of interviewers by path, beside the usual words
   */
  constructor(
    texts: ReadonlyMap<string, string>,
    interviewers: ReadonlyMap<string, readonly string[]> = new Map(),
  ) {
    this.#texts = texts;
    this.#interviewers = interviewers;
    Object.freeze(this);
  }

  static {
    Object.freeze(this);
    Object.freeze(this.prototype);
  }

  /** The transcript of a path; null where the path is, or names nothing. */
  get(path: string | null): StoredTranscript | null {
    const text = path === null ? undefined : this.#texts.get(path);
    if (path === null || text === undefined) return null;
    let transcript = this.#parsed.get(path);
    if (transcript === undefined) {
      const interviewers = this.#interviewers.get(path) ?? [];
      const { turns } = parseTranscript(text, path, { interviewers });
      transcript = freeze({ text, points: codePoints(text), turns });
      this.#parsed.set(path, transcript);
    }
    return transcript;
  }
}
