import { lookAt } from "../files/file-system.ts";

/** Files that systems drop into folders by themselves, under names that no page has. */
const byName = /^(\.DS_Store|Thumbs\.db|ehthumbs\.db|desktop\.ini)$/i;
/** What those begin with that are told from a file of the user's by their content alone. */
const byContent = [
  // The second half of a file of macOS on a foreign drive: AppleDouble, RFC 1740.
  { name: /^\._./, start: "\0\x05\x16\x07" },
  { name: /^\.directory$/, start: "[Desktop Entry]" },
  { name: /^\.directory$/, start: "[Dolphin]" },
];
/** Largest dropping, in bytes: the thumbnails of a folder of pages are smaller. */
const largest = 16 * 1024 * 1024;

/** Whether a file is what systems drop by themselves: it is nobody's, and goes with its folder. */
export function isDropping(path: string, name: string): boolean {
  const signs = byContent.filter((sign) => sign.name.test(name));
  if (signs.length === 0 && !byName.test(name)) return false;
  const there = lookAt(path);
  if (there === null || !there.isFile || there.size > largest) return false;
  return signs.length === 0 || signs.some(({ start }) => head(path, start.length) === start);
}

function head(path: string, length: number): string {
  using file = Deno.openSync(path);
  const bytes = new Uint8Array(length);
  const read = file.readSync(bytes) ?? 0;
  return String.fromCharCode(...bytes.subarray(0, read));
}
