import { type Draft, draft } from "./table.ts";

/** Criteria of other frameworks and the indicators that speak of them; none: the criterion is lost. */
const readings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "oecd-dac": {
    "dac-relevance": "A1 A2",
    "dac-coherence": "A3",
    "dac-effectiveness": "B1 B2 C9 E2 E3 E4 E5 F1",
    "dac-efficiency": "C8 G1 G2 G3",
    "dac-impact": "E1 F2 G4 I3",
    "dac-sustainability": "I1 I2",
  },
  citykeys: {
    "ck-people": "C5 C9 F1 F2 F3",
    "ck-planet": "E1 E2 E3 E4 E5",
    "ck-prosperity": "D3 D4 G4",
    "ck-governance": "A1 C1 C2 D1 D2 H3",
    "ck-propagation": "B3 B5 I1 I2 I3",
    "ck-privacy": "",
    "ck-leadership": "",
  },
  enoll: {
    "ll-strategy": "A1 A3",
    "ll-operations": "D1 G2 G3",
    "ll-openness": "D2 D5 H4",
    "ll-users-reality": "C1 C2 C3 C4 C6 C7",
    "ll-impact-value": "F1 G4 I1 I2",
    "ll-stability": "H1 H3 I3",
    "ll-business-model": "",
  },
  "methode-programme": {
    "mp-besoin": "A2",
    "mp-hypotheses": "H1 H2",
    "mp-usages": "C1 C6 C9",
    "mp-technique": "B1",
    "mp-reglement": "B5",
    "mp-partenaires": "D1 D3",
    "mp-suites": "I1 I2",
    "mp-modele-economique": "",
    "mp-attractivite": "",
  },
};

export const crosswalkTable = draft(
  "crosswalks",
  Object.entries(readings).flatMap(([framework, criteria]) =>
    Object.entries(criteria).flatMap(([criterion, ids]) =>
      ids.split(" ").map((indicator_id): Draft<"crosswalks"> => ({
        framework,
        criterion,
        indicator_id,
      }))
    )
  ),
);
