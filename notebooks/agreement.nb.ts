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
import { mayBeQuoted } from "../pipeline/analysis/interviews/consent.ts";
import type { Agreement } from "../pipeline/analysis/interviews/agreement/agreement.ts";
import { labelAt } from "../pipeline/analysis/interviews/codebook.ts";
import {
  agreementByCode,
  setAgreement,
  sharedInterviews,
} from "../pipeline/analysis/interviews/coder-pairs.ts";
import { codingRefs, interviewCorpus } from "../pipeline/analysis/interviews/corpus.ts";
import { type Disagreement, disagreements } from "../pipeline/analysis/interviews/disagreements.ts";
import { countedAs, countOf, refs } from "../pipeline/analysis/traced.ts";
import { estimates } from "../pipeline/figures/estimates.ts";
import {
  absent,
  dataset,
  figure,
  interval,
  list,
  number,
  orElse,
  outline,
  type OutlineItem,
  say,
  table,
  value,
} from "../pipeline/notebook/mod.ts";
import { speakerOf, spokenWords } from "../pipeline/notebook/spoken-words.ts";

const forReaders = dataset.audience === "readers";
const corpus = interviewCorpus(dataset);
const shared = sharedInterviews(corpus);
const isShared = new Set(shared);
const draws = 300;
const inSets = setAgreement(corpus, undefined, { draws, seed: 1 });
const notComputable = say("non calculable", "not computable");
const labelOf = (code: number) => labelAt(corpus.codebook, code);
const byCode = agreementByCode(corpus, "turn", {
  draws,
  seed: 1,
  only: ["percent_agreement", "gwet_ac1", "krippendorff_alpha"],
}).map(({ coefficients, ...found }) => {
  const pick = (name: Agreement["coefficient"]) =>
    coefficients.find(({ coefficient }) => coefficient === name);
  return {
    ...found,
    label: labelOf(found.code),
    plain: pick("percent_agreement")?.value ?? null,
    ac1: pick("gwet_ac1")?.value ?? null,
    alpha: pick("krippendorff_alpha"),
  };
});

// %% id=counts
const sharedRows = refs("interviews", shared.flatMap((i) => corpus.interviews[i]?.row ?? []));
/** Interviews that two coders or more read. */
export const sharedCount = value(
  countOf(
    sharedRows,
    say(
      "Entretiens codés par deux personnes au moins.",
      "Interviews coded by two people at least.",
    ),
  ),
  "entretiens lus par deux codeurs",
  "interviews read by two coders",
);

/** Turns compared. */
export const turnCount = value(
  countedAs(
    inSets.turns,
    sharedRows,
    say(
      "Prises de parole des personnes entendues dans ces entretiens.",
      "Turns of the people heard in these interviews.",
    ),
  ),
  "prises de parole comparées",
  "turns compared",
);

/** α over whole sets of codes. */
export const setAlpha = value(
  {
    value: inSets.alpha,
    low: inSets.alpha,
    high: inSets.alpha,
    unit: "",
    trace: {
      rule: say(
        "α de Krippendorff sur les ensembles de codes de chaque prise de parole, distance MASI (Passonneau, 2006) ; intervalle à 95 % par rééchantillonnage des prises de parole.",
        "Krippendorff’s α on the sets of codes of each turn, MASI distance (Passonneau, 2006); 95% interval by resampling turns.",
      ),
      rows: codingRefs(corpus.passages.filter(({ interview }) => isShared.has(interview))),
    },
  },
  {
    label: say(
      "α sur les ensembles de codes{known|no=|yes= ; intervalle à 95 % : {span}}",
      "α on sets of codes{known|no=|yes=; 95% interval: {span}}",
      { known: inSets.low === null ? "no" : "yes", span: interval(inSets.low, inSets.high) },
    ),
  },
);

// %% id=alpha
const level = 0.667;
const alphaOf = ({ alpha }: (typeof byCode)[number]) => alpha?.value ?? null;
const sorted = byCode.toSorted((a, b) =>
  (alphaOf(b) ?? -2) - (alphaOf(a) ?? -2) || a.code - b.code
);
const hundredths = { digits: 2, fixed: true };

