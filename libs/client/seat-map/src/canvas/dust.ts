import { type Rgb } from './category-colors';

/** Seats from so far away that each is a speck: summed up pixel by pixel, which is many times faster than drawing squares. */
export class Dust {
  private readonly image: ImageData;
  private readonly pixels: Uint8ClampedArray;

  /** In device pixels. */
  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {
    this.image = new ImageData(width, height);
    this.pixels = this.image.data;
  }

  /** A square around (x, y); parts of pixels count by how much of them it covers. */
  add(x: number, y: number, side: number, color: Rgb, strength: number): void {
    const [left, top, right, bottom] = [x - side / 2, y - side / 2, x + side / 2, y + side / 2];
    const [lastLine, lastColumn] = [Math.min(this.height, bottom), Math.min(this.width, right)];
    for (let line = Math.max(0, Math.floor(top)); line < lastLine; line++) {
      const high = Math.min(line + 1, bottom) - Math.max(line, top);
      for (let column = Math.max(0, Math.floor(left)); column < lastColumn; column++) {
        const wide = Math.min(column + 1, right) - Math.max(column, left);
        this.blend((line * this.width + column) * 4, color, high * wide * strength);
      }
    }
  }

  /** Lays it over what is on a picture, its corner at (x, y). */
  layOn(context: CanvasRenderingContext2D, x: number, y: number): void {
    const { width, height } = this;
    const scratch = scratchOf(width, height);
    scratch.putImageData(this.image, 0, 0);
    context.drawImage(scratch.canvas, 0, 0, width, height, x, y, width, height);
  }

  private blend(at: number, color: Rgb, part: number): void {
    const { pixels } = this;
    const before = pixels[at + 3]! / 255;
    const after = before + part * (1 - before);
    if (after <= 0) return;
    const share = part / after;
    pixels[at] = pixels[at]! + (color[0] - pixels[at]!) * share;
    pixels[at + 1] = pixels[at + 1]! + (color[1] - pixels[at + 1]!) * share;
    pixels[at + 2] = pixels[at + 2]! + (color[2] - pixels[at + 2]!) * share;
    pixels[at + 3] = after * 255;
  }
}

let scratch: CanvasRenderingContext2D | undefined;

/** A picture to pass pixels on by, at least so large: a new one for each changed seat would cost more than the seat. */
function scratchOf(width: number, height: number): CanvasRenderingContext2D {
  if (scratch && scratch.canvas.width >= width && scratch.canvas.height >= height) return scratch;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(width, scratch?.canvas.width ?? 0);
  canvas.height = Math.max(height, scratch?.canvas.height ?? 0);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser does not draw.');
  return (scratch = context);
}
