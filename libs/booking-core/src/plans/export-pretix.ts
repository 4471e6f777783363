import { COLORLESS } from './import-pretix';
import { boundsOfFloor, SHEET_MARGIN } from './plan-bounds';
import {
  isBooth,
  isTable,
  type PlanDocument,
  type PlanFloor,
  type PlanSeat,
  type PlanSection,
  type SeatBearer,
} from './plan-document';
import { areaOf } from './pretix-area';
import type { PretixAreaObject, PretixPlan, PretixRowObject, PretixZoneObject } from './pretix-format';

/** What does not go into a file of pretix, and how it is put instead. */
export interface Loss {
  /** JSON pointer into our document. */
  readonly path: string;
  readonly what:
    | 'areaCapacity'
    | 'wholeTable'
    | 'table'
    | 'booth'
    | 'accessible'
    | 'companion'
    | 'obstructed'
    | 'lan'
    | 'floors'
    | 'rotation'
    | 'retired'
    | 'picture'
    | 'unpainted';
  readonly how: 'drawn' | 'row' | 'dropped' | 'baked' | 'merged' | 'painted';
  /** How many things it is about. */
  readonly count: number;
}

/** A booth has no seat number of its own there. */
const BOOTH_SEAT = '1';
const NO_CATEGORY = { name: 'Standard', color: COLORLESS };

/** The plan in pretix's format, with everything that this format cannot say. */
export function exportPretix(document: PlanDocument): { plan: PretixPlan; losses: Loss[] } {
  const losses = new Losses();
  const names = categoryNames(document);
  const isUnpainted = document.floors.some((floor) =>
    floor.sections.some((section) =>
      bearers(section).some(({ seats }) => seats.some((seat) => !seat.retired && !names.has(seat.category ?? ''))),
    ),
  );
  const categories = document.categories.map(({ key, color, pretix }) => ({
    name: names.get(key) ?? key,
    ...(pretix?.hasColor === false && color === COLORLESS ? {} : { color }),
  }));
  let top = 0;
  const zones = document.floors.flatMap((floor, no) => {
    const made = zonesOf(floor, no, top, { names, losses });
    const bounds = boundsOfFloor(floor);
    top += (floor.size?.height ?? (bounds ? bounds.y + bounds.height : 0)) + SHEET_MARGIN;
    return made;
  });
  if (document.floors.length > 1) losses.add('#/floors', 'floors', 'merged', document.floors.length);
  return {
    plan: {
      name: document.name,
      categories: isUnpainted ? [...categories, NO_CATEGORY] : categories,
      zones,
      size: sizeOf(document, top),
    },
    losses: losses.list,
  };
}

interface Making {
  readonly names: ReadonlyMap<string, string>;
  readonly losses: Losses;
}

/** One entry for each kind of loss and place. */
class Losses {
  readonly list: Loss[] = [];

  add(path: string, what: Loss['what'], how: Loss['how'], count: number): void {
    if (count > 0) this.list.push({ path, what, how, count });
  }
}

const bearers = ({ rows, tables }: PlanSection): readonly SeatBearer[] => [...rows, ...tables];

/** Categories are known by their names there: two of one name are told apart. */
function categoryNames({ categories }: PlanDocument): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { key, name } of categories) {
    let free = name;
    for (let at = 2; taken.has(free); at++) free = `${name} (${at})`;
    taken.add(free);
    names.set(key, free);
  }
  return names;
}

function sizeOf({ floors }: PlanDocument, height: number): PretixPlan['size'] {
  const [first] = floors;
  if (first?.size && floors.length === 1) return first.size;
  const right = floors.map((floor) => {
    const bounds = boundsOfFloor(floor);
    return Math.max(floor.size?.width ?? 0, bounds ? bounds.x + bounds.width + SHEET_MARGIN : 0);
  });
  return { width: Math.ceil(Math.max(1, ...right)), height: Math.ceil(Math.max(1, height)) };
}

