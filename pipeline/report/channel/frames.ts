/**
 * Frames: how answers travel from the build process to the front process over standard output, to
 * which notebooks can write too.
 *
 * A frame is a seal (bytes that only the two processes know, drawn anew for each build), its number
 * as four bytes (big-endian, from 0), the length of its body as four bytes, the body, and the seal
 * again: what is written into the middle of a frame, or between two, is found out in that frame.
 */
export const sealBytes = 16;

/** Longest body accepted, in bytes: a page is far smaller. */
export const maxBodyBytes = 64 * 1024 * 1024;

const headBytes = sealBytes + 8;

/** Write frames, numbered from 0. */
export class FrameWriter {
  readonly #seal: Uint8Array;
  readonly #write: (bytes: Uint8Array) => void;
  #next = 0;

  constructor(seal: Uint8Array, write: (bytes: Uint8Array) => void) {
    this.#seal = seal.slice();
    this.#write = write;
  }

  /** Write one body as the next frame. */
  write(body: Uint8Array): void {
    const bytes = new Uint8Array(headBytes + body.length + sealBytes);
    bytes.set(this.#seal);
    const view = new DataView(bytes.buffer);
    view.setUint32(sealBytes, this.#next++);
    view.setUint32(sealBytes + 4, body.length);
    bytes.set(body, headBytes);
    bytes.set(this.#seal, headBytes + body.length);
    this.#write(bytes);
  }
}

/** Why what came over the channel is not a frame of the build. */
export type FrameFault = "forged" | "too-long" | "cut";

/**
 * Read bodies from a stream. The first bytes that are not the next frame end it: nothing that
 * follows them is read as one.
 */
export async function* readFrames(
  stream: AsyncIterable<Uint8Array>,
  seal: Uint8Array,
): AsyncGenerator<Uint8Array | FrameFault> {
  const held = new HeldBytes();
  let number = 0;
  for await (const chunk of stream) {
    held.push(chunk);
    for (;;) {
      // A wrong seal is told at its first wrong byte: what was forged may be short.
      if (!startsWith(held.peek(Math.min(held.length, sealBytes)), seal)) return yield "forged";
      if (held.length < headBytes) break;
      const head = held.peek(headBytes);
      const view = new DataView(head.buffer, head.byteOffset);
      if (view.getUint32(sealBytes) !== number) return yield "forged";
      const length = view.getUint32(sealBytes + 4);
      if (length > maxBodyBytes) return yield "too-long";
      if (held.length < headBytes + length + sealBytes) break;
      const frame = held.take(headBytes + length + sealBytes);
      if (!startsWith(frame.subarray(headBytes + length), seal)) return yield "forged";
      yield frame.subarray(headBytes, headBytes + length);
      number++;
    }
  }
  if (held.length > 0) yield "cut";
}

function startsWith(bytes: Uint8Array, seal: Uint8Array): boolean {
  return bytes.every((byte, i) => byte === seal[i]);
}

/** Bytes as they come, in one place that grows by doubling, so that no byte is copied often. */
class HeldBytes {
  #bytes = new Uint8Array(1 << 16);
  #from = 0;
  #to = 0;

  get length(): number {
    return this.#to - this.#from;
  }

  push(chunk: Uint8Array): void {
    if (this.#to + chunk.length > this.#bytes.length) this.#makeRoom(chunk.length);
    this.#bytes.set(chunk, this.#to);
    this.#to += chunk.length;
  }

  /** The next bytes, where they stand: good until the next push. */
  peek(length: number): Uint8Array {
    return this.#bytes.subarray(this.#from, this.#from + length);
  }

  /** The next bytes, copied out. */
  take(length: number): Uint8Array {
    const taken = this.#bytes.slice(this.#from, this.#from + length);
    this.#from += length;
    return taken;
  }

  #makeRoom(more: number): void {
    const length = this.length;
    let size = this.#bytes.length;
    while (size < length + more) size *= 2;
    const bytes = size === this.#bytes.length ? this.#bytes : new Uint8Array(size);
    bytes.set(this.#bytes.subarray(this.#from, this.#to));
    this.#bytes = bytes;
    this.#from = 0;
    this.#to = length;
  }
}
