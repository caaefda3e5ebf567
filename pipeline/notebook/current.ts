import { fileURLToPath } from "node:url";
import type { Dataset } from "../dataset/dataset.ts";
import { readFolder } from "../dataset/folder.ts";
import { openAnyDataset } from "../dataset/open-dataset.ts";

let provided: Dataset | undefined;

/** Say which dataset notebooks run on; called once, before the first of them is loaded. */
export function provideDataset(dataset: Dataset): void {
  provided = dataset;
}

/** The dataset provided by the build; in Jupyter or a test, `data/nantes-city-lab`. */
export async function currentDataset(): Promise<Dataset> {
  provided ??= await openAnyDataset(
    readFolder(fileURLToPath(new URL("../../data/nantes-city-lab", import.meta.url))),
  );
  return provided;
}
