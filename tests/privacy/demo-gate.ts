import { readFolder } from "../../pipeline/dataset/folder.ts";
import type { Audience } from "../../pipeline/dataset/disclosure.ts";
import { openDataset } from "../../pipeline/dataset/open-dataset.ts";
import type { KeyRow } from "../../pipeline/ingest/pseudonyms/key-file.ts";
import { labDetectors } from "../../pipeline/privacy/gate/lab-detectors.ts";
import { type FoundLeak, Gate } from "../../pipeline/privacy/gate/gate.ts";
import { pathOf } from "./paths.ts";

/** The demo as its readers' edition is built from it. */
export const demo = openDataset(readFolder(pathOf("data/demo")), { audience: "readers" });

/** A key as a lab would keep it, with names that no page of the demo holds. */
export const key: readonly KeyRow[] = [
  {
    pseudonym: "Élue A",
    names: ["Maëlys Quéméneur", "Mme la conseillère Quéméneur"],
    details: ["maelys.quemeneur@valmere.example", "06 41 22 33 44", "14 rue des Lavandières"],
  },
  { pseudonym: "Cadre B", names: ["Jean-Baptiste Le Goff"], details: [] },
  { pseudonym: "Usagère C", names: ["Claire Petit"], details: [] },
];

/** A gate over the demo, with that key. */
export function demoGate(audience: Audience = "readers", people = key): Gate {
  return new Gate(labDetectors({ dataset: demo, people, audience }));
}

/** What a gate says of one page. */
export function leaksOf(html: string, file = "demo/fr/page.html"): readonly FoundLeak[] {
  const gate = demoGate();
  gate.page(file, html);
  return gate.leaks;
}
