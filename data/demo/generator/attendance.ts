import { activities } from "./activities.ts";
import { stream } from "./random.ts";
import { type Draft, draft } from "./table.ts";

type Shares = Readonly<Record<string, number>>;

/** Reference shares of the invented metropolis; each attribute sums to one. */
export const populationShares: Readonly<Record<string, Shares>> = {
  age: { "moins-25": 0.27, "25-39": 0.22, "40-64": 0.31, "65-plus": 0.20 },
  genre: { femme: 0.52, homme: 0.48 },
  quartier: {
    "hauts-bassins": 0.10,
    bellecombe: 0.08,
    "faubourg-nord": 0.17,
    gresille: 0.19,
    "centre-halles": 0.21,
    "autres-communes": 0.25,
  },
};

/** Priority districts: participants from there are counted as seldom heard. */
export const priorityDistricts: ReadonlySet<string> = new Set(["hauts-bassins", "bellecombe"]);

/** By how much a project draws one group more (or less) than its share of the population. */
const pull: Readonly<Record<string, Shares>> = {
  "thermo-quai": { "moins-25": 0.2, "40-64": 1.6, "65-plus": 1.8, homme: 1.6, "centre-halles": 3 },
  "navette-des-faubourgs": { "65-plus": 2.2, femme: 1.3, bellecombe: 2.5, "faubourg-nord": 2.4 },
  "lumiere-juste": { "25-39": 1.4, gresille: 2.6 },
  "serre-des-tilleuls": { "25-39": 1.8, femme: 1.4, "centre-halles": 1.9 },
  "velo-cargo-halles": { "25-39": 1.8, "40-64": 1.5, homme: 1.5, "centre-halles": 6 },
  "toit-partage": { "moins-25": 2, "65-plus": 2.4, "25-39": 0.2, "40-64": 0.3, femme: 1.7, bellecombe: 3 },
  "capt-air": { "25-39": 1.4, "40-64": 1.3, "hauts-bassins": 2.6 },
  "maison-terre": { "25-39": 1.6, "autres-communes": 4 },
  "compost-gare": { "25-39": 1.9, "centre-halles": 1.9 },
  "ilot-frais": { "moins-25": 1.3, "hauts-bassins": 2.4, bellecombe: 1.3 },
  "flex-parking": { "moins-25": 0.1, "40-64": 1.8, homme: 2.1, "faubourg-nord": 4 },
  "reseau-malin": { "40-64": 1.5, "65-plus": 1.3, "centre-halles": 2.4 },
  "passeur-bus": { "moins-25": 1.5, "25-39": 1.4, femme: 1.4, bellecombe: 1.5 },
  "bois-refuge": { "25-39": 1.5, "autres-communes": 5 },
  "table-commune": { "25-39": 1.6, bellecombe: 2.2 },
  "silver-atelier": { "moins-25": 0, "25-39": 0, "40-64": 0.05, "65-plus": 5, femme: 2, bellecombe: 5 },
  "place-mobile": { "moins-25": 1.2, "centre-halles": 1.6 },
  "cool-roof": { "65-plus": 1.6, gresille: 2.8, "autres-communes": 1.3 },
  "eau-grise": { "moins-25": 1.7, "hauts-bassins": 2 },
  "rue-aux-enfants": { "25-39": 1.9, femme: 1.5, gresille: 4 },
};

export type Attendance = Draft<"attendance"> & {
  readonly activity_id: string;
  readonly attribute: string;
  readonly category: string;
  readonly count: number;
};

/** Who came, drawn for each activity; questionnaires asked nothing about the person. */
export const attendance: readonly Attendance[] = activities.flatMap((
  { activity_id, project_id, modality, participants },
) =>
  modality === "enquete" ? [] : Object.entries(populationShares).flatMap(([attribute, shares]) => {
    const categories = Object.keys(shares);
    const drawn = stream(`attendance ${activity_id} ${attribute}`).multinomial(
      participants,
      categories.map((category) =>
        (shares[category] ?? 0) * (pull[project_id]?.[category] ?? 1)
      ),
    );
    return categories.map((category, i) => ({
      activity_id,
      attribute,
      category,
      count: drawn[i] ?? 0,
    }));
  })
);

export const attendanceTable = draft("attendance", attendance);

export const populationTable = draft(
  "population",
  Object.entries(populationShares).flatMap(([attribute, shares]) =>
    Object.entries(shares).map(([category, share]): Draft<"population"> => ({
      attribute,
      category,
      share,
      source_id: "recensement-2021",
    }))
  ),
);
