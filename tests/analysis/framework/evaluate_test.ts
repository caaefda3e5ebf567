import assert from "node:assert/strict";
import { contributions } from "../../../pipeline/analysis/framework/contributions.ts";
import {
  evaluate,
  type Evaluation,
  scoreOf,
} from "../../../pipeline/analysis/framework/evaluate.ts";
import { indexNode } from "../../../pipeline/analysis/framework/framework.ts";
import { traceScore } from "../../../pipeline/analysis/framework/trace-score.ts";
import { datasetOf, measuresOf, projectsOf } from "./dataset-of.ts";

const header = "indicator_id,parent_id,kind,normalisation,low,high,weight,aggregation,missing";

function flat(lines: readonly string[], rest: Parameters<typeof datasetOf>[0]): Evaluation {
  return evaluate(datasetOf({ indicators: `${header}\n${lines.join("\n")}\n`, ...rest }));
}

const index = (aggregation = "", missing = "") => `idx,,index,,,,,${aggregation},${missing}`;
const leaf = (id: string, extra = ",,") => `${id},idx,indicator,goalposts,0,10${extra},`;

function cell(evaluation: Evaluation, node: string, project: string) {
  return scoreOf(
    evaluation,
    evaluation.framework.positions.get(node)!,
    evaluation.projects.indexOf(project),
  );
}

const near = (a: number | null, b: number) =>
  assert.ok(a !== null && Math.abs(a - b) < 1e-12, `${a} ${b}`);

const xy = ["x", "y"];
const both = { a: [8, 2], b: [5, null], c: [null, null] };

Deno.test("a missing measure is the interval from worst to best, with the middle as point", () => {
  const result = flat([index(), leaf("x"), leaf("y")], {
    projects: projectsOf(["a", "b", "c"]),
    measures: measuresOf(xy, both),
  });
  assert.deepEqual(result.problems, []);
  assert.deepEqual(cell(result, "idx", "a"), {
    score: 0.5,
    low: 0.5,
    high: 0.5,
    coverage: 1,
    rank: 1,
    gated: false,
  });
  assert.deepEqual(cell(result, "idx", "b"), {
    score: 0.5,
    low: 0.25,
    high: 0.75,
    coverage: 0.5,
    rank: 1,
    gated: false,
  });
  // Nothing known: no point and no rank, but bounds all the same.
  const none = cell(result, "idx", "c");
  assert.deepEqual([none.score, none.low, none.high, none.rank], [null, 0, 1, null]);
});

Deno.test("renormalising takes the mean of what is there, where it is declared", () => {
  const result = flat([index("", "renormalise"), leaf("x"), leaf("y")], {
    projects: projectsOf(["a", "b", "c"]),
    measures: measuresOf(xy, both),
  });
  const { score, low, high, coverage } = cell(result, "idx", "b");
  assert.deepEqual([score, low, high, coverage], [0.5, 0.5, 0.5, 0.5]);
  assert.deepEqual(cell(result, "idx", "c").low, null);
});

Deno.test("what does not apply leaves its weight to the others; what was refused does not", () => {
  const measures = (status: string) =>
    `project_id,indicator_id,value,status\na,x,8,measured\na,y,,${status}\n`;
  const run = (status: string) =>
    cell(
      flat([index(), leaf("x"), leaf("y")], {
        projects: projectsOf(["a"]),
        measures: measures(status),
      }),
      "idx",
      "a",
    );
  const { score, low, high, coverage } = run("not-applicable");
  assert.deepEqual([score, low, high, coverage], [0.8, 0.8, 0.8, 1]);
  assert.deepEqual([run("refused").low, run("refused").high], [0.4, 0.9]);
});

Deno.test("the direction is part of the normaliser's formula", () => {
  const result = evaluate(datasetOf({
    projects: projectsOf(["a", "b"]),
    indicators: `indicator_id,kind,normalisation,low,high,direction,target
      cost,indicator,goalposts,0,10,-1,
      rank,indicator,rank,,,-1,
      share,indicator,none,,,-1,
      delay,indicator,distance-to-target,,12,-1,0
    `,
    measures: measuresOf(["cost", "rank", "share", "delay"], {
      a: [2, 2, 0.2, 3],
      b: [12, 12, 0.9, 20],
    }),
  }));
  assert.deepEqual(result.problems, []);
  const row = (project: string) =>
    ["cost", "rank", "share", "delay"].map((node) => cell(result, node, project).score);
  assert.deepEqual(row("a"), [0.8, 1, 0.8, 0.75]);
  assert.deepEqual(row("b").map((x) => Math.round(x! * 1e12) / 1e12), [0, 0, 0.1, 0]);
});

