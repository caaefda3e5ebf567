// %% [markdown] id=intro-fr {"lang":"fr","needs":["territory"]}
// # Le territoire et ses activités
//
// L’emploi par activité, territoire par territoire. Seuls des chiffres d’une même source, d’une même
// année et d’une même nomenclature sont comparés ; les autres sont donnés à part, jamais mêlés.

// %% [markdown] id=intro-en {"lang":"en","needs":["territory"]}
// # The territory and its activities
//
// Employment by activity, territory by territory. Only figures of one source, one year and one
// nomenclature are compared; the others are given apart, never mixed.

// %% id=load
import { rowOf } from "../pipeline/analysis/territory/activity-matrix.ts";
import { employmentSeries } from "../pipeline/analysis/territory/employment-series.ts";
import { a10Group } from "../pipeline/analysis/territory/nomenclature.ts";
import { presentByQuotient } from "../pipeline/analysis/territory/presence.ts";
import { cooccurrence, relatedness } from "../pipeline/analysis/territory/relatedness.ts";
import {
  type Concentration,
  concentration,
  type Specialisation,
} from "../pipeline/analysis/territory/specialisation.ts";
import {
  activityName,
  structureOf,
  tracedQuotient,
} from "../pipeline/analysis/territory/structure.ts";
import { partsComplexity } from "../pipeline/analysis/territory/territory-parts.ts";
import { variety } from "../pipeline/analysis/territory/variety.ts";
import { indexBy } from "../pipeline/dataset/dataset.ts";
import { quotientMatrix } from "../pipeline/figures/quotient-matrix.ts";
import { quotients } from "../pipeline/figures/quotients.ts";
import {
  dataset,
  eachKey,
  figure,
  say,
  sentence,
  table,
  value,
  year,
} from "../pipeline/notebook/mod.ts";

const all = employmentSeries(dataset);
const [main] = all;
const structure = main && structureOf(main);
const earlierSeries = all.find(({ sourceId, year }) =>
  main !== undefined && sourceId === main.sourceId && year < main.year
);
const earlier = earlierSeries && structureOf(earlierSeries);
const reference = main?.reference ?? say("l’ensemble", "all together");
const labelOfCode = (code: string) => activityName(dataset, main!, code);

// %% id=quotients
const own = structure?.own ?? [];
const before = new Map(
  earlier?.cells.filter(({ territory }) => territory === structure?.focus)
    .map(({ activity, lq }) => [activity, lq]),
);
const [top] = own;

/** The answer of the page, as its title. */
export const title = sentence(
  structure === undefined || top === undefined || top.lq === null
    ? say(
      "Aucune série ne permet de comparer des territoires",
      "No series allows territories to be compared",
    )
    : say(
      "{focus} : « {name} » y pèse {lq} fois son poids de référence ({reference})",
      "{focus}: “{name}” weighs {lq} times its reference weight ({reference})",
      {
        focus: structure.focus,
        name: labelOfCode(top.activity),
        lq: value(tracedQuotient(structure.series, top)),
        reference,
      },
    ),
);

/** What the programme's territory has more of, and less of. */
export const profile = eachKey(
  ["focus"],
  () =>
    structure === undefined || main === undefined || top === undefined ? null : figure({
      title: say(
        "{focus} : {n} {n|activité|activités} sur {all} {n|pèse|pèsent} plus que dans la référence",
        "{focus}: {n} of {all} activities {n|weighs|weigh} more than in the reference",
        {
          focus: structure.focus,
          n: own.filter(({ lq }) => (lq ?? 0) >= 1).length,
          all: own.length,
        },
      ),
      subtitle: say(
        "Quotient de localisation en {year} : part de l’activité dans l’emploi du territoire, rapportée à sa part dans la référence ({reference}). 1 : autant.{past}",
        "Location quotient in {year}: share of the activity in the employment of the territory over its share in the reference ({reference}). 1: as much.{past}",
        {
          year: year(main.year),
          reference,
          past: earlier === undefined ? "" : say(
            " Petit cercle gris : {year}.",
            " Small grey ring: {year}.",
            { year: year(earlier.series.year) },
          ),
        },
      ),
      caption: say(
        "n = {n} activités, {territories} territoires. {small|Aucune cellule sous cinq emplois : le rétrécissement des petits effectifs ne change rien ici|{small} cellule sous cinq emplois : y lire le quotient rétréci, dans les données|{small} cellules sous cinq emplois : y lire le quotient rétréci, dans les données}. Source : {publisher}, table territory.",
        "n = {n} activities, {territories} territories. {small|No cell under five jobs: shrinking small counts changes nothing here|{small} cell under five jobs: read the shrunken quotient there, in the data|{small} cells under five jobs: read the shrunken quotient there, in the data}. Source: {publisher}, table territory.",
        {
          n: own.length,
          territories: main.matrix.territories.length,
          small: structure.cells.filter(({ smallCount }) => smallCount).length,
          publisher: indexBy(dataset.tables.sources.rows, (row) => row.source_id)
            .get(main.sourceId ?? "")?.publisher ?? "",
        },
      ),
      rows: own,
      columns: [
        ["Activité", "Activity", ({ activity }) => labelOfCode(activity)],
        ["Emploi", "Employment", ({ employment }) => employment, { digits: 0 }],
        ["Quotient", "Quotient", (cell) => tracedQuotient(main, cell)],
        ["Rétréci", "Shrunken", ({ lqShrunk }) => lqShrunk],
        ["Symétrique (−1 à 1)", "Symmetric (−1 to 1)", ({ rsca }) => rsca],
        ...earlier === undefined ? [] : [
          [
            say("{year}", "{year}", { year: year(earlier.series.year) }),
            ({ activity }: Specialisation) => before.get(activity) ?? null,
          ] as const,
        ],
      ],
      draw: (frame) =>
        quotients(
          frame,
          own.map(({ activity, lq }) => {
            const past = before.get(activity);
            return {
              label: frame.say(labelOfCode(activity)),
              value: lq ?? 0,
              ...past ? { earlier: past } : {},
              text: frame.number(lq ?? 0, { digits: 2, fixed: true }),
            };
          }),
          { reference: frame.say(say("comme la référence", "as the reference")) },
        ),
    }),
);

