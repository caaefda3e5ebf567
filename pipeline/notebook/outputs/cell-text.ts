import type { Traced } from "../../analysis/traced.ts";
import type { Bilingual, Language } from "../../language/bilingual.ts";
import type { Cell } from "./output.ts";
import { valueText } from "./value-text.ts";

/** Whether a cell is a traced value. */
export function isTraced(cell: unknown): cell is Traced {
  return typeof cell === "object" && cell !== null && "trace" in cell && "value" in cell;
}

/** A cell as plain text, for CSV files. */
export function cellText(cell: Cell, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return String(cell);
  if (Array.isArray(cell)) {
    return (cell as readonly Cell[]).map((part) => cellText(part, language)).join("; ");
  }
  if (isTraced(cell)) {
    // An empty cell says "no value" to every program that reads the file; words would not.
    if (cell.value === null && (cell.low === null || cell.high === null)) return "";
    return cell.value !== null && (cell.low === null || cell.low === cell.high)
      ? String(cell.value)
      : valueText(cell, {}, language, "");
  }
  if ("mark" in cell) return cell.text[language];
  if ("href" in cell || "address" in cell) {
    return typeof cell.text === "string" ? cell.text : cell.text[language];
  }
  return (cell as Bilingual)[language];
}
