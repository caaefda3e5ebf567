import { type Dataset, indexBy } from "../../dataset/dataset.ts";
import type { Organisation } from "../../dataset/tables/mod.ts";
import { earliest, parsePartialDate } from "../../language/dates.ts";
import { maxOf, minOf } from "../extremes.ts";
import { experiments } from "./experiments.ts";
import { countedAs, countOf, refs, type RowRef, type Traced } from "../traced.ts";

/** An organisation in the network of those that work together on projects. */
export interface NetworkNode {
  readonly organisation: Organisation;
  /** Projects it takes part in, in file order. */
  readonly projects: readonly string[];
  /** Number of other organisations it shares at least one project with. */
  readonly degree: Traced;
  /** Themes of its projects, in code order. */
  readonly themes: readonly string[];
  /** Index of its component, 0 for the largest. */
  readonly component: number;
}

/** Two organisations that share at least one project; `a` stands before `b` in code order. */
export interface NetworkLink {
  readonly a: string;
  readonly b: string;
  readonly projects: readonly string[];
  /** The first year in which they shared a project; null when no year is known. */
  readonly since: number | null;
}

/** Who works with whom. */
export interface Network {
  /** By degree, then identifier. */
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  /** Sizes of the components, largest first. */
  readonly components: readonly number[];
}

/** The network of organisations, linked when they take part in the same project. */
export function partnerNetwork(dataset: Dataset): Network {
  const organisations = indexBy(dataset.tables.organisations.rows, (row) => row.organisation_id);
  const projects = indexBy(dataset.tables.projects.rows, (row) => row.project_id);
  const membersOf = new Map<string, Set<string>>();
  const projectsOf = new Map<string, Set<string>>();
  const linesOf = new Map<string, RowRef[]>();
  for (const { project_id, organisation_id, line } of dataset.tables.partnerships.rows) {
    if (!organisations.has(organisation_id)) continue;
    membersOf.set(project_id, (membersOf.get(project_id) ?? new Set()).add(organisation_id));
    projectsOf.set(organisation_id, (projectsOf.get(organisation_id) ?? new Set()).add(project_id));
    const lines = linesOf.get(organisation_id) ?? [];
    lines.push({ table: "partnerships", line });
    linesOf.set(organisation_id, lines);
  }
  const links = findLinks(membersOf, (id) => {
    const project = projects.get(id);
    return project?.label_year ?? yearOf(project?.start ?? null);
  });
  const neighbours = new Map<string, Set<string>>();
  for (const { a, b } of links) {
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  }
  const { componentOf, sizes } = findComponents([...projectsOf.keys()], neighbours);
  const nodes = [...projectsOf].map(([id, shared]): NetworkNode => {
    const degree = neighbours.get(id)?.size ?? 0;
    return {
      organisation: organisations.get(id)!,
      projects: [...shared],
      degree: countedAs(degree, linesOf.get(id) ?? [], {
        fr: "Nombre d’autres organismes présents dans au moins un même projet.",
        en: "Number of other organisations present in at least one same project.",
      }),
      themes: [
        ...new Set([...shared].flatMap((project) => projects.get(project)?.theme ?? [])),
      ].sort(),
      component: componentOf.get(id) ?? 0,
    };
  }).sort((a, b) =>
    (b.degree.value ?? 0) - (a.degree.value ?? 0) ||
    (a.organisation.organisation_id < b.organisation.organisation_id ? -1 : 1)
  );
  return { nodes, links, components: sizes };
}

function yearOf(date: string | null): number | null {
  const parsed = date === null ? null : parsePartialDate(date);
  return parsed ? new Date(earliest(parsed)).getUTCFullYear() : null;
}

function findLinks(
  membersOf: ReadonlyMap<string, ReadonlySet<string>>,
  yearOfProject: (project: string) => number | null,
): NetworkLink[] {
  const links = new Map<string, { a: string; b: string; projects: string[] }>();
  for (const [project, members] of membersOf) {
    const sorted = [...members].sort();
    for (const [i, a] of sorted.entries()) {
      for (const b of sorted.slice(i + 1)) {
        const key = `${a}\n${b}`;
        const link = links.get(key) ?? { a, b, projects: [] };
        link.projects.push(project);
        links.set(key, link);
      }
    }
  }
  return [...links.entries()].sort(([a], [b]) => a < b ? -1 : 1).map(([, link]) => {
    const years = link.projects.map(yearOfProject).filter((year) => year !== null);
    return { ...link, since: years.length === 0 ? null : minOf(years) };
  });
}

