import { SEAT_PITCH } from '@ringside/booking-core';
import type { MapColors } from './map-colors';
import { SEAT_LOOKS, SEAT_SHAPES, type ShapePart } from './seat-looks';

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

/** One picture a look, drawn once for a scale: a thousand seats are then a thousand copies and no paths. */
export interface SeatSprites {
  /** Width and height, in device pixels. */
  readonly size: number;
  readonly byLook: readonly CanvasImageSource[];
}

/** @param scale device pixels a unit of the drawing */
export function makeSprites(scale: number, colors: MapColors): SeatSprites {
  const size = Math.ceil(SEAT_PITCH * scale) + 2;
  const byLook = SEAT_LOOKS.map((look) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    const context = canvas.getContext('2d');
    context?.setTransform(scale, 0, 0, scale, size / 2, size / 2);
    if (context) drawShape(context, SEAT_SHAPES[look], colors);
    return canvas;
  });
  return { size, byLook };
}
