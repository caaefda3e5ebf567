import type { Bilingual } from "../language/bilingual.ts";
import { type Problem, problem } from "./problem.ts";
import { Refusal } from "./refusal.ts";

/** The names of Deno's errors, for those that come without a POSIX code. */
const codeOfName: Readonly<Record<string, string>> = {
  NotFound: "ENOENT",
  PermissionDenied: "EACCES",
  NotCapable: "NotCapable",
  AlreadyExists: "EEXIST",
  NotADirectory: "ENOTDIR",
  IsADirectory: "EISDIR",
  FilesystemLoop: "ELOOP",
  Busy: "EBUSY",
  BrokenPipe: "EPIPE",
  WriteZero: "ENOSPC",
  NotSupported: "ENOTSUP",
};

/** Windows errors that Deno passes on by number only. */
const codeOfNumber: Readonly<Record<string, string>> = {
  "19": "EROFS",
  "32": "EBUSY",
  "33": "EBUSY",
  "39": "ENOSPC",
  "112": "ENOSPC",
  "123": "EINVAL",
  "206": "ENAMETOOLONG",
};

/**
 * The POSIX code of an error of the operating system (`ENOSPC`), or `NotCapable` for an access that
 * Deno was not given; null for every other error, which is a bug.
 */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  // Node's own codes (ERR_…) tell of wrong calls, not of the machine.
  if (typeof code === "string" && /^E[A-Z0-9]+$/.test(code)) return code;
  const named = Object.hasOwn(codeOfName, error.name) ? codeOfName[error.name] : undefined;
  if (named !== undefined) return named;
  const number = /\(os error (\d+)\)/.exec(error.message)?.[1];
  return number === undefined ? null : codeOfNumber[number] ?? `E${number}`;
}

/**
 * The problem behind an error of the operating system: what could not be done and where, why, and
 * what to do. Null when the error is not one of the system, but a bug.
 *
 * @param path What was read or written; taken from the error's message when it is left out.
 */
export function systemProblem(error: unknown, path?: string): Problem | null {
  const code = systemCode(error);
  if (code === null) return null;
  const at = path ?? pathOf(error);
  const { what, why, mend } = Object.hasOwn(causes, code) ? causes[code]! : otherCause(code, error);
  return problem({ code: "system-error", severity: "error", file: at, what, why, mend });
}

/** Call, and turn an error of the operating system into a {@linkcode Refusal} that names the path. */
export async function refusing<T>(path: string, call: () => Promise<T> | T): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const found = systemProblem(error, path);
    if (found === null) throw error;
    throw new Refusal(found);
  }
}

function pathOf(error: unknown): string | null {
  const message = error instanceof Error ? error.message : "";
  return /: [\w ]+ '([^']+)'/.exec(message)?.[1] ?? /"([^"]+)"/.exec(message)?.[1] ?? null;
}

interface Cause {
  readonly what: Bilingual;
  readonly why: Bilingual;
  readonly mend: Bilingual;
}

const denied: Cause = {
  what: { fr: "L’accès est refusé.", en: "Access is denied." },
  why: {
    fr: "Les droits du fichier ou du dossier ne le permettent pas, ou un autre programme le tient.",
    en: "The rights of the file or folder do not allow it, or another program holds it.",
  },
  mend: {
    fr:
      "Donnez les droits de lecture et d’écriture, fermez l’autre programme, ou choisissez un autre dossier.",
    en: "Give read and write rights, close the other program, or choose another folder.",
  },
};

const busy: Cause = {
  what: { fr: "Le fichier ou le dossier est occupé.", en: "The file or folder is in use." },
  why: {
    fr: "Un autre programme l’a ouvert (tableur, navigateur, synchronisation).",
    en: "Another program has it open (spreadsheet, browser, synchronisation).",
  },
  mend: { fr: "Fermez-le, puis recommencez.", en: "Close it, then try again." },
};

const full: Cause = {
  what: { fr: "Le disque est plein.", en: "The disk is full." },
  why: {
    fr: "Ce qui devait être écrit n’y tient pas ; ce qui existait est resté en place.",
    en: "What was to be written does not fit; what was there has stayed in place.",
  },
  mend: {
    fr: "Faites de la place, ou choisissez un autre disque.",
    en: "Make room, or choose another disk.",
  },
};

const tooMany: Cause = {
  what: { fr: "Trop de fichiers sont ouverts.", en: "Too many files are open." },
  why: { fr: "Le système limite leur nombre.", en: "The system limits their number." },
  mend: {
    fr: "Fermez d’autres programmes, puis recommencez.",
    en: "Close other programs, then try again.",
  },
};

