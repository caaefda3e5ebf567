import { entry, words } from "../entry.ts";

const othersToo = words(
  "La mémoire de la machine est aussi celle des autres programmes.",
  "The memory of the machine is also that of other programs.",
);
const moreMemory = words(
  "Corrigez la cellule, ou donnez-lui plus de mémoire avec --memory.",
  "Correct the cell, or give it more memory with --memory.",
);
const otherBytes = words(
  "« {cell} » : la sortie standard a reçu autre chose que les pages du site.",
  "“{cell}”: standard output was given something other than the pages of the site.",
);
const printElsewhere = words(
  "Affichez avec console.log, qui écrit ailleurs.",
  "Print with console.log, which writes elsewhere.",
);

/** The build of a site and what it writes. */
export const builds = {
  "cell-timeout": entry({
    severity: "error",
    what: words(
      "« {cell} » a été arrêté après {seconds} s sans finir.",
      "“{cell}” was stopped after {seconds} s without an end.",
    ),
    why: words("Une boucle ne finit peut-être jamais.", "A loop may never end."),
    mend: words(
      "Corrigez la cellule, ou donnez-lui plus de temps avec --seconds.",
      "Correct the cell, or give it more time with --seconds.",
    ),
    example: {
      at: { file: "notebooks/portfolio.nb.ts", line: 12, cell: "themes" },
      values: { seconds: "60" },
    },
  }),
  "channel-forged/no-answer": entry({
    severity: "error",
    what: words(
      "« {cell} » : la construction a envoyé ce qu’aucune n’envoie ({fault}).",
      "“{cell}”: the build sent what no build sends ({fault}).",
    ),
    why: words(
      "Rien n’est écrit hors du site, ni deux fois, ni sans fin.",
      "Nothing is written outside the site, nor twice, nor without end.",
    ),
    mend: words(
      "Renommez ce que cette page ou ce carnet nomme ainsi.",
      "Rename what this page or notebook names so.",
    ),
    example: {
      at: { file: "notebooks/portfolio.nb.ts", line: 12, cell: "themes" },
      values: { fault: "../index.html" },
    },
  }),
  "page-forbidden": entry({
    severity: "error",
    what: words(
      "La page {file} contient ce qu’aucune page ne doit contenir : {fault}.",
      "The page {file} holds what no page may hold: {fault}.",
    ),
    why: words(
      "Une page n’exécute que le script du site, ne charge rien, et ne mène qu’à des pages ou à des adresses.",
      "A page runs the script of the site only, loads nothing, and leads only to pages and addresses.",
    ),
    mend: words(
      "Cherchez-le dans le dessin ou le texte que cette page place, et retirez-le.",
      "Look for it in the drawing or text that this page places, and take it out.",
    ),
    example: { at: { file: "fr/portfolio.html", cell: "themes" }, values: { fault: "<iframe>" } },
  }),
  "build-ended": entry({
    severity: "error",
    what: words(
      "La construction s’est interrompue à « {cell} ».",
      "The build broke off at “{cell}”.",
    ),
    why: words(
      "Elle s’est terminée sans le dire ({detail}).",
      "It ended without saying so ({detail}).",
    ),
    mend: words(
      "Si un autre programme ou le système l’a arrêtée, relancez ; sinon cherchez dans cette cellule ce qui termine le programme.",
      "If another program or the system ended it, run it again; else look in this cell for what ends the program.",
    ),
    example: {
      at: { file: "notebooks/portfolio.nb.ts", line: 12, cell: "themes" },
      values: { detail: "SIGKILL" },
    },
  }),
  "output-in-use": entry({
    severity: "error",
    what: words(
      "Ce fichier ou ce dossier est ouvert ailleurs : le site n’a pas été remplacé.",
      "This file or folder is open elsewhere: the site was not replaced.",
    ),
    why: words(
      "Un navigateur, un éditeur ou une synchronisation le tient, ou ses droits l’interdisent.",
      "A browser, an editor or a synchronisation holds it, or its rights forbid it.",
    ),
    mend: words(
      "Fermez-le (ou attendez la fin de la synchronisation), puis recommencez.",
      "Close it (or wait for the end of the synchronisation), then try again.",
    ),
    example: { at: { file: "reports/site/my-lab" } },
  }),
  "output-foreign": entry({
    severity: "error",
    what: words(
      "Ce qui est là n’a pas été écrit par cette commande, et n’est pas remplacé.",
      "What is there was not written by this command, and is not replaced.",
    ),
    why: words(
      "Le site doit s’écrire à cette place ; seul ce qui porte notre marque y est remplacé.",
      "The site is to be written there; only what carries our mark is replaced.",
    ),
    mend: words(
      "Déplacez-le (ou supprimez-le s’il ne sert plus), ou choisissez un autre --out.",
      "Move it (or remove it if it is no longer needed), or choose another --out.",
    ),
    example: { at: { file: "reports/site/my-lab" } },
  }),
  "same-lab": entry({
    severity: "error",
    what: words(
      "Ces jeux de données auraient le même dossier dans le site : {list}.",
      "These datasets would have the same folder in the site: {list}.",
    ),
    why: words(
      "Les pages de l’un remplaceraient celles de l’autre.",
      "The pages of one would replace those of the other.",
    ),
    mend: words(
      "Renommez l’un des dossiers, ou construisez-les dans deux sites avec --out.",
      "Rename one of the folders, or build them into two sites with --out.",
    ),
    example: { at: { cell: "data/essais" }, values: { list: "data/essais, data/Essais" } },
  }),
  "source-error/no-folder": entry({
    severity: "error",
    what: words("{cell} n’est pas un dossier.", "{cell} is not a folder."),
    why: words(
      "--data et --against attendent un jeu de données.",
      "--data and --against take a dataset.",
    ),
    mend: words("Vérifiez le chemin.", "Check the path."),
    example: { at: { cell: "data/esais" } },
  }),
  "output-unsafe": entry({
    severity: "error",
    what: words(
      "Le site ne peut pas s’écrire ici : {name} ({cell}) est ce dossier, le contient ou s’y trouve.",
      "The site cannot be written here: {name} ({cell}) is this folder, holds it or lies in it.",
    ),
    why: words(
      "Ce qui est lu ne doit jamais être remplacé par ce qui est écrit.",
      "What is read must never be replaced by what is written.",
    ),
    mend: words(
      "Choisissez avec --out un dossier à part, ou laissez reports/site.",
      "Choose a folder apart with --out, or leave reports/site.",
    ),
    example: {
      at: { file: "data/site", cell: "data" },
      values: { name: { fr: "le jeu de données", en: "the dataset" } },
    },
  }),
  "output-not-folder": entry({
    severity: "error",
    what: words("Ce n’est pas un dossier.", "This is not a folder."),
    why: words(
      "Le site s’écrit dans un dossier ; ce fichier n’est pas remplacé.",
      "The site is written into a folder; this file is not replaced.",
    ),
    mend: words("Choisissez un autre --out.", "Choose another --out."),
    example: { at: { file: "reports/site" } },
  }),
  "page-name": entry({
    severity: "error",
    what: words("La page {cell} ne peut pas être écrite.", "The page {cell} cannot be written."),
    why: words(
      "Son nom sort du dossier du jeu de données, ou une autre page a le même.",
      "Its name leads out of the dataset’s folder, or another page has the same one.",
    ),
    mend: words(
      "Changez l’identifiant dont le nom de la page est fait.",
      "Change the identifier from which the page’s name is made.",
    ),
    example: { at: { file: "my-lab", cell: "../index.html" } },
  }),
  "output-kept": entry({
    severity: "warning",
    what: words(
      "Ceci était dans un jeu de données du site, ou à sa place, et n’est pas de nous.",
      "This was in a dataset of the site, or in its place, and is not ours.",
    ),
    why: words(
      "C’est arrivé là pendant une construction ; rien n’en a été changé.",
      "It came there during a build; nothing of it was changed.",
    ),
    mend: words("Mettez-le ailleurs, hors du site.", "Put it elsewhere, outside the site."),
    example: { at: { file: "reports/site/my-lab/notes.txt" } },
  }),
  "output-changed": entry({
    severity: "error",
    what: words(
      "Autre chose a pris cette place pendant la construction.",
      "Something else took this place during the build.",
    ),
    why: words(
      "Le site s’écrirait ailleurs que dans le dossier choisi ; rien n’y a été remplacé.",
      "The site would be written elsewhere than in the folder chosen; nothing was replaced.",
    ),
    mend: words(
      "Laissez le dossier du site tranquille pendant la construction, puis recommencez.",
      "Leave the folder of the site alone during the build, then try again.",
    ),
    example: { at: { file: "reports/site" } },
  }),
  "output-foreign/lock": entry({
    severity: "error",
    what: words(
      "Ce qui est là n’a pas été écrit par cette commande, et n’est pas remplacé.",
      "What is there was not written by this command, and is not replaced.",
    ),
    why: words(
      "Ce nom sert à réserver le dossier pendant l’écriture.",
      "This name is used to hold the folder while it is written.",
    ),
    mend: words("Renommez-le ou supprimez-le.", "Rename or remove it."),
    example: { at: { file: "reports/site/.grandeur-nature.lock" } },
  }),
  "cell-memory": entry({
    severity: "error",
    what: words(
      "« {cell} » a été arrêté : plus de {limit} Mo de mémoire.",
      "“{cell}” was stopped: more than {limit} MB of memory.",
    ),
    why: othersToo,
    mend: moreMemory,
    example: {
      at: { file: "notebooks/portfolio.nb.ts", line: 12, cell: "themes" },
      values: { limit: "2000" },
    },
  }),
  "cell-memory/measured": entry({
    severity: "error",
    what: words(
      "« {cell} » a été arrêté : plus de {limit} Mo de mémoire ({used} Mo).",
      "“{cell}” was stopped: more than {limit} MB of memory ({used} MB).",
    ),
    why: othersToo,
    mend: moreMemory,
    example: {
      at: { file: "notebooks/portfolio.nb.ts", line: 12, cell: "themes" },
      values: { limit: "2000", used: "2100" },
    },
  }),
  "channel-forged/forged": entry({
    severity: "error",
    what: otherBytes,
    why: words(
      "La sortie standard porte les pages de la construction ; rien d’autre n’y est accepté.",
      "Standard output carries the pages of the build; nothing else is taken from it.",
    ),
    mend: printElsewhere,
    example: { at: { file: "notebooks/portfolio.nb.ts", line: 12, cell: "themes" } },
  }),
  "channel-forged/too-long": entry({
    severity: "error",
    what: otherBytes,
    why: words(
      "Ce qui a été envoyé est plus long que toute page.",
      "What was sent is longer than any page.",
    ),
    mend: printElsewhere,
    example: { at: { file: "notebooks/portfolio.nb.ts", line: 12, cell: "themes" } },
  }),
  "channel-forged/cut": entry({
    severity: "error",
    what: otherBytes,
    why: words(
      "La construction s’est arrêtée au milieu d’une page.",
      "The build ended in the middle of a page.",
    ),
    mend: printElsewhere,
    example: { at: { file: "notebooks/portfolio.nb.ts", line: 12, cell: "themes" } },
  }),
};
