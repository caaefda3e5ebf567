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
import { studyConfigurations } from "../pipeline/analysis/configurations/configuration-study.ts";
import {
  type DeclaredSet,
  readConfigurations,
} from "../pipeline/analysis/configurations/configurations.ts";
import { methodRules } from "../pipeline/analysis/comparison/method-lint.ts";
import type { SolutionModel } from "../pipeline/analysis/configurations/qca.ts";
import { nodeOf } from "../pipeline/analysis/framework/framework.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { labelledDots } from "../pipeline/figures/labelled-dots.ts";
import { type Bilingual, inBoth, same } from "../pipeline/language/bilingual.ts";
import {
  absent,
  amount,
  dataset,
  figure,
  inWords,
  list,
  number,
  orElse,
  outline,
  type OutlineItem,
  projectLink,
  say,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const evaluation = claimsOf(dataset).evaluation();
const { framework, projects, names } = evaluation;
const nameOf = (id: string) => names[projects.indexOf(id)] ?? id;
const round = (x: number | null) =>
  orElse(x === null ? null : number(x, { digits: 2, fixed: true }), same("–"));

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
    present: say("un besoin bien documenté", "a well documented need"),
    lacking: say("un besoin peu documenté", "a need documented little"),
  },
  {
    name: "U",
    node: "C6",
    anchors: { out: 20, crossover: 55, in: 80 },
    present: say("des usagers qui influent", "users who have influence"),
    lacking: say("des usagers peu suivis", "users followed little"),
  },
  {
    name: "P",
    node: "H1",
    anchors: { out: 0, crossover: 1.5, in: 3 },
    present: say("une preuve", "evidence"),
    lacking: say("pas de preuve", "no evidence"),
  },
  {
    name: "T",
    node: "G3",
    anchors: { out: 8, crossover: 3.5, in: 0 },
    present: say("un calendrier tenu", "a schedule kept"),
    lacking: say("un retard", "a delay"),
  },
];
const outcome: Named = {
  name: "E",
  node: "essaimage",
  anchors: { out: 0.2, crossover: 0.5, in: 0.75 },
  present: say("l’essai essaime", "the experiment spreads"),
  lacking: say("l’essai n’essaime pas", "the experiment does not spread"),
};
const thresholds = { consistency: 0.8, pri: 0.5 } as const;

const { data, leftOut, lacking } = readConfigurations(evaluation, conditions, outcome);
const cases = data?.cases ?? [];
// Fewer cases than this, and chance alone would give a solution (Marx & Dușa, 2011).
const study = data !== null && cases.length >= 2 ** (conditions.length - 1)
  ? studyConfigurations(evaluation, data, { conditions, outcome, thresholds })
  : null;
const why = data === null
  ? say(
    "Le cadre de ce jeu n’a pas les nœuds que ces conditions demandent ({lacking}) : on ne peut pas dire quelles conditions vont avec la réussite. Les conditions se déclarent en tête du carnet « conditions ».",
    "The framework of this dataset does not have the nodes that these conditions ask for ({lacking}): which conditions go with success cannot be said. Conditions are declared at the head of the notebook “conditions”.",
    { lacking: lacking.join(", ") },
  )
  : say(
    "{n} cas complets pour {conditions} conditions : le hasard suffirait à donner une réponse.",
    "{n} complete cases for {conditions} conditions: chance would be enough to give an answer.",
    { n: cases.length, conditions: conditions.length },
  );
const nothing = absent(why);

// %% id=cases
/** How many projects are compared. */
export const caseCount = value(
  dataset.projects.filter(
    ({ project_id }) => cases.includes(project_id),
    say("une condition ou le résultat n’est pas connu", "a condition or the outcome is unknown"),
  ).count({
    rule: say(
      "Nombre de projets pour lesquels chaque condition et le résultat sont connus.",
      "Number of projects for which every condition and the outcome are known.",
    ),
  }),
  "projets comparés",
  "projects compared",
);

