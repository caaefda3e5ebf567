import { reconcileLab } from "./lab-tests.ts";

await reconcileLab("demo");