Deno.test("each aggregation gives the number worked out by hand", () => {
  const by = (aggregation: string, power = "") => {
    const result = evaluate(datasetOf({
      projects: projectsOf(["a", "b"]),
      indicators: `indicator_id,parent_id,kind,normalisation,low,high,weight,aggregation,power
        idx,,index,,,,,${aggregation},${power}
        x,idx,indicator,goalposts,0,10,1,,
        y,idx,indicator,goalposts,0,10,2,,
        z,idx,indicator,goalposts,0,10,1,,
      `,
      measures: measuresOf(["x", "y", "z"], { a: [8, 4, 2], b: [1, 5, 9] }),
    }));
    assert.deepEqual(result.problems, []);
    return cell(result, "idx", "a").score;
  };
  near(by("arithmetic"), 0.45);
  near(by("geometric"), (0.8 * 0.4 ** 2 * 0.2) ** 0.25);
  near(by("harmonic"), 4 / (1 / 0.8 + 2 / 0.4 + 1 / 0.2));
  near(by("generalised", "2"), Math.sqrt((0.64 + 2 * 0.16 + 0.04) / 4));
  near(by("median"), 0.4);
  near(by("minimum"), 0.2);
  // a beats b on x (1), loses on y (2) and z (1): it loses the duel, −1 of −1…1.
  near(by("copeland"), 0);
});

Deno.test("Copeland's duels and bounds do not depend on the order of the rows", () => {
  const run = (ids: readonly string[]) => {
    const matrix: Record<string, (number | null)[]> = { a: [1, 2], b: [null, 1], c: [9, 9] };
    const result = flat([index("copeland"), leaf("x"), leaf("y")], {
      projects: projectsOf(ids),
      measures: measuresOf(xy, Object.fromEntries(ids.map((id) => [id, matrix[id]!]))),
    });
    return ["a", "b", "c"].map((id) => {
      const { score, low, high } = cell(result, "idx", id);
      assert.ok(low! <= score! && score! <= high!);
      return [score, low, high];
    });
  };
  assert.deepEqual(run(["a", "b", "c"]), run(["c", "b", "a"]));
});

Deno.test("the evidence gate shows a value and does not aggregate it", () => {
  const result = evaluate(datasetOf({
    projects: projectsOf(["a"]),
    indicators: `indicator_id,parent_id,kind,normalisation,low,high,logic,gated,min_evidence
      idx,,index,,,,,,
      x,idx,indicator,goalposts,0,10,output,,
      y,idx,indicator,goalposts,0,10,impact,yes,3
      z,idx,indicator,goalposts,0,10,impact,yes,
    `,
    measures: `project_id,indicator_id,value,status,evidence
      a,x,5,declared,
      a,y,9,measured,2
      a,z,9,forecast,5
    `,
  }));
  const y = cell(result, "y", "a");
  assert.deepEqual([y.score, y.gated, y.coverage, y.rank], [0.9, true, 0, null]);
  assert.equal(cell(result, "z", "a").gated, true);
  const idx = cell(result, "idx", "a");
  near(idx.low, 0.5 / 3);
  near(idx.high, 2.5 / 3);
});

Deno.test("sources that disagree make an interval; a forecast never beats a measure", () => {
  const result = flat([index(), leaf("x"), leaf("y")], {
    projects: projectsOf(["a"]),
    measures: `project_id,indicator_id,period,value,low,high,status,evidence
      a,x,2023,3,,,measured,2
      a,x,2024,5,4,6,measured,2
      a,x,2024,8,,,declared,1
      a,x,2025,10,,,forecast,0
      a,y,,,2,4,estimated,1
    `,
  });
  const x = cell(result, "x", "a");
  near(x.score, 0.5);
  assert.deepEqual([x.low, x.high], [0.4, 0.8]);
  const { rows, others } = result.prepared.get(1)![0]!;
  assert.deepEqual([rows.map(({ line }) => line), others.length], [[3, 4], 2]);
  near(cell(result, "y", "a").score, 0.3);
});