function zonesOf(floor: PlanFloor, no: number, top: number, making: Making): PretixZoneObject[] {
  const path = `#/floors/${no}`;
  const zones = floor.sections.map((section, at) => zoneOf(section, `${path}/sections/${at}`, top, making));
  if (floor.picture) making.losses.add(`${path}/picture`, 'picture', 'dropped', 1);
  floor.areas.forEach((_, at) => making.losses.add(`${path}/areas/${at}`, 'areaCapacity', 'drawn', 1));
  const areas = [
    ...floor.decorations.map(areaOf),
    ...floor.areas.map(({ name, capacity, kind: _kind, category: _category, ...area }) =>
      areaOf({ ...area, kind: 'shape', text: `${name} (${capacity})` }),
    ),
  ];
  if (areas.length === 0) return zones;
  return [...zones, { name: floor.name || `${no + 1}`, position: { x: 0, y: top }, rows: [], areas }];
}

function zoneOf(section: PlanSection, path: string, top: number, making: Making): PretixZoneObject {
  const { zone_id, uuid, hasAreas, hasName } = section.pretix ?? {};
  const areas: PretixAreaObject[] = section.decorations.map(areaOf);
  section.tables.forEach((table, at) => {
    const what = isBooth(table) ? 'booth' : table.whole ? 'wholeTable' : 'table';
    making.losses.add(`${path}/tables/${at}`, what, 'row', 1);
    const { x, y, width, height, shape, rotation, name } = table;
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    areas.push(areaOf({ key: table.key, kind: 'shape', shape, ...box, rotation, text: name }));
  });
  return {
    ...(hasName === false ? {} : { name: section.name }),
    ...(zone_id === undefined ? {} : { zone_id }),
    ...(uuid === undefined ? {} : { uuid }),
    position: { x: section.x, y: section.y + top },
    rows: bearers(section).map((bearer) => rowOf(bearer, path, making)),
    ...(areas.length > 0 || hasAreas ? { areas } : {}),
  };
}

function rowOf(bearer: SeatBearer, path: string, { names, losses }: Making): PretixRowObject {
  const pretix = isTable(bearer) ? undefined : bearer.pretix;
  const { hasPosition = pretix === undefined || bearer.x !== 0 || bearer.y !== 0, ...own } = pretix ?? {};
  const seats = bearer.seats.filter(({ retired }) => !retired);
  countLosses(bearer, path, losses);
  return {
    row_number: bearer.name,
    ...defined(own),
    ...(hasPosition ? { position: { x: bearer.x, y: bearer.y } } : {}),
    seats: seats.map(({ key, name, x, y, category, pretix: kept = {} }) => ({
      seat_guid: key,
      seat_number: isBooth(bearer) ? BOOTH_SEAT : name,
      position: { x, y },
      category: names.get(category ?? '') ?? NO_CATEGORY.name,
      ...defined(kept),
    })),
  };
}

type SeatLoss = readonly [what: Loss['what'], how: Loss['how'], has: (seat: PlanSeat) => unknown];

const SEAT_LOSSES: readonly SeatLoss[] = [
  ['accessible', 'dropped', ({ accessible }) => accessible],
  ['companion', 'dropped', ({ companionOf }) => companionOf],
  ['obstructed', 'dropped', ({ obstructed }) => obstructed],
  ['lan', 'dropped', ({ power, ports, desk }) => power ?? ports ?? desk],
  ['rotation', 'baked', ({ rotation }) => rotation],
  ['retired', 'dropped', ({ retired }) => retired],
  ['unpainted', 'painted', ({ category, retired }) => category === undefined && !retired],
];

function countLosses({ seats, key }: SeatBearer, path: string, losses: Losses): void {
  for (const [what, how, has] of SEAT_LOSSES)
    losses.add(`${path} ${key}`, what, how, seats.filter((seat) => Boolean(has(seat))).length);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const defined = <T extends object>(thing: T): Defined<T> =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as Defined<T>;
