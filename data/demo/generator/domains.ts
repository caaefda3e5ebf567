import { projects } from "./projects.ts";
import { round, stream } from "./random.ts";
import { type Draft, draft } from "./table.ts";

type Domain = readonly [id: string, fr: string, en: string, priority: number];

/** Smart-specialisation domains of the invented region; priorities sum to one. */
const domainLines: readonly Domain[] = [
  ["energies-fluviales", "Énergies du fleuve et réseaux de chaleur", "River energy and heat networks", 0.22],
  ["construction-biosourcee", "Construction en terre et en bois", "Building with earth and timber", 0.20],
  ["alimentation-locale", "Alimentation et bioressources", "Food and bioresources", 0.16],
  ["sante-autonomie", "Santé et autonomie", "Health and independent living", 0.14],
  ["mobilites-sobres", "Mobilités sobres et logistique", "Low-energy mobility and logistics", 0.12],
  ["numerique-capteurs", "Numérique et capteurs", "Digital and sensors", 0.10],
  ["design-usages", "Design des usages", "Design of uses", 0.06],
];

export const domainTable = draft(
  "domains",
  domainLines.map(([domain_id, label_fr, label_en, priority]): Draft<"domains"> => ({
    domain_id,
    label_fr,
    label_en,
    priority,
    source_id: "strategie-s3",
  })),
);

/** What the first coder reads in each project; a project may belong to none. */
const firstCoder: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "thermo-quai": { "energies-fluviales": 1, "numerique-capteurs": 0.2 },
  "navette-des-faubourgs": { "mobilites-sobres": 1, "sante-autonomie": 0.4 },
  "lumiere-juste": { "numerique-capteurs": 0.6, "design-usages": 0.4 },
  "serre-des-tilleuls": { "alimentation-locale": 1, "energies-fluviales": 0.2 },
  "velo-cargo-halles": { "mobilites-sobres": 1 },
  "toit-partage": { "sante-autonomie": 0.6 },
  "capt-air": { "numerique-capteurs": 1, "sante-autonomie": 0.4 },
  "maison-terre": { "construction-biosourcee": 1 },
  "compost-gare": { "alimentation-locale": 0.8 },
  "ilot-frais": { "design-usages": 0.6, "sante-autonomie": 0.4, "construction-biosourcee": 0.2 },
  "flex-parking": { "mobilites-sobres": 0.6, "numerique-capteurs": 0.4 },
  "reseau-malin": { "energies-fluviales": 0.6, "numerique-capteurs": 0.4 },
  "passeur-bus": { "mobilites-sobres": 0.8 },
  "bois-refuge": { "construction-biosourcee": 1 },
  "table-commune": { "alimentation-locale": 0.8 },
  "silver-atelier": { "sante-autonomie": 1, "numerique-capteurs": 0.4 },
  "place-mobile": {},
  "cool-roof": { "construction-biosourcee": 0.4 },
  "eau-grise": { "energies-fluviales": 0.4, "numerique-capteurs": 0.2 },
  "rue-aux-enfants": {},
};

/** Where the second coder sees something else: the disagreements worth talking about. */
const secondCoder: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "lumiere-juste": { "numerique-capteurs": 0.8, "design-usages": 0.2 },
  "capt-air": { "numerique-capteurs": 0.8, "sante-autonomie": 0.6 },
  "ilot-frais": { "design-usages": 0.8, "sante-autonomie": 0.4 },
  "eau-grise": { "energies-fluviales": 0.2, "construction-biosourcee": 0.2 },
  "place-mobile": { "design-usages": 0.4 },
  "rue-aux-enfants": { "mobilites-sobres": 0.4, "design-usages": 0.2 },
  "toit-partage": { "sante-autonomie": 0.8 },
  "compost-gare": { "alimentation-locale": 0.6 },
  "table-commune": { "alimentation-locale": 0.6 },
};

export const coders = ["codeur-a", "codeur-b"] as const;

export type Membership = Draft<"project_domains"> & {
  readonly project_id: string;
  readonly domain_id: string;
  readonly membership: number;
  readonly coder: string;
};

/** Every project × domain × coder, zeros written: not in the domain is a judgement too. */
export const memberships: readonly Membership[] = projects.flatMap(({ project_id }) =>
  domainLines.flatMap(([domain_id]) =>
    coders.map((coder) => {
      const first = firstCoder[project_id]?.[domain_id] ?? 0;
      if (coder === coders[0]) return { project_id, domain_id, membership: first, coder };
      const other = secondCoder[project_id];
      if (other !== undefined) {
        return { project_id, domain_id, membership: other[domain_id] ?? 0, coder };
      }
      const shift = first > 0 && stream(`domain ${project_id} ${domain_id}`).next() < 0.3
        ? -0.2
        : 0;
      return { project_id, domain_id, membership: round(Math.max(0, first + shift), 1), coder };
    })
  )
);

export const projectDomainTable = draft("project_domains", memberships);

/** Priority of each domain. */
export const priorities: ReadonlyMap<string, number> = new Map(
  domainLines.map(([id, , , priority]) => [id, priority]),
);
