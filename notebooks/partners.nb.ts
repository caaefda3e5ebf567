// %% [markdown] id=intro-fr {"lang":"fr","needs":["organisations","partnerships"]}
// # Les partenaires
//
// Deux organismes sont reliés quand ils ont un rôle dans un même projet. C’est une présence commune,
// pas la preuve d’un travail ensemble : financeurs et hôtes de site comptent comme les autres.

// %% [markdown] id=intro-en {"lang":"en","needs":["organisations","partnerships"]}
// # The partners
//
// Two organisations are linked when both have a role in a same project. That is being present
// together, not evidence of working together: funders and site hosts count like the others.

// %% id=load
import { projectName, shortName } from "../pipeline/analysis/portfolio/experiments.ts";
import {
  bridges as findBridges,
  countBridges,
  countComponents,
  countPairs,
  countRecurringPairs,
  inSeveralProjects,
  newPairsPerYear,
  partnerNetwork,
} from "../pipeline/analysis/portfolio/network.ts";
import { countHelixRoles, helixLeads } from "../pipeline/analysis/portfolio/organisations.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { helices, roles } from "../pipeline/dataset/tables/portfolio.ts";
import { bars } from "../pipeline/figures/bars.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { incidence } from "../pipeline/figures/incidence.ts";
import { network as drawNetwork } from "../pipeline/figures/network.ts";
import { layoutNetwork } from "../pipeline/figures/network-layout.ts";
import { helixColours } from "../pipeline/figures/theme.ts";
import { yearColumns } from "../pipeline/figures/year-columns.ts";
import { same } from "../pipeline/language/bilingual.ts";
import {
  dataset,
  figure,
  key,
  readOut,
  say,
  sentence,
  table,
  value,
  year,
} from "../pipeline/notebook/mod.ts";

const { partnerships } = dataset;
const graph = partnerNetwork(dataset);
const engaged = dataset.organisations.semijoin(partnerships, "organisation_id");
const namesOf = (projects: readonly string[]) =>
  projects.map((id) => projectName(dataset, id)).join(", ");
/** The name of an organisation without what stands in brackets after it. */
const bareName = ({ name }: { readonly name: string }) => name.split(" (")[0] ?? name;

// %% id=counts
/** How many organisations take part in projects. */
export const organisationCount = key("organisations");

/** How many pairs of organisations share a project. */
export const pairCount = value(
  countPairs(dataset, graph),
  "{n|paire|paires} d’organismes présents dans un même projet",
  "{n|pair|pairs} of organisations present in a same project",
);

/** How many of these pairs came back in a second project. */
export const recurringPairCount = value(
  countRecurringPairs(dataset, graph),
  "{n|paire|paires} d’organismes qui se retrouvent dans un deuxième projet",
  "{n|pair|pairs} of organisations that meet again in a second project",
);

/** How many organisations take part in projects of several themes. */
export const bridgeCount = value(
  countBridges(graph),
  "{n|organisme qui relie|organismes qui relient} plusieurs thèmes",
  "{n|organisation that bridges|organisations that bridge} themes",
);

/** How many separate groups the network falls into. */
export const componentCount = value(
  countComponents(dataset, graph),
  "{n|groupe séparé|groupes séparés}",
  "separate {n|group|groups}",
);

// %% id=helix
const families = helixLeads(dataset);
const largest = families.toSorted((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0))[0];

/** Who takes part, by helix, and who leads. */
export const helixMix = figure({
  title: largest === undefined ? same("") : say(
    "{count} organismes sur {all} sont du côté « {label} »",
    "{count} of {all} organisations are on the “{label}” side",
    { ...largest, all: engaged.size },
  ),
  subtitle: say(
    "Organismes engagés par famille d’acteurs. Partie foncée : ceux qui portent un projet.",
    "Engaged organisations by family of actors. Dark part: those that lead a project.",
  ),
  caption: say(
    "n = {n} organismes engagés{rest||, dont {rest} non classés|, dont {rest} non classés}. Sources : tables organisations et partnerships.",
    "n = {n} engaged organisations{rest||, of which {rest} not classified|, of which {rest} not classified}. Sources: tables organisations and partnerships.",
    { n: engaged.size, rest: engaged.filter(({ helix }) => helix === null).size },
  ),
  rows: families,
  columns: [
    ["Famille", "Family", ({ label }) => label],
    ["Organismes", "Organisations", ({ count }) => count],
    ["Dont porteurs", "Of which leads", ({ leading }) => leading],
  ],
  draw: (frame) =>
    bars(
      frame,
      families.map(({ label, count, leading }) => ({
        label: frame.say(label),
        value: count.value ?? 0,
        part: leading.value ?? 0,
        text: frame.say(say(
          "{count}, dont {leading} {leading|porteur|porteurs}",
          "{count}, of which {leading} {leading|lead|leads}",
          { count, leading },
        )),
      })),
    ),
});

