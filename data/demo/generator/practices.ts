import { hypothesisTable } from "./hypotheses.ts";
import { projects } from "./projects.ts";
import { type Draft, draft } from "./table.ts";

type Practice = Draft<"practices">;
type Criterion = NonNullable<Practice["criterion"]>;
type Met = NonNullable<Practice["met"]>;

const criteria: readonly Criterion[] = [
  "multi-actor",
  "active-users",
  "real-life",
  "co-creation",
  "multi-method",
  "hypothesis",
  "baseline",
  "measured-outcome",
  "comparison",
  "replication",
];

/** One letter a criterion, in the order above; `.` for the hypothesis, read from its own table. */
const lines: Readonly<Record<string, string>> = {
  "thermo-quai": "ynynp.yyyy",
  "navette-des-faubourgs": "yyyyp.pyny",
  "lumiere-juste": "ypyny.yyyy",
  "serre-des-tilleuls": "ypynn.nnnn",
  "velo-cargo-halles": "yyyyp.nyny",
  "toit-partage": "yyyyy.yypy",
  "capt-air": "yyyyy.nnnp",
  "maison-terre": "pnyny.yypy",
  "compost-gare": "yyypp.pyny",
  "ilot-frais": "yyyyy.pyyy",
  "flex-parking": "nnnnn.ynnn",
  "reseau-malin": "yyyyp.yypy",
  "passeur-bus": "pyypy.yyyn",
  "bois-refuge": "ypynn.nnnn",
  "table-commune": "yyypp.pyny",
  "silver-atelier": "yyypy.yyyy",
  "place-mobile": "ynynn.nnnn",
  "cool-roof": "ppyny.yyyu",
  "eau-grise": "ppppn.ynnn",
  "rue-aux-enfants": "pyyyy.yyyu",
};

const words: Readonly<Record<string, Met>> = { y: "yes", p: "partly", n: "no", u: "unknown" };

const notes: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  "capt-air replication": [
    "Le protocole a été repris, pas les capteurs.",
    "The protocol was taken up, not the sensors.",
  ],
  "bois-refuge baseline": [
    "Aucun compteur avant l’entrée dans les lieux.",
    "No meter before people moved in.",
  ],
  "place-mobile active-users": [
    "Beaucoup de présents, personne d’entendu.",
    "Many people present, nobody heard.",
  ],
  "ilot-frais comparison": [
    "Cour témoin de même surface, à 700 mètres.",
    "Control yard of the same size, 700 metres away.",
  ],
  "ilot-frais baseline": [
    "Température relevée au second été seulement ; la cour témoin y supplée en partie.",
    "Temperature read in the second summer only; the control yard partly makes up for it.",
  ],
  "lumiere-juste comparison": [
    "Promenade voisine laissée à pleine lumière.",
    "Neighbouring promenade left at full light.",
  ],
  "passeur-bus measured-outcome": [
    "Demandes comptées à bord chaque nuit.",
    "Requests counted on board every night.",
  ],
};

/** A hypothesis counts when it was registered before the start; written later, it counts in part. */
function hypothesisOf(project: string, start: string): Met {
  const dates = hypothesisTable.rows.filter((row) => row.project_id === project).map((row) =>
    String(row.registered_on)
  );
  if (dates.length === 0) return "no";
  return dates.some((date) => date <= start) ? "yes" : "partly";
}

export const practiceTable = draft(
  "practices",
  projects.flatMap(({ project_id, start, source_ids }) =>
    criteria.map((criterion, i): Practice => {
      const note = notes[`${project_id} ${criterion}`];
      const letter = lines[project_id]?.[i] ?? "u";
      return {
        project_id,
        criterion,
        met: criterion === "hypothesis"
          ? hypothesisOf(project_id, start ?? "")
          : words[letter] ?? "unknown",
        source_id: source_ids?.[1] ?? null,
        note_fr: note?.[0] ?? null,
        note_en: note?.[1] ?? null,
      };
    })
  ),
);
