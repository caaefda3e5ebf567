import { labWithGaps } from "./gaps.ts";
import { reconcileGaps } from "./lab-tests.ts";

await reconcileGaps(
  "tables that are empty",
  labWithGaps({
    seed: 3,
    cells: 0.05,
    empty: ["proposals", "attendance", "practices", "partnerships"],
  }),
);
