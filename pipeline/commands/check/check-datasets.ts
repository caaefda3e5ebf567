import type { Language } from "../../language/bilingual.ts";
import type { Io } from "../command.ts";

/** What `check` on datasets may be told. */
export interface CheckDatasetsOptions {
  readonly data?: string[] | undefined;
  readonly json: boolean;
  readonly language: Language;
  readonly repair: boolean;
  readonly against?: string | undefined;
}

/** Check datasets. */
export function checkDatasets(_options: CheckDatasetsOptions, _io: Io): number {
  return 0;
}
