import { rgb } from "d3";
import type { FigureDocument } from "./document.ts";
import { FigureElement, xhtmlNamespace } from "./element.ts";
import { encodePng } from "./png.ts";

/** Pixels on their way to or from a canvas: RGBA, 0–255, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** A canvas that can do what Plot's colour legends and raster marks ask, pixel by pixel. */
export class FigureCanvas extends FigureElement {
  width = 300;
  height = 150;
  #context: PixelContext | undefined;

  constructor(document: FigureDocument) {
    super(document, xhtmlNamespace, "canvas");
  }

  /** Its size is fixed by the first call: Plot sets width and height before. */
  getContext(kind: string): PixelContext | null {
    if (kind !== "2d") return null;
    return this.#context ??= new PixelContext(this.width, this.height);
  }

  /** The picture as a `data:` address of a PNG. */
  toDataURL(): string {
    const { pixels } = this.#context ??= new PixelContext(this.width, this.height);
    const png = encodePng(pixels.width, pixels.height, pixels.data);
    return `data:image/png;base64,${btoa(Array.from(png, (b) => String.fromCharCode(b)).join(""))}`;
  }
}

/** The drawing side of a canvas. Painting replaces what was there: nothing is blended. */
class PixelContext {
  readonly pixels: Pixels;
  fillStyle = "black";

  constructor(width: number, height: number) {
    this.pixels = this.createImageData(width, height);
  }

  createImageData(width: number, height: number): Pixels {
    return { width, height, data: new Uint8ClampedArray(width * height * 4) };
  }

  /** @throws {RangeError} unless the picture is as large as the canvas and put at its corner. */
  putImageData(image: Pixels, x: number, y: number): void {
    const { width, height, data } = this.pixels;
    if (x !== 0 || y !== 0 || image.width !== width || image.height !== height) {
      throw new RangeError("only a picture of the whole canvas can be put on it");
    }
    data.set(image.data);
  }

  /**
   * Fill whole pixels with `fillStyle`; what lies outside the canvas is cut.
   *
   * @throws {RangeError} when the corner or the size is not made of whole pixels, or the colour
   * cannot be read (a browser would silently go on with the colour before).
   */
  fillRect(x: number, y: number, width: number, height: number): void {
    if (![x, y, width, height].every(Number.isInteger)) {
      throw new RangeError("only whole pixels can be filled");
    }
    const { r, g, b, opacity } = rgb(this.fillStyle);
    if (Number.isNaN(opacity)) throw new RangeError(`colour not supported: ${this.fillStyle}`);
    const right = Math.min(x + width, this.pixels.width);
    const bottom = Math.min(y + height, this.pixels.height);
    for (let row = Math.max(y, 0); row < bottom; row++) {
      for (let column = Math.max(x, 0); column < right; column++) {
        this.pixels.data.set([r, g, b, opacity * 255], (row * this.pixels.width + column) * 4);
      }
    }
  }
}
