import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line } from '../fields';
import { EventId } from '../ids';
import {
  PLACEMENTS,
  PLAN_NAME_MAX,
  ROW_NAMINGS,
  ROW_SEATS_MAX,
  SEATS_MAX,
  SECTION_NAME_MAX,
  SECTION_ROWS_MAX,
  SECTIONS_MAX,
} from './booking.limits';
import { LayoutId } from './seat-layout.contract';

const params = z.strictObject({ eventId: EventId });

/** One block of rows that the generator draws. */
export const SectionSpec = z
  .strictObject({
    name: line(SECTION_NAME_MAX),
    rows: z.int().min(1).max(SECTION_ROWS_MAX),
    seatsPerRow: z.int().min(1).max(ROW_SEATS_MAX),
    /** An aisle after every so many seats; 0 for none. */
    aisleEvery: z.int().min(0).max(ROW_SEATS_MAX),
    /** LAN islands: each two rows face each other across their desks. */
    facing: z.boolean(),
    rowNaming: z.enum(ROW_NAMINGS),
    placement: z.enum(PLACEMENTS),
  })
  .meta({ id: 'SectionSpec' });
export type SectionSpec = z.output<typeof SectionSpec>;

export const SeatingSpec = z
  .strictObject({
    name: line(PLAN_NAME_MAX),
    sections: z
      .array(SectionSpec)
      .min(1)
      .max(SECTIONS_MAX)
      .refine((all) => all.reduce((sum, { rows, seatsPerRow }) => sum + rows * seatsPerRow, 0) <= SEATS_MAX, {
        error: `may have ${SEATS_MAX} seats in all`,
      })
      .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
        error: 'must have different names',
      }),
  })
  .meta({ id: 'SeatingSpec' });
export type SeatingSpec = z.output<typeof SeatingSpec>;

/** The seating of an event as its organizers see it. */
export const Seating = z
  .strictObject({
    layout: LayoutId,
    version: z.int(),
    /** What the generator was given, where it drew the plan. */
    spec: SeatingSpec.optional(),
    seats: z.int(),
    held: z.int(),
    sold: z.int(),
    /** Whether it can still be replaced: nothing is held or sold. */
    replaceable: z.boolean(),
  })
  .meta({ id: 'Seating' });
export type Seating = z.output<typeof Seating>;

/** Gives an event its seats, or other ones as long as nothing is held or sold. */
export const putSeating = endpoint({
  method: 'PUT',
  path: '/events/:eventId/seating',
  summary: 'Set the seating of an event',
  permission: 'booking.manageSeating',
  params,
  body: SeatingSpec,
  response: Seating,
  errors: ['NOT_FOUND', 'SEATING_IN_USE', 'SEATS_IN_USE', 'PLAN_INVALID', 'BOOKING_CLOSED'],
});

export const getSeating = endpoint({
  method: 'GET',
  path: '/events/:eventId/seating',
  summary: 'The seating of an event, for its organizers',
  permission: 'booking.manageSeating',
  params,
  response: Seating,
  errors: ['NOT_FOUND', 'NO_SEATING'],
});
