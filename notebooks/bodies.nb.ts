// %% [markdown] id=intro-fr {"lang":"fr","needs":["bodies","members"]}
// # Les instances et leurs membres
//
// Ce qui est public des instances : leur rôle, depuis quand, et quels organismes y siègent. Une ligne
// dont le rôle dit qu’elle n’est pas une instance du programme est du contexte : elle est montrée,
// jamais comptée.

// %% [markdown] id=intro-en {"lang":"en","needs":["bodies","members"]}
// # The bodies and their members
//
// What is public about the bodies: their role, since when, and which organisations sit in them. A row
// whose role says that it is not a body of the programme is context: shown, never counted.

// %% id=load
import { bodySeats } from "../pipeline/analysis/interviews/seats.ts";
import { countedAs, countOf, refs } from "../pipeline/analysis/traced.ts";
import { indexBy } from "../pipeline/dataset/dataset.ts";
import { helices } from "../pipeline/dataset/tables/portfolio.ts";
import { countMatrix } from "../pipeline/figures/count-matrix.ts";
import { incidence } from "../pipeline/figures/incidence.ts";
import { inBoth } from "../pipeline/language/bilingual.ts";
import { formatDate } from "../pipeline/language/dates.ts";
import { bodyLabel } from "../pipeline/notebook/spoken-words.ts";
import { dataset, figure, sourceLinks, table, value } from "../pipeline/notebook/mod.ts";

const organisations = indexBy(dataset.tables.organisations.rows, (row) => row.organisation_id);
const all = bodySeats(dataset);
const bodies = all.filter(({ isContext }) => !isContext);
const nameOf = (id: string) => organisations.get(id)?.name ?? id;
const labelOfBody = (id: string) => bodyLabel(dataset, id);
const say = (fr: string | null, en: string | null) => ({ fr: fr ?? en ?? "", en: en ?? fr ?? "" });

// %% id=counts
/** How many bodies govern the programme. */
export const bodyCount = value(
  countOf(refs("bodies", bodies.map(({ body }) => body)), {
    fr: "Nombre d’instances ; celles dont le rôle dit « pas une instance » sont du contexte.",
    en: "Number of bodies; those whose role says “not a body” are context.",
  }),
  { label: { fr: "instances décrites", en: "bodies described" } },
);

const seated = new Map<string, string[]>();
for (const { body, organisationIds } of bodies) {
  for (const id of organisationIds) seated.set(id, [...seated.get(id) ?? [], body.body_id]);
}
const seatRows = (ids: readonly string[]) =>
  refs(
    "members",
    bodies.flatMap(({ seats }) => seats).filter((seat) => ids.includes(seat.organisation_id)),
  );

/** How many organisations sit in one body or more. */
export const organisationCount = value(
  countedAs(seated.size, seatRows([...seated.keys()]), {
    fr: "Nombre d’organismes qui siègent, chacun une fois.",
    en: "Number of organisations with a seat, each once.",
  }),
  { label: { fr: "organismes y siègent", en: "organisations sit in them" } },
);

const several = [...seated].filter(([, places]) => places.length > 1).map(([id]) => id);

/** How many organisations sit in more than one body. */
export const severalCount = value(
  countedAs(several.length, seatRows(several), {
    fr: "Organismes qui siègent dans deux instances ou plus.",
    en: "Organisations that sit in two bodies or more.",
  }),
  {
    label: {
      fr: "organismes dans plusieurs instances",
      en: "organisations in more than one body",
    },
  },
);

// %% id=families
const helixNames = Object.keys(helices) as (keyof typeof helices)[];
const families = bodies.map(({ body, organisationIds }) => ({
  body,
  counts: Object.fromEntries(helixNames.map((helix) => [
    helix,
    organisationIds.filter((id) => organisations.get(id)?.helix === helix).length,
  ])),
}));
const civil = families.filter(({ counts }) => (counts.civil ?? 0) > 0).length;

