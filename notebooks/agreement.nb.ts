// %% [markdown] id=intro-fr {"lang":"fr","needs":["interviews","codes","codings"]}
// # L’accord entre codeurs
//
// Deux personnes lisent-elles la même chose ? Les coefficients disent combien, les désaccords disent
// quoi faire. Un coefficient sans variation n’est pas calculable : ce n’est ni 1 ni 0.

// %% [markdown] id=intro-en {"lang":"en","needs":["interviews","codes","codings"]}
// # Agreement between coders
//
// Do two people read the same thing? Coefficients say how much, disagreements say what to do. A
// coefficient without variation is not computable: it is neither 1 nor 0.

// %% id=load
import type { Agreement } from "../pipeline/analysis/interviews/agreement/agreement.ts";
import { codeLabel } from "../pipeline/analysis/interviews/codebook.ts";
import {
  agreementByCode,
  setAgreement,
  sharedInterviews,
} from "../pipeline/analysis/interviews/coder-pairs.ts";
import { codingRefs, interviewCorpus } from "../pipeline/analysis/interviews/corpus.ts";
import { type Disagreement, disagreements } from "../pipeline/analysis/interviews/disagreements.ts";
import { countOf, refs } from "../pipeline/analysis/traced.ts";
import { estimates } from "../pipeline/figures/estimates.ts";
import { type Bilingual, inBoth } from "../pipeline/language/bilingual.ts";
import { formatInterval, formatNumber } from "../pipeline/language/numbers.ts";
import { speakerOf, spokenWords } from "../pipeline/notebook/spoken-words.ts";
import {
  type Cell,
  dataset,
  figure,
  outline,
  type OutlineItem,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const corpus = interviewCorpus(dataset);
const shared = sharedInterviews(corpus);
const isShared = new Set(shared);
const draws = 300;
const byCode = agreementByCode(corpus, "turn", {
  draws,
  seed: 1,
  only: ["percent_agreement", "gwet_ac1", "krippendorff_alpha"],
});
const inSets = setAgreement(corpus, undefined, { draws, seed: 1 });
const notComputable: Bilingual = { fr: "non calculable", en: "not computable" };
const labelOfCode = (code: number): Bilingual => {
  const row = corpus.codebook.codes[code];
  return row ? codeLabel(row) : { fr: "", en: "" };
};
const pick = (found: (typeof byCode)[number], name: Agreement["coefficient"]) =>
  found.coefficients.find(({ coefficient }) => coefficient === name);
const alphaOf = (found: (typeof byCode)[number]) => pick(found, "krippendorff_alpha");
const sharedPassages = corpus.passages.filter(({ interview }) => isShared.has(interview));

// %% id=counts
/** Interviews that two coders or more read. */
export const sharedCount = value(
  countOf(refs("interviews", shared.flatMap((i) => corpus.interviews[i]?.row ?? [])), {
    fr: "Entretiens codés par deux personnes au moins.",
    en: "Interviews coded by two people at least.",
  }),
  { label: { fr: "entretiens lus par deux codeurs", en: "interviews read by two coders" } },
);

/** Turns compared. */
export const turnCount = value(
  {
    ...sharedCount.traced,
    value: inSets.turns,
    low: inSets.turns,
    high: inSets.turns,
    trace: {
      ...sharedCount.traced.trace,
      rule: {
        fr: "Prises de parole des personnes entendues dans ces entretiens.",
        en: "Turns of the people heard in these interviews.",
      },
    },
  },
  { label: { fr: "prises de parole comparées", en: "turns compared" } },
);

const setInterval = inSets.low === null || inSets.high === null ? null : {
  low: inSets.low,
  high: inSets.high,
};

/** α over whole sets of codes. */
export const setAlpha = value(
  {
    value: inSets.alpha,
    low: inSets.alpha,
    high: inSets.alpha,
    unit: "",
    trace: {
      rule: {
        fr:
          "α de Krippendorff sur les ensembles de codes de chaque prise de parole, distance MASI (Passonneau, 2006) ; intervalle à 95 % par rééchantillonnage des prises de parole.",
        en:
          "Krippendorff’s α on the sets of codes of each turn, MASI distance (Passonneau, 2006); 95% interval by resampling turns.",
      },
      rows: codingRefs(sharedPassages),
    },
  },
  {
    label: inBoth((language) => {
      const name = language === "fr" ? "α sur les ensembles de codes" : "α on sets of codes";
      if (setInterval === null) return name;
      const range = formatInterval(setInterval.low, setInterval.high, language);
      return language === "fr"
        ? `${name} ; intervalle à 95 % : ${range}`
        : `${name}; 95% interval: ${range}`;
    }),
  },
);

// %% id=alpha
const level = 0.667;
const sorted = byCode.toSorted((a, b) =>
  (alphaOf(b)?.value ?? -2) - (alphaOf(a)?.value ?? -2) || a.code - b.code
);
const known = sorted.filter((found) => (alphaOf(found)?.value ?? null) !== null);
const spotless = known.filter((found) => alphaOf(found)?.value === 1).length;
const reached = known.filter((found) => (alphaOf(found)?.value ?? -1) >= level).length;
const alphaText = (found: (typeof byCode)[number], language: "fr" | "en") => {
  const value = alphaOf(found)?.value ?? null;
  const text = value === null
    ? notComputable[language]
    : formatNumber(value, language, { digits: 2, fixed: true });
  return `${text} (${formatNumber(found.marked, language)})`;
};

/** Agreement code by code. */
export const alpha = figure({
  title: inBoth((language) => {
    if (shared.length === 0) {
      return language === "fr"
        ? "Un seul codeur par entretien : rien à comparer"
        : "One coder for each interview: nothing to compare";
    }
    return language === "fr"
      ? `${reached} codes sur ${byCode.length} atteignent ${
        formatNumber(level, "fr", { digits: 3 })
      } ; ${spotless} ne montrent aucun désaccord`
      : `${reached} of ${byCode.length} codes reach ${
        formatNumber(level, "en", { digits: 3 })
      }; ${spotless} show no disagreement`;
  }),
  subtitle: {
    fr:
      "α de Krippendorff par code, sur les prises de parole, avec son intervalle à 95 %. 1 : accord parfait ; 0 : celui du hasard. Repères de Krippendorff (2004) : 0,667 pour des conclusions provisoires, 0,8 pour s’y fier.",
    en:
      "Krippendorff’s α by code, on turns, with its 95% interval. 1: perfect agreement; 0: that of chance. Krippendorff’s (2004) cues: 0.667 for tentative conclusions, 0.8 to rely on.",
  },
  alt: inBoth((language) =>
    sorted.map((found) => `${labelOfCode(found.code)[language]} ${alphaText(found, language)}`)
      .join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${inSets.turns} prises de parole de ${shared.length} entretiens. Entre parenthèses, celles où un codeur au moins pose le code. Sur si peu, un désaccord suffit à faire chuter α, et l’intervalle d’un code sans désaccord se réduit à un point : le rééchantillonnage ne voit pas ce qu’on n’a pas lu. Source : table codings.`
      : `n = ${inSets.turns} turns of ${shared.length} interviews. In brackets, those where one coder at least puts the code. On so few, one disagreement makes α fall, and the interval of a code without disagreement shrinks to a point: resampling cannot see what was not read. Source: table codings.`
  ),
  rows: sorted,
  columns: [
    { title: { fr: "Code", en: "Code" }, value: ({ code }) => labelOfCode(code) },
    {
      title: { fr: "α", en: "α" },
      value: (found) => alphaOf(found)?.value ?? notComputable,
      align: "right",
    },
    {
      title: { fr: "Intervalle", en: "Interval" },
      value: (found) => interval(alphaOf(found)),
      align: "right",
    },
  ],
  draw: (frame) =>
    estimates(
      frame,
      sorted.map((found) => {
        const { value: number = null, low = null, high = null } = alphaOf(found) ?? {};
        return {
          label: frame.say(labelOfCode(found.code)),
          value: number,
          low,
          high,
          text: alphaText(found, frame.language),
        };
      }),
      { from: -0.2, to: 1, references: [0, 0.667, 0.8, 1] },
    ),
});

function interval(found: Agreement | undefined): Cell {
  const { low, high } = found ?? { low: null, high: null };
  if (low === null || high === null) return { fr: "sans", en: "none" };
  return inBoth((language) => formatInterval(low, high, language, { digits: 2, fixed: true }));
}

// %% id=table
/** Every code: prevalence, agreement, α and AC1. */
export const coefficients = table({
  title: { fr: "Chaque code", en: "Every code" },
  note: {
    fr:
      "Prévalence : part des lectures qui posent le code. L’accord brut est haut pour tout code rare, puisque presque tout est « non » ; AC1 de Gwet (2008) en dépend moins qu’α.",
    en:
      "Prevalence: share of readings that put the code. Plain agreement is high for every rare code, since nearly all is “no”; Gwet’s AC1 (2008) depends on it less than α.",
  },
  sortable: true,
  rows: byCode,
  columns: [
    { title: { fr: "Code", en: "Code" }, value: ({ code }) => labelOfCode(code) },
    {
      title: { fr: "Prévalence (%)", en: "Prevalence (%)" },
      value: ({ prevalence }) => prevalence === null ? null : prevalence * 100,
      digits: 1,
      align: "right",
    },
    {
      title: { fr: "Accord brut", en: "Agreement" },
      value: (found) => pick(found, "percent_agreement")?.value ?? notComputable,
      align: "right",
    },
    {
      title: { fr: "AC1", en: "AC1" },
      value: (found) => pick(found, "gwet_ac1")?.value ?? notComputable,
      align: "right",
    },
    {
      title: { fr: "α", en: "α" },
      value: (found) => alphaOf(found)?.value ?? alphaOf(found)?.reason ?? notComputable,
      align: "right",
    },
    {
      title: { fr: "Posé sur", en: "Put on" },
      value: (found) => found.marked,
      align: "right",
    },
    {
      title: { fr: "n", en: "n" },
      value: (found) => alphaOf(found)?.unitCount ?? 0,
      align: "right",
    },
  ],
});

// %% id=disagreements
const kinds = {
  boundary: { fr: "étendue", en: "extent" },
  missed: { fr: "vu par un seul", en: "seen by one only" },
  confused: { fr: "pris pour un autre code", en: "taken for another code" },
} as const satisfies Record<Disagreement["kind"], Bilingual>;

function caseItem({ kind, passage, other, otherCode, otherCoder }: Disagreement): OutlineItem {
  const words = spokenWords(dataset, passage);
  const who = speakerOf(dataset, passage.interview);
  const rival = otherCode === null ? null : labelOfCode(otherCode);
  return {
    kicker: kinds[kind],
    text: [inBoth((language) => {
      const mine = passage.row.coder;
      if (kind === "missed") {
        return language === "fr"
          ? `${mine} pose le code, ${otherCoder} non${words ? "." : ` (${who.fr}).`}`
          : `${mine} puts the code, ${otherCoder} does not${words ? "." : ` (${who.en}).`}`;
      }
      if (kind === "confused") {
        return language === "fr"
          ? `${mine} pose le code, ${otherCoder} pose « ${rival?.fr ?? ""} ».`
          : `${mine} puts the code, ${otherCoder} puts “${rival?.en ?? ""}”.`;
      }
      const [from, to] = [other?.start ?? 0, other?.end ?? 0];
      return language === "fr"
        ? `${mine} s’arrête ici ; ${otherCoder} va de ${formatNumber(from, "fr")} à ${
          formatNumber(to, "fr")
        }.`
        : `${mine} stops here; ${otherCoder} goes from ${formatNumber(from, "en")} to ${
          formatNumber(to, "en")
        }.`;
    })],
    ...words === null ? {} : { quote: words },
  };
}

const disputed = disagreements(corpus).filter(({ cases }) => cases.length > 0);

/** Where coders differ, how, and what rule would settle it. */
export const cases = outline({
  items: disputed.length === 0
    ? [{
      text: [{ fr: "Aucun désaccord à décomposer.", en: "No disagreement to decompose." }],
    }]
    : disputed.map((found): OutlineItem => ({
      kicker: labelOfCode(found.code),
      text: [inBoth((language) => {
        const confused = found.confusedWith.reduce((sum, { count }) => sum + count, 0);
        const parts = [
          [language === "fr" ? "identiques" : "identical", found.agreed],
          [kinds.boundary[language], found.boundary],
          [kinds.missed[language], found.missed],
          [kinds.confused[language], confused],
        ] as const;
        return parts.filter(([, count]) => count > 0)
          .map(([name, count]) => `${name}${language === "fr" ? " : " : ": "}${count}`).join(
            language === "fr" ? " ; " : "; ",
          ) + ".";
      })],
      items: [
        ...found.proposedRule === null ? [] : [{
          kicker: { fr: "Règle proposée", en: "Proposed rule" },
          text: [found.proposedRule],
        }],
        {
          text: [],
          fold: { fr: "Les passages", en: "The passages" },
          items: found.cases.map(caseItem),
        },
      ],
    })),
});

// %% id=method
/** Who coded which interview. */
export const coders = table({
  title: { fr: "Qui a codé quoi", en: "Who coded what" },
  rows: corpus.interviews,
  columns: [
    { title: { fr: "Entretien", en: "Interview" }, value: ({ row }) => row.interview_id },
    {
      title: { fr: "Codeurs", en: "Coders" },
      value: ({ coders: names }) =>
        names.length > 0 ? names.join(", ") : { fr: "personne encore", en: "nobody yet" },
    },
    {
      title: { fr: "Prises de parole", en: "Turns" },
      value: ({ turns }) => turns.filter(({ interviewer }) => !interviewer).length,
      align: "right",
    },
    {
      title: { fr: "Guide", en: "Guide" },
      value: ({ row }) => row.guide,
    },
    {
      title: { fr: "Citation permise", en: "May be quoted" },
      value: ({ row }) =>
        row.consent === "quote" ? { fr: "oui", en: "yes" } : { fr: "non", en: "no" },
    },
  ],
});

/** What was left out on the way from codings to counts. */
export const loss = table({
  title: { fr: "Ce qui ne compte pas", en: "What does not count" },
  rows: corpus.leftOut,
  columns: [
    { title: { fr: "Motif", en: "Reason" }, value: ({ why }) => why },
    { title: { fr: "Nombre", en: "Number" }, value: ({ count }) => count, align: "right" },
  ],
});
