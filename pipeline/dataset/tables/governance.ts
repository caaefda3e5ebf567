import {
  bilingual,
  choice,
  choices,
  code,
  date,
  foreignId,
  id,
  integer,
  list,
  number,
  reference,
  table,
  text,
} from "../schema.ts";

export const bodies = table({
  name: "bodies",
  title: { fr: "Instances", en: "Bodies" },
  row: { fr: "une instance de gouvernance", en: "a governance body" },
  key: ["body_id"],
  summary: ["label_fr", "role_fr", "since"],
  fields: {
    body_id: id({ fr: "Identifiant de l’instance", en: "Body identifier" }, {
      required: true,
      unique: true,
    }),
    ...bilingual("label", { fr: "Nom", en: "Name" }),
    ...bilingual("role", { fr: "Rôle", en: "Role" }),
    since: date({ fr: "Depuis", en: "Since" }),
  },
});

export const members = table({
  name: "members",
  title: { fr: "Sièges", en: "Seats" },
  row: { fr: "le siège d’un organisme dans une instance", en: "an organisation’s seat in a body" },
  foreignKeys: [
    reference("body_id", "bodies"),
    reference("organisation_id", "organisations"),
    reference("source_ids", "sources", "source_id"),
  ],
  summary: ["body_id", "organisation_id", "seat_fr"],
  fields: {
    body_id: id({ fr: "Instance", en: "Body" }, { required: true }),
    organisation_id: id({ fr: "Organisme", en: "Organisation" }, { required: true }),
    ...bilingual("seat", { fr: "Siège", en: "Seat" }),
    since: date({ fr: "Depuis", en: "Since" }),
    source_ids: list({ fr: "Sources", en: "Sources" }),
  },
});

export const interviews = table({
  name: "interviews",
  title: { fr: "Entretiens", en: "Interviews" },
  row: { fr: "un entretien", en: "an interview" },
  key: ["interview_id"],
  foreignKeys: [reference("body_id", "bodies")],
  summary: ["interview_id", "person_id", "body_id", "date"],
  fields: {
    interview_id: id({ fr: "Identifiant de l’entretien", en: "Interview identifier" }, {
      required: true,
      unique: true,
    }),
    ...foreignId,
    person_id: id({ fr: "Personne (pseudonyme)", en: "Person (pseudonym)" }, { required: true }),
    body_id: id({ fr: "Instance", en: "Body" }),
    role: code({ fr: "Rôle", en: "Role" }, { labelled: true }),
    date: date({ fr: "Date", en: "Date" }),
    minutes: number({ fr: "Durée (min)", en: "Length (min)" }, { minimum: 0 }),
    transcript: text({ fr: "Transcription", en: "Transcript" }, {
      description: {
        fr: "Chemin du fichier de transcription, dans le dossier du jeu de données.",
        en: "Path of the transcript file, inside the dataset folder.",
      },
    }),
    text_sha256: text({ fr: "Empreinte du texte", en: "Text hash" }, {
      pattern: "[0-9a-f]{64}",
      description: {
        fr: "SHA-256 du texte sur lequel portent les positions des codages.",
        en: "SHA-256 of the text that the positions of the codings refer to.",
      },
    }),
    status: choice({ fr: "État", en: "Status" }, {
      done: { fr: "réalisé", en: "done" },
      refused: { fr: "refusé", en: "refused" },
      withdrawn: { fr: "retiré", en: "withdrawn" },
    }, { required: true }),
    consent: choices({ fr: "Consentement", en: "Consent" }, {
      use: { fr: "usage sans citation", en: "use without quotation" },
      quote: { fr: "citation permise", en: "may be quoted" },
      "quote-with-role": { fr: "citation avec le rôle", en: "quotation with the role" },
      archive: { fr: "archivage", en: "archiving" },
      "re-contact": { fr: "nouveau contact", en: "new contact" },
      none: { fr: "aucun", en: "none" },
    }, {
      description: {
        fr:
          "Ce à quoi la personne a consenti, une portée ou plusieurs. `use` : être compté, ni cité ni résumé ; `quote` : être cité sans rôle ; `quote-with-role` : avec son rôle ; `archive` : texte entier remis à d’autres ; `re-contact` : être recontacté ; `none` : rien, l’entretien ne compte pas. Citer ou archiver comprend l’usage.",
        en:
          "What the person consented to, one scope or more. `use`: to be counted, neither quoted nor summed up; `quote`: to be quoted without a role; `quote-with-role`: with the role; `archive`: the whole text handed to others; `re-contact`: to be contacted again; `none`: nothing, the interview does not count. To quote or to archive includes use.",
      },
    }),
    guide: code({ fr: "Guide", en: "Guide" }),
    interviewers: list({ fr: "Libellés de l’enquêteur", en: "Labels of the interviewer" }, {
      description: {
        fr:
          "Comment la transcription nomme qui interroge, outre les mots usuels : ces paroles ne comptent pas.",
        en:
          "What the transcript calls the interviewer, beside the usual words: these words do not count.",
      },
    }),
  },
});

