import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EventId, PictureId } from '../ids';
import { AREA_KINDS, DECORATION_KINDS, PLAN_SHAPES, TABLE_SHAPES } from './booking.limits';

export const LayoutId = z.uuid();

const Rectangle = { x: z.number(), y: z.number(), width: z.number(), height: z.number() };
/** Index into `floors`; the first unless given. */
const floor = z.int().optional();
/** Clockwise, in degrees, around the middle of the rectangle. */
const rotation = z.number().optional();
/** `x, y, x, y …` of a polygon; its rectangle is around it and not turned. */
const points = z.array(z.number()).optional();
const perSeat = z.array(z.int()).optional();

/** A paint on seats; prices hang on its key. */
export const SeatCategory = z
  .strictObject({
    /** It stays the same while a plan is edited. */
    key: z.string(),
    name: z.string(),
    /** `#rrggbb` */
    color: z.string(),
  })
  .meta({ id: 'SeatCategory' });
export type SeatCategory = z.output<typeof SeatCategory>;

const LayoutRow = z.strictObject({
  no: z.int(),
  sectionNo: z.int(),
  name: z.string(),
  first: z.int(),
  seats: z.array(z.string()),
  x: z.array(z.number()),
  y: z.array(z.number()),
  /** The seat numbers, one a seat, where they are not `first`, `first + 1` …: seats that were added later. */
  numbers: perSeat,
  /** Indices into `categories`, one a seat; -1 for none. Absent: none has one. */
  categories: perSeat,
  /** Sums of `SEAT_FLAGS`, one a seat. Absent: none has any. */
  flags: perSeat,
  /** Clockwise, in degrees. Absent: none is turned. */
  rotations: z.array(z.number()).optional(),
  /** The seat number of the wheelchair place that it belongs to; -1 for others. */
  companionOf: perSeat,
  /** Power sockets, network ports, and the width of the desk in centimetres, of each seat. */
  power: perSeat,
  ports: perSeat,
  desk: perSeat,
  /** Index into `tables` where these are the seats of a table. */
  tableNo: z.int().optional(),
});

const LayoutArea = z.strictObject({
  no: z.int(),
  /** It stays the same while a plan is edited. */
  key: z.string(),
  name: z.string(),
  kind: z.enum(AREA_KINDS),
  capacity: z.int(),
  /** Index into `categories`. */
  category: z.int().optional(),
  shape: z.enum(PLAN_SHAPES),
  ...Rectangle,
  rotation,
  points,
  floor,
});

const LayoutTable = z.strictObject({
  no: z.int(),
  key: z.string(),
  name: z.string(),
  shape: z.enum(TABLE_SHAPES),
  ...Rectangle,
  rotation,
  floor,
  /** Booked with all its seats or not at all. */
  whole: z.boolean(),
  /** No table: the rectangle itself is what is sold. */
  booth: z.boolean().optional(),
});

const LayoutDecoration = z.strictObject({
  kind: z.enum(DECORATION_KINDS),
  ...Rectangle,
  /** A rectangle unless given. */
  shape: z.enum(PLAN_SHAPES).optional(),
  rotation,
  points,
  /** What stands on it: "Stage". */
  text: z.string().optional(),
  /** CSS colours; the theme’s unless given. */
  color: z.string().optional(),
  border: z.string().optional(),
  floor,
});

/** The drawing of a hall; it never changes under its id. Lengths are in units of the drawing, y grows downwards. */
export const SeatLayout = z
  .strictObject({
    layout: LayoutId,
    name: z.string(),
    width: z.number(),
    height: z.number(),
    /** Seats are numbered 0 … count - 1. Numbers that stand in no row are of seats that are no more. */
    count: z.int(),
    /** Where several: each has its own part of the one drawing, none overlaps. */
    floors: z.array(z.strictObject({ no: z.int(), name: z.string(), ...Rectangle })).optional(),
    categories: z.array(SeatCategory).optional(),
    /** Of a seat; 11 unless given. */
    seatRadius: z.number().optional(),
    sections: z.array(z.strictObject({ no: z.int(), name: z.string(), ...Rectangle, floor })),
    /** What is drawn but never booked, from back to front. */
    decorations: z.array(LayoutDecoration),
    /** Standing and free seating, booked by number of people. */
    areas: z.array(LayoutArea).optional(),
    tables: z.array(LayoutTable).optional(),
    /** Pictures behind everything, by their id in `GET /media/:pictureId/:width`. */
    pictures: z
      .array(z.strictObject({ pictureId: PictureId, fileWidth: z.int(), ...Rectangle, opacity: z.number(), floor }))
      .optional(),
    /** Rows of seats. Their seats are `first`, `first + 1` … with these labels and centres, unless `numbers` tells other ones. */
    rows: z.array(LayoutRow),
  })
  .meta({ id: 'SeatLayout' });
export type SeatLayout = z.output<typeof SeatLayout>;

export const getSeatLayout = endpoint({
  method: 'GET',
  path: '/events/:eventId/seats/layout',
  summary: 'The drawing of an event’s seats',
  description: 'Cacheable for ever under the layout’s id, which `GET /events/:eventId/seats` tells.',
  permission: 'booking.see',
  params: z.strictObject({ eventId: EventId }),
  query: z.strictObject({ layout: LayoutId }),
  response: SeatLayout,
  errors: ['NOT_FOUND', 'NO_SEATING'],
});
