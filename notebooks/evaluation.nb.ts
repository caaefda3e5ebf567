// %% [markdown] id=intro-fr {"lang":"fr","needs":["indicators","measures"]}
// # Comparer les projets sans les classer à tort
//
// Scores avec leur part d’inconnu, groupes que l’on peut départager, rangs possibles, qui devance
// qui. Une seule simulation par construction sert toutes ces pages.

// %% [markdown] id=intro-en {"lang":"en","needs":["indicators","measures"]}
// # Comparing projects without ranking them wrongly
//
// Scores with what is unknown of them, groups that can be told apart, possible ranks, who is above
// whom. One simulation a build serves all these pages.

// %% id=load
import { claimsOf } from "../pipeline/analysis/comparison/claims.ts";
import { dominanceGraph, dominances } from "../pipeline/analysis/comparison/dominance.ts";
import { rankQuantile, withinRank } from "../pipeline/analysis/comparison/robustness.ts";
import {
  type RobustSentence,
  robustSentences,
  wordSentence,
} from "../pipeline/analysis/comparison/sentences.ts";
import { tierName } from "../pipeline/analysis/comparison/tiers.ts";
import { scoreOf } from "../pipeline/analysis/framework/evaluate.ts";
import { evidenceUnder, isWeak } from "../pipeline/analysis/framework/evidence-under.ts";
import { type FrameworkNode, indexNode } from "../pipeline/analysis/framework/framework.ts";
import { countOf, refs, type Trace } from "../pipeline/analysis/traced.ts";
import { layeredGraph } from "../pipeline/figures/layered-graph.ts";
import { rankIntervals } from "../pipeline/figures/rank-intervals.ts";
import { scoreCells } from "../pipeline/figures/score-cells.ts";
import { shareCells } from "../pipeline/figures/share-cells.ts";
import { type Bilingual, inBoth, type Language } from "../pipeline/language/bilingual.ts";
import { formatInterval, formatNumber, formatPercent } from "../pipeline/language/numbers.ts";
import {
  absent,
  claim,
  dataset,
  figure,
  outline,
  projectPage,
  sentence,
  value,
} from "../pipeline/notebook/mod.ts";

const context = claimsOf(dataset);
const evaluation = context.evaluation();
const { framework, projects, names } = evaluation;
const index = indexNode(framework);
const result = context.robustness();
const broken = [...evaluation.problems, ...result.problems].find(({ severity }) =>
  severity === "error"
);
const compared = result.projects.length;
/** Whether there is something to compare: an index, no error, two projects at least. */
const comparable = index !== undefined && broken === undefined && compared > 1;
const why: Bilingual = broken && index ? broken.what : index === undefined
  ? {
    fr:
      "Pas de score : le cadre ne réunit pas ses chiffres en un indice, et rien ne dit ce qui serait peu ou beaucoup.",
    en:
      "No score: the framework does not join its figures into an index, and nothing says what would be little or much.",
  }
  : {
    fr: "Pas de comparaison : moins de deux projets ont un score.",
    en: "No comparison: fewer than two projects have a score.",
  };
const nothing = () => absent(why);
const placeById = new Map(projects.map((id, p) => [id, p]));
const nameOf = (id: string) => names[placeById.get(id) ?? -1] ?? id;
const number = (n: number, language: Language) => formatNumber(n, language);
/** Rounded down, so that 99.96 % never reads as always. */
const percent = (share: number, language: Language) =>
  formatPercent(share, language, { down: true });

/** How many projects a figure draws: more cannot be read, nor their pairs drawn. */
const mostDrawn = 60;
/** What is said of the projects that a figure leaves out; nothing where it draws them all. */
const leftOutWords = (drawn: number, language: Language) => {
  const out = compared - drawn;
  if (out <= 0) return "";
  return language === "fr"
    ? ` Dessinés : les ${drawn} premiers par groupe puis par rang médian ; ${out} autres ne le sont pas.`
    : ` Drawn: the first ${drawn} by group, then by median rank; ${out} others are not.`;
};