const anchor = ({ node, anchors }: Named, at: keyof Named["anchors"]) =>
  amount(anchors[at], labelOf(dataset, "unit", nodeOf(framework, node)?.row.unit ?? ""));
/** The declared sets with their thresholds. */
export const declared = study
  ? table({
    title: say("Les seuils déclarés", "The declared thresholds"),
    note: say(
      "Au seuil du milieu, un projet n’est ni dedans ni dehors. Laissés de côté faute de valeur : {out}.",
      "At the middle threshold a project is neither in nor out. Left aside for want of a value: {out}.",
      {
        out: orElse(
          list(leftOut.map(({ project, sets }) => `${nameOf(project)} (${sets.join(", ")})`), {
            by: ", ",
          }),
          say("aucun", "none"),
        ),
      },
    ),
    rows: [...conditions, outcome],
    columns: [
      ["Lettre", "Letter", (set) => set.name],
      ["Ensemble", "Set", (set) => set.present],
      ["Mesure", "Measure", (set) => nodeOf(framework, set.node)?.label ?? set.node],
      ["Dehors", "Out", (set) => anchor(set, "out")],
      ["Entre les deux", "In between", (set) => anchor(set, "crossover")],
      ["Dedans", "In", (set) => anchor(set, "in")],
    ],
  })
  : nothing;

// %% id=solutions
function termWords(term: string): Bilingual {
  if (term === "1") return say("Toujours", "Always");
  const sets = term.split("*").map((literal) => {
    const set = conditions.find(({ name }) => name === literal.replace("~", ""));
    return set === undefined ? literal : literal.startsWith("~") ? set.lacking : set.present;
  });
  const words = inWords(list(sets));
  return inBoth((language) => words[language].charAt(0).toUpperCase() + words[language].slice(1));
}

/** One model in words: a way a line, with who shows it. */
const modelItems = ({ terms }: SolutionModel): OutlineItem[] =>
  terms.map(({ term, cases, incl, cov }) => ({
    text: [say(
      "{way} ({term}) : {cases}. Cohérence {incl}, couverture {cov}.",
      "{way} ({term}): {cases}. Consistency {incl}, coverage {cov}.",
      {
        way: termWords(term),
        term,
        cases: orElse(list(cases.map(nameOf), { by: ", " }), say("aucun cas net", "no clear case")),
        incl: round(incl),
        cov: round(cov),
      },
    )],
  }));

function solutionItem(kind: Bilingual, models: readonly SolutionModel[]): OutlineItem {
  const [only, second] = models;
  return {
    text: [say(
      "{kind}{tied|| : {tied} réponses à égalité, aucune n’est choisie}",
      "{kind}{tied||: {tied} answers tie, none is chosen}",
      { kind, tied: Math.max(1, models.length) },
    )],
    items: only === undefined
      ? [{
        text: [
          say("Aucune combinaison observée ne suffit.", "No observed combination is sufficient."),
        ],
      }]
      : second === undefined
      ? modelItems(only)
      : models.map((model, i) => ({
        text: [say("Réponse {n}", "Answer {n}", { n: i + 1 })],
        items: modelItems(model),
      })),
  };
}

const kinds = {
  conservative: say(
    "Sans supposer rien de ce qui n’a pas été observé",
    "Without supposing anything about what was not observed",
  ),
  intermediate: say(
    "En supposant seulement ce qui va dans le sens attendu",
    "Supposing only what goes in the expected direction",
  ),
  parsimonious: say(
    "En supposant tout ce qui simplifie la réponse",
    "Supposing whatever makes the answer simpler",
  ),
};
const waysTo = (side: "success" | "failure") =>
  study === null ? nothing : outline({
    items: (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) =>
      solutionItem(kinds[kind], study.solutions[side][kind])
    ),
  });

/** The ways to success, by what is supposed of combinations nobody tried. */
export const ways = waysTo("success");