/** The quotients of every territory. */
export const everywhere = eachKey(["matrix"], () => {
  if (structure === undefined || main === undefined) return null;
  const { parts: { territories }, cells } = structure;
  const { activities } = main.matrix;
  const quotient = (place: string, code: string) =>
    cells.find(({ territory, activity }) => territory === place && activity === code)?.lq ?? null;
  const [strongest] = cells.filter(({ territory }) => territories.includes(territory))
    .toSorted((a, b) => (b.lq ?? 0) - (a.lq ?? 0));
  if (territories.length < 2 || strongest === undefined) return null;
  return figure({
    title: say(
      "La spécialisation la plus forte : « {name} », {territory} ({lq})",
      "The strongest specialisation: “{name}”, {territory} ({lq})",
      {
        name: labelOfCode(strongest.activity),
        territory: strongest.territory,
        lq: strongest.lq ?? 0,
      },
    ),
    subtitle: say(
      "Quotient de localisation. En gras sur fond coloré : plus que la référence.",
      "Location quotient. Bold on a tinted cell: more than the reference.",
    ),
    caption: say(
      "n = {n} territoires, {year}. Laissés de côté, parce qu’ils contiennent les autres : {aside}. Source : table territory.",
      "n = {n} territories, {year}. Left aside because they contain the others: {aside}. Source: table territory.",
      {
        n: territories.length,
        year: year(main.year),
        aside: main.matrix.territories.filter((name) => !territories.includes(name)).join(", "),
      },
    ),
    rows: activities,
    columns: [
      ["Activité", "Activity", labelOfCode],
      ...territories.map((place) =>
        [place, place, (code: string) => quotient(place, code)] as const
      ),
    ],
    draw: (frame) =>
      quotientMatrix(frame, {
        rows: activities.map((code) => frame.say(labelOfCode(code))),
        columns: territories,
        cells: activities.flatMap((code) => territories.map((place) => quotient(place, code))),
      }),
  });
});

// %% id=variety
/** Related variety needs activities finer than the groups they are related in. */
const groups = (main?.matrix.activities ?? []).map(a10Group);
const grouped = groups.flatMap((group) => group ?? []);
const isFine = grouped.length === groups.length;
const varietyOf = (territory: string) =>
  main && variety(rowOf(main.matrix, main.matrix.territories.indexOf(territory)), grouped);

