// %% [markdown] id=intro-fr {"lang":"fr","needs":["indicators","measures"]}
// # Et si l’on pesait autrement ?
//
// Ce qui fait bouger l’ordre des projets : les données, les poids ou la méthode ; un indicateur en
// moins ; le regard de chaque partie prenante ; ce qu’il faudrait croire pour qu’un autre soit premier.

// %% [markdown] id=intro-en {"lang":"en","needs":["indicators","measures"]}
// # What if we weighted it otherwise?
//
// What makes the order of the projects move: data, weights or method; one indicator fewer; the view
// of each stakeholder; what one would have to believe for another project to be first.

// %% id=load
import { claimsOf } from "../pipeline/analysis/comparison/claims.ts";
import { type Factor, sensitivity } from "../pipeline/analysis/comparison/drivers.ts";
import { leaveOneIndicatorOut } from "../pipeline/analysis/comparison/leave-one-out.ts";
import { stakeholderViews } from "../pipeline/analysis/comparison/views.ts";
import {
  closestFlips,
  type FirstPlace,
  firstPlaces,
  weightSpace,
} from "../pipeline/analysis/comparison/weight-geography.ts";
import { maxOf, minOf } from "../pipeline/analysis/extremes.ts";
import { scoreOf } from "../pipeline/analysis/framework/evaluate.ts";
import { indexNode, nodeOf } from "../pipeline/analysis/framework/framework.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { bars } from "../pipeline/figures/bars.ts";
import { type Bilingual, inBoth, type Language } from "../pipeline/language/bilingual.ts";
import { formatList } from "../pipeline/language/lists.ts";
import { formatNumber, formatPercent } from "../pipeline/language/numbers.ts";
import {
  absent,
  dataset,
  figure,
  outline,
  projectPage,
  sentence,
  table,
} from "../pipeline/notebook/mod.ts";

const context = claimsOf(dataset);
const evaluation = context.evaluation();
const { projects, names, framework } = evaluation;
const index = indexNode(framework);
const compared = context.robustness().projects.length;
const comparable = index !== undefined && compared > 1 &&
  !context.robustness().problems.some(({ severity }) => severity === "error");
const why: Bilingual = {
  fr: "Sans score, il n’y a ni poids à discuter ni ordre à éprouver.",
  en: "Without scores there are no weights to discuss and no order to test.",
};
const nameById = new Map(projects.map((id, p) => [id, names[p]!]));
const nameOf = (id: string) => nameById.get(id) ?? id;
const nodeLabel = (id: string): Bilingual => nodeOf(framework, id)?.label ?? { fr: id, en: id };

// %% id=drivers
const factorWords: Readonly<Record<Factor, Bilingual>> = {
  data: { fr: "Les données (intervalles, absences)", en: "Data (intervals, gaps)" },
  weights: { fr: "Les poids", en: "Weights" },
  normalisation: { fr: "L’échelle (bornes ou rangs)", en: "The scale (goalposts or ranks)" },
  aggregation: { fr: "La façon d’agréger", en: "The way of aggregating" },
};
// Five hundred samples, fewer for a large portfolio: the intervals in the table say how far that goes.
const sobol = comparable ? sensitivity(dataset, { draws: compared > 300 ? 128 : 512 }) : null;
const factors = (sobol?.outputs[0]?.factors ?? []).map((f) => ({
  factor: f.factor,
  first: Math.max(0, f.first ?? 0),
  firstLow: f.firstLow ?? 0,
  firstHigh: f.firstHigh ?? 0,
  total: f.total ?? 0,
  totalLow: f.totalLow ?? 0,
  totalHigh: f.totalHigh ?? 0,
})).sort((a, b) => b.total - a.total);
const [strongest] = factors;
// Factors that the intervals do not tell apart from the strongest.
const foremost = factors.filter(({ totalHigh }) => totalHigh >= (strongest?.totalLow ?? 0));
const shortWords: Readonly<Record<Factor, Bilingual>> = {
  data: { fr: "l’inconnu des données", en: "what is unknown in the data" },
  weights: { fr: "le choix des poids", en: "the choice of weights" },
  normalisation: { fr: "l’échelle", en: "the scale" },
  aggregation: { fr: "la façon d’agréger", en: "the way of aggregating" },
};
const share = (low: number, high: number, language: Language) =>
  formatPercent(Math.max(0, low), language, {}, Math.max(0, high));

