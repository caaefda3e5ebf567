import { didYouMean, entry, words } from "../entry.ts";

const notApplied = words(
  "La règle n’est pas appliquée, et le verdict serait incomplet.",
  "The rule is not applied, and the verdict would be incomplete.",
);
const mendSchema = words("Corrigez le schéma.", "Correct the schema.");

/** The folder of a dataset: its files, descriptor and columns; schemas given from outside. */
export const datasets = {
  "format-error/workbook-unread": entry({
    severity: "error",
    what: words(
      "Cette commande ne lit pas les classeurs.",
      "This command does not read workbooks.",
    ),
    why: words("La table serait vide.", "The table would be empty."),
    mend: words("Enregistrez la feuille en CSV.", "Save the sheet as CSV."),
    example: { at: { file: "essais.xlsx" } },
  }),
  "source-error/missing-projects": entry({
    severity: "error",
    what: words("La table projects manque.", "The table projects is missing."),
    why: words(
      "C’est la seule table obligatoire : tout le reste s’y rattache.",
      "It is the only required table: all the rest hangs on it.",
    ),
    mend: words(
      "Ajoutez un fichier projects.csv avec au moins project_id et name.",
      "Add a file projects.csv with at least project_id and name.",
    ),
    example: { at: {} },
  }),
  "source-error/not-a-file": entry({
    severity: "error",
    what: words(
      "Ce n’est pas un fichier ordinaire (un dossier, un tube, une prise ou un appareil).",
      "This is not a regular file (a folder, a pipe, a socket or a device).",
    ),
    why: words(
      "Le lire pourrait ne jamais finir ; il n’a pas été ouvert.",
      "Reading it might never end; it was not opened.",
    ),
    mend: words(
      "Retirez-le, ou mettez un fichier à sa place.",
      "Remove it, or put a file in its place.",
    ),
    example: { at: { file: "measures.csv" } },
  }),
  "unfinished-import": entry({
    severity: "error",
    what: words(
      "Un import dans ce jeu de données a été interrompu.",
      "An import into this dataset was broken off.",
    ),
    why: words(
      "Une partie de ses fichiers peut manquer, et les tables ne plus aller ensemble.",
      "Some of its files may be missing, and the tables may not fit together.",
    ),
    mend: words(
      "Relancez deno task import avec le même fichier : il finit d’abord ce qui a été interrompu.",
      "Run deno task import again with the same file: it first finishes what was broken off.",
    ),
    example: { at: {} },
  }),
  "source-error/too-many-entries": entry({
    severity: "error",
    what: words(
      "Les dossiers de ce jeu de données sont trop nombreux ou trop profonds.",
      "The folders of this dataset are too many or too deep.",
    ),
    why: words(
      "Un lien s’y cacherait ; il pourrait mener hors du dossier.",
      "A link could hide in them, and lead out of the folder.",
    ),
    mend: words(
      "Retirez ce qui n’est pas du jeu de données.",
      "Remove what is not part of the dataset.",
    ),
    example: { at: { file: "node_modules/a/b" } },
  }),
  "source-error/descriptor-length": entry({
    severity: "warning",
    what: words(
      "« {column} » dépasse {most} caractères ; la suite n’est pas montrée.",
      "“{column}” is longer than {most} characters; the rest is not shown.",
    ),
    why: words(
      "Les titres et la description se lisent sur chaque page.",
      "Titles and the description are read on every page.",
    ),
    mend: words("Abrégez-le.", "Shorten it."),
    example: { at: { file: "datapackage.json", column: "title" }, values: { most: 5000 } },
  }),
  "source-error/link": entry({
    severity: "error",
    what: words("Le fichier est un lien.", "The file is a link."),
    why: words(
      "Un lien peut mener hors du dossier du jeu de données, qui seul doit être lu.",
      "A link can lead out of the dataset folder, and nothing else may be read.",
    ),
    mend: words(
      "Remplacez le lien par le fichier lui-même.",
      "Put the file itself in place of the link.",
    ),
    example: { at: { file: "measures.csv" } },
  }),
  "source-error/size": entry({
    severity: "error",
    what: words("Le fichier dépasse 200 Mo.", "The file is larger than 200 MB."),
    why: words("Le lire prendrait toute la mémoire.", "Reading it would take all the memory."),
    mend: words("Découpez ou agrégez le fichier.", "Split or aggregate the file."),
    example: { at: { file: "measures.csv" } },
  }),
  "extra-label": entry({
    severity: "warning",
    what: words(
      "La colonne « {column} » n’est pas connue de la table {name}.",
      "The column “{column}” is not known to the table {name}.",
    ),
    why: words("Elle n’est pas lue.", "It is not read."),
    mend: words(
      "Retirez-la, ou laissez-la : elle est ignorée.",
      "Remove it, or leave it: it is ignored.",
    ),
    suggest: didYouMean,
    example: {
      at: { file: "projects.csv", line: 1, column: "tehme", repair: "theme" },
      values: { name: "projects" },
    },
  }),
  "duplicate-label/same-meaning": entry({
    severity: "error",
    what: words(
      "Les colonnes « {other} » et « {column} » désignent toutes deux {name}.",
      "The columns “{other}” and “{column}” both mean {name}.",
    ),
    why: words("Une seule peut être lue.", "Only one can be read."),
    mend: words("Supprimez ou renommez l’une des deux.", "Remove or rename one of the two."),
    example: {
      at: { file: "projects.csv", line: 1, column: "thématique" },
      values: { other: "thème", name: "theme" },
    },
  }),
  "label-match": entry({
    severity: "info",
    what: words(
      "La colonne « {column} » est lue comme {name}.",
      "The column “{column}” is read as {name}.",
    ),
    why: words("C’est un synonyme déclaré.", "It is a declared synonym."),
    mend: words(
      "Rien à faire si c’est bien le sens de la colonne.",
      "Nothing to do if that is what the column means.",
    ),
    example: {
      at: { file: "projects.csv", line: 1, column: "thématique" },
      values: { name: "theme" },
    },
  }),
  "missing-label": entry({
    severity: "error",
    what: words(
      "La colonne obligatoire {column} manque.",
      "The required column {column} is missing.",
    ),
    why: words(
      "La table {table} ne peut pas être lue sans elle.",
      "The table {table} cannot be read without it.",
    ),
    mend: words(
      "Ajoutez la colonne, ou nommez {column} celle qui la contient.",
      "Add the column, or give the name {column} to the one that holds it.",
    ),
    example: {
      at: { file: "projects.csv", line: 1, column: "name" },
      values: { table: "projects" },
    },
  }),
  "stale-repair": entry({
    severity: "warning",
    what: words(
      "La réparation acceptée n’est plus applicable : « {cell} » n’est plus dans cette cellule.",
      "The accepted repair no longer applies: “{cell}” is no longer in this cell.",
    ),
    why: words(
      "Le fichier a changé depuis ; appliquée quand même, elle fausserait une autre valeur.",
      "The file has changed since; applied all the same, it would make another value wrong.",
    ),
    mend: words(
      "Retirez-la de repairs.csv, ou relancez deno task check --repair.",
      "Remove it from repairs.csv, or run deno task check --repair again.",
    ),
    example: { at: { file: "projects.csv", line: 12, column: "theme", cell: "mobilté" } },
  }),
  "source-error/descriptor-syntax": entry({
    severity: "error",
    what: words("Le descripteur n’est pas du JSON.", "The descriptor is not JSON."),
    why: words("{detail}", "{detail}"),
    mend: words("Corrigez la syntaxe du fichier.", "Correct the syntax of the file."),
    example: { at: { file: "datapackage.json" }, values: { detail: "Unexpected token" } },
  }),
  "source-error/resource-file": entry({
    severity: "error",
    what: words("Le fichier {cell} n’existe pas.", "The file {cell} does not exist."),
    why: words(
      "Le descripteur l’annonce parmi ses ressources.",
      "The descriptor lists it among its resources.",
    ),
    mend: words(
      "Ajoutez le fichier ou retirez la ressource.",
      "Add the file or remove the resource.",
    ),
    example: { at: { file: "datapackage.json", cell: "measures.csv" } },
  }),
  "source-error/unknown-table": entry({
    severity: "warning",
    what: words("La table {cell} n’est pas connue.", "The table {cell} is not known."),
    why: words("Elle n’est pas lue.", "It is not read."),
    mend: words("Vérifiez son nom.", "Check its name."),
    suggest: didYouMean,
    example: { at: { file: "datapackage.json", cell: "projets", repair: "projects" } },
  }),
  "missing-label/schema": entry({
    severity: "error",
    what: words("La colonne {column} manque.", "The column {column} is missing."),
    why: words("Le schéma la déclare.", "The schema declares it."),
    mend: words("Ajoutez la colonne.", "Add the column."),
    example: { at: { file: "essais.csv", line: 1, column: "nom" } },
  }),
  "extra-label/schema": entry({
    severity: "error",
    what: words(
      "La colonne « {column} » n’est pas dans le schéma.",
      "The column “{column}” is not in the schema.",
    ),
    why: words("Ses valeurs ne sont pas vérifiées.", "Its values are not checked."),
    mend: words("Retirez-la si elle est de trop.", "Remove it if it is not wanted."),
    suggest: didYouMean,
    example: { at: { file: "essais.csv", line: 1, column: "nmo", repair: "nom" } },
  }),
  "incorrect-label": entry({
    severity: "error",
    what: words(
      "La colonne « {column} » devrait s’appeler {repair}.",
      "The column “{column}” should be called {repair}.",
    ),
    why: words(
      "Un programme qui suit le schéma ne la trouverait pas.",
      "A program that follows the schema would not find it.",
    ),
    mend: words("Renommez-la {repair}.", "Rename it {repair}."),
    example: { at: { file: "essais.csv", line: 1, column: "Nom", repair: "nom" } },
  }),
  "schema-error/no-pattern": entry({
    severity: "error",
    what: words(
      "Le motif de {column} n’est pas une expression régulière : {pattern}",
      "The pattern of {column} is no regular expression: {pattern}",
    ),
    why: notApplied,
    mend: mendSchema,
    example: { at: { file: "schema.json", column: "siren" }, values: { pattern: "[0-9" } },
  }),
  "schema-error/slow-pattern": entry({
    severity: "error",
    what: words(
      "Le motif de {column} peut bloquer le programme (temps exponentiel) : {pattern}",
      "The pattern of {column} can block the program (exponential time): {pattern}",
    ),
    why: notApplied,
    mend: mendSchema,
    example: { at: { file: "schema.json", column: "siren" }, values: { pattern: "(a+)+$" } },
  }),
  "schema-error/no-json": entry({
    severity: "error",
    what: words("Le schéma n’est pas du JSON : {detail}", "The schema is not JSON: {detail}"),
    why: notApplied,
    mend: mendSchema,
    example: { at: { file: "schema.json" }, values: { detail: "Unexpected token" } },
  }),
  "schema-error/no-resource": entry({
    severity: "error",
    what: words("Aucune ressource ne porte le nom {name}.", "No resource has the name {name}."),
    why: notApplied,
    mend: mendSchema,
    example: { at: { file: "datapackage.json" }, values: { name: "essais.csv" } },
  }),
  "schema-error/unreachable": entry({
    severity: "error",
    what: words(
      "{path} n’existe pas, ou se trouve hors du dossier du descripteur.",
      "{path} does not exist, or lies outside the descriptor’s folder.",
    ),
    why: notApplied,
    mend: mendSchema,
    example: { at: { file: "datapackage.json" }, values: { path: "../schema.json" } },
  }),
};
