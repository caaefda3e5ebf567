/**
 * What a notebook needs: the dataset it runs on, and the outputs that pages can place.
 *
 * @module
 */
export { desc, listed } from "../dataset/table/sort-key.ts";
export { dataset, previous } from "./dataset.ts";
export {
  absent,
  type Cell,
  claim,
  type Column,
  eachKey,
  eachProject,
  figure,
  type FigureOutput,
  type Mark,
  outline,
  type OutlineItem,
  type Piece,
  sentence,
  table,
  type TableOutput,
  value,
  type ValueOutput,
} from "./output.ts";
export { projectPage, rowAnchor } from "./page-links.ts";
export { sourceLinks } from "./source-links.ts";
export { statusMark } from "./status-mark.ts";