/** What drives the disagreement about ranks. */
export const drivers = sobol && strongest
  ? figure({
    title: inBoth((language) => {
      const list = formatList(foremost.map(({ factor }) => shortWords[factor][language]), language);
      const many = foremost.length > 1;
      const words = `${list.charAt(0).toUpperCase()}${list.slice(1)}`;
      return language === "fr"
        ? `${words} ${many ? "font" : "fait"} le plus bouger les rangs`
        : `${words} ${many ? "move" : "moves"} ranks most`;
    }),
    subtitle: {
      fr:
        "Part du désaccord entre les tirages (indices de Sobol sur le déplacement moyen des rangs). Foncé : ce facteur seul ; clair : avec les autres. Les parts claires se recouvrent : leur somme dépasse 100 %.",
      en:
        "Share of the disagreement among draws (Sobol indices of the mean shift of ranks). Dark: this factor alone; pale: together with others. Pale shares overlap: they add up to more than 100%.",
    },
    alt: inBoth((language) =>
      factors.map((f) =>
        `${factorWords[f.factor][language]} ${formatPercent(f.first, language)}, ${
          formatPercent(f.total, language)
        }`
      ).join(language === "fr" ? " ; " : "; ")
    ),
    caption: inBoth((language) => {
      const n = formatNumber(sobol.evaluations, language);
      return language === "fr"
        ? `${n} évaluations ; intervalles à 95 % par rééchantillonnage. Méthode : Saisana, Saltelli et Tarantola (2005).`
        : `${n} evaluations; 95% intervals by resampling. Method: Saisana, Saltelli and Tarantola (2005).`;
    }),
    rows: factors,
    columns: [
      { title: { fr: "Facteur", en: "Factor" }, value: (f) => factorWords[f.factor] },
      {
        title: { fr: "Seul", en: "Alone" },
        value: (f) => inBoth((language) => share(f.firstLow, f.firstHigh, language)),
        align: "right",
      },
      {
        title: { fr: "Avec les autres", en: "With the others" },
        value: (f) => inBoth((language) => share(f.totalLow, f.totalHigh, language)),
        align: "right",
      },
    ],
    draw: (frame) =>
      bars(
        frame,
        factors.map((f) => ({
          label: frame.say(factorWords[f.factor]),
          value: f.total,
          part: f.first,
          text: frame.say(inBoth((language) =>
            language === "fr"
              ? `${formatPercent(f.first, language)} seul, ${
                formatPercent(f.total, language)
              } en tout`
              : `${formatPercent(f.first, language)} alone, ${
                formatPercent(f.total, language)
              } in all`
          )),
        })),
      ),
  })
  : absent(why);

// %% id=leave-one-out
const without = comparable
  ? leaveOneIndicatorOut(dataset).toSorted((a, b) => b.meanShift - a.meanShift)
  : [];
const heaviest = without.slice(0, 10);
const [most] = without;
const leaders = without.filter(({ shifts }) =>
  shifts.some(({ before, after }) => before === 1 && after !== 1)
);

/** How far the ranks move without an indicator. */
export const leftOut = comparable && most
  ? figure({
    title: inBoth((language) => {
      const held = leaders.length === 0;
      const name = nodeLabel(most.without)[language];
      if (language === "fr") {
        return held
          ? `Aucun indicateur ne fait à lui seul le premier ; « ${name} » déplace le plus les autres`
          : `Le premier rang tient à ${leaders.length} indicateur${leaders.length > 1 ? "s" : ""}`;
      }
      return held
        ? `No indicator alone makes the first; “${name}” moves the others most`
        : `The first rank hangs on ${leaders.length} indicator${leaders.length > 1 ? "s" : ""}`;
    }),
    subtitle: {
      fr:
        "Déplacement moyen des rangs si l’on retire un indicateur, les dix plus forts. À droite : paires de projets qui changent d’ordre.",
      en:
        "Mean shift of ranks if one indicator is left out, the ten largest. Right: pairs of projects that change order.",
    },
    alt: inBoth((language) =>
      heaviest.map((row) =>
        `${nodeLabel(row.without)[language]} ${formatNumber(row.meanShift, language)}`
      ).join(language === "fr" ? " ; " : "; ")
    ),
    caption: inBoth((language) =>
      language === "fr"
        ? `${without.length} indicateurs retirés un par un, ${compared} projets ; le poids retiré va aux indicateurs frères.`
        : `${without.length} indicators left out one by one, ${compared} projects; the weight goes to sibling indicators.`
    ),
    rows: without,
    columns: [
      { title: { fr: "Sans", en: "Without" }, value: (row) => nodeLabel(row.without) },
      {
        title: { fr: "Déplacement moyen", en: "Mean shift" },
        value: (row) => row.meanShift,
        align: "right",
      },
      {
        title: { fr: "Paires inversées", en: "Pairs reversed" },
        value: (row) => row.reversals,
        align: "right",
      },
    ],
    draw: (frame) =>
      bars(
        frame,
        heaviest.map((row) => ({
          label: frame.say(nodeLabel(row.without)),
          value: row.meanShift,
          text: `${frame.number(row.meanShift, { digits: 1 })} · ${row.reversals}`,
        })),
      ),
  })
  : absent(why);

