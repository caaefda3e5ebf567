import type { Dataset } from "../dataset/dataset.ts";
import { keep } from "../dataset/keep.ts";

/**
 * The identifiers that stand for a person, an interview or a passage, and the names of coders: on a
 * page for readers each would link what one person said.
 */
export const personalIds: (dataset: Dataset) => ReadonlySet<string> = keep((dataset) => {
  const { interviews, codings, assessments } = dataset.tables;
  return new Set([
    ...interviews.rows.flatMap(({ interview_id, person_id }) => [interview_id, person_id]),
    ...codings.rows.flatMap(({ coding_id, coder }) => [coding_id, coder]),
    ...assessments.rows.map(({ coder }) => coder),
  ]);
});
