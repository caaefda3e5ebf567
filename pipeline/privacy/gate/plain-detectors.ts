import type { KeyRow } from "../../ingest/pseudonyms/key-file.ts";
import { commonNames } from "./common-names.ts";
import { contactDetector, contactSigns } from "./contacts.ts";
import type { Detectors } from "./leak.ts";
import { findMetadata, metadataSigns } from "./metadata.ts";
import { nameDetector } from "./names.ts";

/** Contacts and traces of machines, as any of them begins; signs written as numbers may be any. */
const plainSigns = new RegExp(`${contactSigns.source}|${metadataSigns.source}|&#(?!39;)`, "i");

/**
 * What is looked for in the outputs of a lab without interviews: names of the key, contacts, traces of
 * machines. Postal addresses are not: a lab names its sites.
 */
export function plainDetectors(people: readonly KeyRow[]): Detectors {
  return {
    ofTexts: [
      nameDetector(people, (word) => commonNames.has(word)),
      contactDetector(() => true),
      findMetadata,
    ],
    ofRows: [],
    mayHoldRows: () => false,
    // Where no name is looked for, most pages hold no sign of anything.
    mayHold: people.length > 0 ? () => true : (written) => plainSigns.test(written),
  };
}