export const questions = table({
  name: "questions",
  title: { fr: "Questions du guide", en: "Guide questions" },
  row: { fr: "un sujet posé dans un guide d’entretien", en: "a topic asked in an interview guide" },
  key: ["guide", "question_id", "code_id"],
  foreignKeys: [reference("code_id", "codes")],
  summary: ["guide", "question_id", "code_id"],
  fields: {
    guide: code({ fr: "Guide", en: "Guide" }, { required: true }),
    question_id: id({ fr: "Question", en: "Question" }, { required: true }),
    code_id: id({ fr: "Code", en: "Code" }, { required: true }),
    ...bilingual("text", { fr: "Texte", en: "Text" }),
  },
});

export const codes = table({
  name: "codes",
  title: { fr: "Grille de codage", en: "Codebook" },
  row: { fr: "un code", en: "a code" },
  key: ["code_id"],
  foreignKeys: [reference("parent_id", "codes", "code_id")],
  summary: ["label_fr", "parent_id"],
  fields: {
    code_id: id({ fr: "Identifiant du code", en: "Code identifier" }, {
      required: true,
      unique: true,
    }),
    ...foreignId,
    parent_id: id({ fr: "Code parent", en: "Parent code" }),
    ...bilingual("label", { fr: "Libellé", en: "Label" }),
    ...bilingual("definition", { fr: "Définition", en: "Definition" }),
    colour: text({ fr: "Couleur", en: "Colour" }, { pattern: "#[0-9a-fA-F]{6}" }),
    since: date({ fr: "Depuis", en: "Since" }),
    guid: text({ fr: "GUID d’échange", en: "Exchange GUID" }),
  },
});

export const codings = table({
  name: "codings",
  title: { fr: "Codages", en: "Codings" },
  row: {
    fr: "un passage avec un code, par un codeur",
    en: "a passage with a code, by one coder",
  },
  key: ["coding_id"],
  foreignKeys: [reference("interview_id", "interviews"), reference("code_id", "codes")],
  summary: ["interview_id", "code_id", "coder", "start", "end"],
  fields: {
    coding_id: id({ fr: "Identifiant du codage", en: "Coding identifier" }, {
      required: true,
      unique: true,
    }),
    ...foreignId,
    interview_id: id({ fr: "Entretien", en: "Interview" }, { required: true }),
    code_id: id({ fr: "Code", en: "Code" }, { required: true }),
    coder: code({ fr: "Codeur", en: "Coder" }, { required: true }),
    start: integer({ fr: "Début", en: "Start" }, {
      required: true,
      minimum: 0,
      description: {
        fr: "Premier point de code Unicode du passage, compté depuis 0.",
        en: "First Unicode code point of the passage, counted from 0.",
      },
    }),
    end: integer({ fr: "Fin", en: "End" }, {
      required: true,
      minimum: 0,
      description: {
        fr: "Point de code qui suit le passage (fin exclue).",
        en: "Code point after the passage (end excluded).",
      },
    }),
    valence: choice({ fr: "Valence", en: "Valence" }, {
      "-1": { fr: "négative", en: "negative" },
      "0": { fr: "neutre", en: "neutral" },
      "1": { fr: "positive", en: "positive" },
      mixed: { fr: "mêlée", en: "mixed" },
    }),
    memo: text({ fr: "Mémo", en: "Memo" }),
    prefix: text({ fr: "Texte avant", en: "Text before" }),
    exact: text({ fr: "Texte exact", en: "Exact text" }),
    suffix: text({ fr: "Texte après", en: "Text after" }),
  },
});

export const summaries = table({
  name: "summaries",
  title: { fr: "Résumés de la matrice", en: "Framework-matrix summaries" },
  row: {
    fr: "le résumé de ce qu’un entretien dit d’un thème",
    en: "the summary of what one interview says about one theme",
  },
  key: ["interview_id", "code_id"],
  foreignKeys: [reference("interview_id", "interviews"), reference("code_id", "codes")],
  summary: ["interview_id", "code_id", "text_fr"],
  fields: {
    interview_id: id({ fr: "Entretien", en: "Interview" }, { required: true }),
    code_id: id({ fr: "Code", en: "Code" }, { required: true }),
    ...bilingual("text", { fr: "Résumé", en: "Summary" }),
    coding_ids: list({ fr: "Passages", en: "Passages" }),
  },
});

export const withheld = table({
  name: "withheld",
  title: { fr: "Comptes retenus", en: "Withheld counts" },
  row: {
    fr: "un compte de personnes que les pages pour lecteurs ne disent pas",
    en: "a count of people that pages for readers do not tell",
  },
  key: ["code_id", "group_id"],
  foreignKeys: [reference("code_id", "codes")],
  summary: ["code_id", "group_id"],
  fields: {
    code_id: id({ fr: "Thème", en: "Theme" }, { required: true }),
    group_id: text({ fr: "Groupe d’instances", en: "Group of bodies" }, {
      description: {
        fr: "Le groupe dont le compte est retenu ; vide pour le compte de toutes les personnes.",
        en: "The group whose count is withheld; empty for the count of all people.",
      },
    }),
  },
});
