import type { Bilingual } from "../../language/bilingual.ts";

/** The words that every page shares. */
export const words = {
  brand: { fr: "Grandeur Nature", en: "Grandeur Nature" },
  skip: { fr: "Aller au contenu", en: "Skip to content" },
  language: { fr: "Langue", en: "Language" },
  pages: { fr: "Pages", en: "Pages" },
  onThisPage: { fr: "Sur cette page", en: "On this page" },
  search: { fr: "Recherche", en: "Search" },
  searchLabel: { fr: "Chercher dans les pages", en: "Search the pages" },
  searchHelp: {
    fr: "Tapez un ou plusieurs mots. La liste se réduit à ce qui les contient tous.",
    en: "Type one or more words. The list narrows to what contains all of them.",
  },
  searchNone: { fr: "Rien ne contient tous ces mots.", en: "Nothing contains all these words." },
  searchCount: { fr: "résultats", en: "results" },
  about: { fr: "Méthode et données", en: "Method and data" },
  projects: { fr: "Projets", en: "Projects" },
  figure: { fr: "Figure", en: "Figure" },
  dataTable: { fr: "Voir les données", en: "See the data" },
  csv: { fr: "Télécharger le CSV", en: "Download the CSV" },
  calculation: { fr: "Voir le calcul", en: "See the calculation" },
  definition: { fr: "Définition", en: "Definition" },
  tracesTitle: { fr: "D’où viennent les nombres", en: "Where the numbers come from" },
  tracesIntro: {
    fr:
      "Chaque nombre souligné de points s’ouvre : règle, lignes utilisées, fichier, source. En voici la liste.",
    en:
      "Every number with a dotted underline opens: rule, rows used, file, source. Here is the list.",
  },
  whence: { fr: "D’où vient", en: "Where does" },
  whenceEnd: { fr: " ?", en: " come from?" },
  formula: { fr: "Formule", en: "Formula" },
  rowsUsed: { fr: "lignes utilisées", en: "rows used" },
  rowUsed: { fr: "ligne utilisée", en: "row used" },
  rowsWithheld: {
    fr: "Ce qu’une personne a dit n’est pas montré ligne à ligne : ces lignes restent à l’équipe.",
    en: "What one person said is not shown row by row: these rows stay with the team.",
  },
  forResearchers: {
    fr: "Édition des chercheurs : identifiants et lignes des entretiens. Ne pas transmettre.",
    en: "Researchers’ edition: identifiers and rows of the interviews. Not to be passed on.",
  },
  leftOut: { fr: "Écartés", en: "Left out" },
  line: { fr: "ligne", en: "line" },
  lines: { fr: "lignes", en: "lines" },
  rowsTitle: { fr: "Lignes utilisées sur cette page", en: "Rows used on this page" },
  sources: { fr: "Sources", en: "Sources" },
  source: { fr: "Source", en: "Source" },
  close: { fr: "Fermer", en: "Close" },
  weight: { fr: "poids", en: "weight" },
  input: { fr: "Entrée", en: "Input" },
  value: { fr: "Valeur", en: "Value" },
  fictional: {
    fr: "Données fictives : projets, organismes et personnes sont inventés.",
    en: "Fictional data: projects, organisations and people are invented.",
  },
  version: { fr: "Données", en: "Data" },
  stateOf: { fr: "état au", en: "as of" },
  fingerprint: { fr: "empreinte", en: "fingerprint" },
  missingTables: {
    fr: "Cette page attend des données que ce jeu n’a pas.",
    en: "This page awaits data that this dataset does not have.",
  },
  missingTablesNeeds: { fr: "Tables attendues :", en: "Tables awaited:" },
  missingPart: {
    fr: "Cette partie attend des données que ce jeu n’a pas :",
    en: "This part awaits data that this dataset does not have:",
  },
  claimChecked: {
    fr: "Énoncé vérifié à la construction du rapport",
    en: "Statement checked when the report was built",
  },
  notebook: { fr: "Carnet", en: "Notebook" },
  notebooks: { fr: "Carnets de calcul", en: "Notebooks" },
  notebookIntro: {
    fr: "Le calcul derrière les pages : code, puis ce qu’il produit.",
    en: "The calculation behind the pages: code, then what it produces.",
  },
  otherEdition: {
    fr: "Cette page n’existe qu’en anglais ; la voici telle quelle.",
    en: "This page exists in French only; here it is as it stands.",
  },
  otherLanguage: {
    fr: "Texte en anglais : ce carnet n’en a pas de version française.",
    en: "Text in French: this notebook has no English version of it.",
  },
  scrollable: { fr: "défilable", en: "scrollable" },
  datasets: { fr: "Jeux de données", en: "Datasets" },
  openIn: { fr: "Lire en français", en: "Read in English" },
  eachKey: {
    fr: "Un élément par clé, que les pages nomment :",
    en: "One for each key that pages name:",
  },
  code: { fr: "Code", en: "Code" },
} as const satisfies Record<string, Bilingual>;
