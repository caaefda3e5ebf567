// %% [markdown] id=intro-fr {"lang":"fr"}
// # Auto-contrôle
//
// Des indices publiés, recalculés par cette construction même, avec les écarts.

// %% [markdown] id=intro-en {"lang":"en"}
// # Self-check
//
// Published indices, computed again by this very build, with the differences.

// %% id=load
import { maxOf } from "../pipeline/analysis/extremes.ts";
import { scoreTolerance, selfCheck } from "../pipeline/analysis/self-check/self-check.ts";
import { agreementDots } from "../pipeline/figures/agreement-dots.ts";
import { same } from "../pipeline/language/bilingual.ts";
import { publishedTables } from "../pipeline/notebook/published-tables.ts";
import {
  absent,
  claim,
  figure,
  inWords,
  number,
  orElse,
  outline,
  outOf,
  say,
  scientific,
  sentence,
  table,
} from "../pipeline/notebook/mod.ts";

const checks = publishedTables().map(({ name, dataset, published }) => {
  const names = new Map(dataset.tables.projects.rows.map((row) => [row.project_id, row.name]));
  const { rows, ...found } = selfCheck(dataset, published);
  return {
    name,
    title: dataset.title,
    source: dataset.tables.sources.rows[0]?.title ?? null,
    rows: rows.map((row) => ({ ...row, name: names.get(row.project) ?? row.project })),
    ...found,
  };
});
const total = checks.reduce((sum, { rows }) => sum + rows.length, 0);
const agreeing = checks.reduce((sum, check) => sum + check.agreeing, 0);
const holds = total > 0 && agreeing === total;
const nothing = say(
  "Les tableaux publiés (data/self-check) ne sont pas dans cette copie : rien n’est vérifié ici.",
  "The published tables (data/self-check) are not in this copy: nothing is checked here.",
);
/** A difference, small as it may be. */
const difference = (x: number | null) =>
  orElse(
    x === null || !Number.isFinite(x) ? null : scientific(x),
    say("sans résultat", "no result"),
  );
const largest = difference(Math.max(0, maxOf(checks.map((check) => check.largest))));

// %% id=answer
/** The title of the page: how many published numbers are found again. */
export const headline = sentence(
  total === 0 ? say("Rien à vérifier ici", "Nothing to check here") : say(
    "{share} nombres publiés retrouvés",
    "{share} published numbers found again",
    { share: outOf(agreeing, total) },
  ),
);

/** What was checked, in a sentence. */
export const answer = sentence(
  total === 0 ? nothing : say(
    "Le moteur qui évalue les projets recalcule ici {n} {n|tableau publié|tableaux publiés} par d’autres, avec leurs données et leurs règles. {missing|Tous leurs nombres sont retrouvés ; le plus grand écart est de {largest}.|{missing} nombre n’est pas retrouvé : le voici.|{missing} nombres ne sont pas retrouvés : les voici.}",
    "The engine that evaluates the projects computes again {n} {n|table|tables} published by others, with their data and their rules. {missing|All their numbers are found again; the largest difference is {largest}.|{missing} number is not found again: here it is.|{missing} numbers are not found again: here they are.}",
    { n: checks.length, missing: total - agreeing, largest },
  ),
);

/** The statement of the self-check. */
export const agreement = holds
  ? claim({
    text: say(
      "Chacun des {total} nombres publiés est retrouvé : les scores à 10⁻¹² près, les rangs exactement.",
      "Each of the {total} published numbers is found again: scores within 10⁻¹², ranks exactly.",
      { total },
    ),
    holds,
    found: inWords(outOf(agreeing, total)),
    trace: {
      rule: say(
        "Écart entre le nombre publié et le nombre recalculé.",
        "Difference between the published number and the computed one.",
      ),
      formula: `|computed − published| ≤ ${scoreTolerance}`,
      rows: [],
    },
  })
  : absent(
    total === 0 ? nothing : say(
      "Le moteur ne retrouve pas tous les nombres publiés : ne vous fiez pas aux scores de ce site avant d’avoir compris pourquoi.",
      "The engine does not find all published numbers again: do not rely on the scores of this site before knowing why.",
    ),
  );

// %% id=tables
const quantities = { score: say("scores", "scores"), rank: say("rangs", "ranks") };

