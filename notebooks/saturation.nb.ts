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
import { type Saturation, saturation } from "../pipeline/analysis/interviews/saturation.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { curveBand } from "../pipeline/figures/curve-band.ts";
import { type Bilingual, inBoth } from "../pipeline/language/bilingual.ts";
import { formatNumber } from "../pipeline/language/numbers.ts";
import { dataset, figure, sentence, table } from "../pipeline/notebook/mod.ts";

const corpus = interviewCorpus(dataset);
const permutations = 500;
const whole = saturation(corpus, { permutations, seed: 1 });
const { base, run, threshold } = whole;
const percent = (share: number, language: "fr" | "en") =>
  `${formatNumber(share * 100, language, { digits: 1 })}${language === "fr" ? "\u00a0%" : "%"}`;

// %% id=verdict
/** What the curve says, its return over the threshold included. */
function verdict(found: Saturation, language: "fr" | "en"): string {
  const { firstCrossing: first, risesAgainTo: again } = found;
  if (found.points.length < base + run) {
    return language === "fr"
      ? `trop peu d’entretiens : ${found.points.length} pour ${base + run} au moins`
      : `too few interviews: ${found.points.length} for ${base + run} at least`;
  }
  if (first === null) {
    return language === "fr" ? "jamais sous le seuil" : "never under the threshold";
  }
  const crossed = language === "fr"
    ? `sous le seuil après ${first.position} entretiens (${first.written})`
    : `under the threshold after ${first.position} interviews (${first.written})`;
  if (again === null) {
    return language === "fr" ? `${crossed}, et il y reste` : `${crossed}, and stays there`;
  }
  return language === "fr"
    ? `${crossed}, puis remonte à ${percent(again, "fr")}`
    : `${crossed}, then rises again to ${percent(again, "en")}`;
}

const crossings = whole.permuted.flatMap((position) => position ?? []).toSorted((a, b) => a - b);
const at = (share: number) => crossings[Math.round(share * (crossings.length - 1))];

/** The answer in a sentence. */
export const answer = sentence(
  inBoth((language) =>
    language === "fr"
      ? `Apport de nouveauté, tous les codes comptés : ${verdict(whole, "fr")}.`
      : `New information, counting every code: ${verdict(whole, "en")}.`
  ),
);

/** What other orders of the same interviews would have said. */
export const orders = sentence(inBoth((language) => {
  const [early, late] = [at(0.05), at(0.95)];
  const never = whole.permuted.length - crossings.length;
  if (early === undefined || late === undefined) {
    return language === "fr"
      ? "Aucun autre ordre des entretiens ne passe sous le seuil."
      : "No other order of the interviews falls under the threshold.";
  }
  const tail = never === 0
    ? ""
    : language === "fr"
    ? ` ; ${formatNumber(never, "fr")} n’y passent jamais`
    : `; ${formatNumber(never, "en")} never do`;
  return language === "fr"
    ? `Sur ${
      formatNumber(permutations, "fr")
    } ordres tirés au hasard, neuf sur dix le passent entre ${early} et ${late} entretiens${tail}.`
    : `Of ${
      formatNumber(permutations, "en")
    } random orders, nine in ten cross it between ${early} and ${late} interviews${tail}.`;
}));

// %% id=curve
const drawn = whole.points.flatMap(({ position, ratio, newInRun }) =>
  ratio === null ? [] : [{ position, value: ratio * 100, newInRun }]
);

