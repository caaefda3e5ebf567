// %% [markdown] id=intro-fr {"lang":"fr","needs":["indicators","measures"]}
// # Les conditions qui vont avec la réussite
//
// Avec une vingtaine d’essais, on ne calcule pas de tendance : on regarde quelles combinaisons de
// conditions se retrouvent chez ceux qui réussissent (analyse qualitative comparée). Les seuils sont
// déclarés ici, puis déplacés, pour voir si la réponse tient.

// %% [markdown] id=intro-en {"lang":"en","needs":["indicators","measures"]}
// # The conditions that go with success
//
// With about twenty experiments one computes no trend: one looks at which combinations of conditions
// are found in those that succeed (qualitative comparative analysis). Thresholds are declared here,
// then moved, to see whether the answer holds.

// %% id=load
import { claimsOf } from "../pipeline/analysis/comparison/claims.ts";
import {
  calibrationVariants,
  type DeclaredSet,
  readConfigurations,
} from "../pipeline/analysis/comparison/configurations.ts";
import { methodRules } from "../pipeline/analysis/comparison/method-lint.ts";
import {
  calibrationSensitivity,
  type SolutionModel,
  solve,
} from "../pipeline/analysis/comparison/qca.ts";
import { setFit } from "../pipeline/analysis/comparison/set-fit.ts";
import { truthTable } from "../pipeline/analysis/comparison/truth-table.ts";
import { nodeOf } from "../pipeline/analysis/framework/framework.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { labelledDots } from "../pipeline/figures/labelled-dots.ts";
import { type Bilingual, inBoth, type Language, same } from "../pipeline/language/bilingual.ts";
import { formatList } from "../pipeline/language/lists.ts";
import { formatNumber, formatQuantity } from "../pipeline/language/numbers.ts";
import {
  absent,
  dataset,
  figure,
  outline,
  type OutlineItem,
  projectPage,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const evaluation = claimsOf(dataset).evaluation();
const { framework, projects, names } = evaluation;
const nameOf = (id: string) => names[projects.indexOf(id)] ?? id;
const round = (x: number | null, language: Language) =>
  x === null ? "–" : formatNumber(x, language, { digits: 2, fixed: true });

// %% id=declared
interface Named extends DeclaredSet {
  readonly present: Bilingual;
  readonly lacking: Bilingual;
}

// The declared sets: which measure, from where a project is out, undecided, in. Change them here.
const conditions: readonly Named[] = [
  {
    name: "B",
    node: "A2",
    anchors: { out: 1, crossover: 2.5, in: 4 },
    present: { fr: "un besoin bien documenté", en: "a well documented need" },
    lacking: { fr: "un besoin peu documenté", en: "a need documented little" },
  },
  {
    name: "U",
    node: "C6",
    anchors: { out: 20, crossover: 55, in: 80 },
    present: { fr: "des usagers qui influent", en: "users who have influence" },
    lacking: { fr: "des usagers peu suivis", en: "users followed little" },
  },
  {
    name: "P",
    node: "H1",
    anchors: { out: 0, crossover: 1.5, in: 3 },
    present: { fr: "une preuve", en: "evidence" },
    lacking: { fr: "pas de preuve", en: "no evidence" },
  },
  {
    name: "T",
    node: "G3",
    anchors: { out: 8, crossover: 3.5, in: 0 },
    present: { fr: "un calendrier tenu", en: "a schedule kept" },
    lacking: { fr: "un retard", en: "a delay" },
  },
];
const outcome: Named = {
  name: "E",
  node: "essaimage",
  anchors: { out: 0.2, crossover: 0.5, in: 0.75 },
  present: { fr: "l’essai essaime", en: "the experiment spreads" },
  lacking: { fr: "l’essai n’essaime pas", en: "the experiment does not spread" },
};
const thresholds = { consistency: 0.8, pri: 0.5 } as const;

const read = readConfigurations(evaluation, conditions, outcome);
const { data, leftOut } = read;
// Fewer cases than this, and chance alone would give a solution (Marx & Dușa, 2011).
const enough = data !== null && data.cases.length >= 2 ** (conditions.length - 1);
const why: Bilingual = data === null
  ? {
    fr: `Le cadre de ce jeu n’a pas les nœuds que ces conditions demandent (${
      read.lacking.join(", ")
    }) : on ne peut pas dire quelles conditions vont avec la réussite. Les conditions se déclarent en tête du carnet « conditions ».`,
    en: `The framework of this dataset does not have the nodes that these conditions ask for (${
      read.lacking.join(", ")
    }): which conditions go with success cannot be said. Conditions are declared at the head of the notebook “conditions”.`,
  }
  : {
    fr:
      `${data.cases.length} cas complets pour ${conditions.length} conditions : le hasard suffirait à donner une réponse.`,
    en:
      `${data.cases.length} complete cases for ${conditions.length} conditions: chance would be enough to give an answer.`,
  };

// %% id=cases
const caseRows = dataset.tables.projects.rows.filter(({ project_id }) =>
  data?.cases.includes(project_id) ?? false
);
/** How many projects are compared. */
export const caseCount = value(
  countOf(refs("projects", caseRows), {
    fr: "Nombre de projets pour lesquels chaque condition et le résultat sont connus.",
    en: "Number of projects for which every condition and the outcome are known.",
  }, [{
    why: {
      fr: "une condition ou le résultat n’est pas connu",
      en: "a condition or the outcome is unknown",
    },
    count: leftOut.length,
  }]),
  { label: { fr: "projets comparés", en: "projects compared" } },
);

const sets = [...conditions, outcome];
/** The declared sets with their thresholds. */
export const declared = enough
  ? table({
    title: { fr: "Les seuils déclarés", en: "The declared thresholds" },
    note: inBoth((language) => {
      const out = leftOut.map(({ project, sets: unknown }) =>
        `${nameOf(project)} (${unknown.join(", ")})`
      );
      const list = out.length === 0 ? (language === "fr" ? "aucun" : "none") : out.join(", ");
      return language === "fr"
        ? `Au seuil du milieu, un projet n’est ni dedans ni dehors. Laissés de côté faute de valeur : ${list}.`
        : `At the middle threshold a project is neither in nor out. Left aside for want of a value: ${list}.`;
    }),
    rows: sets,
    columns: [
      { title: { fr: "Lettre", en: "Letter" }, value: (set) => set.name },
      { title: { fr: "Ensemble", en: "Set" }, value: (set) => set.present },
      {
        title: { fr: "Mesure", en: "Measure" },
        value: (set) => nodeOf(framework, set.node)?.label ?? set.node,
      },
      ...(["out", "crossover", "in"] as const).map((anchor) => ({
        title: {
          out: { fr: "Dehors", en: "Out" },
          crossover: { fr: "Entre les deux", en: "In between" },
          in: { fr: "Dedans", en: "In" },
        }[anchor],
        value: (set: Named) =>
          inBoth((language) => {
            const unit = labelOf(dataset, "unit", nodeOf(framework, set.node)?.row.unit ?? "");
            return formatQuantity(
              formatNumber(set.anchors[anchor], language),
              unit[language],
              language,
            );
          }),
        align: "right" as const,
      })),
    ],
  })
  : absent(why);

// %% id=solutions
const tables = enough && data
  ? {
    success: truthTable(data, thresholds),
    failure: truthTable(data, { ...thresholds, negated: true }),
  }
  : null;
const solutions = tables
  ? {
    success: solve(tables.success),
    // What helps success by its presence helps failure by its absence.
    failure: solve(
      tables.failure,
      Object.fromEntries(conditions.map(({ name }) => [name, "absence" as const])),
    ),
  }
  : null;

function termWords(term: string, language: Language): string {
  if (term === "1") return language === "fr" ? "toujours" : "always";
  return formatList(
    term.split("*").map((literal) => {
      const set = conditions.find(({ name }) => name === literal.replace("~", ""));
      if (!set) return literal;
      return (literal.startsWith("~") ? set.lacking : set.present)[language];
    }),
    language,
  );
}

/** One model in words: a way a line, with who shows it. */
function modelItems(model: SolutionModel): OutlineItem[] {
  return model.terms.map((term) => ({
    text: [inBoth((language) => {
      const ways = termWords(term.term, language);
      const cases = term.cases.map(nameOf).join(", ");
      return language === "fr"
        ? `${ways.charAt(0).toUpperCase()}${ways.slice(1)} (${term.term}) : ${
          cases || "aucun cas net"
        }. Cohérence ${round(term.incl, language)}, couverture ${round(term.cov, language)}.`
        : `${ways.charAt(0).toUpperCase()}${ways.slice(1)} (${term.term}): ${
          cases || "no clear case"
        }. Consistency ${round(term.incl, language)}, coverage ${round(term.cov, language)}.`;
    })],
  }));
}

const kinds = {
  conservative: {
    fr: "Sans supposer rien de ce qui n’a pas été observé",
    en: "Without supposing anything about what was not observed",
  },
  intermediate: {
    fr: "En supposant seulement ce qui va dans le sens attendu",
    en: "Supposing only what goes in the expected direction",
  },
  parsimonious: {
    fr: "En supposant tout ce qui simplifie la réponse",
    en: "Supposing whatever makes the answer simpler",
  },
} as const;

function solutionItems(side: "success" | "failure"): OutlineItem[] {
  return (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => {
    const models = solutions?.[side][kind] ?? [];
    return {
      text: [
        inBoth((language) =>
          models.length > 1
            ? language === "fr"
              ? `${kinds[kind].fr} : ${models.length} réponses à égalité, aucune n’est choisie`
              : `${kinds[kind].en}: ${models.length} answers tie, none is chosen`
            : kinds[kind][language]
        ),
      ],
      items: models.length === 0
        ? [{
          text: [{
            fr: "Aucune combinaison observée ne suffit.",
            en: "No observed combination is sufficient.",
          }],
        }]
        : models.length === 1
        ? modelItems(models[0]!)
        : models.map((model, i) => ({
          text: [{ fr: `Réponse ${i + 1}`, en: `Answer ${i + 1}` }],
          items: modelItems(model),
        })),
    };
  });
}

/** The ways to success, by what is supposed of combinations nobody tried. */
export const ways = solutions ? outline({ items: solutionItems("success") }) : absent(why);

/** The ways to failure: they are not the mirror of the ways to success. */
export const waysNot = solutions ? outline({ items: solutionItems("failure") }) : absent(why);

// %% id=necessity
const necessity = conditions.map((set, i) => {
  const x = data?.memberships.map((row) => row[i]!) ?? [];
  const fit = setFit(x, data?.outcome ?? []);
  return { set, necessity: fit.cov, relevance: fit.RoN };
}).sort((a, b) => (b.necessity ?? 0) - (a.necessity ?? 0));
const needed = necessity.filter(({ necessity: n, relevance }) =>
  (n ?? 0) >= 0.9 && (relevance ?? 0) >= 0.5
);

/** What success hardly ever goes without. */
export const necessary = enough
  ? figure({
    title: inBoth((language) => {
      const list = formatList(needed.map(({ set }) => set.present[language]), language);
      if (needed.length === 0) {
        return language === "fr"
          ? "Aucune condition, à elle seule, n’est nécessaire"
          : "No condition alone is necessary";
      }
      return language === "fr" ? `Presque jamais sans ${list}` : `Hardly ever without ${list}`;
    }),
    subtitle: {
      fr:
        "Part de la réussite qui va avec la condition (1 : jamais sans elle). Une condition que tout le monde remplit ne dit rien : la pertinence est dans le tableau.",
      en:
        "Share of success that goes with the condition (1: never without it). A condition that everybody meets says nothing: relevance is in the table.",
    },
    alt: inBoth((language) =>
      necessity.map(({ set, necessity: n }) => `${set.present[language]} ${round(n, language)}`)
        .join(
          language === "fr" ? " ; " : "; ",
        )
    ),
    caption: inBoth((language) =>
      language === "fr"
        ? `n = ${
          data?.cases.length ?? 0
        } projets. Nécessité : Σmin(X, Y) / ΣY ; pertinence : RoN (Schneider et Wagemann, 2012).`
        : `n = ${
          data?.cases.length ?? 0
        } projects. Necessity: Σmin(X, Y) / ΣY; relevance: RoN (Schneider and Wagemann, 2012).`
    ),
    rows: necessity,
    columns: [
      { title: { fr: "Condition", en: "Condition" }, value: ({ set }) => set.present },
      {
        title: { fr: "Nécessité", en: "Necessity" },
        value: ({ necessity: n }) => n,
        align: "right",
      },
      {
        title: { fr: "Pertinence", en: "Relevance" },
        value: ({ relevance }) => relevance,
        align: "right",
      },
    ],
    draw: (frame) =>
      labelledDots(
        frame,
        necessity.map(({ set, necessity: n }) => ({
          label: frame.say(set.present),
          low: n ?? 0,
          high: n ?? 0,
          text: frame.number(n ?? 0, { digits: 2, fixed: true }),
        })),
        { from: 0, to: 1 },
      ),
  })
  : absent(why);

// %% id=truth-table
const observed = tables?.success.rows.filter(({ cases }) => cases.length > 0) ?? [];
const remainders = (tables?.success.rows.length ?? 0) - observed.length;
const contradictions = observed.filter(({ deviant }) => deviant.length > 0);
const code = (row: { readonly code: number }, i: number) =>
  (row.code >> (conditions.length - 1 - i)) & 1;

/** What the letters of a formula stand for. */
const letters = (language: Language) =>
  conditions.map((set) => `${set.name}${language === "fr" ? " : " : ": "}${set.present[language]}`)
    .join(language === "fr" ? " ; " : "; ");

/** Every combination that was observed, with its cases and its contradictions. */
export const truth = tables
  ? table({
    title: { fr: "Les combinaisons observées", en: "The combinations observed" },
    note: inBoth((language) => {
      const { consistency, pri } = thresholds;
      return language === "fr"
        ? `${letters(language)}. 1 : condition remplie ; 0 : non. Réussite : cohérence d’au moins ${
          round(consistency, language)
        } et PRI d’au moins ${round(pri, language)}. ${remainders} combinaisons sur ${
          2 ** conditions.length
        } n’ont jamais été tentées.`
        : `${letters(language)}. 1: condition met; 0: not. Success: consistency of at least ${
          round(consistency, language)
        } and PRI of at least ${round(pri, language)}. ${remainders} of ${
          2 ** conditions.length
        } combinations were never tried.`;
    }),
    rows: observed.toSorted((a, b) =>
      (b.out ?? 0) - (a.out ?? 0) || b.cases.length - a.cases.length
    ),
    columns: [
      ...conditions.map((set, i) => ({
        title: same(set.name),
        value: (row: (typeof observed)[number]) => code(row, i),
        name: set.name,
      })),
      {
        title: { fr: "Réussite", en: "Success" },
        value: (row) => row.out === 1 ? { fr: "oui", en: "yes" } : { fr: "non", en: "no" },
      },
      {
        title: { fr: "Cohérence", en: "Consistency" },
        value: (row) => row.incl,
        align: "right",
      },
      { title: { fr: "PRI", en: "PRI" }, value: (row) => row.PRI, align: "right" },
      {
        title: { fr: "Projets", en: "Projects" },
        value: (row) => row.cases.map((id) => ({ text: nameOf(id), href: projectPage(id) })),
      },
      {
        title: { fr: "Cas contraires", en: "Contrary cases" },
        value: (row) => row.deviant.map(nameOf).join(", "),
      },
    ],
  })
  : absent(why);

/** Cases that contradict their combination: where to look closer. */
export const contrary = tables
  ? sentence(inBoth((language) => {
    const cases = contradictions.flatMap(({ deviant }) => deviant).map(nameOf);
    if (cases.length === 0) {
      return language === "fr"
        ? "Aucun cas ne contredit sa combinaison."
        : "No case contradicts its combination.";
    }
    const list = formatList(cases, language);
    return language === "fr"
      ? `${list} ${
        cases.length > 1 ? "contredisent leur combinaison" : "contredit sa combinaison"
      } : mêmes conditions, autre résultat. C’est là qu’il faut aller voir.`
      : `${list} ${
        cases.length > 1 ? "contradict their combination" : "contradicts its combination"
      }: same conditions, another outcome. That is where to look closer.`;
  }))
  : absent(why);

// %% id=sensitivity
const variants = enough
  ? calibrationVariants(conditions, outcome).flatMap((variant) => {
    const moved = readConfigurations(evaluation, variant.conditions, variant.outcome).data;
    return moved === null ? [] : [truthTable(moved, thresholds)];
  })
  : [];
const stability = calibrationSensitivity(variants, "intermediate");
const [commonest] = stability.outcomes;
const stays = solutions === null ? 0 : stability.outcomes.find(({ models }) =>
  models.join("\n") ===
    solutions.success.intermediate.map(({ terms }) => terms.map(({ term }) => term).join(" + "))
      .join("\n")
)?.count ?? 0;
const literals = (model: string) => new Set(model.match(/~?[A-Z]+/g) ?? []);
const always = conditions.filter(({ name }) =>
  stability.outcomes.length > 0 &&
  stability.outcomes.every(({ models }) => models.every((model) => literals(model).has(name)))
);

/** Whether the answer holds when thresholds move. */
export const stable = enough && commonest
  ? sentence(inBoth((language) => {
    const list = formatList(always.map(({ present }) => present[language]), language);
    const kept = always.length === 0
      ? language === "fr"
        ? "Aucune condition n’est de toutes les réponses."
        : "No condition is in all the answers."
      : language === "fr"
      ? `Ce qui est de toutes les réponses : ${list}.`
      : `What is in all the answers: ${list}.`;
    return language === "fr"
      ? `Si l’on déplace un seuil à la fois d’un cinquième, la réponse intermédiaire reste la même dans ${stays} réglages sur ${stability.variants}. ${kept}`
      : `If one threshold at a time is moved by a fifth, the intermediate answer stays the same in ${stays} of ${stability.variants} settings. ${kept}`;
  }))
  : absent(why);

/** The answers met when thresholds move. */
export const sensitivityTable = enough && commonest
  ? table({
    title: { fr: "Ce que donnent d’autres seuils", en: "What other thresholds give" },
    note: {
      fr:
        "Chaque seuil du milieu, un à la fois, déplacé d’un cinquième vers l’un ou l’autre bout ; réponse intermédiaire. « ~ » : condition absente ; « * » : et ; « + » : ou.",
      en:
        "Each middle threshold, one at a time, moved by a fifth towards either end; intermediate answer. “~”: condition absent; “*”: and; “+”: or.",
    },
    rows: stability.outcomes,
    columns: [
      {
        title: { fr: "Réponse", en: "Answer" },
        value: ({ models }) =>
          inBoth((language) =>
            models.length === 0
              ? language === "fr" ? "aucune combinaison ne suffit" : "no combination is sufficient"
              : models.join(language === "fr" ? " ou bien " : " or else ")
          ),
      },
      { title: { fr: "Réglages", en: "Settings" }, value: ({ count }) => count, align: "right" },
    ],
  })
  : absent(why);

// %% id=headline
/** The title of the page. */
export const headline = sentence(inBoth((language) => {
  if (!enough) {
    return language === "fr"
      ? "Pas encore de conditions à comparer"
      : "No conditions to compare yet";
  }
  if (needed.length > 0) {
    const list = formatList(needed.map(({ set }) => set.present[language]), language);
    return language === "fr"
      ? `Les essais qui essaiment ont presque toujours ${list}`
      : `Experiments that spread almost always have ${list}`;
  }
  return language === "fr" ? "Aucun chemin unique vers la réussite" : "No single way to success";
}));

/** The answer in a sentence; what is missing where there is none. */
export const answer = enough
  ? sentence(
    { fr: "Sur ", en: "Over " },
    caseCount,
    inBoth((language) => {
      const letters = formatList(conditions.map(({ present }) => present[language]), language);
      const n = data?.cases.length ?? 0;
      const below = n < methodRules.percentageCases;
      return language === "fr"
        ? ` projets, on compare ${conditions.length} conditions (${letters}) et un résultat : ${outcome.present.fr}. ${
          below
            ? "C’est peu : ces combinaisons sont des pistes, pas des causes."
            : "Ces combinaisons sont des pistes, pas des causes."
        }`
        : ` projects, ${conditions.length} conditions are compared (${letters}) with one outcome: ${outcome.present.en}. ${
          below
            ? "That is few: these combinations are leads, not causes."
            : "These combinations are leads, not causes."
        }`;
    }),
  )
  : sentence(why);
