import { letterRow } from '../name-row';
import { type Point, type Rectangle, SEAT_PITCH } from '../seating-drawing';
import type { PlanRow, PlanSeat, PlanSection, PlanTable } from './plan-document';
import { turn } from './plan-bounds';
import { ROW_PITCH } from './plan-of-spec';

/** Rows on arcs around a stage, each a little longer than the one before it. */
export interface ArcSpec {
  readonly name: string;
  readonly rows: number;
  readonly seatsInFirst: number;
  /** More seats in each further row. */
  readonly growth: number;
  /** From the middle to the first row. */
  readonly radius: number;
  /** An aisle down the middle. */
  readonly middleAisle: boolean;
  readonly rowNaming: 'letters' | 'numbers';
}

/** Tables in lines, with seats around each. */
export interface TablesSpec {
  readonly name: string;
  readonly across: number;
  readonly down: number;
  readonly seats: number;
  readonly shape: 'rectangle' | 'ellipse';
  readonly whole: boolean;
}

/** Booths of one size in lines, back to back where they touch. */
export interface BoothsSpec {
  readonly name: string;
  readonly across: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
  /** Before the number: "A" makes A1, A2, A3. */
  readonly prefix: string;
}

const BOOTH_GAP = 8;
const BOOTH_AISLE = 60;
const AISLE = SEAT_PITCH * 1.4;
const TABLE_GAP = 34;
const FROM_TABLE = 18;
/** The place of a seat in a row named by its index. */
const rowName = (naming: 'letters' | 'numbers', index: number): string =>
  naming === 'letters' ? letterRow(index) : String(index + 1);

/** A block of arcs whose stage is above it; (x, y) is the middle of the first row. */
export function arcBlock(spec: ArcSpec, key: string, at: Point): PlanSection {
  const centre = { x: 0, y: -spec.radius };
  const rows = span(spec.rows).map((index): PlanRow => {
    const count = spec.seatsInFirst + index * spec.growth;
    const radius = spec.radius + index * ROW_PITCH;
    const name = rowName(spec.rowNaming, index);
    const step = (SEAT_PITCH * 1.06 * 180) / (Math.PI * radius);
    const aisle = spec.middleAisle ? (AISLE * 180) / (Math.PI * radius) : 0;
    const seats = span(count).map((seat) => {
      const side = seat < count / 2 ? -1 : 1;
      const degrees = -((seat - (count - 1) / 2) * step + (side * aisle) / 2);
      const { x, y } = turn({ x: centre.x, y: centre.y + radius }, centre, degrees);
      return {
        key: `${key}-${name}-${seat + 1}`,
        name: String(seat + 1),
        x: round(x),
        y: round(y),
        rotation: round(degrees),
      };
    });
    return { key: `${key}-${name}`, name, x: 0, y: 0, seats };
  });
  return { key, name: spec.name, ...at, rows, tables: [], decorations: [] };
}

/** A block of tables; (x, y) is the middle of the first. */
export function tableBlock(spec: TablesSpec, key: string, at: Point): PlanSection {
  const { width, height } = tableSize(spec.shape, spec.seats);
  const pitch = { x: width + (SEAT_PITCH + TABLE_GAP) * 2, y: height + (SEAT_PITCH + TABLE_GAP) * 2 };
  const tables = span(spec.across * spec.down).map((index): PlanTable => {
    const name = `T${index + 1}`;
    return {
      key: `${key}-${name}`,
      name,
      x: (index % spec.across) * pitch.x,
      y: Math.floor(index / spec.across) * pitch.y,
      shape: spec.shape,
      width,
      height,
      ...(spec.whole ? { whole: true } : {}),
      seats: seatsAround(spec.shape, spec.seats, { width, height }).map((place, seat) => ({
        key: `${key}-${name}-${seat + 1}`,
        name: String(seat + 1),
        ...place,
      })),
    };
  });
  return { key, name: spec.name, ...at, rows: [], tables, decorations: [] };
}

/** A block of booths with an aisle between the lines; (x, y) is the middle of the first. */
export function boothBlock(spec: BoothsSpec, key: string, at: Point): PlanSection {
  const { width, height, across, down, prefix } = spec;
  const tables = span(across * down).map((index): PlanTable => {
    const name = `${prefix}${index + 1}`;
    const x = (index % across) * (width + BOOTH_GAP);
    const y = Math.floor(index / across) * (height + BOOTH_AISLE);
    return boothOf(`${key}-${name}`, name, { x, y, width, height }, { key: `${key}-${name}-1` });
  });
  return { key, name: spec.name, ...at, rows: [], tables, decorations: [] };
}

/** One booth; (x, y) is its middle. @param seat what is said of what is sold */
export const boothOf = (
  key: string,
  name: string,
  place: Rectangle,
  seat: Omit<PlanSeat, 'x' | 'y' | 'name'>,
): PlanTable => ({
  key,
  name,
  ...place,
  shape: 'rectangle',
  booth: true,
  seats: [{ ...seat, name: '', x: 0, y: 0 }],
});

/** A table that has room for so many. */
export function tableSize(shape: 'rectangle' | 'ellipse', seats: number): { width: number; height: number } {
  if (shape === 'rectangle') return { width: Math.max(1, Math.ceil(seats / 2)) * SEAT_PITCH + 8, height: 44 };
  const across = Math.max(46, (seats * SEAT_PITCH * 1.15) / Math.PI - FROM_TABLE * 2);
  return { width: round(across), height: round(across) };
}

/** Places around a table, each facing it: half above and half below, or in a circle. */
export function seatsAround(
  shape: 'rectangle' | 'ellipse',
  count: number,
  { width, height }: { readonly width: number; readonly height: number },
): (Point & { rotation: number })[] {
  if (shape === 'ellipse') {
    return span(count).map((seat) => {
      const degrees = (seat * 360) / count;
      const { x, y } = turn({ x: 0, y: -1 }, { x: 0, y: 0 }, degrees);
      const reach = { x: width / 2 + FROM_TABLE, y: height / 2 + FROM_TABLE };
      return { x: round(x * reach.x), y: round(y * reach.y), rotation: round((degrees + 180) % 360) };
    });
  }
  const above = Math.ceil(count / 2);
  const step = width / Math.max(1, above);
  return span(count).map((seat) => {
    const isAbove = seat < above;
    const place = isAbove ? seat : seat - above;
    const x = round(-width / 2 + step * (place + 0.5));
    return { x, y: (isAbove ? -1 : 1) * (height / 2 + FROM_TABLE), rotation: isAbove ? 180 : 0 };
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
const span = (length: number): number[] => Array.from({ length }, (_, index) => index);