/** Each published table with how many of its numbers are found again. */
export const list = total === 0 ? absent(nothing) : table({
  title: say("Les tableaux recalculés", "The tables computed again"),
  rows: checks,
  columns: [
    ["Tableau", "Table", ({ title }) => title],
    ["Publié", "Published", ({ rows }) => quantities[rows[0]?.quantity ?? "score"]],
    ["Retrouvés", "Found again", ({ agreeing, rows }) => outOf(agreeing, rows.length)],
    ["Plus grand écart", "Largest difference", (check) => difference(check.largest)],
    ["Source", "Source", ({ source }) => source],
  ],
});

const wrong = checks.flatMap(({ title, rows }) =>
  rows.filter(({ agrees }) => !agrees).map((row) => ({ title, ...row }))
);
/** What differs, where something does. */
export const differences = total === 0 ? absent(nothing) : outline({
  items: (wrong.length === 0 ? [say("Aucune différence.", "No difference.")] : wrong.slice(0, 50)
    .map(({ title, name, value, computed }) =>
      say(
        "{title}, {name} : publié {value}, recalculé {computed}",
        "{title}, {name}: published {value}, computed {computed}",
        {
          title,
          name,
          value: number(value, { digits: 6 }),
          computed: orElse(computed === null ? null : number(computed, { digits: 6 }), same("–")),
        },
      )
    )).map((text) => ({ text: [text] })),
});

// %% id=scores
const scored = checks.find(({ rows }) => rows[0]?.quantity === "score");
const scores = checks.flatMap(({ rows }) => rows.filter(({ quantity }) => quantity === "score"));

/** Published scores against computed ones. */
export const scatter = scores.length === 0 || !scored ? absent(nothing) : figure({
  title: say(
    "{title} : {share} pays au même point",
    "{title}: {share} countries at the same point",
    {
      title: scored.title,
      share: outOf(scores.filter(({ agrees }) => agrees).length, scores.length),
    },
  ),
  subtitle: say(
    "Un point par pays : indice publié en travers, indice recalculé en hauteur. Sur la diagonale, ils sont égaux ; une croix ne l’est pas.",
    "A dot a country: published index across, computed index up. On the diagonal they are equal; a cross is not.",
  ),
  alt: say(
    "Tous les points sont sur la diagonale, à {largest} près.",
    "All dots are on the diagonal, within {largest}.",
    { largest },
  ),
  caption: say("n = {n} pays. Source : {source}.", "n = {n} countries. Source: {source}.", {
    n: scores.length,
    source: scored.source ?? "",
  }),
  rows: scores,
  columns: [
    ["Pays", "Country", ({ name }) => name],
    ["Publié", "Published", ({ value }) => value, { digits: 6 }],
    ["Recalculé", "Computed", ({ computed }) => computed, { digits: 6 }],
    ["Écart", "Difference", (row) => difference(row.difference)],
  ],
  draw: (frame) =>
    agreementDots(frame, {
      points: scores.map(({ value, computed, agrees }) => ({
        x: value,
        y: computed ?? value,
        agrees,
      })),
      across: frame.say(say("Indice publié", "Published index")),
      up: frame.say(say("Indice recalculé", "Computed index")),
    }),
});

// %% id=ranks
const ranked = checks.filter(({ rows }) => rows.some(({ quantity }) => quantity === "rank"));
const countries = new Map(ranked.flatMap(({ rows }) => rows.map((row) => [row.project, row.name])));

/** Published and computed ranks, country by country. */
export const ranks = ranked.length === 0 ? absent(nothing) : table({
  title: say("Rangs publiés et recalculés", "Published and computed ranks"),
  note: say(
    "Publié / recalculé, pour trois façons de combiner les mêmes huit indicateurs.",
    "Published / computed, for three ways to combine the same eight indicators.",
  ),
  rows: [...countries.keys()],
  columns: [
    ["Pays", "Country", (project) => countries.get(project)!],
    ...ranked.map(({ title, rows }) =>
      [title, (project: string) => {
        const found = rows.find((row) => row.project === project);
        return found === undefined ? null : `${found.value} / ${found.computed ?? "–"}`;
      }, { align: "right" }] as const
    ),
  ],
});
