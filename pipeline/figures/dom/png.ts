const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Most bytes in one stored block of deflate (RFC 1951 §3.2.4). */
const storedBlock = 65_535;

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/**
 * Encode pixels as a PNG file (W3C PNG, third edition): 8 bits a sample, no filter, RGB when every
 * pixel is opaque, else RGBA.
 *
 * The pixels are stored, not compressed: a compressor may give other bytes on another processor or
 * version, and the same input must give the same page everywhere. The 256 × 1 picture of a colour
 * legend takes under 1 kB.
 *
 * @param pixels width × height × 4 bytes, row by row: red, green, blue, opacity, each 0–255.
 * @throws {RangeError} when the number of bytes does not fit the size.
 */
export function encodePng(
  width: number,
  height: number,
  pixels: Uint8Array | Uint8ClampedArray,
): Uint8Array {
  if (pixels.length !== width * height * 4) {
    throw new RangeError(`${pixels.length} bytes cannot be ${width} × ${height} pixels`);
  }
  let opaque = true;
  for (let at = 3; at < pixels.length && opaque; at += 4) opaque = pixels[at] === 255;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8;
  header[9] = opaque ? 2 : 6;
  return concatenate([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", store(scanlines(width, height, pixels, opaque ? 3 : 4))),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** The rows of the picture, each after a byte 0 for "no filter". */
function scanlines(
  width: number,
  height: number,
  pixels: Uint8Array | Uint8ClampedArray,
  samples: 3 | 4,
): Uint8Array {
  const rows = new Uint8Array((width * samples + 1) * height);
  let to = 0;
  for (let y = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      for (let sample = 0; sample < samples; sample++) rows[to++] = pixels[from + sample] ?? 0;
    }
  }
  return rows;
}

/** A zlib stream (RFC 1950) of stored blocks. */
function store(data: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
  for (let from = 0; from === 0 || from < data.length; from += storedBlock) {
    const block = data.subarray(from, from + storedBlock);
    const last = from + storedBlock >= data.length;
    const { length } = block;
    parts.push(
      Uint8Array.of(last ? 1 : 0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255),
      block,
    );
  }
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, adler32(data));
  parts.push(sum);
  return concatenate(parts);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at++) bytes[4 + at] = type.charCodeAt(at);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

function adler32(data: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of data) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
