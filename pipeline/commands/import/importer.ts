import type { PseudonymRule } from "../../ingest/pseudonyms/key-file.ts";
import type { LossLedger } from "../../ingest/refi-qda/project.ts";
import type { DatasetFolder } from "./dataset-folder.ts";

/** What an importer is given. */
export interface ImportRequest {
  readonly bytes: Uint8Array;
  /** The file’s own name, without its folder. */
  readonly file: string;
  readonly into: DatasetFolder;
  /** Names to replace; empty without a key file. */
  readonly rules: readonly PseudonymRule[];
  /** Labels of interviewers, beside the usual words. */
  readonly interviewers: readonly string[];
  /** The identifier of the interview, for a single transcript. */
  readonly interview: string | undefined;
}

/** What an import did: the ledger, and what a person must look at. */
export interface ImportResult {
  readonly ledger: LossLedger;
  /** How often each pseudonym was put in: no name. */
  readonly pseudonyms: readonly { readonly pseudonym: string; readonly count: number }[];
  /** Lines to look at: these may hold names, and go to the terminal only. */
  readonly review: readonly string[];
}
