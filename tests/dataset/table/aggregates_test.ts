import assert from "node:assert/strict";
import { tableFromColumns } from "../../../pipeline/dataset/table/make-table.ts";
import { inShort, measures, projects } from "./made-tables.ts";

const own = { interval: { low: "low", high: "high" } } as const;

Deno.test("unknown is never zero: it is left out, and counted with the reason and the rows", () => {
  const { mean, sum, min, max, median } = measures.summarise((t) => ({
    mean: t.mean("value"),
    sum: t.sum("value"),
    min: t.min("value"),
    max: t.max("value"),
    median: t.median("value"),
  }));
  assert.deepEqual([mean, sum, min, max, median].map(({ value }) => value), [3.6, 18, 1, 6, 4]);
  assert.equal(mean.n, 5);
  const [leftOut, ...others] = mean.trace.leftOut ?? [];
  assert.deepEqual(others, []);
  assert.deepEqual(leftOut?.why, { fr: "sans valeur de « value »", en: "no value of “value”" });
  assert.equal(leftOut?.count, 1);
  assert.deepEqual(inShort(leftOut?.rows ?? []), ["measures 4"]);
  assert.deepEqual(inShort(mean.trace.rows), [
    "measures 2",
    "measures 3",
    "measures 5",
    "measures 6",
    "measures 7",
  ]);
});

Deno.test("nothing known gives unknown; no row gives zero only where that is declared", () => {
  const unknown = measures.filter((row) => row.value === null);
  const { sum, declared, mean, ratio } = unknown.summarise((t) => ({
    sum: t.sum("value"),
    declared: t.sum("value", { empty: 0 }),
    mean: t.mean("value"),
    ratio: t.ratio("value", "high"),
  }));
  assert.deepEqual([sum, declared, mean, ratio].map(({ value }) => value), [
    null,
    null,
    null,
    null,
  ]);
});

Deno.test("intervals: the low ends give the low end, the high ends the high one", () => {
  const { mean, sum, max } = measures.summarise((t) => ({
    mean: t.mean("value", own),
    sum: t.sum("value", own),
    max: t.max("value", own),
  }));
  assert.deepEqual([mean.low, mean.value, mean.high], [16 / 5, 18 / 5, 20 / 5]);
  assert.deepEqual([sum.low, sum.value, sum.high], [16, 18, 20]);
  assert.deepEqual([max.low, max.value, max.high], [6, 6, 6]);
});

Deno.test("a row with an interval and no number is used: the value is then unknown, the interval not", () => {
  const table = tableFromColumns("measures", {
    value: [1, null, null],
    low: [null, 2, 5],
    high: [null, 4, null],
  }, [2, 3, 4]);
  const { mean } = table.summarise((t) => ({ mean: t.mean("value", own) }));
  assert.deepEqual([mean.low, mean.value, mean.high, mean.n], [1.5, null, 2.5, 2]);
  assert.deepEqual(inShort(mean.trace.rows), ["measures 2", "measures 3"]);
  assert.deepEqual(mean.trace.leftOut?.map(({ count }) => count), [1]);
});

Deno.test("quantiles interpolate between ranks as R's default does", () => {
  const table = tableFromColumns("measures", { value: [4, 1, 3, 2] }, [2, 3, 4, 5]);
  const at = (p: number) => table.summarise((t) => ({ q: t.quantile("value", p) })).q.value;
  // R: quantile(c(4, 1, 3, 2), c(0, .1, .25, .5, .9, 1))
  assert.deepEqual([0, 0.1, 0.25, 0.5, 0.9, 1].map(at), [1, 1.3, 1.75, 2.5, 3.7, 4]);
  assert.throws(() => at(1.5), /between 0 and 1/);
});

Deno.test("a share is over the rows of which the condition can be told", () => {
  const { share, count } = measures.summarise((t) => {
    const where = (row: { value: number | null }) => row.value === null ? null : row.value >= 4;
    return { share: t.share(where), count: t.count({ where }) };
  });
  assert.deepEqual([share.value, share.n, count.value], [3 / 5, 5, 3]);
  assert.deepEqual(share.trace.leftOut?.map(({ count }) => count), [1]);
  assert.deepEqual(inShort(count.trace.rows), ["measures 5", "measures 6", "measures 7"]);
});

Deno.test("a ratio is a sum over a sum, over the rows that have both, with its interval", () => {
  const table = tableFromColumns("measures", {
    value: [10, 20, 30, null],
    low: [8, 20, 30, null],
    high: [12, 20, 30, 2],
    hours: [2, 3, null, 4],
  }, [2, 3, 4, 5]);
  const { ratio, byZero } = table.derive({ zero: () => 0 }).summarise((t) => ({
    ratio: t.ratio("value", "hours", own),
    byZero: t.ratio("value", "zero"),
  }));
  assert.deepEqual([ratio.low, ratio.value, ratio.high], [28 / 5, 6, 32 / 5]);
  assert.deepEqual(inShort(ratio.trace.rows), ["measures 2", "measures 3"]);
  assert.deepEqual([byZero.low, byZero.value, byZero.high], [null, null, null]);
});

