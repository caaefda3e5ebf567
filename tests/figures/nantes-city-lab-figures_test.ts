import { testProjectFigures } from "./project-figures.ts";

await testProjectFigures("data/nantes-city-lab");
