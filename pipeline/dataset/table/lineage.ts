import type { TableName } from "../tables/mod.ts";
import { type RowRef, rowRef } from "../traced.ts";
import { codesOf, type Core } from "./core.ts";
import type { Groups } from "./verbs/groups.ts";

/** Lines of files by table. */
type Lines = Map<TableName, number[]>;

/** Where rows come from: turns the codes of a hidden column into lines of files; 0 is no row. */
export interface Source {
  /** The tables that the rows come from, in the order of their joins. */
  readonly tables: readonly TableName[];
  collect(codes: Int32Array, positions: ArrayLike<number>, into: Lines): void;
}

const tableSources = new Map<TableName, Source>();

/** Rows read from a table of the dataset: a code is the line. */
export function tableSource(table: TableName): Source {
  let source = tableSources.get(table);
  if (!source) {
    // One object for all who ask.
    source = Object.freeze<Source>({
      tables: Object.freeze([table]),
      collect(codes, positions, into) {
        const lines = linesOf(into, table);
        for (let i = 0; i < positions.length; i++) {
          const line = codes[positions[i]!]!;
          if (line > 0) lines.push(line);
        }
      },
    });
    tableSources.set(table, source);
  }
  return source;
}

/** Rows made of groups of rows: a code is the number of the group, from 1. */
export function groupSource(core: Core, { offsets, positions }: Groups): Source {
  return {
    tables: tablesOf(core),
    collect(codes, own, into) {
      for (let i = 0; i < own.length; i++) {
        const group = codes[own[i]!]!;
        if (group > 0) collect(core, positions.subarray(offsets[group - 1], offsets[group]), into);
      }
    },
  };
}

/** The tables that the rows of a table come from, each once. */
export function tablesOf({ sources }: Core): TableName[] {
  return [...new Set(sources.flatMap(({ tables }) => tables))];
}

function linesOf(lines: Lines, table: TableName): number[] {
  let found = lines.get(table);
  if (!found) lines.set(table, found = []);
  return found;
}

function collect(core: Core, positions: ArrayLike<number>, into: Lines): void {
  core.sources.forEach((source, i) => source.collect(codesOf(core, i), positions, into));
}

/** The rows of files behind rows of a table: by table, each once, in the order of the file. */
export function rowRefs(core: Core, positions: ArrayLike<number>): readonly RowRef[] {
  const into: Lines = new Map();
  collect(core, positions, into);
  const refs: RowRef[] = [];
  for (const [table, lines] of into) {
    let last = 0;
    for (const line of Int32Array.from(lines).sort()) {
      if (line !== last) refs.push(rowRef(table, line));
      last = line;
    }
  }
  return Object.freeze(refs);
}
