import type { Problem } from "../../problem/problem.ts";

/** A code of an exchanged codebook. */
export interface QdaCode {
  readonly guid: string;
  readonly name: string;
  readonly parent: string | null;
  readonly isCodable: boolean;
  /** `#rrggbb`, or null. */
  readonly colour: string | null;
  readonly description: string;
}

/** One code put on a selection, or on a whole source, by one user. */
export interface QdaCoding {
  readonly guid: string;
  readonly code: string;
  readonly user: string | null;
  readonly createdAt: string | null;
  readonly memo: string;
}

/** A stretch of text with its codings; positions are 0-based code points, end excluded. */
export interface QdaSelection {
  readonly guid: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly codings: readonly QdaCoding[];
  /** A comment; MAXQDA writes selections that hold nothing else. */
  readonly memo: string;
}

/** How the positions of a source were found to be counted. */
export type OffsetReading =
  | "as-is"
  | "line-ends-count-one"
  | "bom-counted"
  | "bom-counted-line-ends-count-one"
  | "utf-16";

/** A text with its selections. */
export interface QdaSource {
  readonly guid: string;
  readonly name: string;
  /** LF line ends, no byte-order mark; selections point into this text. Null when there is none. */
  readonly text: string | null;
  readonly selections: readonly QdaSelection[];
  /** Codings of the source as a whole. */
  readonly codings: readonly QdaCoding[];
  readonly memo: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly reading: OffsetReading | null;
}

/** A project as exchanged between coding tools, in REFI-QDA’s terms. */
export interface QdaProject {
  readonly name: string;
  readonly origin: string;
  readonly users: readonly { readonly guid: string; readonly name: string }[];
  readonly codes: readonly QdaCode[];
  readonly sources: readonly QdaSource[];
  /** Free memos: notes that stand on their own or are referred to. */
  readonly notes: readonly {
    readonly guid: string;
    readonly name: string;
    readonly text: string;
  }[];
}

/** Counts of one kind of thing found in a file and kept. */
export interface LedgerCount {
  readonly in: number;
  readonly out: number;
}

/** What came in and what was kept: nothing is lost in silence. */
export interface LossLedger {
  readonly codes: LedgerCount;
  readonly sources: { readonly in: number; readonly withText: number };
  readonly selections: LedgerCount;
  readonly codings: LedgerCount;
  readonly memos: LedgerCount;
  readonly problems: readonly Problem[];
}

/** A project as read, with its ledger. */
export interface QdaReading {
  readonly project: QdaProject;
  readonly ledger: LossLedger;
}
