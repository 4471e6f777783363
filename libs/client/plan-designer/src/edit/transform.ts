import {
  boundsOfBearer,
  Bounds,
  isTable,
  type PlanFloor,
  type PlanSeat,
  type Point,
  type Rectangle,
  SEAT_PITCH,
  type SeatBearer,
  turn,
} from '@ringside/booking-core';
import { changeFloor, type Part, partsOf } from './parts';

/** Where a part is on its floor. */
export function boundsOfPart(part: Part): Rectangle {
  if (part.kind === 'seat') return new Bounds().point(part.at.x, part.at.y, SEAT_PITCH / 2).rectangle ?? NOWHERE;
  if (part.kind === 'area') return new Bounds().box(part.area, part.area.rotation).rectangle ?? NOWHERE;
  if (part.kind === 'decoration') {
    const { decoration, section } = part;
    const box = new Bounds().box(decoration, decoration.rotation).rectangle ?? NOWHERE;
    return section ? { ...box, x: box.x + section.x, y: box.y + section.y } : box;
  }
  const box = boundsOfBearer(part.bearer) ?? NOWHERE;
  return { ...box, x: box.x + part.section.x, y: box.y + part.section.y };
}

const NOWHERE: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

export function boundsOfParts(parts: readonly Part[]): Rectangle | undefined {
  const bounds = new Bounds();
  for (const part of parts) bounds.box(boundsOfPart(part));
  return bounds.rectangle;
}

const keyOf = (part: Part): string =>
  part.kind === 'seat'
    ? part.seat.key
    : part.kind === 'area'
      ? part.area.key
      : part.kind === 'decoration'
        ? part.decoration.key
        : part.bearer.key;

/** Moves each part by its own way, by key. */
export function moveEach(floor: PlanFloor, ways: ReadonlyMap<string, Point>): PlanFloor {
  const move = <T extends Point & { readonly key: string }>(thing: T): T => {
    const by = ways.get(thing.key);
    return by ? { ...thing, x: round(thing.x + by.x), y: round(thing.y + by.y) } : thing;
  };
  return changeFloor(floor, { seat: move, bearer: move, area: move, decoration: move });
}

/** Moves the parts with these keys; a seat whose row moves too is moved once. */
export function moveBy(floor: PlanFloor, keys: ReadonlySet<string>, by: Point): PlanFloor {
  if (by.x === 0 && by.y === 0) return floor;
  const parts = partsOf(floor, keys);
  const moving = parts.filter((part) => part.kind !== 'seat' || !keys.has(part.bearer.key));
  return moveEach(floor, new Map(moving.map((part) => [keyOf(part), by])));
}

/** Turns the parts clockwise around the middle of all of them. */
export function rotateBy(floor: PlanFloor, keys: ReadonlySet<string>, degrees: number): PlanFloor {
  const box = boundsOfParts(partsOf(floor, keys));
  if (!box) return floor;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const turned = <T extends Rectangle & { rotation?: number | undefined }>(thing: T, corner: Point): T => {
    const own = { x: corner.x + thing.x + thing.width / 2, y: corner.y + thing.y + thing.height / 2 };
    const at = turn(own, middle, degrees);
    return {
      ...thing,
      x: round(thing.x + at.x - own.x),
      y: round(thing.y + at.y - own.y),
      ...turnedBy(thing, degrees),
    };
  };
  return changeFloor(floor, {
    area: (area) => (keys.has(area.key) ? turned(area, ORIGIN) : area),
    decoration: (each, section) => (keys.has(each.key) ? turned(each, section ?? ORIGIN) : each),
    bearer: (bearer, section) => (keys.has(bearer.key) ? turnBearer(bearer, section, middle, degrees) : bearer),
    seat: (seat, bearer, section) => {
      if (!keys.has(seat.key) || keys.has(bearer.key)) return seat;
      const corner = { x: section.x + bearer.x, y: section.y + bearer.y };
      const at = turn({ x: corner.x + seat.x, y: corner.y + seat.y }, middle, degrees);
      return { ...seat, x: round(at.x - corner.x), y: round(at.y - corner.y), ...turnedBy(seat, degrees) };
    },
  });
}

function turnBearer<B extends SeatBearer>(bearer: B, section: Point, middle: Point, degrees: number): B {
  const own = { x: section.x + bearer.x, y: section.y + bearer.y };
  const at = turn(own, middle, degrees);
  const seats = bearer.seats.map((seat): PlanSeat => {
    const place = turn(seat, ORIGIN, degrees);
    return { ...seat, x: round(place.x), y: round(place.y), ...turnedBy(seat, degrees) };
  });
  return {
    ...bearer,
    x: round(at.x - section.x),
    y: round(at.y - section.y),
    seats,
    ...(isTable(bearer) ? turnedBy(bearer, degrees) : {}),
  };
}

const ORIGIN: Point = { x: 0, y: 0 };

const turnedBy = ({ rotation = 0 }: { rotation?: number | undefined }, degrees: number): { rotation: number } => ({
  rotation: round((((rotation + degrees) % 360) + 360) % 360),
});

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Puts the parts on one line: an edge or the middle of all of them. */
export function align(floor: PlanFloor, keys: ReadonlySet<string>, to: Alignment): PlanFloor {
  const parts = partsOf(floor, keys);
  const all = boundsOfParts(parts);
  if (!all) return floor;
  const ways = parts.map((part): [string, Point] => {
    const box = boundsOfPart(part);
    return [keyOf(part), wayTo(box, all, to)];
  });
  return moveEach(floor, new Map(ways));
}

function wayTo(box: Rectangle, all: Rectangle, to: Alignment): Point {
  switch (to) {
    case 'left':
      return { x: all.x - box.x, y: 0 };
    case 'centre':
      return { x: all.x + all.width / 2 - box.x - box.width / 2, y: 0 };
    case 'right':
      return { x: all.x + all.width - box.x - box.width, y: 0 };
    case 'top':
      return { x: 0, y: all.y - box.y };
    case 'middle':
      return { x: 0, y: all.y + all.height / 2 - box.y - box.height / 2 };
    case 'bottom':
      return { x: 0, y: all.y + all.height - box.y - box.height };
  }
}

/** Gives the parts equal distances between their middles, from the first to the last. */
export function distribute(floor: PlanFloor, keys: ReadonlySet<string>, axis: 'x' | 'y'): PlanFloor {
  const extent = axis === 'x' ? 'width' : 'height';
  const middle = (part: Part) => boundsOfPart(part)[axis] + boundsOfPart(part)[extent] / 2;
  const parts = partsOf(floor, keys).toSorted((a, b) => middle(a) - middle(b));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length < 3) return floor;
  const step = (middle(last) - middle(first)) / (parts.length - 1);
  const ways = parts.map((part, at): [string, Point] => {
    const by = middle(first) + at * step - middle(part);
    return [keyOf(part), axis === 'x' ? { x: by, y: 0 } : { x: 0, y: by }];
  });
  return moveEach(floor, new Map(ways));
}

const round = (value: number): number => Math.round(value * 100) / 100;