/** Agreement code by code. */
export const alpha = figure({
  title: shared.length === 0
    ? say(
      "Un seul codeur par entretien : rien à comparer",
      "One coder for each interview: nothing to compare",
    )
    : say(
      "{reached} codes sur {all} atteignent {level} ; {spotless} ne montrent aucun désaccord",
      "{reached} of {all} codes reach {level}; {spotless} show no disagreement",
      {
        reached: byCode.filter((found) => (alphaOf(found) ?? -1) >= level).length,
        all: byCode.length,
        level: number(level, { digits: 3 }),
        spotless: byCode.filter((found) => alphaOf(found) === 1).length,
      },
    ),
  subtitle: say(
    "α de Krippendorff par code, sur les prises de parole, avec son intervalle à 95 %. 1 : accord parfait ; 0 : celui du hasard. Repères de Krippendorff (2004) : 0,667 pour des conclusions provisoires, 0,8 pour s’y fier.",
    "Krippendorff’s α by code, on turns, with its 95% interval. 1: perfect agreement; 0: that of chance. Krippendorff’s (2004) cues: 0.667 for tentative conclusions, 0.8 to rely on.",
  ),
  caption: say(
    "n = {turns} prises de parole de {interviews} entretiens. Entre parenthèses, celles où un codeur au moins pose le code. Sur si peu, un désaccord suffit à faire chuter α, et l’intervalle d’un code sans désaccord se réduit à un point : le rééchantillonnage ne voit pas ce qu’on n’a pas lu. Source : table codings.",
    "n = {turns} turns of {interviews} interviews. In brackets, those where one coder at least puts the code. On so few, one disagreement makes α fall, and the interval of a code without disagreement shrinks to a point: resampling cannot see what was not read. Source: table codings.",
    { turns: inSets.turns, interviews: shared.length },
  ),
  rows: sorted,
  columns: [
    ["Code", "Code", ({ label }) => label],
    ["α", "α", (found) => alphaOf(found) ?? notComputable, { align: "right" }],
    [
      "Intervalle",
      "Interval",
      ({ alpha }) =>
        orElse(interval(alpha?.low ?? null, alpha?.high ?? null, hundredths), say("sans", "none")),
      { align: "right" },
    ],
  ],
  draw: (frame) =>
    estimates(
      frame,
      sorted.map(({ label, alpha, marked }) => ({
        label: frame.say(label),
        value: alpha?.value ?? null,
        low: alpha?.low ?? null,
        high: alpha?.high ?? null,
        text: frame.say(say("{alpha} ({marked})", "{alpha} ({marked})", {
          alpha: orElse(
            alpha && alpha.value !== null ? number(alpha.value, hundredths) : null,
            notComputable,
          ),
          marked,
        })),
      })),
      { from: -0.2, to: 1, references: [0, level, 0.8, 1] },
    ),
});

// %% id=table
/** Every code: prevalence, agreement, α and AC1. */
export const coefficients = table({
  title: say("Chaque code", "Every code"),
  note: say(
    "Prévalence : part des lectures qui posent le code. L’accord brut est haut pour tout code rare, puisque presque tout est « non » ; AC1 de Gwet (2008) en dépend moins qu’α.",
    "Prevalence: share of readings that put the code. Plain agreement is high for every rare code, since nearly all is “no”; Gwet’s AC1 (2008) depends on it less than α.",
  ),
  sortable: true,
  rows: byCode,
  columns: [
    ["Code", "Code", ({ label }) => label],
    ["Prévalence (%)", "Prevalence (%)", ({ prevalence }) => prevalence && prevalence * 100, {
      digits: 1,
      align: "right",
    }],
    ["Accord brut", "Agreement", ({ plain }) => plain ?? notComputable, { align: "right" }],
    ["AC1", "AC1", ({ ac1 }) => ac1 ?? notComputable, { align: "right" }],
    ["α", "α", ({ alpha }) => alpha?.value ?? alpha?.reason ?? notComputable, { align: "right" }],
    ["Posé sur", "Put on", ({ marked }) => marked],
    ["n", "n", ({ alpha }) => alpha?.unitCount ?? 0],
  ],
});

