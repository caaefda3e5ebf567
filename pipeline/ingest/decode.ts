import { type Problem, problem } from "../problem/problem.ts";
import { decodeSingleByte, likeliestSingleByte } from "./single-byte.ts";

/** A text, the encoding it was read in, and what that says about the file. */
export interface Decoded {
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `ibm850`, `macintosh` or `mixed`. */
  readonly encoding: string;
  /** Problems of encoding; places have lines, and the file that was named. */
  readonly problems: readonly Problem[];
}

/**
 * Decode bytes as a person would: byte-order mark first, then strict UTF-8, then UTF-16 when every
 * other byte is zero, then line by line when UTF-8 and a one-byte encoding are mixed, then the
 * one-byte encoding that makes the most French (Windows-1252, DOS 850, Macintosh).
 *
 * Accents already lost (U+FFFD) and text encoded twice ("Ã©") are reported, not repaired.
 */
export function decode(bytes: Uint8Array, file: string | null = null): Decoded {
  const { text, encoding, mixed } = decodeText(bytes);
  const problems: Problem[] = [];
  if (mixed.length > 0) problems.push(mixedProblem(file, mixed));
  problems.push(...textProblems(text, file));
  if (encoding === "windows-1252" && /[\xc0-\xff]{4}/.test(text)) {
    problems.push(unsureProblem(file));
  }
  return { text, encoding, problems };
}

interface Text {
  readonly text: string;
  readonly encoding: string;
  /** Lines that are not in the encoding of the others. */
  readonly mixed: readonly number[];
}

function decodeText(bytes: Uint8Array): Text {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as("utf-16be", bytes);
  const utf16 = utf16Kind(bytes);
  if (utf16 !== null) return as(utf16, bytes);
  const text = strictUtf8(bytes);
  if (text !== null) return { text, encoding: "utf-8", mixed: [] };
  return decodeByLine(bytes);
}

function as(encoding: string, bytes: Uint8Array): Text {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, mixed: [] };
}

const fatal = new TextDecoder("utf-8", { fatal: true });

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return fatal.decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark shows by zeros in every other byte; other files with zeros do not. */
function utf16Kind(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 1024);
  if (bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) i % 2 === 0 ? even++ : odd++;
  }
  if (odd > sample.length / 4 && even < sample.length / 20) return "utf-16le";
  return even > sample.length / 4 && odd < sample.length / 20 ? "utf-16be" : null;
}

function decodeByLine(bytes: Uint8Array): Text {
  const { good, bad } = sortLines(bytes);
  if (good === 0) {
    const single = likeliestSingleByte(bytes);
    return { text: decodeSingleByte(bytes, single), encoding: single, mixed: [] };
  }
  const single = likeliestSingleByte(linesOf(bytes, bad));
  const parts: string[] = [];
  let start = 0;
  for (let line = 0; start < bytes.length; line++) {
    const end = lineEnd(bytes, start);
    const piece = bytes.subarray(start, end);
    parts.push(bad.has(line) ? decodeSingleByte(piece, single) : fatal.decode(piece));
    start = end;
  }
  const mixed = [...bad].map((line) => line + 1);
  return { text: parts.join(""), encoding: "mixed", mixed };
}

/** The bytes of some lines, one after the other. */
function linesOf(bytes: Uint8Array, wanted: ReadonlySet<number>): Uint8Array {
  const parts: number[] = [];
  let start = 0;
  for (let line = 0; start < bytes.length && parts.length < 1 << 16; line++) {
    const end = lineEnd(bytes, start);
    if (wanted.has(line)) { for (let i = start; i < end; i++) parts.push(bytes[i]!); }
    start = end;
  }
  return Uint8Array.from(parts);
}

/** How many lines have valid multi-byte UTF-8, and which lines are not valid UTF-8. */
function sortLines(bytes: Uint8Array): { good: number; bad: Set<number> } {
  const bad = new Set<number>();
  let good = 0;
  let start = 0;
  for (let line = 0; start < bytes.length; line++) {
    const end = lineEnd(bytes, start);
    const kind = utf8Kind(bytes, start, end);
    if (kind === "invalid") bad.add(line);
    else if (kind === "multi-byte") good++;
    start = end;
  }
  return { good, bad };
}

/** What bytes are as UTF-8; by hand, since a decoder that throws is slow on 100,000 lines. */
function utf8Kind(
  bytes: Uint8Array,
  start: number,
  end: number,
): "ascii" | "multi-byte" | "invalid" {
  let kind: "ascii" | "multi-byte" = "ascii";
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    kind = "multi-byte";
    const more = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : 3;
    if (byte < 0xc2 || byte > 0xf4 || i + more >= end) return "invalid";
    for (let k = 1; k <= more; k++) {
      const next = bytes[i + k];
      if (i + k >= end || next === undefined || (next & 0xc0) !== 0x80) return "invalid";
    }
    if (more > 1 && strictUtf8(bytes.subarray(i, i + more + 1)) === null) return "invalid";
    i += more;
  }
  return kind;
}

function lineEnd(bytes: Uint8Array, start: number): number {
  const next = bytes.indexOf(10, start);
  return next < 0 ? bytes.length : next + 1;
}

function textProblems(text: string, file: string | null): Problem[] {
  const problems: Problem[] = [];
  // Searching one character is many times faster than the pattern, and nearly always enough.
  const lost = text.includes("\ufffd") ? linesWith(text, /\ufffd/) : [];
  if (lost.length > 0) problems.push(lostProblem(file, lost));
  const mayBeTwice = ["Ã", "â€", "Â"].some((sign) => text.includes(sign));
  const twice = !mayBeTwice
    ? []
    : linesWith(text, /Ã[\u0080-\u00bf]|â€[™œ“”¦\u009d]|Â[\u00a0«»°€]/);
  if (twice.length > 0) problems.push(twiceProblem(file, twice, text));
  const zero = text.indexOf("\0");
  if (zero >= 0) problems.push(binaryProblem(file, lineOf(text, zero)));
  return problems;
}

function linesWith(text: string, pattern: RegExp): number[] {
  if (!pattern.test(text)) return [];
  return text.split("\n").flatMap((line, i) => pattern.test(line) ? [i + 1] : []);
}

function lineOf(text: string, index: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < index; i = text.indexOf("\n", i + 1)) line++;
  return line;
}

/** Undo one round of "UTF-8 read as Windows-1252"; null when the text was not encoded twice. */
export function undoDoubleEncoding(text: string): string | null {
  const bytes = new Uint8Array(text.length);
  const decoder = new TextDecoder("windows-1252");
  reverse ??= new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  for (let i = 0; i < text.length; i++) {
    const byte = reverse.get(text[i]!);
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  const repaired = strictUtf8(bytes);
  return repaired === text ? null : repaired;
}

let reverse: Map<string, number> | undefined;

function listed(lines: readonly number[]): string {
  const shown = lines.slice(0, 10).join(", ");
  return lines.length > 10 ? `${shown}…` : shown;
}

function mixedProblem(file: string | null, lines: readonly number[]): Problem {
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

function lostProblem(file: string | null, lines: readonly number[]): Problem {
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

function twiceProblem(file: string | null, lines: readonly number[], text: string): Problem {
  const line = lines[0] ?? 1;
  const broken = text.split("\n")[line - 1]?.replace(/\r$/, "") ?? "";
  const word = /[^\s,;"\t]*[ÃâÂ][^\s,;"\t]*/.exec(broken)?.[0] ?? "";
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

function unsureProblem(file: string | null): Problem {
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

function binaryProblem(file: string | null, line: number): Problem {
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
