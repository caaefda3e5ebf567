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
import { namedGroups, voiceName } from "../pipeline/analysis/interviews/attribution.ts";
import { coOccurrences } from "../pipeline/analysis/interviews/co-occurrence.ts";
import { codeLabel } from "../pipeline/analysis/interviews/codebook.ts";
import { interviewCorpus } from "../pipeline/analysis/interviews/corpus.ts";
import { frameworkMatrix } from "../pipeline/analysis/interviews/framework-matrix.ts";
import { prevalenceOf, prevalences } from "../pipeline/analysis/interviews/prevalence.ts";
import { meanWordShare } from "../pipeline/analysis/interviews/share-of-words.ts";
import * as themeState from "../pipeline/analysis/interviews/states.ts";
import { valenceOf } from "../pipeline/analysis/interviews/valence.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { labelledDots } from "../pipeline/figures/labelled-dots.ts";
import { stateMatrixPlot } from "../pipeline/figures/state-matrix.ts";
import { bodyLabel, spokenWords } from "../pipeline/notebook/spoken-words.ts";
import {
  dataset,
  figure,
  list,
  orElse,
  outline,
  outOf,
  percent,
  say,
  table,
} from "../pipeline/notebook/mod.ts";

const corpus = interviewCorpus(dataset);
const matrix = themeState.stateMatrix(corpus);
const { codes, level } = corpus.codebook;
const labelOfCode = (code: number) => codeLabel(codes[code]!);
const named = namedGroups(corpus, "body");
const groupOfVoice = (voice: number) => {
  const bodyId = corpus.voices[voice]?.bodyId ?? null;
  return bodyId !== null && named.has(bodyId) ? bodyId : null;
};
const notComputable = say("non calculable", "not computable");

// %% id=states
/** Two levels are drawn: themes, and what stands right below them. */
const drawn = [...codes.keys()].filter((code) => level[code]! <= 2);
const themes = drawn.filter((code) => level[code] === 1);
const order = (voice: number) => groupOfVoice(voice) ?? "\uffff";
const voices = [...corpus.voices.keys()].filter((v) => corpus.voices[v]!.interviews.length > 0)
  .sort((a, b) => order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a - b);
const marks = { said: "disc", silent: "ring", "not-asked": "dash", "not-coded": "cross" } as const;
const everyone = prevalences(matrix);
const unanimous = themes.map((code) => everyone[code]!)
  .filter(({ asked, expressed }) => asked > 0 && expressed.value === asked);

/** Who said what: the four states of every person on every theme. */
export const states = figure({
  title: say(
    "{n} {n|thème|thèmes} sur {all} {n|exprimé|exprimés} par toutes les personnes interrogées",
    "{n} of {all} themes expressed by everyone who was asked",
    { n: unanimous.length, all: themes.length },
  ),
  subtitle: say(
    "Disque plein : exprimé. Cercle vide : interrogé, rien dit. Tiret : non interrogé. Croix : non codé. Une colonne par personne, nommée par son entretien ; en gras, les thèmes.",
    "Full disc: said. Empty circle: asked, nothing said. Dash: not asked. Cross: not coded. A column for each person, named by their interview; themes in bold.",
  ),
  caption: say(
    "n = {voices} personnes, {codes} codes (les deux premiers niveaux de la grille). Une instance de moins de trois personnes n’est pas nommée. Source : tables codings et questions.",
    "n = {voices} people, {codes} codes (the first two levels of the codebook). A body with fewer than three people is not named. Source: tables codings and questions.",
    { voices: voices.length, codes: drawn.length },
  ),
  rows: drawn,
  columns: [
    ["Thème", "Theme", labelOfCode],
    ...themeState.themeStates.map((state) =>
      [
        themeState.themeStateLabels[state],
        (code: number) => voices.filter((v) => matrix.state(v, code) === state).length,
      ] as const
    ),
  ],
  draw: (frame) =>
    stateMatrixPlot(
      frame,
      drawn.map((code) => ({
        label: frame.say(labelOfCode(code)),
        isHead: level[code] === 1,
        marks: voices.map((v) => marks[matrix.state(v, code)]),
      })),
      voices.map((v) => {
        const group = groupOfVoice(v);
        return {
          label: voiceName(corpus, v),
          group: group === null ? "" : frame.say(bodyLabel(dataset, group)),
        };
      }),
    ),
});