// %% id=disagreements
const kindWords = {
  agreed: say("identiques", "identical"),
  boundary: say("étendue", "extent"),
  missed: say("vu par un seul", "seen by one only"),
  confused: say("pris pour un autre code", "taken for another code"),
};

function caseItem({ kind, passage, other, otherCode, otherCoder }: Disagreement): OutlineItem {
  const words = spokenWords(dataset, passage);
  return {
    kicker: kindWords[kind],
    text: [say(
      "{mine} {kind|boundary=s’arrête ici ; {theirs} va de {from} à {to}.|missed=pose le code, {theirs} non{said|yes=.|no= ({who}).}|confused=pose le code, {theirs} pose « {rival} ».}",
      "{mine} {kind|boundary=stops here; {theirs} goes from {from} to {to}.|missed=puts the code, {theirs} does not{said|yes=.|no= ({who}).}|confused=puts the code, {theirs} puts “{rival}”.}",
      {
        kind,
        mine: passage.row.coder,
        theirs: otherCoder,
        from: other?.start ?? 0,
        to: other?.end ?? 0,
        said: words === null ? "no" : "yes",
        who: speakerOf(dataset, passage.interview) ?? "",
        rival: labelOf(otherCode ?? -1),
      },
    )],
    ...words === null ? {} : { quote: words },
  };
}

const disputed = disagreements(corpus).filter(({ cases }) => cases.length > 0);

/** Where coders differ, how, and what rule would settle it. */
export const cases = outline({
  items: disputed.length === 0
    ? [{ text: [say("Aucun désaccord à décomposer.", "No disagreement to decompose.")] }]
    : disputed.map((
      { code, agreed, boundary, missed, confusedWith, proposedRule, cases },
    ): OutlineItem => ({
      kicker: labelOf(code),
      text: [say("{all}.", "{all}.", {
        all: list(
          ([
            ["agreed", agreed],
            ["boundary", boundary],
            ["missed", missed],
            ["confused", confusedWith.reduce((sum, { count }) => sum + count, 0)],
          ] as const).filter(([, n]) => n > 0).map(([kind, n]) =>
            say("{kind} : {n}", "{kind}: {n}", { kind: kindWords[kind], n })
          ),
          { by: say(" ; ", "; ") },
        ),
      })],
      items: [
        ...proposedRule === null
          ? []
          : [{ kicker: say("Règle proposée", "Proposed rule"), text: [proposedRule] }],
        ...forReaders
          ? []
          : [{ text: [], fold: say("Les passages", "The passages"), items: cases.map(caseItem) }],
      ],
    })),
});

// %% id=method
const onlyForTeam = absent(say(
  "Qui a codé quel entretien n’est montré qu’à l’équipe.",
  "Who coded which interview is shown to the team only.",
));

/** Who coded which interview. */
export const coders = forReaders ? onlyForTeam : table({
  title: say("Qui a codé quoi", "Who coded what"),
  rows: corpus.interviews,
  columns: [
    ["Entretien", "Interview", ({ row }) => row.interview_id],
    [
      "Codeurs",
      "Coders",
      ({ coders: names }) => names.join(", ") || say("personne encore", "nobody yet"),
    ],
    [
      "Prises de parole",
      "Turns",
      ({ turns }) => turns.filter(({ interviewer }) => !interviewer).length,
    ],
    ["Guide", "Guide", ({ row }) => row.guide],
    [
      "Citation permise",
      "May be quoted",
      ({ row }) => mayBeQuoted(row) ? say("oui", "yes") : say("non", "no"),
    ],
  ],
});

/** What was left out on the way from codings to counts. */
export const loss = table({
  title: say("Ce qui ne compte pas", "What does not count"),
  rows: corpus.leftOut,
  columns: [["Motif", "Reason", ({ why }) => why], ["Nombre", "Number", ({ count }) => count]],
});