/** The ways to failure: they are not the mirror of the ways to success. */
export const waysNot = waysTo("failure");

// %% id=necessity
const present = (sets: readonly Named[]) => list(sets.map((set) => set.present));
const needed = (study?.necessity ?? []).filter(({ necessity, relevance }) =>
  (necessity ?? 0) >= 0.9 && (relevance ?? 0) >= 0.5
).map(({ set }) => set);

/** What success hardly ever goes without. */
export const necessary = study
  ? figure({
    title: say(
      "{n|Aucune condition, à elle seule, n’est nécessaire|Presque jamais sans {sets}|Presque jamais sans {sets}}",
      "{n|No condition alone is necessary|Hardly ever without {sets}|Hardly ever without {sets}}",
      { n: needed.length, sets: present(needed) },
    ),
    subtitle: say(
      "Part de la réussite qui va avec la condition (1 : jamais sans elle). Une condition que tout le monde remplit ne dit rien : la pertinence est dans le tableau.",
      "Share of success that goes with the condition (1: never without it). A condition that everybody meets says nothing: relevance is in the table.",
    ),
    caption: say(
      "n = {n} projets. Nécessité : Σmin(X, Y) / ΣY ; pertinence : RoN (Schneider et Wagemann, 2012).",
      "n = {n} projects. Necessity: Σmin(X, Y) / ΣY; relevance: RoN (Schneider and Wagemann, 2012).",
      { n: cases.length },
    ),
    rows: study.necessity,
    columns: [
      ["Condition", "Condition", ({ set }) => set.present],
      ["Nécessité", "Necessity", ({ necessity }) => necessity],
      ["Pertinence", "Relevance", ({ relevance }) => relevance],
    ],
    draw: (frame) =>
      labelledDots(
        frame,
        study.necessity.map(({ set, necessity }) => ({
          label: frame.say(set.present),
          low: necessity ?? 0,
          high: necessity ?? 0,
          text: frame.say(round(necessity ?? 0)),
        })),
        { from: 0, to: 1 },
      ),
  })
  : nothing;

// %% id=truth-table
const combinations = study?.tables.success.rows ?? [];
const observed = combinations.filter((row) => row.cases.length > 0);

/** Every combination that was observed, with its cases and its contradictions. */
export const truth = study
  ? table({
    title: say("Les combinaisons observées", "The combinations observed"),
    note: say(
      "{letters}. 1 : condition remplie ; 0 : non. Réussite : cohérence d’au moins {consistency} et PRI d’au moins {pri}. {never} combinaisons sur {all} n’ont jamais été tentées.",
      "{letters}. 1: condition met; 0: not. Success: consistency of at least {consistency} and PRI of at least {pri}. {never} of {all} combinations were never tried.",
      {
        // What the letters of a formula stand for.
        letters: list(
          conditions.map((set) => say("{name} : {present}", "{name}: {present}", set)),
          { by: say(" ; ", "; ") },
        ),
        consistency: round(thresholds.consistency),
        pri: round(thresholds.pri),
        never: combinations.length - observed.length,
        all: combinations.length,
      },
    ),
    rows: observed.toSorted((a, b) =>
      (b.out ?? 0) - (a.out ?? 0) || b.cases.length - a.cases.length
    ),
    columns: [
      ...conditions.map(({ name }, i) =>
        [
          same(name),
          ({ code }: (typeof observed)[number]) => (code >> (conditions.length - 1 - i)) & 1,
          { name, align: "left" },
        ] as const
      ),
      ["Réussite", "Success", ({ out }) => out === 1 ? say("oui", "yes") : say("non", "no")],
      ["Cohérence", "Consistency", ({ incl }) => incl],
      ["PRI", "PRI", (row) => row.PRI],
      ["Projets", "Projects", (row) => row.cases.map((id) => projectLink(dataset, id, nameOf(id)))],
      ["Cas contraires", "Contrary cases", ({ deviant }) => deviant.map(nameOf).join(", ")],
    ],
  })
  : nothing;

