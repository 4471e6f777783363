import * as z from 'zod';
import { line } from '../fields';
import { AREAS_MAX, COORDINATE_MAX, POINTS_MAX, PRETIX_AREAS_MAX, PRETIX_SEATS_MAX } from './booking.limits';

// Restated from the published schema of pretix's seating plans. It forbids unknown fields.

const coordinate = z.number().min(-COORDINATE_MAX).max(COORDINATE_MAX);
const position = z.strictObject({ x: coordinate, y: coordinate });
const length = z.number().min(0).max(COORDINATE_MAX);
const color = z.string().regex(/^(#[\da-f]{3}|#[\da-f]{6}|[a-z]{3,30})$/i, 'must be a colour: #rgb, #rrggbb or a name');
const name = line(200);
const uuid = line(200).optional();

const Seat = z.strictObject({
  seat_guid: line(100),
  seat_number: line(200, 0),
  position,
  category: z.string().max(200),
  uuid,
  radius: z.number().min(1).max(1000).optional(),
  start_direction: z.enum(['<', '>', '<>']).nullable().optional(),
});

const Row = z.strictObject({
  row_number: line(200, 0),
  row_label: line(200, 0).nullable().optional(),
  seat_label: line(200, 0).nullable().optional(),
  uuid,
  row_number_position: z.enum(['start', 'end', 'both', 'left', 'right', 'none']).nullable().optional(),
  position: position.optional(),
  seats: z.array(Seat).max(2_000),
});

const Area = z
  .strictObject({
    shape: z.enum(['polygon', 'rectangle', 'ellipse', 'circle', 'text']),
    position: position.optional(),
    rotation: z.number().min(-360).max(360).optional(),
    color: color.optional(),
    border_color: color.optional(),
    uuid,
    polygon: z
      .strictObject({
        points: z
          .array(position)
          .min(3)
          .max(POINTS_MAX / 2),
      })
      .optional(),
    rectangle: z.strictObject({ width: length, height: length }).optional(),
    ellipse: z.strictObject({ radius: z.strictObject({ x: length, y: length }) }).optional(),
    circle: z.strictObject({ radius: length }).optional(),
    text: z
      .strictObject({
        text: line(80, 0),
        position: position.optional(),
        color: color.optional(),
        size: z.number().min(0).max(1000).optional(),
      })
      .optional(),
  })
  .refine((area) => area[area.shape] !== undefined, { error: 'must have the shape that it names' });

const Zone = z.strictObject({
  name: name.optional(),
  zone_id: line(200, 0).optional(),
  uuid,
  position,
  rows: z.array(Row).max(5_000),
  areas: z.array(Area).max(PRETIX_AREAS_MAX).optional(),
});

/** A seating plan of pretix. */
export const PretixPlan = z
  .strictObject({
    name: line(80),
    categories: z.array(z.strictObject({ name, color: color.optional() })).max(AREAS_MAX),
    zones: z.array(Zone).max(1_000),
    size: z.strictObject({ width: z.int().min(0).max(COORDINATE_MAX), height: z.int().min(0).max(COORDINATE_MAX) }),
  })
  .superRefine((plan, context) => {
    for (const { path, message } of mistakesOf(plan)) context.addIssue({ code: 'custom', path, message });
  });
export type PretixPlan = z.output<typeof PretixPlan>;

interface Mistake {
  readonly path: (string | number)[];
  readonly message: string;
}

/** What no single field shows: names that are given twice, categories that do not exist, counts over all zones. */
function mistakesOf(plan: { zones: z.output<typeof Zone>[]; categories: { name: string }[] }): Mistake[] {
  const mistakes: Mistake[] = [];
  const categories = new Set(plan.categories.map((each) => each.name));
  const [guids, uuids] = [new Set<string>(), new Set<string>()];
  const once = (seen: Set<string>, value: string | undefined, path: (string | number)[]) => {
    if (value === undefined) return;
    if (seen.has(value)) mistakes.push({ path, message: 'is given twice' });
    seen.add(value);
  };
  let [seats, areas] = [0, 0];
  plan.zones.forEach((zone, z) => {
    once(uuids, zone.uuid, ['zones', z, 'uuid']);
    zone.areas?.forEach((area, a) => once(uuids, area.uuid, ['zones', z, 'areas', a, 'uuid']));
    areas += zone.areas?.length ?? 0;
    zone.rows.forEach((row, r) => {
      once(uuids, row.uuid, ['zones', z, 'rows', r, 'uuid']);
      row.seats.forEach((seat, s) => {
        const path = ['zones', z, 'rows', r, 'seats', s];
        once(guids, seat.seat_guid, [...path, 'seat_guid']);
        once(uuids, seat.uuid, [...path, 'uuid']);
        if (!categories.has(seat.category)) mistakes.push({ path: [...path, 'category'], message: 'does not exist' });
      });
      seats += row.seats.length;
    });
  });
  if (seats > PRETIX_SEATS_MAX) mistakes.push({ path: ['zones'], message: `has more than ${PRETIX_SEATS_MAX} seats` });
  if (areas > PRETIX_AREAS_MAX) mistakes.push({ path: ['zones'], message: `has more than ${PRETIX_AREAS_MAX} areas` });
  return mistakes;
}