// %% id=tiers
const groups = [...new Set(result.tiers)].sort((a, b) => a - b).map((tier) => ({
  tier,
  name: tierName(tier),
  members: result.projects.filter((_, a) => result.tiers[a] === tier),
}));
const spans = result.projects.map((project, a) => ({
  project,
  label: nameOf(project),
  low: rankQuantile(result, a, 0.025),
  median: rankQuantile(result, a, 0.5),
  high: rankQuantile(result, a, 0.975),
  tier: result.tiers[a]!,
  place: placeById.get(project)!,
})).sort((a, b) => a.tier - b.tier || a.median - b.median || a.high - b.high || a.place - b.place);
const drawn = spans.slice(0, mostDrawn);
const comparedIds = new Set(result.projects);
const first = groups[0];
const last = groups.at(-1);

const rule: Trace = {
  rule: {
    fr:
      "Part des tirages où l’énoncé est vrai. Chaque tirage prend des valeurs dans les intervalles (une mesure absente va du pire au meilleur), des poids (déclarés ± bruit, ou ceux d’une partie prenante) et une méthode déclarée.",
    en:
      "Share of the draws in which the statement is true. Each draw takes values within the intervals (a missing measure goes from worst to best), weights (declared ± noise, or a stakeholder’s) and a declared method.",
  },
  rows: [],
};

/** How many groups can be told apart. */
export const groupCount = value(
  { value: groups.length, low: groups.length, high: groups.length, unit: "", trace: rule },
  {
    label: groups.length === 1
      ? { fr: "groupe : aucun ordre ne tient", en: "group: no order holds" }
      : { fr: "groupes que l’on peut départager", en: "groups that can be told apart" },
  },
);

/** How many projects are compared. */
export const comparedCount = value(
  countOf(
    refs(
      "projects",
      dataset.tables.projects.rows.filter(({ project_id }) => comparedIds.has(project_id)),
    ),
    { fr: "Nombre de projets qui ont un score.", en: "Number of projects that have a score." },
    [{
      why: { fr: "sans score", en: "without a score" },
      count: projects.length - compared,
    }],
  ),
  { label: { fr: "projets comparés", en: "projects compared" } },
);

/** How many draws stand behind every statement. */
export const drawCount = value(
  {
    value: result.draws,
    low: result.draws,
    high: result.draws,
    unit: "",
    trace: { ...rule, formula: `draws = ${result.draws}, seed = ${result.seed}` },
  },
  { label: { fr: "tirages", en: "draws" } },
);

/** The title of the page. */
export const headline = sentence(inBoth((language) => {
  if (!comparable) {
    return language === "fr"
      ? "Pas encore de comparaison possible"
      : "No comparison is possible yet";
  }
  if (groups.length === 1) {
    return language === "fr"
      ? "Aucun groupe de projets ne se détache"
      : "No group of projects stands out";
  }
  const lead = first!.members.length === 1 ? nameOf(first!.members[0]!) : null;
  if (language === "fr") {
    return lead === null
      ? `${groups.length} groupes se distinguent ; dans un groupe, l’ordre ne veut rien dire`
      : `${lead} se détache ; la suite ne se classe pas un par un`;
  }
  return lead === null
    ? `${groups.length} groups stand apart; within a group, order means nothing`
    : `${lead} stands out; the rest cannot be ranked one by one`;
}));

/** The answer in a paragraph. */
export const answer = !comparable ? sentence(why) : groups.length === 1
  ? sentence(
    comparedCount,
    {
      fr:
        " projets sont comparés. Quand les mesures, les poids et les méthodes varient dans leurs limites déclarées, aucun groupe ne se détache des autres : aucun ordre ne tient.",
      en:
        " projects are compared. When measures, weights and methods vary within their declared limits, no group stands apart from the others: no order holds.",
    },
  )
  : sentence(
    comparedCount,
    {
      fr:
        " projets sont comparés. Quand les mesures, les poids et les méthodes varient dans leurs limites déclarées, on peut départager ",
      en:
        " projects are compared. When measures, weights and methods vary within their declared limits, one can tell apart ",
    },
    groupCount,
    inBoth((language) => {
      const share = percent(result.threshold, language);
      return language === "fr"
        ? ` groupes. Entre deux groupes, l’ordre tient dans au moins ${share} des cas ; à l’intérieur d’un groupe, il ne veut rien dire.`
        : ` groups. Between two groups the order holds in at least ${share} of cases; within a group it means nothing.`;
    }),
  );

