import assert from "node:assert/strict";
import { crc32, inflateSync } from "node:zlib";
import { FigureCanvas } from "../../../pipeline/figures/dom/canvas.ts";
import { FigureDocument } from "../../../pipeline/figures/dom/document.ts";
import { encodePng } from "../../../pipeline/figures/dom/png.ts";

/** Read a PNG back with another inflater and another CRC than the encoder's own. */
function decode(png: Uint8Array) {
  assert.deepEqual([...png.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
  const view = new DataView(png.buffer, png.byteOffset);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const name = new TextDecoder().decode(png.subarray(at + 4, at + 8));
    assert.equal(view.getUint32(at + 8 + length), crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.set(name, png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  assert.deepEqual([...chunks.keys()], ["IHDR", "IDAT", "IEND"]);
  return { header: [...chunks.get("IHDR")!], rows: inflateSync(chunks.get("IDAT")!) };
}

Deno.test("an opaque picture is written as RGB", () => {
  const { header, rows } = decode(encodePng(2, 1, Uint8Array.of(1, 2, 3, 255, 4, 5, 6, 255)));
  assert.deepEqual(header, [0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  assert.deepEqual([...rows], [0, 1, 2, 3, 4, 5, 6]);
});

Deno.test("a picture with transparency is written as RGBA", () => {
  const { header, rows } = decode(encodePng(1, 2, Uint8Array.of(1, 2, 3, 255, 4, 5, 6, 7)));
  assert.deepEqual(header, [0, 0, 0, 1, 0, 0, 0, 2, 8, 6, 0, 0, 0]);
  assert.deepEqual([...rows], [0, 1, 2, 3, 255, 0, 4, 5, 6, 7]);
});

Deno.test("a picture larger than a block of deflate is whole", () => {
  const pixels = Uint8Array.from({ length: 200 * 150 * 4 }, (_, at) => at % 251);
  const { rows } = decode(encodePng(200, 150, pixels));
  assert.equal(rows.length, (200 * 4 + 1) * 150);
  assert.deepEqual(rows.subarray(801 * 149 + 1), Buffer.from(pixels.subarray(800 * 149)));
});

Deno.test("bytes that do not fit the size are refused", () => {
  assert.throws(() => encodePng(2, 2, new Uint8Array(15)), RangeError);
});

function canvas(width: number, height: number) {
  const element = new FigureDocument().createElement("canvas");
  assert.ok(element instanceof FigureCanvas);
  element.width = width;
  element.height = height;
  const context = element.getContext("2d");
  assert.ok(context);
  return { element, context };
}

const pixelsOf = (element: FigureCanvas) =>
  decode(Uint8Array.from(atob(element.toDataURL().slice(22)), (c) => c.charCodeAt(0)));

Deno.test("fillRect paints whole pixels in any CSS colour that d3 reads", () => {
  const { element, context } = canvas(3, 1);
  context.fillStyle = "rgb(1, 2, 3)";
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = "#ff8000";
  context.fillRect(1, 0, 9, 9);
  assert.match(element.toDataURL(), /^data:image\/png;base64,/);
  assert.deepEqual([...pixelsOf(element).rows], [0, 1, 2, 3, 255, 128, 0, 255, 128, 0]);
});

Deno.test("a canvas starts transparent; putImageData replaces it whole", () => {
  const { element, context } = canvas(1, 1);
  assert.deepEqual([...pixelsOf(element).rows], [0, 0, 0, 0, 0]);
  const image = context.createImageData(1, 1);
  image.data.set([9, 8, 7, 255]);
  context.putImageData(image, 0, 0);
  assert.deepEqual([...pixelsOf(element).rows], [0, 9, 8, 7]);
  assert.throws(() => context.putImageData(image, 1, 0), RangeError);
});

Deno.test("what cannot be painted right is refused", () => {
  const { element, context } = canvas(1, 1);
  assert.throws(() => context.fillRect(0.5, 0, 1, 1), RangeError);
  context.fillStyle = "no such colour";
  assert.throws(() => context.fillRect(0, 0, 1, 1), RangeError);
  assert.equal(element.getContext("webgl"), null);
});
