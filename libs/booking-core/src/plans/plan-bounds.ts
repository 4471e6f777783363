import { type Point, type Rectangle, SEAT_PITCH } from '../seating-drawing';
import { bearersOf, isTable, type PlanFloor, type PlanSection, type SeatBearer } from './plan-document';

/** Around everything on a sheet. */
export const SHEET_MARGIN = 40;
/** Above the first row of a section, for its name; and around its seats. */
export const TITLE = 46;
export const INSET = 18;

/** A box that grows around what is put in. */
export class Bounds {
  private left = Infinity;
  private top = Infinity;
  private right = -Infinity;
  private bottom = -Infinity;

  point(x: number, y: number, reach = 0): this {
    this.left = Math.min(this.left, x - reach);
    this.top = Math.min(this.top, y - reach);
    this.right = Math.max(this.right, x + reach);
    this.bottom = Math.max(this.bottom, y + reach);
    return this;
  }

  box({ x, y, width, height }: Rectangle, rotation = 0): this {
    if (rotation === 0) return this.point(x, y).point(x + width, y + height);
    const middle = { x: x + width / 2, y: y + height / 2 };
    for (const corner of [
      { x, y },
      { x: x + width, y },
      { x, y: y + height },
      { x: x + width, y: y + height },
    ]) {
      const at = turn(corner, middle, rotation);
      this.point(at.x, at.y);
    }
    return this;
  }

  get rectangle(): Rectangle | undefined {
    const { left: x, top: y } = this;
    return x > this.right ? undefined : { x, y, width: this.right - x, height: this.bottom - y };
  }
}

/** A point turned clockwise (y grows downwards) around another. */
export function turn({ x, y }: Point, around: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return {
    x: around.x + (x - around.x) * cos - (y - around.y) * sin,
    y: around.y + (x - around.x) * sin + (y - around.y) * cos,
  };
}

/** A row's or table's own box, from its section's corner. */
export function boundsOfBearer(bearer: SeatBearer): Rectangle | undefined {
  const known = bearerBounds.get(bearer);
  if (known) return known;
  const bounds = new Bounds();
  for (const { x, y } of bearer.seats) bounds.point(bearer.x + x, bearer.y + y, SEAT_PITCH / 2);
  if (isTable(bearer)) {
    const { width, height, rotation } = bearer;
    bounds.box({ x: bearer.x - width / 2, y: bearer.y - height / 2, width, height }, rotation);
  }
  const { rectangle } = bounds;
  if (rectangle) bearerBounds.set(bearer, rectangle);
  return rectangle;
}

/** Documents are never changed, only replaced, so what was measured once holds. */
const bearerBounds = new WeakMap<SeatBearer, Rectangle>();

/** What stands in a section, on its floor, without the room for its name. */
export function contentOfSection(section: PlanSection): Rectangle | undefined {
  const bounds = new Bounds();
  for (const bearer of bearersOf(section)) {
    const box = boundsOfBearer(bearer);
    if (box) bounds.box(box);
  }
  for (const decoration of section.decorations) bounds.box(decoration, decoration.rotation);
  const { rectangle } = bounds;
  return rectangle && { ...rectangle, x: rectangle.x + section.x, y: rectangle.y + section.y };
}

/** The ground of a section as maps draw it. */
export function boundsOfSection(section: PlanSection): Rectangle | undefined {
  const content = contentOfSection(section);
  return (
    content && {
      x: content.x - INSET,
      y: content.y - TITLE,
      width: content.width + INSET * 2,
      height: content.height + TITLE + INSET,
    }
  );
}

export function boundsOfFloor(floor: PlanFloor): Rectangle | undefined {
  const bounds = new Bounds();
  for (const section of floor.sections) {
    const box = boundsOfSection(section);
    if (box) bounds.box(box);
  }
  for (const area of floor.areas) bounds.box(area, area.rotation);
  for (const decoration of floor.decorations) bounds.box(decoration, decoration.rotation);
  return bounds.rectangle;
}
