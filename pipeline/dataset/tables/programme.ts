import {
  bilingual,
  choice,
  code,
  date,
  foreignId,
  id,
  integer,
  number,
  reference,
  table,
  text,
} from "../schema.ts";

export const programme = table({
  name: "programme",
  title: { fr: "Chiffres du programme", en: "Programme figures" },
  row: { fr: "un chiffre publié du programme", en: "a published figure of the programme" },
  foreignKeys: [reference("source_id", "sources")],
  summary: ["label_fr", "year", "value", "unit", "source_id"],
  fields: {
    year: integer({ fr: "Année", en: "Year" }, {
      minimum: 1990,
      maximum: 2100,
      description: {
        fr: "Vide quand la source n’est pas datée.",
        en: "Empty when the source is not dated.",
      },
    }),
    indicator: code({ fr: "Indicateur", en: "Indicator" }, { required: true }),
    ...bilingual("label", { fr: "Libellé", en: "Label" }),
    scope: choice({ fr: "Portée", en: "Scope" }, {
      programme: { fr: "programme", en: "programme" },
      call: { fr: "appel", en: "call" },
      context: { fr: "contexte", en: "context" },
    }, {
      required: true,
      description: {
        fr: "Un chiffre de contexte n’est pas un chiffre du programme.",
        en: "A context figure is not a figure of the programme.",
      },
    }),
    value: number({ fr: "Valeur", en: "Value" }),
    value_date: date({ fr: "Valeur (date)", en: "Value (date)" }),
    unit: code({ fr: "Unité", en: "Unit" }, { labelled: true }),
    approximate: choice({ fr: "Approximatif", en: "Approximate" }, {
      yes: { fr: "oui", en: "yes" },
      no: { fr: "non", en: "no" },
    }),
    source_id: id({ fr: "Source", en: "Source" }),
    ...bilingual("note", { fr: "Note", en: "Note" }),
  },
});

export const sources = table({
  name: "sources",
  title: { fr: "Sources", en: "Sources" },
  row: { fr: "une page ou un document d’où viennent des faits", en: "where facts come from" },
  key: ["source_id"],
  summary: ["title", "publisher", "date"],
  fields: {
    source_id: id({ fr: "Identifiant de la source", en: "Source identifier" }, {
      required: true,
      unique: true,
    }),
    ...foreignId,
    title: text({ fr: "Titre", en: "Title" }, { required: true }),
    publisher: text({ fr: "Éditeur", en: "Publisher" }),
    date: date({ fr: "Date", en: "Date" }),
    address: text({ fr: "Adresse", en: "Address" }),
    accessed: date({ fr: "Relevée le", en: "Accessed" }),
    licence: text({ fr: "Licence", en: "Licence" }),
  },
});

export const labels = table({
  name: "labels",
  title: { fr: "Libellés", en: "Labels" },
  row: {
    fr: "les mots montrés pour un code d’une colonne",
    en: "the words shown for a code of a column",
  },
  key: ["column", "code"],
  summary: ["column", "code", "label_fr"],
  fields: {
    column: code({ fr: "Colonne", en: "Column" }, { required: true }),
    code: text({ fr: "Code", en: "Code" }, { required: true }),
    ...bilingual("label", { fr: "Libellé", en: "Label" }),
  },
});
