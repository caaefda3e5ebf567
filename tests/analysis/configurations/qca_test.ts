import assert from "node:assert/strict";
import { calibrate } from "../../../pipeline/analysis/configurations/calibrate.ts";
import {
  calibrationSensitivity,
  type SolutionModel,
  solve,
} from "../../../pipeline/analysis/configurations/qca.ts";
import { setFit } from "../../../pipeline/analysis/configurations/set-fit.ts";
import { type QcaData, truthTable } from "../../../pipeline/analysis/configurations/truth-table.ts";
import { oracleJson, oracleRows } from "../../oracles/read.ts";

// The published numbers have 8 decimals.
const near = (mine: number | null, published: number) =>
  assert.ok(mine !== null && Math.abs(mine - published) < 1e-8, `${mine} ${published}`);

function read(file: string, conditions: readonly string[], outcome: string): QcaData {
  const rows = oracleRows(`qca/${file}`);
  return {
    cases: rows.map((row) => row.case!),
    conditions,
    memberships: rows.map((row) => conditions.map((name) => Number(row[name]))),
    outcome: rows.map((row) => Number(row[outcome])),
  };
}

const lipset = ["DEV", "URB", "LIT", "IND", "STB"];
const krook = ["ES", "QU", "WS", "WM", "LP"];
const names = (models: readonly SolutionModel[]) =>
  models.map(({ terms }) => terms.map(({ term }) => term).sort());

interface PublishedRow extends Record<string, unknown> {
  readonly OUT: string;
  readonly n: number;
  readonly cases: string;
}

function sameTable(data: QcaData, published: readonly PublishedRow[]): void {
  const observed = truthTable(data, { consistency: 1 }).rows.filter(({ out }) => out !== null);
  assert.equal(observed.length, published.length);
  observed.forEach((row, i) => {
    const expected = published[i]!;
    const bits = data.conditions.map((name) => Number(expected[name])).join("");
    assert.equal(row.code, parseInt(bits, 2));
    assert.equal(String(row.out), expected.OUT);
    assert.equal(row.cases.join(","), expected.cases);
    near(row.incl, Number(expected.incl));
    near(row.PRI ?? 0, Number(expected.PRI));
  });
}

Deno.test({
  name: "the crisp Lipset and Krook truth tables are the published ones",
  fn() {
    const published = oracleJson("qca/qca_expected.json");
    sameTable(read("LC_crisp.csv", lipset, "SURV"), published.LC_truth_table);
    sameTable(read("Krook.csv", krook, "WNP"), published.Krook_tt);
  },
});

Deno.test({
  name: "solutions, tied models and parameters of fit are the published ones",
  fn() {
    const published = oracleJson("qca/qca_expected.json");
    const lc = solve(truthTable(read("LC_crisp.csv", lipset, "SURV")));
    const kr = solve(truthTable(read("Krook.csv", krook, "WNP")));
    for (const [mine, name] of [[lc, "LC"], [kr, "Krook"]] as const) {
      const expected = published[`${name}_cons`];
      assert.deepEqual(names(mine.conservative), [expected.solution[0].toSorted()]);
      for (const fit of expected.incl_cov) {
        const term = mine.conservative[0]!.terms.find((one) => one.term === fit._row)!;
        near(term.incl, fit.inclS);
        near(term.PRI, fit.PRI);
        near(term.cov, fit.covS);
        near(term.covUnique, fit.covU);
        const cases = new Set(fit.cases.split(/[;,] ?/));
        assert.deepEqual(new Set(term.cases), cases);
      }
      near(mine.conservative[0]!.cov, expected.sol_incl_cov[0].covS);
    }
    assert.deepEqual(names(lc.parsimonious), [["DEV*STB"]]);
    assert.equal(lc.parsimonious[0]!.terms[0]!.covUnique, null);
    assert.deepEqual(
      new Set(names(kr.parsimonious).map((model) => model.join("+"))),
      new Set(published.Krook_pars.solution.map((model: string[]) => model.toSorted().join("+"))),
    );
    // Ragin & Sonnett's intermediate solution for these data, all conditions expected present.
    assert.deepEqual(names(lc.intermediate), [["DEV*LIT*STB"]]);
  },
});

/** The anchors under which Lipset's raw figures give the published fuzzy sets. */
const anchors = {
  DEV: { out: 400, crossover: 550, in: 900 },
  URB: { out: 25, crossover: 50, in: 65 },
  LIT: { out: 50, crossover: 75, in: 90 },
  IND: { out: 20, crossover: 30, in: 40 },
  STB: { out: 15, crossover: 9.5, in: 5 },
  SURV: { out: -9, crossover: 0, in: 10 },
};

