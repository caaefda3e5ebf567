import { Unzip, UnzipInflate } from "fflate";
import { found } from "../../problem/found.ts";
import type { Problem } from "../../problem/problem.ts";
import { limits } from "../limits.ts";

/** An entry of a zip archive, as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly isLink: boolean;
}

/** A zip archive that was looked through before anything is inflated. */
export interface ArchiveCheck {
  readonly entries: readonly ZipEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Look a zip archive through without inflating it: number of entries, declared sizes and ratios,
 * names that lead out of the archive or that some system cannot hold, names that occur twice (also
 * when only case or composition differ), links.
 */
export function checkArchive(bytes: Uint8Array, file: string): ArchiveCheck {
  const entries = listEntries(bytes);
  if (entries === null) {
    return { entries: [], problems: [found("compression-error/no-zip", { file })] };
  }
  const problems: Problem[] = [];
  if (entries.length > limits.zipEntries) {
    problems.push(tooMany(file, entries.length));
  }
  const seen = new Map<string, string>();
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    const at = entryAt(file, entry.name);
    const folded = entry.name.normalize("NFC").toLowerCase();
    if (seen.has(folded)) problems.push(found("compression-error/twice", at));
    seen.set(folded, entry.name);
    if (isUnsafeName(entry.name)) problems.push(found("compression-error/unsafe-name", at));
    if (entry.isLink) problems.push(found("compression-error/link", at));
    if (entry.size > 1 << 20 && entry.size > entry.packed * limits.zipRatio) {
      problems.push(found("compression-error/ratio", at, { ratio: String(limits.zipRatio) }));
    }
    if (problems.length >= limits.problemsPerCode) break;
  }
  if (total > limits.zipBytes) problems.push(found("compression-error/size", { file }));
  return { entries, problems };
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** Read the central directory; null when there is none (no zip, or a damaged one). */
function listEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const stop = Math.max(0, end - 0xffff);
  while (end >= stop && view.getUint32(end, true) !== endMark) end--;
  if (end < stop || end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return null;
    const nameLength = view.getUint16(at + 28, true);
    const mode = view.getUint32(at + 38, true) >>> 16;
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      isLink: view.getUint8(at + 5) === 3 && (mode & 0xf000) === 0xa000,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function isUnsafeName(name: string): boolean {
  if (name === "" || /^[/\\]|^[a-z]:|\\/i.test(name)) return true;
  // Controls and marks that turn the reading order round hide a name's true ending.
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name)) return true;
  return name.split("/").some((part) => part === ".." || deviceName.test(part));
}

/**
 * Inflate some entries of an archive, counting what really comes out: a declared size is only a
 * claim. Null when an entry is larger than it declares, or the limit is passed.
 */
export function inflateEntries(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> | null {
  const found = new Map<string, Uint8Array[]>();
  const declared = new Map(entries.map(({ name, size }) => [name, size]));
  let total = 0;
  let over = false;
  const unzip = new Unzip((stream) => {
    if (!wanted(stream.name) || over) return;
    const chunks: Uint8Array[] = [];
    found.set(stream.name, chunks);
    let left = declared.get(stream.name) ?? 0;
    stream.ondata = (error, chunk) => {
      if (error) throw error;
      total += chunk.length;
      left -= chunk.length;
      if (total > limits.zipBytes || left < 0) {
        over = true;
        stream.terminate();
      } else chunks.push(chunk);
    };
    stream.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && !over; at += 1 << 16) {
    const end = Math.min(bytes.length, at + (1 << 16));
    unzip.push(bytes.subarray(at, end), end === bytes.length);
  }
  return over ? null : new Map([...found].map(([name, chunks]) => [name, joined(chunks)]));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * What in an XML text must not reach a parser: a document type (entities), or elements nested
 * deeper than {@linkcode limits.xmlDepth}; null when there is nothing.
 */
export function dangerousXml(bytes: Uint8Array): "doctype" | "depth" | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (/<!DOCTYPE|<!ENTITY/i.test(head)) return "doctype";
  let depth = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 60) continue;
    const next = bytes[i + 1];
    if (next === 47) depth--;
    else if (next === 33 || next === 63) continue;
    else {
      const close = bytes.indexOf(62, i);
      if (close < 0) break;
      if (bytes[close - 1] !== 47 && ++depth > limits.xmlDepth) return "depth";
      i = close;
    }
  }
  return null;
}

/** The place of an entry of an archive: the cell is its name. */
export function entryAt(
  file: string,
  name: string,
): { readonly file: string; readonly cell: string } {
  return { file, cell: name.slice(0, 200) };
}

function tooMany(file: string, count: number): Problem {
  const values = { count: String(count), limit: String(limits.zipEntries) };
  return found("compression-error/entries", { file }, values);
}
