// %% [markdown] id=intro-fr {"lang":"fr","needs":["interviews","codes","codings"]}
// # Les thèmes
//
// Quatre états, jamais confondus : exprimé ; interrogé et silencieux ; non interrogé ; non codé. La
// prévalence se compte sur les personnes interrogées et codées.

// %% [markdown] id=intro-en {"lang":"en","needs":["interviews","codes","codings"]}
// # Themes
//
// Four states, never confused: said; asked and silent; not asked; not coded. Prevalence is counted
// over the people who were asked and coded.

// %% id=load
import { maxOf, minOf } from "../pipeline/analysis/extremes.ts";
import { namedGroups } from "../pipeline/analysis/interviews/attribution.ts";
import { coOccurrences } from "../pipeline/analysis/interviews/co-occurrence.ts";
import { codeLabel } from "../pipeline/analysis/interviews/codebook.ts";
import { interviewCorpus } from "../pipeline/analysis/interviews/corpus.ts";
import { frameworkMatrix } from "../pipeline/analysis/interviews/framework-matrix.ts";
import { prevalenceByGroup, prevalences } from "../pipeline/analysis/interviews/prevalence.ts";
import { meanWordShare } from "../pipeline/analysis/interviews/share-of-words.ts";
import {
  stateMatrix,
  themeStateLabels,
  themeStates,
} from "../pipeline/analysis/interviews/states.ts";
import { valenceOf } from "../pipeline/analysis/interviews/valence.ts";
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { labelledDots } from "../pipeline/figures/labelled-dots.ts";
import { stateMatrixPlot } from "../pipeline/figures/state-matrix.ts";
import { inBoth } from "../pipeline/language/bilingual.ts";
import { formatInterval, formatNumber, formatShare } from "../pipeline/language/numbers.ts";
import { bodyLabel, spokenWords } from "../pipeline/notebook/spoken-words.ts";
import { dataset, figure, outline, type OutlineItem, table } from "../pipeline/notebook/mod.ts";

const corpus = interviewCorpus(dataset);
const matrix = stateMatrix(corpus);
const { codebook } = corpus;
const labelOfCode = (code: number) => {
  const row = codebook.codes[code];
  return row ? codeLabel(row) : { fr: "", en: "" };
};
const named = namedGroups(corpus, "body");
const groupOfVoice = (voice: number) => {
  const bodyId = corpus.voices[voice]?.bodyId ?? null;
  return bodyId !== null && named.has(bodyId) ? bodyId : null;
};
const interviewsOf = (voice: number) =>
  (corpus.voices[voice]?.interviews ?? []).map((i) => corpus.interviews[i]?.row.interview_id)
    .join("+");

