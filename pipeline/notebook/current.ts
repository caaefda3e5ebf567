import { fileURLToPath } from "node:url";
import type { Dataset } from "../dataset/dataset.ts";
import { readFolder } from "../dataset/folder.ts";
import { houseLabs } from "../dataset/house.ts";
import { openAnyDataset } from "../dataset/open-dataset.ts";

let provided: Dataset | undefined;
let earlier: Dataset | null = null;
let selfCheck: string | null = fileURLToPath(new URL("../../data/self-check", import.meta.url));

/** Say which dataset notebooks run on; called once, before the first of them is loaded. */
export function provideDataset(dataset: Dataset): void {
  provided = dataset;
}

/**
 * The dataset that notebooks run on.
 *
 * @throws {Error} before one was provided: a bug of the caller
 */
export function datasetInUse(): Dataset {
  if (provided === undefined) throw new Error("no dataset was provided");
  return provided;
}

/** Give notebooks the previous delivery of the dataset too; called before the first is loaded. */
export function provideEarlier(dataset: Dataset): void {
  earlier = dataset;
}

/** Say where the published tables are; null when the build has none. */
export function provideSelfCheck(folder: string | null): void {
  selfCheck = folder;
}

/** Where the published tables of the self-check are; null when the build has none. */
export function selfCheckFolder(): string | null {
  return selfCheck;
}

/** The previous delivery that the build was given; null without one. */
export function earlierDataset(): Dataset | null {
  return earlier;
}

/** The dataset provided by the build; in Jupyter or a test, the first lab of the house. */
export async function currentDataset(): Promise<Dataset> {
  provided ??= await openAnyDataset(readFolder(firstLab()));
  return provided;
}

function firstLab(): string {
  const data = fileURLToPath(new URL("../../data", import.meta.url));
  return houseLabs(data)[0] ?? data;
}
