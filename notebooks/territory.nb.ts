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
import {
  type EmploymentSeries,
  employmentSeries,
} from "../pipeline/analysis/territory/employment-series.ts";
import { a10Group } from "../pipeline/analysis/territory/nomenclature.ts";
import { presentByQuotient } from "../pipeline/analysis/territory/presence.ts";
import { cooccurrence, relatedness } from "../pipeline/analysis/territory/relatedness.ts";
import {
  type Concentration,
  concentration,
  type Specialisation,
  specialisation,
} from "../pipeline/analysis/territory/specialisation.ts";
import { partsComplexity, territoryParts } from "../pipeline/analysis/territory/territory-parts.ts";
import { variety } from "../pipeline/analysis/territory/variety.ts";
import { refs, type Traced } from "../pipeline/analysis/traced.ts";
import { indexBy, labelOf } from "../pipeline/dataset/dataset.ts";
import { quotientMatrix } from "../pipeline/figures/quotient-matrix.ts";
import { quotients } from "../pipeline/figures/quotients.ts";
import { type Bilingual, inBoth } from "../pipeline/language/bilingual.ts";
import { formatNumber } from "../pipeline/language/numbers.ts";
import {
  type Cell,
  dataset,
  eachKey,
  figure,
  sentence,
  sourceLinks,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const all = employmentSeries(dataset);
const main = all[0];
const sources = indexBy(dataset.tables.sources.rows, (row) => row.source_id);
/** What a label says before the remark in brackets that some sources add. */
const activityName = (label: string): Bilingual => {
  const words = labelOf(dataset, "activity_label", label);
  return inBoth((language) => {
    const text = words[language];
    const open = text.endsWith(")")
      ? text.indexOf("(", text.lastIndexOf(")", text.length - 2) + 1)
      : -1;
    return open < 0 ? text : text.slice(0, open).trimEnd();
  });
};
const sourceCell = (id: string | null): Cell => id === null ? null : sourceLinks(dataset, [id]);

/** A series with its parts and the quotients of all its territories. */
function structureOf(series: EmploymentSeries) {
  const parts = territoryParts(series);
  return {
    series,
    parts,
    /** The programme's own territory: the first of the table that holds no other. */
    focus: parts.territories[0] ?? series.matrix.territories[0] ?? "",
    cells: specialisation(series.matrix, { reference: series.referenceCells }),
  };
}
const structure = main === undefined ? null : structureOf(main);
const earlierSeries = all.find((series) =>
  main !== undefined && series.sourceId === main.sourceId && series.year < main.year
);
const earlier = earlierSeries === undefined ? null : structureOf(earlierSeries);
const referenceName = (series: EmploymentSeries): Bilingual =>
  series.reference === null
    ? { fr: "l’ensemble", en: "all together" }
    : { fr: series.reference, en: series.reference };

// %% id=quotients
const labelOfCode = (code: string): Bilingual => {
  const at = main?.matrix.activities.indexOf(code) ?? -1;
  return activityName(main?.labels[at] ?? code);
};
const own = (structure?.cells ?? []).filter((cell) => cell.territory === structure?.focus)
  .toSorted((a, b) => (b.lq ?? 0) - (a.lq ?? 0));
const before = new Map(
  (earlier?.cells ?? []).filter((cell) => cell.territory === structure?.focus)
    .map((cell) => [cell.activity, cell.lq]),
);
const [top] = own;
const small = (structure?.cells ?? []).filter(({ smallCount }) => smallCount).length;

/** A quotient with the rows behind it. */
function tracedQuotient(cell: Specialisation): Traced {
  const rows = (main?.rows ?? []).filter((row) =>
    row.activity_code === cell.activity &&
    (row.territory === cell.territory || row.territory === main?.reference)
  );
  return {
    value: cell.lq,
    low: cell.lq,
    high: cell.lq,
    unit: "",
    trace: {
      rule: {
        fr: "Part de l’activité dans le territoire, rapportée à sa part dans la référence.",
        en: "Share of the activity in the territory over its share in the reference.",
      },
      formula: "LQ = (x_rd / x_r) / (X_d / X)",
      rows: refs("territory", rows),
      inputs: [
        {
          label: { fr: "part dans le territoire", en: "share in the territory" },
          value: cell.share,
          low: null,
          high: null,
        },
        {
          label: { fr: "part dans la référence", en: "share in the reference" },
          value: cell.referenceShare,
          low: null,
          high: null,
        },
      ],
    },
  };
}

/** The answer of the page, as its title. */
export const title = structure === null || main === undefined || top === undefined
  ? sentence({
    fr: "Aucune série ne permet de comparer des territoires",
    en: "No series allows territories to be compared",
  })
  : sentence(
    inBoth((language) => {
      const name = labelOfCode(top.activity)[language];
      return language === "fr"
        ? `${structure.focus} : « ${name} » y pèse `
        : `${structure.focus}: “${name}” weighs `;
    }),
    value(tracedQuotient(top)),
    inBoth((language) =>
      language === "fr"
        ? ` fois son poids de référence (${referenceName(main).fr})`
        : ` times its reference weight (${referenceName(main).en})`
    ),
  );

/** What the programme's territory has more of, and less of. */
export const profile = eachKey(["focus"], () => {
  if (structure === null || top === undefined || main === undefined) return null;
  const more = own.filter(({ lq }) => (lq ?? 0) >= 1).length;
  return figure({
    title: inBoth((language) =>
      language === "fr"
        ? `${structure.focus} : ${more} activités sur ${own.length} pèsent plus que dans la référence`
        : `${structure.focus}: ${more} of ${own.length} activities weigh more than in the reference`
    ),
    subtitle: inBoth((language) => {
      const name = referenceName(main)[language];
      const past = earlier === null
        ? ""
        : language === "fr"
        ? ` Petit cercle gris : ${earlier.series.year}.`
        : ` Small grey ring: ${earlier.series.year}.`;
      return language === "fr"
        ? `Quotient de localisation en ${main.year} : part de l’activité dans l’emploi du territoire, rapportée à sa part dans la référence (${name}). 1 : autant.${past}`
        : `Location quotient in ${main.year}: share of the activity in the employment of the territory over its share in the reference (${name}). 1: as much.${past}`;
    }),
    alt: inBoth((language) =>
      own.map((cell) =>
        `${labelOfCode(cell.activity)[language]} ${formatNumber(cell.lq ?? 0, language)}`
      ).join(language === "fr" ? " ; " : "; ")
    ),
    caption: inBoth((language) => {
      const shrunk = small === 0
        ? language === "fr"
          ? "Aucune cellule sous cinq emplois : le rétrécissement des petits effectifs ne change rien ici."
          : "No cell under five jobs: shrinking small counts changes nothing here."
        : language === "fr"
        ? `${small} cellules sous cinq emplois : y lire le quotient rétréci, dans les données.`
        : `${small} cells under five jobs: read the shrunken quotient there, in the data.`;
      const publisher = sources.get(main.sourceId ?? "")?.publisher ?? "";
      return language === "fr"
        ? `n = ${own.length} activités, ${main.matrix.territories.length} territoires. ${shrunk} Source : ${publisher}, table territory.`
        : `n = ${own.length} activities, ${main.matrix.territories.length} territories. ${shrunk} Source: ${publisher}, table territory.`;
    }),
    rows: own,
    columns: [
      { title: { fr: "Activité", en: "Activity" }, value: (cell) => labelOfCode(cell.activity) },
      {
        title: { fr: "Emploi", en: "Employment" },
        value: ({ employment }) => employment,
        align: "right",
        digits: 0,
      },
      { title: { fr: "Quotient", en: "Quotient" }, value: tracedQuotient, align: "right" },
      {
        title: { fr: "Rétréci", en: "Shrunken" },
        value: ({ lqShrunk }) => lqShrunk,
        align: "right",
      },
      {
        title: { fr: "Symétrique (−1 à 1)", en: "Symmetric (−1 to 1)" },
        value: ({ rsca }) => rsca,
        align: "right",
      },
      ...earlier === null ? [] : [{
        title: { fr: String(earlier.series.year), en: String(earlier.series.year) },
        value: (cell: Specialisation) => before.get(cell.activity) ?? null,
        align: "right" as const,
      }],
    ],
    draw: (frame) =>
      quotients(
        frame,
        own.map((cell) => {
          const past = before.get(cell.activity);
          return {
            label: frame.say(labelOfCode(cell.activity)),
            value: cell.lq ?? 0,
            ...past ? { earlier: past } : {},
            text: frame.number(cell.lq ?? 0, { digits: 2, fixed: true }),
          };
        }),
        { reference: frame.say({ fr: "comme la référence", en: "as the reference" }) },
      ),
  });
});

/** The quotients of every territory. */
export const everywhere = eachKey(["matrix"], () => {
  if (structure === null || main === undefined || structure.parts.territories.length < 2) {
    return null;
  }
  const { parts, cells } = structure;
  const at = new Map(cells.map((cell) => [`${cell.territory}\n${cell.activity}`, cell]));
  const strongest = cells.filter(({ territory }) => parts.territories.includes(territory))
    .toSorted((a, b) => (b.lq ?? 0) - (a.lq ?? 0))[0];
  return figure({
    title: inBoth((language) => {
      if (strongest === undefined) return "";
      const name = labelOfCode(strongest.activity)[language];
      const times = formatNumber(strongest.lq ?? 0, language);
      return language === "fr"
        ? `La spécialisation la plus forte : « ${name} », ${strongest.territory} (${times})`
        : `The strongest specialisation: “${name}”, ${strongest.territory} (${times})`;
    }),
    subtitle: {
      fr: "Quotient de localisation. En gras sur fond coloré : plus que la référence.",
      en: "Location quotient. Bold on a tinted cell: more than the reference.",
    },
    alt: inBoth((language) =>
      parts.territories.map((territory) =>
        `${territory} : ${
          cells.filter((cell) => cell.territory === territory && (cell.lq ?? 0) >= 1)
            .map((cell) => labelOfCode(cell.activity)[language]).join(", ")
        }`
      ).join(language === "fr" ? " ; " : "; ")
    ),
    caption: inBoth((language) => {
      const aside = main.matrix.territories.filter((name) => !parts.territories.includes(name));
      return language === "fr"
        ? `n = ${parts.territories.length} territoires, ${main.year}. Laissés de côté, parce qu’ils contiennent les autres : ${
          aside.join(", ")
        }. Source : table territory.`
        : `n = ${parts.territories.length} territories, ${main.year}. Left aside because they contain the others: ${
          aside.join(", ")
        }. Source: table territory.`;
    }),
    rows: main.matrix.activities,
    columns: [
      { title: { fr: "Activité", en: "Activity" }, value: (code) => labelOfCode(code) },
      ...parts.territories.map((territory) => ({
        title: { fr: territory, en: territory },
        value: (code: string) => at.get(`${territory}\n${code}`)?.lq ?? null,
        align: "right" as const,
      })),
    ],
    draw: (frame) =>
      quotientMatrix(frame, {
        rows: main.matrix.activities.map((code) => frame.say(labelOfCode(code))),
        columns: parts.territories,
        cells: main.matrix.activities.flatMap((code) =>
          parts.territories.map((territory) => at.get(`${territory}\n${code}`)?.lq ?? null)
        ),
      }),
  });
});

// %% id=variety
/** Related variety needs activities finer than the groups they are related in. */
const groups = (main?.matrix.activities ?? []).map(a10Group);
const grouped = groups.flatMap((group) => group ?? []);
const varietyOf = (territory: string) => {
  if (main === undefined || grouped.length < groups.length) return null;
  const r = main.matrix.territories.indexOf(territory);
  return r < 0 ? null : variety(rowOf(main.matrix, r), grouped);
};

/** How concentrated and how varied each territory is. */
export const concentrations = eachKey(["all"], () =>
  main === undefined ? null : table({
    title: {
      fr: "Concentration, écart à la référence, variété",
      en: "Concentration, distance from the reference, variety",
    },
    note: inBoth((language) => {
      const rule = language === "fr"
        ? "Herfindahl normalisé : 0, emploi réparti également ; 1, une seule activité. Krugman : 0, comme la référence ; 2, rien en commun. Hachman : 1, aussi diverse que la référence. Entropie et variété en bits ; la variété reliée est à l’intérieur des dix grands secteurs, l’autre entre eux."
        : "Normalised Herfindahl: 0, employment spread evenly; 1, one activity. Krugman: 0, as the reference; 2, nothing in common. Hachman: 1, as diverse as the reference. Entropy and variety in bits; related variety is within the ten broad sectors, unrelated between them.";
      const refused = grouped.length === groups.length
        ? ""
        : language === "fr"
        ? " Variété reliée : non calculable, les activités publiées sont déjà les grands secteurs."
        : " Related variety: not computable, the published activities are already the broad sectors.";
      return rule + refused;
    }),
    rows: concentration(main.matrix, { reference: main.referenceCells }),
    columns: [
      { title: { fr: "Territoire", en: "Territory" }, value: ({ territory }) => territory },
      {
        title: { fr: "Emploi", en: "Employment" },
        value: ({ total }) => total,
        align: "right",
        digits: 0,
      },
      {
        title: { fr: "Herfindahl", en: "Herfindahl" },
        value: ({ herfindahlNormalised }) => herfindahlNormalised,
        align: "right",
        digits: 3,
      },
      {
        title: { fr: "Krugman", en: "Krugman" },
        value: ({ krugman }) => krugman,
        align: "right",
      },
      { title: { fr: "Hachman", en: "Hachman" }, value: ({ hachman }) => hachman, align: "right" },
      {
        title: { fr: "Entropie", en: "Entropy" },
        value: ({ entropy }) => entropy,
        align: "right",
      },
      ...grouped.length < groups.length ? [] : [
        {
          title: { fr: "Variété reliée", en: "Related variety" },
          value: ({ territory }: Concentration) => varietyOf(territory)?.related ?? null,
          align: "right" as const,
        },
        {
          title: { fr: "Variété non reliée", en: "Unrelated variety" },
          value: ({ territory }: Concentration) => varietyOf(territory)?.unrelated ?? null,
          align: "right" as const,
        },
      ],
    ],
  }));

// %% id=complexity
const complex = structure === null ? null : partsComplexity(structure.parts);

/** Whether complexity and relatedness can be computed, and why not. */
export const complexityWords = sentence(inBoth((language) => {
  if (complex === null) {
    return language === "fr" ? "Aucune série à comparer." : "No series to compare.";
  }
  if (complex.computable) {
    return language === "fr"
      ? "Le graphe des territoires et de leurs activités est d’un seul tenant : complexité et proximités sont calculées."
      : "The graph of territories and their activities is in one piece: complexity and relatedness are computed.";
  }
  return language === "fr"
    ? `Complexité et proximités des activités : non calculées. ${complex.why.fr} Il faudrait l’emploi de davantage de territoires, par activité plus fine.`
    : `Complexity and relatedness of activities: not computed. ${complex.why.en} It would take the employment of more territories, by finer activity.`;
}));

/** Complexity of the territories, where it is computable. */
export const complexities = eachKey(
  ["all"],
  () =>
    complex === null || !complex.computable ? null : table({
      title: { fr: "Complexité des territoires", en: "Complexity of the territories" },
      note: {
        fr:
          "Une propriété de territoires, d’après des milliers d’emplois ; jamais celle d’un laboratoire.",
        en: "A property of territories, from thousands of jobs; never that of a lab.",
      },
      rows: complex.rows.toSorted((a, b) => (b.eci ?? -Infinity) - (a.eci ?? -Infinity)),
      columns: [
        { title: { fr: "Territoire", en: "Territory" }, value: ({ territory }) => territory },
        {
          title: { fr: "Activités présentes", en: "Activities present" },
          value: ({ diversity }) => diversity,
          align: "right",
        },
        { title: { fr: "Indice", en: "Index" }, value: ({ eci }) => eci, align: "right" },
      ],
    }),
);

/** The pairs of activities found together most, where it can be told. */
export const related = eachKey(["pairs"], () => {
  if (structure === null || complex === null || !complex.computable) return null;
  const phi = relatedness(cooccurrence(presentByQuotient(structure.parts)), "hidalgo");
  const n = phi.activities.length;
  const pairs = phi.activities.flatMap((a, i) =>
    phi.activities.slice(i + 1).map((b, k) => ({ a, b, phi: phi.cells[i * n + i + 1 + k] ?? 0 }))
  ).sort((x, y) => y.phi - x.phi).slice(0, 10);
  return table({
    title: { fr: "Les activités les plus proches", en: "The most related activities" },
    note: {
      fr:
        "Proximité : la plus petite des deux probabilités conditionnelles de présence (Hidalgo et al., 2007).",
      en:
        "Proximity: the smaller of the two conditional probabilities of presence (Hidalgo et al., 2007).",
    },
    rows: pairs,
    columns: [
      { title: { fr: "Activité", en: "Activity" }, value: ({ a }) => labelOfCode(a) },
      { title: { fr: "Proche de", en: "Related to" }, value: ({ b }) => labelOfCode(b) },
      { title: { fr: "Proximité", en: "Proximity" }, value: ({ phi }) => phi, align: "right" },
    ],
  });
});

// %% id=apart
const usedRows = new Set(all.flatMap((series) => [...series.rows, ...series.leftOut]));
const apart = dataset.tables.territory.rows.filter((row) => !usedRows.has(row));

/** Figures of other sources, which cannot be set beside the series. */
export const others = eachKey(["apart"], () =>
  apart.length === 0 ? null : table({
    title: { fr: "Autres chiffres, à part", en: "Other figures, apart" },
    note: {
      fr:
        "Autres sources, autres années, autres définitions de l’emploi : à lire seuls. Aucun quotient n’en est tiré.",
      en:
        "Other sources, other years, other definitions of employment: to be read on their own. No quotient is made from them.",
    },
    rows: apart.slice(0, 60),
    columns: [
      { title: { fr: "Territoire", en: "Territory" }, value: ({ territory }) => territory },
      { title: { fr: "Année", en: "Year" }, value: ({ year }) => String(year) },
      {
        title: { fr: "Activité", en: "Activity" },
        value: ({ activity_label, activity_code }) =>
          labelOf(dataset, "activity_label", activity_label ?? activity_code),
      },
      {
        title: { fr: "Emploi", en: "Employment" },
        value: ({ employment }) => employment,
        align: "right",
        digits: 0,
      },
      { title: { fr: "Source", en: "Source" }, value: ({ source_id }) => sourceCell(source_id) },
    ],
  }));

/** Rows of employment in the table. */
export const rowCount = value({
  value: dataset.tables.territory.rows.length,
  low: null,
  high: null,
  unit: "",
  trace: {
    rule: { fr: "Lignes de la table territory.", en: "Rows of the table territory." },
    rows: refs("territory", dataset.tables.territory.rows),
  },
});
