import type { Problem } from "../../problem/problem.ts";
import {
  binaryProblem,
  lostProblem,
  mixedProblem,
  twiceProblem,
  unsureProblem,
} from "./encoding-problems.ts";
import { decodeSingleByte, likeliestSingleByte, type SingleByte } from "./single-byte.ts";

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
  for (const found of textProblems(text, file)) problems.push(found);
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
  const starts = lineStarts(bytes);
  const { good, bad } = sortLines(bytes, starts);
  if (good === 0) {
    const single = likeliestSingleByte(bytes);
    return { text: decodeSingleByte(bytes, single), encoding: single, mixed: [] };
  }
  const single = likeliestSingleByte(linesOf(bytes, starts, bad));
  const mixed: number[] = [];
  bad.forEach((isBad, line) => {
    if (isBad === 1) mixed.push(line + 1);
  });
  return { text: fatal.decode(toUtf8(bytes, starts, bad, single)), encoding: "mixed", mixed };
}

/** Where each line starts; the length of the bytes stands after the last. */
function lineStarts(bytes: Uint8Array): Uint32Array {
  let count = 1;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) count++;
  const starts = new Uint32Array(count + 1);
  let line = 1;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) starts[line++] = i + 1;
  starts[count] = bytes.length;
  return starts;
}

/** How many lines have letters in valid UTF-8, and, as ones, which lines are not valid UTF-8. */
function sortLines(bytes: Uint8Array, starts: Uint32Array): { good: number; bad: Uint8Array } {
  const bad = new Uint8Array(starts.length - 1);
  let good = 0;
  for (let line = 0; line < bad.length; line++) {
    const kind = utf8Kind(bytes, starts[line]!, starts[line + 1]!);
    if (kind === "invalid") bad[line] = 1;
    else if (kind === "multi-byte") good++;
  }
  return { good, bad };
}

/** The bytes of the lines that are marked, one after the other, as far as a sample needs them. */
function linesOf(bytes: Uint8Array, starts: Uint32Array, marked: Uint8Array): Uint8Array {
  const parts: number[] = [];
  for (let line = 0; line < marked.length && parts.length < 1 << 16; line++) {
    if (marked[line] === 0) continue;
    for (let i = starts[line]!; i < starts[line + 1]!; i++) parts.push(bytes[i]!);
  }
  return Uint8Array.from(parts);
}

/** Write the lines that are in a one-byte encoding in UTF-8; the others stay as they are. */
function toUtf8(
  bytes: Uint8Array,
  starts: Uint32Array,
  marked: Uint8Array,
  single: SingleByte,
): Uint8Array {
  const encoder = new TextEncoder();
  const upper = Array.from(
    { length: 128 },
    (_, i) => encoder.encode(decodeSingleByte(Uint8Array.of(128 + i), single)),
  );
  let high = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 127) high++;
  // A character of a one-byte encoding takes three bytes at most.
  const written = new Uint8Array(bytes.length + 2 * high);
  let at = 0;
  for (let line = 0; line < marked.length; line++) {
    const keep = marked[line] === 0;
    for (let i = starts[line]!; i < starts[line + 1]!; i++) {
      const byte = bytes[i]!;
      if (keep || byte < 128) written[at++] = byte;
      else for (const part of upper[byte - 128]!) written[at++] = part;
    }
  }
  return written.subarray(0, at);
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
