/**
 * What lineage costs: a grouped count and mean with the lines of each group, by tables and by
 * `Map.groupBy`, taken in turn. Prints times and ratios.
 *
 * @module
 */
import { tableFromColumns } from "../../pipeline/dataset/table/make-table.ts";
import type { Table } from "../../pipeline/dataset/table/table.ts";

interface Given {
  readonly project: string;
  readonly value: number | null;
  readonly evidence: number;
}
type Line = Given & { readonly line: number };
type Case = (table: Table<Given>, rows: readonly Line[]) => unknown;

const byMap: Case = (_, rows) =>
  [...Map.groupBy(rows, ({ project }) => project)].map(([project, group]) => {
    const known = group.filter(({ value }) => value !== null);
    const sum = known.reduce((total, { value }) => total + (value ?? 0), 0);
    const lines = group.map(({ line }) => line);
    return {
      project,
      n: group.length,
      mean: known.length === 0 ? null : sum / known.length,
      lines,
    };
  });

const byTable: Case = (table) =>
  table.groupby("project").summarise((t) => ({ n: t.count(), mean: t.mean("value") }));

const cases: Readonly<Record<string, Case>> = {
  "Map.groupBy": byMap,
  "table": byTable,
  "table, every line asked for": (table) => {
    const summary = table.groupby("project").summarise((t) => ({
      n: t.count(),
      mean: t.mean("value"),
    }));
    return summary.column("n").map(({ trace }) => trace.rows);
  },
  "table, six aggregates": (table) =>
    table.groupby("project").summarise((t) => ({
      n: t.count(),
      mean: t.mean("value"),
      sum: t.sum("value"),
      median: t.median("value"),
      projects: t.distinct("project"),
      proven: t.share((row) => row.evidence >= 3),
    })),
  "table, filter": (table) => table.filter((row) => row.evidence >= 3).size,
};

function made(length: number): { table: Table<Given>; rows: Line[] } {
  const rows = Array.from({ length }, (_, i): Line => ({
    project: `project-${(i * 7919) % 13}`,
    value: i % 11 === 0 ? null : (i * 31) % 997,
    evidence: i % 6,
    line: i + 2,
  }));
  const table = tableFromColumns("measures", {
    project: rows.map(({ project }) => project),
    value: rows.map(({ value }) => value),
    evidence: rows.map(({ evidence }) => evidence),
  }, rows.map(({ line }) => line));
  return { table, rows };
}

/** Milliseconds of a call, taken over a number of calls. */
function time(run: () => unknown, calls: number): number {
  const start = performance.now();
  for (let i = 0; i < calls; i++) run();
  return (performance.now() - start) / calls;
}

function measure(size: number, rounds: number, calls: number): void {
  const { table, rows } = made(size);
  const times = new Map(Object.keys(cases).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(cases)) {
      times.get(name)?.push(time(() => run(table, rows), calls));
    }
  }
  const best = (name: string) => Math.min(...times.get(name) ?? []);
  const middle = (name: string) => times.get(name)?.toSorted((a, b) => a - b)[rounds >> 1] ?? NaN;
  for (const name of Object.keys(cases)) {
    const ratio = middle(name) / middle("Map.groupBy");
    console.log(
      `${size} rows · ${name}: ${(middle(name) * 1000).toFixed(0)} µs (best ${
        (best(name) * 1000).toFixed(0)
      }), ${ratio.toFixed(2)} × Map.groupBy`,
    );
  }
}

measure(100, 40, 100);
measure(100_000, 15, 1);
