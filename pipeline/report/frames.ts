import type { Problem } from "../problem/problem.ts";

/** What the build process tells the front process, one frame after the other. */
export type Frame =
  /** The build is at this place: the last one told is named when it is stopped. */
  | { readonly kind: "at"; readonly notebook: string; readonly cell: string; readonly line: number }
  | { readonly kind: "step"; readonly what: string }
  /** A finished file follows. */
  | { readonly kind: "file"; readonly path: string; readonly text: string }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] }
  | { readonly kind: "done"; readonly summary: BuildSummary };

/** What the list of datasets says of a build. */
export interface BuildSummary {
  readonly name: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly description: { readonly fr: string; readonly en: string };
  readonly fictional: boolean;
  readonly projects: number;
  readonly pages: number;
  /** Milliseconds by stage, for the bench; empty unless asked for. */
  readonly stages: Readonly<Record<string, number>>;
}

/** What a line of standard error starts with when the build outgrows its memory. */
export const memoryMark = "grandeur-nature memory ";

const encoder = new TextEncoder();

/** A frame as bytes: its length as four bytes (big-endian), then JSON in UTF-8. */
export function encodeFrame(frame: Frame): Uint8Array {
  const body = encoder.encode(JSON.stringify(frame));
  const bytes = new Uint8Array(4 + body.length);
  new DataView(bytes.buffer).setUint32(0, body.length);
  bytes.set(body, 4);
  return bytes;
}

/** Longest frame accepted, in bytes: a page is far smaller. */
export const maxFrameBytes = 64 * 1024 * 1024;

/** Read frames from a stream; stops with an error on a frame that cannot be one. */
export async function* decodeFrames(stream: ReadableStream<Uint8Array>): AsyncGenerator<Frame> {
  const decoder = new TextDecoder();
  let held = new Uint8Array(0);
  for await (const chunk of stream) {
    held = held.length === 0 ? new Uint8Array(chunk) : join(held, chunk);
    let from = 0;
    while (held.length - from >= 4) {
      const length = new DataView(held.buffer, held.byteOffset + from).getUint32(0);
      if (length > maxFrameBytes) throw new RangeError("a frame is longer than any page");
      if (held.length - from < 4 + length) break;
      yield JSON.parse(decoder.decode(held.subarray(from + 4, from + 4 + length))) as Frame;
      from += 4 + length;
    }
    held = held.slice(from);
  }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