const groupWords = (tier: number, language: Language): string => {
  const group = groups[tier]!;
  const size = group.members.length;
  if (groups.length === 1) {
    return language === "fr" ? "indiscernables entre eux" : "cannot be told apart";
  }
  return size > 1
    ? language === "fr" ? `${size} projets, sans ordre entre eux` : `${size} projects, in no order`
    : tier === 0
    ? language === "fr" ? "en tête quoi que l’on fasse" : "first whatever one does"
    : language === "fr"
    ? "un projet"
    : "one project";
};

/** Rank intervals by tier. */
export const tiers = comparable
  ? figure({
    title: inBoth((language) => {
      if (groups.length === 1) {
        return language === "fr"
          ? `Entre les ${compared} projets, aucun ordre ne tient`
          : `Among the ${compared} projects, no order holds`;
      }
      return language === "fr"
        ? `${groups.length} groupes se distinguent ; à l’intérieur d’un groupe, l’ordre ne veut rien dire`
        : `${groups.length} groups stand apart; within a group, order means nothing`;
    }),
    subtitle: {
      fr:
        "Point : rang médian. Barre : rangs possibles dans 95 % des tirages. Le meilleur rang est à gauche.",
      en:
        "Dot: median rank. Bar: possible ranks in 95% of the draws. The best rank is on the left.",
    },
    alt: inBoth((language) =>
      drawn.map(({ label, low, high, tier }) =>
        `${label} (${tierName(tier)}) ${formatInterval(low, high, language)}`
      ).join(language === "fr" ? " ; " : "; ")
    ),
    caption: inBoth((language) => {
      const draws = number(result.draws, language);
      const out = projects.length - compared;
      return language === "fr"
        ? `n = ${compared} projets${
          out > 0 ? `, ${out} sans score` : ""
        } ; ${draws} tirages (données, poids, méthode). Source : tables measures, indicators, weights.${
          leftOutWords(drawn.length, language)
        }`
        : `n = ${compared} projects${
          out > 0 ? `, ${out} without a score` : ""
        }; ${draws} draws (data, weights, method). Source: tables measures, indicators, weights.${
          leftOutWords(drawn.length, language)
        }`;
    }),
    rows: spans,
    columns: [
      {
        title: { fr: "Projet", en: "Project" },
        value: ({ project, label }) => ({ text: label, href: projectPage(project) }),
      },
      { title: { fr: "Groupe", en: "Group" }, value: ({ tier }) => tierName(tier) },
      {
        title: { fr: "Rang médian", en: "Median rank" },
        value: ({ median }) => median,
        align: "right",
      },
      {
        title: { fr: "Rangs possibles (95 %)", en: "Possible ranks (95%)" },
        value: ({ low, high }) => inBoth((language) => formatInterval(low, high, language)),
        align: "right",
        name: "ranks",
      },
      {
        title: { fr: "Score", en: "Score" },
        // The number opens on the project's sheet, down to its measures.
        value: ({ project, place }) => ({
          text: inBoth((language) => {
            const { low, high } = scoreOf(evaluation, index!.position, place);
            return formatInterval(low ?? 0, high ?? 1, language);
          }),
          href: projectPage(project),
        }),
        align: "right",
        name: "score",
      },
    ],
    draw: (frame) =>
      rankIntervals(frame, {
        ranks: compared,
        spans: drawn.map(({ label, low, median, high, tier }) => ({
          label,
          low,
          median,
          high,
          group: tierName(tier),
        })),
        groups: groups.filter(({ tier }) => tier <= drawn.at(-1)!.tier).map(({ tier, name }) => ({
          group: name,
          name: frame.say({ fr: `Groupe ${name}`, en: `Group ${name}` }),
          words: groupWords(tier, frame.language),
        })),
        axis: frame.say({
          fr: "Rang possible (95 % des réglages déclarés) →",
          en: "Possible rank (95% of the declared settings) →",
        }),
      }),
  })
  : nothing();

// %% id=statements
const sentences = comparable ? robustSentences(result) : [];

