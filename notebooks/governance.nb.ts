// %% [markdown] id=intro-fr {"lang":"fr","needs":["interviews","codes","codings"]}
// # La gouvernance vue par ses membres
//
// Ce que disent les personnes entendues, compté en personnes et non en passages, sur celles à qui la
// question a été posée. Les paroles de l’enquêteur ne comptent pas. Une parole n’est imprimée que si
// la personne l’a permis, telle qu’elle est dans la transcription.

// %% [markdown] id=intro-en {"lang":"en","needs":["interviews","codes","codings"]}
// # Governance as its members see it
//
// What the people heard say, counted in people and not in passages, over those who were asked. The
// interviewer’s words do not count. Words are printed only where the person allowed it, as they stand
// in the transcript.

// %% id=load
import { namedGroups } from "../pipeline/analysis/interviews/attribution.ts";
import { codeLabel } from "../pipeline/analysis/interviews/codebook.ts";
import { codingRefs, interviewCorpus } from "../pipeline/analysis/interviews/corpus.ts";
import { type AssessedFinding, assessFindings } from "../pipeline/analysis/interviews/findings.ts";
import { prevalenceByGroup, prevalenceOf } from "../pipeline/analysis/interviews/prevalence.ts";
import { stateMatrix } from "../pipeline/analysis/interviews/states.ts";
import { valenceOf } from "../pipeline/analysis/interviews/valence.ts";
import { countedAs, countOf, refs, type Traced } from "../pipeline/analysis/traced.ts";
import { divergingBars } from "../pipeline/figures/diverging-bars.ts";
import { inBoth } from "../pipeline/language/bilingual.ts";
import { formatNumber, formatShare } from "../pipeline/language/numbers.ts";
import { bodyLabel, spokenWords } from "../pipeline/notebook/spoken-words.ts";
import {
  claim,
  dataset,
  eachKey,
  figure,
  outline,
  type OutlineItem,
  sentence,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const corpus = interviewCorpus(dataset);
const matrix = stateMatrix(corpus);
const { codebook } = corpus;
const codeIds = codebook.codes.map(({ code_id }) => code_id);
const codeOf = (id: string) => codebook.index.get(id) ?? -1;
const labelOfCode = (code: number) => {
  const row = codebook.codes[code];
  return row ? codeLabel(row) : { fr: "", en: "" };
};
const isLeaf = (code: number) => !codebook.parent.includes(code);
const heard = corpus.voices.filter(({ interviews }) => interviews.length > 0);

// %% id=counts
/** How many people were heard. */
export const voiceCount = value(
  countedAs(heard.length, refs("interviews", corpus.interviews.map(({ row }) => row)), {
    fr: "Personnes entendues, chacune une fois ; entretiens refusés ou retirés exclus.",
    en: "People heard, each once; refused or withdrawn interviews left out.",
  }, corpus.leftOut),
  { label: { fr: "personnes entendues", en: "people heard" } },
);

const bodyIds = [...new Set(heard.flatMap(({ bodyId }) => bodyId ?? []))];

/** How many bodies the people heard come from. */
export const bodyCount = value(
  {
    ...voiceCount.traced,
    value: bodyIds.length,
    low: bodyIds.length,
    high: bodyIds.length,
    trace: {
      ...voiceCount.traced.trace,
      rule: {
        fr: "Instances dont une personne au moins a été entendue.",
        en: "Bodies of which one person at least was heard.",
      },
    },
  },
  { label: { fr: "instances représentées", en: "bodies represented" } },
);

const minutes = corpus.interviews.reduce((sum, { row }) => sum + (row.minutes ?? 0), 0);

/** Hours of interviews. */
export const hourCount = value(
  {
    ...voiceCount.traced,
    value: minutes / 60,
    low: minutes / 60,
    high: minutes / 60,
    trace: {
      ...voiceCount.traced.trace,
      rule: { fr: "Somme des durées, en heures.", en: "Sum of the lengths, in hours." },
    },
  },
  { digits: 0, label: { fr: "heures d’entretien", en: "hours of interviews" } },
);

/** Passages coded. */
export const passageCount = value(
  countOf(codingRefs(corpus.passages), {
    fr: "Passages codés dans les paroles des personnes entendues, par tous les codeurs.",
    en: "Passages coded in the words of the people heard, by all coders.",
  }, corpus.leftOut),
  { label: { fr: "passages codés", en: "coded passages" } },
);

const missing = corpus.leftOut.filter(({ count }) => count > 0);

/** Who was heard, and what was left out. */
export const headline = sentence(
  voiceCount,
  inBoth((language) =>
    language === "fr"
      ? heard.length > 1 ? " personnes ont été entendues, de " : " personne a été entendue, de "
      : heard.length === 1
      ? " person was heard, from "
      : " people were heard, from "
  ),
  bodyCount,
  inBoth((language) => {
    const several = bodyIds.length > 1;
    return language === "fr"
      ? ` instance${several ? "s" : ""} ; leurs paroles font `
      : ` ${several ? "bodies" : "body"}; their words make `;
  }),
  passageCount,
  inBoth((language) => language === "fr" ? " passages codés. " : " coded passages. "),
);

/** What was left out of all counts, and why. */
export const leftOut = sentence(inBoth((language) => {
  const parts = missing.map(({ why, count }) =>
    `${why[language]} (${formatNumber(count, language)})`
  );
  if (parts.length === 0) {
    return language === "fr" ? "Rien n’a été écarté." : "Nothing was left out.";
  }
  return language === "fr"
    ? `Sont écartés de tous les comptes : ${parts.join(", ")}.`
    : `Left out of all counts: ${parts.join(", ")}.`;
}));

// %% id=by-code
const people = (count: number, code: number, rule: { fr: string; en: string }): Traced => ({
  value: count,
  low: count,
  high: count,
  unit: "",
  trace: {
    rule,
    rows: codingRefs(heard.flatMap((voice) => [
      ...matrix.passages(corpus.voices.indexOf(voice), code),
    ])),
    leftOut: corpus.leftOut,
  },
});

/** A count of people out of those who were asked, where all who speak were asked. */
function outOfAsked(count: number, code: number, rule: { fr: string; en: string }) {
  const { asked, spontaneous } = prevalenceOf(matrix, code);
  return value(
    people(count, code, rule),
    asked > 0 && spontaneous === 0
      ? {
        of: people(asked, code, {
          fr: "Personnes interrogées sur le thème et codées.",
          en: "People asked about the theme and coded.",
        }),
      }
      : {},
  );
}

/** `{{value governance.expressed.CODE}}`: people who speak of a theme, of those asked. */
export const expressed = eachKey(codeIds, (id) => {
  const { expressed: said, spontaneous } = prevalenceOf(matrix, codeOf(id));
  return outOfAsked((said.value ?? 0) + spontaneous, codeOf(id), {
    fr: "Personnes qui expriment le thème.",
    en: "People who express the theme.",
  });
});

/** `{{value governance.negative.CODE}}`: people rather negative about a theme. */
export const negative = eachKey(
  codeIds,
  (id) =>
    outOfAsked(valenceOf(matrix, codeOf(id)).negative, codeOf(id), {
      fr: "Personnes dont les passages sur le thème sont plutôt négatifs.",
      en: "People whose passages on the theme are rather negative.",
    }),
);

/** `{{value governance.positive.CODE}}`: people rather positive about a theme. */
export const positive = eachKey(
  codeIds,
  (id) =>
    outOfAsked(valenceOf(matrix, codeOf(id)).positive, codeOf(id), {
      fr: "Personnes dont les passages sur le thème sont plutôt positifs.",
      en: "People whose passages on the theme are rather positive.",
    }),
);

/** `{{value governance.bodies.CODE}}`: bodies of which one person at least speaks of a theme. */
export const bodies = eachKey(codeIds, (id) => {
  const speaking = heard.filter((voice) =>
    matrix.state(corpus.voices.indexOf(voice), codeOf(id)) === "said"
  );
  const count = new Set(speaking.flatMap(({ bodyId }) => bodyId ?? [])).size;
  return value(
    people(count, codeOf(id), {
      fr: "Instances dont une personne au moins exprime le thème.",
      en: "Bodies of which one person at least expresses the theme.",
    }),
    { of: bodyCount.traced },
  );
});

// %% id=quotes
const passages = new Map(corpus.passages.map((passage) => [passage.row.coding_id, passage]));
const spans = new Map(
  dataset.tables.evidence.rows.flatMap((row) =>
    row.coding_id !== null && row.quote_start !== null && row.quote_end !== null
      ? [[row.coding_id, { start: row.quote_start, end: row.quote_end }] as const]
      : []
  ),
);

/**
 * `{{outline governance.quote.CODING}}`: the words of a passage, cut to what the evidence names;
 * nothing where the interview was withdrawn or quoting not allowed.
 */
export const quote = eachKey(
  dataset.tables.codings.rows.map(({ coding_id }) => coding_id),
  (id) => {
    const passage = passages.get(id);
    const span = passage && { start: passage.start, end: passage.end, ...spans.get(id) };
    const words = passage && span
      ? spokenWords(dataset, { interview: passage.interview, ...span })
      : null;
    return words && outline({ items: [{ text: [], quote: words }] });
  },
);

// %% id=findings
const findings = assessFindings(dataset);
const textOf = ({ finding }: AssessedFinding) => ({
  fr: finding.text_fr ?? finding.text_en ?? finding.finding_id,
  en: finding.text_en ?? finding.text_fr ?? finding.finding_id,
});

/** `{{claim governance.finding.ID}}`: a finding, printed while what it claims holds. */
export const finding = eachKey(
  findings.filter(({ checked }) => checked !== null).map(({ finding }) => finding.finding_id),
  (id) => {
    const found = findings.find(({ finding }) => finding.finding_id === id);
    if (!found?.checked) return null;
    const { checked } = found;
    return claim({
      text: textOf(found),
      holds: checked.holds === true,
      found: checked.error ?? inBoth((language) => {
        const { value: count, of } = checked;
        if (count === null) return language === "fr" ? "non calculable" : "not computable";
        return of === null ? String(count) : formatShare(count, of, language);
      }),
      trace: {
        rule: {
          fr: "Ce que le constat affirme, recompté sur les codages.",
          en: "What the finding claims, counted again on the codings.",
        },
        formula: checked.claim,
        rows: checked.rows,
        leftOut: corpus.leftOut,
      },
    });
  },
);

// %% id=balance
const enough = 3;
const leaves = codebook.codes.flatMap((_, code) => {
  if (!isLeaf(code)) return [];
  const valence = valenceOf(matrix, code);
  const told = valence.voices.length;
  return told >= enough ? [{ code, label: labelOfCode(code), valence, told }] : [];
}).toSorted((a, b) =>
  (b.valence.balance.value ?? 0) - (a.valence.balance.value ?? 0) ||
  (b.valence.positive - b.valence.negative) - (a.valence.positive - a.valence.negative) ||
  a.code - b.code
);
const byPositive = leaves.toSorted((a, b) => b.valence.positive - a.valence.positive)[0];
const byNegative = leaves.toSorted((a, b) => b.valence.negative - a.valence.negative)[0];

/** What is praised and what is criticised, in people. */
export const balance = figure({
  title: inBoth((language) => {
    if (!byPositive || !byNegative) {
      return language === "fr"
        ? `Aucun thème n’est jugé par ${enough} personnes`
        : `No theme is judged by ${enough} people`;
    }
    const [good, bad] = [byPositive.label[language], byNegative.label[language]];
    return language === "fr"
      ? `Le plus loué : « ${good} » ; le plus critiqué : « ${bad} »`
      : `Most praised: “${good}”; most criticised: “${bad}”`;
  }),
  subtitle: {
    fr:
      "Un carré par personne. À droite, celles dont les passages sont plutôt positifs ; à gauche, plutôt négatifs. Du plus loué au plus critiqué.",
    en:
      "A square for each person. Right: those whose passages are rather positive; left: rather negative. From most praised to most criticised.",
  },
  alt: inBoth((language) =>
    leaves.map(({ label, valence }) =>
      language === "fr"
        ? `${label.fr} : ${valence.positive} positives, ${valence.negative} négatives`
        : `${label.en}: ${valence.positive} positive, ${valence.negative} negative`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${heard.length} personnes ; thèmes dont ${enough} personnes au moins parlent avec un avis. La valence est d’abord ramenée à la personne. Source : table codings.`
      : `n = ${heard.length} people; themes that ${enough} people at least speak of with an opinion. Valence is first taken per person. Source: table codings.`
  ),
  rows: leaves,
  columns: [
    { title: { fr: "Thème", en: "Theme" }, value: ({ label }) => label },
    {
      title: { fr: "Positives", en: "Positive" },
      value: ({ valence }) => valence.positive,
      align: "right",
    },
    {
      title: { fr: "Négatives", en: "Negative" },
      value: ({ valence }) => valence.negative,
      align: "right",
    },
    {
      title: { fr: "Partagées", en: "Of two minds" },
      value: ({ valence }) => valence.mixed + valence.neutral,
      align: "right",
    },
    {
      title: { fr: "Solde", en: "Balance" },
      value: ({ valence }) => valence.balance,
      align: "right",
    },
  ],
  draw: (frame) =>
    divergingBars(
      frame,
      leaves.map(({ label, valence }) => ({
        label: frame.say(label),
        against: valence.negative,
        towards: valence.positive,
        between: valence.mixed + valence.neutral,
      })),
      {
        against: frame.say({ fr: "freine", en: "hinders" }),
        towards: frame.say({ fr: "marche", en: "works" }),
        between: frame.say({ fr: "partagées", en: "mixed" }),
      },
    ),
});

// %% id=silences
const named = namedGroups(corpus, "body");
const silences = codebook.codes.flatMap((_, code) => {
  if (!isLeaf(code) || prevalenceOf(matrix, code).asked === 0) return [];
  const groups = prevalenceByGroup(matrix, code, "body").filter(({ group, asked, silent }) =>
    group !== null && named.has(group) && asked >= enough && silent === asked
  );
  return groups.length > 0 ? [{ code, groups }] : [];
});

/** Themes on which a whole body, asked, says nothing. */
export const silentBodies = table({
  title: {
    fr: "Interrogées, ces instances n’en disent rien",
    en: "Asked, these bodies say nothing",
  },
  note: {
    fr:
      "Le silence d’une instance entière est une information : le sujet lui échappe, ou ne se dit pas. Instances d’au moins trois personnes interrogées sur le thème.",
    en:
      "The silence of a whole body is information: the subject escapes it, or is not spoken of. Bodies with three people or more asked about the theme.",
  },
  rows: silences,
  columns: [
    { title: { fr: "Thème", en: "Theme" }, value: ({ code }) => labelOfCode(code) },
    {
      title: { fr: "Exprimé par", en: "Expressed by" },
      value: ({ code }) => {
        const { expressed: said, asked } = prevalenceOf(matrix, code);
        return inBoth((language) => formatShare(said.value ?? 0, asked, language));
      },
      align: "right",
    },
    {
      title: { fr: "Instances silencieuses", en: "Silent bodies" },
      value: ({ groups }) => groups.map(({ group }) => bodyLabel(dataset, group ?? "")),
    },
  ],
});

// %% id=by-theme
const mostQuotes = 2;

function quotesOf(found: AssessedFinding): OutlineItem[] {
  const items = (pieces: AssessedFinding["supporting"], most: number) =>
    pieces.flatMap(({ passage, quote: words }) => {
      if (!passage || !words) return [];
      const spoken = spokenWords(dataset, {
        interview: passage.interview,
        start: words.start,
        end: words.end,
      });
      return spoken ? [spoken] : [];
    }).slice(0, most).map((spoken): OutlineItem => ({ text: [], quote: spoken }));
  const against = items(found.contradicting, 1);
  return [
    ...items(found.supporting, mostQuotes),
    ...against.length === 0
      ? []
      : [{ text: [{ fr: "En sens contraire :", en: "To the contrary:" }], items: against }],
  ];
}

const topCodes = [...codebook.level.entries()].flatMap(([code, level]) => level === 1 ? [code] : [])
  .toSorted((a, b) =>
    (prevalenceOf(matrix, b).expressed.value ?? 0) - (prevalenceOf(matrix, a).expressed.value ?? 0)
  );

/** The themes by prevalence, each with its findings and a few words of those heard. */
export const byTheme = outline({
  items: topCodes.map((code): OutlineItem => {
    const { expressed: said, asked } = prevalenceOf(matrix, code);
    const { positive: plus, negative: minus, mixed, neutral } = valenceOf(matrix, code);
    const own = findings.filter(({ finding: { code_id } }) =>
      code_id !== null && codebook.lineage[codeOf(code_id)]?.includes(code)
    );
    return {
      kicker: labelOfCode(code),
      text: [
        { fr: "Exprimé par ", en: "Expressed by " },
        value(said, { of: people(asked, code, { fr: "Personnes interrogées.", en: "Asked." }) }),
        inBoth((language) =>
          language === "fr"
            ? ` personnes interrogées. Plutôt positives : ${plus} ; plutôt négatives : ${minus} ; partagées : ${
              mixed + neutral
            }.`
            : ` people asked. Rather positive: ${plus}; rather negative: ${minus}; of two minds: ${
              mixed + neutral
            }.`
        ),
      ],
      items: own.map((found): OutlineItem => ({
        text: [textOf(found)],
        fold: { fr: "Ce qui a été dit", en: "What was said" },
        items: quotesOf(found),
      })),
    };
  }),
});
