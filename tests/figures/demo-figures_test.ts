import { testProjectFigures } from "./project-figures.ts";

await testProjectFigures("data/demo");