function words(found: RobustSentence): Bilingual {
  if (found.kind !== "tier" && found.kind !== "level") return wordSentence(found, nameOf);
  const tier = groups.find(({ members }) => members.includes(found.subjects[0]!));
  return inBoth((language) => {
    const share = percent(found.share, language);
    const draws = number(found.draws, language);
    const name = tier?.name ?? "";
    const size = found.subjects.length;
    if (found.kind === "tier") {
      const n = found.others.length;
      return language === "fr"
        ? `Groupe ${name} : ${
          size > 1 ? `chacun des ${size} projets` : nameOf(found.subjects[0]!)
        } devance ${
          n > 1 ? `chacun des ${n} projets des groupes suivants` : nameOf(found.others[0]!)
        }, dans au moins ${share} des ${draws} tirages.`
        : `Group ${name}: ${
          size > 1 ? `each of the ${size} projects` : nameOf(found.subjects[0]!)
        } is above ${
          n > 1 ? `each of the ${n} projects of later groups` : nameOf(found.others[0]!)
        }, in at least ${share} of ${draws} draws.`;
    }
    if (size === 2) {
      const [one = "", other = ""] = found.subjects.map(nameOf);
      return language === "fr"
        ? `Entre ${one} et ${other} (groupe ${name}), on ne peut pas dire lequel devance l’autre.`
        : `Between ${one} and ${other} (group ${name}), nobody can say which is above.`;
    }
    return language === "fr"
      ? `Groupe ${name} : on ne peut pas ranger ses ${size} projets ; certaines paires se départagent, l’ensemble non.`
      : `Group ${name}: its ${size} projects cannot be put in order; some pairs can be told apart, the whole cannot.`;
  });
}

const strongest = sentences.find(({ kind }) => kind === "first" || kind === "tier");
const rearTier = sentences.findLast(({ kind }) => kind === "tier");
// The head and the rear are printed as claims; a first place says its tier too.
const said = sentences.filter((found) =>
  found.kind !== "above" && found !== strongest && found !== rearTier &&
  !(found.kind === "tier" && strongest?.kind === "first" && found.subjects.length === 1 &&
    found.subjects[0] === strongest.subjects[0])
);

/** What the prose may say: statements that hold in at least the threshold’s share of the draws. */
export const statements = comparable
  ? outline({
    items: said.slice(0, mostDrawn).map((found) => ({ text: [words(found)] })),
    note: inBoth((language) => {
      const more = said.length - mostDrawn;
      return language === "fr"
        ? `Les paires que l’on peut départager sont dans la figure « qui devance qui ».${
          more > 0 ? ` ${number(more, language)} énoncés plus faibles ne sont pas imprimés.` : ""
        }`
        : `The pairs that can be told apart are in the figure “who is above whom”.${
          more > 0 ? ` ${number(more, language)} weaker statements are not printed.` : ""
        }`;
    }),
  })
  : nothing();

/** The strongest statement about the head of the portfolio. */
export const lead = strongest
  ? claim({
    text: words(strongest),
    holds: strongest.share >= result.threshold,
    found: inBoth((language) => percent(strongest.share, language)),
    trace: rule,
  })
  : absent({
    fr: "Aucun énoncé ne tient sur la tête du classement.",
    en: "No statement about the head of the ranking holds.",
  });

/** What separates the last group from the others. */
export const rear = rearTier && last && groups.length > 1 && rearTier !== strongest
  ? claim({
    text: words(rearTier),
    holds: rearTier.share >= result.threshold,
    found: inBoth((language) => percent(rearTier.share, language)),
    trace: rule,
  })
  : absent({
    fr: "Aucun groupe ne se détache en queue.",
    en: "No group stands apart at the rear.",
  });

// %% id=heat
const columns: FrameworkNode[] = index
  ? index.children.map((place) => framework.nodes[place]!).filter((node) => node.scored)
  : [];
const heatRows = spans.map(({ project, label, place }) => ({
  project,
  label,
  cells: columns.map((node) => ({
    ...scoreOf(evaluation, node.position, place),
    weak: isWeak(evidenceUnder(evaluation, node.position, [place])),
  })),
}));
// A wide framework leaves room for fewer rows before the drawing is only a carpet.
const drawnHeat = heatRows.slice(0, Math.min(mostDrawn, Math.ceil(2400 / (columns.length || 1))));
const unknownCells =
  heatRows.flatMap(({ cells }) => cells.filter(({ score, low }) => score === null && low !== null))
    .length;