/** Which families of organisations sit in which body. */
export const familyMatrix = figure({
  title: inBoth((language) =>
    language === "fr"
      ? `La société civile siège dans ${civil} instance${civil > 1 ? "s" : ""} sur ${bodies.length}`
      : `Civil society sits in ${civil} of ${bodies.length} bodies`
  ),
  subtitle: {
    fr:
      "Nombre d’organismes par famille et par instance ; un organisme à plusieurs sièges compte une fois.",
    en: "Number of organisations by family and body; one with several seats counts once.",
  },
  alt: inBoth((language) =>
    families.map(({ body, counts }) =>
      `${labelOfBody(body.body_id)[language]}${language === "fr" ? " : " : ": "}${
        helixNames.map((helix) => `${helices[helix][language]} ${counts[helix] ?? 0}`).join(", ")
      }`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${seated.size} organismes. Source : tables members et organisations. Un siège tenu par un collège compte pour un organisme.`
      : `n = ${seated.size} organisations. Source: tables members and organisations. A seat held by a college counts as one organisation.`
  ),
  rows: families,
  columns: [
    {
      title: { fr: "Instance", en: "Body" },
      value: ({ body }) => labelOfBody(body.body_id),
    },
    ...helixNames.map((helix) => ({
      title: helices[helix],
      value: ({ counts }: (typeof families)[number]) => counts[helix] ?? 0,
      align: "right" as const,
    })),
  ],
  draw: (frame) =>
    countMatrix(frame, {
      rows: families.map(({ body }) => frame.say(labelOfBody(body.body_id))),
      columns: helixNames.map((helix) => frame.say(helices[helix])),
      cells: families.flatMap(({ body, counts }) =>
        helixNames.map((helix) => ({
          row: frame.say(labelOfBody(body.body_id)),
          column: frame.say(helices[helix]),
          count: counts[helix] ?? 0,
        }))
      ),
    }),
});

// %% id=incidence
const shown = [...seated].toSorted((a, b) =>
  b[1].length - a[1].length || (nameOf(a[0]) < nameOf(b[0]) ? -1 : 1)
).slice(0, 40);

/** Which organisation sits in which body. */
export const seatMatrix = figure({
  title: inBoth((language) => {
    const n = several.length;
    if (language === "fr") {
      return n === 0
        ? "Aucun organisme ne siège dans deux instances"
        : `${n} organisme${n > 1 ? "s" : ""} sur ${seated.size} ${
          n > 1 ? "siègent" : "siège"
        } dans plusieurs instances`;
    }
    return n === 0
      ? "No organisation sits in two bodies"
      : `${n} of ${seated.size} organisations ${n > 1 ? "sit" : "sits"} in more than one body`;
  }),
  subtitle: {
    fr:
      "Un carré par siège. Carré plein : l’organisme siège dans plusieurs instances et peut porter l’information de l’une à l’autre.",
    en:
      "A square for each seat. Full square: the organisation sits in several bodies and can carry information between them.",
  },
  alt: inBoth((language) =>
    shown.map(([id, places]) =>
      `${nameOf(id)}${language === "fr" ? " : " : ": "}${
        places.map((place) => labelOfBody(place)[language]).join(", ")
      }`
    ).join(language === "fr" ? " ; " : "; ")
  ),
  caption: inBoth((language) =>
    language === "fr"
      ? `n = ${seated.size} organismes, ${bodies.length} instances. Source : tables bodies et members.`
      : `n = ${seated.size} organisations, ${bodies.length} bodies. Source: tables bodies and members.`
  ),
  rows: shown,
  columns: [
    { title: { fr: "Organisme", en: "Organisation" }, value: ([id]) => nameOf(id) },
    {
      title: { fr: "Instances", en: "Bodies" },
      value: ([, places]) => places.map((place) => labelOfBody(place)),
    },
  ],
  draw: (frame) =>
    incidence(frame, {
      rows: shown.map(([id]) => nameOf(id)),
      columns: bodies.map(({ body }) => frame.say(labelOfBody(body.body_id))),
      cells: shown.flatMap(([id, places]) =>
        places.map((place) => ({
          row: nameOf(id),
          column: frame.say(labelOfBody(place)),
          strong: places.length > 1,
        }))
      ),
    }),
});

// %% id=lists
/** Each body: its role, since when, how many organisations. */
export const bodyList = table({
  title: { fr: "Les instances", en: "The bodies" },
  rows: bodies,
  columns: [
    { title: { fr: "Instance", en: "Body" }, value: ({ body }) => labelOfBody(body.body_id) },
    { title: { fr: "Rôle", en: "Role" }, value: ({ body }) => say(body.role_fr, body.role_en) },
    {
      title: { fr: "Depuis", en: "Since" },
      value: ({ body: { since } }) =>
        since === null
          ? { fr: "non publié", en: "not published" }
          : inBoth((language) => formatDate(since, language)),
    },
    {
      title: { fr: "Organismes", en: "Organisations" },
      value: ({ organisationIds }) => organisationIds.length,
      align: "right",
    },
  ],
});

/** Every seat, in a body or in what stands around the programme. */
export const seats = table({
  title: { fr: "Qui siège où", en: "Who sits where" },
  note: {
    fr:
      "« Contexte » : la table dit que ce n’est pas une instance ; ces lignes n’entrent dans aucun compte.",
    en: "“Context”: the table says that it is not a body; these rows enter no count.",
  },
  rows: all.toSorted((a, b) => Number(a.isContext) - Number(b.isContext)).flatMap((part) =>
    part.seats.map((seat) => ({ ...part, seat }))
  ).slice(0, 150),
  columns: [
    { title: { fr: "Instance", en: "Body" }, value: ({ body }) => labelOfBody(body.body_id) },
    {
      title: { fr: "Nature", en: "Kind" },
      value: ({ isContext }) =>
        isContext
          ? { mark: "hollow", text: { fr: "contexte", en: "context" } }
          : { mark: "full", text: { fr: "instance", en: "body" } },
    },
    {
      title: { fr: "Organisme", en: "Organisation" },
      value: ({ seat }) => nameOf(seat.organisation_id),
    },
    { title: { fr: "Siège", en: "Seat" }, value: ({ seat }) => say(seat.seat_fr, seat.seat_en) },
    {
      title: { fr: "Sources", en: "Sources" },
      value: ({ seat }) => sourceLinks(dataset, seat.source_ids),
    },
  ],
});
