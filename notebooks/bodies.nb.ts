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
import { bodyLabel } from "../pipeline/analysis/interviews/body-label.ts";
import { bodySeats } from "../pipeline/analysis/interviews/seats.ts";
import { rowWords } from "../pipeline/dataset/row-words.ts";
import { helices } from "../pipeline/dataset/tables/portfolio.ts";
import { crossedCounts } from "../pipeline/figures/count-matrix.ts";
import { incidence } from "../pipeline/figures/incidence.ts";
import {
  dataset,
  date,
  figure,
  orElse,
  say,
  sourceLinks,
  table,
  value,
} from "../pipeline/notebook/mod.ts";

const { organisations, members } = dataset;
const nameOf = new Map(organisations.rows().map((row) => [row.organisation_id, row.name]));
const all = bodySeats(dataset).map((part) => ({
  ...part,
  label: bodyLabel(dataset, part.body.body_id),
}));
const bodies = all.filter(({ isContext }) => !isContext);
const labels = new Map(bodies.map(({ body, label }) => [body.body_id, label]));
const context = say("du contexte, pas une instance", "context, not a body");
const held = members.filter(({ body_id }) => labels.has(body_id), context);
const seated = held.groupby("organisation_id").summarise((t) => ({ places: t.values("body_id") }));
const several = seated.filter(({ places }) => places.length > 1);

// %% id=counts
/** How many bodies govern the programme. */
export const bodyCount = value(
  dataset.bodies.filter(({ body_id }) => labels.has(body_id), context).count({
    rule: say(
      "Nombre d’instances, sans ce qui n’est que du contexte.",
      "Number of bodies, without what is context only.",
    ),
  }),
  "instances décrites",
  "bodies described",
);

/** How many organisations sit in one body or more. */
export const organisationCount = value(
  held.summarise((t) => ({ n: t.distinct("organisation_id") })).n,
  "organismes y siègent",
  "organisations sit in them",
);

/** How many organisations sit in more than one body. */
export const severalCount = value(
  several.count({
    rule: say(
      "Organismes qui siègent dans deux instances ou plus.",
      "Organisations that sit in two bodies or more.",
    ),
  }),
  "organismes dans plusieurs instances",
  "organisations in more than one body",
);

// %% id=families
const helixNames = Object.keys(helices) as (keyof typeof helices)[];
const seatsOf = ({ organisationIds }: (typeof bodies)[number], helix: keyof typeof helices) =>
  organisations.filter((row) =>
    row.helix === helix && organisationIds.includes(row.organisation_id)
  ).size;

/** Which families of organisations sit in which body. */
export const familyMatrix = figure({
  title: say(
    "La société civile siège dans {civil} {civil|instance|instances} sur {all}",
    "Civil society sits in {civil} of {all} bodies",
    { civil: bodies.filter((body) => seatsOf(body, "civil") > 0).length, all: bodies.length },
  ),
  subtitle: say(
    "Nombre d’organismes par famille et par instance ; un organisme à plusieurs sièges compte une fois.",
    "Number of organisations by family and body; one with several seats counts once.",
  ),
  caption: say(
    "n = {n} organismes. Source : tables members et organisations. Un siège tenu par un collège compte pour un organisme.",
    "n = {n} organisations. Source: tables members and organisations. A seat held by a college counts as one organisation.",
    { n: seated.size },
  ),
  rows: bodies,
  columns: [
    ["Instance", "Body", ({ label }) => label],
    ...helixNames.map((helix) =>
      [helices[helix], (body: (typeof bodies)[number]) => seatsOf(body, helix)] as const
    ),
  ],
  draw: (frame) =>
    crossedCounts(frame, {
      rows: bodies,
      rowName: ({ label }) => label,
      columns: helixNames,
      columnName: (helix) => helices[helix],
      count: seatsOf,
    }),
});

// %% id=incidence
const shown = seated.rows().map(({ organisation_id, places }) => ({
  name: nameOf.get(organisation_id) ?? organisation_id,
  places: places.map((id) => labels.get(id)!),
})).toSorted((a, b) => b.places.length - a.places.length || (a.name < b.name ? -1 : 1)).slice(
  0,
  40,
);

/** Which organisation sits in which body. */
export const seatMatrix = figure({
  title: say(
    "{n|Aucun organisme ne siège dans deux instances|{n} organisme sur {all} siège dans plusieurs instances|{n} organismes sur {all} siègent dans plusieurs instances}",
    "{n|No organisation sits in two bodies|{n} of {all} organisations sits in more than one body|{n} of {all} organisations sit in more than one body}",
    { n: several.size, all: seated.size },
  ),
  subtitle: say(
    "Un carré par siège. Carré plein : l’organisme siège dans plusieurs instances et peut porter l’information de l’une à l’autre.",
    "A square for each seat. Full square: the organisation sits in several bodies and can carry information between them.",
  ),
  caption: say(
    "n = {n} organismes, {bodies} instances. Source : tables bodies et members.",
    "n = {n} organisations, {bodies} bodies. Source: tables bodies and members.",
    { n: seated.size, bodies: bodies.length },
  ),
  rows: shown,
  columns: [
    ["Organisme", "Organisation", ({ name }) => name],
    ["Instances", "Bodies", ({ places }) => places],
  ],
  draw: (frame) =>
    incidence(frame, {
      rows: shown.map(({ name }) => name),
      columns: bodies.map(({ label }) => frame.say(label)),
      cells: shown.flatMap(({ name, places }) =>
        places.map((label) => ({ row: name, column: frame.say(label), strong: places.length > 1 }))
      ),
    }),
});

// %% id=lists
/** Each body: its role, since when, how many organisations. */
export const bodyList = table({
  title: say("Les instances", "The bodies"),
  rows: bodies,
  columns: [
    ["Instance", "Body", ({ label }) => label],
    ["Rôle", "Role", ({ body }) => rowWords(body, "role", "")],
    [
      "Depuis",
      "Since",
      ({ body: { since } }) =>
        orElse(since === null ? null : date(since), say("non publié", "not published")),
      { align: "left" },
    ],
    ["Organismes", "Organisations", ({ organisationIds }) => organisationIds.length],
  ],
});

/** Every seat, in a body or in what stands around the programme. */
export const seats = table({
  title: say("Qui siège où", "Who sits where"),
  note: say(
    "« Contexte » : la table dit que ce n’est pas une instance ; ces lignes n’entrent dans aucun compte.",
    "“Context”: the table says that it is not a body; these rows enter no count.",
  ),
  rows: all.toSorted((a, b) => Number(a.isContext) - Number(b.isContext)).flatMap((part) =>
    part.seats.map((seat) => ({ ...part, seat }))
  ).slice(0, 150),
  columns: [
    ["Instance", "Body", ({ label }) => label],
    [
      "Nature",
      "Kind",
      ({ isContext }) =>
        isContext
          ? { mark: "hollow", text: say("contexte", "context") }
          : { mark: "full", text: say("instance", "body") },
    ],
    [
      "Organisme",
      "Organisation",
      ({ seat }) => nameOf.get(seat.organisation_id) ?? seat.organisation_id,
    ],
    ["Siège", "Seat", ({ seat }) => rowWords(seat, "seat", "")],
    ["Sources", "Sources", ({ seat }) => sourceLinks(dataset, seat.source_ids)],
  ],
});
