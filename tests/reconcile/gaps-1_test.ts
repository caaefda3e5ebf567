import { labWithGaps } from "./gaps.ts";
import { reconcileGaps } from "./lab-tests.ts";

await reconcileGaps("some cells empty", labWithGaps({ seed: 1, cells: 0.15 }));