// %% id=roles
const helixRoles = countHelixRoles(dataset);

/** What each family does. */
export const helixByRole = figure({
  title: say(
    "Les usagers tiennent {users} rôles sur {all}",
    "Users hold {users} of {all} roles",
    { users: partnerships.filter(({ role }) => role === "user").size, all: partnerships.size },
  ),
  subtitle: say(
    "Nombre de rôles tenus dans les projets, par famille d’acteurs.",
    "Number of roles held in the projects, by family of actors.",
  ),
  caption: say(
    "n = {n} partenariats ; un organisme présent dans deux projets compte deux fois.",
    "n = {n} partnerships; an organisation in two projects counts twice.",
    { n: partnerships.size },
  ),
  rows: helixRoles,
  columns: [
    ["Famille", "Family", ({ helixLabel }) => helixLabel],
    ["Rôle", "Role", ({ roleLabel }) => roleLabel],
    ["Rôles tenus", "Roles held", ({ count }) => count],
  ],
  draw: (frame) =>
    crossedCounts(frame, {
      rows: [...new Map(helixRoles.map(({ helix, helixLabel }) => [helix, helixLabel]))],
      rowName: ([, label]) => label,
      columns: Object.entries(roles),
      columnName: ([, label]) => label,
      count: ([helix], [role]) =>
        helixRoles.find((cell) => cell.helix === helix && cell.role === role)?.count,
    }),
});

// %% id=network
const [hub] = graph.nodes;
// Beyond some hundred dots a network is a cloud: the best connected are drawn.
const drawn = graph.nodes.slice(0, 120);
const inDrawing = new Set(drawn.map(({ organisation }) => organisation.organisation_id));
const points = drawn.map(({ organisation, degree }) => ({
  id: organisation.organisation_id,
  label: bareName(organisation),
  degree: degree.value ?? 0,
  family: organisation.helix ?? "",
}));
const edges = graph.links.filter(({ a, b }) => inDrawing.has(a) && inDrawing.has(b))
  .map(({ a, b, projects }) => ({ a, b, weight: projects.length - 1 }));
const positions = layoutNetwork(points, edges);

/** Who works with whom. */
export const network = figure({
  title: hub === undefined ? same("") : say(
    "{name} est au centre : {degree} des {others} autres organismes ont partagé un projet avec elle",
    "{name} stands at the centre: {degree} of the {others} other organisations shared a project with it",
    { name: hub.organisation.name, degree: hub.degree, others: graph.nodes.length - 1 },
  ),
  subtitle: say(
    "Un point est un organisme, plus grand s’il a plus de partenaires ; un trait, au moins un projet commun.",
    "A dot is an organisation, larger with more partners; a line, at least one common project.",
  ),
  caption: say(
    "n = {n} {n|organisme|organismes}, {links} {links|présence commune|présences communes}, dont {again} dans au moins deux projets ; {groups|aucun groupe|un seul groupe|{groups} groupes séparés}. {cut|yes=Les {drawn} mieux reliés sont dessinés. |no=}La place des points n’a pas de sens : seuls les liens comptent. Source : table partnerships.",
    "n = {n} {n|organisation|organisations} present together in {links} {links|pair|pairs}, {again} of them in two projects or more; {groups|no group|one group|{groups} separate groups}. {cut|yes=The {drawn} best connected are drawn. |no=}The position of dots has no meaning: only links count. Source: table partnerships.",
    {
      n: graph.nodes.length,
      links: graph.links.length,
      again: recurringPairCount,
      groups: graph.components.length,
      cut: drawn.length < graph.nodes.length ? "yes" : "no",
      drawn: drawn.length,
    },
  ),
  alt: readOut(
    graph.nodes.slice(0, 10),
    ({ organisation: { name }, degree }) =>
      say("{name} : {degree}", "{name}: {degree}", { name, degree }),
  ),
  rows: drawn,
  columns: [
    ["Organisme", "Organisation", ({ organisation }) => organisation.name],
    ["Famille", "Family", ({ organisation: { helix } }) => helix === null ? null : helices[helix]],
    ["Partenaires", "Partners", ({ degree }) => degree.value],
    ["Projets", "Projects", ({ projects }) => namesOf(projects)],
  ],
  draw: (frame) =>
    drawNetwork(frame, {
      points,
      links: edges,
      positions,
      families: Object.entries(helices).map(([code, label]) => ({
        code,
        words: frame.say(label),
        colour: helixColours[code] ?? "",
      })),
    }),
});

