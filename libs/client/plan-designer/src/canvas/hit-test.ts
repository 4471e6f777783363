import {
  bearersOf,
  boundsOfBearer,
  isBooth,
  type PlanFloor,
  type PlanSection,
  type PlanTable,
  type Point,
  type Rectangle,
  SEAT_PITCH,
  turn,
} from '@ringside/booking-core';
import { boundsOfPart } from '../edit/transform';

interface Shape extends Rectangle {
  readonly rotation?: number | undefined;
}

/** The key of what is at a point: the front-most. In the level of seats only seats are found beside areas and drawings. */
export function keyAt(floor: PlanFloor, at: Point, level: 'rows' | 'seats', reach: number): string | undefined {
  for (const section of floor.sections) {
    const found = inSection(section, { x: at.x - section.x, y: at.y - section.y }, level, reach);
    if (found !== undefined) return found;
  }
  const area = floor.areas.findLast((each) => isIn(each, at));
  if (area) return area.key;
  const drawn = floor.decorations.findLast((each) => isIn(each, at));
  if (drawn) return drawn.key;
  for (const { decorations, ...corner } of floor.sections) {
    const found = decorations.findLast((each) => isIn(each, { x: at.x - corner.x, y: at.y - corner.y }));
    if (found) return found.key;
  }
  return undefined;
}

function inSection(section: PlanSection, at: Point, level: 'rows' | 'seats', reach: number): string | undefined {
  for (const bearer of bearersOf(section)) {
    const box = boundsOfBearer(bearer);
    if (!box || !isIn(grown(box, reach), at)) continue;
    if (isBooth(bearer)) {
      if (isIn(boxOfTable(bearer), at)) return bearer.key;
      continue;
    }
    const seat = bearer.seats.findLast(
      ({ x, y }) => Math.hypot(bearer.x + x - at.x, bearer.y + y - at.y) <= SEAT_PITCH / 2 + reach,
    );
    if (seat) return level === 'seats' ? seat.key : bearer.key;
    if ('shape' in bearer && Math.hypot(bearer.x - at.x, bearer.y - at.y) <= Math.max(bearer.width, bearer.height) / 2)
      return bearer.key;
  }
  return undefined;
}

function isIn({ rotation = 0, ...box }: Shape, at: Point): boolean {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const { x, y } = rotation === 0 ? at : turn(at, middle, -rotation);
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

const boxOfTable = ({ x, y, width, height, rotation }: PlanTable): Shape => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
  rotation,
});

const grown = ({ x, y, width, height }: Rectangle, by: number): Rectangle => ({
  x: x - by,
  y: y - by,
  width: width + by * 2,
  height: height + by * 2,
});

const touches = (a: Rectangle, b: Rectangle): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** The keys of everything that lies in a rectangle: seats by their middle, the rest when it is touched. */
export function keysIn(floor: PlanFloor, box: Rectangle, level: 'rows' | 'seats'): string[] {
  const keys: string[] = [];
  for (const section of floor.sections) {
    for (const bearer of bearersOf(section)) {
      if (!touches(boundsOfPart({ kind: 'row', section, bearer }), box)) continue;
      const seats = bearer.seats.filter(({ x, y }) => {
        const at = { x: section.x + bearer.x + x, y: section.y + bearer.y + y };
        return isIn(box, at);
      });
      if (isBooth(bearer))
        keys.push(bearer.key); // it has no seat to select apart from it
      else if (level === 'seats') keys.push(...seats.map(({ key }) => key));
      else if (seats.length > 0) keys.push(bearer.key);
    }
    if (level === 'rows')
      keys.push(
        ...section.decorations
          .filter((decoration) => touches(boundsOfPart({ kind: 'decoration', decoration, section }), box))
          .map(({ key }) => key),
      );
  }
  if (level === 'seats') return keys;
  const inBox = (each: Rectangle) => touches(each, box);
  return [
    ...keys,
    ...floor.areas.filter(inBox).map(({ key }) => key),
    ...floor.decorations.filter(inBox).map(({ key }) => key),
  ];
}
