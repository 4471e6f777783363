import {
  isBooth,
  isTable,
  letterName,
  type PlanDecoration,
  type PlanFloor,
  type PlanSeat,
  type PlanSection,
  type SeatBearer,
} from '@ringside/booking-core';
import { changeFloor, withoutEmpty } from './parts';

type NewKey = () => string;

/** Takes the parts out, and companions lose a wheelchair place that is gone. */
export function removeParts(floor: PlanFloor, keys: ReadonlySet<string>): PlanFloor {
  const gone = new Set<string>();
  const emptied = (bearer: SeatBearer) => bearer.seats.length > 0 && bearer.seats.every(({ key }) => keys.has(key));
  const left = changeFloor(floor, {
    area: (area) => (keys.has(area.key) ? undefined : area),
    decoration: (each) => (keys.has(each.key) ? undefined : each),
    bearer: (bearer) => {
      if (!keys.has(bearer.key) && !emptied(bearer)) return bearer;
      bearer.seats.forEach(({ key }) => gone.add(key));
      return undefined;
    },
    seat: (seat) => {
      if (!keys.has(seat.key)) return seat;
      gone.add(seat.key);
      return undefined;
    },
  });
  return withoutEmpty(
    changeFloor(left, {
      seat: (seat) =>
        seat.companionOf !== undefined && gone.has(seat.companionOf) ? without(seat, 'companionOf') : seat,
    }),
  );
}

/** Copies of the parts beside them, under new keys. Answers their keys, too, to select them. */
export function duplicateParts(
  floor: PlanFloor,
  keys: ReadonlySet<string>,
  newKey: NewKey,
): { floor: PlanFloor; keys: string[] } {
  const made: string[] = [];
  const fresh = <T extends { readonly key: string; readonly x: number; readonly y: number }>(thing: T): T => {
    const key = newKey();
    made.push(key);
    return { ...thing, key, x: thing.x + STEP, y: thing.y + STEP };
  };
  const decorations = (list: readonly PlanDecoration[]) => [
    ...list,
    ...list.filter(({ key }) => keys.has(key)).map(fresh),
  ];
  const bearers = <B extends SeatBearer>(list: readonly B[]): readonly B[] => {
    const copies = list.filter(({ key }) => keys.has(key)).map((bearer) => copyOf(fresh(bearer), list, newKey));
    return [...list, ...copies];
  };
  const sections = floor.sections.map((section) => ({
    ...section,
    rows: bearers(section.rows.map((row) => withCopiedSeats(row, keys, fresh))),
    tables: bearers(section.tables.map((table) => withCopiedSeats(table, keys, fresh))),
    decorations: decorations(section.decorations),
  }));
  const areas = [...floor.areas, ...floor.areas.filter(({ key }) => keys.has(key)).map(fresh)];
  return { floor: { ...floor, sections, areas, decorations: decorations(floor.decorations) }, keys: made };
}

const STEP = 24;

/** A copied row has a name that its section does not have yet. */
function copyOf<B extends SeatBearer>(bearer: B, list: readonly B[], newKey: NewKey): B {
  const keys = new Map(bearer.seats.map(({ key }) => [key, newKey()]));
  const seats = bearer.seats.map((seat): PlanSeat => {
    const companionOf = seat.companionOf === undefined ? undefined : keys.get(seat.companionOf);
    const copy = { ...without(seat, 'companionOf'), key: keys.get(seat.key) ?? newKey() };
    return companionOf === undefined ? copy : { ...copy, companionOf };
  });
  const taken = new Set(list.map(({ name }) => name));
  return { ...bearer, name: freeName(bearer.name, taken), seats };
}

