import { testSite } from "./site-tests.ts";

// Notebooks are printed by the same code as those of the real site: in CI only are both visited.
const isEverywhere = Deno.env.get("CI") === "true";

// Every table, hence every kind of figure; the English pages are drawn by the same code.
testSite({
  dataset: "demo",
  visits: (page) =>
    /(^|\/)fr\/(?!project-(?!capt-air|ilot-frais))/.test(page) &&
    (isEverywhere || !/(^|\/)notebook-/.test(page)),
  heaviest: 225_000,
});
