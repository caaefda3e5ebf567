// %% [markdown] id=intro-fr {"lang":"fr","needs":["organisations","partnerships"]}
// # Les partenaires
//
// Deux organismes travaillent ensemble quand ils ont un rôle dans un même projet. Les financeurs et
// les hôtes de site comptent comme les autres : le rôle est montré à part.

// %% [markdown] id=intro-en {"lang":"en","needs":["organisations","partnerships"]}
// # The partners
//
// Two organisations work together when both have a role in a same project. Funders and site hosts
// count like the others: the role is shown apart.

// %% id=load
import { shortName } from "../pipeline/analysis/portfolio/experiments.ts";
import {
  bridges as findBridges,
  newPairsPerYear,
  partnerNetwork,
} from "../pipeline/analysis/portfolio/network.ts";
import {
  activeOrganisations,
  countActiveOrganisations,
  countHelixRoles,
} from "../pipeline/analysis/portfolio/organisations.ts";
import { countedAs, countOf, refs } from "../pipeline/analysis/traced.ts";
import { indexBy, labelOf } from "../pipeline/dataset/dataset.ts";
import { helices, roles } from "../pipeline/dataset/tables/portfolio.ts";
import { bars } from "../pipeline/figures/bars.ts";
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { incidence } from "../pipeline/figures/incidence.ts";
import { network as drawNetwork } from "../pipeline/figures/network.ts";
import { layoutNetwork } from "../pipeline/figures/network-layout.ts";
import { helixColours } from "../pipeline/figures/theme.ts";
import { yearColumns } from "../pipeline/figures/year-columns.ts";
import { inBoth } from "../pipeline/language/bilingual.ts";
import { agree, isPlural } from "../pipeline/language/plural.ts";
import { dataset, figure, sentence, table, value } from "../pipeline/notebook/mod.ts";

const graph = partnerNetwork(dataset);
const active = activeOrganisations(dataset);
const projectNames = indexBy(dataset.tables.projects.rows, (row) => row.project_id);
const projectName = (id: string) => {
  const project = projectNames.get(id);
  return project ? shortName(project) : id;
};

// %% id=counts
/** How many organisations take part in projects. */
export const organisationCount = value(countActiveOrganisations(dataset), {
  label: {
    one: { fr: "organisme engagé dans les projets", en: "organisation engaged in the projects" },
    many: {
      fr: "organismes engagés dans les projets",
      en: "organisations engaged in the projects",
    },
  },
});

const pairs = graph.links.length;
/** How many pairs of organisations share a project. */
export const pairCount = value(
  countedAs(pairs, refs("partnerships", dataset.tables.partnerships.rows), {
    fr: "Nombre de paires d’organismes présents dans au moins un même projet.",
    en: "Number of pairs of organisations present in at least one same project.",
  }),
  {
    label: {
      one: { fr: "paire d’organismes qui ont travaillé ensemble", en: "pair that worked together" },
      many: {
        fr: "paires d’organismes qui ont travaillé ensemble",
        en: "pairs that worked together",
      },
    },
  },
);

const bridging = findBridges(graph);
/** How many organisations take part in projects of several themes. */
export const bridgeCount = value(
  countOf(refs("organisations", bridging.map(({ organisation }) => organisation)), {
    fr: "Nombre d’organismes présents dans des projets d’au moins deux thèmes.",
    en: "Number of organisations present in projects of at least two themes.",
  }, [{
    why: { fr: "un seul thème, ou aucun", en: "one theme only, or none" },
    count: graph.nodes.length - bridging.length,
  }]),
  {
    label: {
      one: { fr: "organisme qui relie plusieurs thèmes", en: "organisation that bridges themes" },
      many: {
        fr: "organismes qui relient plusieurs thèmes",
        en: "organisations that bridge themes",
      },
    },
  },
);

/** How many separate groups the network falls into. */
export const componentCount = value(
  countedAs(graph.components.length, refs("partnerships", dataset.tables.partnerships.rows), {
    fr: "Nombre de composantes connexes du réseau des organismes.",
    en: "Number of connected components of the network of organisations.",
  }),
  { label: { fr: "groupes séparés", en: "separate groups" } },
);

