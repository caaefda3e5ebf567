import { declaredWeights, upperNodes } from "./framework-nodes.ts";
import { round } from "./random.ts";
import { type Draft, draft } from "./table.ts";

/** What each stakeholder raises or lowers, as a factor on the declared weight of a node. */
const views: Readonly<Record<string, { date: string; factors: Readonly<Record<string, number>> }>> =
  {
    elus: {
      date: "2024-05-16",
      factors: {
        pertinence: 1.3,
        participation: 0.7,
        environnement: 1.4,
        social: 1.2,
        essaimage: 2.2,
        preuve: 0.6,
        emploi: 1.8,
        suites: 1.3,
        beneficiaires: 1.1,
      },
    },
    services: {
      date: "2024-05-23",
      factors: {
        efficience: 2,
        preuve: 1.5,
        participation: 0.6,
        innovation: 0.8,
        calendrier: 1.8,
        regles: 1.6,
        pratiques: 1.7,
        complementarite: 1.5,
      },
    },
    partenaires: {
      date: "2024-06-06",
      factors: {
        innovation: 1.7,
        partenariat: 1.6,
        territoire: 2.5,
        participation: 0.5,
        social: 0.7,
        moyens: 1.4,
        rencontres: 1.6,
        nouveaute: 1.5,
      },
    },
    usagers: {
      date: "2024-06-13",
      factors: {
        participation: 2,
        social: 1.6,
        efficience: 0.4,
        partenariat: 0.5,
        innovation: 0.6,
        influence: 1.4,
        ambiances: 1.8,
        surete: 1.5,
        partage: 1.4,
      },
    },
  };

/** Shares that sum to one exactly: the last one takes what rounding leaves. */
function shares(raw: readonly number[]): number[] {
  const total = raw.reduce((sum, value) => sum + value, 0);
  const rounded = raw.map((value) => round(value / total, 2));
  const rest = rounded.slice(0, -1).reduce((sum, value) => sum + value, 0);
  return [...rounded.slice(0, -1), round(1 - rest, 2)];
}

const groups = Map.groupBy(
  upperNodes.filter(({ kind }) => kind !== "index"),
  ({ parent_id }) => parent_id,
);

/** Four weight sheets, each group of siblings summing to one. */
export const weightTable = draft(
  "weights",
  Object.entries(views).flatMap(([stakeholder, { date, factors }]) =>
    [...groups.values()].flatMap((nodes): Draft<"weights">[] => {
      const ids = nodes.map(({ indicator_id }) => indicator_id ?? "");
      const given = shares(ids.map((id) => (declaredWeights.get(id) ?? 0) * (factors[id] ?? 1)));
      return ids.map((indicator_id, i) => ({
        stakeholder,
        indicator_id,
        weight: given[i] ?? 0,
        date,
      }));
    })
  ),
);