Deno.test("constant columns, zero ranges and single projects have defined results", () => {
  const constant = flat(["idx,,index,,,,,,", "x,idx,indicator,minmax,,,,,", leaf("y")], {
    projects: projectsOf(["a", "b"]),
    measures: measuresOf(xy, { a: [5, 4], b: [5, 6] }),
  });
  assert.equal(constant.problems[0]!.severity, "warning");
  const x = cell(constant, "x", "a");
  assert.deepEqual([x.score, x.low, x.high, x.rank], [null, null, null, null]);
  near(cell(constant, "idx", "a").score, 0.4);
  const single = flat([index(), leaf("x")], {
    projects: projectsOf(["a"]),
    measures: measuresOf(["x"], { a: [5] }),
  });
  assert.deepEqual([cell(single, "idx", "a").score, cell(single, "idx", "a").rank], [0.5, 1]);
  for (const result of [constant, single]) {
    for (const values of [result.model.middle, result.model.low, result.model.high]) {
      assert.ok(values.every((value) => !Number.isNaN(value)));
    }
  }
  const empty = flat([index(), leaf("x")], {
    projects: "project_id,name\n",
    measures: "project_id,indicator_id,value,status\n",
  });
  assert.equal(empty.score.length, 0);
});

Deno.test("a declared option that cannot apply is an error with its line", () => {
  const codes = (lines: readonly string[], values: (number | null)[] = [5]) =>
    flat(lines, { projects: projectsOf(["a"]), measures: measuresOf(["x"], { a: values }) })
      .problems.map(({ severity, line, column }) => `${severity} ${line} ${column}`);
  assert.deepEqual(codes([index(), "x,idx,indicator,goalposts,5,5,,,"]), ["error 3 low"]);
  assert.deepEqual(codes([index(), "x,idx,indicator,goalposts,5,,,,"]), ["error 3 normalisation"]);
  assert.deepEqual(codes([index(), "x,idx,indicator,distance-to-target,,,,,"]), [
    "error 3 normalisation",
  ]);
  assert.deepEqual(codes([index(), "x,idx,indicator,none,,,,,"]), ["error 3 normalisation"]);
  assert.deepEqual(codes([index("generalised"), leaf("x")]), ["error 2 power"]);
  assert.deepEqual(codes([index(), leaf("x", ",2,"), leaf("y")]), ["error 2 weight"]);
  assert.deepEqual(
    codes([index("geometric"), "x,idx,indicator,zscore,,,,,"])[0],
    "error 2 aggregation",
  );
  assert.deepEqual(
    codes(["x,y,indicator,goalposts,0,10,,,", "y,x,indicator,goalposts,0,10,,,"]).length,
    2,
  );
});

Deno.test("a project measured too little is screened out of scores and samples", () => {
  const result = evaluate(datasetOf({
    projects: projectsOf(["a", "b", "c"]),
    indicators: `indicator_id,parent_id,kind,normalisation,min_coverage
      idx,,index,,0.6
      x,idx,indicator,minmax,
      y,idx,indicator,minmax,
    `,
    measures: measuresOf(xy, { a: [0, 0], b: [10, 10], c: [100, null] }),
  }));
  assert.deepEqual(result.included, [true, true, false]);
  assert.equal(cell(result, "idx", "b").score, 1);
  assert.equal(cell(result, "idx", "c").score, null);
  assert.equal(cell(result, "idx", "c").low, null);
});