/** The whole curve, with what random orders would give. */
export const curve = figure({
  title: inBoth((language) =>
    language === "fr"
      ? `L’apport de nouveauté : ${verdict(whole, "fr")}`
      : `New information: ${verdict(whole, "en")}`
  ),
  subtitle: inBoth((language) =>
    language === "fr"
      ? `Codes entendus pour la première fois dans les ${run} entretiens qui suivent, pour cent codes des ${base} premiers. Ordre des dates. La bande : 90 % de ${permutations} ordres au hasard.`
      : `Codes first heard in the ${run} interviews that follow, for a hundred codes of the first ${base}. In order of dates. The band: 90% of ${permutations} random orders.`
  ),
  alt: inBoth((language) =>
    drawn.map(({ position, value }) =>
      `${position}${language === "fr" ? " : " : ": "}${
        formatNumber(value, language, { digits: 1 })
      }`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${whole.points.length} entretiens codés, ${whole.baseCodes} codes dans les ${base} premiers ; seuil ${
        percent(threshold, "fr")
      }, choisi par convention. Source : table codings.`
      : `n = ${whole.points.length} coded interviews, ${whole.baseCodes} codes in the first ${base}; threshold ${
        percent(threshold, "en")
      }, a convention. Source: table codings.`
  ),
  rows: whole.points,
  columns: [
    { title: { fr: "Rang", en: "Position" }, value: (row) => row.position, align: "right" },
    { title: { fr: "Entretien", en: "Interview" }, value: (row) => row.interviewId },
    {
      title: { fr: "Codes nouveaux", en: "New codes" },
      value: (row) => row.newCodes,
      align: "right",
    },
    {
      title: { fr: "Codes entendus", en: "Codes heard" },
      value: (row) => row.cumulative,
      align: "right",
    },
    {
      title: { fr: "Apport (%)", en: "New information (%)" },
      value: (row) => row.ratio === null ? null : row.ratio * 100,
      digits: 1,
      align: "right",
    },
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
        thresholdName: inBoth((language) =>
          language === "fr"
            ? `seuil ${percent(threshold, "fr")}`
            : `threshold ${percent(threshold, "en")}`
        )[frame.language],
        xName: frame.say({ fr: "entretiens menés", en: "interviews held" }),
        yName: frame.say({ fr: "apport (%)", en: "new (%)" }),
        bandName: frame.say({ fr: "autres ordres", en: "other orders" }),
      },
    ),
});

// %% id=levels
interface Cut {
  readonly name: Bilingual;
  readonly found: Saturation;
}
const deepest = Math.max(1, maxOf(corpus.codebook.level));
const byLevel: Cut[] = Array.from({ length: deepest }, (_, i) => ({
  name: i + 1 === deepest
    ? { fr: "tous les codes", en: "every code" }
    : { fr: `niveau ${i + 1}`, en: `level ${i + 1}` },
  found: i + 1 === deepest ? whole : saturation(corpus, { level: i + 1 }),
}));
const columns = (title: Bilingual) => [
  { title, value: ({ name }: Cut) => name },
  {
    title: { fr: "Entretiens", en: "Interviews" },
    value: ({ found }: Cut) => found.points.length,
    align: "right" as const,
  },
  {
    title: { fr: "Codes entendus", en: "Codes heard" },
    value: ({ found }: Cut) => found.points.at(-1)?.cumulative ?? 0,
    align: "right" as const,
  },
  {
    title: { fr: "Ce que dit la courbe", en: "What the curve says" },
    value: ({ found }: Cut) => inBoth((language) => verdict(found, language)),
  },
];

/** The same question at each level of the codebook. */
export const levels = table({
  title: { fr: "Par finesse de la grille", en: "By level of the codebook" },
  note: {
    fr: "La réponse dépend de la finesse des codes : le niveau doit être dit avec elle.",
    en: "The answer depends on how fine the codes are: the level must be told with it.",
  },
  rows: byLevel,
  columns: columns({ fr: "Niveau", en: "Level" }),
});

// %% id=roles
/** The same question for each role with three people or more. */
export const roles = table({
  title: { fr: "Par rôle", en: "By role" },
  note: {
    fr:
      "Rôles d’au moins trois personnes. Une saturation d’ensemble ne dit rien d’un rôle peu entendu.",
    en:
      "Roles with three people or more. Saturation overall says nothing of a role that was little heard.",
  },
  rows: [...namedGroups(corpus, "role").keys()].map((role): Cut => ({
    name: labelOf(dataset, "role", role),
    found: saturation(corpus, { role }),
  })),
  columns: columns({ fr: "Rôle", en: "Role" }),
});
