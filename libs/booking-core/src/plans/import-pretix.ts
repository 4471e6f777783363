import type { PlanDocument, PlanRow, PlanSeat, PlanSection } from './plan-document';
import { drawArea } from './pretix-area';
import type { PretixPlan, PretixRowObject, PretixSeatObject, PretixZoneObject } from './pretix-format';

/** The paint of a category that has none. */
export const COLORLESS = '#4b5563';
/** What stands in for a row's or zone's position that the file does not give. */
const CORNER = { x: 0, y: 0 };

/** A checked plan of pretix as ours. Every field has its place, so that its export is what it was. */
export function importPretix(plan: PretixPlan): PlanDocument {
  // a category is known by its name there; here by a key that stays when it is renamed
  const keys = new Map(plan.categories.map(({ name }, at) => [name, `c${at + 1}`]));
  return {
    version: 2,
    name: plan.name,
    categories: plan.categories.map(({ name, color }, at) => ({
      key: `c${at + 1}`,
      name,
      color: color ?? COLORLESS,
      ...(color === undefined ? { pretix: { hasColor: false } } : {}),
    })),
    floors: [
      {
        key: 'f1',
        name: '',
        sections: plan.zones.map((zone, at) => sectionOf(zone, at, keys)),
        areas: [],
        decorations: [],
        size: plan.size,
      },
    ],
  };
}

function sectionOf(zone: PretixZoneObject, at: number, categories: ReadonlyMap<string, string>): PlanSection {
  const key = `z${at + 1}`;
  const pretix = {
    ...(zone.zone_id === undefined ? {} : { zone_id: zone.zone_id }),
    ...(zone.uuid === undefined ? {} : { uuid: zone.uuid }),
    ...(zone.name === undefined ? { hasName: false } : {}),
    ...(zone.areas === undefined ? {} : { hasAreas: true }),
  };
  return {
    key,
    name: zone.name ?? zone.zone_id ?? String(at + 1),
    x: zone.position.x,
    y: zone.position.y,
    rows: zone.rows.map((row, index) => rowOf(row, `${key}-r${index + 1}`, categories)),
    tables: [],
    decorations: (zone.areas ?? []).map((area, index) => ({
      key: `${key}-a${index + 1}`,
      ...drawArea(area),
      pretix: JSON.stringify(area),
    })),
    pretix,
  };
}

function rowOf(row: PretixRowObject, key: string, categories: ReadonlyMap<string, string>): PlanRow {
  const { row_label, seat_label, uuid, row_number_position } = row;
  return {
    key,
    name: row.row_number,
    ...(row.position ?? CORNER),
    seats: row.seats.map((seat) => seatOf(seat, categories)),
    pretix: {
      ...(row_label === undefined ? {} : { row_label }),
      ...(seat_label === undefined ? {} : { seat_label }),
      ...(uuid === undefined ? {} : { uuid }),
      ...(row_number_position === undefined ? {} : { row_number_position }),
      ...(row.position === undefined ? {} : { hasPosition: true }),
    },
  };
}

function seatOf(seat: PretixSeatObject, categories: ReadonlyMap<string, string>): PlanSeat {
  const { uuid, radius, start_direction } = seat;
  const pretix = {
    ...(uuid === undefined ? {} : { uuid }),
    ...(radius === undefined ? {} : { radius }),
    ...(start_direction === undefined ? {} : { start_direction }),
  };
  const category = categories.get(seat.category);
  return {
    key: seat.seat_guid,
    name: seat.seat_number,
    ...seat.position,
    ...(category === undefined ? {} : { category }),
    ...(Object.keys(pretix).length > 0 ? { pretix } : {}),
  };
}
