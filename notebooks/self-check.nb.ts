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
import { type Bilingual, inBoth, type Language } from "../pipeline/language/bilingual.ts";
import { formatNumber, formatShare } from "../pipeline/language/numbers.ts";
import { absent, claim, figure, outline, sentence, table } from "../pipeline/notebook/mod.ts";
import { publishedTables } from "../pipeline/notebook/published-tables.ts";

const checks = publishedTables().map(({ name, dataset, published }) => ({
  name,
  title: dataset.title,
  source: dataset.tables.sources.rows[0] ?? null,
  names: new Map(dataset.tables.projects.rows.map((row) => [row.project_id, row.name])),
  ...selfCheck(dataset, published),
}));
const total = checks.reduce((sum, { rows }) => sum + rows.length, 0);
const agreeing = checks.reduce((sum, check) => sum + check.agreeing, 0);
const largest = Math.max(0, maxOf(checks.map((check) => check.largest)));
const holds = total > 0 && agreeing === total;
const nothing: Bilingual = {
  fr:
    "Les tableaux publiés (data/self-check) ne sont pas dans cette copie : rien n’est vérifié ici.",
  en: "The published tables (data/self-check) are not in this copy: nothing is checked here.",
};
/** A difference, small as it may be: "2,2 × 10⁻¹⁶". */
const difference = (value: number, language: Language) => {
  if (value === 0) return "0";
  if (!Number.isFinite(value)) return language === "fr" ? "sans résultat" : "no result";
  const power = Math.floor(Math.log10(value));
  if (power >= -3) return formatNumber(value, language, { digits: 4 });
  const raised = String(power).replace("-", "⁻").replace(
    /\d/g,
    (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!,
  );
  return `${formatNumber(value / 10 ** power, language, { digits: 1 })} × 10${raised}`;
};

// %% id=answer
/** The title of the page: how many published numbers are found again. */
export const headline = sentence(inBoth((language) => {
  if (total === 0) return language === "fr" ? "Rien à vérifier ici" : "Nothing to check here";
  const share = formatShare(agreeing, total, language);
  return language === "fr"
    ? `${share} nombres publiés retrouvés`
    : `${share} published numbers found again`;
}));

/** What was checked, in a sentence. */
export const answer = total === 0 ? sentence(nothing) : sentence(inBoth((language) => {
  const far = difference(largest, language);
  return language === "fr"
    ? `Le moteur qui évalue les projets recalcule ici ${checks.length} tableaux publiés par d’autres, avec leurs données et leurs règles. ${
      holds
        ? `Tous leurs nombres sont retrouvés ; le plus grand écart est de ${far}.`
        : `${total - agreeing} nombre(s) ne sont pas retrouvés : les voici.`
    }`
    : `The engine that evaluates the projects computes again ${checks.length} tables published by others, with their data and their rules. ${
      holds
        ? `All their numbers are found again; the largest difference is ${far}.`
        : `${total - agreeing} number(s) are not found again: here they are.`
    }`;
}));

/** The statement of the self-check. */
export const agreement = holds
  ? claim({
    text: inBoth((language) =>
      language === "fr"
        ? `Chacun des ${total} nombres publiés est retrouvé : les scores à 10⁻¹² près, les rangs exactement.`
        : `Each of the ${total} published numbers is found again: scores within 10⁻¹², ranks exactly.`
    ),
    holds,
    found: inBoth((language) => formatShare(agreeing, total, language)),
    trace: {
      rule: {
        fr: "Écart entre le nombre publié et le nombre recalculé.",
        en: "Difference between the published number and the computed one.",
      },
      formula: `|computed − published| ≤ ${scoreTolerance}`,
      rows: [],
    },
  })
  : absent(
    total === 0 ? nothing : {
      fr:
        "Le moteur ne retrouve pas tous les nombres publiés : ne vous fiez pas aux scores de ce site avant d’avoir compris pourquoi.",
      en:
        "The engine does not find all published numbers again: do not rely on the scores of this site before knowing why.",
    },
  );

// %% id=tables
const quantities: Readonly<Record<string, Bilingual>> = {
  score: { fr: "scores", en: "scores" },
  rank: { fr: "rangs", en: "ranks" },
};

/** Each published table with how many of its numbers are found again. */
export const list = total === 0 ? absent(nothing) : table({
  title: { fr: "Les tableaux recalculés", en: "The tables computed again" },
  rows: checks,
  columns: [
    { title: { fr: "Tableau", en: "Table" }, value: (check) => check.title },
    {
      title: { fr: "Publié", en: "Published" },
      value: (check) => quantities[check.rows[0]?.quantity ?? "score"] ?? null,
    },
    {
      title: { fr: "Retrouvés", en: "Found again" },
      value: (check) =>
        inBoth((language) => formatShare(check.agreeing, check.rows.length, language)),
      align: "right",
    },
    {
      title: { fr: "Plus grand écart", en: "Largest difference" },
      value: (check) => inBoth((language) => difference(check.largest, language)),
      align: "right",
    },
    { title: { fr: "Source", en: "Source" }, value: (check) => check.source?.title ?? null },
  ],
});

const wrong = checks.flatMap((check) =>
  check.rows.filter(({ agrees }) => !agrees).map((row) => ({ check, row }))
);
/** What differs, where something does. */
export const differences = total === 0 ? absent(nothing) : outline({
  items: wrong.length === 0
    ? [{ text: [{ fr: "Aucune différence.", en: "No difference." }] }]
    : wrong.slice(0, 50).map(({ check, row }) => ({
      text: [inBoth((language) => {
        const name = check.names.get(row.project) ?? row.project;
        const published = formatNumber(row.value, language, { digits: 6 });
        const computed = row.computed === null
          ? "–"
          : formatNumber(row.computed, language, { digits: 6 });
        return language === "fr"
          ? `${check.title.fr}, ${name} : publié ${published}, recalculé ${computed}`
          : `${check.title.en}, ${name}: published ${published}, computed ${computed}`;
      })],
    })),
});

// %% id=scores
const scored = checks.find(({ rows }) => rows[0]?.quantity === "score");
const scores = checks.flatMap((check) =>
  check.rows.filter(({ quantity }) => quantity === "score").map((row) => ({
    ...row,
    name: check.names.get(row.project) ?? row.project,
  }))
);

/** Published scores against computed ones. */
export const scatter = scores.length === 0 ? absent(nothing) : figure({
  title: inBoth((language) => {
    const share = formatShare(
      scores.filter(({ agrees }) => agrees).length,
      scores.length,
      language,
    );
    return language === "fr"
      ? `${scored?.title.fr} : ${share} pays au même point`
      : `${scored?.title.en}: ${share} countries at the same point`;
  }),
  subtitle: {
    fr:
      "Un point par pays : indice publié en travers, indice recalculé en hauteur. Sur la diagonale, ils sont égaux ; une croix ne l’est pas.",
    en:
      "A dot a country: published index across, computed index up. On the diagonal they are equal; a cross is not.",
  },
  alt: inBoth((language) =>
    language === "fr"
      ? `Tous les points sont sur la diagonale, à ${difference(largest, language)} près.`
      : `All dots are on the diagonal, within ${difference(largest, language)}.`
  ),
  caption: inBoth((language) => {
    const source = scored?.source?.title ?? "";
    return language === "fr"
      ? `n = ${scores.length} pays. Source : ${source}.`
      : `n = ${scores.length} countries. Source: ${source}.`;
  }),
  rows: scores,
  columns: [
    { title: { fr: "Pays", en: "Country" }, value: ({ name }) => name },
    {
      title: { fr: "Publié", en: "Published" },
      value: ({ value }) => value,
      align: "right",
      digits: 6,
    },
    {
      title: { fr: "Recalculé", en: "Computed" },
      value: ({ computed }) => computed,
      align: "right",
      digits: 6,
    },
    {
      title: { fr: "Écart", en: "Difference" },
      value: (row) => inBoth((language) => difference(row.difference ?? Infinity, language)),
      align: "right",
    },
  ],
  draw: (frame) =>
    agreementDots(frame, {
      points: scores.map(({ value, computed, agrees }) => ({
        x: value,
        y: computed ?? value,
        agrees,
      })),
      across: frame.say({ fr: "Indice publié", en: "Published index" }),
      up: frame.say({ fr: "Indice recalculé", en: "Computed index" }),
    }),
});

// %% id=ranks
const ranked = checks.filter(({ rows }) => rows.some(({ quantity }) => quantity === "rank"));
const countries = [...new Set(ranked.flatMap(({ rows }) => rows.map(({ project }) => project)))];
const cell = (check: (typeof ranked)[number], project: string) =>
  check.rows.find((row) => row.project === project);

/** Published and computed ranks, country by country. */
export const ranks = ranked.length === 0 ? absent(nothing) : table({
  title: { fr: "Rangs publiés et recalculés", en: "Published and computed ranks" },
  note: {
    fr: "Publié / recalculé, pour trois façons de combiner les mêmes huit indicateurs.",
    en: "Published / computed, for three ways to combine the same eight indicators.",
  },
  rows: countries,
  columns: [
    {
      title: { fr: "Pays", en: "Country" },
      value: (project) => ranked[0]!.names.get(project) ?? project,
    },
    ...ranked.map((check) => ({
      title: check.title,
      value: (project: string) => {
        const found = cell(check, project);
        return found === undefined ? null : `${found.value} / ${found.computed ?? "–"}`;
      },
      align: "right" as const,
    })),
  ],
});
