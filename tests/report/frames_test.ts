import assert from "node:assert/strict";
import { Random } from "../../pipeline/analysis/random/random.ts";
import {
  decodeFrames,
  encodeFrame,
  type Frame,
  maxFrameBytes,
} from "../../pipeline/report/frames.ts";

const frames: Frame[] = [
  { kind: "at", notebook: "outcomes", cell: "map", line: 12 },
  { kind: "step", what: "fr/index.html" },
  { kind: "file", path: "fr/index.html", text: "<p>é\u202f€ 𝛼\n\u0000</p>" },
  { kind: "file", path: "fr/empty.html", text: "" },
  { kind: "problems", problems: [] },
];

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

async function decoded(chunks: Iterable<Uint8Array>): Promise<Frame[]> {
  return await Array.fromAsync(decodeFrames(ReadableStream.from(chunks)));
}

const bytes = joined(frames.map(encodeFrame));

Deno.test("frames come back whole, split in two at any byte", async () => {
  for (let at = 0; at <= bytes.length; at++) {
    assert.deepEqual(await decoded([bytes.slice(0, at), bytes.slice(at)]), frames, `at ${at}`);
  }
});

Deno.test("frames come back whole, byte by byte and in chunks of any size (property)", async () => {
  assert.deepEqual(await decoded(Array.from(bytes, (byte) => new Uint8Array([byte]))), frames);
  const random = new Random(17);
  for (let n = 0; n < 100; n++) {
    const chunks: Uint8Array[] = [];
    for (let from = 0; from < bytes.length;) {
      const size = random.below(40);
      chunks.push(bytes.slice(from, from + size));
      from += size;
    }
    assert.deepEqual(await decoded(chunks), frames);
  }
});

Deno.test("a chunk that its sender fills again does no harm", async () => {
  function* chunks() {
    const buffer = new Uint8Array(7);
    for (let from = 0; from < bytes.length; from += 7) {
      const part = bytes.subarray(from, from + 7);
      buffer.set(part);
      yield buffer.subarray(0, part.length);
    }
  }
  assert.deepEqual(await decoded(chunks()), frames);
});

Deno.test("the length stands before the frame, in bytes and not in characters", () => {
  const frame = encodeFrame({ kind: "step", what: "é" });
  assert.equal(new DataView(frame.buffer).getUint32(0), frame.length - 4);
  assert.equal(frame.length - 4, '{"kind":"step","what":"é"}'.length + 1);
});

Deno.test("a stream cut in the middle of a frame gives the frames before it", async () => {
  assert.deepEqual(await decoded([bytes.slice(0, -1)]), frames.slice(0, -1));
  assert.deepEqual(await decoded([]), []);
});

Deno.test("a length that no page has is an error, not an allocation", async () => {
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, maxFrameBytes + 1);
  await assert.rejects(decoded([head]), RangeError);
});