// %% id=matrix
const inSeveral = inSeveralProjects(graph);
const several = inSeveral.slice(0, 24);
const shared = dataset.projects.rows().filter((project) =>
  several.some((node) => node.projects.includes(project.project_id))
).slice(0, 30);
const leads = new Set(
  partnerships.filter(({ role }) => role === "lead").rows()
    .map((row) => `${row.organisation_id} ${row.project_id}`),
);

/** The organisations in several projects, project by project. */
export const matrix = figure({
  title: say(
    "{n} {n|organisme prend|organismes prennent} part à plusieurs projets",
    "{n} {n|organisation takes|organisations take} part in several projects",
    { n: inSeveral.length },
  ),
  subtitle: say(
    "Carré plein : l’organisme porte le projet ; carré creux : il y a un autre rôle.",
    "Full square: the organisation leads the project; hollow square: it has another role.",
  ),
  caption: say(
    "n = {n} organismes{cut|yes= (les {drawn} plus présents sont dessinés)|no=} et {projects} projets ; {rest} organismes présents une seule fois n’y sont pas.",
    "n = {n} organisations{cut|yes= (the {drawn} most present are drawn)|no=} and {projects} projects; {rest} organisations present only once are not in it.",
    {
      n: inSeveral.length,
      cut: several.length < inSeveral.length ? "yes" : "no",
      drawn: several.length,
      projects: shared.length,
      rest: graph.nodes.length - inSeveral.length,
    },
  ),
  alt: readOut(
    several,
    ({ organisation: { name }, projects }) =>
      say("{name} : {projects}", "{name}: {projects}", { name, projects: namesOf(projects) }),
  ),
  rows: several,
  columns: [
    ["Organisme", "Organisation", ({ organisation }) => organisation.name],
    ["Projets", "Projects", ({ projects }) => namesOf(projects)],
  ],
  draw: (frame) =>
    incidence(frame, {
      rows: several.map(({ organisation }) => bareName(organisation)),
      columns: shared.map(shortName),
      cells: several.flatMap(({ organisation, projects }) =>
        projects.map((project) => ({
          row: bareName(organisation),
          column: projectName(dataset, project),
          strong: leads.has(`${organisation.organisation_id} ${project}`),
        }))
      ),
    }),
});

// %% id=bridges
/** The organisations that bridge themes. */
export const bridges = table({
  title: say(
    "Les organismes qui relient plusieurs thèmes",
    "The organisations that bridge themes",
  ),
  rows: findBridges(graph),
  columns: [
    ["Organisme", "Organisation", ({ organisation }) => organisation.name],
    ["Thèmes", "Themes", ({ themes }) => themes.map((theme) => labelOf(dataset, "theme", theme))],
    ["Projets", "Projects", ({ projects }) => projects.length],
    ["Partenaires", "Partners", ({ degree }) => degree.value],
  ],
});

// %% id=new-pairs
const fresh = newPairsPerYear(graph);
const best = fresh.years.toSorted((a, b) => b.count - a.count || a.year - b.year)[0];

/** Pairs that first worked together, year by year. */
export const newPairs = figure({
  title: best === undefined ? same("") : say(
    "{year} a noué le plus de liens nouveaux : {count}",
    "{year} tied the most new links: {count}",
    { year: year(best.year), count: best.count },
  ),
  subtitle: say(
    "Paires d’organismes qui partagent un projet pour la première fois, par année du projet.",
    "Pairs of organisations that share a project for the first time, by year of the project.",
  ),
  caption: say(
    "n = {n} paires, dont {undated} sans année. L’année est celle du label, sinon du début. Un projet à nombreux partenaires crée beaucoup de paires d’un coup.",
    "n = {n} pairs, of which {undated} without a year. The year is that of the label, else of the start. A project with many partners creates many pairs at once.",
    { n: graph.links.length, undated: fresh.undated },
  ),
  rows: fresh.years,
  columns: [
    ["Année", "Year", ({ year }) => String(year)],
    ["Paires nouvelles", "New pairs", ({ count }) => count],
  ],
  draw: (frame) => yearColumns(frame, fresh.years),
});

// %% id=titles
/** The title of the page. */
export const title = sentence(say(
  "{n} {n|organisme engagé|organismes engagés} ; {pairs} {pairs|paire se retrouve|paires se retrouvent} dans un deuxième projet",
  "{n} {n|organisation|organisations} engaged; {pairs} {pairs|pair meets|pairs meet} again in a second project",
  { n: organisationCount, pairs: recurringPairCount },
));

/** How the network holds together. */
export const headline = sentence(say(
  "{n} {n|organisme relie|organismes relient} plusieurs thèmes ; le réseau {groups|n’a aucun groupe|tient d’un seul tenant|compte {groups} groupes séparés}.",
  "{n} {n|organisation bridges|organisations bridge} several themes; the network {groups|has no group|is in one piece|falls into {groups} separate groups}.",
  { n: bridgeCount, groups: componentCount },
));
