import type { Dataset } from "../../dataset/dataset.ts";
import { rowWords } from "../../dataset/row-words.ts";
import { type Bilingual, same } from "../../language/bilingual.ts";

/** The name of a governance body; its identifier where it has none. */
export function bodyLabel(dataset: Dataset, bodyId: string): Bilingual {
  const body = dataset.tables.bodies.rows.find((row) => row.body_id === bodyId);
  return body === undefined ? same(bodyId) : rowWords(body, "label", bodyId);
}
