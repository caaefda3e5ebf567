/** The one-byte encodings that French files are found in. */
export type SingleByte = "windows-1252" | "ibm850" | "macintosh";

/** Characters 128 to 255 of DOS code page 850 (IBM, 1986), which `TextDecoder` does not know. */
const ibm850 = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤" +
  "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

const upperHalf = new Uint8Array(128).map((_, i) => 128 + i);

const tables: Readonly<Record<SingleByte, readonly string[]>> = {
  "windows-1252": [...new TextDecoder("windows-1252").decode(upperHalf)],
  ibm850: [...ibm850],
  macintosh: [...new TextDecoder("macintosh").decode(upperHalf)],
};

/** Decode bytes in a one-byte encoding. */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByte): string {
  if (encoding !== "ibm850") return new TextDecoder(encoding).decode(bytes);
  const table = tables.ibm850;
  let text = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    const piece = bytes.subarray(start, start + 8192);
    text += Array.from(piece, (byte) => byte < 128 ? String.fromCharCode(byte) : table[byte - 128])
      .join("");
  }
  return text;
}

/**
 * The one-byte encoding in which the bytes above 127 make the most French: accented letters beside
 * letters count for it, box drawings and control characters against. Ties go to Windows-1252.
 */
export function likeliestSingleByte(bytes: Uint8Array): SingleByte {
  const pairs = new Map<number, number>();
  const sample = bytes.subarray(0, 1 << 20);
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if (byte < 128) continue;
    const besideLetter = isLetter(sample[i - 1]) || isLetter(sample[i + 1]) ? 256 : 0;
    pairs.set(byte | besideLetter, (pairs.get(byte | besideLetter) ?? 0) + 1);
  }
  let best: SingleByte = "windows-1252";
  let most = -Infinity;
  for (const encoding of ["windows-1252", "ibm850", "macintosh"] as const) {
    let score = 0;
    for (const [key, count] of pairs) {
      const character = tables[encoding][(key & 255) - 128] ?? "";
      score += count * plausibility(character, key > 255);
    }
    if (score > most) [best, most] = [encoding, score];
  }
  return best;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte | 32) >= 97 && (byte | 32) <= 122 || byte >= 128);
}

function plausibility(character: string, besideLetter: boolean): number {
  if ("éèêëàâçîïôûùœ".includes(character)) return besideLetter ? 3 : 1;
  if ("ÉÈÊÀÂÇÎÔÛŒ".includes(character)) return besideLetter ? 2 : 1;
  if ("’«»€–—…°“”\u00a0•²³·".includes(character)) return 1;
  if (/\p{L}/u.test(character)) return besideLetter ? 0.5 : 0;
  return /[\p{Cc}\u2500-\u259f]/u.test(character) ? -3 : -1;
}
