import type { Point, Rectangle } from '@ringside/booking-core';
import type { Box } from './seat-geometry';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Which part of the drawing is shown: `scale` CSS pixels a unit, with (x, y) of the drawing in the view's corner. */
export interface Viewport extends Point {
  readonly scale: number;
}

/** What a viewport keeps within. */
export interface Limits {
  /** The part of the drawing that can be looked at: a floor. */
  readonly floor: Rectangle;
  readonly view: Size;
  /** The most CSS pixels a unit. */
  readonly largest: number;
}

const PADDING = 12;

/** Around the floor, in CSS pixels; less in a view that is hardly larger itself. */
const paddingOf = (extent: number): number => Math.min(PADDING, extent / 4);

/** The scale at which the whole floor is seen. */
export function smallestScale({ floor, view, largest }: Limits): number {
  const room = (extent: number) => extent - paddingOf(extent) * 2;
  return Math.min(largest, room(view.width) / floor.width, room(view.height) / floor.height);
}

/** Shows everything, in the middle. */
export function fit(limits: Limits): Viewport {
  return clamp({ scale: smallestScale(limits), x: 0, y: 0 }, limits);
}

/** The same with allowed scale and place: a floor smaller than the view is in its middle, a larger one covers it. */
export function clamp(wished: Viewport, limits: Limits): Viewport {
  const { floor, view } = limits;
  const scale = Math.min(limits.largest, Math.max(smallestScale(limits), wished.scale));
  const axis = (at: number, from: number, extent: number, shown: number) =>
    from + clampAxis(at - from, extent, shown / scale, paddingOf(shown) / scale);
  return {
    scale,
    x: axis(wished.x, floor.x, floor.width, view.width),
    y: axis(wished.y, floor.y, floor.height, view.height),
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
export function zoom(viewport: Viewport, factor: number, at: Point, limits: Limits): Viewport {
  const scale = Math.min(limits.largest, Math.max(smallestScale(limits), viewport.scale * factor));
  const under = toDrawing(viewport, at);
  return { scale, x: under.x - at.x / scale, y: under.y - at.y / scale };
}

/** Which point of the drawing is at a point of the view. */
export const toDrawing = (viewport: Viewport, at: Point): Point => ({
  x: viewport.x + at.x / viewport.scale,
  y: viewport.y + at.y / viewport.scale,
});

/** Shows a point, moving no more than needed, large enough for one seat to be told from the next. */
export function reveal(viewport: Viewport, point: Point, limits: Limits, scale = 0): Viewport {
  const closer = Math.max(viewport.scale, Math.min(scale, limits.largest));
  const width = limits.view.width / closer;
  const height = limits.view.height / closer;
  const isZoomed = closer > viewport.scale;
  const edge = Math.min(width, height) / 6;
  const axis = (corner: number, extent: number, at: number) =>
    isZoomed ? at - extent / 2 : Math.min(at - edge, Math.max(at + edge - extent, corner));
  return clamp({ scale: closer, x: axis(viewport.x, width, point.x), y: axis(viewport.y, height, point.y) }, limits);
}

/** Shows a rectangle as large as it fits. */
export function frame(wanted: Rectangle, limits: Limits): Viewport {
  const { view } = limits;
  const scale = Math.min(limits.largest, Math.min(view.width / wanted.width, view.height / wanted.height) * 0.96);
  const x = wanted.x + (wanted.width - view.width / scale) / 2;
  const y = wanted.y + (wanted.height - view.height / scale) / 2;
  return clamp({ scale, x, y }, limits);
}

/** A part of the way from one viewport to another, `part` from 0 to 1: the middle wanders while the scale grows evenly. */
export function between(from: Viewport, to: Viewport, part: number, view: Size): Viewport {
  const scale = from.scale * (to.scale / from.scale) ** part;
  const middle = (of: Viewport) => ({ x: of.x + view.width / of.scale / 2, y: of.y + view.height / of.scale / 2 });
  const [start, end] = [middle(from), middle(to)];
  // how much of the way the growing scale has gone: so the target comes closer on a straight line of the screen
  const way = to.scale === from.scale ? part : (1 / from.scale - 1 / scale) / (1 / from.scale - 1 / to.scale);
  return {
    scale,
    x: start.x + (end.x - start.x) * way - view.width / scale / 2,
    y: start.y + (end.y - start.y) * way - view.height / scale / 2,
  };
}

export const shownBox = ({ x, y, scale }: Viewport, view: Size): Box => ({
  left: x,
  top: y,
  right: x + view.width / scale,
  bottom: y + view.height / scale,
});
