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
import { voiceName } from "../pipeline/analysis/interviews/attribution.ts";
import { coOccurrences } from "../pipeline/analysis/interviews/co-occurrence.ts";
import { codeLabel } from "../pipeline/analysis/interviews/codebook.ts";
import { interviewCorpus } from "../pipeline/analysis/interviews/corpus.ts";
import { frameworkMatrix } from "../pipeline/analysis/interviews/framework-matrix.ts";
import {
  type Prevalence,
  prevalenceOf,
  prevalences,
} from "../pipeline/analysis/interviews/prevalence.ts";
import { releaseOf } from "../pipeline/analysis/interviews/release.ts";
import { meanWordShare } from "../pipeline/analysis/interviews/share-of-words.ts";
import * as themeState from "../pipeline/analysis/interviews/states.ts";
import { valenceOf } from "../pipeline/analysis/interviews/valence.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { labelledDots } from "../pipeline/figures/labelled-dots.ts";
import { stateMatrixPlot } from "../pipeline/figures/state-matrix.ts";
import { spokenWords } from "../pipeline/notebook/spoken-words.ts";
import {
  absent,
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
const { disclosure: rules } = dataset;
const forReaders = dataset.audience === "readers";
const release = releaseOf(dataset);
const { groups } = release;
const groupOfVoice = (voice: number) => groups.find(({ voices }) => voices.includes(voice));
const notComputable = say("non calculable", "not computable");
const withheld = say("retenu", "withheld");

// %% id=states
/** Two levels are drawn: themes, and what stands right below them. */
const topTwo = [...codes.keys()].filter((code) => level[code]! <= 2);
const everyone = prevalences(matrix);
const drawn = topTwo.filter(release.tells);
const themes = topTwo.filter((code) => level[code] === 1);
const order = (voice: number) => groupOfVoice(voice)?.id ?? "\uffff";
const voices = [...corpus.voices.keys()].filter((v) => corpus.voices[v]!.interviews.length > 0)
  .sort((a, b) => order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a - b);
const marks = { said: "disc", silent: "ring", "not-asked": "dash", "not-coded": "cross" } as const;
const unanimous = themes.filter(release.tells).map((code) => everyone[code]!)
  .filter(({ asked, expressed }) => asked > 0 && expressed.value === asked);

/** The states of a row: for readers in an order of its own, so that no column is a person. */
const stateRow = (code: number) => {
  const states = voices.map((v) => matrix.state(v, code));
  const rank = (state: themeState.ThemeState) => themeState.themeStates.indexOf(state);
  return forReaders ? states.sort((a, b) => rank(a) - rank(b)) : states;
};

/** Who said what: the four states of every person on every theme. */
export const states = figure({
  title: say(
    "{n} {n|thème|thèmes} sur {all} {n|exprimé|exprimés} par toutes les personnes interrogées",
    "{n} of {all} themes expressed by everyone who was asked",
    { n: unanimous.length, all: themes.length },
  ),
  subtitle: say(
    "Disque plein : exprimé. Cercle vide : interrogé, rien dit. Tiret : non interrogé. Croix : non codé. {for|readers=Une marque par personne, rangées par état sur chaque ligne : une colonne n’est pas une personne|researchers=Une colonne par personne, nommée par son entretien} ; en gras, les thèmes.",
    "Full disc: said. Empty circle: asked, nothing said. Dash: not asked. Cross: not coded. {for|readers=A mark for each person, ordered by state in each row: a column is not a person|researchers=A column for each person, named by their interview}; themes in bold.",
    { for: dataset.audience },
  ),
  caption: say(
    "n = {voices} personnes, {codes} codes (les deux premiers niveaux de la grille).{for|readers=|researchers= Une instance de moins de trois personnes n’est pas nommée.}{hidden|| Un code est retenu, qui dirait ce que chacune de quelques personnes a dit.| {hidden} codes sont retenus, qui diraient ce que chacune de quelques personnes a dit.} Source : tables codings et questions.",
    "n = {voices} people, {codes} codes (the first two levels of the codebook).{for|readers=|researchers= A body with fewer than three people is not named.}{hidden|| One code is withheld, which would tell what each of a few people said.| {hidden} codes are withheld, which would tell what each of a few people said.} Source: tables codings and questions.",
    {
      voices: voices.length,
      codes: drawn.length,
      for: dataset.audience,
      hidden: topTwo.length - drawn.length,
    },
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
        marks: stateRow(code).map((state) => marks[state]),
      })),
      voices.map((v) => {
        const group = groupOfVoice(v);
        return {
          label: forReaders ? "" : voiceName(corpus, v),
          group: forReaders || group === undefined ? "" : frame.say(group.label),
        };
      }),
    ),
});

// %% id=by-body
const allRows = topTwo.filter((code) => level[code] === 2 && everyone[code]!.asked > 0)
  .map((code) => ({
    code,
    label: labelOfCode(code),
    groups: groups.map(({ bodies }) => prevalenceOf(matrix, code, { by: "body", values: bodies })),
  }));
const bodyRows = allRows.filter(({ code }) => release.tellsGroups(code));
/** How far groups stand apart on a theme: the largest share less the smallest. */
const spreadOf = ({ groups }: (typeof bodyRows)[number]) => {
  const shares = groups.filter(({ asked }) => asked > 0)
    .map(({ expressed, asked }) => expressed.value! / asked);
  return maxOf(shares) - minOf(shares);
};
const [widest] = bodyRows.toSorted((a, b) => spreadOf(b) - spreadOf(a));

