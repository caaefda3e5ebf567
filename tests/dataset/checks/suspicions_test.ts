import assert from "node:assert/strict";
import { Random } from "../../../pipeline/analysis/random/random.ts";
import { made } from "../made-dataset.ts";

const random = new Random(7);
const below = (n: number) => Math.floor(random.uniform() * n);

/** Measures of a few projects and indicators, with a chance that rows repeat and values jump. */
function drawMeasures(): string[][] {
  return Array.from({ length: 60 }, () => [
    `p-${below(3)}`,
    `i-${below(3)}`,
    String(2020 + below(2)),
    String((1 + below(9)) * (below(50) === 0 ? 1000 : 1)),
    ["measured", "estimated"][below(2)]!,
  ]);
}

function problemsOf(rows: readonly (readonly string[])[]) {
  const text = ["project_id,indicator_id,period,value,status", ...rows].join("\n");
  return made({ "projects.csv": "project_id,name\np-0,A\n", "measures.csv": `${text}\n` }).problems;
}

Deno.test("suspicions: rows told as repeated are those that an earlier row equals in every cell", () => {
  for (let round = 0; round < 10; round++) {
    const rows = drawMeasures();
    const texts = rows.map((row) => row.join());
    const wanted = texts.flatMap((text, i) => texts.indexOf(text) < i ? [i + 2] : []);
    const found = problemsOf(rows).filter(({ code }) => code === "duplicate-row");
    assert.deepEqual(found.map(({ line }) => line), wanted);
  }
});

Deno.test("suspicions: jumps are those that the median of the other values shows", () => {
  let jumps = 0;
  for (let round = 0; round < 10; round++) {
    const rows = drawMeasures();
    const wanted = rows.flatMap(([, indicator, , value], i) => {
      const others = rows.filter((row, j) => j !== i && row[1] === indicator)
        .map((row) => Number(row[3])).toSorted((a, b) => a - b);
      const orders = Math.log10(Number(value) / others[Math.floor(others.length / 2)]!);
      const alike = others.at(-1)! <= 100 * others[0]!;
      return others.length >= 3 && alike && Math.abs(Math.abs(orders) - 3) <= 0.5 ? [i + 2] : [];
    });
    const found = problemsOf(rows).filter(({ code }) => code === "deviated-value");
    assert.deepEqual(found.map(({ line }) => line), wanted);
    jumps += wanted.length;
  }
  assert.ok(jumps > 0);
});

Deno.test("suspicions: one value in thousands among units is told with its repair", () => {
  const rows = ["4", "5", "6", "5000"].map((value, i) => ["p-0", "i-0", `${2020 + i}`, value, ""]);
  const [jump] = problemsOf(rows).filter(({ code }) => code === "deviated-value");
  assert.deepEqual([jump?.line, jump?.repair], [5, "5"]);
});
