import { entry, words } from "../entry.ts";

/** Notebooks and their cells. */
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
};
