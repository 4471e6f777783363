import * as z from 'zod';
import { line } from '../fields';
import { PictureId } from '../ids';
import {
  AREA_CAPACITY_MAX,
  AREA_KINDS,
  AREAS_MAX,
  BEARER_SEATS_MAX,
  CATEGORIES_MAX,
  COORDINATE_MAX,
  DECORATION_KINDS,
  DECORATION_TEXT_MAX,
  DECORATIONS_MAX,
  FLOORS_MAX,
  PLAN_NAME_MAX,
  PLAN_SHAPES,
  POINTS_MAX,
  SEAT_KEY_MAX,
  SECTION_SEAT_BEARERS_MAX,
  TABLE_SHAPES,
} from './booking.limits';

const key = line(SEAT_KEY_MAX);
const coordinate = z.number().min(-COORDINATE_MAX).max(COORDINATE_MAX);
const length = z.number().min(0).max(COORDINATE_MAX);
const rotation = z.number().min(-360).max(360).optional();
const points = z.array(coordinate).min(6).max(POINTS_MAX).optional();
/** Names of the plan’s parts: imported ones may be long. */
const name = line(200);
const point = { x: coordinate, y: coordinate };
const box = { ...point, width: length, height: length };
/** Only values that style nothing but a colour. */
const color = z.string().regex(/^(#[\da-f]{3}|#[\da-f]{6}|[a-z]{3,30})$/i, 'must be a colour: #rgb, #rrggbb or a name');

const PlanSeat = z
  .strictObject({
    key,
    name: line(200, 0),
    ...point,
    rotation,
    category: key.optional(),
    accessible: z.boolean().optional(),
    companionOf: key.optional(),
    obstructed: z.boolean().optional(),
    power: z.int().min(0).max(99).optional(),
    ports: z.int().min(0).max(99).optional(),
    desk: z.int().min(0).max(1000).optional(),
    retired: z.boolean().optional(),
    pretix: z
      .strictObject({
        uuid: line(200).optional(),
        radius: z.number().min(1).max(1000).optional(),
        start_direction: z.enum(['<', '>', '<>']).nullable().optional(),
      })
      .optional(),
  })
  .meta({ id: 'PlanSeat' });

const seats = z.array(PlanSeat).max(BEARER_SEATS_MAX);

const PlanRow = z
  .strictObject({
    key,
    name: line(200, 0),
    ...point,
    seats,
    pretix: z
      .strictObject({
        row_label: line(200, 0).nullable().optional(),
        seat_label: line(200, 0).nullable().optional(),
        uuid: line(200).optional(),
        row_number_position: z.enum(['start', 'end', 'both']).nullable().optional(),
        hasPosition: z.boolean().optional(),
      })
      .optional(),
  })
  .meta({ id: 'PlanRow' });

const PlanTable = z
  .strictObject({
    key,
    name,
    ...point,
    shape: z.enum(TABLE_SHAPES),
    width: length,
    height: length,
    rotation,
    whole: z.boolean().optional(),
    /** The rectangle itself is sold, as its one seat. */
    booth: z.boolean().optional(),
    seats,
  })
  .meta({ id: 'PlanTable' });

const PlanDecoration = z
  .strictObject({
    key,
    kind: z.enum(DECORATION_KINDS),
    shape: z.enum(PLAN_SHAPES),
    ...box,
    rotation,
    points,
    text: line(DECORATION_TEXT_MAX, 0).optional(),
    color: color.optional(),
    border: color.optional(),
    /** An imported area as it was in its file, as JSON. */
    pretix: z.string().max(50_000).optional(),
  })
  .meta({ id: 'PlanDecoration' });

const PlanSection = z
  .strictObject({
    key,
    name,
    ...point,
    rows: z.array(PlanRow).max(SECTION_SEAT_BEARERS_MAX),
    tables: z.array(PlanTable).max(SECTION_SEAT_BEARERS_MAX),
    decorations: z.array(PlanDecoration).max(DECORATIONS_MAX),
    pretix: z
      .strictObject({
        zone_id: line(200, 0).optional(),
        uuid: line(200).optional(),
        hasName: z.boolean().optional(),
        hasAreas: z.boolean().optional(),
      })
      .optional(),
  })
  .meta({ id: 'PlanSection' });

const PlanArea = z
  .strictObject({
    key,
    name,
    kind: z.enum(AREA_KINDS),
    capacity: z.int().min(0).max(AREA_CAPACITY_MAX),
    category: key.optional(),
    shape: z.enum(PLAN_SHAPES),
    ...box,
    rotation,
    points,
  })
  .meta({ id: 'PlanArea' });

const PlanFloor = z
  .strictObject({
    key,
    name: line(200, 0),
    sections: z.array(PlanSection).max(1000),
    areas: z.array(PlanArea).max(AREAS_MAX),
    decorations: z.array(PlanDecoration).max(DECORATIONS_MAX),
    picture: z
      .strictObject({
        pictureId: PictureId,
        fileWidth: z.int().min(1).max(100_000),
        ...box,
        opacity: z.number().min(0).max(1),
      })
      .optional(),
    size: z.strictObject({ width: length, height: length }).optional(),
  })
  .meta({ id: 'PlanFloor' });

/** A seating plan as its organizers draw it. Coordinates add up: section, row or table, seat. */
export const PlanDocument = z
  .strictObject({
    version: z.literal(2),
    name: line(PLAN_NAME_MAX),
    categories: z
      .array(
        z
          .strictObject({
            key,
            name: line(200),
            color,
            pretix: z.strictObject({ hasColor: z.boolean().optional() }).optional(),
          })
          .meta({ id: 'PlanCategory' }),
      )
      .max(CATEGORIES_MAX),
    floors: z.array(PlanFloor).min(1).max(FLOORS_MAX),
  })
  .meta({ id: 'PlanDocument' });
export type PlanDocument = z.output<typeof PlanDocument>;