// %% id=helix
const leaders = new Set(
  dataset.tables.partnerships.rows.filter((row) => row.role === "lead").map((row) =>
    row.organisation_id
  ),
);
const families = Object.entries(helices).map(([code, label]) => {
  const members = active.filter((row) => row.helix === code);
  return {
    code,
    label,
    count: countOf(refs("organisations", members), {
      fr: `Nombre d’organismes engagés de l’hélice « ${label.fr} ».`,
      en: `Number of engaged organisations of the helix “${label.en}”.`,
    }),
    leading: countOf(
      refs("organisations", members.filter((row) => leaders.has(row.organisation_id))),
      {
        fr: `Parmi eux, ceux qui portent au moins un projet.`,
        en: `Among them, those that lead at least one project.`,
      },
    ),
  };
});
const largest = families.toSorted((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0))[0];

/** Who takes part, by helix, and who leads. */
export const helixMix = figure({
  title: inBoth((language) =>
    largest === undefined
      ? ""
      : language === "fr"
      ? `${largest.count.value} organismes sur ${active.length} sont du côté « ${largest.label.fr} »`
      : `${largest.count.value} of ${active.length} organisations are on the “${largest.label.en}” side`
  ),
  subtitle: {
    fr: "Organismes engagés par famille d’acteurs. Partie foncée : ceux qui portent un projet.",
    en: "Engaged organisations by family of actors. Dark part: those that lead a project.",
  },
  alt: inBoth((language) =>
    families.map(({ label, count, leading }) =>
      language === "fr"
        ? `${label.fr} : ${count.value}, dont ${leading.value} porteurs`
        : `${label.en}: ${count.value}, of which ${leading.value} leads`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) => {
    const unclassified = active.filter((row) => row.helix === null).length;
    return language === "fr"
      ? `n = ${active.length} organismes engagés${
        unclassified === 0 ? "" : `, dont ${unclassified} non classés`
      }. Sources : tables organisations et partnerships.`
      : `n = ${active.length} engaged organisations${
        unclassified === 0 ? "" : `, of which ${unclassified} not classified`
      }. Sources: tables organisations and partnerships.`;
  }),
  rows: families,
  columns: [
    { title: { fr: "Famille", en: "Family" }, value: (row) => row.label },
    { title: { fr: "Organismes", en: "Organisations" }, value: (row) => row.count, align: "right" },
    {
      title: { fr: "Dont porteurs", en: "Of which leads" },
      value: (row) => row.leading,
      align: "right",
    },
  ],
  draw: (frame) =>
    bars(
      frame,
      families.map(({ label, count, leading }) => ({
        label: frame.say(label),
        value: count.value ?? 0,
        part: leading.value ?? 0,
        text: frame.say({
          fr: `${count.value}, dont ${leading.value} ${
            (leading.value ?? 0) > 1 ? "porteurs" : "porteur"
          }`,
          en: `${count.value}, of which ${leading.value} ${
            (leading.value ?? 0) === 1 ? "lead" : "leads"
          }`,
        }),
      })),
    ),
});

// %% id=roles
const helixRoles = countHelixRoles(dataset);

