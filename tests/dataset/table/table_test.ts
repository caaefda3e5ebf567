import assert from "node:assert/strict";
import { desc, listed } from "../../../pipeline/dataset/table/sort-key.ts";
import { inShort, measures, projects } from "./made-tables.ts";

Deno.test("the example of the design: join, filter, group, summarise, and every number opens", () => {
  const byTheme = measures.join(projects, "project_id")
    .filter((row) => row.status === "measured")
    .groupby("theme")
    .summarise((t) => ({ n: t.count(), impact: t.mean("value") }));
  assert.deepEqual(byTheme.rows().map(({ theme, n, impact }) => [theme, n.value, impact.value]), [
    ["energy", 1, 1],
    [null, 1, null],
    ["mobility", 1, 4],
  ]);
  const mobility = byTheme.rows()[2]!;
  assert.deepEqual(inShort(mobility.impact.trace.rows), ["measures 5", "projects 4"]);
});

Deno.test("a join keeps the left column where both have one, and the key once", () => {
  const joined = measures.join(projects, "project_id");
  assert.deepEqual(joined.names, [
    "project_id",
    "status",
    "value",
    "low",
    "high",
    "theme",
    "tags",
  ]);
  const prefixed = measures.join(projects, "project_id", { prefix: "project_" });
  assert.deepEqual(prefixed.names.slice(5), ["theme", "project_status", "tags"]);
  assert.deepEqual(prefixed.column("project_status"), ["running", "running", "planned", "running"]);
});

Deno.test("rows that match nothing are told, and so are rows without a key: null matches nothing", () => {
  const joined = measures.join(projects, "project_id");
  const [leftOut, ...others] = joined.count().trace.leftOut ?? [];
  assert.deepEqual(others, []);
  assert.equal(leftOut?.count, 2);
  assert.deepEqual(inShort(leftOut?.rows ?? []), ["measures 6", "measures 7"]);
  assert.equal(leftOut?.why.en, "“project_id” without a matching row in projects");
  assert.equal(measures.join(measures, "project_id").size, 7);
});

Deno.test("a join follows the left table, then the right one, whichever is larger", () => {
  const pairs = projects.join(measures, "project_id");
  assert.deepEqual(pairs.column("value"), [1, 2, null, 4]);
  assert.deepEqual([0, 1, 2, 3].map((i) => inShort(pairs.refs(i))), [
    ["projects 2", "measures 2"],
    ["projects 2", "measures 3"],
    ["projects 3", "measures 4"],
    ["projects 4", "measures 5"],
  ]);
});

Deno.test("a left join keeps every row of the left, with unknown cells and no line on the right", () => {
  const all = measures.leftJoin(projects, "project_id");
  assert.equal(all.size, 6);
  assert.deepEqual(all.rows()[5], {
    project_id: "z",
    status: "measured",
    value: 6,
    low: null,
    high: null,
    theme: null,
    tags: null,
  });
  assert.deepEqual(inShort(all.refs(5)), ["measures 7"]);
  assert.deepEqual(all.count().trace.leftOut, []);
});

Deno.test("a join on columns of two names keeps both", () => {
  const parts = projects.rename({ project_id: "part", theme: "of" });
  const found = projects.join(parts, ["theme", "of"]);
  assert.deepEqual(found.column("part"), ["a", "d", "c", "a", "d"]);
});

Deno.test("semi and anti joins keep rows and their lines, and say why when asked", () => {
  assert.deepEqual(projects.semijoin(measures, "project_id").column("project_id"), ["a", "b", "c"]);
  const idle = projects.antijoin(measures, "project_id", { fr: "mesuré", en: "measured" });
  assert.deepEqual(inShort(idle.refs()), ["projects 5"]);
  const [leftOut] = idle.count().trace.leftOut ?? [];
  assert.equal(leftOut?.count, 3);
  assert.equal(leftOut?.why.en, "measured");
});

Deno.test("order: several keys, unknown last both ways, text by code units, equals as they were", () => {
  assert.deepEqual(measures.orderby("value").column("value"), [1, 2, 4, 5, 6, null]);
  assert.deepEqual(measures.orderby(desc("value")).column("value"), [6, 5, 4, 2, 1, null]);
  assert.deepEqual(inShort(measures.orderby("status", desc("project_id")).refs().slice(0, 2)), [
    "measures 2",
    "measures 3",
  ]);
  assert.deepEqual(
    measures.orderby("status", desc("project_id")).column("project_id"),
    ["a", "z", "c", "b", "a", null],
  );
  const words = projects.derive({
    word: (row) => ({ a: "é", b: "Z", c: "a", d: "É" })[row.project_id],
  });
  assert.deepEqual(words.orderby("word").column("word"), ["Z", "a", "É", "é"]);
  const statuses = listed("status", ["stopped", "running"]);
  assert.deepEqual(projects.orderby(statuses).column("project_id"), ["d", "a", "c", "b"]);
});