Deno.test("denomination divides by the other measure, imputation names its donors", () => {
  const result = evaluate(datasetOf({
    projects: "project_id,name,theme\na,a,t\nb,b,t\nc,c,t\nd,d,u\n",
    indicators:
      `indicator_id,parent_id,kind,normalisation,low,high,direction,denominator_id,imputation
      idx,,index,,,,,,
      cost,idx,indicator,goalposts,0,10,-1,hours,
      y,idx,indicator,goalposts,0,10,,,group-median
      hours,,indicator,,,,0,,
    `,
    measures: `project_id,indicator_id,value,low,high,status
      a,cost,40,30,60,measured
      a,hours,10,8,12,measured
      b,cost,40,,,measured
      a,y,2,1,3,measured
      b,y,6,5,7,measured
    `,
  }));
  const cost = cell(result, "cost", "a");
  near(cost.score, 0.6);
  near(cost.low, 1 - 60 / 8 / 10);
  near(cost.high, 1 - 30 / 12 / 10);
  assert.equal(cell(result, "cost", "b").score, null);
  const imputed = cell(result, "y", "c");
  assert.deepEqual([imputed.score, imputed.low, imputed.high], [0.4, 0.1, 0.7]);
  assert.deepEqual(result.prepared.get(2)![2]!.donors, ["a", "b"]);
  // No donor in the group: still missing, from worst to best.
  assert.equal(cell(result, "y", "d").score, null);
  assert.equal(cell(result, "hours", "a").score, null);
});

Deno.test("contributions add up to an arithmetic score; traces lead to the rows", () => {
  const result = flat([index(), leaf("x", ",3,"), leaf("y", ",1,")], {
    projects: projectsOf(["a", "b", "c"]),
    measures: measuresOf(xy, both),
  });
  const parts = contributions(result, 0, 0);
  assert.deepEqual(parts.map(({ weight }) => weight), [0.75, 0.25]);
  near(parts.reduce((sum, part) => sum + part.contribution, 0), cell(result, "idx", "a").score!);
  const traced = traceScore(result, 0, 1);
  assert.deepEqual(traced.trace.rows, [{ table: "measures", line: 4 }]);
  assert.equal(traced.trace.leftOut![0]!.why.en, "no row");
  assert.equal(traced.trace.inputs!.length, 2);
});

Deno.test("a stakeholder's sheet weighs by id; one that weighs a part of a group is refused", () => {
  const run = (weights: string) =>
    evaluate(
      datasetOf({
        projects: projectsOf(["a"]),
        indicators: `${header}\n${[index(), leaf("x"), leaf("y")].join("\n")}\n`,
        measures: measuresOf(xy, { a: [8, 2] }),
        weights: `stakeholder,indicator_id,weight\n${weights}`,
      }),
      { stakeholder: "users" },
    );
  near(cell(run("users,y,3\nusers,x,1\n"), "idx", "a").score, 0.35);
  assert.equal(run("users,y,3\n").problems[0]!.code, "weights-error");
  assert.equal(run("others,y,3\n").problems[0]!.code, "weights-error");
});

Deno.test("the fingerprint names the rules and not the order of editing lines", () => {
  const print = (high: number) =>
    evaluate(datasetOf({
      projects: projectsOf(["a"]),
      indicators: `${header}\nidx,,index,,,,,,\nx,idx,indicator,goalposts,0,${high},,,\n`,
    })).framework.fingerprint;
  assert.equal(print(10), print(10));
  assert.notEqual(print(10), print(11));
  assert.match(print(10), /^[0-9a-f]{64}$/);
});

Deno.test("the index is the root of kind index, else the only root with children", () => {
  const of = (lines: string) =>
    indexNode(evaluate(datasetOf({ projects: projectsOf(["a"]), indicators: lines })).framework)
      ?.id;
  assert.equal(
    of("indicator_id,parent_id,kind\nt,,dimension\nx,t,indicator\nfree,,indicator\n"),
    "t",
  );
  assert.equal(of("indicator_id,parent_id,kind\nx,,indicator\ny,,indicator\n"), undefined);
});

Deno.test("indicators that stand alone without a scale are figures, not scores", () => {
  const result = evaluate(datasetOf({
    projects: projectsOf(["a"]),
    indicators: "indicator_id,kind,low,high\nbudget,indicator,,\nshare,indicator,0,100\n",
    measures: measuresOf(["budget", "share"], { a: [300000, 40] }),
  }));
  assert.deepEqual(result.problems, []);
  assert.equal(cell(result, "budget", "a").score, null);
  assert.equal(cell(result, "share", "a").score, 0.4);
});