const idm = 1 / (1 + Math.exp(-3));

function fuzzyLipset(): QcaData {
  const rows = oracleRows("qca/LR_raw.csv");
  const set = (row: Record<string, string>, name: string) =>
    // Ragin put the anchors at log-odds of ±3, and published two decimals.
    Math.round(100 * calibrate(Number(row[name]), anchors[name as keyof typeof anchors], idm)) /
    100;
  return {
    cases: rows.map((row) => row.case!),
    conditions: lipset,
    memberships: rows.map((row) => lipset.map((name) => set(row, name))),
    outcome: rows.map((row) => set(row, "SURV")),
  };
}

Deno.test({
  name: "the fuzzy Lipset solution has the published terms and three digits of fit",
  fn() {
    const { conservative, parsimonious } = solve(truthTable(fuzzyLipset()));
    assert.deepEqual(names(conservative), [
      ["DEV*URB*LIT*IND*STB", "DEV*~URB*LIT*~IND*STB"].sort(),
    ]);
    assert.deepEqual(names(parsimonious), [["DEV*~IND", "URB*STB"]]);
    const fit = new Map(conservative[0]!.terms.map((term) => [term.term, term]));
    const digits = (name: string) => {
      const { incl, PRI, cov } = fit.get(name)!;
      return [incl, PRI, cov].map((x) => x!.toFixed(3));
    };
    assert.deepEqual(digits("DEV*URB*LIT*IND*STB"), ["0.904", "0.886", "0.454"]);
    assert.deepEqual(digits("DEV*~URB*LIT*~IND*STB"), ["0.804", "0.719", "0.265"]);
  },
});

Deno.test({
  name: "calibrations are the published ones",
  fn() {
    const { calibrate: published, LR_calib_DEV } = oracleJson("qca/qca_expected.json");
    const direct = { out: 2, crossover: 5, in: 8 };
    published.x.forEach((x: number, i: number) => {
      near(calibrate(x, direct), published.direct_fuzzy_e2_c5_i8[i]);
      near(calibrate(x, direct, 0.99), published.direct_fuzzy_idm99[i]);
    });
    LR_calib_DEV.raw.forEach((x: number, i: number) =>
      near(calibrate(x, anchors.DEV), LR_calib_DEV.cal[i])
    );
  },
});

const made: QcaData = {
  cases: ["p", "q", "r", "s"],
  conditions: ["A", "B"],
  memberships: [[1, 1], [1, 0], [0, 1], [0, 1]],
  outcome: [1, 1, 0, 1],
};

Deno.test("contradictory cases are named, the negated outcome has a table of its own", () => {
  const table = truthTable(made);
  assert.deepEqual(table.rows.map(({ out }) => out), [null, 0, 1, 1]);
  assert.deepEqual(table.rows[1]!.deviant, ["s"]);
  assert.deepEqual(names(solve(table).conservative), [["A"]]);
  // Only one of the two cases of ~A*B lacks the outcome: not sufficient for its absence either.
  const negated = truthTable(made, { negated: true });
  assert.ok(negated.rows.every(({ out }) => out !== 1));
  assert.deepEqual(solve(negated), { conservative: [], parsimonious: [], intermediate: [] });
});

Deno.test("a case at 0.5 belongs nowhere and is named", () => {
  const table = truthTable({ ...made, memberships: [[0.5, 1], [1, 0], [0, 1], [0, 1]] });
  assert.deepEqual(table.undecided, ["p"]);
  assert.ok(table.rows.every(({ cases }) => !cases.includes("p")));
});

Deno.test("an expectation of absence keeps what presence would drop", () => {
  // Positive A*~B only, A*B unobserved: parsimonious A, intermediate A or A*~B by expectation.
  const table = truthTable({
    ...made,
    memberships: [[1, 0], [1, 0], [0, 1], [0, 0]],
    outcome: [1, 1, 0, 0],
  });
  assert.deepEqual(names(solve(table).intermediate), [["A"]]);
  assert.deepEqual(names(solve(table, { B: "absence" }).intermediate), [["A*~B"]]);
});

Deno.test("fit has no value where nobody is in the set", () => {
  assert.deepEqual(setFit([0, 0], [0, 1]), { incl: null, PRI: null, cov: 0, RoN: 1 });
});

Deno.test("variants of the calibration are counted by what comes out", () => {
  const other = { ...made, outcome: [1, 0, 0, 0] };
  const { variants, outcomes } = calibrationSensitivity(
    [made, made, other].map((d) => truthTable(d)),
  );
  assert.equal(variants, 3);
  assert.deepEqual(outcomes.map(({ count }) => count), [2, 1]);
});