Deno.test("order stays through filters, slices and new columns, and groups appear in it", () => {
  const ordered = measures.orderby(desc("value"));
  const kept = ordered.filter((row) => row.status === "measured").derive({
    double: (row) => row.value === null ? null : row.value * 2,
  });
  assert.deepEqual(kept.column("double"), [12, 10, 8, 2, null]);
  assert.deepEqual(kept.slice(1, 3).column("double"), [10, 8]);
  assert.deepEqual(inShort(kept.slice(0, 1).refs()), ["measures 7"]);
  const groups = ordered.groupby("project_id").count();
  assert.deepEqual(groups.column("project_id"), ["z", null, "c", "a", "b"]);
  assert.deepEqual(ordered.dedupe("status").column("value"), [6, 2]);
});

Deno.test("lists unroll into rows that keep their line; an empty list gives none", () => {
  const tags = projects.unroll("tags");
  assert.deepEqual(tags.rows().map(({ project_id, tags }) => `${project_id} ${tags}`), [
    "a x",
    "a y",
    "c x",
    "d z",
  ]);
  assert.deepEqual(inShort(tags.refs()), ["projects 2", "projects 4", "projects 5"]);
});

Deno.test("tables put one below the other keep the lines of each", () => {
  const twice = measures.slice(0, 1).concat(measures.slice(4), measures.slice(1, 2));
  assert.deepEqual(twice.column("value"), [1, 5, 6, 2]);
  assert.deepEqual([0, 1, 2, 3].map((i) => inShort(twice.refs(i))[0]), [
    "measures 2",
    "measures 6",
    "measures 7",
    "measures 3",
  ]);
  const joined = measures.join(projects, "project_id");
  assert.deepEqual(inShort(joined.concat(joined).refs(4)), ["measures 2", "projects 2"]);
});

Deno.test("numbers for engines are copies with NaN for unknown; cells have null", () => {
  assert.deepEqual(measures.numbers("value"), Float64Array.of(1, 2, NaN, 4, 5, 6));
  assert.deepEqual(measures.column("value"), [1, 2, null, 4, 5, 6]);
  const counts = measures.groupby("status").count();
  assert.deepEqual(counts.numbers("count"), Float64Array.of(5, 1));
});

Deno.test("a callback may read the same table again, and a row is dead once it returned", () => {
  const several = measures.filter((row) =>
    measures.filter((other) => other.project_id === row.project_id).size > 1
  );
  assert.deepEqual(several.column("value"), [1, 2]);
  let kept: { readonly value: number | null } | undefined;
  measures.filter((row) => {
    kept = row;
    return true;
  });
  assert.throws(() => kept?.value, /after its callback/);
  assert.throws(() =>
    measures.filter(() => {
      throw new RangeError("as it was");
    }), /as it was/);
  assert.equal(measures.filter((row) => row.value === 4).size, 1);
});

Deno.test("a row can be spread and listed in its callback", () => {
  const copies: unknown[] = [];
  projects.filter((row) => copies.push({ ...row }) > 0);
  assert.deepEqual(copies, projects.rows());
});

Deno.test("no row: verbs give empty tables, whole summaries give zero and unknown", () => {
  const none = measures.filter(() => false);
  assert.equal(none.join(projects, "project_id").size, 0);
  const groups = none.groupby("status").summarise((t) => ({ n: t.count() }));
  assert.equal(groups.size, 0);
  assert.deepEqual(groups.orderby(desc("n"), "status").rows(), []);
  const { n, mean, sum, none: zero, share } = none.summarise((t) => ({
    n: t.count(),
    mean: t.mean("value"),
    sum: t.sum("value"),
    none: t.sum("value", { empty: 0 }),
    share: t.share((row) => row.status === "measured"),
  }));
  assert.deepEqual([n.value, mean.value, sum.value, zero.value, share.value], [
    0,
    null,
    null,
    0,
    null,
  ]);
});

Deno.test("columns and rows that are not there are refused by name", () => {
  const loose = measures as unknown as { column(name: string): unknown };
  assert.throws(() => loose.column("valeur"), /no column valeur/);
  assert.throws(() => loose.column("constructor"), /no column constructor/);
  assert.throws(() => loose.column("§0"), /no column/);
  assert.throws(() => measures.rename({ value: "low" }), /same name/);
});
