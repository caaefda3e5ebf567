// %% [markdown] id=intro-fr {"lang":"fr","needs":["indicators","measures"]}
// # Ce que l’on peut proposer pour chaque projet
//
// Une proposition par projet (généraliser, prolonger, capitaliser, arrêter) avec ses raisons et le
// plus petit changement qui la ferait monter. Elle ouvre la discussion ; elle ne décide rien.

// %% [markdown] id=intro-en {"lang":"en","needs":["indicators","measures"]}
// # What can be proposed for each project
//
// One proposal a project (generalise, extend, capitalise on, stop) with its reasons and the smallest
// change that would move it up. It opens the discussion; it decides nothing.

// %% id=load
import { median } from "../pipeline/analysis/statistics/centre.ts";
import { claimsOf } from "../pipeline/analysis/comparison/claims.ts";
import { rankQuantile } from "../pipeline/analysis/comparison/robustness.ts";
import { tierName } from "../pipeline/analysis/comparison/tiers.ts";
import {
  decisionCategories,
  defaultThresholds,
  type Proposal,
} from "../pipeline/analysis/framework/decision.ts";
import { scoreOf } from "../pipeline/analysis/framework/evaluate.ts";
import { indexNode, nodeOf } from "../pipeline/analysis/framework/framework.ts";
import { traceScore } from "../pipeline/analysis/framework/trace-score.ts";
import { refs } from "../pipeline/analysis/traced.ts";
import { profileBars } from "../pipeline/figures/profile-bars.ts";
import { type Bilingual, inBoth, type Language } from "../pipeline/language/bilingual.ts";
import { formatInterval, formatNumber } from "../pipeline/language/numbers.ts";
import {
  absent,
  dataset,
  eachKey,
  eachProject,
  figure,
  outline,
  type OutlineItem,
  projectPage,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const context = claimsOf(dataset);
const evaluation = context.evaluation();
const { framework, projects, names } = evaluation;
const index = indexNode(framework);
const result = context.robustness();
const comparable = index !== undefined && result.projects.length > 1 &&
  !result.problems.some(({ severity }) => severity === "error");
const proposals = comparable ? context.proposals() : [];
const byProject = new Map(proposals.map((proposal) => [proposal.project, proposal]));
const dimensions = (index?.children ?? []).map((place) => framework.nodes[place]!)
  .filter((node) => node.scored);
const nameById = new Map(projects.map((id, p) => [id, names[p]!]));
const nameOf = (id: string) => nameById.get(id) ?? id;
const category = (id: string): Bilingual =>
  decisionCategories.find((known) => known.id === id)?.label ?? { fr: id, en: id };
const label = (id: string): Bilingual => nodeOf(framework, id)?.label ?? { fr: id, en: id };
const score = (x: number, language: Language) => formatNumber(x, language, { digits: 2 });
const why: Bilingual = {
  fr: "Sans score par dimension, aucune proposition ne peut être préparée.",
  en: "Without a score on each dimension, no proposal can be prepared.",
};

// %% id=counts
/** How many projects are proposed for a category. */
export const proposed = eachKey(decisionCategories.map(({ id }) => id), (id) => {
  const own = new Set(
    proposals.filter((proposal) => proposal.category === id).map(({ project }) => project),
  );
  const rows = dataset.tables.projects.rows.filter(({ project_id }) => own.has(project_id));
  return value({
    value: own.size,
    low: own.size,
    high: own.size,
    unit: "",
    trace: {
      rule: {
        fr: `Nombre de projets pour lesquels la règle propose : ${category(id).fr}.`,
        en: `Number of projects for which the rule proposes: ${category(id).en}.`,
      },
      formula: "MR-Sort (Leroy, Mousseau & Pirlot, 2011)",
      rows: refs("projects", rows),
    },
  }, { label: category(id) });
});

const firm = proposals.filter(({ worst, best }) => worst === best);
/** How many proposals would stay the same whatever is unknown. */
export const firmness = comparable
  ? sentence(inBoth((language) => {
    const [n, all] = [firm.length, proposals.length];
    return language === "fr"
      ? `${n} ${n > 1 ? "propositions" : "proposition"} sur ${all} ${
        n > 1 ? "resteraient les mêmes" : "resterait la même"
      } quelles que soient les valeurs que l’on ignore encore.`
      : `${n} of ${all} proposals would stay the same whatever the values still unknown turn out to be.`;
  }))
  : absent(why);

// %% id=proposals
function step({ next }: Proposal): Bilingual {
  if (next === null) return { fr: "au plus haut", en: "at the top" };
  return inBoth((language) =>
    next.changes.map(({ criterion, from, to }) =>
      `${label(criterion)[language]} ${from === null ? "?" : score(from, language)} → ${
        score(to, language)
      }`
    ).join(language === "fr" ? " ; " : "; ")
  );
}

/** The proposal for each project, how far it depends on what is unknown, and the next step. */
export const list = comparable
  ? table({
    title: { fr: "Une proposition par projet", en: "One proposal a project" },
    note: inBoth((language) => {
      const [top, middle, low] = defaultThresholds.profiles.map((x) => score(x, language));
      const { majority, veto } = defaultThresholds;
      return language === "fr"
        ? `Règle MR-Sort : un projet atteint une catégorie si les dimensions qui passent son seuil (${top}, ${middle}, ${low}) pèsent au moins ${
          score(majority, language)
        } du poids ; une dimension à ${
          score(veto, language)
        } ou moins interdit « généraliser ». « Si tout se révélait… » : la proposition avec toutes les valeurs inconnues au pire, puis au mieux.`
        : `MR-Sort rule: a project reaches a category when the dimensions that pass its threshold (${top}, ${middle}, ${low}) weigh at least ${
          score(majority, language)
        } of the weight; a dimension at ${
          score(veto, language)
        } or less bars “generalise”. “Were all to turn out…”: the proposal with every unknown value at its worst, then at its best.`;
    }),
    rows: proposals.toSorted((a, b) =>
      decisionCategories.findIndex(({ id }) => id === a.category) -
      decisionCategories.findIndex(({ id }) => id === b.category)
    ),
    columns: [
      {
        title: { fr: "Projet", en: "Project" },
        value: ({ project }) => ({ text: nameOf(project), href: projectPage(project) }),
      },
      { title: { fr: "Proposition", en: "Proposal" }, value: (row) => category(row.category) },
      {
        title: {
          fr: "Si tout se révélait au pire / au mieux",
          en: "Were all to turn out worst / best",
        },
        value: ({ worst, best }) =>
          inBoth((language) =>
            worst === best
              ? language === "fr" ? "inchangée" : "unchanged"
              : `${category(worst)[language]} / ${category(best)[language]}`
          ),
      },
      { title: { fr: "Pour monter d’un cran", en: "To move up one class" }, value: step },
    ],
  })
  : absent(why);

// %% id=sheet
const places = new Map(projects.map((id, p) => [id, p]));

/** Where the project stands: its group, its possible ranks, its score. */
export const position = eachProject((id) => {
  const a = result.projects.indexOf(id);
  const p = places.get(id);
  if (!comparable || a < 0 || p === undefined) return null;
  const tier = tierName(result.tiers[a]!);
  const size = result.tiers.filter((other) => other === result.tiers[a]).length;
  const [low, high] = [rankQuantile(result, a, 0.025), rankQuantile(result, a, 0.975)];
  return sentence(
    {
      fr: `Groupe ${tier}${
        size > 1 ? ` (${size} projets que l’on ne peut pas ranger entre eux)` : ""
      }. Score : `,
      en: `Group ${tier}${
        size > 1 ? ` (${size} projects that cannot be put in order)` : ""
      }. Score: `,
    },
    value(traceScore(evaluation, index!.position, p)),
    inBoth((language) =>
      language === "fr"
        ? ` sur 1. Rangs possibles : ${
          formatInterval(low, high, language)
        } sur ${result.projects.length}.`
        : ` out of 1. Possible ranks: ${
          formatInterval(low, high, language)
        } of ${result.projects.length}.`
    ),
  );
});

/** How many other projects are drawn behind one; of more, as many at even steps of rank. */
const mostTicks = 60;
const sortedScores = dimensions.map((node) =>
  projects.flatMap((_, p) => scoreOf(evaluation, node.position, p).score ?? [])
    .sort((a, b) => a - b)
);

/** The scores of the other projects on a dimension: in their order, or sorted where they are many. */
function othersOf(d: number, p: number): number[] {
  const { position } = dimensions[d]!;
  if (projects.length > mostTicks) {
    const { score } = scoreOf(evaluation, position, p);
    return score === null
      ? sortedScores[d]!
      : sortedScores[d]!.toSpliced(sortedScores[d]!.indexOf(score), 1);
  }
  return projects.flatMap((_, other) =>
    other === p ? [] : scoreOf(evaluation, position, other).score ?? []
  );
}

function ticksOf(others: readonly number[]): readonly number[] {
  const step = Math.ceil(others.length / mostTicks);
  return step <= 1 ? others : others.filter((_, i) => i % step === 0);
}

/** The project's score on each dimension, before those of all others. */
export const profile = eachProject((id) => {
  const p = places.get(id);
  if (!comparable || p === undefined || !byProject.has(id)) return null;
  const rows = dimensions.map((node, d) => ({
    node,
    ...scoreOf(evaluation, node.position, p),
    others: othersOf(d, p),
  }));
  const above = rows.filter(({ score, others }) =>
    score !== null && score > (median(others) ?? Infinity)
  ).length;
  const known = rows.filter(({ score }) => score !== null).length;
  return figure({
    title: inBoth((language) =>
      language === "fr"
        ? `Au-dessus de la médiane du portefeuille sur ${above} dimension${
          above > 1 ? "s" : ""
        } sur ${known}`
        : `Above the portfolio’s median on ${above} of ${known} dimensions`
    ),
    subtitle: inBoth((language) => {
      const some = projects.length > mostTicks;
      return language === "fr"
        ? `Point : score ; barre : ce qui reste possible. Traits fins : les autres projets${
          some ? ` (${mostTicks} au plus, à rangs réguliers)` : ""
        }. Sans point : rien de mesuré.`
        : `Dot: score; bar: what remains possible. Fine ticks: the other projects${
          some ? ` (${mostTicks} at most, at even ranks)` : ""
        }. Without a dot: nothing measured.`;
    }),
    alt: inBoth((language) =>
      rows.map(({ node, low, high }) =>
        `${node.label[language]} ${
          low === null || high === null ? "–" : formatInterval(low, high, language)
        }`
      ).join(language === "fr" ? " ; " : "; ")
    ),
    caption: inBoth((language) =>
      language === "fr"
        ? `Scores de 0 à 1 ; ${projects.length} projets au portefeuille. Source : table measures.`
        : `Scores from 0 to 1; ${projects.length} projects in the portfolio. Source: table measures.`
    ),
    rows,
    columns: [
      { title: { fr: "Dimension", en: "Dimension" }, value: ({ node }) => node.label },
      {
        title: { fr: "Score", en: "Score" },
        value: ({ node }) => traceScore(evaluation, node.position, p),
        align: "right",
        name: "score",
      },
      {
        title: { fr: "Rang", en: "Rank" },
        value: ({ rank, others }) =>
          rank === null
            ? null
            : inBoth((language) =>
              language === "fr"
                ? `${rank} sur ${others.length + 1}`
                : `${rank} of ${others.length + 1}`
            ),
        align: "right",
      },
    ],
    draw: (frame) =>
      profileBars(
        frame,
        rows.map(({ node, score, low, high, others }) => ({
          label: frame.say(node.label),
          value: score,
          low,
          high,
          others: ticksOf(others),
          text: low === null || high === null
            ? frame.say({ fr: "sans objet", en: "n/a" })
            : score === null
            ? "?"
            : frame.number(score, { digits: 2, fixed: true }),
        })),
      ),
  });
});

/** What is strong, what is weak and what is not known, by criterion. */
export const strengths = eachProject((id) => {
  const p = places.get(id);
  if (!comparable || p === undefined || !byProject.has(id)) return null;
  const criteria = dimensions.flatMap(({ children }) =>
    children.map((place) => framework.nodes[place]!).filter((node) => node.scored)
  ).map((node) => ({ node, ...scoreOf(evaluation, node.position, p) }));
  const known = criteria.filter(({ score, coverage }) => score !== null && coverage >= 0.5)
    .sort((a, b) => b.score! - a.score!);
  const strong = known.filter(({ low }) => (low ?? 0) >= defaultThresholds.profiles[0]).slice(0, 5);
  const weak = known.filter(({ high }) => (high ?? 1) < defaultThresholds.profiles[1]).slice(-5)
    .toReversed();
  const unknown = criteria.filter(({ score, low }) => score === null && low !== null);
  const item = (kicker: Bilingual, list: typeof criteria, none: Bilingual): OutlineItem => ({
    kicker,
    text: [
      inBoth((language) =>
        list.length === 0
          ? none[language]
          : list.map(({ node, low, high, score: own }) =>
            own === null
              ? node.label[language]
              : `${node.label[language]} (${formatInterval(low ?? 0, high ?? 1, language)})`
          ).join(", ")
      ),
    ],
  });
  return outline({
    items: [
      item({ fr: "Points forts", en: "Strengths" }, strong, {
        fr: "aucun critère n’est au-dessus du seuil haut quoi que l’on ignore.",
        en: "no criterion is above the high threshold whatever is unknown.",
      }),
      item({ fr: "Points faibles", en: "Weaknesses" }, weak, {
        fr: "aucun critère n’est sous le seuil moyen quoi que l’on ignore.",
        en: "no criterion is under the middle threshold whatever is unknown.",
      }),
      item({ fr: "Inconnu", en: "Unknown" }, unknown, {
        fr: "tous les critères ont au moins une mesure.",
        en: "all criteria have at least one measure.",
      }),
    ],
  });
});

/** The proposal for the project with its proof: what is reached, missed, unknown, and the next step. */
export const trace = eachProject((id) => {
  const proposal = byProject.get(id);
  if (!comparable || !proposal) return null;
  const names = (ids: readonly string[], language: Language) =>
    ids.length === 0
      ? language === "fr" ? "aucune" : "none"
      : ids.map((node) => label(node)[language]).join(", ");
  const { worst, best } = proposal;
  return outline({
    items: [{
      kicker: { fr: "Proposition à discuter", en: "Proposal to discuss" },
      text: [category(proposal.category)],
      marks: [{
        mark: worst === best ? "full" : "half",
        text: worst === best
          ? {
            fr: "la même quoi que l’on ignore encore",
            en: "the same whatever is still unknown",
          }
          : inBoth((language) =>
            language === "fr"
              ? `de « ${category(worst).fr} » au pire à « ${category(best).fr} » au mieux`
              : `from “${category(worst).en}” at worst to “${category(best).en}” at best`
          ),
      }],
      fold: { fr: "Pourquoi", en: "Why" },
      items: [
        ...proposal.checks.map((check) => ({
          text: [inBoth((language) => {
            const name = category(check.category)[language];
            const support = score(check.support, language);
            const vetoes = check.vetoes.length === 0
              ? ""
              : language === "fr"
              ? ` Veto : ${names(check.vetoes, language)}.`
              : ` Veto: ${names(check.vetoes, language)}.`;
            return language === "fr"
              ? `« ${name} » ${
                check.holds ? "est atteint" : "n’est pas atteint"
              } : ${support} du poids passe le seuil (il en faut ${
                score(defaultThresholds.majority, language)
              }). Sous le seuil : ${names(check.missed, language)}. Inconnues : ${
                names(check.unknown, language)
              }.${vetoes}`
              : `“${name}” ${
                check.holds ? "is reached" : "is not reached"
              }: ${support} of the weight passes the threshold (${
                score(defaultThresholds.majority, language)
              } needed). Below it: ${names(check.missed, language)}. Unknown: ${
                names(check.unknown, language)
              }.${vetoes}`;
          })],
        })),
        ...proposal.next === null ? [] : [{
          text: [
            inBoth((language) => {
              const { category: aim, isSmallest } = proposal.next!;
              return language === "fr"
                ? `${
                  isSmallest
                    ? "Plus petit changement"
                    : "Un changement possible (trop de critères pour prouver qu’il est le plus petit)"
                } vers « ${category(aim).fr} » : ${step(proposal).fr}.`
                : `${
                  isSmallest
                    ? "Smallest change"
                    : "A possible change (too many criteria to prove that it is the smallest)"
                } towards “${category(aim).en}”: ${step(proposal).en}.`;
            }),
          ],
        }],
      ],
    }],
    note: {
      fr: "La règle prépare la discussion ; elle n’est jamais appliquée d’office.",
      en: "The rule prepares the discussion; it is never applied by itself.",
    },
  });
});