Deno.test("distinct values, the first one, and the list of them pass over the unknown", () => {
  const { ids, first, all } = measures.orderby("low").summarise((t) => ({
    ids: t.distinct("project_id"),
    first: t.first("low"),
    all: t.values("project_id"),
  }));
  assert.deepEqual([ids.value, ids.n, first], [4, 5, 1]);
  assert.deepEqual(all, ["a", "c", "b", "z"]);
  assert.deepEqual(ids.trace.leftOut?.map(({ count }) => count), [1]);
});

Deno.test("the rule says what, over how many rows of which tables, of which group", () => {
  const rules = measures.join(projects, "project_id").groupby("theme", "status").summarise((t) => ({
    mean: t.mean("value"),
    count: t.count(),
    ratio: t.ratio("value", "high"),
  })).rows();
  assert.deepEqual(rules[0]!.mean.trace.rule, {
    fr:
      "Moyenne de « value » sur 1 ligne de measures et projects, où « theme » vaut « energy » et « status » vaut « measured ».",
    en:
      "Mean of “value” over 1 row of measures and projects, where “theme” is “energy” and “status” is “measured”.",
  });
  assert.deepEqual(rules[2]!.count.trace.rule, {
    fr:
      "Nombre de lignes de measures et projects, où « theme » est vide et « status » vaut « measured ».",
    en:
      "Number of rows of measures and projects, where “theme” is empty and “status” is “measured”.",
  });
  assert.equal(
    rules[1]!.ratio.trace.rule.fr,
    "Somme de « value » rapportée à la somme de « high » sur 1 ligne de measures et projects, où « theme » vaut « energy » et « status » vaut « declared ».",
  );
});

Deno.test("a rule and a unit of one's own take the place of those", () => {
  const rule = { fr: "À ma façon.", en: "My way." };
  const { mine } = measures.summarise((t) => ({ mine: t.mean("value", { rule, unit: "eur" }) }));
  assert.deepEqual(mine.trace.rule, rule);
  assert.equal(mine.unit, "eur");
});

Deno.test("summaries of summaries take intervals along and open as far as the files", () => {
  const byProject = measures.groupby("project_id").summarise((t) => ({
    n: t.count(),
    mean: t.mean("value", own),
  }));
  const { projects: count, rows, mean } = byProject.filter((row) => row.project_id !== null)
    .summarise((t) => ({ projects: t.count(), rows: t.sum("n"), mean: t.mean("mean") }));
  assert.deepEqual([count.value, rows.value], [4, 5]);
  assert.deepEqual([mean.low, mean.value, mean.high], [10 / 3, 11.5 / 3, 12.5 / 3]);
  assert.deepEqual(inShort(mean.trace.rows), [
    "measures 2",
    "measures 3",
    "measures 5",
    "measures 7",
  ]);
  assert.deepEqual(inShort(mean.trace.leftOut?.[0]?.rows ?? []), ["measures 4"]);
  const again = byProject.groupby("project_id").summarise((t) => ({ n: t.sum("n") }))
    .groupby("project_id").summarise((t) => ({ n: t.max("n") }));
  assert.deepEqual(inShort(again.rows()[0]!.n.trace.rows), ["measures 2", "measures 3"]);
});

Deno.test("a filter with a reason is told by every number made after it", () => {
  const why = { fr: "déclaré", en: "declared" };
  const counted = measures.filter((row) => row.status === "measured", why);
  const { value, trace } = counted.count();
  assert.equal(value, 5);
  assert.deepEqual(trace.leftOut?.map(({ why, count }) => [why.en, count]), [["declared", 1]]);
  assert.deepEqual(inShort(trace.leftOut?.[0]?.rows ?? []), ["measures 3"]);
  const grouped = counted.groupby("project_id").summarise((t) => ({ mean: t.mean("value") }))
    .rows();
  assert.deepEqual(grouped[1]?.mean.trace.leftOut?.map(({ count }) => count), [1, 1]);
  assert.deepEqual(measures.filter(() => true, why).count().trace.leftOut, []);
});

Deno.test("a traced cell counts as its number, and a copy keeps its trace", () => {
  const { mean, none } = measures.summarise((t) => ({
    mean: t.mean("value"),
    none: t.mean("high", { interval: null }),
  }));
  assert.equal(+mean, 3.6);
  assert.equal(`${mean}`, "3.6");
  const unknown = measures.filter(() => false).summarise((t) => ({ mean: t.mean("value") })).mean;
  assert.ok(Number.isNaN(+unknown));
  assert.equal(`${unknown}`, "");
  assert.equal(none.value, 4);
  const copy = { ...mean, unit: "eur", trace: { ...mean.trace, formula: "mine" } };
  assert.equal(copy.trace.rows.length, 5);
  assert.equal(copy.trace.rule, mean.trace.rule);
  assert.equal(mean.trace, mean.trace);
  assert.equal(mean.trace.rows, mean.trace.rows);
});

Deno.test("values that name what every object has are values like others", () => {
  const names = [
    "__proto__",
    "constructor",
    "toString",
    "__proto__",
    "hasOwnProperty",
    "null",
    null,
  ];
  const table = tableFromColumns("measures", { name: names }, names.map((_, i) => i + 2));
  const counts = table.groupby("name").count();
  assert.deepEqual(counts.rows().map(({ name, count }) => [name, count.value]), [
    ["__proto__", 2],
    ["constructor", 1],
    ["toString", 1],
    ["hasOwnProperty", 1],
    ["null", 1],
    [null, 1],
  ]);
  assert.equal(table.join(table, "name").size, 8);
});