/** How many people of each body, or of bodies taken together, speak of each theme. */
export const byBody = groups.length === 0
  ? absent(say(
    "Trop peu de personnes ont été entendues pour compter par instance : il en faut {least} par groupe d’instances.",
    "Too few people were heard to count by body: {least} are needed for each group of bodies.",
    { least: rules.group },
  ))
  : figure({
    title: forReaders
      ? widest === undefined
        ? say("Aucun thème ne se compte par groupe", "No theme can be counted by group")
        : say(
          "« {label} » : le thème qui sépare le plus les groupes",
          "“{label}”: the theme on which the groups stand furthest apart",
          { label: widest.label },
        )
      : say(
        "{n|Aucun thème ne réunit|{n} thème réunit|{n} thèmes réunissent} une instance entière quand une autre {n|se tait|n’en dit rien|n’en dit rien}",
        "{n|No theme unites|{n} theme unites|{n} themes unite} one whole body while another {n|is silent|says nothing|says nothing}",
        { n: bodyRows.filter((row) => spreadOf(row) === 1).length },
      ),
    subtitle: say(
      "Personnes qui expriment chaque thème, par {for|readers=groupe d’instances|researchers=instance} : {bodies}.",
      "People who express each theme, by {for|readers=group of bodies|researchers=body}: {bodies}.",
      {
        for: dataset.audience,
        bodies: list(
          groups.map(({ label, voices: { length: n } }) =>
            say("{label} ({n})", "{label} ({n})", { label, n })
          ),
          { by: ", " },
        ),
      },
    ),
    caption: say(
      "n = {n} personnes. Entre parenthèses, les personnes entendues.{hidden|| {hidden} thème est retenu, parce qu’un groupe y serait trop petit ou unanime.| {hidden} thèmes sont retenus, parce qu’un groupe y serait trop petit ou unanime.} Source : table codings.",
      "n = {n} people. In brackets, the people heard.{hidden|| {hidden} theme is withheld, since a group would be too small or unanimous there.| {hidden} themes are withheld, since a group would be too small or unanimous there.} Source: table codings.",
      { n: voices.length, hidden: allRows.length - bodyRows.length },
    ),
    rows: bodyRows,
    columns: [
      ["Thème", "Theme", ({ label }) => label],
      ...groups.map(({ label }, i) =>
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
        columns: groups,
        columnName: ({ label }) => label,
        count: ({ groups: counts }, group) => counts[groups.indexOf(group)]!.expressed,
      }),
  });

// %% id=prevalence
/** What a row says of a code; for readers nothing where it would tell what each of a few said. */
const told = <T>(row: Prevalence, cell: (row: Prevalence) => T) =>
  release.tells(row.code) ? cell(row) : withheld;

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
    ["Exprimé", "Expressed", (row) =>
      told(row, ({ expressed, asked, spontaneous }) =>
        say(
          "{asked|–|{n}|{n}}{more|| + {more}| + {more}}",
          "{asked|–|{n}|{n}}{more|| + {more}| + {more}}",
          { asked, n: outOf(expressed, asked), more: spontaneous },
        )), { align: "right" }],
    [
      "Intervalle",
      "Interval",
      (row) =>
        told(row, ({ wilson }) => orElse(wilson && { value: null, ...wilson }, notComputable)),
    ],
    ["Plutôt +", "Rather +", (row) => told(row, ({ code }) => valenceOf(matrix, code).positive), {
      align: "right",
    }],
    ["Plutôt −", "Rather −", (row) => told(row, ({ code }) => valenceOf(matrix, code).negative), {
      align: "right",
    }],
    [
      "Polarisation",
      "Polarisation",
      (row) => told(row, ({ code }) => valenceOf(matrix, code).polarisation ?? notComputable),
      { align: "right" },
    ],
    [
      "Passages",
      "Passages",
      ({ code, passages }) => release.tellsPassages(code) ? passages : withheld,
      { align: "right" },
    ],
  ],
});

// %% id=co-occurrence
/** Codes that meet in the same words. */
export const together = table({
  title: say("Les codes qui se rencontrent", "Codes that meet"),
  note: say(
    "Les quinze premières paires{for|readers=, chez {least} personnes au moins|researchers=}. Personnes : chez qui des passages des deux codes se recouvrent. Prises de parole, entretiens : qui portent les deux. Coefficient : part commune des prises de parole qui portent l’un ou l’autre (Jaccard).",
    "The first fifteen pairs{for|readers=, in the words of {least} people or more|researchers=}. People: in whose words passages of both codes overlap. Turns, interviews: that hold both. Coefficient: shared part of the turns that hold either (Jaccard).",
    { for: dataset.audience, least: rules.asked },
  ),
  sortable: true,
  // What two codes have in common in the words of one person would be that person's.
  rows: coOccurrences(corpus).filter(({ voices }) => voices >= (forReaders ? rules.asked : 1))
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
const notForReaders = absent(say(
  "La matrice dit ce que chaque personne dit de chaque thème : elle reste à l’équipe. Les paroles que l’on peut citer sont dans la revue de gouvernance.",
  "The matrix says what each person says of each theme: it stays with the team. The words that may be quoted are in the governance review.",
));

/** The framework matrix: what each person says of each theme, with the words behind it. */
export const framework = forReaders ? notForReaders : outline({
  items: frameworkMatrix(dataset).map(({ voice, cells }) => {
    const group = groupOfVoice(voice);
    return {
      kicker: say("{name}{group|none=|*= · {body}}", "{name}{group|none=|*= · {body}}", {
        name: voiceName(corpus, voice),
        group: group?.id ?? "none",
        body: group?.label ?? "",
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
