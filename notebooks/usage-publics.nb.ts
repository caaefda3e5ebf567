// %% [markdown] id=intro-fr {"lang":"fr","needs":["activities"]}
// # Les publics
//
// Qui est venu, comparé à la population et à ce qu’un tirage au sort de la même taille donnerait.

// %% [markdown] id=intro-en {"lang":"en","needs":["activities"]}
// # The publics
//
// Who came, compared with the population and with what a random draw of the same size would give.

// %% id=load
import { profileOf } from "../pipeline/analysis/participation/profile.ts";
import { publics } from "../pipeline/analysis/participation/publics.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { sharePairs } from "../pipeline/figures/share-pairs.ts";
import { inBoth } from "../pipeline/language/bilingual.ts";
import { formatNumber, formatPercent } from "../pipeline/language/numbers.ts";
import { type Cell, dataset, eachKey, figure, table } from "../pipeline/notebook/mod.ts";
import { byModality, join, modalityName, unknownWord } from "./usage-view.ts";

const { attendance, population } = dataset.tables;

// %% id=publics
/** Fewest persons of a group that is printed. */
const leastGroup = 5;
const everybody = publics(attendance.rows, population.rows);
const groups = everybody.flatMap((profile) => {
  const total = profile.diversity.n;
  // A group of a few people could be known by its number: its attribute is not printed at all.
  if (profile.groups.some(({ count }) => count > 0 && count < leastGroup)) return [];
  return profile.groups.flatMap(({ category, count, share }) =>
    share === null || total === 0
      ? []
      : [{ profile, category, count, found: count / total, reference: share }]
  );
});
const missed = groups.toSorted((a, b) => (a.found - a.reference) - (b.found - b.reference))[0];

/** Who came, against who lives there. */
export const present = eachKey(
  ["all"],
  () =>
    groups.length === 0 || missed === undefined ? null : figure({
      title: inBoth((language) => {
        const name = labelOf(dataset, "category", missed.category)[language];
        return language === "fr"
          ? `« ${name} » : ${formatPercent(missed.found, "fr")} des présents, ${
            formatPercent(missed.reference, "fr")
          } de la population`
          : `“${name}”: ${formatPercent(missed.found, "en")} of those present, ${
            formatPercent(missed.reference, "en")
          } of the population`;
      }),
      subtitle: {
        fr:
          "Part de chaque groupe parmi les présents, toutes activités relevées ensemble, et dans la population de référence.",
        en:
          "Share of each group among those present, all recorded activities together, and in the reference population.",
      },
      alt: inBoth((language) =>
        groups.map(({ category, found, reference }) =>
          `${labelOf(dataset, "category", category)[language]} ${
            formatPercent(found, language)
          } / ${formatPercent(reference, language)}`
        ).join(join(language))
      ),
      caption: inBoth((language) =>
        everybody.map((profile) => {
          const found = profile.representativeness;
          const name = labelOf(dataset, "attribute", profile.attribute)[language];
          const gap = found === null
            ? ""
            : language === "fr"
            ? ` : il faudrait changer de groupe ${
              formatPercent(found.dissimilarity, "fr")
            } des présents ; un tirage au sort de la même taille donnerait ${
              formatPercent(found.expected, "fr")
            }`
            : `: ${
              formatPercent(found.dissimilarity, "en")
            } of those present would have to change group; a random draw of the same size would give ${
              formatPercent(found.expected, "en")
            }`;
          return `${name} (n = ${formatNumber(profile.diversity.n, language)})${gap}.`;
        }).join(" ") + (language === "fr"
          ? " Qui vient à deux activités compte deux fois. Sources : tables attendance et population."
          : " Who comes to two activities counts twice. Sources: tables attendance and population.")
      ),
      rows: groups,
      columns: [
        {
          title: { fr: "Attribut", en: "Attribute" },
          value: ({ profile }) => labelOf(dataset, "attribute", profile.attribute),
        },
        {
          title: { fr: "Groupe", en: "Group" },
          value: ({ category }) => labelOf(dataset, "category", category),
        },
        { title: { fr: "Présents", en: "Present" }, value: ({ count }) => count, align: "right" },
        {
          title: { fr: "Part des présents", en: "Share of those present" },
          value: ({ found }) => found,
          align: "right",
          digits: 3,
        },
        {
          title: { fr: "Part de la population", en: "Share of the population" },
          value: ({ reference }) => reference,
          align: "right",
          digits: 3,
        },
      ],
      draw: (frame) =>
        sharePairs(
          frame,
          groups.map(({ profile, category, found, reference }) => ({
            label: frame.say(labelOf(dataset, "category", category)),
            group: frame.say(labelOf(dataset, "attribute", profile.attribute)),
            found,
            reference,
            text: `${frame.say(inBoth((l) => formatPercent(found, l)))} / ${
              frame.say(inBoth((l) => formatPercent(reference, l)))
            }`,
          })),
          {
            found: frame.say({ fr: "présents", en: "present" }),
            reference: frame.say({ fr: "population", en: "population" }),
          },
        ),
    }),
);

const representative = byModality.filter((row) => row.publics.length > 0);
const attributes = everybody.map(({ attribute }) => attribute);
/** How representative each modality's publics are. */
export const representation = eachKey(
  ["byModality"],
  () =>
    representative.length === 0 ? null : table({
      title: {
        fr: "Les publics de chaque modalité, comparés à un tirage au sort",
        en: "The publics of each modality, compared with a random draw",
      },
      note: {
        fr:
          "Écart : part des présents qui devrait changer de groupe ; entre parenthèses, ce qu’un tirage au sort du même nombre de personnes donnerait en moyenne. Au-delà du hasard : l’écart dépasse 95 % des tirages simulés. La diversité est l’indice de Blau normalisé, moyen : elle ne dit rien de la représentativité.",
        en:
          "Gap: share of those present who would have to change group; in brackets what a random draw of as many people would give on average. Beyond chance: the gap exceeds 95% of the simulated draws. Diversity is the mean normalised Blau index: it says nothing of representativeness.",
      },
      rows: representative,
      columns: [
        { title: { fr: "Modalité", en: "Modality" }, value: ({ id }) => modalityName(id) },
        ...attributes.map((attribute) => ({
          title: labelOf(dataset, "attribute", attribute),
          value: (row: (typeof representative)[number]): Cell => {
            const found = row.publics.find((one) => one.attribute === attribute)
              ?.representativeness;
            if (!found) return unknownWord;
            return inBoth((language) =>
              `${formatPercent(found.dissimilarity, language)} (${
                formatPercent(found.expected, language)
              })${
                found.dissimilarity > found.expectedHigh
                  ? language === "fr" ? ", au-delà du hasard" : ", beyond chance"
                  : ""
              }`
            );
          },
        })),
        {
          title: { fr: "Diversité", en: "Diversity" },
          value: (row) => profileOf(row).dimensions.diversity.value,
          align: "right",
        },
      ],
    }),
);
