import { builds } from "./catalogue/builds.ts";
import { cellValues } from "./catalogue/cell-values.ts";
import { commands } from "./catalogue/commands.ts";
import { datasetRules } from "./catalogue/dataset-rules.ts";
import { datasets } from "./catalogue/datasets.ts";
import { textFiles } from "./catalogue/text-files.ts";
import { framework } from "./catalogue/framework.ts";
import { imports } from "./catalogue/imports.ts";
import { interviews } from "./catalogue/interviews.ts";
import { methods } from "./catalogue/methods.ts";
import { notebooks } from "./catalogue/notebooks.ts";
import { pages } from "./catalogue/pages.ts";
import { privacy } from "./catalogue/privacy.ts";
import { spreadsheets } from "./catalogue/spreadsheets.ts";
import { system } from "./catalogue/system.ts";
import { tableShape } from "./catalogue/table-shape.ts";
import { usage } from "./catalogue/usage.ts";

/**
 * All that a user can mend, an entry a kind: severity, what, why, how to mend, an example. A code
 * with variants has an entry for each, `code/variant`; `code` alone is printed.
 */
export const catalogue = {
  ...textFiles,
  ...tableShape,
  ...spreadsheets,
  ...cellValues,
  ...datasetRules,
  ...interviews,
  ...datasets,
  ...privacy,
  ...framework,
  ...methods,
  ...pages,
  ...builds,
  ...commands,
  ...usage,
  ...imports,
  ...system,
  ...notebooks,
};

/** The name of an entry of the catalogue. */
export type Code = keyof typeof catalogue;
