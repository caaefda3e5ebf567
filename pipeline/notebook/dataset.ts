import type { Dataset } from "../dataset/dataset.ts";
import { currentDataset } from "./current.ts";

/** The dataset the notebook runs on: the one being built, or the real one when explored by hand. */
export const dataset: Dataset = await currentDataset();
