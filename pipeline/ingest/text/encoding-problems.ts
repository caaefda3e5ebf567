import { type Problem, problem } from "../../problem/problem.ts";
import { undoDoubleEncoding } from "./double-encoding.ts";

function listed(lines: readonly number[]): string {
  const shown = lines.slice(0, 10).join(", ");
  return lines.length > 10 ? `${shown}…` : shown;
}

/** Lines in two encodings. */
export function mixedProblem(file: string | null, lines: readonly number[]): Problem {
  return problem({
    code: "encoding-error",
    severity: "warning",
    file,
    line: lines[0] ?? null,
    what: {
      fr: `Le fichier mêle deux encodages (lignes ${listed(lines)}).`,
      en: `The file mixes two encodings (lines ${listed(lines)}).`,
    },
    why: {
      fr: "Il a été lu ligne par ligne : UTF-8, sinon un encodage ancien.",
      en: "It was read line by line: UTF-8, else an older encoding.",
    },
    mend: {
      fr: "Vérifiez les accents de ces lignes, puis enregistrez le fichier en UTF-8.",
      en: "Check the accents of these lines, then save the file as UTF-8.",
    },
  });
}

/** Letters that were replaced by U+FFFD before the file came here. */
export function lostProblem(file: string | null, lines: readonly number[]): Problem {
  return problem({
    code: "encoding-error",
    severity: "error",
    file,
    line: lines[0] ?? null,
    what: {
      fr: `Des accents ont été perdus avant l’export (lignes ${listed(lines)}).`,
      en: `Accents were lost before the export (lines ${listed(lines)}).`,
    },
    why: {
      fr: "Le caractère U+FFFD remplace une lettre que rien ne permet de retrouver.",
      en: "The character U+FFFD stands for a letter that nothing can bring back.",
    },
    mend: {
      fr: "Exportez de nouveau le fichier depuis son logiciel d’origine.",
      en: "Export the file again from the software it comes from.",
    },
  });
}

/** UTF-8 that was read as Windows-1252 and written as UTF-8 again. */
export function twiceProblem(file: string | null, lines: readonly number[], text: string): Problem {
  const line = lines[0] ?? 1;
  const broken = text.split("\n")[line - 1]?.replace(/\r$/, "") ?? "";
  const word = wordWith(broken, /[ÃâÂ]/);
  const repair = undoDoubleEncoding(broken) ?? undoDoubleEncoding(word);
  return problem({
    code: "encoding-error",
    severity: "warning",
    file,
    line,
    cell: word === "" ? null : word,
    what: {
      fr: `Du texte a été encodé deux fois (lignes ${listed(lines)}).`,
      en: `Some text was encoded twice (lines ${listed(lines)}).`,
    },
    why: {
      fr: "« Ã© » se lit à la place de « é » : un logiciel a pris l’UTF-8 pour du Windows-1252.",
      en: "“Ã©” stands for “é”: some software took UTF-8 for Windows-1252.",
    },
    mend: {
      fr: "Ouvrez le fichier d’origine en UTF-8 et enregistrez-le de nouveau.",
      en: "Open the original file as UTF-8 and save it again.",
    },
    repair: repair === null ? null : undoDoubleEncoding(word) ?? repair,
  });
}

/** The word of a line around the first sign that a pattern finds; empty where there is none. */
function wordWith(line: string, sign: RegExp): string {
  const at = line.search(sign);
  if (at < 0) return "";
  const isPart = (place: number) =>
    place >= 0 && place < line.length && /[^\s,;"]/.test(line[place]!);
  let [start, end] = [at, at + 1];
  while (isPart(start - 1)) start--;
  while (isPart(end)) end++;
  return line.slice(start, end);
}

/** Bytes that no known encoding makes sense of. */
export function unsureProblem(file: string | null): Problem {
  return problem({
    code: "encoding-error",
    severity: "warning",
    file,
    what: {
      fr: "L’encodage n’a pas été reconnu ; Windows-1252 donne des mots peu probables.",
      en: "The encoding was not recognised; Windows-1252 gives unlikely words.",
    },
    why: {
      fr: "Le texte est peut-être d’un autre alphabet.",
      en: "The text may be in another alphabet.",
    },
    mend: { fr: "Enregistrez le fichier en UTF-8.", en: "Save the file as UTF-8." },
  });
}

/** Null characters in a text. */
export function binaryProblem(file: string | null, line: number): Problem {
  return problem({
    code: "encoding-error",
    severity: "error",
    file,
    line,
    what: {
      fr: "Le fichier contient des caractères nuls.",
      en: "The file contains null characters.",
    },
    why: {
      fr: "Ce n’est pas un fichier de texte, ou il a été abîmé.",
      en: "It is not a text file, or it was damaged.",
    },
    mend: { fr: "Exportez de nouveau le fichier.", en: "Export the file again." },
  });
}