/** A name that is not taken: B after A, 8 after 7, T4 after T3. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = '', digits] = /^(.*?)(\d+)?$/.exec(name) ?? [];
  for (let at = digits === undefined ? 0 : Number(digits); ; at++) {
    const next = digits === undefined && /^[A-Z]?$/.test(stem) ? letterName(at) : `${stem}${at + 1}`;
    if (!taken.has(next)) return next;
  }
}

function withCopiedSeats<B extends SeatBearer>(
  bearer: B,
  keys: ReadonlySet<string>,
  fresh: (seat: PlanSeat) => PlanSeat,
): B {
  const copied = keys.has(bearer.key) ? [] : bearer.seats.filter(({ key }) => keys.has(key));
  if (copied.length === 0) return bearer;
  const taken = new Set(bearer.seats.map(({ name }) => name));
  const seats = copied.map((seat) => {
    const name = freeName(seat.name, taken);
    taken.add(name);
    return { ...fresh(without(seat, 'companionOf')), name };
  });
  return { ...bearer, seats: [...bearer.seats, ...seats] };
}

export function without<T extends object, K extends keyof T>(thing: T, field: K): T {
  const { [field]: _gone, ...rest } = thing;
  return rest as T;
}

/** Changes the seats with these keys, and all seats of rows and tables with these keys. */
export const changeSeats = (
  floor: PlanFloor,
  keys: ReadonlySet<string>,
  change: (seat: PlanSeat) => PlanSeat,
): PlanFloor =>
  changeFloor(floor, { seat: (seat, bearer) => (keys.has(seat.key) || keys.has(bearer.key) ? change(seat) : seat) });

export interface Numbering {
  readonly of: 'seats' | 'rows';
  readonly from: number;
  readonly step: number;
  readonly scheme: 'numbers' | 'letters';
  readonly prefix: string;
  /** By where they stand: from the left or the right, from the top or the bottom; or odd numbers from the middle to the left. */
  readonly direction: 'forward' | 'backward';
}

/** Names the selected rows, or the seats of each of them, by where they stand. */
export function renumber(floor: PlanFloor, keys: ReadonlySet<string>, how: Numbering): PlanFloor {
  const nameAt = (at: number) => {
    const number = how.from + at * how.step;
    return how.prefix + (how.scheme === 'letters' ? letterName(Math.max(0, number - 1)) : String(number));
  };
  const sign = how.direction === 'forward' ? 1 : -1;
  const booths = boothsInOrder(floor, keys, sign);
  if (booths.length > 0) {
    const names = new Map(booths.map(({ key }, at) => [key, nameAt(at)]));
    return changeFloor(floor, {
      bearer: (bearer) => (names.has(bearer.key) ? { ...bearer, name: names.get(bearer.key) ?? bearer.name } : bearer),
    });
  }
  if (how.of === 'rows') {
    const rows = floor.sections
      .flatMap((section) => [...section.rows, ...section.tables].map((bearer) => ({ section, bearer })))
      .filter(({ bearer }) => keys.has(bearer.key))
      .toSorted((a, b) => sign * (middleY(a.section, a.bearer) - middleY(b.section, b.bearer)));
    const names = new Map(rows.map(({ bearer }, at) => [bearer.key, nameAt(at)]));
    return changeFloor(floor, {
      bearer: (bearer) => (names.has(bearer.key) ? { ...bearer, name: names.get(bearer.key) ?? bearer.name } : bearer),
    });
  }
  return changeFloor(floor, {
    bearer: (bearer) => {
      const chosen = bearer.seats.filter(({ key }) => keys.has(bearer.key) || keys.has(key));
      if (chosen.length === 0) return bearer;
      // around a table seats keep their order; in a row the way on the screen counts
      const ordered =
        isTable(bearer) && sign === 1 ? chosen : chosen.toSorted((a, b) => sign * (a.x - b.x || a.y - b.y));
      const names = new Map(ordered.map(({ key }, at) => [key, nameAt(at)]));
      return { ...bearer, seats: bearer.seats.map((seat) => ({ ...seat, name: names.get(seat.key) ?? seat.name })) };
    },
  });
}

/** Line by line as one reads them, in lines of about the height of a booth. */
function boothsInOrder(floor: PlanFloor, keys: ReadonlySet<string>, sign: number): { readonly key: string }[] {
  const booths = floor.sections.flatMap((section) =>
    section.tables
      .filter((table) => isBooth(table) && keys.has(table.key))
      .map(({ key, x, y, height }) => ({ key, x: section.x + x, y: section.y + y, height })),
  );
  const [least = 1] = booths.map(({ height }) => height).toSorted((a, b) => a - b);
  const lineOf = (y: number) => Math.round(y / Math.max(1, least));
  return booths.toSorted((a, b) => sign * (lineOf(a.y) - lineOf(b.y) || a.x - b.x));
}

const middleY = (section: PlanSection, { y, seats }: SeatBearer): number =>
  section.y + y + seats.reduce((sum, seat) => sum + seat.y, 0) / Math.max(1, seats.length);
