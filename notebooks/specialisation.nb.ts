// %% [markdown] id=intro-fr {"lang":"fr","needs":["domains","project_domains"]}
// # Le portefeuille dans la spécialisation du territoire
//
// Deux codeurs placent chaque projet dans les domaines de la stratégie, de 0 à 1 ; « dans aucun »
// est permis. Une vingtaine de projets forment un portefeuille, pas une économie : aucune « complexité
// du laboratoire » n’est calculée.

// %% [markdown] id=intro-en {"lang":"en","needs":["domains","project_domains"]}
// # The portfolio in the specialisation of the territory
//
// Two coders place each project in the domains of the strategy, from 0 to 1; “in none” is allowed.
// Some twenty projects make a portfolio, not an economy: no “complexity of the lab” is computed.

// %% id=load
import { leastAlpha } from "../pipeline/analysis/participation/coder-agreement.ts";
import { shortName } from "../pipeline/analysis/portfolio/experiments.ts";
import { alignment, alignmentTest } from "../pipeline/analysis/territory/alignment.ts";
import { membership } from "../pipeline/analysis/territory/membership.ts";
import * as portfolio from "../pipeline/analysis/territory/portfolio-change.ts";
import { exactly } from "../pipeline/analysis/traced.ts";
import { indexBy } from "../pipeline/dataset/dataset.ts";
import { rowWords } from "../pipeline/dataset/row-words.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { sharePairs } from "../pipeline/figures/share-pairs.ts";
import { same } from "../pipeline/language/bilingual.ts";
import {
  dataset,
  eachProject,
  figure,
  list,
  number,
  orElse,
  projectLink,
  say,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const placed = membership(dataset);
const projects = indexBy(dataset.tables.projects.rows, (row) => row.project_id);
const domains = dataset.tables.domains.rows.map(({ domain_id, priority, ...row }) => ({
  name: rowWords(row, "label", domain_id),
  priority,
}));
const width = placed.domains.length;
const input = {
  membership: placed.mean,
  priorities: domains.map(({ priority }) => priority ?? 0),
};
const shares = alignment(input);
// 1,999 draws put the error of p below one hundredth; more would not change a word.
const test = alignmentTest(input, "cosine", { draws: 1999 });
const nameOf = (id: string) => shortName(projects.get(id)!);
const link = (id: string) => projectLink(dataset, id, nameOf(id));
const at = (j: number, d: number) => placed.mean[j * width + d] ?? 0;
const hundredth = (share: number) => number(share, { digits: 2, fixed: true });
const crossed = (pair: readonly number[]) =>
  say("{pair}", "{pair}", { pair: list(pair.map((d) => domains[d]!.name), { by: " × " }) });
const state = portfolio.portfolioState(input);

// %% id=agreement
/** Agreement of the coders on where projects belong. */
export const alpha = value(exactly(placed.alpha, {
  rule: say(
    "α de Krippendorff des codeurs, échelle d’intervalle ; voici les premières lignes.",
    "Krippendorff’s α of the coders, interval scale; these are the first rows.",
  ),
  rows: placed.rows.slice(0, 60),
}));

/** Whether the placement may be used. */
export const agreement = sentence(
  placed.alpha === null
    ? say(
      "{n} codage, accord non calculable : {why}.",
      "{n} coding, agreement not computable: {why}.",
      {
        n: placed.coders.length,
        why: placed.alphaReason ?? "",
      },
    )
    : say(
      "{n} codeurs ; leur accord est {use|yes=suffisant pour s’en servir|no=trop faible : à lire comme un avis} (seuil {least}).",
      "{n} coders; their agreement is {use|yes=enough to use it|no=too weak: to be read as an opinion} (threshold {least}).",
      {
        n: placed.coders.length,
        use: placed.alpha >= leastAlpha ? "yes" : "no",
        least: number(leastAlpha, { digits: 3 }),
      },
    ),
);

// %% id=shares
const rows = domains.map(({ name }, d) => ({
  name,
  found: shares.shares[d] ?? 0,
  reference: shares.priorities[d] ?? 0,
})).sort((a, b) => b.reference - a.reference);
const [gap] = rows.toSorted((a, b) => (a.found - a.reference) - (b.found - b.reference));

/** Where the portfolio lies against where the strategy wants to go. */
export const alignmentByDomain = figure({
  title: gap === undefined ? say("Aucun domaine", "No domain") : say(
    "« {name} » : {reference} de la priorité, {found} du portefeuille",
    "“{name}”: {reference} of the priority, {found} of the portfolio",
    { name: gap.name, reference: hundredth(gap.reference), found: hundredth(gap.found) },
  ),
  subtitle: say(
    "Part de chaque domaine dans le portefeuille (appartenances moyennes des codeurs, ramenées à 1) et dans les priorités déclarées.",
    "Share of each domain in the portfolio (mean memberships of the coders, brought to 1) and in the declared priorities.",
  ),
  caption: say(
    "n = {n} projets placés, dont {out} hors de tout domaine ; {unplaced} non placés. Sources : tables domains et project_domains.",
    "n = {n} projects placed, {out} of them outside every domain; {unplaced} not placed. Sources: tables domains and project_domains.",
    { n: placed.projects.length, out: placed.outside.length, unplaced: placed.unplaced.length },
  ),
  rows,
  columns: [
    ["Domaine", "Domain", ({ name }) => name],
    ["Portefeuille", "Portfolio", ({ found }) => found, { digits: 3 }],
    ["Priorité", "Priority", ({ reference }) => reference, { digits: 3 }],
  ],
  draw: (frame) =>
    sharePairs(
      frame,
      rows.map(({ name, found, reference }) => ({
        label: frame.say(name),
        found,
        reference,
        text: `${frame.say(hundredth(found))} / ${frame.say(hundredth(reference))}`,
      })),
      {
        found: frame.say(say("portefeuille", "portfolio")),
        reference: frame.say(say("priorité", "priority")),
      },
    ),
});

/** How aligned the portfolio is, against projects placed at random. */
export const alignmentWords = sentence(
  test === null || shares.overlap === null
    ? say(
      "Alignement non calculable : aucun projet dans un domaine, ou aucune priorité.",
      "Alignment not computable: no project in a domain, or no priority.",
    )
    : say(
      "Cosinus entre portefeuille et priorités : {found} ; recouvrement : {overlap}. Des projets rangés au hasard donneraient {expected} en moyenne, de {range} dans 95 % des tirages (p = {p}, {draws} permutations). {beyond|yes=L’alignement dépasse ce que le hasard donne|no=On ne peut pas dire que le portefeuille suive les priorités mieux que le hasard}.",
      "Cosine of portfolio and priorities: {found}; overlap: {overlap}. Projects placed at random would give {expected} on average, {range} in 95% of the draws (p = {p}, {draws} permutations). {beyond|yes=The alignment is beyond what chance gives|no=It cannot be said that the portfolio follows the priorities better than chance}.",
      {
        found: hundredth(test.observed),
        overlap: hundredth(shares.overlap),
        expected: hundredth(test.expected),
        range: number({ value: null, low: test.low, high: test.high }, { fixed: true }),
        p: test.p,
        draws: test.draws,
        beyond: test.p < 0.05 ? "yes" : "no",
      },
    ),
);

// %% id=membership
/** Which project belongs to which domain. */
export const memberships = figure({
  title: say(
    "{n} {n|projet|projets} sur {all} {n|relie|relient} plusieurs domaines",
    "{n} of {all} projects {n|joins|join} several domains",
    {
      n: placed.projects.filter((_, j) => domains.filter((_, d) => at(j, d) >= 0.25).length > 1)
        .length,
      all: placed.projects.length,
    },
  ),
  subtitle: say(
    "Appartenance moyenne de chaque projet à chaque domaine, de 0 à 1 : la surface du disque.",
    "Mean membership of each project in each domain, from 0 to 1: the area of the disc.",
  ),
  caption: say(
    "n = {n} projets, {coders} codeurs. Un projet relie des domaines où son appartenance est d’au moins 0,25. Source : table project_domains.",
    "n = {n} projects, {coders} coders. A project joins domains in which its membership is at least 0.25. Source: table project_domains.",
    { n: placed.projects.length, coders: placed.coders.length },
  ),
  rows: [...placed.projects.entries()],
  columns: [
    ["Projet", "Project", ([, id]) => link(id)],
    ...domains.map(({ name }, d) => [name, ([j]: readonly [number, string]) => at(j, d)] as const),
  ],
  draw: (frame) =>
    crossedCounts(frame, {
      rows: [...placed.projects.keys()],
      rowName: (j) => nameOf(placed.projects[j]!),
      columns: [...domains.keys()],
      columnName: (d) => domains[d]!.name,
      count: at,
      ones: false,
    }),
});

// %% id=contributions
const yearOf = (id: string) => projects.get(id)?.label_year ?? Infinity;
const order = [...placed.projects.entries()].sort(([i, a], [j, b]) =>
  yearOf(a) - yearOf(b) || i - j
);
const found = portfolio.discoveries({
  ...input,
  membership: Float64Array.from(order.flatMap(([j]) => domains.map((_, d) => at(j, d)))),
});
const fresh = order.map(([, id], k) => ({ id, pairs: found[k] ?? [] }))
  .filter(({ pairs }) => pairs.length > 0);
const made = portfolio.contributions(input);

/** Domains joined for the first time, in order of label year. */
export const discovered = table({
  title: say(
    "{n} {n|projet a relié|projets ont relié} des domaines que personne n’avait reliés",
    "{n} {n|project|projects} joined domains that nobody had joined",
    { n: fresh.length },
  ),
  note: say(
    "La « découverte » de la spécialisation intelligente : un croisement de domaines essayé pour la première fois dans le portefeuille. Il ne dit pas que l’essai a réussi.",
    "The “discovery” of smart specialisation: a crossing of domains tried for the first time in the portfolio. It does not say that the trial succeeded.",
  ),
  rows: fresh,
  columns: [
    ["Année", "Year", ({ id }) => Number.isFinite(yearOf(id)) ? String(yearOf(id)) : null],
    ["Projet", "Project", ({ id }) => link(id)],
    ["Croisements nouveaux", "New crossings", ({ pairs }) => pairs.map(crossed)],
  ],
});

const changeColumns = <R>(of: (row: R) => portfolio.PortfolioChange) =>
  ([
    ["variety", say("Variété (bits)", "Variety (bits)")],
    ["cosine", say("Alignement (cosinus)", "Alignment (cosine)")],
    ["density", say("Densité", "Density")],
  ] as const).map(([key, title]) =>
    [title, (row: R) => {
      const change = of(row)[key];
      return change === null ? null : number(change, { digits: 3, fixed: true, signed: true });
    }] as const
  );

/** What each project brings to the portfolio. */
export const contributionTable = table({
  title: say(
    "Ce que chaque projet apporte au portefeuille",
    "What each project brings to the portfolio",
  ),
  sortable: true,
  note: say(
    "Le portefeuille avec le projet, moins le portefeuille sans lui. Densité : proximité moyenne des domaines, par les projets qui les relient. Ce n’est pas un jugement sur le projet.",
    "The portfolio with the project, minus the portfolio without it. Density: mean relatedness of the domains, by the projects that join them. It is no judgement on the project.",
  ),
  rows: [...placed.projects.entries()],
  columns: [
    ["Projet", "Project", ([, id]) => link(id)],
    ...changeColumns(([j]: readonly [number, string]) => made[j]!),
  ],
});

// %% id=what-if
const { single, pairs } = portfolio.candidates(input);
const now = (x: number | null) => orElse(x, same("?"));

/** Label one more project: what would change. */
export const candidateTable = table({
  title: say(
    "Et si l’on labellisait un projet de plus ?",
    "What if one more project were labelled?",
  ),
  note: say(
    "Aujourd’hui : variété {variety}, alignement {cosine}, densité {density}. Un projet tout entier dans un domaine ; puis, à parts égales, dans deux domaines que rien ne relie encore (les mieux alignés).",
    "Today: variety {variety}, alignment {cosine}, density {density}. A project wholly in one domain; then, in equal parts, in two domains that nothing joins yet (the best aligned).",
    { variety: now(state.variety), cosine: now(state.cosine), density: now(state.density) },
  ),
  rows: [
    ...single,
    ...pairs.toSorted((a, b) => (b.change.cosine ?? 0) - (a.change.cosine ?? 0)).slice(0, 6),
  ],
  columns: [
    ["Projet candidat dans", "Candidate project in", (row) => crossed(row.domains)],
    ...changeColumns(({ change }: portfolio.Candidate) => change),
    [
      "Croisement nouveau",
      "New crossing",
      ({ change }) =>
        change.newPairs.length > 0
          ? { mark: "full", text: say("oui", "yes") }
          : { mark: "none", text: say("non", "no") },
    ],
  ],
});

// %% id=sheets
/** Where one project lies in the strategy of the territory. */
export const ofProject = eachProject((id) => {
  const j = placed.projects.indexOf(id);
  if (j < 0) return null;
  const span = (d: number) => ({
    value: null,
    low: placed.low[j * width + d] ?? 0,
    high: placed.high[j * width + d] ?? 0,
  });
  const inside = [...domains.keys()].filter((d) => span(d).high > 0)
    .sort((a, b) => at(j, b) - at(j, a));
  const { variety, cosine } = made[j]!;
  const joined = (fresh.find((row) => row.id === id)?.pairs ?? []).map(crossed);
  return table({
    title: say("Dans la stratégie du territoire (S3)", "In the strategy of the territory (S3)"),
    note: say(
      "{inside|Dans aucun domaine, selon tous les codeurs. ||}{known|yes=Il change la variété du portefeuille de {variety} bit et son alignement de {cosine}.|no=}{first|| Premier à relier : {pairs}.| Premier à relier : {pairs}.}",
      "{inside|In no domain, according to every coder. ||}{known|yes=It changes the variety of the portfolio by {variety} bit and its alignment by {cosine}.|no=}{first|| First to join: {pairs}.| First to join: {pairs}.}",
      {
        inside: inside.length,
        known: variety === null ? "no" : "yes",
        variety: number(variety ?? 0, { digits: 3 }),
        cosine: number(cosine ?? 0, { digits: 3 }),
        first: joined.length,
        pairs: list(joined, { by: say(" ; ", "; ") }),
      },
    ),
    rows: inside,
    columns: [
      ["Domaine", "Domain", (d) => domains[d]!.name],
      ["Appartenance (0 à 1)", "Membership (0 to 1)", (d) => at(j, d)],
      ["Selon les codeurs", "By coder", (d) => number(span(d))],
      ["Priorité du domaine", "Priority of the domain", (d) => domains[d]!.priority],
    ],
  });
});
