import { reconcileLab } from "./lab-tests.ts";

await reconcileLab("nantes-city-lab");
