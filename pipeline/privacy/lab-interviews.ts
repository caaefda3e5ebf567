import type { Dataset } from "../dataset/dataset.ts";
import type { Audience } from "../dataset/disclosure.ts";
import { type Folder, readFolder } from "../dataset/folder.ts";
import { openAnyDataset } from "../dataset/open-dataset.ts";

export { labDetectors } from "./gate/lab-detectors.ts";
export { planRelease } from "./plan-release.ts";

/** A lab as the gate reads it; null where it has no interviews, or cannot be read. */
export async function openInterviews(lab: string, audience: Audience): Promise<Dataset | null> {
  let folder: Folder;
  try {
    folder = readFolder(lab);
  } catch {
    return null;
  }
  const dataset = await openAnyDataset(folder, { audience });
  return dataset.tables.interviews.file === null ? null : dataset;
}