/** What each family does. */
export const helixByRole = figure({
  title: inBoth((language) => {
    const users = helixRoles.filter((cell) => cell.role === "user")
      .reduce((sum, cell) => sum + (cell.count.value ?? 0), 0);
    const total = dataset.tables.partnerships.rows.length;
    return language === "fr"
      ? `Les usagers tiennent ${users} rôles sur ${total}`
      : `Users hold ${users} of ${total} roles`;
  }),
  subtitle: {
    fr: "Nombre de rôles tenus dans les projets, par famille d’acteurs.",
    en: "Number of roles held in the projects, by family of actors.",
  },
  alt: inBoth((language) =>
    helixRoles.map((cell) =>
      `${cell.helixLabel[language]}, ${cell.roleLabel[language]} ${cell.count.value}`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${dataset.tables.partnerships.rows.length} partenariats ; un organisme présent dans deux projets compte deux fois.`
      : `n = ${dataset.tables.partnerships.rows.length} partnerships; an organisation in two projects counts twice.`
  ),
  rows: helixRoles,
  columns: [
    { title: { fr: "Famille", en: "Family" }, value: (cell) => cell.helixLabel },
    { title: { fr: "Rôle", en: "Role" }, value: (cell) => cell.roleLabel },
    { title: { fr: "Rôles tenus", en: "Roles held" }, value: (cell) => cell.count, align: "right" },
  ],
  draw: (frame) =>
    countMatrix(frame, {
      rows: [...new Set(helixRoles.map((cell) => frame.say(cell.helixLabel)))],
      columns: Object.values(roles).map((label) => frame.say(label)),
      cells: helixRoles.map((cell) => ({
        row: frame.say(cell.helixLabel),
        column: frame.say(cell.roleLabel),
        count: cell.count.value ?? 0,
      })),
    }),
});

// %% id=network
const [hub] = graph.nodes;
// Beyond some hundred dots a network is a cloud: the best connected are drawn.
const drawn = graph.nodes.slice(0, 120);
const inDrawing = new Set(drawn.map(({ organisation }) => organisation.organisation_id));
const points = drawn.map(({ organisation, degree }) => ({
  id: organisation.organisation_id,
  label: organisation.name.split(" (")[0] ?? organisation.name,
  degree: degree.value ?? 0,
  family: organisation.helix ?? "",
}));
const edges = graph.links.filter(({ a, b }) => inDrawing.has(a) && inDrawing.has(b))
  .map(({ a, b, projects }) => ({ a, b, weight: projects.length - 1 }));
const positions = layoutNetwork(points, edges);

/** Who works with whom. */
export const network = figure({
  title: inBoth((language) =>
    hub === undefined
      ? ""
      : language === "fr"
      ? `${hub.organisation.name} est au centre : ${hub.degree.value} des ${
        graph.nodes.length - 1
      } autres organismes ont partagé un projet avec elle`
      : `${hub.organisation.name} stands at the centre: ${hub.degree.value} of the ${
        graph.nodes.length - 1
      } other organisations shared a project with it`
  ),
  subtitle: {
    fr:
      "Un point est un organisme, plus grand s’il a plus de partenaires ; un trait, au moins un projet commun.",
    en: "A dot is an organisation, larger with more partners; a line, at least one common project.",
  },
  alt: inBoth((language) =>
    graph.nodes.slice(0, 10).map(({ organisation, degree }) =>
      `${organisation.name} ${degree.value}`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${graph.nodes.length} organismes, ${graph.links.length} liens, ${graph.components.length} groupes séparés. ${
        drawn.length < graph.nodes.length ? `Les ${drawn.length} mieux reliés sont dessinés. ` : ""
      }La place des points n’a pas de sens : seuls les liens comptent. Source : table partnerships.`
      : `n = ${graph.nodes.length} organisations, ${graph.links.length} links, ${graph.components.length} separate groups. ${
        drawn.length < graph.nodes.length ? `The ${drawn.length} best connected are drawn. ` : ""
      }The position of dots has no meaning: only links count. Source: table partnerships.`
  ),
  rows: drawn,
  columns: [
    { title: { fr: "Organisme", en: "Organisation" }, value: (node) => node.organisation.name },
    {
      title: { fr: "Famille", en: "Family" },
      value: (node) => node.organisation.helix === null ? null : helices[node.organisation.helix],
    },
    {
      title: { fr: "Partenaires", en: "Partners" },
      value: (node) => node.degree.value,
      align: "right",
    },
    {
      title: { fr: "Projets", en: "Projects" },
      value: (node) => node.projects.map(projectName).join(", "),
    },
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
const several = graph.nodes.filter((node) => node.projects.length > 1)
  .toSorted((a, b) =>
    b.projects.length - a.projects.length || (a.organisation.name < b.organisation.name ? -1 : 1)
  )
  .slice(0, 24);
const shared = dataset.tables.projects.rows.filter((project) =>
  several.some((node) => node.projects.includes(project.project_id))
).slice(0, 30);
const leads = new Set(
  dataset.tables.partnerships.rows.filter((row) => row.role === "lead").map((row) =>
    `${row.organisation_id} ${row.project_id}`
  ),
);

/** The organisations in several projects, project by project. */
export const matrix = figure({
  title: inBoth((language) =>
    language === "fr"
      ? `${several.length} ${
        isPlural(several.length, "fr") ? "organismes prennent" : "organisme prend"
      } part à plusieurs projets`
      : `${several.length} ${
        isPlural(several.length, "en") ? "organisations take" : "organisation takes"
      } part in several projects`
  ),
  subtitle: {
    fr: "Carré plein : l’organisme porte le projet ; carré creux : il y a un autre rôle.",
    en: "Full square: the organisation leads the project; hollow square: it has another role.",
  },
  alt: inBoth((language) =>
    several.map((node) =>
      `${node.organisation.name}${language === "fr" ? " : " : ": "}${
        node.projects.map(projectName).join(", ")
      }`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${several.length} organismes et ${shared.length} projets ; les ${
        graph.nodes.length - several.length
      } organismes présents une seule fois sont dans le tableau du réseau.`
      : `n = ${several.length} organisations and ${shared.length} projects; the ${
        graph.nodes.length - several.length
      } organisations present only once are in the table of the network.`
  ),
  rows: several,
  columns: [
    { title: { fr: "Organisme", en: "Organisation" }, value: (node) => node.organisation.name },
    {
      title: { fr: "Projets", en: "Projects" },
      value: (node) => node.projects.map(projectName).join(", "),
    },
  ],
  draw: (frame) =>
    incidence(frame, {
      rows: several.map((node) => node.organisation.name.split(" (")[0] ?? node.organisation.name),
      columns: shared.map(shortName),
      cells: several.flatMap((node) =>
        node.projects.map((project) => ({
          row: node.organisation.name.split(" (")[0] ?? node.organisation.name,
          column: projectName(project),
          strong: leads.has(`${node.organisation.organisation_id} ${project}`),
        }))
      ),
    }),
});

// %% id=bridges
/** The organisations that bridge themes. */
export const bridges = table({
  title: {
    fr: "Les organismes qui relient plusieurs thèmes",
    en: "The organisations that bridge themes",
  },
  rows: bridging,
  columns: [
    { title: { fr: "Organisme", en: "Organisation" }, value: (node) => node.organisation.name },
    {
      title: { fr: "Thèmes", en: "Themes" },
      value: (node) => node.themes.map((theme) => labelOf(dataset, "theme", theme)),
    },
    {
      title: { fr: "Projets", en: "Projects" },
      value: (node) => node.projects.length,
      align: "right",
    },
    { title: { fr: "Partenaires", en: "Partners" }, value: (node) => node.degree, align: "right" },
  ],
});

// %% id=new-pairs
const fresh = newPairsPerYear(graph);
const best = fresh.years.toSorted((a, b) => b.count - a.count || a.year - b.year)[0];

/** Pairs that first worked together, year by year. */
export const newPairs = figure({
  title: inBoth((language) =>
    best === undefined
      ? ""
      : language === "fr"
      ? `${best.year} a noué le plus de liens nouveaux : ${best.count}`
      : `${best.year} tied the most new links: ${best.count}`
  ),
  subtitle: {
    fr: "Paires d’organismes qui partagent un projet pour la première fois, par année du projet.",
    en: "Pairs of organisations that share a project for the first time, by year of the project.",
  },
  alt: inBoth((language) =>
    fresh.years.map(({ year, count }) => `${year}${language === "fr" ? " : " : ": "}${count}`)
      .join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${graph.links.length} paires, dont ${fresh.undated} sans année. L’année est celle du label, sinon du début. Un projet à nombreux partenaires crée beaucoup de paires d’un coup.`
      : `n = ${graph.links.length} pairs, of which ${fresh.undated} without a year. The year is that of the label, else of the start. A project with many partners creates many pairs at once.`
  ),
  rows: fresh.years,
  columns: [
    { title: { fr: "Année", en: "Year" }, value: (row) => String(row.year) },
    {
      title: { fr: "Paires nouvelles", en: "New pairs" },
      value: (row) => row.count,
      align: "right",
    },
  ],
  draw: (frame) => yearColumns(frame, fresh.years),
});

// %% id=titles
/** The title of the page. */
export const title = sentence(
  organisationCount,
  agree(active.length, {
    one: { fr: " organisme, ", en: " organisation, " },
    many: { fr: " organismes, ", en: " organisations, " },
  }),
  pairCount,
  agree(pairs, {
    one: { fr: " paire qui a travaillé ensemble", en: " pair that worked together" },
    many: { fr: " paires qui ont travaillé ensemble", en: " pairs that worked together" },
  }),
);

/** How the network holds together. */
export const headline = sentence(
  bridgeCount,
  agree(bridging.length, {
    one: {
      fr: " organisme relie plusieurs thèmes ; le réseau compte ",
      en: " organisation bridges several themes; the network falls into ",
    },
    many: {
      fr: " organismes relient plusieurs thèmes ; le réseau compte ",
      en: " organisations bridge several themes; the network falls into ",
    },
  }),
  componentCount,
  agree(graph.components.length, {
    one: { fr: " seul groupe.", en: " group." },
    many: { fr: " groupes séparés.", en: " separate groups." },
  }),
);