const contradicting = observed.flatMap(({ deviant }) => deviant).map(nameOf);
/** Cases that contradict their combination: where to look closer. */
export const contrary = study
  ? sentence(say(
    "{n|Aucun cas ne contredit sa combinaison.|{cases} contredit sa combinaison : mêmes conditions, autre résultat. C’est là qu’il faut aller voir.|{cases} contredisent leur combinaison : mêmes conditions, autre résultat. C’est là qu’il faut aller voir.}",
    "{n|No case contradicts its combination.|{cases} contradicts its combination: same conditions, another outcome. That is where to look closer.|{cases} contradict their combination: same conditions, another outcome. That is where to look closer.}",
    { n: contradicting.length, cases: list(contradicting) },
  ))
  : nothing;

// %% id=sensitivity
const hasVariants = study !== null && study.stability.outcomes.length > 0;
/** Whether the answer holds when thresholds move. */
export const stable = hasVariants
  ? sentence(say(
    "Si l’on déplace un seuil à la fois d’un cinquième, la réponse intermédiaire reste la même dans {stays} réglages sur {all}. {kept|Aucune condition n’est de toutes les réponses|Ce qui est de toutes les réponses : {sets}|Ce qui est de toutes les réponses : {sets}}.",
    "If one threshold at a time is moved by a fifth, the intermediate answer stays the same in {stays} of {all} settings. {kept|No condition is in all the answers|What is in all the answers: {sets}|What is in all the answers: {sets}}.",
    {
      stays: study.stays,
      all: study.stability.variants,
      kept: study.always.length,
      sets: present(study.always),
    },
  ))
  : nothing;

/** The answers met when thresholds move. */
export const sensitivityTable = hasVariants
  ? table({
    title: say("Ce que donnent d’autres seuils", "What other thresholds give"),
    note: say(
      "Chaque seuil du milieu, un à la fois, déplacé d’un cinquième vers l’un ou l’autre bout ; réponse intermédiaire. « ~ » : condition absente ; « * » : et ; « + » : ou.",
      "Each middle threshold, one at a time, moved by a fifth towards either end; intermediate answer. “~”: condition absent; “*”: and; “+”: or.",
    ),
    rows: study.stability.outcomes,
    columns: [
      ["Réponse", "Answer", ({ models }) =>
        models.length === 0
          ? say("aucune combinaison ne suffit", "no combination is sufficient")
          : inBoth((language) =>
            models.join(language === "fr" ? " ou bien " : " or else ")
          )],
      ["Réglages", "Settings", ({ count }) =>
        count],
    ],
  })
  : nothing;

// %% id=headline
/** The title of the page. */
export const headline = sentence(
  study === null ? say("Pas encore de conditions à comparer", "No conditions to compare yet") : say(
    "{n|Aucun chemin unique vers la réussite|Les essais qui essaiment ont presque toujours {sets}|Les essais qui essaiment ont presque toujours {sets}}",
    "{n|No single way to success|Experiments that spread almost always have {sets}|Experiments that spread almost always have {sets}}",
    { n: needed.length, sets: present(needed) },
  ),
);

/** The answer in a sentence; what is missing where there is none. */
export const answer = sentence(
  study === null ? why : say(
    "Sur {n} projets, on compare {conditions} conditions ({sets}) et un résultat : {outcome}. {few|yes=C’est peu : ces|no=Ces} combinaisons sont des pistes, pas des causes.",
    "Over {n} projects, {conditions} conditions are compared ({sets}) with one outcome: {outcome}. {few|yes=That is few: these|no=These} combinations are leads, not causes.",
    {
      n: caseCount,
      conditions: conditions.length,
      sets: present(conditions),
      outcome: outcome.present,
      few: cases.length < methodRules.percentageCases ? "yes" : "no",
    },
  ),
);
