import type { Dataset } from "../../pipeline/dataset/dataset.ts";
import { provideDataset } from "../../pipeline/notebook/current.ts";
import type {
  AbsentOutput,
  OutlineItem,
  OutlineOutput,
  SpokenWords,
} from "../../pipeline/notebook/outputs/output.ts";

/** The notebooks on interviews, run on a dataset; once a process, so one dataset a test file. */
export async function runInterviewNotebooks(dataset: Dataset) {
  provideDataset(dataset);
  return {
    bodies: await import("../../notebooks/bodies.nb.ts"),
    governance: await import("../../notebooks/governance.nb.ts"),
    themes: await import("../../notebooks/themes.nb.ts"),
    agreement: await import("../../notebooks/agreement.nb.ts"),
    saturation: await import("../../notebooks/saturation.nb.ts"),
    recommendations: await import("../../notebooks/recommendations.nb.ts"),
  };
}

/** All items of an outline, at any depth. */
export function itemsOf(output: Pick<OutlineOutput, "items"> | AbsentOutput): OutlineItem[] {
  // What only the team sees is absent from the edition for readers.
  if (!("items" in output)) return [];
  return output.items.flatMap((item) => [item, ...itemsOf({ items: item.items ?? [] })]);
}

/** All words quoted in an outline. */
export function quotesOf(output: OutlineOutput | AbsentOutput): SpokenWords[] {
  return itemsOf(output).flatMap(({ quote }) => quote ?? []);
}
