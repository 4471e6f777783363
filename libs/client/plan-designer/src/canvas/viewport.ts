import type { Point, Rectangle } from '@ringside/booking-core';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `scale` CSS pixels a unit of the plan, whose point (x, y) is in the view's corner. */
export interface Viewport extends Point {
  readonly scale: number;
}

const SMALLEST = 0.01;
const LARGEST = 6;
const PADDING = 30;

export const toPlan = ({ x, y, scale }: Viewport, at: Point): Point => ({ x: x + at.x / scale, y: y + at.y / scale });

export const panned = (viewport: Viewport, by: Point): Viewport => ({
  ...viewport,
  x: viewport.x - by.x / viewport.scale,
  y: viewport.y - by.y / viewport.scale,
});

/** Larger or smaller; what is under `at` stays there. */
export function zoomed(viewport: Viewport, factor: number, at: Point): Viewport {
  const scale = Math.min(LARGEST, Math.max(SMALLEST, viewport.scale * factor));
  const under = toPlan(viewport, at);
  return { scale, x: under.x - at.x / scale, y: under.y - at.y / scale };
}

/** Shows all of a rectangle, in the middle. */
export function fitted({ x, y, width, height }: Rectangle, view: Size): Viewport {
  const room = { width: Math.max(1, view.width - PADDING * 2), height: Math.max(1, view.height - PADDING * 2) };
  const scale = Math.min(1.5, room.width / Math.max(1, width), room.height / Math.max(1, height));
  return { scale, x: x + width / 2 - view.width / scale / 2, y: y + height / 2 - view.height / scale / 2 };
}
