import type { Box, Point } from './seat-geometry';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Which part of the drawing is shown: `scale` CSS pixels a unit, with (x, y) of the drawing in the view's corner. */
export interface Viewport extends Point {
  readonly scale: number;
}

/** A seat is never drawn larger than this many times its size in the drawing. */
const LARGEST = 2.2;
const PADDING = 12;

/** Around the drawing, in CSS pixels; less in a view that is hardly larger itself. */
const paddingOf = (extent: number): number => Math.min(PADDING, extent / 4);

/** The scale at which the whole drawing is seen. */
export function smallestScale(drawing: Size, view: Size): number {
  const room = (extent: number) => extent - paddingOf(extent) * 2;
  return Math.min(LARGEST, room(view.width) / drawing.width, room(view.height) / drawing.height);
}

/** Shows everything, in the middle. */
export function fit(drawing: Size, view: Size): Viewport {
  return clamp({ scale: smallestScale(drawing, view), x: 0, y: 0 }, drawing, view);
}

/** The same with allowed scale and place: a drawing smaller than the view is in its middle, a larger one covers it. */
export function clamp(wished: Viewport, drawing: Size, view: Size): Viewport {
  const scale = Math.min(LARGEST, Math.max(smallestScale(drawing, view), wished.scale));
  return {
    scale,
    x: clampAxis(wished.x, drawing.width, view.width / scale, paddingOf(view.width) / scale),
    y: clampAxis(wished.y, drawing.height, view.height / scale, paddingOf(view.height) / scale),
  };
}

function clampAxis(wished: number, drawing: number, view: number, padding: number): number {
  if (drawing + padding * 2 <= view) return (drawing - view) / 2;
  return Math.min(drawing + padding - view, Math.max(-padding, wished));
}

/** Moves by so many CSS pixels. */
export const pan = (viewport: Viewport, by: Point): Viewport => ({
  ...viewport,
  x: viewport.x - by.x / viewport.scale,
  y: viewport.y - by.y / viewport.scale,
});

/** Zooms so that what is under the point `at` (CSS pixels of the view) stays there. */
export function zoom(viewport: Viewport, factor: number, at: Point, limits: { drawing: Size; view: Size }): Viewport {
  const least = smallestScale(limits.drawing, limits.view);
  const scale = Math.min(LARGEST, Math.max(least, viewport.scale * factor));
  const under = toDrawing(viewport, at);
  return { scale, x: under.x - at.x / scale, y: under.y - at.y / scale };
}

/** Which point of the drawing is at a point of the view. */
export const toDrawing = (viewport: Viewport, at: Point): Point => ({
  x: viewport.x + at.x / viewport.scale,
  y: viewport.y + at.y / viewport.scale,
});

/** Shows a point, moving no more than needed, large enough for one seat to be told from the next. */
export function reveal(
  viewport: Viewport,
  point: Point,
  { drawing, view }: { drawing: Size; view: Size },
  scale = 0,
): Viewport {
  const closer = Math.max(viewport.scale, Math.min(scale, LARGEST));
  const width = view.width / closer;
  const height = view.height / closer;
  const isZoomed = closer > viewport.scale;
  const edge = Math.min(width, height) / 6;
  const axis = (corner: number, extent: number, at: number) =>
    isZoomed ? at - extent / 2 : Math.min(at - edge, Math.max(at + edge - extent, corner));
  return clamp(
    { scale: closer, x: axis(viewport.x, width, point.x), y: axis(viewport.y, height, point.y) },
    drawing,
    view,
  );
}

export const shownBox = ({ x, y, scale }: Viewport, view: Size): Box => ({
  left: x,
  top: y,
  right: x + view.width / scale,
  bottom: y + view.height / scale,
});
