import { testSite } from "./site-tests.ts";

// The real site, whole: every page of both languages.
testSite({ dataset: "nantes-city-lab", visits: () => true, heaviest: 200_000 });
