import { cellReader, storeColumn, type StoredColumn, storeNumbers } from "../cell.ts";
import { codesOf, columnOf, type Core, makeCore, positionsOf, visibleNames } from "../core.ts";
import type { Source } from "../lineage.ts";

/** Put tables with the same columns one below the other; each row keeps where it comes from. */
export function concatTables(tables: readonly [Core, ...Core[]]): Core {
  const [first] = tables;
  const columns = visibleNames(first).map((name): [string, StoredColumn] => {
    const isNumeric = tables.every((core) => columnOf(core, name) instanceof Float64Array);
    const cells = tables.flatMap((core) => cellsOf(core, name));
    return [name, isNumeric ? storeNumbers(cells as (number | null)[]) : storeColumn(cells)];
  });
  const sources = allSources(tables);
  const total = tables.reduce((sum, core) => sum + positionsOf(core).length, 0);
  const lines = sources.map(() => new Int32Array(total));
  let start = 0;
  for (const core of tables) {
    const positions = positionsOf(core);
    placesOf(core, sources).forEach((place, own) => {
      const codes = codesOf(core, own);
      for (let i = 0; i < positions.length; i++) lines[place]![start + i] = codes[positions[i]!]!;
    });
    start += positions.length;
  }
  return makeCore(columns, lines, {
    sources,
    facts: first.facts,
    leftOut: tables.flatMap(({ leftOut }) => leftOut),
  });
}

function cellsOf(core: Core, name: string): unknown[] {
  return Array.from(positionsOf(core), cellReader(columnOf(core, name)));
}

/** Every source, as often as the table that has it most (a table joined with itself has it twice). */
function allSources(tables: readonly Core[]): Source[] {
  return tables.reduce<Source[]>((all, { sources }) => {
    const rest = [...all];
    const fresh = sources.filter((source) => {
      const known = rest.indexOf(source);
      if (known >= 0) rest.splice(known, 1);
      return known < 0;
    });
    return [...all, ...fresh];
  }, []);
}

function placesOf({ sources }: Core, all: readonly Source[]): number[] {
  const used = new Set<number>();
  return sources.map((source) => {
    const place = all.findIndex((other, i) => other === source && !used.has(i));
    used.add(place);
    return place;
  });
}
