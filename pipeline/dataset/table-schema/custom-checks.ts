import { found } from "../../problem/found.ts";
import { isSiren, isSiret } from "../../ingest/cells/siren.ts";
import type { Problem } from "../../problem/problem.ts";
import type { CellAt } from "./schema-problems.ts";

/** A check of Validata, beyond the standard: the columns it looks at and its verdict on a row. */
export interface CustomCheck {
  readonly columns: readonly string[];
  check(cells: readonly string[], at: (column: number) => CellAt): Problem[];
}

/** The check that a national schema names; null for one that is not known here. */
export function customCheck(
  name: string,
  params: Readonly<Record<string, unknown>>,
): CustomCheck | null {
  const column = (key: string) => typeof params[key] === "string" ? params[key] : "";
  switch (name) {
    case "french-siret-value":
      return numberCheck(column("column"), isSiret, "SIRET");
    case "french-siren-value":
      return numberCheck(column("column"), isSiren, "SIREN");
    case "one-of-required":
      return oneOfRequired(column("column1"), column("column2"));
    default:
      return null;
  }
}

function numberCheck(
  column: string,
  holds: (text: string) => boolean,
  name: string,
): CustomCheck {
  return {
    columns: [column],
    check([cell = ""], at) {
      if (cell === "" || holds(cell)) return [];
      return [found("custom-check-error/number", at(0), { name })];
    },
  };
}

function oneOfRequired(first: string, second: string): CustomCheck {
  return {
    columns: [first, second],
    check(cells, at) {
      if (cells.some((cell) => cell !== "")) return [];
      return [found("custom-check-error/one-of", at(0), { first, second })];
    },
  };
}
