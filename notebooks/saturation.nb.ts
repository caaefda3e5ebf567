// %% [markdown] id=intro-fr {"lang":"fr","needs":["interviews","codes","codings"]}
// # La saturation
//
// Combien d’idées nouvelles apporte encore chaque entretien ? La courbe entière, dans l’ordre des
// dates, après Guest, Namey et Chen (2020). Un premier passage sous le seuil n’est pas la stabilité.

// %% [markdown] id=intro-en {"lang":"en","needs":["interviews","codes","codings"]}
// # Saturation
//
// How many new ideas does each interview still bring? The whole curve, in the order of dates, after
// Guest, Namey and Chen (2020). A first crossing under the threshold is not stability.

// %% id=load
import { maxOf } from "../pipeline/analysis/extremes.ts";
import { namedGroups } from "../pipeline/analysis/interviews/attribution.ts";
import { interviewCorpus } from "../pipeline/analysis/interviews/corpus.ts";
import {
  type Saturation,
  saturation,
  type SaturationPoint,
} from "../pipeline/analysis/interviews/saturation.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { curveBand } from "../pipeline/figures/curve-band.ts";
import type { Bilingual } from "../pipeline/language/bilingual.ts";
import { dataset, figure, percent, say, sentence, table } from "../pipeline/notebook/mod.ts";

const corpus = interviewCorpus(dataset);
const permutations = 500;
const whole = saturation(corpus, { permutations, seed: 1 });
const { base, run, threshold } = whole;
const share = (x: number) => percent(x, { digits: 1 });

// %% id=verdict
/** What the curve says, its return over the threshold included. */
function verdict({ points, firstCrossing: first, risesAgainTo: again }: Saturation): Bilingual {
  if (points.length < base + run) {
    return say(
      "trop peu d’entretiens : {n} pour {least} au moins",
      "too few interviews: {n} for {least} at least",
      { n: points.length, least: base + run },
    );
  }
  if (first === null) return say("jamais sous le seuil", "never under the threshold");
  const { position, written } = first;
  const crossed = say(
    "sous le seuil après {position} entretiens ({written})",
    "under the threshold after {position} interviews ({written})",
    { position, written },
  );
  return again === null
    ? say("{crossed}, et il y reste", "{crossed}, and stays there", { crossed })
    : say("{crossed}, puis remonte à {again}", "{crossed}, then rises again to {again}", {
      crossed,
      again: share(again),
    });
}

const crossings = whole.permuted.flatMap((position) => position ?? []).toSorted((a, b) => a - b);
const at = (share: number) => crossings[Math.round(share * (crossings.length - 1))];

/** The answer in a sentence. */
export const answer = sentence(say(
  "Apport de nouveauté, tous les codes comptés : {verdict}.",
  "New information, counting every code: {verdict}.",
  { verdict: verdict(whole) },
));

const [early, late] = [at(0.05), at(0.95)];
/** What other orders of the same interviews would have said. */
export const orders = sentence(
  early === undefined || late === undefined
    ? say(
      "Aucun autre ordre des entretiens ne passe sous le seuil.",
      "No other order of the interviews falls under the threshold.",
    )
    : say(
      "Sur {permutations} ordres tirés au hasard, neuf sur dix le passent entre {early} et {late} entretiens{never|| ; {never} n’y passent jamais| ; {never} n’y passent jamais}.",
      "Of {permutations} random orders, nine in ten cross it between {early} and {late} interviews{never||; {never} never do|; {never} never do}.",
      { permutations, early, late, never: whole.permuted.length - crossings.length },
    ),
);

// %% id=curve
const drawn = whole.points.flatMap(({ position, ratio, newInRun }) =>
  ratio === null ? [] : [{ position, value: ratio * 100, newInRun }]
);