// %% id=geography
const space = comparable ? weightSpace(evaluation, index!.position) : null;
// A question about first place costs two linear programmes over all rivals and all dimensions.
const mostAsked = space
  ? Math.min(60, Math.ceil(3e7 / (space.projects.length * space.children.length ** 2)))
  : 0;
const declaredRanks = new Map(projects.map((project, p) => [
  project,
  index === undefined ? null : scoreOf(evaluation, index.position, p).rank,
]));
const asked = (space?.projects ?? [])
  .toSorted((a, b) => (declaredRanks.get(a) ?? Infinity) - (declaredRanks.get(b) ?? Infinity))
  .slice(0, mostAsked);
const places = space ? firstPlaces(space, asked) : [];
const moves = space ? closestFlips(space, 8) : [];
const already = places.filter(({ moved }) => moved !== null && moved < 1e-9);
const possible = places.filter(({ possible, moved }) =>
  possible === "alone" && (moved ?? 0) >= 1e-9
)
  .sort((a, b) => a.moved! - b.moved!);
const never = places.filter((place) => place.possible === "never");

/** The heaviest beliefs of a set of weights: the dimensions that get the most of it. */
function beliefs({ weights }: FirstPlace, language: Language): string {
  const heavy = space!.children.map((child, i) => ({ child, weight: weights?.[i] ?? 0 }))
    .filter(({ weight }) => weight >= 0.1).sort((a, b) => b.weight - a.weight).slice(0, 3);
  return formatList(
    heavy.map(({ child, weight }) =>
      language === "fr"
        ? `${formatPercent(weight, language)} à « ${nodeLabel(child).fr} »`
        : `${formatPercent(weight, language)} to “${nodeLabel(child).en}”`
    ),
    language,
  );
}

/** For each project, what one would have to believe for it to be first. */
export const firsts = space && places.length > 0
  ? outline({
    items: [
      ...already.map((place) => ({
        text: [inBoth((language) =>
          language === "fr"
            ? `${nameOf(place.project)} est premier avec les poids déclarés.`
            : `${nameOf(place.project)} is first with the declared weights.`
        )],
      })),
      ...possible.map((place) => ({
        text: [inBoth((language) =>
          language === "fr"
            ? `Pour que ${nameOf(place.project)} soit premier, il faudrait donner ${
              beliefs(place, language)
            } : déplacer ${formatPercent(place.moved!, language)} de tout le poids.`
            : `For ${nameOf(place.project)} to be first one would have to give ${
              beliefs(place, language)
            }: to move ${formatPercent(place.moved!, language)} of all the weight.`
        )],
      })),
      ...never.length === 0 ? [] : [{
        text: [inBoth((language) => {
          const list = formatList(
            never.map(({ project }) =>
              nameOf(project)
            ),
            language,
          );
          return language === "fr"
            ? `Aucun jeu de poids ne met en tête ${list}.`
            : `No set of weights puts ${list} first.`;
        })],
      }],
    ],
    note: inBoth((language) => {
      const more = space.leftOut.length - mostAsked;
      const named = space.leftOut.slice(0, mostAsked).map(nameOf);
      const rest = language === "fr" ? `${more} autres` : `${more} others`;
      const out = formatList(more > 0 ? [...named, rest] : named, language);
      const unasked = space.projects.length - asked.length;
      const only = unasked === 0
        ? ""
        : language === "fr"
        ? ` La question n’est posée que pour les ${asked.length} premiers avec les poids déclarés ; pour les ${unasked} autres, elle ne l’est pas.`
        : ` The question is asked for the first ${asked.length} with the declared weights only; for the other ${unasked} it is not.`;
      const tail = out === ""
        ? ""
        : language === "fr"
        ? ` Laissés de côté, faute d’être pesés sur toutes les dimensions : ${out}.`
        : ` Left aside, since they are not weighed on all dimensions: ${out}.`;
      return language === "fr"
        ? `Calcul exact sur les scores médians, poids entre dimensions seulement.${tail}${only}`
        : `Exact computation on the point scores, weights between dimensions only.${tail}${only}`;
    }),
  })
  : absent(
    comparable
      ? {
        fr:
          "La façon d’agréger de l’indice ne permet pas de dire exactement ce que changent les poids.",
        en: "The way the index is aggregated does not allow to say exactly what weights change.",
      }
      : why,
  );