// %% id=states
/** Two levels are drawn: themes, and what stands right below them. */
const drawn = codebook.codes.flatMap((_, code) => (codebook.level[code] ?? 0) <= 2 ? [code] : []);
const voices = [...corpus.voices.keys()]
  .filter((v) => (corpus.voices[v]?.interviews.length ?? 0) > 0)
  .toSorted((a, b) => {
    const [x, y] = [groupOfVoice(a) ?? "\uffff", groupOfVoice(b) ?? "\uffff"];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
const marks = { said: "disc", silent: "ring", "not-asked": "dash", "not-coded": "cross" } as const;
const everyone = prevalences(matrix);
const unanimous = drawn.filter((code) => {
  const found = everyone[code];
  return codebook.level[code] === 1 && found && found.asked > 0 &&
    found.expressed.value === found.asked;
});

/** Who said what: the four states of every person on every theme. */
export const states = figure({
  title: inBoth((language) => {
    const themes = drawn.filter((code) => codebook.level[code] === 1).length;
    return language === "fr"
      ? `${unanimous.length} thème${unanimous.length > 1 ? "s" : ""} sur ${themes} exprimé${
        unanimous.length > 1 ? "s" : ""
      } par toutes les personnes interrogées`
      : `${unanimous.length} of ${themes} themes expressed by everyone who was asked`;
  }),
  subtitle: {
    fr:
      "Disque plein : exprimé. Cercle vide : interrogé, rien dit. Tiret : non interrogé. Croix : non codé. Une colonne par personne, nommée par son entretien ; en gras, les thèmes.",
    en:
      "Full disc: said. Empty circle: asked, nothing said. Dash: not asked. Cross: not coded. A column for each person, named by their interview; themes in bold.",
  },
  alt: inBoth((language) =>
    drawn.map((code) => {
      const found = everyone[code];
      const said = formatShare(found?.expressed.value ?? 0, found?.asked ?? 0, language);
      return `${labelOfCode(code)[language]}${language === "fr" ? " : " : ": "}${said}`;
    }).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${voices.length} personnes, ${drawn.length} codes (les deux premiers niveaux de la grille). Une instance de moins de trois personnes n’est pas nommée. Source : tables codings et questions.`
      : `n = ${voices.length} people, ${drawn.length} codes (the first two levels of the codebook). A body with fewer than three people is not named. Source: tables codings and questions.`
  ),
  rows: drawn,
  columns: [
    { title: { fr: "Thème", en: "Theme" }, value: (code) => labelOfCode(code) },
    ...themeStates.map((state) => ({
      title: themeStateLabels[state],
      value: (code: number) => voices.filter((v) => matrix.state(v, code) === state).length,
      align: "right" as const,
    })),
  ],
  draw: (frame) =>
    stateMatrixPlot(
      frame,
      drawn.map((code) => ({
        label: frame.say(labelOfCode(code)),
        isHead: codebook.level[code] === 1,
        marks: voices.map((v) => marks[matrix.state(v, code)]),
      })),
      voices.map((v) => {
        const group = groupOfVoice(v);
        return {
          label: interviewsOf(v),
          group: group === null ? "" : frame.say(bodyLabel(dataset, group)),
        };
      }),
    ),
});

// %% id=by-body
const bodies = [...named.keys()];
const sizeOf = (body: string) => named.get(body) ?? 0;
const compared = drawn.filter((code) =>
  codebook.level[code] === 2 && (everyone[code]?.asked ?? 0) > 0
);
const bodyRows = compared.map((code) => ({
  code,
  groups: new Map(
    prevalenceByGroup(matrix, code, "body").map((found) => [found.group ?? "", found]),
  ),
}));
/** How far bodies stand apart on a theme: the largest share less the smallest. */
const spreadOf = ({ groups }: (typeof bodyRows)[number]) => {
  const shares = bodies.flatMap((body) => {
    const found = groups.get(body);
    return found && found.asked > 0 ? [(found.expressed.value ?? 0) / found.asked] : [];
  });
  return shares.length === 0 ? 0 : maxOf(shares) - minOf(shares);
};
const divided = bodyRows.filter((row) => spreadOf(row) === 1);

/** How many people of each body speak of each theme. */
export const byBody = figure({
  title: inBoth((language) => {
    const n = divided.length;
    if (n === 0) {
      return language === "fr"
        ? "Aucun thème ne réunit une instance entière quand une autre se tait"
        : "No theme unites one whole body while another is silent";
    }
    return language === "fr"
      ? `${n} thème${n > 1 ? "s" : ""} ${
        n > 1 ? "réunissent" : "réunit"
      } une instance entière quand une autre n’en dit rien`
      : `${n} theme${n > 1 ? "s" : ""} ${
        n > 1 ? "unite" : "unites"
      } one whole body while another says nothing`;
  }),
  subtitle: inBoth((language) =>
    (language === "fr"
      ? "Personnes qui expriment chaque thème, par instance : "
      : "People who express each theme, by body: ") +
    bodies.map((body) => `${bodyLabel(dataset, body)[language]} (${sizeOf(body)})`).join(", ") + "."
  ),
  alt: inBoth((language) =>
    bodyRows.map(({ code, groups }) =>
      `${labelOfCode(code)[language]}${language === "fr" ? " : " : ": "}${
        bodies.map((body) => {
          const found = groups.get(body);
          return formatShare(found?.expressed.value ?? 0, found?.asked ?? 0, language);
        }).join(", ")
      }`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${voices.length} personnes ; instances d’au moins trois personnes. Entre parenthèses, les personnes entendues. Source : table codings.`
      : `n = ${voices.length} people; bodies with three people or more. In brackets, the people heard. Source: table codings.`
  ),
  rows: bodyRows,
  columns: [
    { title: { fr: "Thème", en: "Theme" }, value: ({ code }) => labelOfCode(code) },
    ...bodies.map((body) => ({
      title: bodyLabel(dataset, body),
      value: ({ groups }: (typeof bodyRows)[number]) => {
        const found = groups.get(body);
        return inBoth((language) =>
          formatShare(found?.expressed.value ?? 0, found?.asked ?? 0, language)
        );
      },
      align: "right" as const,
    })),
  ],
  draw: (frame) =>
    countMatrix(frame, {
      rows: bodyRows.map(({ code }) => frame.say(labelOfCode(code))),
      columns: bodies.map((body) => frame.say(bodyLabel(dataset, body))),
      cells: bodyRows.flatMap(({ code, groups }) =>
        bodies.map((body) => ({
          row: frame.say(labelOfCode(code)),
          column: frame.say(bodyLabel(dataset, body)),
          count: groups.get(body)?.expressed.value ?? 0,
        }))
      ),
    }),
});

// %% id=prevalence
/** Every code: prevalence with its interval, valence, polarisation. */
export const prevalence = table({
  title: { fr: "Chaque code, en personnes", en: "Every code, in people" },
  note: {
    fr:
      "Exprimé : sur les personnes interrogées et codées ; « + » : sans qu’on l’ait demandé. Intervalle de Wilson à 95 % de la part : un repère sur la petitesse de n, pas une inférence. Polarisation : 0, toutes du même avis ; 1, deux moitiés égales.",
    en:
      "Expressed: over the people asked and coded; “+”: without having been asked. 95% Wilson interval of the share: a cue of how small n is, no inference. Polarisation: 0, of one mind; 1, split in halves.",
  },
  sortable: true,
  rows: everyone,
  columns: [
    {
      title: { fr: "Code", en: "Code" },
      value: ({ code }) => {
        const step = "– ".repeat(Math.max(0, (codebook.level[code] ?? 1) - 1));
        return inBoth((language) => step + labelOfCode(code)[language]);
      },
    },
    {
      title: { fr: "Exprimé", en: "Expressed" },
      value: ({ expressed, asked, spontaneous }) =>
        inBoth((language) =>
          (asked > 0 ? formatShare(expressed.value ?? 0, asked, language) : "–") +
          (spontaneous > 0 ? ` + ${formatNumber(spontaneous, language)}` : "")
        ),
      align: "right",
    },
    {
      title: { fr: "Intervalle", en: "Interval" },
      value: ({ wilson }) =>
        wilson === null
          ? { fr: "non calculable", en: "not computable" }
          : inBoth((language) => formatInterval(wilson.low, wilson.high, language)),
      align: "right",
    },
    {
      title: { fr: "Plutôt +", en: "Rather +" },
      value: ({ code }) => valenceOf(matrix, code).positive,
      align: "right",
    },
    {
      title: { fr: "Plutôt −", en: "Rather −" },
      value: ({ code }) => valenceOf(matrix, code).negative,
      align: "right",
    },
    {
      title: { fr: "Polarisation", en: "Polarisation" },
      value: ({ code }) =>
        valenceOf(matrix, code).polarisation ?? { fr: "non calculable", en: "not computable" },
      align: "right",
    },
    { title: { fr: "Passages", en: "Passages" }, value: (row) => row.passages, align: "right" },
  ],
});

// %% id=co-occurrence
const pairs = coOccurrences(corpus).filter((pair) => pair.voices > 0)
  .toSorted((a, b) => b.voices - a.voices || b.coefficient - a.coefficient || a.a - b.a)
  .slice(0, 15);

/** Codes that meet in the same words. */
export const together = table({
  title: { fr: "Les codes qui se rencontrent", en: "Codes that meet" },
  note: {
    fr:
      "Les quinze premières paires. Personnes : chez qui des passages des deux codes se recouvrent. Prises de parole, entretiens : qui portent les deux. Coefficient : part commune des prises de parole qui portent l’un ou l’autre (Jaccard).",
    en:
      "The first fifteen pairs. People: in whose words passages of both codes overlap. Turns, interviews: that hold both. Coefficient: shared part of the turns that hold either (Jaccard).",
  },
  sortable: true,
  rows: pairs,
  columns: [
    { title: { fr: "Code", en: "Code" }, value: (row) => labelOfCode(row.a) },
    { title: { fr: "avec", en: "with" }, value: (row) => labelOfCode(row.b) },
    { title: { fr: "Personnes", en: "People" }, value: (row) => row.voices, align: "right" },
    { title: { fr: "Passages", en: "Passages" }, value: (row) => row.overlap, align: "right" },
    { title: { fr: "Prises de parole", en: "Turns" }, value: (row) => row.turns, align: "right" },
    {
      title: { fr: "Entretiens", en: "Interviews" },
      value: (row) => row.interviews,
      align: "right",
    },
    {
      title: { fr: "Coefficient", en: "Coefficient" },
      value: (row) => row.coefficient,
      align: "right",
    },
  ],
});

// %% id=words
const shares = drawn.filter((code) => codebook.level[code] === 1).flatMap((code) => {
  const { mean, people } = meanWordShare(matrix, code);
  return mean === null ? [] : [{ code, mean, people }];
}).toSorted((a, b) => b.mean - a.mean);

/** How much of what people say each theme takes. */
export const words = figure({
  title: inBoth((language) => {
    const first = shares[0];
    if (!first) return language === "fr" ? "Aucun mot à compter" : "No words to count";
    return language === "fr"
      ? `« ${labelOfCode(first.code).fr} » prend le plus de mots`
      : `“${labelOfCode(first.code).en}” takes the most words`;
  }),
  subtitle: {
    fr:
      "Part des mots de chaque personne dans les passages du thème, en moyenne : chacune pèse autant. Les mots de l’enquêteur ne comptent pas.",
    en:
      "Share of each person’s words inside passages of the theme, on average: each weighs the same. The interviewer’s words do not count.",
  },
  alt: inBoth((language) =>
    shares.map(({ code, mean }) =>
      `${labelOfCode(code)[language]} ${formatNumber(mean * 100, language, { digits: 1 })} %`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${
        shares[0]?.people ?? 0
      } personnes avec transcription. Un mot codé de deux thèmes compte dans chacun. Source : transcriptions et table codings.`
      : `n = ${
        shares[0]?.people ?? 0
      } people with a transcript. A word coded with two themes counts in each. Source: transcripts and table codings.`
  ),
  rows: shares,
  columns: [
    { title: { fr: "Thème", en: "Theme" }, value: ({ code }) => labelOfCode(code) },
    {
      title: { fr: "Part moyenne (%)", en: "Mean share (%)" },
      value: ({ mean }) => mean * 100,
      digits: 1,
      align: "right",
    },
  ],
  draw: (frame) =>
    labelledDots(
      frame,
      shares.map(({ code, mean }) => ({
        label: frame.say(labelOfCode(code)),
        low: mean,
        high: mean,
        text: `${frame.number(mean * 100, { digits: 1 })} %`,
      })),
    ),
});

// %% id=framework
const rows = frameworkMatrix(dataset);

/** The framework matrix: what each person says of each theme, with the words behind it. */
export const framework = outline({
  items: rows.map(({ voice, cells }): OutlineItem => {
    const group = groupOfVoice(voice);
    return {
      kicker: inBoth((language) =>
        interviewsOf(voice) + (group === null ? "" : ` · ${bodyLabel(dataset, group)[language]}`)
      ),
      text: [],
      fold: inBoth((language) => {
        const said = cells.filter(({ state }) => state === "said").length;
        return language === "fr"
          ? `${said} thème${said > 1 ? "s" : ""} exprimé${said > 1 ? "s" : ""} sur ${cells.length}`
          : `${said} of ${cells.length} themes expressed`;
      }),
      items: cells.map(({ code, state, summary, passages }): OutlineItem => ({
        kicker: labelOfCode(code),
        text: [
          summary ??
            (state === "said"
              ? { fr: "Exprimé, sans résumé.", en: "Said, no summary." }
              : themeStateLabels[state]),
        ],
        items: passages.flatMap((passage) => spokenWords(dataset, passage) ?? [])
          .slice(0, 1).map((quote) => ({ text: [], quote })),
        fold: inBoth((language) => {
          const count = passages.length;
          if (count === 1) return language === "fr" ? "Le passage" : "The passage";
          return language === "fr" ? `Un passage sur ${count}` : `One passage of ${count}`;
        }),
      })),
    };
  }),
});