function findComponents(
  ids: readonly string[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): { componentOf: Map<string, number>; sizes: number[] } {
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const id of ids) {
    if (seen.has(id)) continue;
    const group: string[] = [];
    const waiting = [id];
    seen.add(id);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      group.push(next);
      for (const other of neighbours.get(next) ?? []) {
        if (!seen.has(other)) {
          seen.add(other);
          waiting.push(other);
        }
      }
    }
    groups.push(group);
  }
  // Array.prototype.sort is stable: components of one size keep the order of the file.
  groups.sort((a, b) => b.length - a.length);
  return {
    componentOf: new Map(groups.flatMap((group, i) => group.map((id) => [id, i] as const))),
    sizes: groups.map((group) => group.length),
  };
}

/** The organisations that take part in projects of several themes, most themes first. */
export function bridges(network: Network): NetworkNode[] {
  return network.nodes.filter((node) => node.themes.length > 1).sort((a, b) =>
    b.themes.length - a.themes.length || b.projects.length - a.projects.length ||
    (a.organisation.organisation_id < b.organisation.organisation_id ? -1 : 1)
  );
}

/** Pairs of organisations by the year in which they first shared a project. */
export interface NewPairs {
  readonly year: number;
  readonly count: number;
}

/** New pairs per year, every year between the first and the last; undated pairs are left out. */
export function newPairsPerYear(
  network: Network,
): { readonly years: readonly NewPairs[]; readonly undated: number } {
  const dated = network.links.flatMap((link) => link.since ?? []);
  const years: NewPairs[] = [];
  if (dated.length > 0) {
    for (let year = minOf(dated); year <= maxOf(dated); year++) {
      years.push({ year, count: dated.filter((other) => other === year).length });
    }
  }
  return { years, undated: network.links.length - dated.length };
}

/** How many pairs of organisations share a project. */
export function countPairs({ partnerships }: Dataset, { links }: Network): Traced {
  return countedAs(links.length, partnerships.refs(), {
    fr: "Nombre de paires d’organismes présents dans au moins un même projet.",
    en: "Number of pairs of organisations present in at least one same project.",
  });
}

/**
 * How many pairs of organisations meet again in a second project. A project that groups others is no
 * second one: who is in it and in one of its parts is there once.
 */
export function countRecurringPairs(dataset: Dataset, { links }: Network): Traced {
  const counted = new Set(experiments(dataset).counted.map(({ project_id }) => project_id));
  const found = links.map(({ a, b, projects }) => ({
    a,
    b,
    projects: projects.filter((id) => counted.has(id)),
  })).filter(({ projects }) => projects.length > 1);
  const places = new Set(
    found.flatMap(({ a, b, projects }) => projects.flatMap((id) => [`${a}\n${id}`, `${b}\n${id}`])),
  );
  return countedAs(
    found.length,
    refs(
      "partnerships",
      dataset.tables.partnerships.rows.filter(({ organisation_id, project_id }) =>
        places.has(`${organisation_id}\n${project_id}`)
      ),
    ),
    {
      fr:
        "Nombre de paires d’organismes présents dans au moins deux mêmes projets, sans ceux qui en regroupent d’autres.",
      en:
        "Number of pairs of organisations present in at least two same projects, without those that group others.",
    },
    [{
      why: { fr: "présents ensemble une seule fois", en: "present together only once" },
      count: links.length - found.length,
    }],
  );
}

/** How many separate groups the network falls into. */
export function countComponents({ partnerships }: Dataset, { components }: Network): Traced {
  return countedAs(components.length, partnerships.refs(), {
    fr: "Nombre de composantes connexes du réseau des organismes.",
    en: "Number of connected components of the network of organisations.",
  });
}

/** How many organisations are {@linkcode bridges}. */
export function countBridges(network: Network): Traced {
  const found = bridges(network);
  return countOf(
    refs("organisations", found.map(({ organisation }) => organisation)),
    {
      fr: "Nombre d’organismes présents dans des projets d’au moins deux thèmes.",
      en: "Number of organisations present in projects of at least two themes.",
    },
    [{
      why: { fr: "un seul thème, ou aucun", en: "one theme only, or none" },
      count: network.nodes.length - found.length,
    }],
  );
}

/** The organisations in several projects, most projects first, then by name. */
export function inSeveralProjects({ nodes }: Network): NetworkNode[] {
  return nodes.filter(({ projects }) => projects.length > 1).toSorted((a, b) =>
    b.projects.length - a.projects.length || (a.organisation.name < b.organisation.name ? -1 : 1)
  );
}
