/** A text and the encoding it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Decode bytes as a person would: byte-order mark first, then strict UTF-8, then UTF-16 when every
 * other byte is zero, then Windows-1252.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as("utf-16be", bytes);
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
      encoding: "utf-8",
    };
  } catch {
    return as(utf16Kind(bytes) ?? "windows-1252", bytes);
  }
}

function as(encoding: string, bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function utf16Kind(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 1024);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte === 0) i % 2 === 0 ? even++ : odd++;
  });
  if (odd > sample.length / 4) return "utf-16le";
  return even > sample.length / 4 ? "utf-16be" : null;
}
