import type { Dataset } from "../../dataset/dataset.ts";
import type { TableName } from "../../dataset/tables/mod.ts";
import type { Bilingual } from "../../language/bilingual.ts";
import type { Countable } from "../../language/say.ts";
import type { Traced } from "../traced.ts";

/** A notion that the programme counts, defined once for pages, notebooks and exports. */
export interface KeyFigure {
  readonly name: Bilingual;
  /** The words under or after its value, which agree with it. */
  readonly words: (n: Countable) => Bilingual;
  /** What is counted, in a sentence. */
  readonly definition: Bilingual;
  /** What is looked at and not counted, in a sentence. */
  readonly excluded: Bilingual;
  /** The key figure it is a part of, by its id; none where it is no share. */
  readonly of?: string;
  /** Tables without which the notion says nothing. */
  readonly needs: readonly TableName[];
  /** The count, with the rows it is made of. */
  readonly count: (dataset: Dataset) => Traced;
}
