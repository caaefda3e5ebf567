import type { Dataset } from "../dataset/dataset.ts";
import { currentDataset, earlierDataset } from "./current.ts";

/** The dataset the notebook runs on: the one being built, or the real one when explored by hand. */
export const dataset: Dataset = await currentDataset();

/** The previous delivery of the dataset (`report --against DIR`); null when none was given. */
export const previous: Dataset | null = earlierDataset();
