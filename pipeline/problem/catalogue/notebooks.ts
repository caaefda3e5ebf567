import { didYouMean, entry, words } from "../entry.ts";

const noSuchPart = words(
  "La page partagée n’a pas de partie {name}.",
  "The shared page has no part {name}.",
);
const placeShared = words(
  "Placez \\{\\{shared\\}\\}, ou une de ses parties.",
  "Place \\{\\{shared\\}\\}, or a part of it.",
);

/** Notebooks and their cells, and what a lab’s own notebooks and pages lack. */
export const notebooks = {
  "notebook-error/cell-mark": entry({
    severity: "error",
    what: words("La marque de cellule est mal écrite.", "The cell mark is malformed."),
    why: words(
      "Ce qui suit l’identifiant doit être du JSON.",
      "What follows the identifier must be JSON.",
    ),
    mend: words('Écrivez par exemple \\{"lang":"fr"\\}.', 'Write for example \\{"lang":"fr"\\}.'),
    example: { at: { file: "notebooks/essai.nb.ts", line: 8, cell: "{lang:fr}" } },
  }),
  "notebook-error/duplicate-cell": entry({
    severity: "error",
    what: words("Deux cellules s’appellent « {cell} ».", "Two cells have the name “{cell}”."),
    why: words(
      "Les liens « voir le calcul » ne sauraient pas laquelle ouvrir.",
      "The links “see the calculation” could not tell them apart.",
    ),
    mend: words("Renommez l’une des deux.", "Rename one of the two."),
    example: { at: { file: "notebooks/essai.nb.ts", line: 20, cell: "themes" } },
  }),
  "cell-forbidden": entry({
    severity: "error",
    what: words(
      "La cellule demande un accès refusé : {short}.",
      "The cell asks for access that is refused: {short}.",
    ),
    why: words(
      "Un carnet ne lit que le jeu de données ; il n’écrit rien, n’ouvre ni réseau, ni environnement, ni programme, n’attend rien, et n’importe ni le système, ni la construction, ni un autre carnet.",
      "A notebook reads the dataset and nothing else; it writes nothing, opens no network, environment or program, waits for nothing, and imports neither the system nor the build nor another notebook.",
    ),
    mend: words(
      "Mettez la donnée dans le jeu de données et lisez-la par `dataset` ; mettez ce qui sert à plusieurs carnets dans pipeline/analysis.",
      "Put the data into the dataset and read it through `dataset`; put what several notebooks use into pipeline/analysis.",
    ),
    example: {
      at: { file: "notebooks/essai.nb.ts", line: 20, cell: "themes" },
      values: { short: "net" },
    },
  }),
  "cell-frozen": entry({
    severity: "error",
    what: words(
      "La cellule écrit dans ce qu’elle partage avec les autres carnets : {short}",
      "The cell writes to what it shares with the other notebooks: {short}",
    ),
    why: words(
      "Le jeu de données, les bibliothèques et le langage sont les mêmes pour tous ; un changement passerait sur leurs pages.",
      "The dataset, the libraries and the language are the same for all; a change would show on their pages.",
    ),
    mend: words(
      "Travaillez sur une copie : `toSorted()`, `[...rows]`, `\\{ ...row \\}`.",
      "Work on a copy: `toSorted()`, `[...rows]`, `\\{ ...row \\}`.",
    ),
    example: {
      at: { file: "notebooks/essai.nb.ts", line: 20, cell: "themes" },
      values: { short: "Cannot assign to read only property" },
    },
  }),
  "cell-error": entry({
    severity: "error",
    what: words("La cellule a échoué : {error}", "The cell failed: {error}"),
    why: words("Cellule « {id} » de {notebook}.", "Cell “{id}” of {notebook}."),
    mend: words("Corrigez la cellule.", "Correct the cell."),
    example: {
      at: { file: "notebooks/essai.nb.ts", line: 20, cell: "themes" },
      values: { error: "rows is not iterable", id: "themes", notebook: "essai.nb.ts" },
    },
  }),
  "same-notebook": entry({
    severity: "error",
    what: words(
      "Deux carnets ont le même nom : {other} et {file}.",
      "Two notebooks have the same name: {other} and {file}.",
    ),
    why: words(
      "Les pages nomment ce qu’elles placent par le nom du carnet : l’un cacherait l’autre.",
      "Pages name what they place by the name of the notebook: one would hide the other.",
    ),
    mend: words("Renommez le carnet du jeu de données.", "Rename the notebook of the dataset."),
    example: {
      at: { file: "data/essais/notebooks/portfolio.nb.ts" },
      values: { other: "notebooks/portfolio.nb.ts" },
    },
  }),
  "untranslated/page": entry({
    severity: "warning",
    what: words("Cette page n’est qu’en {language}.", "This page is in {language} only."),
    why: words("{shown}", "{shown}"),
    mend: words("Écrivez {wanted}.", "Write {wanted}."),
    example: {
      at: { file: "data/essais/reports/portfolio.fr.md" },
      values: {
        language: { fr: "français", en: "French" },
        shown: {
          fr: "L’édition en anglais ne l’a pas.",
          en: "That edition does not have it.",
        },
        wanted: "data/essais/reports/portfolio.en.md",
      },
    },
  }),
  "untranslated/words": entry({
    severity: "warning",
    what: words("« {text} » n’est qu’en {language}.", "“{text}” is in {language} only."),
    why: words(
      "L’édition en {there} le montre tel quel, avec une note.",
      "The {there} edition shows it as it stands, with a note.",
    ),
    mend: words('Écrivez say("…", "…").', 'Write say("…", "…").'),
    example: {
      at: { file: "data/essais/notebooks/portfolio.nb.ts", cell: "themes.title" },
      values: {
        text: "Les thèmes",
        language: { fr: "français", en: "French" },
        there: { fr: "anglais", en: "English" },
      },
    },
  }),
  "prose-error/nothing-shared": entry({
    severity: "error",
    what: words(
      "Aucune page partagée ne s’appelle {slug} dans cette langue.",
      "No shared page has the name {slug} in this language.",
    ),
    why: words(
      "\\{\\{shared\\}\\} place le texte de la page partagée du même nom.",
      "\\{\\{shared\\}\\} places the text of the shared page of the same name.",
    ),
    mend: words(
      "Retirez la ligne, ou donnez à la page le nom de celle qu’elle prolonge.",
      "Remove the line, or give the page the name of the one that it extends.",
    ),
    example: {
      at: { file: "data/essais/reports/essai.fr.md", line: 4, cell: "{{shared}}" },
      values: { slug: "essai" },
    },
  }),
  "prose-error/unknown-part": entry({
    severity: "error",
    what: noSuchPart,
    why: words("Ses parties : {parts}.", "Its parts: {parts}."),
    mend: placeShared,
    suggest: didYouMean,
    example: {
      at: {
        file: "data/essais/reports/portfolio.fr.md",
        line: 4,
        cell: "{{shared them}}",
        repair: "themes",
      },
      values: { name: "them", parts: "themes, years" },
    },
  }),
  "prose-error/no-part": entry({
    severity: "error",
    what: noSuchPart,
    why: words(
      "Une partie va de \\{\\{part …\\}\\} à \\{\\{end\\}\\} ; cette page n’en a aucune.",
      "A part goes from \\{\\{part …\\}\\} to \\{\\{end\\}\\}; this page has none.",
    ),
    mend: placeShared,
    example: {
      at: { file: "data/essais/reports/portfolio.fr.md", line: 4, cell: "{{shared themes}}" },
      values: { name: "themes" },
    },
  }),
};
