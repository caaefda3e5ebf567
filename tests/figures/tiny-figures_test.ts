import { testProjectFigures } from "./project-figures.ts";

await testProjectFigures("tests/fixtures/tiny");
