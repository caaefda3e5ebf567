import assert from "node:assert/strict";
import { Random } from "../../../pipeline/analysis/random/random.ts";
import {
  type FrameFault,
  FrameWriter,
  maxBodyBytes,
  readFrames,
  sealBytes,
} from "../../../pipeline/report/channel/frames.ts";

const seal = Uint8Array.from({ length: sealBytes }, (_, i) => 200 - i * 7);
const bodies = ["", "é\u202f€ 𝛼\n\u0000", "x".repeat(300), "last"].map((text) =>
  new TextEncoder().encode(text)
);

/** What the build writes for some bodies, one array a frame. */
function written(of: readonly Uint8Array[] = bodies): Uint8Array[] {
  const frames: Uint8Array[] = [];
  const writer = new FrameWriter(seal, (bytes) => frames.push(bytes));
  for (const body of of) writer.write(body);
  return frames;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

async function read(chunks: Iterable<Uint8Array>): Promise<(Uint8Array | FrameFault)[]> {
  return await Array.fromAsync(readFrames(ReadableStream.from(chunks), seal));
}

const stream = joined(written());

Deno.test("bodies come back whole, split in two at any byte", async () => {
  for (let at = 0; at <= stream.length; at++) {
    assert.deepEqual(await read([stream.slice(0, at), stream.slice(at)]), bodies, `at ${at}`);
  }
});

Deno.test("bodies come back whole in chunks of any size (property)", async () => {
  const random = new Random(17);
  for (let n = 0; n < 100; n++) {
    const chunks: Uint8Array[] = [];
    for (let from = 0; from < stream.length;) {
      const size = random.below(40);
      chunks.push(stream.slice(from, from + size));
      from += size;
    }
    assert.deepEqual(await read(chunks), bodies);
  }
});

Deno.test("a chunk that its sender fills again does no harm", async () => {
  function* chunks() {
    const buffer = new Uint8Array(7);
    for (let from = 0; from < stream.length; from += 7) {
      const part = stream.subarray(from, from + 7);
      buffer.set(part);
      yield buffer.subarray(0, part.length);
    }
  }
  assert.deepEqual(await read(chunks()), bodies);
});

Deno.test("a body larger than what is held at first comes back whole", async () => {
  const large = new Uint8Array(300_000).map((_, i) => i);
  assert.deepEqual(await read([joined(written([large, large]))]), [large, large]);
});

Deno.test("a stream cut in the middle of a frame gives the bodies before it, and says so", async () => {
  assert.deepEqual(await read([stream.slice(0, -1)]), [...bodies.slice(0, -1), "cut"]);
  assert.deepEqual(await read([stream.slice(0, 3)]), ["cut"]);
  assert.deepEqual(await read([]), []);
});

Deno.test("a length that no page has is a fault, not an allocation", async () => {
  const head = new Uint8Array(sealBytes + 8);
  head.set(seal);
  new DataView(head.buffer).setUint32(sealBytes + 4, maxBodyBytes + 1);
  assert.deepEqual(await read([head]), ["too-long"]);
});

Deno.test("bytes that are not the build's end the stream: text, another seal, the old form", async () => {
  const [first = new Uint8Array()] = written();
  const old = new TextEncoder().encode('\u0000\u0000\u0000\u000f{"kind":"done"}');
  const other = new Uint8Array(first);
  other[3] = (other[3] ?? 0) ^ 1;
  for (const foreign of [new TextEncoder().encode("h"), old, other]) {
    assert.deepEqual(await read([first, foreign, stream]), [bodies[0], "forged"]);
  }
});

Deno.test("a frame said twice, left out or out of order is forged", async () => {
  const frames = written();
  assert.deepEqual(await read([frames[0]!, frames[0]!]), [bodies[0], "forged"]);
  assert.deepEqual(await read([frames[0]!, frames[2]!]), [bodies[0], "forged"]);
  assert.deepEqual(await read([frames[1]!]), ["forged"]);
});

Deno.test("of 10,000 streams that were mutated, no body is accepted but those before the change (property)", async () => {
  const random = new Random(5);
  for (let n = 0; n < 10_000; n++) {
    const at = random.below(stream.length);
    const mutated = mutate(stream, at, n % 4, random);
    const found = await read([mutated]);
    const fault = found.at(-1);
    const accepted = found.filter((part) => typeof part !== "string") as Uint8Array[];
    const untouched = countBefore(at);
    assert.ok(accepted.length >= untouched, `${n}: all before the change`);
    // A change in a body that keeps its length is for the reader of bodies to judge.
    const sameLength = n % 4 === 0;
    if (!sameLength) {
      assert.ok(typeof fault === "string", `${n}: a fault is told`);
      assert.deepEqual(accepted, bodies.slice(0, accepted.length), `${n}: nothing changed is read`);
    }
  }
});

/** Change a byte, put bytes in, take bytes out, or put a forged frame in. */
function mutate(bytes: Uint8Array, at: number, how: number, random: Random): Uint8Array {
  const before = bytes.slice(0, at);
  const after = bytes.slice(at);
  if (how === 0) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ (1 + random.below(255));
    return changed;
  }
  if (how === 1) return joined([before, new Uint8Array(1 + random.below(9)).fill(34), after]);
  if (how === 2) return joined([before, after.slice(1 + random.below(4))]);
  const forged: Uint8Array[] = [];
  new FrameWriter(new Uint8Array(sealBytes).fill(random.below(256)), (frame) => forged.push(frame))
    .write(new TextEncoder().encode('{"re":1,"kind":"failed"}'));
  return joined([before, ...forged, after]);
}

function countBefore(at: number): number {
  let end = 0;
  let count = 0;
  for (const frame of written()) {
    end += frame.length;
    if (end > at) break;
    count++;
  }
  return count;
}