/** The whole curve, with what random orders would give. */
export const curve = figure({
  title: say("L’apport de nouveauté : {verdict}", "New information: {verdict}", {
    verdict: verdict(whole),
  }),
  subtitle: say(
    "Codes entendus pour la première fois dans les {run} entretiens qui suivent, pour cent codes des {base} premiers. Ordre des dates. La bande : 90 % de {permutations} ordres au hasard.",
    "Codes first heard in the {run} interviews that follow, for a hundred codes of the first {base}. In order of dates. The band: 90% of {permutations} random orders.",
    { run, base, permutations },
  ),
  caption: say(
    "n = {n} entretiens codés, {codes} codes dans les {base} premiers ; seuil {threshold}, choisi par convention. Source : table codings.",
    "n = {n} coded interviews, {codes} codes in the first {base}; threshold {threshold}, a convention. Source: table codings.",
    { n: whole.points.length, codes: whole.baseCodes, base, threshold: share(threshold) },
  ),
  rows: whole.points,
  columns: [
    ["Rang", "Position", (row) => row.position],
    // What one interview brought is of one person: the curve itself is of several.
    ...dataset.audience === "readers" ? [] : [
      ["Entretien", "Interview", (row: SaturationPoint) => row.interviewId],
      ["Codes nouveaux", "New codes", (row: SaturationPoint) => row.newCodes],
      ["Codes entendus", "Codes heard", (row: SaturationPoint) => row.cumulative],
    ] as const,
    ["Apport (%)", "New information (%)", (row) => row.ratio === null ? null : row.ratio * 100, {
      digits: 1,
      align: "right",
    }],
  ],
  draw: (frame) =>
    curveBand(
      frame,
      drawn.map(({ position, value, newInRun }) => ({
        position,
        value,
        text: `+${frame.number(newInRun ?? 0)}`,
      })),
      {
        band: whole.permutedBand.map(({ position, low, high }) => ({
          position,
          low: low * 100,
          high: high * 100,
        })),
        threshold: threshold * 100,
        thresholdName: frame.say(say("seuil {t}", "threshold {t}", { t: share(threshold) })),
        xName: frame.say(say("entretiens menés", "interviews held")),
        yName: frame.say(say("apport (%)", "new (%)")),
        bandName: frame.say(say("autres ordres", "other orders")),
      },
    ),
});

// %% id=levels
const deepest = Math.max(1, maxOf(corpus.codebook.level));
const cut = (name: Bilingual, { points, ...found }: Saturation) => ({
  name,
  interviews: points.length,
  heard: points.at(-1)?.cumulative ?? 0,
  verdict: verdict({ points, ...found }),
});
const columns = {
  interviews: say("Entretiens", "Interviews"),
  heard: say("Codes entendus", "Codes heard"),
  verdict: say("Ce que dit la courbe", "What the curve says"),
};

/** The same question at each level of the codebook. */
export const levels = table(
  Array.from(
    { length: deepest },
    (_, i) =>
      i + 1 === deepest ? cut(say("tous les codes", "every code"), whole) : cut(
        say("niveau {level}", "level {level}", { level: i + 1 }),
        saturation(corpus, {
          level: i + 1,
        }),
      ),
  ),
  {
    title: say("Par finesse de la grille", "By level of the codebook"),
    note: say(
      "La réponse dépend de la finesse des codes : le niveau doit être dit avec elle.",
      "The answer depends on how fine the codes are: the level must be told with it.",
    ),
    columns: { name: say("Niveau", "Level"), ...columns },
  },
);

// %% id=roles
const smallest = dataset.audience === "readers" ? dataset.disclosure.group : 3;

/** The same question for each role with enough people. */
export const roles = table(
  [...namedGroups(corpus, "role", { smallest }).keys()].map((role) =>
    cut(labelOf(dataset, "role", role), saturation(corpus, { role }))
  ),
  {
    title: say("Par rôle", "By role"),
    note: say(
      "Rôles d’au moins {smallest} personnes. Une saturation d’ensemble ne dit rien d’un rôle peu entendu.",
      "Roles with {smallest} people or more. Saturation overall says nothing of a role that was little heard.",
      { smallest },
    ),
    columns: { name: say("Rôle", "Role"), ...columns },
  },
);
