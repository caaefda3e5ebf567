import { round, stream } from "./random.ts";
import { type Draft, draft } from "./table.ts";

type Activity = readonly [code: string, fr: string, en: string, share: number];

/** Divisions of NAF rev. 2 (A88) with the share of national employment they are given here. */
export const activityLines: readonly Activity[] = [
  ["A88:01", "Culture et production animale", "Crop and animal production", 0.020],
  ["A88:02", "Sylviculture et exploitation forestière", "Forestry and logging", 0.004],
  ["A88:10", "Industries alimentaires", "Food products", 0.024],
  ["A88:16", "Travail du bois", "Wood products", 0.009],
  ["A88:26", "Produits informatiques, électroniques et optiques", "Computer, electronic and optical products", 0.011],
  ["A88:28", "Machines et équipements", "Machinery and equipment", 0.026],
  ["A88:35", "Électricité, gaz, vapeur", "Electricity, gas, steam", 0.015],
  ["A88:25", "Produits métalliques", "Fabricated metal products", 0.040],
  ["A88:41", "Construction de bâtiments", "Construction of buildings", 0.040],
  ["A88:42", "Génie civil", "Civil engineering", 0.025],
  ["A88:47", "Commerce de détail", "Retail trade", 0.125],
  ["A88:49", "Transports terrestres", "Land transport", 0.053],
  ["A88:56", "Restauration", "Food and beverage service", 0.043],
  ["A88:58", "Édition", "Publishing", 0.012],
  ["A88:62", "Programmation et conseil informatique", "Computer programming and consultancy", 0.023],
  ["A88:64", "Services financiers", "Financial services", 0.032],
  ["A88:68", "Activités immobilières", "Real estate", 0.013],
  ["A88:71", "Architecture et ingénierie", "Architecture and engineering", 0.030],
  ["A88:72", "Recherche et développement", "Research and development", 0.016],
  ["A88:81", "Services aux bâtiments et paysage", "Building services and landscape", 0.091],
  ["A88:84", "Administration publique", "Public administration", 0.092],
  ["A88:85", "Enseignement", "Education", 0.087],
  ["A88:86", "Santé humaine", "Human health", 0.139],
  ["A88:90", "Arts et spectacles", "Arts and entertainment", 0.030],
];

/** Size of each invented territory and what it has more (or less) of than the nation. */
const territories: Readonly<
  Record<string, { jobs: number; growth: number; profile: Readonly<Record<string, number>> }>
> = {
  "Valmère Métropole": {
    jobs: 228_000,
    growth: 1.07,
    profile: {
      "A88:62": 2.1,
      "A88:71": 1.7,
      "A88:35": 1.9,
      "A88:72": 1.6,
      "A88:41": 1.1,
      "A88:01": 0.2,
      "A88:16": 0.6,
    },
  },
  "Pays de la Ramière": {
    jobs: 41_500,
    growth: 0.99,
    profile: {
      "A88:16": 5.2,
      "A88:02": 3.6,
      "A88:41": 1.6,
      "A88:01": 2.1,
      "A88:62": 0.2,
      "A88:64": 0.4,
    },
  },
  "Littoral de Sauge": {
    jobs: 63_200,
    growth: 1.04,
    profile: {
      "A88:56": 2.4,
      "A88:02": 2.2,
      "A88:10": 1.8,
      "A88:86": 1.2,
      "A88:72": 0.3,
    },
  },
  "Plateau d’Orvan": {
    jobs: 37_800,
    growth: 0.97,
    profile: {
      "A88:01": 4.1,
      "A88:10": 3.1,
      "A88:28": 2.3,
      "A88:58": 0.2,
      "A88:62": 0.15,
    },
  },
  "Ensemble du pays": { jobs: 29_400_000, growth: 1.03, profile: {} },
};

export const nation = "Ensemble du pays";
const years = [2018, 2023] as const;

function employment(territory: string, code: string, share: number, year: number): number {
  const { jobs = 0, growth = 1, profile = {} } = territories[territory] ?? {};
  const noise = territory === nation
    ? 1
    : stream(`employment ${territory} ${code}`).between(0.88, 1.12);
  const trend = year === years[0] || territory === nation
    ? 1
    : stream(`trend ${territory} ${code}`).between(0.95, 1.05);
  const size = year === years[0] ? jobs : jobs * growth;
  return Math.round(round(size * share * (profile[code] ?? 1) * noise * trend, 6));
}

export const territoryTable = draft(
  "territory",
  Object.keys(territories).flatMap((territory) =>
    years.flatMap((year) =>
      activityLines.map(([activity_code, activity_label, , share]): Draft<"territory"> => ({
        territory,
        year,
        activity_code,
        activity_label,
        employment: employment(territory, activity_code, share, year),
        source_id: "emploi-2023",
      }))
    )
  ),
);
