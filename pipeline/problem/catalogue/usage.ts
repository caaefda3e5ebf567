import { entry, words } from "../entry.ts";

/** What a command says of how it was called. */
const help = {
  mend: words("« {help} » montre comment l’écrire.", "“{help}” shows how to write it."),
  suggest: words(
    "Vouliez-vous dire {repair} ? « {help} » en dit plus.",
    "Did you mean {repair}? “{help}” says more.",
  ),
} as const;

/** Options and arguments of commands. */
export const usage = {
  "usage-error/unknown-option": entry({
    severity: "error",
    what: words(
      "{column} n’est pas une option de « {name} ».",
      "{column} is no option of “{name}”.",
    ),
    why: words(
      "{count|Cette commande n’a pas d’option.|Ses options : {options}.|Ses options : {options}.}",
      "{count|This command has no option.|Its options: {options}.|Its options: {options}.}",
    ),
    ...help,
    example: {
      at: { column: "--dat", repair: "--data" },
      values: {
        name: "report",
        count: 2,
        options: "--data, --out",
        help: "deno task report --help",
      },
    },
  }),
  "usage-error/missing-value": entry({
    severity: "error",
    what: words("{column} n’a pas de valeur.", "{column} has no value."),
    why: words("{column} prend {expects}.", "{column} takes {expects}."),
    mend: help.mend,
    example: {
      at: { column: "--out" },
      values: {
        expects: { fr: "le chemin d’un dossier", en: "the path of a folder" },
        help: "deno task report --help",
      },
    },
  }),
  "usage-error/needless-value": entry({
    severity: "error",
    what: words("{column} ne prend pas de valeur.", "{column} takes no value."),
    why: words(
      "C’est un interrupteur ; « {cell} » est de trop.",
      "It is a switch; “{cell}” is too much.",
    ),
    mend: help.mend,
    example: {
      at: { column: "--timings", cell: "yes", repair: "--timings" },
      values: { help: "deno task report --help" },
    },
  }),
  "usage-error/does-not-apply": entry({
    severity: "error",
    what: words("{column} ne peut pas s’appliquer.", "{column} cannot apply."),
    why: words("{why}", "{why}"),
    mend: help.mend,
    example: {
      at: { column: "--sheet" },
      values: {
        why: { fr: "Le fichier n’a pas de feuille.", en: "The file has no sheet." },
        help: "deno task check --help",
      },
    },
  }),
  "usage-error/untaken-value": entry({
    severity: "error",
    what: words("{shown} ne prend pas « {cell} ».", "{shown} does not take “{cell}”."),
    why: words("{shown} prend {expects}.", "{shown} takes {expects}."),
    ...help,
    example: {
      at: { column: "--lang", cell: "fra", repair: "fr" },
      values: {
        shown: "--lang",
        expects: { fr: "fr ou en", en: "fr or en" },
        help: "deno task report --help",
      },
    },
  }),
  "usage-error/missing": entry({
    severity: "error",
    what: words("Il manque {what} à « {name} ».", "“{name}” needs {what}."),
    why: words("{shown} prend {expects}.", "{shown} takes {expects}."),
    mend: help.mend,
    example: {
      at: {},
      values: {
        what: { fr: "FICHIER", en: "FILE" },
        name: "import",
        shown: { fr: "FICHIER", en: "FILE" },
        expects: { fr: "le chemin d’un fichier", en: "the path of a file" },
        help: "deno task import --help",
      },
    },
  }),
  "usage-error/extra-argument": entry({
    severity: "error",
    what: words("« {name} » n’attend pas « {cell} ».", "“{name}” does not expect “{cell}”."),
    why: words(
      "{count|Elle ne prend que des options.|Sans option, elle prend : {places}.|Sans option, elle prend : {places}.}",
      "{count|It takes options only.|Without an option it takes: {places}.|Without an option it takes: {places}.}",
    ),
    ...help,
    example: {
      at: { cell: "essais" },
      values: {
        name: "report",
        count: 0,
        places: { fr: "FICHIER", en: "FILE" },
        help: "deno task report --help",
      },
    },
  }),
  "usage-error/refused-value": entry({
    severity: "error",
    what: words("Valeur refusée : {value}.", "Value refused: {value}."),
    why: words(
      "Une option qui ne peut pas s’appliquer arrête le calcul.",
      "An option that cannot apply stops the computation.",
    ),
    mend: words("Attendu : {allowed}.", "Expected: {allowed}."),
    example: { at: {}, values: { value: "citizen", allowed: "citizens" } },
  }),
  "usage-error/plain-name": entry({
    severity: "error",
    what: words(
      "« {name} » : donnez un nom en minuscules sans accents, comme {example}.",
      "“{name}”: give a name in lower case without accents, like {example}.",
    ),
    why: words("", ""),
    mend: words("Choisissez un autre nom.", "Choose another name."),
    example: { at: {}, values: { name: "Été 2024", example: "ete-2024" } },
  }),
  "usage-error/exists": entry({
    severity: "error",
    what: words("{path} existe déjà.", "{path} exists already."),
    why: words("", ""),
    mend: words("Choisissez un autre nom.", "Choose another name."),
    example: { at: {}, values: { path: "data/my-lab" } },
  }),
};