/** The pairs whose order a small change of weights reverses. */
export const closest = space && moves.length > 0
  ? table({
    title: {
      fr: "Le plus petit changement de poids qui retourne un ordre",
      en: "The smallest change of weights that reverses an order",
    },
    note: {
      fr:
        "Les huit paires les plus proches. Ce que l’on déplace est une part de tout le poids, entre dimensions.",
      en:
        "The eight closest pairs. What is moved is a share of all the weight, between dimensions.",
    },
    rows: moves,
    columns: [
      { title: { fr: "Devant", en: "Above" }, value: (row) => nameOf(row.above) },
      { title: { fr: "Derrière", en: "Below" }, value: (row) => nameOf(row.below) },
      {
        title: { fr: "Poids à déplacer", en: "Weight to move" },
        value: (row) => inBoth((language) => formatPercent(row.moved!, language, { digits: 1 })),
        align: "right",
      },
      {
        title: { fr: "De … vers …", en: "From … to …" },
        value: (row) =>
          inBoth((language) => {
            const change = row.weights!.map((weight, i) => weight - space.weights[i]!);
            const label = (i: number) => nodeLabel(space.children[i]!)[language];
            const from = change.flatMap((value, i) => value < -1e-9 ? [label(i)] : []);
            const to = change.flatMap((value, i) => value > 1e-9 ? [label(i)] : []);
            return `${formatList(from, language)} → ${formatList(to, language)}`;
          }),
      },
    ],
  })
  : absent(why);

// %% id=views
const views = comparable ? stakeholderViews(dataset, evaluation) : [];
const viewRows = projects.map((project, p) => ({
  project,
  ranks: views.map(({ ranks }) => ranks[p]!),
})).filter(({ ranks }) => ranks.every(Number.isFinite))
  .sort((a, b) => a.ranks[0]! - b.ranks[0]!);
const steady = viewRows.filter(({ ranks }) => maxOf(ranks) - minOf(ranks) <= 2);
const spread =
  viewRows.toSorted((a, b) =>
    (maxOf(b.ranks) - minOf(b.ranks)) - (maxOf(a.ranks) - minOf(a.ranks))
  )[0];

/** What the views of stakeholders agree on, in a sentence. */
export const agreement = views.length > 1 && spread
  ? sentence(inBoth((language) => {
    const low = minOf(spread.ranks);
    const high = maxOf(spread.ranks);
    return language === "fr"
      ? `Vus par ${
        views.length - 1
      } parties prenantes, ${steady.length} projets sur ${viewRows.length} gardent leur rang à deux places près ; ${
        nameOf(spread.project)
      } est celui qui dépend le plus du regard (rangs ${low} à ${high}).`
      : `Seen by ${
        views.length - 1
      } stakeholders, ${steady.length} of ${viewRows.length} projects keep their rank within two places; ${
        nameOf(spread.project)
      } depends most on the view (ranks ${low} to ${high}).`;
  }))
  : absent({
    fr:
      "Aucune partie prenante n’a donné de poids (table weights) : un seul regard, celui du cadre.",
    en: "No stakeholder gave weights (table weights): one view only, that of the framework.",
  });

/** The rank of each project under each stakeholder's weights. */
export const byStakeholder = views.length > 1
  ? table({
    title: {
      fr: "Rang de chaque projet, regard par regard",
      en: "Rank of each project, view by view",
    },
    note: {
      fr:
        "Scores médians, sans leurs intervalles : à lire avec les groupes de l’évaluation. Un rang isolé ne départage personne.",
      en:
        "Point scores without their intervals: to be read with the groups of the evaluation. A rank alone sets nobody apart.",
    },
    sortable: true,
    rows: viewRows,
    columns: [
      {
        title: { fr: "Projet", en: "Project" },
        value: ({ project }) => ({ text: nameOf(project), href: projectPage(project) }),
      },
      ...views.map(({ stakeholder }, v) => ({
        title: stakeholder === null
          ? { fr: "Poids du cadre", en: "Framework’s weights" }
          : labelOf(dataset, "stakeholder", stakeholder),
        value: ({ ranks }: (typeof viewRows)[number]) => ranks[v] ?? null,
        align: "right" as const,
      })),
    ],
  })
  : absent({
    fr: "Aucune partie prenante n’a donné de poids (table weights).",
    en: "No stakeholder gave weights (table weights).",
  });
