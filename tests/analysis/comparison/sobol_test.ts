import assert from "node:assert/strict";
import { sensitivity } from "../../../pipeline/analysis/comparison/drivers.ts";
import { sobolOf } from "../../../pipeline/analysis/comparison/sobol.ts";
import { datasetOf, measuresOf, projectsOf } from "../framework/dataset-of.ts";
import { oracleJson } from "../../oracles/read.ts";

const samples = 2 ** 16;

function agree(
  found: ReturnType<typeof sobolOf>,
  published: { readonly S: number[]; readonly ST: number[] },
): void {
  found.forEach(({ first, total, firstLow, firstHigh }, i) => {
    // The tolerance stated for these functions at 2^13 samples and more.
    assert.ok(Math.abs(first! - published.S[i]!) < 0.02, `S${i} ${first}`);
    assert.ok(Math.abs(total! - published.ST[i]!) < 0.02, `ST${i} ${total}`);
    assert.ok(firstLow! <= first! && first! <= firstHigh!);
  });
}

Deno.test({
  name: "Sobol indices of Ishigami, Sobol-g and a linear function are the analytic ones",
  fn() {
    const published = oracleJson("sensitivity/sobol_analytic.json");
    const options = { resamples: 20, seed: 4 };
    const angle = (u: number) => Math.PI * (2 * u - 1);
    const { a, b } = published.ishigami;
    agree(
      sobolOf(
        ([x, y, z]) =>
          Math.sin(angle(x!)) + a * Math.sin(angle(y!)) ** 2 +
          b * angle(z!) ** 4 * Math.sin(angle(x!)),
        3,
        samples,
        options,
      ),
      published.ishigami,
    );
    const g: number[] = published.sobol_g.a;
    agree(
      sobolOf(
        (x) => g.reduce((product, ai, i) => product * (Math.abs(4 * x[i]! - 2) + ai) / (1 + ai), 1),
        g.length,
        samples,
        options,
      ),
      published.sobol_g,
    );
    agree(sobolOf(([x, y, z]) => x! + 2 * y! + 3 * z!, 3, samples, options), published.linear);
  },
});

Deno.test("an output that does not vary has no indices", () => {
  assert.deepEqual(sobolOf(() => 1, 1, 64, { resamples: 5 })[0]!.total, null);
});

Deno.test("what is known for sure drives nothing", () => {
  const data = datasetOf({
    projects: projectsOf(["a", "b", "c"]),
    indicators: `indicator_id,parent_id,kind,normalisation,low,high
      idx,,index,,,
      x,idx,indicator,goalposts,0,10
      y,idx,indicator,goalposts,0,10
    `,
    measures: measuresOf(["x", "y"], { a: [8, 4], b: [2, 6], c: [5, 5] }),
  });
  const space = {
    normalisations: ["declared"],
    aggregations: ["declared"],
    weights: ["simplex"],
  } as const;
  const { outputs, problems } = sensitivity(data, {
    draws: 1024,
    space,
    resamples: 50,
    byProject: true,
  });
  assert.deepEqual(problems, []);
  // Only the weights can vary, so they explain all of it.
  const [shift] = outputs;
  assert.deepEqual(shift!.factors.map(({ factor }) => factor), ["weights"]);
  assert.ok(Math.abs(shift!.factors[0]!.total! - 1) < 0.1);
  assert.equal(outputs.length, 4);
});
