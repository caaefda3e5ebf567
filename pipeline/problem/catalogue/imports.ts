import { entry, words } from "../entry.ts";

/** Imports of neighbours’ files. */
export const imports = {
  "usage-error/file-kind": entry({
    severity: "error",
    what: words("Ce type de fichier n’est pas connu.", "This kind of file is not known."),
    why: words(
      "Sont lus : .txt .md .docx .vtt .srt, .qdpx .qde .qdc.",
      "Read are: .txt .md .docx .vtt .srt, .qdpx .qde .qdc.",
    ),
    mend: words("Enregistrez-le dans un de ces formats.", "Save it in one of these formats."),
    example: { at: { file: "entretien.odt" } },
  }),
  "import-workbook": entry({
    severity: "error",
    what: words("La table {cell} est dans un classeur.", "The table {cell} is in a workbook."),
    why: words(
      "L’import écrit du CSV : il remplacerait le classeur, ou ferait une seconde table.",
      "The import writes CSV: it would replace the workbook, or make a second table.",
    ),
    mend: words(
      "Enregistrez cette feuille en {cell}.csv et ôtez-la du classeur, puis recommencez.",
      "Save this sheet as {cell}.csv and remove it from the workbook, then try again.",
    ),
    example: { at: { cell: "codings" } },
  }),
  "import-several-files": entry({
    severity: "error",
    what: words(
      "La table {cell} n’a pas un fichier, et un seul.",
      "The table {cell} does not have one file, and one only.",
    ),
    why: words(
      "L’import ne sait pas dans lequel ajouter ses lignes.",
      "The import does not know to which it should add its rows.",
    ),
    mend: words(
      "Donnez à cette table un seul « path » dans datapackage.json.",
      "Give this table one “path” in datapackage.json.",
    ),
    example: { at: { file: "datapackage.json", cell: "codings" } },
  }),
  "file-exists/own-query": entry({
    severity: "error",
    what: words(
      "Ce fichier n’a pas été écrit par un import.",
      "This file was not written by an import.",
    ),
    why: words(
      "L’import garde sa requête sous ce nom ; la vôtre serait perdue.",
      "The import keeps its query under this name; yours would be lost.",
    ),
    mend: words("Renommez-le, puis recommencez.", "Rename it, then try again."),
    example: { at: { file: "sirene-query.sql" } },
  }),
  "descriptor-error": entry({
    severity: "error",
    what: words("Le fichier n’est pas du JSON.", "The file is not JSON."),
    why: words(
      "Les tables écrites doivent y être déclarées.",
      "The tables written are to be declared in it.",
    ),
    mend: words(
      "Corrigez-le (deno task check dit où), puis recommencez.",
      "Correct it (deno task check says where), then try again.",
    ),
    example: { at: { file: "datapackage.json" } },
  }),
  "import-loss": entry({
    severity: "error",
    what: words(
      "La table a plus que ses colonnes et ses lignes.",
      "The table has more than its columns and rows.",
    ),
    why: words(
      "L’import la réécrit : titres, notes, totaux et cellules sans colonne seraient perdus.",
      "The import writes it again: titles, notes, totals and cells without a column would be lost.",
    ),
    mend: words(
      "Lancez deno task check pour les voir, ôtez-les, puis recommencez.",
      "Run deno task check to see them, remove them, then try again.",
    ),
    example: { at: { file: "codings.csv", line: 1 } },
  }),
  "source-error/no-file": entry({
    severity: "error",
    what: words("Le fichier n’existe pas.", "The file does not exist."),
    why: words("", ""),
    mend: words("Vérifiez le chemin.", "Check the path."),
    example: { at: { file: "StockEtablissement.csv" } },
  }),
  "source-error/map-columns": entry({
    severity: "error",
    what: words(
      "La correspondance doit avoir les colonnes commune et territory.",
      "The mapping must have the columns commune and territory.",
    ),
    why: words("", ""),
    mend: words("Renommez ses colonnes.", "Rename its columns."),
    example: { at: { file: "communes.csv" } },
  }),
  "source-error/unreadable": entry({
    severity: "error",
    what: words("Le fichier n’a pas pu être lu : {detail}", "The file could not be read: {detail}"),
    why: words("", ""),
    mend: words("Vérifiez que le fichier est entier.", "Check that the file is whole."),
    example: { at: { file: "StockEtablissement.csv" }, values: { detail: "unexpected end" } },
  }),
  "source-error/missing-columns": entry({
    severity: "error",
    what: words("Il manque des colonnes : {list}.", "Columns are missing: {list}."),
    why: words("", ""),
    mend: words(
      "Donnez le fichier StockEtablissement de l’Insee, ou --employment COLONNE.",
      "Give Insee’s file StockEtablissement, or --employment COLUMN.",
    ),
    example: {
      at: { file: "StockEtablissement.csv" },
      values: { list: "trancheEffectifsEtablissement" },
    },
  }),
  "source-error/no-duckdb": entry({
    severity: "error",
    what: words(
      "DuckDB n’a pas pu être chargé sur cette machine.",
      "DuckDB could not be loaded on this machine.",
    ),
    why: words("", ""),
    mend: words(
      "Donnez le même fichier en CSV : il est lu sans DuckDB.",
      "Give the same file as CSV: it is read without DuckDB.",
    ),
    example: { at: { file: "StockEtablissement.parquet" } },
  }),
  "missing-label/pseudonyms": entry({
    severity: "error",
    what: words(
      "La table des pseudonymes n’a pas les colonnes name et pseudonym.",
      "The key file does not have the columns name and pseudonym.",
    ),
    why: words("Sans elles, aucun nom n’est remplacé.", "Without them, no name is replaced."),
    mend: words("Nommez ainsi ses deux colonnes.", "Name its two columns so."),
    example: { at: { file: "pseudonyms.csv", line: 1 } },
  }),
  "transcript-kept": entry({
    severity: "error",
    what: words(
      "Ce texte n’est pas celui qui a été importé : il n’est pas remplacé.",
      "This text is not the one that was imported: it is not replaced.",
    ),
    why: words(
      "Il a été mis là ou changé à la main, et n’existe peut-être nulle part ailleurs.",
      "It was put there or changed by hand, and may exist nowhere else.",
    ),
    mend: words(
      "Déplacez-le hors du jeu de données, ou donnez un autre identifiant avec --interview.",
      "Move it out of the dataset, or give another identifier with --interview.",
    ),
    example: { at: { file: "transcripts/e-01.txt" } },
  }),
  "interview-there": entry({
    severity: "error",
    what: words(
      "L’entretien {cell} a déjà un autre texte.",
      "The interview {cell} already has another text.",
    ),
    why: words(
      "Deux fichiers de noms voisins donnent le même identifiant ; l’un effacerait l’autre.",
      "Two files of similar names give the same identifier; one would replace the other.",
    ),
    mend: words(
      "Pour un autre entretien, donnez un autre identifiant avec --interview ; pour corriger celui-ci, ajoutez --interview {cell}.",
      "For another interview give another identifier with --interview; to correct this one, add --interview {cell}.",
    ),
    example: { at: { file: "transcripts/e-01.txt", cell: "e-01" } },
  }),
  "path-outside": entry({
    severity: "error",
    what: words(
      "Ce fichier ne serait pas dans le jeu de données, ou n’est pas un fichier ordinaire.",
      "This file would not lie in the dataset, or is not a regular file.",
    ),
    why: words(
      "Un import n’écrit que dans le dossier donné par --into.",
      "An import writes into the folder given by --into only.",
    ),
    mend: words(
      "Corrigez le chemin dans datapackage.json, ou l’identifiant donné.",
      "Correct the path in datapackage.json, or the identifier given.",
    ),
    example: { at: { cell: "../interviews.csv" } },
  }),
  "source-error/kept-file": entry({
    severity: "error",
    what: words(
      "Ce n’est pas un fichier ordinaire (un dossier, un lien, un tube ou un appareil).",
      "This is not a regular file (a folder, a link, a pipe or a device).",
    ),
    why: words(
      "Le lire pourrait ne jamais finir, ou mener hors du jeu de données ; il n’a pas été ouvert.",
      "Reading it might never end, or lead out of the dataset; it was not opened.",
    ),
    mend: words(
      "Retirez-le du jeu de données, ou mettez un fichier à sa place.",
      "Remove it from the dataset, or put a file in its place.",
    ),
    example: { at: { file: "repairs.csv" } },
  }),
};