// %% id=by-body
const bodies = [...named.keys()].map((id) => ({ id, label: bodyLabel(dataset, id) }));
const bodyRows = drawn.filter((code) => level[code] === 2 && everyone[code]!.asked > 0)
  .map((code) => ({
    code,
    label: labelOfCode(code),
    groups: bodies.map(({ id }) => prevalenceOf(matrix, code, { by: "body", value: id })),
  }));
/** How far bodies stand apart on a theme: the largest share less the smallest. */
const spreadOf = ({ groups }: (typeof bodyRows)[number]) => {
  const shares = groups.filter(({ asked }) => asked > 0)
    .map(({ expressed, asked }) => expressed.value! / asked);
  return maxOf(shares) - minOf(shares);
};

/** How many people of each body speak of each theme. */
export const byBody = figure({
  title: say(
    "{n|Aucun thème ne réunit|{n} thème réunit|{n} thèmes réunissent} une instance entière quand une autre {n|se tait|n’en dit rien|n’en dit rien}",
    "{n|No theme unites|{n} theme unites|{n} themes unite} one whole body while another {n|is silent|says nothing|says nothing}",
    { n: bodyRows.filter((row) => spreadOf(row) === 1).length },
  ),
  subtitle: say(
    "Personnes qui expriment chaque thème, par instance : {bodies}.",
    "People who express each theme, by body: {bodies}.",
    {
      bodies: orElse(
        list(
          bodies.map(({ id, label }) =>
            say("{label} ({n})", "{label} ({n})", { label, n: named.get(id)! })
          ),
          { by: ", " },
        ),
        say("aucune n’est assez grande", "none is large enough"),
      ),
    },
  ),
  caption: say(
    "n = {n} personnes ; instances d’au moins trois personnes. Entre parenthèses, les personnes entendues. Source : table codings.",
    "n = {n} people; bodies with three people or more. In brackets, the people heard. Source: table codings.",
    { n: voices.length },
  ),
  rows: bodyRows,
  columns: [
    ["Thème", "Theme", ({ label }) => label],
    ...bodies.map(({ label }, i) =>
      [
        label,
        ({ groups }: (typeof bodyRows)[number]) => outOf(groups[i]!.expressed, groups[i]!.asked),
      ] as const
    ),
  ],
  draw: (frame) =>
    crossedCounts(frame, {
      rows: bodyRows,
      rowName: ({ label }) => label,
      columns: bodies,
      columnName: ({ label }) => label,
      count: ({ groups }, body) => groups[bodies.indexOf(body)]!.expressed,
    }),
});

// %% id=prevalence
/** Every code: prevalence with its interval, valence, polarisation. */
export const prevalence = table({
  title: say("Chaque code, en personnes", "Every code, in people"),
  note: say(
    "Exprimé : sur les personnes interrogées et codées ; « + » : sans qu’on l’ait demandé. Intervalle de Wilson à 95 % de la part : un repère sur la petitesse de n, pas une inférence. Polarisation : 0, toutes du même avis ; 1, deux moitiés égales.",
    "Expressed: over the people asked and coded; “+”: without having been asked. 95% Wilson interval of the share: a cue of how small n is, no inference. Polarisation: 0, of one mind; 1, split in halves.",
  ),
  sortable: true,
  rows: everyone,
  columns: [
    [
      "Code",
      "Code",
      ({ code, label }) =>
        say("{step}{label}", "{step}{label}", { step: "– ".repeat(level[code]! - 1), label }),
    ],
    ["Exprimé", "Expressed", ({ expressed, asked, spontaneous }) =>
      say(
        "{asked|–|{n}|{n}}{more|| + {more}| + {more}}",
        "{asked|–|{n}|{n}}{more|| + {more}| + {more}}",
        { asked, n: outOf(expressed, asked), more: spontaneous },
      ), { align: "right" }],
    [
      "Intervalle",
      "Interval",
      ({ wilson }) => orElse(wilson && { value: null, ...wilson }, notComputable),
    ],
    ["Plutôt +", "Rather +", ({ code }) => valenceOf(matrix, code).positive],
    ["Plutôt −", "Rather −", ({ code }) => valenceOf(matrix, code).negative],
    [
      "Polarisation",
      "Polarisation",
      ({ code }) => valenceOf(matrix, code).polarisation ?? notComputable,
      { align: "right" },
    ],
    ["Passages", "Passages", ({ passages }) => passages],
  ],
});

