import { parseBoolean } from "./boolean-cell.ts";
import { dateOfSerial, parseDate } from "./date-cell.ts";
import type { ColumnReading } from "./infer-column.ts";
import { isMissingWord } from "./missing-cell.ts";
import { parseNumber } from "./number-cell.ts";

/** A typed cell: JSON values only, null when empty. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** Read a cell as its column was decided; undefined when it is no value of the column's type. */
export function readCell(cell: string, column: ColumnReading): CellValue | undefined {
  if (cell === "" || cell.trim() === "") return null;
  switch (column.type) {
    case "integer":
    case "number": {
      const number = parseNumber(cell, column.decimal);
      if (number !== null) return number.value;
      return isMissingWord(cell) ? null : undefined;
    }
    case "boolean":
      return parseBoolean(cell) ?? (isMissingWord(cell) ? null : undefined);
    case "date":
    case "datetime": {
      const date = parseDate(cell, column.order);
      if (date === "impossible") return undefined;
      if (date !== null) return date.iso;
      return dateOfSerial(cell) ?? (isMissingWord(cell) ? null : undefined);
    }
    case "list":
      return splitList(cell);
    case "time":
      return isMissingWord(cell) ? null : cell.trim().padStart(5, "0");
    default:
      return cell;
  }
}

/** The items of a `;`-separated cell, trimmed, without blanks. */
export function splitList(cell: string): readonly string[] {
  return cell.split(";").map((item) => item.trim()).filter((item) => item !== "");
}