const causes: Readonly<Record<string, Cause>> = {
  ENOENT: {
    what: {
      fr: "Le fichier ou le dossier n’existe pas.",
      en: "The file or folder does not exist.",
    },
    why: {
      fr: "Il a été déplacé ou supprimé, ou le chemin est mal écrit.",
      en: "It was moved or deleted, or the path is misspelt.",
    },
    mend: { fr: "Vérifiez le chemin, puis recommencez.", en: "Check the path, then try again." },
  },
  EACCES: denied,
  EPERM: denied,
  NotCapable: {
    what: { fr: "Deno n’a pas reçu cet accès.", en: "Deno was not given this access." },
    why: {
      fr: "La commande a été lancée sans les autorisations de sa tâche.",
      en: "The command was started without the permissions of its task.",
    },
    mend: {
      fr: "Lancez-la par deno task, comme l’indique l’aide.",
      en: "Start it with deno task, as the help shows.",
    },
  },
  EEXIST: {
    what: { fr: "Ce nom est déjà pris.", en: "This name is already taken." },
    why: {
      fr: "Rien de ce qui existe n’est remplacé sans être reconnu.",
      en: "Nothing that exists is replaced unless it is recognised.",
    },
    mend: {
      fr: "Déplacez-le, ou choisissez un autre nom.",
      en: "Move it, or choose another name.",
    },
  },
  ENOTDIR: {
    what: {
      fr: "Une partie du chemin est un fichier, non un dossier.",
      en: "A part of the path is a file, not a folder.",
    },
    why: { fr: "Il n’y a de place que dans un dossier.", en: "Only a folder can hold files." },
    mend: { fr: "Choisissez un autre chemin.", en: "Choose another path." },
  },
  EISDIR: {
    what: { fr: "C’est un dossier, non un fichier.", en: "This is a folder, not a file." },
    why: { fr: "Un fichier est attendu ici.", en: "A file is expected here." },
    mend: { fr: "Donnez le chemin d’un fichier.", en: "Give the path of a file." },
  },
  ENOTEMPTY: {
    what: { fr: "Le dossier n’est pas vide.", en: "The folder is not empty." },
    why: {
      fr: "Un autre programme y a écrit entre-temps.",
      en: "Another program wrote into it meanwhile.",
    },
    mend: {
      fr: "Regardez ce qu’il contient, puis recommencez.",
      en: "Look at it, then try again.",
    },
  },
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EROFS: {
    what: { fr: "Le disque est en lecture seule.", en: "The disk is read-only." },
    why: { fr: "Rien ne peut y être écrit.", en: "Nothing can be written to it." },
    mend: { fr: "Choisissez un autre dossier.", en: "Choose another folder." },
  },
  EMFILE: tooMany,
  ENFILE: tooMany,
  EBUSY: busy,
  ETXTBSY: busy,
  ENAMETOOLONG: {
    what: { fr: "Le chemin est trop long.", en: "The path is too long." },
    why: {
      fr: "Le système limite la longueur des noms et des chemins.",
      en: "The system limits the length of names and paths.",
    },
    mend: {
      fr: "Choisissez un dossier au chemin plus court, ou un nom plus court.",
      en: "Choose a folder with a shorter path, or a shorter name.",
    },
  },
  ELOOP: {
    what: { fr: "Des liens tournent en rond.", en: "Links go round in a circle." },
    why: { fr: "Ils ne mènent à aucun fichier.", en: "They lead to no file." },
    mend: {
      fr: "Donnez le chemin du dossier lui-même.",
      en: "Give the path of the folder itself.",
    },
  },
  EINVAL: {
    what: { fr: "Ce chemin n’est pas possible.", en: "This path is not possible." },
    why: {
      fr: "Il contient un caractère que le système n’accepte pas.",
      en: "It has a character that the system does not accept.",
    },
    mend: { fr: "Choisissez un autre nom.", en: "Choose another name." },
  },
  EXDEV: {
    what: { fr: "Le dossier est sur deux disques.", en: "The folder is on two disks." },
    why: {
      fr: "Un fichier ne peut pas y être déplacé d’un seul coup.",
      en: "A file cannot be moved in it in one step.",
    },
    mend: { fr: "Choisissez un dossier d’un seul disque.", en: "Choose a folder on one disk." },
  },
  EPIPE: {
    what: { fr: "Le lecteur de la sortie est parti.", en: "Whoever read the output has left." },
    why: { fr: "Il n’y a plus où écrire.", en: "There is nowhere left to write." },
    mend: { fr: "Recommencez sans ce lecteur.", en: "Try again without it." },
  },
};
function otherCause(code: string, error: unknown): Cause {
  const detail = error instanceof Error ? error.message.slice(0, 300) : "";
  return {
    what: { fr: `Le système a refusé (${code}).`, en: `The system refused (${code}).` },
    why: { fr: detail, en: detail },
    mend: {
      fr: "Vérifiez le disque et le dossier, puis recommencez.",
      en: "Check the disk and the folder, then try again.",
    },
  };
}
