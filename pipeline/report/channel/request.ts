import { sealBytes } from "./frames.ts";
import type { BuildRequest } from "./messages.ts";

/** What the build process is told first: the request, and what only the two processes know. */
export interface FirstRequest {
  /** What every frame begins and ends with. */
  readonly seal: Uint8Array;
  /** What a line of standard error starts with when the build outgrows its memory. */
  readonly memoryMark: string;
  /** Whether to print the stack of an unexpected error. */
  readonly debug: boolean;
  readonly request: BuildRequest;
}

/** Longest request accepted, in bytes. */
const maxRequestBytes = 16 * 1024 * 1024;

/**
 * A request as bytes: four bytes of length (big-endian), then JSON. It goes over standard input,
 * which is read once: arguments and environment could be read again by a notebook.
 */
export function encodeRequest(first: FirstRequest): Uint8Array {
  const { seal, ...rest } = first;
  const body = new TextEncoder().encode(JSON.stringify({ seal: seal.toHex(), ...rest }));
  const bytes = new Uint8Array(4 + body.length);
  new DataView(bytes.buffer).setUint32(0, body.length);
  bytes.set(body, 4);
  return bytes;
}

/** Read the request from standard input. */
export async function readRequest(
  input: { read(buffer: Uint8Array): Promise<number | null> },
): Promise<FirstRequest> {
  const head = await readExactly(input, 4);
  const length = new DataView(head.buffer).getUint32(0);
  if (length > maxRequestBytes) throw new RangeError("the request is too long");
  const text = new TextDecoder().decode(await readExactly(input, length));
  const { seal, ...rest } = JSON.parse(text) as Omit<FirstRequest, "seal"> & { seal: string };
  const bytes = Uint8Array.fromHex(seal);
  if (bytes.length !== sealBytes) throw new RangeError("the seal has another length");
  return { seal: bytes, ...rest };
}

async function readExactly(
  input: { read(buffer: Uint8Array): Promise<number | null> },
  length: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const read = await input.read(bytes.subarray(at));
    if (read === null) throw new RangeError("the request was cut");
    at += read;
  }
  return bytes;
}
