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
  const repaired = decodeStrictly(bytes);
  return repaired === text ? null : repaired;
}

let reverse: Map<string, number> | undefined;

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
