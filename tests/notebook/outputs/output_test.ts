import assert from "node:assert/strict";
import { countOf } from "../../../pipeline/analysis/traced.ts";
import { figure } from "../../../pipeline/notebook/outputs/figure.ts";
import { table } from "../../../pipeline/notebook/outputs/table.ts";
import {
  claim,
  eachProject,
  isOutput,
  sentence,
} from "../../../pipeline/notebook/outputs/output.ts";
import { value } from "../../../pipeline/notebook/outputs/value.ts";

const text = { fr: "un", en: "one" };
const count = countOf([], text);

Deno.test("every kind of output is known as one", () => {
  const outputs = [
    value(count),
    table({ title: text, rows: [], columns: [] }),
    figure({
      title: text,
      alt: text,
      caption: text,
      rows: [],
      columns: [],
      draw: () => {
        throw new Error("not drawn here");
      },
    }),
    sentence(text, value(count)),
    claim({ text, holds: true, found: text, trace: count.trace }),
    eachProject(() => null),
  ];
  assert.deepEqual(outputs.map(({ kind }) => kind), [
    "value",
    "table",
    "figure",
    "sentence",
    "claim",
    "each-project",
  ]);
  assert.ok(outputs.every(isOutput));
});

Deno.test("other exports of a notebook are not outputs", () => {
  for (const thing of [null, undefined, 5, "table", {}, { kind: "plot" }, { kind: 3 }, () => 1]) {
    assert.equal(isOutput(thing), false);
  }
});

Deno.test("options of a value stand beside its number", () => {
  const made = value(count, { label: text, digits: 1, of: count });
  assert.equal(made.traced, count);
  assert.deepEqual([made.label, made.digits, made.of], [text, 1, count]);
});

Deno.test("the words under a number agree with it", () => {
  const made = (n: number | null) =>
    value(
      { ...count, value: n, low: n, high: n },
      "{n|projet|projets} en cours",
      "{n|project|projects}",
      {
        digits: 0,
      },
    );
  assert.deepEqual(made(1).label, { fr: "projet en cours", en: "project" });
  assert.deepEqual(made(2).label, { fr: "projets en cours", en: "projects" });
  assert.deepEqual(made(null).label, { fr: "projets en cours", en: "projects" });
  assert.equal(made(2).digits, 0);
  assert.deepEqual(value(count, "sans nombre", "without a number").label, {
    fr: "sans nombre",
    en: "without a number",
  });
});

/** Never called: what the compiler must refuse. */
export function refusals(): void {
  // @ts-expect-error the words under a number may name n only
  value(count, "{m|un|des}", "one");
}
