import type { Bilingual } from "../../language/bilingual.ts";
import type { TableDrift } from "./drift.ts";

/** The ways in which a table changes from one delivery to the next. */
export type ChangeKind =
  | "table-added"
  | "table-removed"
  | "columns-added"
  | "columns-removed"
  | "rows-added"
  | "rows-removed"
  | "rows-altered"
  | "categories"
  | "units";

/** The words for each kind of change. */
export const changeWords: Readonly<Record<ChangeKind, Bilingual>> = {
  "table-added": { fr: "table ajoutée", en: "table added" },
  "table-removed": { fr: "table retirée", en: "table removed" },
  "columns-added": { fr: "colonnes ajoutées", en: "columns added" },
  "columns-removed": { fr: "colonnes retirées", en: "columns removed" },
  "rows-added": { fr: "lignes ajoutées", en: "rows added" },
  "rows-removed": { fr: "lignes retirées", en: "rows removed" },
  "rows-altered": { fr: "lignes modifiées", en: "rows altered" },
  categories: {
    fr: "catégories apparues (+) ou disparues (−)",
    en: "categories new (+) or gone (−)",
  },
  units: { fr: "unités changées", en: "units changed" },
};

/** A change of one kind in one table, with what changed. */
export interface Change {
  readonly table: string;
  readonly kind: ChangeKind;
  /** Names of columns, keys of rows, codes or ratios; empty for a whole table. */
  readonly items: readonly string[];
  /** Lines of the newer delivery concerned, in order; empty where the change has none. */
  readonly lines: readonly number[];
}

/** List what changed in tables, one line a table and kind, in the order in which to look at them. */
export function listChanges(drifts: readonly TableDrift[]): Change[] {
  return drifts.flatMap((drift) => {
    const { table, presence } = drift;
    // All rows of a new or vanished table are new or gone: the table is the change.
    if (presence !== "both") {
      return [{ table, kind: `table-${presence}` as const, items: [], lines: [] }];
    }
    const found: [ChangeKind, readonly string[], (readonly number[])?][] = [
      ["columns-added", drift.columnsAdded],
      ["columns-removed", drift.columnsRemoved],
      ["units", drift.units.map(unitText)],
      ["categories", drift.categories.map(categoryText)],
      ["rows-added", drift.rowsAdded],
      ["rows-removed", drift.rowsRemoved],
      [
        "rows-altered",
        drift.rowsAltered.map(({ key, cells }) =>
          `${key} (${cells.map(({ column }) => column).join(", ")})`
        ),
        drift.rowsAltered.map(({ line }) => line),
      ],
    ];
    return found.filter(([, items]) => items.length > 0)
      .map(([kind, items, lines = []]) => ({ table, kind, items, lines }));
  });
}

function unitText({ column, indicator, ratio }: TableDrift["units"][number]): string {
  return `${indicator ?? column} ×${Number(ratio.toPrecision(3))}`;
}

function categoryText({ column, added, removed }: TableDrift["categories"][number]): string {
  const codes = [...added.map((code) => `+${code}`), ...removed.map((code) => `−${code}`)];
  return `${column}: ${codes.join(" ")}`;
}
