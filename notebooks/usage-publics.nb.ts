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
import { publics, publicShares } from "../pipeline/analysis/participation/publics.ts";
import { usage } from "../pipeline/analysis/participation/usage.ts";
import { labelOf } from "../pipeline/dataset/dataset.ts";
import { sharePairs } from "../pipeline/figures/share-pairs.ts";
import { dataset, eachKey, figure, list, percent, say, table } from "../pipeline/notebook/mod.ts";
import { unknownWord } from "../pipeline/notebook/outputs/recorded-cells.ts";

const { byModality } = usage(dataset);

// %% id=publics
const everybody = publics(dataset.tables.attendance.rows, dataset.tables.population.rows);
const groups = everybody.flatMap(publicShares);
const [missed] = groups.toSorted((a, b) => (a.found - a.reference) - (b.found - b.reference));
const attributeName = (id: string) => labelOf(dataset, "attribute", id);
const groupName = (id: string) => labelOf(dataset, "category", id);

/** Who came, against who lives there. */
export const present = eachKey(["all"], () =>
  missed === undefined ? null : figure({
    title: say(
      "« {name} » : {found} des présents, {reference} de la population",
      "“{name}”: {found} of those present, {reference} of the population",
      {
        name: groupName(missed.category),
        found: percent(missed.found),
        reference: percent(missed.reference),
      },
    ),
    subtitle: say(
      "Part de chaque groupe parmi les présents, toutes activités relevées ensemble, et dans la population de référence.",
      "Share of each group among those present, all recorded activities together, and in the reference population.",
    ),
    caption: say(
      "{gaps} Qui vient à deux activités compte deux fois. Sources : tables attendance et population.",
      "{gaps} Who comes to two activities counts twice. Sources: tables attendance and population.",
      {
        gaps: list(
          everybody.map(({ attribute, diversity: { n }, representativeness: gap }) =>
            say(
              "{name} (n = {n}){gap|none=|*= : il faudrait changer de groupe {share} des présents ; un tirage au sort de la même taille donnerait {expected}}.",
              "{name} (n = {n}){gap|none=|*=: {share} of those present would have to change group; a random draw of the same size would give {expected}}.",
              {
                name: attributeName(attribute),
                n,
                gap: gap === null ? "none" : "some",
                share: percent(gap?.dissimilarity ?? 0),
                expected: percent(gap?.expected ?? 0),
              },
            )
          ),
          { by: " " },
        ),
      },
    ),
    rows: groups,
    columns: [
      ["Attribut", "Attribute", ({ attribute }) => attributeName(attribute)],
      ["Groupe", "Group", ({ category }) => groupName(category)],
      ["Présents", "Present", ({ count }) => count],
      ["Part des présents", "Share of those present", ({ found }) => found, { digits: 3 }],
      ["Part de la population", "Share of the population", (row) => row.reference, { digits: 3 }],
    ],
    draw: (frame) =>
      sharePairs(
        frame,
        groups.map(({ attribute, category, found, reference }) => ({
          label: frame.say(groupName(category)),
          group: frame.say(attributeName(attribute)),
          found,
          reference,
          text: `${frame.say(percent(found))} / ${frame.say(percent(reference))}`,
        })),
        {
          found: frame.say(say("présents", "present")),
          reference: frame.say(say("population", "population")),
        },
      ),
  }));

const representative = byModality.filter((row) => row.publics.length > 0);
/** How representative each modality's publics are. */
export const representation = eachKey(
  ["byModality"],
  () =>
    representative.length === 0 ? null : table({
      title: say(
        "Les publics de chaque modalité, comparés à un tirage au sort",
        "The publics of each modality, compared with a random draw",
      ),
      note: say(
        "Écart : part des présents qui devrait changer de groupe ; entre parenthèses, ce qu’un tirage au sort du même nombre de personnes donnerait en moyenne. Au-delà du hasard : l’écart dépasse 95 % des tirages simulés. La diversité est l’indice de Blau normalisé, moyen : elle ne dit rien de la représentativité.",
        "Gap: share of those present who would have to change group; in brackets what a random draw of as many people would give on average. Beyond chance: the gap exceeds 95% of the simulated draws. Diversity is the mean normalised Blau index: it says nothing of representativeness.",
      ),
      rows: representative,
      columns: [
        ["Modalité", "Modality", ({ id }) => labelOf(dataset, "modality", id)],
        ...everybody.map(({ attribute }) =>
          [attributeName(attribute), (row: (typeof representative)[number]) => {
            const found = row.publics.find((one) => one.attribute === attribute)
              ?.representativeness;
            return !found ? unknownWord : say(
              "{gap} ({expected}){beyond|yes=, au-delà du hasard|no=}",
              "{gap} ({expected}){beyond|yes=, beyond chance|no=}",
              {
                gap: percent(found.dissimilarity),
                expected: percent(found.expected),
                beyond: found.dissimilarity > found.expectedHigh ? "yes" : "no",
              },
            );
          }] as const
        ),
        ["Diversité", "Diversity", (row) => profileOf(row).dimensions.diversity.value, {
          align: "right",
        }],
      ],
    }),
);