const weakCells = heatRows.flatMap(({ cells }) => cells.filter(({ weak }) => weak)).length;

/** The scores of all projects on all dimensions, with what is unknown and what is weakly proven. */
export const heat = comparable && columns.length > 0
  ? figure({
    title: inBoth((language) => {
      const all = heatRows.length * columns.length;
      return language === "fr"
        ? `Cases inconnues : ${unknownCells} sur ${all} ; sur des preuves faibles : ${weakCells}`
        : `Cells unknown: ${unknownCells} of ${all}; on weak evidence: ${weakCells}`;
    }),
    subtitle: {
      fr:
        "Score de 0 à 1 par projet et dimension ; plus la teinte est forte, plus il est haut. Trait plein sous le nombre : acquis quoi que cachent les mesures absentes ; trait pâle : possible. Hachures : preuves faibles ou non retenues. « ? » : rien de mesuré, ce n’est pas zéro. « – » : sans objet.",
      en:
        "Score from 0 to 1 by project and dimension; the stronger the tint, the higher. Full line under the number: certain whatever missing measures hide; pale line: possible. Hatching: weak evidence, or evidence kept out. “?”: nothing measured, which is not zero. “–”: does not apply.",
    },
    alt: inBoth((language) =>
      columns.map((node, c) => {
        const best = heatRows.toSorted((a, b) =>
          (b.cells[c]!.score ?? -1) - (a.cells[c]!.score ?? -1)
        )[0]!;
        return `${node.label[language]} : ${best.label} ${
          formatNumber(best.cells[c]!.score ?? 0, language)
        }`;
      }).join(language === "fr" ? " ; " : "; ")
    ),
    caption: inBoth((language) =>
      language === "fr"
        ? `n = ${heatRows.length} projets × ${columns.length} dimensions, dans l’ordre des groupes. Les scores s’ouvrent sur la fiche de chaque projet. Source : table measures.${
          leftOutWords(drawnHeat.length, language)
        }`
        : `n = ${heatRows.length} projects × ${columns.length} dimensions, in the order of the groups. Scores open on each project’s sheet. Source: table measures.${
          leftOutWords(drawnHeat.length, language)
        }`
    ),
    rows: heatRows,
    columns: [
      {
        title: { fr: "Projet", en: "Project" },
        value: ({ project, label }) => ({ text: label, href: projectPage(project) }),
      },
      ...columns.map((node, c) => ({
        title: node.label,
        value: ({ cells }: (typeof heatRows)[number]) =>
          inBoth((language) => {
            const { low, high, weak } = cells[c]!;
            if (low === null || high === null) return language === "fr" ? "sans objet" : "n/a";
            return `${formatInterval(low, high, language)}${weak ? "*" : ""}`;
          }),
        align: "right" as const,
      })),
    ],
    draw: (frame) =>
      scoreCells(frame, {
        columns: columns.map((node) => frame.say(node.label)),
        rows: drawnHeat.map(({ label, cells }) => ({ label, cells })),
      }),
  })
  : nothing();

// %% id=dominance
const edges = comparable ? dominanceGraph(result, drawn.map(({ project }) => project)) : [];
const pairs = comparable ? dominances(result) : [];

