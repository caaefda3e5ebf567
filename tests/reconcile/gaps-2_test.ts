import { labWithGaps } from "./gaps.ts";
import { reconcileGaps } from "./lab-tests.ts";

await reconcileGaps(
  "columns that are not there",
  labWithGaps({
    seed: 2,
    cells: 0.4,
    columns: ["activities.phase", "projects.end_planned", "measures.source_id"],
  }),
);
