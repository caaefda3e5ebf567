import { testSite } from "./site-tests.ts";

// Both editions are drawn by the same code: outside CI the French one stands for both, in CI the
// real site is visited whole.
const isEverywhere = Deno.env.get("CI") === "true";

testSite({
  dataset: "nantes-city-lab",
  visits: (page) => isEverywhere || /(^|\/)fr\//.test(page),
  heaviest: 200_000,
});
