/**
 * What a notebook needs: the dataset it runs on, and the outputs that pages can place.
 *
 * @module
 */
export { dataset } from "./dataset.ts";
export {
  type Cell,
  claim,
  type Column,
  eachProject,
  figure,
  type FigureOutput,
  type Mark,
  sentence,
  table,
  type TableOutput,
  value,
  type ValueOutput,
} from "./output.ts";
