import { SEAT_PITCH } from '@ringside/booking-core';
import { SEAT_FLAGS } from '@ringside/contracts/booking';
import type { MapColors } from './map-colors';
import { CATEGORY_RING, SEAT_LOOKS, SEAT_SHAPES, type SeatLook, type ShapePart, WHEELCHAIR } from './seat-looks';

type Context = CanvasRenderingContext2D;
const paths = new Map<string, Path2D>();

function pathOf(data: string): Path2D {
  const made = paths.get(data) ?? new Path2D(data);
  paths.set(data, made);
  return made;
}

/** Draws a shape around the origin of the context. */
export function drawShape(context: Context, parts: readonly ShapePart[], colors: MapColors): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { path, color, line } of parts) {
    if (line === undefined) {
      context.fillStyle = colors[color];
      context.fill(pathOf(path));
    } else {
      context.strokeStyle = colors[color];
      context.lineWidth = line;
      context.stroke(pathOf(path));
    }
  }
}

const LOOKS = SEAT_LOOKS.length;

/** One picture a kind of seat, drawn once for a scale: a thousand seats are then a thousand copies and no paths. */
export class SeatSprites {
  /** Width and height, in device pixels. */
  readonly size: number;
  private readonly made: (HTMLCanvasElement | undefined)[] = [];

  /**
   * @param scale device pixels a unit of the usual drawing
   * @param accents the colour of each category
   */
  constructor(
    private readonly scale: number,
    private readonly colors: MapColors,
    private readonly accents: readonly string[],
  ) {
    this.size = Math.ceil(SEAT_PITCH * scale) + 2;
  }

  /** @param look index into `SEAT_LOOKS`; @param category index into the accents, or -1 */
  of(look: number, category: number, flags: number): HTMLCanvasElement {
    const isAccessible = (flags & SEAT_FLAGS.accessible) !== 0;
    const key = ((category + 1) * LOOKS + look) * 2 + Number(isAccessible);
    return (this.made[key] ??= this.make(SEAT_LOOKS[look] ?? 'notForSale', this.accents[category], isAccessible));
  }

  private make(look: SeatLook, accent: string | undefined, isAccessible: boolean): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = this.size;
    const context = canvas.getContext('2d');
    if (!context) return canvas;
    context.setTransform(this.scale, 0, 0, this.scale, this.size / 2, this.size / 2);
    if (accent !== undefined && look !== 'notForSale') {
      context.beginPath();
      context.arc(0, 0, CATEGORY_RING.radius, 0, Math.PI * 2);
      context.strokeStyle = accent;
      context.lineWidth = CATEGORY_RING.line;
      context.stroke();
      context.scale(CATEGORY_RING.shrink, CATEGORY_RING.shrink);
    }
    drawShape(context, SEAT_SHAPES[look], this.colors);
    if (isAccessible && look === 'free') drawShape(context, WHEELCHAIR, this.colors);
    return canvas;
  }
}
