import assert from "node:assert/strict";
import { tableFromRows } from "../../../pipeline/dataset/table/make-table.ts";
import { desc } from "../../../pipeline/dataset/table/sort-key.ts";
import type { Table } from "../../../pipeline/dataset/table/table.ts";
import { draws, inShort } from "./made-tables.ts";

interface Left {
  readonly key: string | null;
  readonly year: number | null;
  readonly value: number | null;
}
interface Right {
  readonly key: string | null;
  readonly theme: string | null;
}
type Lined<R> = R & { readonly line: number };

const leftPlan = [
  { name: "key", isNumeric: false },
  { name: "year", isNumeric: true },
  { name: "value", isNumeric: true },
];
const rightPlan = [{ name: "key", isNumeric: false }, { name: "theme", isNumeric: false }];

function drawn(seed: number) {
  const draw = draws(seed);
  const word = () => [null, "a", "b", "É", "constructor", "__proto__", ""][draw(7)]!;
  const left = Array.from({ length: draw(40) }, (_, i): Lined<Left> => ({
    key: word(),
    year: draw(5) === 0 ? null : 2018 + draw(4),
    value: draw(4) === 0 ? null : draw(9) - 4,
    line: i + 2,
  }));
  const right = Array.from({ length: draw(9) }, (_, i): Lined<Right> => ({
    key: word(),
    theme: word(),
    line: i + 2,
  }));
  return {
    left,
    right,
    measures: tableFromRows<Left>("measures", left, leftPlan),
    projects: tableFromRows<Right>("projects", right, rightPlan),
  };
}

/** The cells of a table with the lines of each row. */
function shown<R>(table: Table<R>): unknown[] {
  return table.rows().map((row, i) => [Object.values(row as object), inShort(table.refs(i))]);
}

function forAll(check: (drawn_: ReturnType<typeof drawn>) => void): void {
  for (let seed = 1; seed <= 300; seed++) check(drawn(seed));
}

Deno.test("filters and orders are those of arrays, line for line", () => {
  forAll(({ left, measures }) => {
    const table = measures.filter((row) => row.value !== 2).orderby(desc("year"), "value");
    const last = (x: number | null, sign: number) => x === null ? Infinity : sign * x;
    const compare = (a: number, b: number) => a === b ? 0 : a < b ? -1 : 1;
    const expected = left.filter((row) => row.value !== 2).toSorted((a, b) =>
      compare(last(a.year, -1), last(b.year, -1)) || compare(last(a.value, 1), last(b.value, 1))
    );
    assert.deepEqual(
      shown(table),
      expected.map(({ key, year, value, line }) => [[key, year, value], [`measures ${line}`]]),
    );
  });
});

Deno.test("joins are two loops, line for line, and tell the rows that match nothing", () => {
  forAll(({ left, right, measures, projects }) => {
    const pairs = left.flatMap((l) =>
      right.filter((r) => r.key !== null && r.key === l.key).map((r) => [
        [l.key, l.year, l.value, r.theme],
        [`measures ${l.line}`, `projects ${r.line}`],
      ])
    );
    const joined = measures.join(projects, "key");
    assert.deepEqual(shown(joined), pairs);
    const single = left.filter((l) => l.key === null || !right.some((r) => r.key === l.key));
    const told = joined.count().trace.leftOut ?? [];
    assert.deepEqual(
      told.flatMap(({ rows }) => inShort(rows ?? [])),
      single.map(({ line }) => `measures ${line}`),
    );
    assert.equal(measures.leftJoin(projects, "key").size, pairs.length + single.length);
    assert.deepEqual(
      shown(measures.antijoin(projects, "key")),
      shown(
        measures.filter((row) => row.key === null || !right.some(({ key }) => key === row.key)),
      ),
    );
    assert.equal(
      measures.semijoin(projects, "key").size + measures.antijoin(projects, "key").size,
      left.length,
    );
  });
});

Deno.test("groups and their numbers are those of Map.groupBy; parts add up", () => {
  forAll(({ left, measures }) => {
    const table = measures.groupby("key", "year").summarise((t) => ({
      n: t.count(),
      sum: t.sum("value"),
      max: t.max("value"),
      high: t.share((row) => row.value === null ? null : row.value > 0),
    }));
    const groups = [...Map.groupBy(left, ({ key, year }) => JSON.stringify([key, year])).values()];
    assert.deepEqual(
      table.rows().map(({ key, year, n, sum, max, high }) => ({
        key,
        year,
        numbers: [n.value, sum.value, max.value, high.value, sum.n],
        lines: inShort(n.trace.rows),
        used: inShort(sum.trace.rows),
        leftOut: sum.trace.leftOut?.map(({ count }) => count),
      })),
      groups.map((rows) => {
        const known = rows.filter(({ value }) => value !== null);
        const values = known.map(({ value }) => value ?? NaN);
        const none = known.length === 0;
        return {
          key: rows[0]!.key,
          year: rows[0]!.year,
          numbers: [
            rows.length,
            none ? null : values.reduce((a, b) => a + b, 0),
            none ? null : Math.max(...values),
            none ? null : values.filter((value) => value > 0).length / known.length,
            known.length,
          ],
          lines: rows.map(({ line }) => `measures ${line}`),
          used: known.map(({ line }) => `measures ${line}`),
          leftOut: known.length === rows.length ? [] : [rows.length - known.length],
        };
      }),
    );
    assert.equal(table.numbers("n").reduce((a, b) => a + b, 0), left.length);
  });
});

Deno.test("what a summary of a summary opens is what its groups open, together", () => {
  forAll(({ measures }) => {
    const inner = measures.groupby("key", "year").summarise((t) => ({ sum: t.sum("value") }));
    for (const { key, all } of inner.groupby("key").summarise((t) => ({ all: t.count() }))) {
      const rows = measures.filter((row) => row.key === key).refs();
      assert.deepEqual(all.trace.rows, rows);
    }
  });
});

Deno.test("splitting a table and putting the parts together gives every row once", () => {
  forAll(({ measures }) => {
    const parts = measures.groupby("key").tables().map(({ table }) => table);
    if (parts.length === 0) return;
    const together = parts[0]!.concat(...parts.slice(1));
    assert.deepEqual(together.refs(), measures.refs());
    assert.deepEqual(
      shown(together.dedupe("key")),
      shown(measures.dedupe("key")),
    );
  });
});
