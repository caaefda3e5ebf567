import { testSite } from "./site-tests.ts";

// Every table, hence every kind of figure; the English pages are drawn by the same code.
testSite({
  dataset: "demo",
  visits: (page) => /(^|\/)fr\/(?!project-(?!capt-air|ilot-frais))/.test(page),
  heaviest: 225_000,
});