/** Who is above whom, in at least the threshold’s share of the draws. */
export const dominance = comparable
  ? figure({
    title: inBoth((language) => {
      const all = compared * (compared - 1) / 2;
      return language === "fr"
        ? `Paires de projets que l’on départage sûrement : ${pairs.length} sur ${all}`
        : `Pairs of projects told apart for sure: ${pairs.length} of ${all}`;
    }),
    subtitle: inBoth((language) => {
      const share = percent(result.threshold, language);
      return language === "fr"
        ? `Un trait va d’un projet à un autre qu’il devance dans au moins ${share} des tirages (vers le point). Les traits qui se déduisent d’autres ne sont pas tracés.`
        : `A line goes from a project to another that it is above in at least ${share} of the draws (towards the dot). Lines that follow from others are not drawn.`;
    }),
    alt: inBoth((language) =>
      edges.slice(0, 30).map((edge) => `${nameOf(edge.above)} > ${nameOf(edge.below)}`).join(
        language === "fr" ? " ; " : "; ",
      )
    ),
    caption: inBoth((language) =>
      language === "fr"
        ? `n = ${compared} projets, ${edges.length} traits${
          drawn.length < compared ? "" : ` pour ${pairs.length} paires`
        }. Sans trait ni chemin entre deux projets : on ne sait pas lequel devance l’autre.${
          leftOutWords(drawn.length, language)
        }`
        : `n = ${compared} projects, ${edges.length} lines${
          drawn.length < compared ? "" : ` for ${pairs.length} pairs`
        }. Without a line or a path between two projects, nobody knows which is above.${
          leftOutWords(drawn.length, language)
        }`
    ),
    rows: edges,
    columns: [
      { title: { fr: "Devant", en: "Above" }, value: (edge) => nameOf(edge.above) },
      { title: { fr: "Derrière", en: "Below" }, value: (edge) => nameOf(edge.below) },
      {
        title: { fr: "Part des tirages", en: "Share of the draws" },
        value: (edge) => inBoth((language) => percent(edge.share, language)),
        align: "right",
        name: "share",
      },
    ],
    draw: (frame) =>
      layeredGraph(frame, {
        nodes: drawn.map(({ project, label }) => ({ id: project, label })),
        edges,
      }),
  })
  : nothing();

// %% id=ranks
const places = new Map(result.projects.map((project, a) => [project, a]));
const drawnRanks = Math.min(compared, mostDrawn);
const shares = spans.map(({ project, label }) => {
  const a = places.get(project)!;
  return {
    project,
    label,
    shares: Array.from(
      { length: drawnRanks },
      (_, k) => result.rankCounts[a * compared + k]! / result.draws,
    ),
    top: withinRank(result, a, 3),
  };
});
const sometimesFirst = shares.filter(({ shares }) => (shares[0] ?? 0) >= 0.01).length;

/** How often each project has each rank. */
export const ranks = comparable
  ? figure({
    title: inBoth((language) =>
      language === "fr"
        ? sometimesFirst === 1
          ? "Un seul projet vient en tête dans plus d’un tirage sur cent"
          : `${sometimesFirst} projets viennent en tête dans plus d’un tirage sur cent`
        : sometimesFirst === 1
        ? "One project alone comes first in more than one draw in a hundred"
        : `${sometimesFirst} projects come first in more than one draw in a hundred`
    ),
    subtitle: {
      fr:
        "Un carré d’autant plus grand que le projet a souvent ce rang (rang 1 à gauche). Moins d’un tirage sur cent : rien.",
      en:
        "The more often a project has a rank, the larger the square (rank 1 on the left). Less than one draw in a hundred: nothing.",
    },
    alt: inBoth((language) =>
      drawn.map(({ label, low, high }) => `${label} ${formatInterval(low, high, language)}`).join(
        language === "fr" ? " ; " : "; ",
      )
    ),
    caption: inBoth((language) =>
      language === "fr"
        ? `n = ${compared} projets, ${
          number(result.draws, language)
        } tirages, graine ${result.seed}.${leftOutWords(drawn.length, language)}${
          drawnRanks < compared ? ` Rangs au-delà du ${drawnRanks}e : non dessinés.` : ""
        }`
        : `n = ${compared} projects, ${number(result.draws, language)} draws, seed ${result.seed}.${
          leftOutWords(drawn.length, language)
        }${drawnRanks < compared ? ` Ranks beyond ${drawnRanks} are not drawn.` : ""}`
    ),
    rows: shares,
    columns: [
      {
        title: { fr: "Projet", en: "Project" },
        value: ({ project, label }) => ({ text: label, href: projectPage(project) }),
      },
      {
        title: { fr: "Premier", en: "First" },
        value: ({ shares }) => inBoth((language) => percent(shares[0] ?? 0, language)),
        align: "right",
      },
      {
        title: { fr: "Parmi les trois premiers", en: "Among the first three" },
        value: ({ top }) => inBoth((language) => percent(top, language)),
        align: "right",
      },
    ],
    draw: (frame) =>
      shareCells(frame, {
        rows: shares.slice(0, drawn.length),
        columns: Array.from({ length: drawnRanks }, (_, k) => String(k + 1)),
        axis: frame.say({ fr: "Rang →", en: "Rank →" }),
      }),
  })
  : nothing();
