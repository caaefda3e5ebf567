/**
 * What a notebook needs: the dataset it runs on, and the outputs that pages can place.
 *
 * @module
 */
export { desc, listed } from "../dataset/table/sort-key.ts";
export {
  amount,
  date,
  interval,
  inWords,
  list,
  number,
  orElse,
  outOf,
  percent,
  say,
  scientific,
  year,
} from "../language/say.ts";
export { dateCell } from "./outputs/column.ts";
export { dataset, previous } from "./dataset.ts";
export {
  absent,
  type Cell,
  claim,
  type Column,
  eachKey,
  eachProject,
  type FigureOutput,
  type Mark,
  outline,
  type OutlineItem,
  type Piece,
  sentence,
  type TableOutput,
  type ValueOutput,
} from "./outputs/output.ts";
export { definitionAnchor, definitionPage, projectPage, rowAnchor } from "./page-links.ts";
export { value } from "./outputs/value.ts";
export { figure } from "./outputs/figure.ts";
export { key } from "./outputs/key.ts";
export { words } from "./one-language.ts";
export { projectLink } from "./project-link.ts";
export { readOut } from "./outputs/reading.ts";
export { sourceLinks } from "./source-links.ts";
export { statusMark } from "./outputs/status-mark.ts";
export { table } from "./outputs/table.ts";
