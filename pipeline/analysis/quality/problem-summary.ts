import type { Dataset } from "../../dataset/dataset.ts";
import { tableNames } from "../../dataset/tables/mod.ts";
import { refs, type RowRef } from "../traced.ts";
import type { Problem, Severity } from "../../problem/problem.ts";

/** Problems of one kind in one place, with the lines to look at. */
export interface ProblemGroup {
  readonly severity: Severity;
  readonly code: string;
  readonly file: string | null;
  readonly column: string | null;
  readonly count: number;
  /** Lines concerned, in order, each once. */
  readonly lines: readonly number[];
  /** The first of them: its words stand for the others. */
  readonly first: Problem;
}

/** Problems counted by severity, and grouped by kind and place. */
export interface ProblemSummary {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly groups: readonly ProblemGroup[];
}

/** Count problems by severity and group them by code, file and column; gravest and largest first. */
export function summariseProblems(problems: readonly Problem[]): ProblemSummary {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity]++;
  const groups = [
    ...Map.groupBy(
      problems,
      ({ severity, code, file, column }) => JSON.stringify([severity, code, file, column]),
    ),
  ].map(([key, group]): ProblemGroup & { key: string } => {
    const first = group[0]!;
    const lines = [...new Set(group.flatMap(({ line }) => line === null ? [] : [line]))];
    const { severity, code, file, column } = first;
    const sorted = lines.toSorted((a, b) => a - b);
    return { key, severity, code, file, column, count: group.length, lines: sorted, first };
  });
  const rank = { error: 0, warning: 1, info: 2 };
  groups.sort((a, b) =>
    rank[a.severity] - rank[b.severity] || b.count - a.count || (a.key < b.key ? -1 : 1)
  );
  return { counts, groups: groups.map(({ key: _, ...group }) => group) };
}

/** The first rows that a group of problems is about, forty at most, so that they open. */
export function rowsOfGroup(dataset: Dataset, { file, lines }: ProblemGroup): RowRef[] {
  const name = tableNames.find((table) => dataset.tables[table].file === file);
  if (file === null || name === undefined) return [];
  const wanted = new Set(lines);
  const rows = dataset.tables[name].rows.filter(({ line }) => wanted.has(line));
  return refs(name, rows.toSorted((a, b) => a.line - b.line).slice(0, 40));
}
