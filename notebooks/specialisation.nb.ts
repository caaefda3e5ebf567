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
import {
  alignment,
  type AlignmentInput,
  alignmentTest,
} from "../pipeline/analysis/territory/alignment.ts";
import { membership } from "../pipeline/analysis/territory/membership.ts";
import {
  contributions,
  discoveries,
  type PortfolioChange,
  portfolioState,
  whatIf,
} from "../pipeline/analysis/territory/portfolio-change.ts";
import type { Traced } from "../pipeline/analysis/traced.ts";
import { indexBy } from "../pipeline/dataset/dataset.ts";
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { sharePairs } from "../pipeline/figures/share-pairs.ts";
import { type Bilingual, inBoth, type Language } from "../pipeline/language/bilingual.ts";
import { formatInterval, formatNumber } from "../pipeline/language/numbers.ts";
import {
  type Cell,
  dataset,
  eachProject,
  figure,
  projectPage,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const placed = membership(dataset);
const projects = indexBy(dataset.tables.projects.rows, (row) => row.project_id);
const domains = dataset.tables.domains.rows;
const width = placed.domains.length;
const priorities = domains.map(({ priority }) => priority ?? 0);
const input: AlignmentInput = { membership: placed.mean, priorities };
const state = portfolioState(input);
const shares = alignment(input);
// 1,999 draws put the error of p below one hundredth; more would not change a word.
const test = alignmentTest(input, "cosine", { draws: 1999 });
const domainName = (d: number): Bilingual => {
  const row = domains[d];
  const fr = row?.label_fr ?? row?.domain_id ?? "";
  return { fr, en: row?.label_en ?? fr };
};
const nameOf = (id: string) => {
  const row = projects.get(id);
  return row === undefined ? id : shortName(row);
};
const link = (id: string): Cell => ({ text: nameOf(id), href: projectPage(id) });
const join = (language: Language) => language === "fr" ? " ; " : "; ";
const tenth = (share: number, language: Language) =>
  formatNumber(share, language, { digits: 2, fixed: true });
const pairName = ([a, b]: readonly [number, number]): Bilingual =>
  inBoth((language) => `${domainName(a)[language]} × ${domainName(b)[language]}`);
const signed = (change: number | null): Cell =>
  change === null ? null : inBoth((language) => {
    const text = formatNumber(change, language, { digits: 3, fixed: true });
    return change > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  });

// %% id=agreement
const number = (found: number | null, rule: Bilingual, formula?: string): Traced => ({
  value: found,
  low: found,
  high: found,
  unit: "",
  trace: { rule, ...formula === undefined ? {} : { formula }, rows: placed.rows.slice(0, 60) },
});
/** Agreement of the coders on where projects belong. */
export const alpha = value(
  number(placed.alpha, {
    fr: "α de Krippendorff des codeurs, échelle d’intervalle ; voici les premières lignes.",
    en: "Krippendorff’s α of the coders, interval scale; these are the first rows.",
  }),
);
/** Whether the placement may be used. */
export const agreement = sentence(inBoth((language) => {
  const n = placed.coders.length;
  if (placed.alpha === null) {
    return language === "fr"
      ? `${n} codage, accord non calculable : ${placed.alphaReason?.fr ?? ""}.`
      : `${n} coding, agreement not computable: ${placed.alphaReason?.en ?? ""}.`;
  }
  const enough = placed.alpha >= leastAlpha;
  return language === "fr"
    ? `${n} codeurs ; leur accord est ${
      enough ? "suffisant pour s’en servir" : "trop faible : à lire comme un avis"
    } (seuil ${formatNumber(leastAlpha, "fr", { digits: 3 })}).`
    : `${n} coders; their agreement is ${
      enough ? "enough to use it" : "too weak: to be read as an opinion"
    } (threshold ${formatNumber(leastAlpha, "en", { digits: 3 })}).`;
}));

// %% id=shares
const rows = domains.map((domain, d) => ({
  d,
  domain,
  found: shares.shares[d] ?? 0,
  reference: shares.priorities[d] ?? 0,
})).sort((a, b) => b.reference - a.reference);
const gap = rows.toSorted((a, b) => (a.found - a.reference) - (b.found - b.reference))[0];

/** Where the portfolio lies against where the strategy wants to go. */
export const alignmentByDomain = figure({
  title: inBoth((language) => {
    if (gap === undefined) return language === "fr" ? "Aucun domaine" : "No domain";
    const name = domainName(gap.d)[language];
    return language === "fr"
      ? `« ${name} » : ${tenth(gap.reference, "fr")} de la priorité, ${
        tenth(gap.found, "fr")
      } du portefeuille`
      : `“${name}”: ${tenth(gap.reference, "en")} of the priority, ${
        tenth(gap.found, "en")
      } of the portfolio`;
  }),
  subtitle: {
    fr:
      "Part de chaque domaine dans le portefeuille (appartenances moyennes des codeurs, ramenées à 1) et dans les priorités déclarées.",
    en:
      "Share of each domain in the portfolio (mean memberships of the coders, brought to 1) and in the declared priorities.",
  },
  alt: inBoth((language) =>
    rows.map(({ d, found, reference }) =>
      `${domainName(d)[language]} ${tenth(found, language)} / ${tenth(reference, language)}`
    ).join(join(language))
  ),
  caption: inBoth((language) => {
    const out = placed.outside.length;
    return language === "fr"
      ? `n = ${placed.projects.length} projets placés, dont ${out} hors de tout domaine ; ${placed.unplaced.length} non placés. Sources : tables domains et project_domains.`
      : `n = ${placed.projects.length} projects placed, ${out} of them outside every domain; ${placed.unplaced.length} not placed. Sources: tables domains and project_domains.`;
  }),
  rows,
  columns: [
    { title: { fr: "Domaine", en: "Domain" }, value: ({ d }) => domainName(d) },
    {
      title: { fr: "Portefeuille", en: "Portfolio" },
      value: ({ found }) => found,
      align: "right",
      digits: 3,
    },
    {
      title: { fr: "Priorité", en: "Priority" },
      value: ({ reference }) => reference,
      align: "right",
      digits: 3,
    },
  ],
  draw: (frame) =>
    sharePairs(
      frame,
      rows.map(({ d, found, reference }) => ({
        label: frame.say(domainName(d)),
        found,
        reference,
        text: `${tenth(found, frame.language)} / ${tenth(reference, frame.language)}`,
      })),
      {
        found: frame.say({ fr: "portefeuille", en: "portfolio" }),
        reference: frame.say({ fr: "priorité", en: "priority" }),
      },
    ),
});

/** How aligned the portfolio is, against projects placed at random. */
export const alignmentWords = sentence(inBoth((language) => {
  if (test === null || shares.overlap === null) {
    return language === "fr"
      ? "Alignement non calculable : aucun projet dans un domaine, ou aucune priorité."
      : "Alignment not computable: no project in a domain, or no priority.";
  }
  const digits = { digits: 2, fixed: true };
  const [found, expected] = [test.observed, test.expected]
    .map((x) => formatNumber(x, language, digits));
  const range = formatInterval(test.low, test.high, language, digits);
  const p = formatNumber(test.p, language, { digits: 2 });
  const beyond = test.p < 0.05;
  return language === "fr"
    ? `Cosinus entre portefeuille et priorités : ${found} ; recouvrement : ${
      formatNumber(shares.overlap, "fr", digits)
    }. Des projets rangés au hasard donneraient ${expected} en moyenne, de ${range} dans 95 % des tirages (p = ${p}, ${
      formatNumber(test.draws, language)
    } permutations). ${
      beyond
        ? "L’alignement dépasse ce que le hasard donne."
        : "On ne peut pas dire que le portefeuille suive les priorités mieux que le hasard."
    }`
    : `Cosine of portfolio and priorities: ${found}; overlap: ${
      formatNumber(shares.overlap, "en", digits)
    }. Projects placed at random would give ${expected} on average, ${range} in 95% of the draws (p = ${p}, ${
      formatNumber(test.draws, language)
    } permutations). ${
      beyond
        ? "The alignment is beyond what chance gives."
        : "It cannot be said that the portfolio follows the priorities better than chance."
    }`;
}));

// %% id=membership
const at = (j: number, d: number) => placed.mean[j * width + d] ?? 0;
const several = placed.projects.filter((_, j) =>
  domains.filter((_, d) => at(j, d) >= 0.25).length > 1
);

/** Which project belongs to which domain. */
export const memberships = figure({
  title: inBoth((language) =>
    language === "fr"
      ? `${several.length} projets sur ${placed.projects.length} relient plusieurs domaines`
      : `${several.length} of ${placed.projects.length} projects join several domains`
  ),
  subtitle: {
    fr: "Appartenance moyenne de chaque projet à chaque domaine, de 0 à 1 : la surface du disque.",
    en: "Mean membership of each project in each domain, from 0 to 1: the area of the disc.",
  },
  alt: inBoth((language) =>
    placed.projects.map((id, j) =>
      `${nameOf(id)} : ${
        domains.flatMap((_, d) =>
          at(j, d) >= 0.25 ? [`${domainName(d)[language]} ${formatNumber(at(j, d), language)}`] : []
        ).join(", ")
      }`
    ).join(join(language))
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${placed.projects.length} projets, ${placed.coders.length} codeurs. Un projet relie des domaines où son appartenance est d’au moins 0,25. Source : table project_domains.`
      : `n = ${placed.projects.length} projects, ${placed.coders.length} coders. A project joins domains in which its membership is at least 0.25. Source: table project_domains.`
  ),
  rows: placed.projects.map((id, j) => ({ id, j })),
  columns: [
    { title: { fr: "Projet", en: "Project" }, value: ({ id }) => link(id) },
    ...domains.map((_, d) => ({
      title: domainName(d),
      value: ({ j }: { readonly id: string; readonly j: number }) => at(j, d),
      align: "right" as const,
    })),
  ],
  draw: (frame) =>
    countMatrix(frame, {
      rows: placed.projects.map(nameOf),
      columns: domains.map((_, d) => frame.say(domainName(d))),
      ones: false,
      cells: placed.projects.flatMap((id, j) =>
        domains.map((_, d) => ({
          row: nameOf(id),
          column: frame.say(domainName(d)),
          count: at(j, d),
        }))
      ),
    }),
});

// %% id=contributions
const yearOf = (id: string) => projects.get(id)?.label_year ?? Infinity;
const order = placed.projects.map((id, j) => ({ id, j }))
  .sort((a, b) => yearOf(a.id) - yearOf(b.id) || a.j - b.j);
const inOrder = Float64Array.from(
  order.flatMap(({ j }) => Array.from(placed.mean.subarray(j * width, (j + 1) * width))),
);
const found = discoveries({ membership: inOrder, priorities });
const changes = contributions(input);
const fresh = order.flatMap(({ id }, k) =>
  (found[k]?.length ?? 0) === 0 ? [] : [{ id, pairs: found[k] ?? [] }]
);
const made = new Map(placed.projects.map((id, j) => [id, changes[j]]));

/** Domains joined for the first time, in order of label year. */
export const discovered = table({
  title: inBoth((language) =>
    language === "fr"
      ? `${fresh.length} projets ont relié des domaines que personne n’avait reliés`
      : `${fresh.length} projects joined domains that nobody had joined`
  ),
  note: {
    fr:
      "La « découverte » de la spécialisation intelligente : un croisement de domaines essayé pour la première fois dans le portefeuille. Il ne dit pas que l’essai a réussi.",
    en:
      "The “discovery” of smart specialisation: a crossing of domains tried for the first time in the portfolio. It does not say that the trial succeeded.",
  },
  rows: fresh,
  columns: [
    {
      title: { fr: "Année", en: "Year" },
      value: ({ id }) => Number.isFinite(yearOf(id)) ? String(yearOf(id)) : null,
    },
    { title: { fr: "Projet", en: "Project" }, value: ({ id }) => link(id) },
    {
      title: { fr: "Croisements nouveaux", en: "New crossings" },
      value: ({ pairs }) => pairs.map(pairName),
    },
  ],
});

const changeColumns = <R>(of: (row: R) => PortfolioChange | undefined) => [
  {
    title: { fr: "Variété (bits)", en: "Variety (bits)" },
    value: (row: R) => signed(of(row)?.variety ?? null),
    align: "right" as const,
  },
  {
    title: { fr: "Alignement (cosinus)", en: "Alignment (cosine)" },
    value: (row: R) => signed(of(row)?.cosine ?? null),
    align: "right" as const,
  },
  {
    title: { fr: "Densité", en: "Density" },
    value: (row: R) => signed(of(row)?.density ?? null),
    align: "right" as const,
  },
];

/** What each project brings to the portfolio. */
export const contributionTable = table({
  title: {
    fr: "Ce que chaque projet apporte au portefeuille",
    en: "What each project brings to the portfolio",
  },
  sortable: true,
  note: {
    fr:
      "Le portefeuille avec le projet, moins le portefeuille sans lui. Densité : proximité moyenne des domaines, par les projets qui les relient. Ce n’est pas un jugement sur le projet.",
    en:
      "The portfolio with the project, minus the portfolio without it. Density: mean relatedness of the domains, by the projects that join them. It is no judgement on the project.",
  },
  rows: placed.projects,
  columns: [
    { title: { fr: "Projet", en: "Project" }, value: link },
    ...changeColumns((id: string) => made.get(id)),
  ],
});

// %% id=what-if
const candidates = [
  ...domains.map((_, d) => ({ name: domainName(d), own: domains.map((_, e) => e === d ? 1 : 0) })),
  ...domains.flatMap((_, a) => domains.slice(a + 1).map((_, k): [number, number] => [a, a + 1 + k]))
    .map((pair) => ({
      name: pairName(pair),
      own: domains.map((_, e) => pair.includes(e) ? 0.5 : 0),
    })),
].map((candidate) => ({ ...candidate, change: whatIf(input, candidate.own) }));
const single = candidates.slice(0, domains.length);
const newPairs = candidates.slice(domains.length).filter(({ change }) => change.newPairs.length > 0)
  .toSorted((a, b) => (b.change.cosine ?? 0) - (a.change.cosine ?? 0));

/** Label one more project: what would change. */
export const candidateTable = table({
  title: {
    fr: "Et si l’on labellisait un projet de plus ?",
    en: "What if one more project were labelled?",
  },
  note: inBoth((language) => {
    const now = (x: number | null) => x === null ? "?" : formatNumber(x, language);
    return language === "fr"
      ? `Aujourd’hui : variété ${now(state.variety)}, alignement ${now(state.cosine)}, densité ${
        now(state.density)
      }. Un projet tout entier dans un domaine ; puis, à parts égales, dans deux domaines que rien ne relie encore (les mieux alignés).`
      : `Today: variety ${now(state.variety)}, alignment ${now(state.cosine)}, density ${
        now(state.density)
      }. A project wholly in one domain; then, in equal parts, in two domains that nothing joins yet (the best aligned).`;
  }),
  rows: [...single, ...newPairs.slice(0, 6)],
  columns: [
    {
      title: { fr: "Projet candidat dans", en: "Candidate project in" },
      value: ({ name }) => name,
    },
    ...changeColumns(({ change }: (typeof single)[number]) => change),
    {
      title: { fr: "Croisement nouveau", en: "New crossing" },
      value: ({ change }) =>
        change.newPairs.length > 0
          ? { mark: "full" as const, text: { fr: "oui", en: "yes" } }
          : { mark: "none" as const, text: { fr: "non", en: "no" } },
    },
  ],
});

// %% id=sheets
/** Where one project lies in the strategy of the territory. */
export const ofProject = eachProject((id) => {
  const j = placed.projects.indexOf(id);
  if (j < 0) return null;
  const inside = domains.map((_, d) => d).filter((d) => (placed.high[j * width + d] ?? 0) > 0)
    .sort((a, b) => at(j, b) - at(j, a));
  const change = made.get(id);
  const pairs = fresh.find((row) => row.id === id)?.pairs ?? [];
  return table({
    title: {
      fr: "Dans la stratégie du territoire (S3)",
      en: "In the strategy of the territory (S3)",
    },
    note: inBoth((language) => {
      const effect = change?.variety === null || change === undefined
        ? ""
        : language === "fr"
        ? `Il change la variété du portefeuille de ${
          formatNumber(change.variety, "fr", { digits: 3 })
        } bit et son alignement de ${formatNumber(change.cosine ?? 0, "fr", { digits: 3 })}.`
        : `It changes the variety of the portfolio by ${
          formatNumber(change.variety, "en", { digits: 3 })
        } bit and its alignment by ${formatNumber(change.cosine ?? 0, "en", { digits: 3 })}.`;
      const first = pairs.length === 0
        ? ""
        : language === "fr"
        ? ` Premier à relier : ${pairs.map((pair) => pairName(pair).fr).join(" ; ")}.`
        : ` First to join: ${pairs.map((pair) => pairName(pair).en).join("; ")}.`;
      const none = inside.length > 0
        ? ""
        : language === "fr"
        ? "Dans aucun domaine, selon tous les codeurs. "
        : "In no domain, according to every coder. ";
      return none + effect + first;
    }),
    rows: inside,
    columns: [
      { title: { fr: "Domaine", en: "Domain" }, value: (d) => domainName(d) },
      {
        title: { fr: "Appartenance (0 à 1)", en: "Membership (0 to 1)" },
        value: (d) => at(j, d),
        align: "right",
      },
      {
        title: { fr: "Selon les codeurs", en: "By coder" },
        value: (d) =>
          inBoth((language) =>
            formatInterval(
              placed.low[j * width + d] ?? 0,
              placed.high[j * width + d] ?? 0,
              language,
            )
          ),
        align: "right",
      },
      {
        title: { fr: "Priorité du domaine", en: "Priority of the domain" },
        value: (d) => domains[d]?.priority ?? null,
        align: "right",
      },
    ],
  });
});