// %% id=co-occurrence
/** Codes that meet in the same words. */
export const together = table({
  title: say("Les codes qui se rencontrent", "Codes that meet"),
  note: say(
    "Les quinze premières paires. Personnes : chez qui des passages des deux codes se recouvrent. Prises de parole, entretiens : qui portent les deux. Coefficient : part commune des prises de parole qui portent l’un ou l’autre (Jaccard).",
    "The first fifteen pairs. People: in whose words passages of both codes overlap. Turns, interviews: that hold both. Coefficient: shared part of the turns that hold either (Jaccard).",
  ),
  sortable: true,
  rows: coOccurrences(corpus).filter((pair) => pair.voices > 0)
    .toSorted((a, b) => b.voices - a.voices || b.coefficient - a.coefficient || a.a - b.a)
    .slice(0, 15),
  columns: [
    ["Code", "Code", (row) => labelOfCode(row.a)],
    ["avec", "with", (row) => labelOfCode(row.b)],
    ["Personnes", "People", (row) => row.voices],
    ["Passages", "Passages", (row) => row.overlap],
    ["Prises de parole", "Turns", (row) => row.turns],
    ["Entretiens", "Interviews", (row) => row.interviews],
    ["Coefficient", "Coefficient", (row) => row.coefficient],
  ],
});

// %% id=words
const shares = themes.flatMap((code) => {
  const { mean, people } = meanWordShare(matrix, code);
  return mean === null ? [] : [{ label: labelOfCode(code), mean, people }];
}).sort((a, b) => b.mean - a.mean);
const [first] = shares;

/** How much of what people say each theme takes. */
export const words = figure({
  title: first === undefined ? say("Aucun mot à compter", "No words to count") : say(
    "« {label} » prend le plus de mots",
    "“{label}” takes the most words",
    { label: first.label },
  ),
  subtitle: say(
    "Part des mots de chaque personne dans les passages du thème, en moyenne : chacune pèse autant. Les mots de l’enquêteur ne comptent pas.",
    "Share of each person’s words inside passages of the theme, on average: each weighs the same. The interviewer’s words do not count.",
  ),
  caption: say(
    "n = {n} personnes avec transcription. Un mot codé de deux thèmes compte dans chacun. Source : transcriptions et table codings.",
    "n = {n} people with a transcript. A word coded with two themes counts in each. Source: transcripts and table codings.",
    { n: first?.people ?? 0 },
  ),
  rows: shares,
  columns: [
    ["Thème", "Theme", ({ label }) => label],
    ["Part moyenne (%)", "Mean share (%)", ({ mean }) => mean * 100, { digits: 1 }],
  ],
  draw: (frame) =>
    labelledDots(
      frame,
      shares.map(({ label, mean }) => ({
        label: frame.say(label),
        low: mean,
        high: mean,
        text: frame.say(percent(mean, { digits: 1 })),
      })),
    ),
});

// %% id=framework
/** The framework matrix: what each person says of each theme, with the words behind it. */
export const framework = outline({
  items: frameworkMatrix(dataset).map(({ voice, cells }) => {
    const group = groupOfVoice(voice);
    return {
      kicker: say("{name}{group|none=|*= · {body}}", "{name}{group|none=|*= · {body}}", {
        name: voiceName(corpus, voice),
        group: group ?? "none",
        body: bodyLabel(dataset, group ?? ""),
      }),
      text: [],
      fold: say(
        "{n} {n|thème exprimé|thèmes exprimés} sur {all}",
        "{n} of {all} themes expressed",
        { n: cells.filter(({ state }) => state === "said").length, all: cells.length },
      ),
      items: cells.map(({ code, state, summary, passages }) => ({
        kicker: labelOfCode(code),
        text: [
          summary ??
            (state === "said"
              ? say("Exprimé, sans résumé.", "Said, no summary.")
              : themeState.themeStateLabels[state]),
        ],
        items: passages.flatMap((passage) => spokenWords(dataset, passage) ?? [])
          .slice(0, 1).map((quote) => ({ text: [], quote })),
        fold: passages.length === 1 ? say("Le passage", "The passage") : say(
          "Un passage sur {n}",
          "One passage of {n}",
          { n: passages.length },
        ),
      })),
    };
  }),
});
