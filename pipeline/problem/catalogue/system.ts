import { entry, words } from "../entry.ts";

const twoAtOnce = words(
  "Deux commandes à la fois y mêleraient leurs fichiers.",
  "Two commands at once would mix their files in it.",
);
const waitForIt = words(
  "Attendez qu’elle finisse, ou choisissez un autre dossier.",
  "Wait until it ends, or choose another folder.",
);
const maybeYours = words(
  "Il peut être à vous : il n’est pas remplacé sans votre accord.",
  "It may be yours: it is not replaced without your consent.",
);

/** The machine and its files, and defects of the program. */
export const system = {
  unexpected: entry({
    severity: "error",
    what: words(
      "« {stage} » s’est arrêté sur une erreur imprévue : {detail}",
      "“{stage}” stopped at an unforeseen error: {detail}",
    ),
    why: words(
      "C’est un défaut du programme. Il travaillait sur : {cell}",
      "This is a defect of the program. It was at work on: {cell}",
    ),
    mend: words(
      "Relancez la même commande avec --debug : les détails à joindre au signalement s’affichent.",
      "Run the same command with --debug: it prints the details to report.",
    ),
    example: {
      at: { cell: "data/my-lab" },
      values: { stage: "report", detail: "rows is not iterable" },
    },
  }),
  more: entry({
    severity: "info",
    what: words(
      "{count} {count|autre problème|autres problèmes} de même nature {count|n’est pas affiché|ne sont pas affichés}.",
      "{count} more {count|problem|problems} of this kind {count|is|are} not shown.",
    ),
    why: words("La liste serait illisible.", "The list would be unreadable."),
    mend: words(
      "Corrigez ceux qui sont affichés, puis vérifiez de nouveau.",
      "Correct those shown, then check again.",
    ),
    example: { at: { file: "projects.csv" }, values: { count: 40 } },
  }),
  "file-changed": entry({
    severity: "error",
    what: words(
      "Le fichier a changé depuis qu’il a été lu.",
      "The file has changed since it was read.",
    ),
    why: words(
      "L’écrire maintenant effacerait ce changement.",
      "Writing it now would undo that change.",
    ),
    mend: words(
      "Enregistrez et fermez-le ailleurs, puis recommencez.",
      "Save and close it elsewhere, then try again.",
    ),
    example: { at: { file: "codings.csv" } },
  }),
  "output-unsafe/input": entry({
    severity: "error",
    what: words(
      "La sortie est dans ce qui est lu ({cell}), ou à sa place.",
      "The output lies in what is read ({cell}), or in its place.",
    ),
    why: words(
      "Ce qui est lu ne doit jamais être remplacé par ce qui est écrit.",
      "What is read must never be replaced by what is written.",
    ),
    mend: words("Choisissez un autre --out.", "Choose another --out."),
    example: { at: { file: "data/my-lab/out.zip", cell: "data/my-lab" } },
  }),
  "output-busy": entry({
    severity: "error",
    what: words(
      "Une autre commande écrit déjà dans ce dossier.",
      "Another command is already writing into this folder.",
    ),
    why: twoAtOnce,
    mend: waitForIt,
    example: { at: { file: "reports/site" } },
  }),
  "output-busy/process": entry({
    severity: "error",
    what: words(
      "Une autre commande écrit déjà dans ce dossier (processus {owner}).",
      "Another command is already writing into this folder (process {owner}).",
    ),
    why: twoAtOnce,
    mend: waitForIt,
    example: { at: { file: "reports/site" }, values: { owner: "4242" } },
  }),
  "file-exists": entry({
    severity: "error",
    what: words("Un autre fichier est déjà là.", "Another file is there already."),
    why: maybeYours,
    mend: words(
      "Choisissez un autre nom, déplacez ce fichier, ou (pour export) ajoutez --replace.",
      "Choose another name, move this file, or (for export) add --replace.",
    ),
    example: { at: { file: "out.zip" } },
  }),
  "file-exists/not-regular": entry({
    severity: "error",
    what: words(
      "Ce qui est là n’est pas un fichier ordinaire.",
      "What is there is not a regular file.",
    ),
    why: maybeYours,
    mend: words("Choisissez un autre nom, ou déplacez-le.", "Choose another name, or move it."),
    example: { at: { file: "out.zip" } },
  }),
  "system-error/denied": entry({
    severity: "error",
    what: words("L’accès est refusé.", "Access is denied."),
    why: words(
      "Les droits du fichier ou du dossier ne le permettent pas, ou un autre programme le tient.",
      "The rights of the file or folder do not allow it, or another program holds it.",
    ),
    mend: words(
      "Donnez les droits de lecture et d’écriture, fermez l’autre programme, ou choisissez un autre dossier.",
      "Give read and write rights, close the other program, or choose another folder.",
    ),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/busy": entry({
    severity: "error",
    what: words("Le fichier ou le dossier est occupé.", "The file or folder is in use."),
    why: words(
      "Un autre programme l’a ouvert (tableur, navigateur, synchronisation).",
      "Another program has it open (spreadsheet, browser, synchronisation).",
    ),
    mend: words("Fermez-le, puis recommencez.", "Close it, then try again."),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/full": entry({
    severity: "error",
    what: words("Le disque est plein.", "The disk is full."),
    why: words(
      "Ce qui devait être écrit n’y tient pas ; ce qui existait est resté en place.",
      "What was to be written does not fit; what was there has stayed in place.",
    ),
    mend: words(
      "Faites de la place, ou choisissez un autre disque.",
      "Make room, or choose another disk.",
    ),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/too-many-open": entry({
    severity: "error",
    what: words("Trop de fichiers sont ouverts.", "Too many files are open."),
    why: words("Le système limite leur nombre.", "The system limits their number."),
    mend: words(
      "Fermez d’autres programmes, puis recommencez.",
      "Close other programs, then try again.",
    ),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/absent": entry({
    severity: "error",
    what: words("Le fichier ou le dossier n’existe pas.", "The file or folder does not exist."),
    why: words(
      "Il a été déplacé ou supprimé, ou le chemin est mal écrit.",
      "It was moved or deleted, or the path is misspelt.",
    ),
    mend: words("Vérifiez le chemin, puis recommencez.", "Check the path, then try again."),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/not-granted": entry({
    severity: "error",
    what: words("Deno n’a pas reçu cet accès.", "Deno was not given this access."),
    why: words(
      "La commande a été lancée sans les autorisations de sa tâche.",
      "The command was started without the permissions of its task.",
    ),
    mend: words(
      "Lancez-la par deno task, comme l’indique l’aide.",
      "Start it with deno task, as the help shows.",
    ),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/taken": entry({
    severity: "error",
    what: words("Ce nom est déjà pris.", "This name is already taken."),
    why: words(
      "Rien de ce qui existe n’est remplacé sans être reconnu.",
      "Nothing that exists is replaced unless it is recognised.",
    ),
    mend: words("Déplacez-le, ou choisissez un autre nom.", "Move it, or choose another name."),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/no-folder": entry({
    severity: "error",
    what: words(
      "Une partie du chemin est un fichier, non un dossier.",
      "A part of the path is a file, not a folder.",
    ),
    why: words("Il n’y a de place que dans un dossier.", "Only a folder can hold files."),
    mend: words("Choisissez un autre chemin.", "Choose another path."),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/folder": entry({
    severity: "error",
    what: words("C’est un dossier, non un fichier.", "This is a folder, not a file."),
    why: words("Un fichier est attendu ici.", "A file is expected here."),
    mend: words("Donnez le chemin d’un fichier.", "Give the path of a file."),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/not-empty": entry({
    severity: "error",
    what: words("Le dossier n’est pas vide.", "The folder is not empty."),
    why: words(
      "Un autre programme y a écrit entre-temps.",
      "Another program wrote into it meanwhile.",
    ),
    mend: words("Regardez ce qu’il contient, puis recommencez.", "Look at it, then try again."),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/read-only": entry({
    severity: "error",
    what: words("Le disque est en lecture seule.", "The disk is read-only."),
    why: words("Rien ne peut y être écrit.", "Nothing can be written to it."),
    mend: words("Choisissez un autre dossier.", "Choose another folder."),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/long-path": entry({
    severity: "error",
    what: words("Le chemin est trop long.", "The path is too long."),
    why: words(
      "Le système limite la longueur des noms et des chemins.",
      "The system limits the length of names and paths.",
    ),
    mend: words(
      "Choisissez un dossier au chemin plus court, ou un nom plus court.",
      "Choose a folder with a shorter path, or a shorter name.",
    ),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/loop": entry({
    severity: "error",
    what: words("Des liens tournent en rond.", "Links go round in a circle."),
    why: words("Ils ne mènent à aucun fichier.", "They lead to no file."),
    mend: words("Donnez le chemin du dossier lui-même.", "Give the path of the folder itself."),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/bad-path": entry({
    severity: "error",
    what: words("Ce chemin n’est pas possible.", "This path is not possible."),
    why: words(
      "Il contient un caractère que le système n’accepte pas.",
      "It has a character that the system does not accept.",
    ),
    mend: words("Choisissez un autre nom.", "Choose another name."),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/two-disks": entry({
    severity: "error",
    what: words("Le dossier est sur deux disques.", "The folder is on two disks."),
    why: words(
      "Un fichier ne peut pas y être déplacé d’un seul coup.",
      "A file cannot be moved in it in one step.",
    ),
    mend: words("Choisissez un dossier d’un seul disque.", "Choose a folder on one disk."),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/no-reader": entry({
    severity: "error",
    what: words("Le lecteur de la sortie est parti.", "Whoever read the output has left."),
    why: words("Il n’y a plus où écrire.", "There is nowhere left to write."),
    mend: words("Recommencez sans ce lecteur.", "Try again without it."),
    example: { at: { file: "reports/site" } },
  }),
  "system-error/other": entry({
    severity: "error",
    what: words("Le système a refusé ({code}).", "The system refused ({code})."),
    why: words("{detail}", "{detail}"),
    mend: words(
      "Vérifiez le disque et le dossier, puis recommencez.",
      "Check the disk and the folder, then try again.",
    ),
    example: {
      at: { file: "reports/site" },
      values: { code: "EIO", detail: "input/output error" },
    },
  }),
};