/** How concentrated and how varied each territory is. */
export const concentrations = eachKey(["all"], () =>
  main === undefined ? null : table({
    title: say(
      "Concentration, écart à la référence, variété",
      "Concentration, distance from the reference, variety",
    ),
    note: say(
      "Herfindahl normalisé : 0, emploi réparti également ; 1, une seule activité. Krugman : 0, comme la référence ; 2, rien en commun. Hachman : 1, aussi diverse que la référence. Entropie et variété en bits ; la variété reliée est à l’intérieur des dix grands secteurs, l’autre entre eux.{fine|true=|false= Variété reliée : non calculable, les activités publiées sont déjà les grands secteurs.}",
      "Normalised Herfindahl: 0, employment spread evenly; 1, one activity. Krugman: 0, as the reference; 2, nothing in common. Hachman: 1, as diverse as the reference. Entropy and variety in bits; related variety is within the ten broad sectors, unrelated between them.{fine|true=|false= Related variety: not computable, the published activities are already the broad sectors.}",
      { fine: `${isFine}` },
    ),
    rows: concentration(main.matrix, { reference: main.referenceCells }),
    columns: [
      ["Territoire", "Territory", ({ territory }) => territory],
      ["Emploi", "Employment", ({ total }) => total, { digits: 0 }],
      ["Herfindahl", "Herfindahl", (row) => row.herfindahlNormalised, { digits: 3 }],
      ["Krugman", "Krugman", ({ krugman }) => krugman],
      ["Hachman", "Hachman", ({ hachman }) => hachman],
      ["Entropie", "Entropy", ({ entropy }) => entropy],
      ...!isFine ? [] : (["related", "unrelated"] as const).map((kind) =>
        [
          kind === "related"
            ? say("Variété reliée", "Related variety")
            : say("Variété non reliée", "Unrelated variety"),
          ({ territory }: Concentration) => varietyOf(territory)?.[kind] ?? null,
        ] as const
      ),
    ],
  }));

// %% id=complexity
const complex = structure && partsComplexity(structure.parts);

/** Whether complexity and relatedness can be computed, and why not. */
export const complexityWords = sentence(
  complex === undefined
    ? say("Aucune série à comparer.", "No series to compare.")
    : complex.computable
    ? say(
      "Le graphe des territoires et de leurs activités est d’un seul tenant : complexité et proximités sont calculées.",
      "The graph of territories and their activities is in one piece: complexity and relatedness are computed.",
    )
    : say(
      "Complexité et proximités des activités : non calculées. {why} Il faudrait l’emploi de davantage de territoires, par activité plus fine.",
      "Complexity and relatedness of activities: not computed. {why} It would take the employment of more territories, by finer activity.",
      { why: complex.why },
    ),
);

/** Complexity of the territories, where it is computable. */
export const complexities = eachKey(["all"], () =>
  !complex?.computable ? null : table({
    title: say("Complexité des territoires", "Complexity of the territories"),
    note: say(
      "Une propriété de territoires, d’après des milliers d’emplois ; jamais celle d’un laboratoire.",
      "A property of territories, from thousands of jobs; never that of a lab.",
    ),
    rows: complex.rows.toSorted((a, b) => (b.eci ?? -Infinity) - (a.eci ?? -Infinity)),
    columns: [
      ["Territoire", "Territory", ({ territory }) => territory],
      ["Activités présentes", "Activities present", ({ diversity }) => diversity],
      ["Indice", "Index", ({ eci }) => eci],
    ],
  }));

/** The pairs of activities found together most, where it can be told. */
export const related = eachKey(["pairs"], () => {
  if (structure === undefined || !complex?.computable) return null;
  const phi = relatedness(cooccurrence(presentByQuotient(structure.parts)), "hidalgo");
  const n = phi.activities.length;
  return table({
    title: say("Les activités les plus proches", "The most related activities"),
    note: say(
      "Proximité : la plus petite des deux probabilités conditionnelles de présence (Hidalgo et al., 2007).",
      "Proximity: the smaller of the two conditional probabilities of presence (Hidalgo et al., 2007).",
    ),
    rows: phi.activities.flatMap((a, i) =>
      phi.activities.slice(i + 1).map((b, k) => ({ a, b, phi: phi.cells[i * n + i + 1 + k] ?? 0 }))
    ).sort((x, y) => y.phi - x.phi).slice(0, 10),
    columns: [
      ["Activité", "Activity", ({ a }) => labelOfCode(a)],
      ["Proche de", "Related to", ({ b }) => labelOfCode(b)],
      ["Proximité", "Proximity", ({ phi }) => phi],
    ],
  });
});

// %% id=apart
const usedRows = new Set(all.flatMap((series) => [...series.rows, ...series.leftOut]));
const apart = dataset.tables.territory.rows.filter((row) => !usedRows.has(row));

/** Figures of other sources, which cannot be set beside the series. */
export const others = eachKey(["apart"], () =>
  apart.length === 0 ? null : table(
    apart.slice(0, 60).map((row) => ({
      territory: row.territory,
      year: row.year,
      activity_label: row.activity_label ?? row.activity_code,
      employment: row.employment,
      source_id: row.source_id,
    })),
    {
      title: say("Autres chiffres, à part", "Other figures, apart"),
      note: say(
        "Autres sources, autres années, autres définitions de l’emploi : à lire seuls. Aucun quotient n’en est tiré.",
        "Other sources, other years, other definitions of employment: to be read on their own. No quotient is made from them.",
      ),
      of: "territory",
    },
  ));

/** Rows of employment in the table. */
export const rowCount = value(dataset.territory.count());
