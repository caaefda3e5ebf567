import { schemas } from "../../../pipeline/dataset/tables/mod.ts";
import { labelWords } from "./label-words.ts";
import { type Draft, draft, type DraftTable } from "./table.ts";
import { activityLines } from "./territory.ts";

type Label = Draft<"labels">;

/**
 * The words of every code that the tables use in a labelled column; a code without words is a
 * mistake here and stops the generator.
 *
 * @param tables the tables written
 * @param others labels of other tables of the dataset, kept unless these name the same code
 */
export function labelTable(tables: readonly DraftTable[], others: readonly Label[]): DraftTable {
  const used = new Map<string, Label>();
  for (const { name, rows } of tables) {
    for (const [column, field] of Object.entries(schemas[name].fields)) {
      if (!("labelled" in field) || field.labelled !== true) continue;
      for (const row of rows) {
        const code = row[column];
        if (typeof code !== "string" || code === "") continue;
        const [label_fr, label_en] = wordsOf(column, code);
        used.set(`${column} ${code}`, { column, code, label_fr, label_en });
      }
    }
  }
  for (const other of others) {
    const key = `${other.column} ${other.code}`;
    if (!used.has(key)) used.set(key, other);
  }
  return draft("labels", [...used.values()]);
}

const activityWords = new Map(activityLines.map(([, fr, en]) => [fr, [fr, en] as const]));

function wordsOf(column: string, code: string): readonly [fr: string, en: string] {
  const words = column === "activity_label" ? activityWords.get(code) : labelWords[column]?.[code];
  if (!words) throw new Error(`no label for ${column} ${code}`);
  return words;
}
