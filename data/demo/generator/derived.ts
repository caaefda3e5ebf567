import { activities, type HeldActivity, type Level } from "./activities.ts";
import { attendance, populationShares, priorityDistricts } from "./attendance.ts";
import { memberships, priorities } from "./domains.ts";
import { metropolis, organisations } from "./organisations.ts";
import { partnerships } from "./partnerships.ts";
import { projects } from "./projects.ts";
import { proposals } from "./proposals.ts";

/** A value with its interval, before rounding. */
export interface Derived {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const exact = (value: number): Derived => ({ value, low: value, high: value });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const levelOf: Readonly<Record<Level, number>> = {
  none: 0,
  inform: 1,
  consult: 2,
  involve: 3,
  collaborate: 4,
  empower: 5,
};

/** Wilson’s score interval at 95 % (Wilson, 1927), in percent. */
function wilson(successes: number, n: number): Derived {
  const z = 1.959963984540054;
  const p = successes / n;
  const centre = (p + z * z / (2 * n)) / (1 + z * z / n);
  const half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
  return {
    value: 100 * p,
    low: Math.min(100 * p, Math.max(0, 100 * (centre - half))),
    high: Math.max(100 * p, Math.min(100, 100 * (centre + half))),
  };
}

/** Values of the participation indicators that follow from the activities and proposals. */
export function participationOf(project: string): ReadonlyMap<string, Derived> {
  const held = activities.filter((activity) => activity.project_id === project);
  const best = new Map<string, number>();
  for (const { phase, delivered_level } of held) {
    best.set(phase, Math.max(best.get(phase) ?? 0, levelOf[delivered_level]));
  }
  const hours = sum(held.map(({ participants, hours }) => participants * hours));
  const cost = sum(held.map(({ cost_eur }) => cost_eur));
  const made = proposals.filter((proposal) => proposal.project_id === project);
  const accepted = made.filter(({ decision }) => decision === "accepted").length;
  const adapted = made.filter(({ decision }) => decision === "adapted").length;
  const answered = made.filter(({ reply_fr }) => reply_fr).length;
  return new Map([
    ["C1", exact(sum([...best.values()]) / 6)],
    ["C2", exact(100 * [...best.values()].filter((level) => level >= 2).length / 6)],
    ["C3", { value: hours, low: 0.95 * hours, high: 1.05 * hours }],
    ...publicsOf(held),
    ["C6", wilson(accepted + adapted / 2, made.length)],
    ["C7", wilson(answered, made.length)],
    ["C8", { value: cost / hours, low: 0.95 * cost / hours, high: 1.05 * cost / hours }],
  ]);
}

function publicsOf(held: readonly HeldActivity[]): [string, Derived][] {
  const ids = new Set(held.map(({ activity_id }) => activity_id));
  const seen = attendance.filter(({ activity_id }) => ids.has(activity_id));
  const gaps = Object.entries(populationShares).map(([attribute, shares]) => {
    const rows = seen.filter((row) => row.attribute === attribute);
    const total = sum(rows.map(({ count }) => count));
    return sum(Object.entries(shares).map(([category, share]) => {
      const count = sum(rows.filter((row) => row.category === category).map(({ count }) => count));
      return Math.abs(count / total - share) / 2;
    }));
  });
  const districts = seen.filter(({ attribute }) => attribute === "quartier");
  const total = sum(districts.map(({ count }) => count));
  const priority = sum(
    districts.filter(({ category }) => priorityDistricts.has(category)).map(({ count }) => count),
  );
  const likeness = 1 - sum(gaps) / gaps.length;
  return [["C4", exact(likeness)], ["C5", wilson(priority, total)]];
}

const organisationById = new Map(organisations.map((organisation) => [organisation[0], organisation]));
const smallTypes = new Set(["pme", "startup", "ess", "association", "collectif"]);

/** Values of the partnership indicators that follow from the partners. */
export function partnershipOf(project: string): ReadonlyMap<string, Derived> {
  const partners = partnersOf(project).map((id) => {
    const organisation = organisationById.get(id);
    if (!organisation) throw new Error(`unknown organisation ${id}`);
    return organisation;
  });
  const n = partners.length;
  const helices = Map.groupBy(partners, ([, , , , helix]) => helix);
  const entropy = -sum([...helices.values()].map(({ length }) => length / n * Math.log(length / n)));
  const market = partners.filter(([, , , , helix]) => helix === "private" || helix === "civil");
  const pairs = pairsOf(project);
  const earlier = new Set(
    projects.filter(({ label_year }) => label_year < yearOf(project)).flatMap(({ project_id }) =>
      pairsOf(project_id)
    ),
  );
  return new Map([
    ["D1", exact(n)],
    ["D2", exact(entropy / Math.log(4))],
    ["D3", exact(100 * partners.filter(([, , , , , commune]) => metropolis.has(commune)).length / n)],
    ["D4", exact(100 * market.filter(([, , type]) => smallTypes.has(type)).length / market.length)],
    ["D5", exact(100 * pairs.filter((pair) => !earlier.has(pair)).length / pairs.length)],
  ]);
}

const yearOf = (project: string) =>
  projects.find(({ project_id }) => project_id === project)?.label_year ?? 0;

const partnersOf = (project: string) =>
  partnerships.filter(({ project_id }) => project_id === project).map(
    ({ organisation_id }) => organisation_id,
  ).sort();

function pairsOf(project: string): string[] {
  const partners = partnersOf(project);
  return partners.flatMap((a, i) => partners.slice(i + 1).map((b) => `${a} ${b}`));
}

/** Alignment with the S3 priorities (both coders) and contribution to the portfolio’s variety. */
export function territoryOf(project: string): ReadonlyMap<string, Derived> {
  const own = memberships.filter(({ project_id }) => project_id === project);
  const byCoder = [...Map.groupBy(own, ({ coder }) => coder).values()].map((rows) =>
    sum(rows.map(({ domain_id, membership }) => membership * (priorities.get(domain_id) ?? 0)))
  );
  const others = memberships.filter(({ project_id }) => project_id !== project);
  return new Map([
    ["J1", {
      value: sum(byCoder) / byCoder.length,
      low: Math.min(...byCoder),
      high: Math.max(...byCoder),
    }],
    ["J3", exact(domainEntropy(memberships) - domainEntropy(others))],
  ]);
}

function domainEntropy(rows: typeof memberships): number {
  const totals = [...Map.groupBy(rows, ({ domain_id }) => domain_id).values()].map((group) =>
    sum(group.map(({ membership }) => membership))
  );
  const all = sum(totals);
  return -sum(totals.filter((total) => total > 0).map((t) => t / all * Math.log2(t / all)));
}
